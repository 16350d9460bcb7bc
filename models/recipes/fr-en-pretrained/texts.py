"""Build the text of a training: real pairs by quality, pairs of our own, and pairs made of them in the shapes of articles.

usage: texts.py OUT --corpus DIR [--own 'DIR/*.tsv'] [--sets news,newsy,wide*0.25,...] [--dev DIR/dev/newstest2013] ...

Writes OUT.fr and OUT.en, shuffled, and prints how many pairs of each kind there are. DIR holds X.fr and X.en for each set X, plain or
packed (.xz), and terms.tsv; a set may also be a path (/path/back for back.fr, back.en). `X*0.25` draws a quarter, `X*2` gives each pair twice.
Own pairs are lines of French, TAB, English. What is dropped: pairs with a fault (quality.py), lines of the development set, doubles, and,
where --losses DIR has X.tsv of score.py, the share --drop of a set that the tuned model finds most absurd.
"""

import argparse
import glob
import itertools
import lzma
import os
import random
from collections import Counter

import phrases
import quantities
import shapes
from quality import faults, typography

SETS = "news,newsy,wide*0.25,tatoeba*0.08,docs*0.03,law*0.02,hansard*0.015,europarl*0.004"
SHAPES = dict(capitals=0.04, headings=0.05, items=0.03, quoted=0.06, quoted_on=0.03, joined=0.06, swapped=0.12, notices=0.03, phrases=0.04)


# ---- reading ---------------------------------------------------------------------------------------------------


def lines(path):
    """The lines of a text, plain or packed with xz."""
    if os.path.exists(path):
        source = open(path, encoding="utf-8")
    else:
        source = lzma.open(path + ".xz", "rt", encoding="utf-8")
    with source as f:
        yield from (line.rstrip("\n") for line in f)


def parts(spec):
    """(name, weight) of each set of `news,wide*0.25`."""
    for item in spec.split(","):
        name, _, weight = item.partition("*")
        yield name, float(weight or 1)


def losses(folder, name, drop):
    """The line numbers of the share of a set that has the highest loss a piece; none where it was not scored."""
    path = os.path.join(folder, name + ".tsv") if folder else ""
    if not os.path.exists(path):
        return set()
    scored = [(float(loss), at) for at, loss in enumerate(line.split("\t")[0] for line in lines(path)) if loss != "nan"]
    return {at for _, at in sorted(scored, reverse=True)[: int(drop * len(scored))]}


def drawn(corpus, name, weight, rng, absurd=frozenset()):
    """Pairs of a set in its order: each whole-number part of the weight gives all, the rest a share drawn by chance."""
    stem = name if os.path.isabs(name) else os.path.join(corpus, name)
    for at, (french, english) in enumerate(zip(lines(stem + ".fr"), lines(stem + ".en"), strict=True)):
        times = int(weight) + (rng.random() < weight % 1)
        if times and at not in absurd:
            yield from itertools.repeat((typography(french), typography(english)), times)


def own(pattern, times=1):
    """Our own pairs of all files that a pattern names, each `times` over; raises ValueError on a line that is no pair."""
    for path in sorted(glob.glob(pattern)):
        for number, line in enumerate(lines(path), 1):
            cells = [typography(c) for c in line.split("\t")]
            if len(cells) != 2 or not all(cells):
                raise ValueError(f"{path}:{number}: not French, TAB, English")
            yield from itertools.repeat(tuple(cells), times)


class Held:
    """The lines that must never be trained on."""

    def __init__(self, prefix):
        sides = (lines(f"{prefix}.{side}") for side in ("fr", "en")) if prefix else ()
        self.lines = {typography(line).lower() for line in itertools.chain(*sides)}

    def __contains__(self, pair):
        return pair[0].lower() in self.lines or pair[1].lower() in self.lines


def good(pairs, held, count):
    """The pairs without a fault and not held; counts what was dropped for what."""
    for pair in pairs:
        found = faults(*pair) or (["held"] if pair in held else [])
        if found:
            count["dropped: " + found[0]] += 1
        else:
            yield pair


# ---- making ----------------------------------------------------------------------------------------------------


def some(pairs, n, rng):
    return rng.sample(pairs, min(n, len(pairs)))


