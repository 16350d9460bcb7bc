"""Another amount in the place of one that both sides of a real pair hold alike, so the rest of the sentence stays real.

"Le train de 8 heures" / "The 8 a.m. train" becomes "Le train de 11 h 30" / "The 11:30 a.m. train".
"""

import re
from dataclasses import dataclass
from typing import Callable

from quantities import (
    ENGLISH_MONTHS,
    MONTHS,
    ROMAN,
    UNITS,
    century,
    clock,
    date,
    decade,
    dollars,
    duration,
    euros,
    large,
    measure,
    percent,
    score,
    small,
)

WORDS = "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
FRENCH_NUMBER = r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:,\d+)?"
ENGLISH_NUMBER = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
ALONE, CLOSED = r"(?<![\w,.:/+-])", r"(?![\w:/-]|[.,]\d)"


def french_value(text):
    return float(text.replace(" ", "").replace(",", "."))


def english_value(text):
    return float(text.replace(",", ""))


@dataclass(frozen=True)
class Kind:
    """An amount that can be found on both sides, compared, and replaced by one that `make(rng)` gives."""

    name: str
    french: re.Pattern
    english: re.Pattern
    french_read: Callable
    english_read: Callable
    make: Callable


def either(names):
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def unit_kind(unit):
    """A measure's kind: `Les 12 km` and `The 12 kilometers` agree on 12."""
    french, english = either(unit[0].split()), either(unit[1].split())
    return Kind(
        unit[0].split()[0],
        re.compile(rf"{ALONE}({FRENCH_NUMBER}) (?:{french}){CLOSED}"),
        re.compile(rf"{ALONE}({ENGLISH_NUMBER}) (?:{english}){CLOSED}"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1]),
        lambda rng: measure(rng, unit),
    )


def coin_kind(name, french, english, make):
    """A sum's kind; the English sign may stand before it. Sums of millions are left alone."""
    return Kind(
        name,
        re.compile(rf"{ALONE}({FRENCH_NUMBER}) (?:{french})(?!\w)"),
        re.compile(
            rf"(?<![\w,.])(?:(?:{english[0]})({ENGLISH_NUMBER})(?! ?(?:[mb]illion|[mb]n))"
            rf"|({ENGLISH_NUMBER}) (?:{english[1]}))(?!\w)"
        ),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1] or m[2]),
        make,
    )


def french_hour(m):
    return int(m[1]), int(m[2] or 0)


def english_hour(m):
    hour, minute = int(m[1]), int(m[2] or 0)
    if m[3]:
        hour = hour % 12 + (12 if m[3][0] in "pP" else 0)
    return hour, minute


def french_day(m):
    return int(m[1].removesuffix("er")), MONTHS.index(m[2])


def english_day(m):
    day, month = (m[2], m[1]) if m[1] else (m[3], m[4])
    return int(day), ENGLISH_MONTHS.index(month)


def english_century(m):
    return int(m[1]) if m[1] else 15 + WORDS.index(m[2].lower())


def number_kind(name, pattern, make):
    """Whole numbers that both languages write alike but for the space or comma between thousands."""
    return Kind(
        name,
        re.compile(
            rf"{ALONE}({pattern[0]}){CLOSED}(?! (?:{either(MONTHS)}|h|heures?|millions?|milliards?|pour)\b| ?[%°€$])"
        ),
        re.compile(rf"{ALONE}({pattern[1]}){CLOSED}(?! ?(?:%|per|[ap]\.?m\b|million|billion|°))"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1]),
        make,
    )


