"""What a machine can see to be wrong with a pair of sentences; the rest is for score.py.

`faults(french, english)` names what it found: markup, language (by ../fr-en/clean.py), lengths, question, quotes, number, copied.
"""

import html
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fr-en"))
import clean  # noqa: E402

MARKUP = re.compile(r"</?[a-z][^>]*>|&#?\w+;|\{\{|\}\}|\\[a-z]|https?:")
GROUPED = re.compile(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]{4,}")
CLOCK = 24  # numbers up to this may be hours, which English counts by twelves, or be written as words


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


def copied(french, english):
    """Most words of a longer French sentence stand in the English: it was left untranslated."""
    words, others = WORD.findall(french.lower()), set(WORD.findall(english.lower()))
    return len(words) > 5 and sum(w in others for w in words) > 0.6 * len(words)


def faults(french, english):
    """The names of all faults found; an empty list for a good pair. Both sides have the corpus's typography."""
    ratio = len(english) / max(1, len(french))
    found = {
        "markup": bool(MARKUP.search(french) or MARKUP.search(english)),
        "language": max(len(french), len(english)) > 20 and not clean.keep(french, english),
        "lengths": len(french) > 40 and not 0.55 < ratio < 1.6,
        "question": (french[-1:] == "?") != (english[-1:] == "?"),
        "quotes": french.count('"') % 2 != english.count('"') % 2,
        "number": number_lost(french, english),
        "copied": copied(french, english),
    }
    return [name for name, wrong in found.items() if wrong]
