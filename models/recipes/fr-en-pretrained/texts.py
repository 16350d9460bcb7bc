"""Build the text of a training: good real pairs, pairs of our own, and pairs made of them as articles have them.

usage: texts.py OUT --corpus DIR [--sets news,newsy,wide*0.25,...] [--own DIR] [--dev DIR/dev/newstest2013] ...

Writes OUT.fr, OUT.en and OUT.kinds (the set or shape that each line comes from), shuffled, and tells how many pairs
of each kind there are. The corpus holds X.fr and X.en for each set X, plain or packed (.xz), and terms.tsv; a set may
also be a path (/path/back for back.fr, back.en). `X*0.25` draws a quarter, `X*2` gives each pair twice. Own pairs are
lines of French, TAB, English. What is dropped: pairs with a fault (quality.py), lines of the development set. SHAPES
says how many pairs are made.
"""

import argparse
import glob
import itertools
import lzma
import os
import random
from collections import Counter

import notices
import phrases
import places
import shapes
import swaps
from quality import faults, typography

HERE = os.path.dirname(os.path.abspath(__file__))
OWN = os.path.join(HERE, "own")
SETS = "news,newsy,wide*0.25,tatoeba*0.08,docs*0.03,law*0.02,hansard*0.015,europarl*0.004"
SHAPES = {  # pairs of each shape against the real ones
    "capitals": 0.04,
    "headings": 0.05,
    "items": 0.03,
    "quoted": 0.06,
    "quoted_on": 0.03,
    "joined": 0.06,
    "swapped": 0.12,
    "moved": 0.04,
    "notices": 0.03,
    "phrases": 0.02,
}


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


def weighted(pairs, weight, rng):
    """The pairs in their order: each whole-number part of the weight gives all, the rest a share drawn by chance."""
    for french, english in pairs:
        times = int(weight) + (rng.random() < weight % 1)
        if times:
            yield from itertools.repeat((typography(french), typography(english)), times)


def corpus_pairs(corpus, name):
    stem = name if os.path.isabs(name) else os.path.join(corpus, name)
    return zip(lines(stem + ".fr"), lines(stem + ".en"), strict=True)


def own_files(folder):
    return sorted(glob.glob(os.path.join(folder, "*.tsv")))


def own_pairs(folder):
    """Our own pairs of all files in a folder; raises ValueError on a line that is no pair."""
    for path in own_files(folder):
        for number, line in enumerate(lines(path), 1):
            cells = [cell.strip() for cell in line.split("\t")]
            if len(cells) != 2 or not all(cells):
                raise ValueError(f"{path}:{number}: not French, TAB, English")
            yield tuple(cells)


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


def terms(corpus):
    """The lines of terms.tsv in four cells, in the corpus's typography; none where it is missing."""
    path = os.path.join(corpus, "terms.tsv")
    there = os.path.exists(path) or os.path.exists(path + ".xz")
    rows = (line.split("\t") for line in lines(path)) if there else ()
    return [tuple(map(typography, row)) for row in rows if len(row) == 4]


# ---- making ----------------------------------------------------------------------------------------------------


def some(pairs, n, rng):
    return rng.sample(pairs, min(n, len(pairs)))


def able(make, pairs, n, rng):
    """The first n pairs that `make` makes of the pairs in any order; it gives None where it cannot."""
    made = (make(*p) for p in some(pairs, len(pairs), rng))
    return list(itertools.islice((p for p in made if p), n))


def made(real, rows, quota, rng):
    """(kind, pairs) of each shape, as many as its quota says; `rows` are those of terms.tsv."""
    short = [p for p in real if shapes.plain(*p, 14)]
    whole = [p for p in real if shapes.plain(*p)]
    yield "capitals", [shapes.capitals(*p, rng) for p in some(short, quota["capitals"], rng)]
    yield "headings", [shapes.heading(*p, rng) for p in some(short, quota["headings"], rng)]
    yield "items", [shapes.item(*p, rng) for p in some(short, quota["items"], rng)]
    yield "quoted", [shapes.quoted(*p, rng) for p in some(whole, quota["quoted"], rng)]
    neighbours = some(list(zip(short, short[1:])), quota["quoted_on"], rng)
    yield "quoted_on", [shapes.quoted_on(*two, rng) for two in neighbours]
    yield "joined", some(shapes.joined(real, rng), quota["joined"], rng)
    yield "swapped", able(lambda f, e: swaps.swapped(f, e, rng), real, quota["swapped"], rng)
    names = places.dictionary(rows)
    known = places.known(real, names)
    yield "moved", able(lambda f, e: places.moved(f, e, names, known, rng), real, quota["moved"], rng)
    yield "notices", [notices.notice(rng) for _ in range(quota["notices"])]
    entries = phrases.entries(rows, *(phrases.known_words(texts) for texts in zip(*real)))
    words, proper = ([e for e in entries if phrases.name(e) == capital] for capital in (False, True))
    yield "phrases", [phrases.phrase(words, proper, rng) for _ in range(quota["phrases"] if entries else 0)]


def once(pairs, seen):
    """Pairs that were not seen yet."""
    for pair in pairs:
        if pair not in seen:
            seen.add(pair)
            yield pair


def mixture(options):
    """((kind, pairs) of everything, counts of what was dropped)."""
    held, dropped, found = Held(options.dev), Counter(), []
    for name, weight in parts(options.sets):
        kind = os.path.basename(name)
        drawn = weighted(corpus_pairs(options.corpus, name), weight, random.Random(f"{options.seed} {kind}"))
        found.append((kind, list(good(drawn, held, dropped))))
    own = weighted(own_pairs(options.own), options.own_weight, random.Random(f"{options.seed} own"))
    found.append(("own", [p for p in own if p not in held]))
    real = list(dict.fromkeys(p for _, pairs in found for p in pairs))  # no pair joined with itself
    quota = {kind: round(share * options.shapes * len(real)) for kind, share in SHAPES.items()}
    seen, rng = set(real), random.Random(options.seed)
    found += [(kind, list(once(pairs, seen))) for kind, pairs in made(real, terms(options.corpus), quota, rng)]
    return found, dropped


def write(out, found, rng, most=None):
    """Writes both sides and the kinds line by line, shuffled, at most so many."""
    rows = [(*pair, kind) for kind, pairs in found for pair in pairs]
    rng.shuffle(rows)
    for at, end in enumerate(("fr", "en", "kinds")):
        with open(f"{out}.{end}.tmp", "w", encoding="utf-8") as f:
            f.writelines(row[at] + "\n" for row in rows[:most])
        os.replace(f"{out}.{end}.tmp", f"{out}.{end}")


def options(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("out")
    a.add_argument("--corpus", required=True)
    a.add_argument("--sets", default=SETS)
    a.add_argument("--own", default=OWN, help="folder of TSV files with pairs of our own")
    a.add_argument("--own-weight", type=float, default=2, help="how often each of them comes")
    a.add_argument("--dev", help="prefix of the development set, whose lines are never used")
    a.add_argument("--shapes", type=float, default=1.0, help="how many made pairs, against the shares in SHAPES")
    a.add_argument("--most", type=int, help="write at most so many pairs: what a training will see")
    a.add_argument("--seed", type=int, default=1)
    return a.parse_args(arguments)


def main(arguments=None):
    o = options(arguments)
    found, dropped = mixture(o)
    write(o.out, found, random.Random(o.seed), o.most)
    for kind, n in [*((kind, len(pairs)) for kind, pairs in found), *sorted(dropped.items())]:
        print(f"{n:9,} {kind}", flush=True)


if __name__ == "__main__":
    main()
