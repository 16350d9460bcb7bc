"""Words and names of a dictionary in short phrases: `beurre, farine et sucre` / `butter, flour and sugar`.

The dictionary is a TSV of French, English, part of speech and source (terms.tsv). A French word stays only if all its
lines agree, and if both it and its English stand in the text at hand: what is rare or has several senses would teach
mistakes.
"""

import re
from collections import defaultdict

ARTICLE = re.compile(r"^(?:an?|the) (?=[a-z])")
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
SOURCES = ("wiktionary", "apertium", "freedict", "cldr")  # the others are words of programs, or names of rare languages


def known_words(texts):
    """The words of some texts as they are written."""
    return {w for text in texts for w in WORD.findall(text)}


def entries(rows, french_words, english_words):
    """(French, English) of each unambiguous term of one or two words whose words all are in the two sets."""
    senses = defaultdict(set)
    for french, english, _, source in rows:
        if source.startswith(SOURCES):
            senses[french].add(ARTICLE.sub("", english))
    found = []
    for french, englishes in senses.items():
        english = next(iter(englishes))
        mine, theirs = french.split(" "), english.removeprefix("to ").split(" ")
        if len(englishes) == 1 and len(mine) <= 2 and len(theirs) <= 2:
            if all(w in french_words for w in mine) and all(w in english_words for w in theirs):
                found.append((french, english))
    return found


def name(entry):
    return all(side[:1].isupper() for side in entry)


def listed(some, rng):
    """Two to four terms in a row."""
    french, english = zip(*some)
    if rng.random() < 0.5:
        return ", ".join(french), ", ".join(english)
    return ", ".join(french[:-1]) + " et " + french[-1], ", ".join(english[:-1]) + " and " + english[-1]


def phrase(words, names, rng):
    """A short pair: one term alone, a list of words or of names, or an item."""
    pool = names if names and (not words or rng.random() < 0.3) else words
    some = rng.sample(pool, min(len(pool), rng.choice([1, 2, 3, 3, 4])))
    french, english = listed(some, rng) if len(some) > 1 else some[0]
    kind = rng.random()
    if kind < 0.4:
        return french, english
    if kind < 0.6:
        return "- " + french, "- " + english
    return french[0].upper() + french[1:], english[0].upper() + english[1:]
