"""Real pairs in the shapes that articles have: capitals, headings, items, quotations, sentences together.

Each function takes pairs of (French, English) in the corpus's typography, with straight quotes, and returns a new pair.
"""

import re
import unicodedata

import frames

STOP = re.compile(r"(?<!\.)\.$")
SAYS = frames.rows("says")
SPEAKERS = frames.rows("speakers")
FIRST, LAST = zip(*frames.rows("names"))
LABELS = frames.rows("labels")


def bare(text):
    """Without accents: `Évêque` is `Eveque`, `œuvre` is `oeuvre`."""
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(letters).replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")


def unstopped(text):
    """Without its final stop, as a heading or an item is written; an ellipsis stays."""
    return STOP.sub("", text)


def plain(french, english, most=25):
    """Whether a pair is one whole sentence without quotes, so that it can stand in a quotation or as a heading."""
    return (
        all(
            t[:1].isupper() and t[-1:] == "." and '"' not in t and not re.search(r"[.!?:;] ", t)
            for t in (french, english)
        )
        and len(french.split()) <= most
    )


def capitals(french, english, rng):
    """A heading wholly in capitals; half of the French ones have no accents, as in many papers."""
    french = unstopped(french)
    return (bare(french) if rng.random() < 0.5 else french).upper(), unstopped(english).upper()


def heading(french, english, rng):
    """A heading: the sentence without its stop, now and then after a label."""
    french, english = unstopped(french), unstopped(english)
    if rng.random() < 0.6:
        return french, english
    label = rng.choice(LABELS)
    return f"{label[0]} : {french}", f"{label[1]}: {english}"


def item(french, english, rng):
    """A list item: a dash, a bullet or a number first, half of them without the stop."""
    mark = rng.choice(["- ", "- ", "• ", f"{rng.randint(1, 9)}. ", f"{rng.randint(1, 9)}) "])
    if rng.random() < 0.5:
        french, english = unstopped(french), unstopped(english)
    return mark + french, mark + english


def speaker(rng):
    """(French, English) of who speaks: someone by trade, or by name."""
    if rng.random() < 0.6:
        return rng.choice(SPEAKERS)
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    title = rng.random()
    if title < 0.2:
        return f"M. {name.split(' ', 1)[1]}", f"Mr. {name.split(' ', 1)[1]}"
    return (f"Mme {name.split(' ', 1)[1]}", f"Ms. {name.split(' ', 1)[1]}") if title < 0.4 else (name, name)


def attribution(rng):
    """(French after a quotation, English): `explique-t-elle`, `she explains`; `a dit le maire`, `the mayor said`."""
    now, past, says, said = rng.choice(SAYS)
    kind, (who, english) = rng.random(), speaker(rng)
    if kind < 0.3:
        pronoun, other = rng.choice([("il", "he"), ("elle", "she")])
        link = "-" if now[-1] in "td" else "-t-"
        return rng.choice(
            [
                (f"{now}{link}{pronoun}", f"{other} {says}"),
                (f"{past.replace('a ', f'a-t-{pronoun} ', 1)}", f"{other} {said}"),
            ]
        )
    if kind < 0.65:
        return f"{now} {who}", f"{english} {says}"
    return f"{past} {who}", f"{english} {said}"


def quoted(french, english, rng):
    """The sentence as a quotation: `"X", explique-t-elle.` and `"X," she explains.`"""
    f, e = unstopped(french), unstopped(english)
    kind = rng.random()
    if kind < 0.75:
        after, other = attribution(rng)
        return f'"{f}", {after}.', f'"{e}," {other}.'
    who, other = speaker(rng)
    if kind < 0.9:
        now, _, says, _ = rng.choice(SAYS)
        return f'{who[0].upper()}{who[1:]} {now} : "{f}."', f'{other[0].upper()}{other[1:]} {says}: "{e}."'
    return rng.choice(
        [
            (f'"{f}."', f'"{e}."'),
            (f"- {f}.", f"- {e}."),
            (f'{who[0].upper()}{who[1:]} : "{f}."', f'{other[0].upper()}{other[1:]}: "{e}."'),
        ]
    )


def quoted_on(first, second, rng):
    """A quotation that goes on after its speaker: `"X", explique-t-elle. "Y."`"""
    after, other = attribution(rng)
    (f, e), (g, h) = ((unstopped(a), unstopped(b)) for a, b in (first, second))
    return f'"{f}", {after}. "{g}."', f'"{e}," {other}. "{h}."'


def whole(text):
    return text[-1:] in '.!?"'


def joined(run, rng, most=70):
    """Two or three neighbours of a run of pairs on one line, up to `most` French words."""
    found, at = [], 0
    while at + 1 < len(run):
        some = run[at : at + rng.choice([2, 2, 3])]
        at += len(some)
        if all(whole(t) for pair in some for t in pair) and sum(len(f.split()) for f, _ in some) <= most:
            found.append(tuple(" ".join(side) for side in zip(*some)))
    return found
