"""Which words of a sentence a shorter text keeps: an alignment that matches most words in order with fewest breaks."""

import functools
import re
from collections import Counter

import snowballstemmer

UNIT = re.compile(r"[^\W_]+")
DETACHED = re.compile(r"\s+(?=(?:'(?:s|re|ve|ll|d|m)?|n't)(?:\W|$))")
_stemmer = snowballstemmer.stemmer("english")


@functools.lru_cache(maxsize=200_000)
def stem(unit):
    return _stemmer.stemWord(unit)


def words(sentence):
    """The words that the tagger labels: what white space separates."""
    return sentence.split()


def units(text):
    """Runs of letters and digits in lower case."""
    return UNIT.findall(text.lower())


def joined(compression):
    """A compression with the contractions that its tokeniser detached put back: `does n't` becomes `doesn't`."""
    return DETACHED.sub("", compression.replace("can not", "cannot").replace("``", '"').replace("''", '"'))


def matched(source, target):
    """For each source unit whether it is matched: a longest common subsequence with the fewest runs."""
    n, m = len(source), len(target)
    best = [[(0, 0)] * (m + 1) for _ in range(n + 1)]  # best[i][j]: of source[i:] and target[j:], (matches, -runs)
    here = [[None] * (m + 1) for _ in range(n + 1)]  # the same where source[i] and target[j] are matched
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            choice = max(best[i + 1][j], best[i][j + 1])
            if source[i] == target[j]:
                a, b = best[i + 1][j + 1]
                run = (a + 1, b - 1)
                if here[i + 1][j + 1] is not None:
                    a, b = here[i + 1][j + 1]
                    run = max(run, (a + 1, b))
                here[i][j] = run
                choice = max(choice, run)
            best[i][j] = choice
    kept, i, j = [False] * n, 0, 0
    while i < n and j < m:
        if here[i][j] is not None and here[i][j] == best[i][j]:
            while True:
                kept[i] = True
                inside = here[i + 1][j + 1] if i + 1 < n and j + 1 < m else None
                goes_on = inside is not None and (inside[0] + 1, inside[1]) == here[i][j]
                i, j = i + 1, j + 1
                if not goes_on:
                    break
        elif best[i + 1][j] == best[i][j]:
            i += 1
        else:
            j += 1
    return kept


def labels(sentence, compression, stemmed=False):
    """([1 kept, 0 dropped, -1 a word without letters] for each word, the share of the compression's units that were
    matched).
    """
    source, owner = [], []
    for k, word in enumerate(words(sentence)):
        for unit in units(word):
            source.append(stem(unit) if stemmed else unit)
            owner.append(k)
    target = [stem(u) if stemmed else u for u in units(joined(compression))]
    kept = matched(source, target)
    result = [-1] * len(words(sentence))
    for k, flag in zip(owner, kept):
        result[k] = max(result[k], int(flag))
    return result, sum(kept) / max(1, len(target))


def shared(sentence, compression):
    """The share of the compression's stems that stand in the sentence, in whatever order: at least what labels()
    matches.
    """
    have, want = (Counter(map(stem, units(x))) for x in (sentence, joined(compression)))
    return sum((have & want).values()) / max(1, sum(want.values()))
