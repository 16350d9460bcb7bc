"""What is wrong with a pair of sentences: what a machine can see, and what the tuned model itself finds absurd.

usage: quality.py MIX LOSSES.tsv OUT [--drop 0.05] [--least 2.5]

`faults(french, english)` names what it sees: markup, language, lengths, question, quotes, number, copied. The program
drops from MIX (as texts.py writes it) what absurdity.py has measured in LOSSES.tsv to be absurd: of the pairs of one
kind and of like length, the share --drop with the highest loss a piece, if that is above --least nats. Pairs of our
own stay.
"""

import argparse
import html
import os
import re
import sys
from collections import Counter, defaultdict

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fr-en"))
import clean  # noqa: E402

MARKUP = re.compile(
    r"</?[a-z][^>]*>|&#?\w+;|\{\{|\}\}|\\[a-z]|https?:"  # HTML, templates, escapes, addresses
    r"|\b(?:slug|lang|layout): |\(\d+ words\)|\bPlaceholder "  # a page's head, a language model's remark
)
GROUPED = re.compile(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]{4,}")
CLOCK = 24  # numbers up to this may be hours, which English counts by twelves, or be written as words
SPARED = "own"
BANDS = (8, 16, 32)  # a short pair's mean loss says little, so it is compared with other short ones


def typography(text):
    """A line as the corpus has it: `« Oui », dit-il…` is `"Oui", dit-il...`; entities are read."""
    return clean.normalise(html.unescape(text))


def numbers(text):
    """The numbers above 24 without their grouping: `203 000 euros en 2019` has 203000 and 2019."""
    return {n for n in map(int, NUMBER.findall(GROUPED.sub("", text))) if n > CLOCK}


def number_lost(french, english):
    """Both sides have numbers, and not the same ones. A side without any may have written them as words."""
    mine, theirs = numbers(french), numbers(english)
    return bool(mine and theirs and mine != theirs)


def foreign(text, own, other):
    """A longer text has more small words of the other language than of its own."""
    words = clean.WORD.findall(text.lower())
    return len(words) > 6 and sum(w in other for w in words) > sum(w in own for w in words)


def copied(french, english):
    """Most words of a longer French sentence stand in the English: it was left untranslated."""
    words, others = WORD.findall(french.lower()), set(WORD.findall(english.lower()))
    return len(words) > 5 and sum(w in others for w in words) > 0.6 * len(words)


def faults(french, english):
    """The names of all faults found; an empty list for a good pair. Both sides have the corpus's typography."""
    ratio = len(english) / max(1, len(french))
    found = {
        "markup": bool(MARKUP.search(french) or MARKUP.search(english)),
        "language": foreign(french, clean.FR, clean.EN) or foreign(english, clean.EN, clean.FR),
        "lengths": len(french) > 40 and not 0.55 < ratio < 1.6,
        "question": (french[-1:] == "?") != (english[-1:] == "?"),
        "quotes": french.count('"') % 2 != english.count('"') % 2,
        "number": number_lost(french, english),
        "copied": copied(french, english),
    }
    return [name for name, wrong in found.items() if wrong]


def absurd(kinds, losses, drop=0.05, least=2.5):
    """The numbers of the lines to drop. `losses` are (nats a piece, pieces) of each line; those that say nan stay."""
    groups = defaultdict(list)
    for at, (kind, (nats, pieces)) in enumerate(zip(kinds, losses, strict=True)):
        if kind != SPARED and nats == nats:
            groups[kind, sum(pieces >= band for band in BANDS)].append((nats, at))
    worst = (row for group in groups.values() for row in sorted(group, reverse=True)[: int(drop * len(group))])
    return {at for nats, at in worst if nats > least}


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read().splitlines()


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("mix")
    a.add_argument("losses")
    a.add_argument("out")
    a.add_argument("--drop", type=float, default=0.05)
    a.add_argument("--least", type=float, default=2.5)
    o = a.parse_args(arguments)
    kinds = read(o.mix + ".kinds")
    rows = (row.split("\t") for row in read(o.losses))
    dropped = absurd(kinds, [(float(nats), int(pieces)) for nats, pieces in rows], o.drop, o.least)
    for end in ("fr", "en", "kinds"):
        with open(f"{o.out}.{end}", "w", encoding="utf-8") as f:
            f.writelines(line + "\n" for at, line in enumerate(read(f"{o.mix}.{end}")) if at not in dropped)
    for kind, n in sorted(Counter(kinds[at] for at in dropped).items()):
        print(f"{n:9,} dropped of {kind}")


if __name__ == "__main__":
    main()
