"""Another place in a real pair: one that the text at hand names in the same way.

"Elle vit à Londres." / "She lives in London." becomes "Elle vit à Varsovie." / "She lives in Warsaw." The places are
those of a dictionary (terms.tsv) that the text names too, after the same preposition: what stands after `à` there is a
town, after `en` a country or region that takes no article. So the sentence around the new name stays right.
"""

import re
from collections import Counter, defaultdict

NAME = r"[A-ZÀ-ÖØ-Þ][\w'-]*[a-zà-öø-ÿ](?: [A-ZÀ-ÖØ-Þ][\w'-]+)?"
AFTER = {p: re.compile(rf"(?<!\w){p} ({NAME})(?![\w'-]| [A-ZÀ-Þ])") for p in ("à", "en")}


def dictionary(rows):
    """The English names of each French one; `rows` are (French, English, part of speech, source)."""
    found = defaultdict(set)
    for french, english, *_ in rows:
        if french[:1].isupper() and english[:1].isupper() and len(english.split()) <= 2:
            found[french].add(english)
    return found


def once(name, text):
    """Where a name stands as whole words, if it stands there once; else None."""
    found = list(re.finditer(rf"(?<![\w'-]){re.escape(name)}(?![\w'-])", text))
    return found[0] if len(found) == 1 else None


def named(french, english, names):
    """(preposition, match in the French, in the English) of the one place of a pair; None if there is none or more."""
    found = []
    for preposition, pattern in AFTER.items():
        for m in pattern.finditer(french):
            there = (re.search(rf"\bin {re.escape(e)}(?![\w'-]| [A-Z])", english) for e in names.get(m[1], ()))
            if m[1] in names and any(there):
                found.append((preposition, m[1]))
    if len(found) != 1:
        return None
    preposition, name = found[0]
    both = once(name, french), *(w for e in names[name] if (w := once(e, english)))
    return (preposition, *both) if len(both) == 2 and both[0] else None


def known(pairs, names, least=2):
    """(French, English) of each place by its preposition, if at least so many pairs name it: one alone may be wrong."""
    found = Counter()
    for french, english in pairs:
        if place := named(french, english, names):
            preposition, mine, theirs = place
            found[preposition, mine[0], theirs[0]] += 1
    places = [key for key, n in sorted(found.items()) if n >= least]
    return {p: [(french, english) for of, french, english in places if of == p] for p in AFTER}


def moved(french, english, names, places, rng):
    """The pair with another place; None where it has none, or more than one."""
    place = named(french, english, names)
    if not place:
        return None
    preposition, *both = place
    others = [new for new in places[preposition] if new[0] != both[0][0]]
    if not others:
        return None
    new = rng.choice(others)
    return tuple(m.string[: m.start()] + name + m.string[m.end() :] for m, name in zip(both, new))