MONTH = either(ENGLISH_MONTHS)
KINDS = [
    Kind(
        "clock",
        re.compile(rf"{ALONE}(\d{{1,2}}) ?(?:h|heures?)(?: ?(\d\d))?(?![\w,]| \d| min| du | de l')"),
        re.compile(rf"{ALONE}(\d{{1,2}})(?:[:.](\d\d))? ?([apAP]\.?[mM]\b\.?)|{ALONE}(\d{{1,2}}):(\d\d)(?![\d:])()"),
        french_hour,
        lambda m: english_hour(m) if m[1] else (int(m[4]), int(m[5])),
        clock,
    ),
    Kind(
        "duration",
        re.compile(rf"{ALONE}(\d+) minutes(?!\w| (?:et )?\d)"),
        re.compile(rf"{ALONE}(\d+) minutes(?!\w|,? (?:and )?\d)"),
        lambda m: int(m[1]),
        lambda m: int(m[1]),
        duration,
    ),
    Kind(
        "percent",
        re.compile(rf"{ALONE}({FRENCH_NUMBER}) ?(?:%|pour cent)(?!\w)"),
        re.compile(rf"{ALONE}({ENGLISH_NUMBER}) ?(?:%|per ?cent)(?!\w)"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1]),
        percent,
    ),
    Kind(
        "date",
        re.compile(rf"{ALONE}(1er|\d{{1,2}}) ({either(MONTHS)})(?!\w| \d)"),
        re.compile(
            rf"(?:\b({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?|{ALONE}(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH}))(?!\w|,? \d)"
        ),
        french_day,
        english_day,
        date,
    ),
    Kind(
        "century",
        re.compile(r"(?<!\w)([IVX]+)e siècle(?!\w)"),
        re.compile(rf"(?i)(?<!\w)(?:(\d\d?)(?:st|nd|rd|th)|({either(WORDS)})) century(?!\w)"),
        lambda m: ROMAN.index(m[1]) + 1 if m[1] in ROMAN else -1,
        english_century,
        century,
    ),
    Kind(
        "decade",
        re.compile(r"(?<!\w)années (?:19)?(\d0)(?!\d)"),
        re.compile(r"(?<![\w'])(?:19)?(\d0)s(?!\w)"),
        lambda m: m[1],
        lambda m: m[1],
        decade,
    ),
    coin_kind("euros", "euros|€", ("€|EUR ", "euros?|EUR"), euros),
    coin_kind("dollars", r"dollars|\$", (r"(?:US)?\$", "dollars"), dollars),
    *map(unit_kind, UNITS),
    number_kind("large", (r"\d{1,3}(?: \d{3})+", r"\d{1,3}(?:,\d{3})+"), large),
    Kind(
        "score",
        re.compile(rf"{ALONE}(\d{{1,2}}-\d{{1,2}}){CLOSED}"),
        re.compile(rf"{ALONE}(\d{{1,2}}-\d{{1,2}}){CLOSED}"),
        lambda m: m[1],
        lambda m: m[1],
        score,
    ),
    number_kind("number", (r"\d{2,3}", r"\d{2,3}"), small),
]


def replaced(text, m, new):
    """The text with a match replaced; `8 p.m.` at a sentence's end brings its stop along."""
    rest = text[m.end() :]
    return text[: m.start()] + new + (rest[1:] if new[-1] == "." and rest[:1] == "." else rest)


def alone(kind, french, english):
    """The two matches of a kind that stands once on each side with the same value, or None."""
    found = list(kind.french.finditer(french)), list(kind.english.finditer(english))
    if any(len(f) != 1 for f in found) or kind.french_read(found[0][0]) != kind.english_read(found[1][0]):
        return None
    if re.search(r"\ban? $", english[: found[1][0].start()]):
        return None  # the article would have to agree: an 8, a 9
    return found[0][0], found[1][0]


def swapped(french, english, rng, kinds=KINDS):
    """The pair with another amount, of the first kind that stands in it once; None where none does."""
    for kind in kinds:
        if both := alone(kind, french, english):
            new = kind.make(rng)
            stop = "." if both[1][0].endswith(".") and both[1].end() == len(english) and new[1][-1] != "." else ""
            return replaced(french, both[0], new[0]), replaced(english, both[1], new[1] + stop)
    return None
