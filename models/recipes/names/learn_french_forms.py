"""Learn which words French writes in small letters, for telling names from words and words left in French.

usage: learn_french_forms.py CORPUS_DIR OUT_DIR [--least 3] [--every 4]

Counts the words of NAME.fr.xz for all parallel sets (of Europarl every EVERYth line) and of the articles of
summaries/orangesum.jsonl.xz, and writes forms-fr.txt.gz: in lower case, without accents, sorted, one a line. A word
is kept that stands in small letters LEAST times or more, and at least twice as often as with a capital inside a
sentence, so that Lyon and Pierre are none. Word forms are facts about the language; no sentence of the corpus is
kept.
"""

import argparse
import collections
import gzip
import json
import lzma
import os
import re

from learn_forms import fold

WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def lines(directory, every):
    for name in ("hansard", "news", "tatoeba", "europarl"):
        step = every if name == "europarl" else 1
        with lzma.open(os.path.join(directory, name + ".fr.xz"), "rt", encoding="utf-8") as f:
            for i, line in enumerate(f):
                if i % step == 0:
                    yield line
    with lzma.open(os.path.join(directory, "summaries", "orangesum.jsonl.xz"), "rt", encoding="utf-8") as f:
        for line in f:
            yield from SENTENCE_END.split(" ".join(v for v in json.loads(line).values() if isinstance(v, str)))


def forms(sentences, least):
    """The words that are mostly written small, sorted; those of a to z and three letters or more only."""
    small, large = collections.Counter(), collections.Counter()
    for s in sentences:
        for i, word in enumerate(WORD.findall(s)):
            if word.islower():
                small[word] += 1
            elif i > 0 and word[0].isupper():
                large[word.lower()] += 1
    folded, capital = collections.Counter(), collections.Counter()
    for word, n in small.items():
        folded[fold(word)] += n
    for word, n in large.items():
        capital[fold(word)] += n
    return sorted(
        w
        for w, n in folded.items()
        if n >= least and n >= 2 * capital[w] and len(w) >= 3 and w.isascii() and w.isalpha()
    )


def main():
    p = argparse.ArgumentParser()
    p.add_argument("corpus")
    p.add_argument("out")
    p.add_argument("--least", type=int, default=3)
    p.add_argument("--every", type=int, default=4)
    o = p.parse_args()
    found = forms(lines(o.corpus, o.every), o.least)
    with (
        open(os.path.join(o.out, "forms-fr.txt.gz"), "wb") as f,
        gzip.GzipFile(fileobj=f, mode="wb", compresslevel=9, mtime=0, filename="") as z,
    ):
        z.write("".join(w + "\n" for w in found).encode())
    print(len(found), "forms")


if __name__ == "__main__":
    main()
