"""Learn how French writes a word inside a sentence, for giving text in capitals the letters that it would have there.

usage: learn_french_spelling.py CORPUS_DIR OUT_DIR [--least 3]

Counts the words of news.fr.xz, newsy.fr.xz, mono/news.fr.xz and of the articles of summaries/orangesum.jsonl.xz, but for those that
begin a sentence or stand among capitals, and writes spelling-fr.txt.gz: lines of a word in lower case without accents, a tab, and
its spelling, sorted. A word is left out that is written as `usual` guesses: small where forms-fr.txt.gz of OUT_DIR has it, else as
a name, or in capitals where it is short or nobody could say it. Accents are told where 95 of 100 have them so. Spellings are facts
about the language; no sentence of the corpus is kept.
"""
import argparse, collections, gzip, json, lzma, os, re

from learn_forms import fold

WORD = re.compile(r"[^\W\d_]+")
BEGINS = re.compile(r"[.!?:…\"“«(\[–—|][\s\"“«'(–—-]*$")
SENTENCE_END = re.compile(r"(?<=[.!?])\s")
ACCENTS_AGREE = 0.95


def lines(directory):
    for name in ("news", "newsy", "mono/news"):
        with lzma.open(os.path.join(directory, name + ".fr.xz"), "rt", encoding="utf-8") as f: yield from f
    with lzma.open(os.path.join(directory, "summaries", "orangesum.jsonl.xz"), "rt", encoding="utf-8") as f:
        for line in f:
            yield from SENTENCE_END.split(" ".join(v for v in json.loads(line).values() if isinstance(v, str)))


def spellings(sentences):
    """How often each word is written how, by the word in lower case without accents."""
    found = collections.defaultdict(collections.Counter)
    for s in sentences:
        words = list(WORD.finditer(s))
        for i in range(1, len(words)):
            word = words[i].group()
            shouted = word.isupper() and any(len(w) > 3 and w.isupper() for w in (x.group() for x in words[i - 1:i + 2:2]))
            if not shouted and not BEGINS.search(s, 0, words[i].start()): found[fold(word)][word] += 1
    return found


def usual(word, forms):
    """What is guessed of a word that is not listed."""
    if word in forms: return word
    sayable = len(word) > 3 and re.search("[aeiouy]", word)
    return word.capitalize() if sayable else word.upper()


def spelling(word, counts):
    """The spelling of most; small in doubt, and without the accents that they don't agree on."""
    small = {w: n for w, n in counts.items() if w.islower()}
    others = {w: n for w, n in counts.items() if not w.islower()}
    best = small if sum(small.values()) * 3 >= sum(counts.values()) else others
    form = max(sorted(best), key=best.get)
    same = sum(n for w, n in best.items() if w.lower() == form.lower())
    if len(form) != len(word): return None  # a ligature
    if same >= ACCENTS_AGREE * sum(best.values()): return form
    return "".join(c.upper() if f.isupper() else c for c, f in zip(word, form))


def listed(found, forms, least):
    rows = []
    for word, counts in found.items():
        if sum(counts.values()) < least or not word.isalpha() or not word.isascii(): continue
        form = spelling(word, counts)
        if form and form != usual(word, forms): rows.append(word + "\t" + form)
    return sorted(rows, key=lambda row: row.split("\t")[0])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("corpus"); p.add_argument("out"); p.add_argument("--least", type=int, default=3)
    o = p.parse_args()
    with gzip.open(os.path.join(o.out, "forms-fr.txt.gz"), "rt") as f: forms = set(f.read().split())
    rows = listed(spellings(lines(o.corpus)), forms, o.least)
    with open(os.path.join(o.out, "spelling-fr.txt.gz"), "wb") as f, gzip.GzipFile(fileobj=f, mode="wb", compresslevel=9, mtime=0, filename="") as z:
        z.write("".join(row + "\n" for row in rows).encode())
    print(len(rows), "spellings")


if __name__ == "__main__":
    main()
