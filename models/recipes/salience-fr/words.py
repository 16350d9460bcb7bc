"""The words of a row of pieces: where they begin, and a number that is one for all forms of a word.

ROUGE counts stems of Unicode words; the graph sees pieces. A word's number is that of the characters of its pieces,
whichever pieces they are, in lower case, the last piece stemmed: `manifestant` and `Manifestants` are one, however
they are cut, if the stemmer makes of the last pieces one too.
"""

import re

import numpy as np
import rouge

BASE, MODULUS = 1_000_003, 2_147_483_647
MOST = 8  # pieces of a word that are read
BEGINS, GOES_ON, BREAKS, CAPITAL, DIGIT = range(5)


def number(text):
    """(number, factor): the number of a text, and by what the number of a text before it is to be multiplied."""
    value = 0
    for character in text:
        value = (value * BASE + ord(character)) % MODULUS
    return value, pow(BASE, len(text), MODULUS)


def of_vocabulary(tokenizer):
    """(marks [pieces, 5] of 0 and 1, numbers [pieces, 4]): what each piece is; number and factor as a word's last
    piece and as an earlier one.
    """
    count = tokenizer.get_vocab_size()
    marks, numbers = np.zeros((count, 5), np.uint8), np.zeros((count, 4), np.int64)
    for i in range(count):
        piece = tokenizer.id_to_token(i)
        text = piece.lstrip("▁")
        special = piece.startswith("<") and piece.endswith(">")
        marks[i] = [
            not special and bool(re.match(r"▁\W*[^\W_]", piece)),
            not special and bool(re.match(r"[^\W_]", piece)),
            special or not re.search(r"[^\W_]$", piece),
            text[:1].isupper(),
            text[:1].isdigit(),
        ]
        numbers[i] = number(rouge.stem(text.lower())) + number(text.lower())
    return marks, numbers


def of_pieces(ids, marks, numbers):
    """(where words begin, as positions; their numbers) of flat pieces, each row closed by its end mark."""
    goes_on, breaks = marks[ids, GOES_ON] > 0, marks[ids, BREAKS] > 0
    begins = (marks[ids, BEGINS] > 0) | (goes_on & np.r_[True, breaks[:-1]])
    inner = np.r_[goes_on & ~begins, np.zeros(MOST, bool)]
    own = np.where(inner[1 : len(ids) + 1, None], numbers[ids, 2:], numbers[ids, :2])
    own = np.concatenate([own, np.zeros((MOST, 2), np.int64)])
    at = np.flatnonzero(begins)
    key, further = own[at, 0], np.ones(len(at), bool)
    for k in range(1, MOST):
        further = further & inner[at + k]
        key = np.where(further, (key * own[at + k, 1] + own[at + k, 0]) % MODULUS, key)
    return at, key
