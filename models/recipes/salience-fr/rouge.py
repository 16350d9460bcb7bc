"""ROUGE-1 and ROUGE-2 (Lin 2004) over lower-case Unicode words stemmed for French by Snowball.

Equal to the rouge-score package's with a tokenizer that yields these words.
"""

import functools
import re
import unicodedata
from collections import Counter

import snowballstemmer

SIGNATURE = "case:lc|tok:unicode-words|stem:snowball-french|snowballstemmer:3.1.1"
WORD = re.compile(r"[^\W_]+")
_stemmer = snowballstemmer.stemmer("french")


@functools.lru_cache(maxsize=500_000)
def stem(word):
    return _stemmer.stemWord(word)


def words(text):
    """The stems of a text's words."""
    return [stem(w) for w in WORD.findall(unicodedata.normalize("NFC", text).lower())]


def grams(stems, n):
    """A multiset of the n-grams of one running text."""
    return Counter(zip(*(stems[i:] for i in range(n))))


def f1(hypothesis, reference, n):
    """(precision, recall, F1) of two lists of stems."""
    h, r = grams(hypothesis, n), grams(reference, n)
    hits = sum((h & r).values())
    p, q = hits / max(1, sum(h.values())), hits / max(1, sum(r.values()))
    return p, q, 2 * p * q / (p + q) if hits else 0.0
