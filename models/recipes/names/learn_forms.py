"""Learn which words English has: every form that text by people has often enough, for the check of invented words.

usage: learn_forms.py CORPUS_DIR OUT_DIR [--least 2] [--every 4] [--lists FILE...]

Counts the words of NAME.en.xz for all parallel sets and mono/news.en.xz, in lower case and without accents, the parts
of a hyphenated word each for itself, and writes forms-en.txt.gz: sorted, one a line. A word is kept with LEAST
sentences or more, so that some misprints are not; so are the words of the lists, one a line, such as SCOWL's
(Debian's wamerican-large and wbritish-large, whose terms are in NOTICE). Word forms are facts about the language; no
sentence of the corpus is kept.
"""

import argparse
import collections
import gzip
import lzma
import os
import re
import unicodedata

WORD = re.compile(r"[^\W\d_]{3,}")


def fold(text):
    """Lower case without accents, ligatures opened."""
    text = text.lower()
    if text.isascii():
        return text
    for a, b in (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"), ("ı", "i")):
        text = text.replace(a, b)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def lines(directory, every):
    for name in ("europarl", "hansard", "news", "tatoeba", "mono/news"):
        step = every if name == "europarl" else 1
        with lzma.open(os.path.join(directory, name + ".en.xz"), "rt", encoding="utf-8") as f:
            for i, line in enumerate(f):
                if i % step == 0:
                    yield line


def forms(sentences, least):
    """The words with at least so many sentences, sorted; those of a to z only."""
    counts = collections.Counter()
    for s in sentences:
        counts.update(set(WORD.findall(fold(s))))
    return sorted(w for w, n in counts.items() if n >= least and w.isascii())


def listed(paths):
    """The words of lists, without the possessives that SCOWL has of every noun."""
    for path in paths:
        with open(path, encoding="utf-8") as f:
            for line in f:
                yield from (w for w in WORD.findall(fold(line.strip().removesuffix("'s"))) if w.isascii())


def main():
    p = argparse.ArgumentParser()
    p.add_argument("corpus")
    p.add_argument("out")
    p.add_argument("--least", type=int, default=2)
    p.add_argument("--every", type=int, default=4)
    p.add_argument("--lists", nargs="*", default=[])
    o = p.parse_args()
    found = sorted({*forms(lines(o.corpus, o.every), o.least), *listed(o.lists)})
    with (
        open(os.path.join(o.out, "forms-en.txt.gz"), "wb") as f,
        gzip.GzipFile(fileobj=f, mode="wb", compresslevel=9, mtime=0, filename="") as z,
    ):
        z.write("".join(w + "\n" for w in found).encode())
    print(len(found), "forms")


if __name__ == "__main__":
    main()