def made(real, terms, shares, rng):
    """(kind, pairs) of each shape, as many as its share of the real pairs says."""
    quota = {kind: round(share * len(real)) for kind, share in shares.items()}
    short = [p for p in real if shapes.plain(*p, 14)]
    whole = [p for p in real if shapes.plain(*p)]
    yield "capitals", [shapes.capitals(*p, rng) for p in some(short, quota["capitals"], rng)]
    yield "headings", [shapes.heading(*p, rng) for p in some(short, quota["headings"], rng)]
    yield "items", [shapes.item(*p, rng) for p in some(short, quota["items"], rng)]
    yield "quoted", [shapes.quoted(*p, rng) for p in some(whole, quota["quoted"], rng)]
    neighbours = some(list(zip(short, short[1:])), quota["quoted_on"], rng)
    yield "quoted_on", [shapes.quoted_on(*two, rng) for two in neighbours]
    yield "joined", some(shapes.joined(real, rng), quota["joined"], rng)
    able = filter(None, (quantities.swapped(*p, rng) for p in some(real, len(real), rng)))
    yield "swapped", list(itertools.islice(able, quota["swapped"]))
    yield "notices", [quantities.notice(rng) for _ in range(quota["notices"])]
    names = [t for t in terms if phrases.name(t)]
    words = [t for t in terms if not phrases.name(t)]
    yield "phrases", [phrases.phrase(words, names, rng) for _ in range(quota["phrases"] if terms else 0)]


def known_terms(corpus, real):
    """The terms whose words stand in the real pairs."""
    path = os.path.join(corpus, "terms.tsv")
    if not os.path.exists(path) and not os.path.exists(path + ".xz"):
        return []
    rows = (line.split("\t") for line in lines(path))
    sides = [phrases.known_words(texts) for texts in zip(*real)]
    return phrases.entries((map(typography, row) for row in rows if len(row) == 4), *sides)


def once(pairs, seen):
    """Pairs that were not seen yet."""
    for pair in pairs:
        if pair not in seen:
            seen.add(pair)
            yield pair


def mixture(options):
    """((kind, pairs) of everything, counts of what was dropped)."""
    rng, held, dropped, found = random.Random(options.seed), Held(options.dev), Counter(), []
    for name, weight in parts(options.sets):
        absurd = losses(options.losses, os.path.basename(name), options.drop)
        found.append((os.path.basename(name), list(good(drawn(options.corpus, name, weight, rng, absurd), held, dropped))))
    mine = [p for p in own(options.own, options.own_times) if p not in held] if options.own else []
    found.append(("own", mine))
    real = [p for _, pairs in found for p in pairs]
    shares = {kind: share * options.shapes for kind, share in SHAPES.items()}
    seen = set(real)
    found += [(kind, list(once(pairs, seen))) for kind, pairs in made(real, known_terms(options.corpus, real), shares, rng)]
    return found, dropped


def write(out, found, rng):
    """Writes the two sides line by line, shuffled."""
    pairs = [p for _, some in found for p in some]
    rng.shuffle(pairs)
    for side, end in enumerate(("fr", "en")):
        with open(f"{out}.{end}.tmp", "w", encoding="utf-8") as f:
            f.writelines(pair[side] + "\n" for pair in pairs)
        os.replace(f"{out}.{end}.tmp", f"{out}.{end}")


def options(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("out")
    a.add_argument("--corpus", required=True)
    a.add_argument("--sets", default=SETS)
    a.add_argument("--own", help="a pattern of TSV files")
    a.add_argument("--own-times", type=int, default=2)
    a.add_argument("--dev", help="prefix of the development set, whose lines are never used")
    a.add_argument("--losses", help="folder of score.py's tables")
    a.add_argument("--drop", type=float, default=0.05)
    a.add_argument("--shapes", type=float, default=1.0, help="how many made pairs, against the shares in SHAPES")
    a.add_argument("--seed", type=int, default=1)
    return a.parse_args(arguments)


def main(arguments=None):
    o = options(arguments)
    found, dropped = mixture(o)
    write(o.out, found, random.Random(o.seed))
    for kind, n in [*((kind, len(pairs)) for kind, pairs in found), *sorted(dropped.items())]:
        print(f"{n:9,} {kind}", flush=True)


if __name__ == "__main__":
    main()
