"""Learn how French names are written in English, and two word lists, from parallel text.

usage: learn_names.py CORPUS_DIR OUT_DIR [--every 8] [--sets europarl,hansard,news]

CORPUS_DIR holds NAME.fr.xz and NAME.en.xz, line-aligned. Three files are written to OUT_DIR:

  names-fr-en.tsv  French word, English word, share: of the sentences with the French word, those whose English has this
                   word; then the pseudo-word "=" with the share that is kept, translated or inflected in any known way
  words-fr.txt     frequent French words that are not mostly capitalised inside a sentence; "*" marks those English
                   also uses
  words-en.txt     the same for English

A French word, capitalised or not (adjectives such as "syrien" are not), is paired with English words that are nearly
always capitalised. The pairs are found by IBM model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine
Translation"), restricted to pairs seen together often enough, so that "Barroso" explains away what "président" only
meets by chance. Word pairs and counts are facts about the two languages; no sentence of the corpus is kept.
"""

import argparse
import collections
import lzma
import os
import re
import unicodedata
from sys import intern

import numpy as np
from scipy import sparse

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FINAL = re.compile(r"[.!?:]\s*[\"'(]*\s*$|^[\"'(\s-]*$")
CALENDAR = set(
    """january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday mr mrs ms miss dr sir madam i""".split()
)


def fold(word):
    """Lower case without accents, ligatures opened, hyphens dropped: what counts as the same spelling."""
    word = word.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("-", "").lower()
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def words(line, french):
    """The words of a line with, for each, whether a sentence begins there."""
    line = line.replace("'", " ' ").replace("’", " ' ") if french else line.replace("'s ", " ").replace("’s ", " ")
    out, last = [], 0
    for m in WORD.finditer(line):
        out.append(
            (m.group(), FINAL.search(line[last : m.start()]) is not None if m.start() - last > 1 or not out else False)
        )
        last = m.end()
    return out


def pairs(directory, sets, every):
    for name in sets.split(","):
        step = every if name == "europarl" else 1
        with (
            lzma.open(os.path.join(directory, name + ".fr.xz"), "rt", encoding="utf-8") as f,
            lzma.open(os.path.join(directory, name + ".en.xz"), "rt", encoding="utf-8") as e,
        ):
            for i, (a, b) in enumerate(zip(f, e)):
                if i % step == 0:
                    yield a, b


class Casing:
    """How often each word is seen in lower case and capitalised inside a sentence."""

    def __init__(self):
        self.lower, self.upper = collections.Counter(), collections.Counter()

    def add(self, tokens):
        for w, first in tokens:
            if w[0].islower():
                self.lower[w] += 1
            elif not first:
                self.upper[w] += 1

    def is_name(self, w):
        return self.upper[w] > 20 * self.lower[w.lower()]

    def common(self, least):
        return {
            w: n
            for w, n in self.lower.items()
            if n >= least and n > 0.5 * (self.upper[w.capitalize()] + self.upper[w.upper()])
        }


def read(directory, sets, every):
    fr, en = Casing(), Casing()
    lines = []
    for a, b in pairs(directory, sets, every):
        f, e = words(a, True), words(b, False)
        fr.add(f)
        en.add(e)
        lines.append(
            (tuple({intern(w) for w, first in f if not first or w[0].islower()}), tuple({intern(w) for w, _ in e}))
        )
    return fr, en, lines


def matrix(rows, vocabulary):
    indptr, indices = [0], []
    for row in rows:
        indices.extend(vocabulary[w] for w in row if w in vocabulary)
        indptr.append(len(indices))
    return sparse.csr_matrix(
        (np.ones(len(indices), np.int32), indices, indptr), shape=(len(indptr) - 1, len(vocabulary))
    )


def ibm1(A, B, C, iterations=5, null=0.01):
    """t(e|f) of IBM model 1 over the pairs (f, e) that C keeps, with a constant for the empty word."""
    C = C.tocsr()
    C.sort_indices()
    rows = []
    for f in np.flatnonzero(np.diff(C.indptr)):  # sentences where the pair stands, for each pair kept
        sents = A.indices[A.indptr[f] : A.indptr[f + 1]]
        sub = B[sents][:, C.indices[C.indptr[f] : C.indptr[f + 1]]].tocoo()
        rows.append(
            (
                sents[sub.row],
                C.indptr[f] + sub.col,
            )
        )
    sent = np.concatenate([r[0] for r in rows]).astype(np.int64)
    pair = np.concatenate([r[1] for r in rows])
    key = sent * B.shape[1] + C.indices[pair]
    _, group = np.unique(key, return_inverse=True)
    t = C.data.astype(float) / np.repeat(np.maximum(1, np.diff(A.indptr)), np.diff(C.indptr))
    df = np.repeat(np.diff(A.indptr), np.diff(C.indptr)).astype(float)
    for _ in range(iterations):
        w = t[pair]
        total = np.bincount(group, w) + null
        counts = np.bincount(pair, w / total[group], minlength=len(t))
        t = counts / df
    return sparse.csr_matrix((t, C.indices, C.indptr), C.shape)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("corpus")
    p.add_argument("out")
    p.add_argument("--every", type=int, default=8)
    p.add_argument("--sets", default="europarl,hansard,news")
    p.add_argument("--least", type=int, default=8)
    p.add_argument("--entries", type=int, default=12000)
    p.add_argument("--words", type=int, default=25000)
    p.add_argument("--rare", type=int, default=8)
    o = p.parse_args()
    fr, en, lines = read(o.corpus, o.sets, o.every)
    print(len(lines), "pairs read")

    common_fr, common_en = fr.common(o.rare), en.common(o.rare)
    for name, mine, other in (("words-fr.txt", common_fr, en), ("words-en.txt", common_en, fr)):
        top = sorted(mine, key=lambda w: -mine[w])[: o.words]
        shared = {w for w in top if other.lower[w] * 20 > mine[w]}
        with open(os.path.join(o.out, name), "w", encoding="utf-8") as f:
            f.writelines(w + ("*" if w in shared else "") + "\n" for w in sorted(top) if len(w) > 1)

    e_names = [
        w for w, n in en.upper.items() if n >= o.least and en.is_name(w) and w.lower() not in CALENDAR and len(w) > 1
    ]
    df = collections.Counter(w for f, _ in lines for w in f)
    f_words = [w for w, n in df.items() if n >= o.least and n < 0.03 * len(lines) and len(w) > 1]
    fv, ev = {w: i for i, w in enumerate(f_words)}, {w: i for i, w in enumerate(e_names)}
    A, B = matrix((f for f, _ in lines), fv), matrix((e for _, e in lines), ev)
    print(A.shape, A.nnz, B.shape, B.nnz)
    C = (A.T.tocsr() @ B).tocsr()
    a = np.asarray(A.sum(0)).ravel()
    b = np.asarray(B.sum(0)).ravel()
    coo = C.tocoo()
    lift = coo.data * float(len(lines)) / (a[coo.row] * b[coo.col].astype(float))
    keep = (coo.data >= 4) & (coo.data >= 0.08 * a[coo.row]) & (lift > 8)
    C = sparse.csr_matrix((coo.data[keep], (coo.row[keep], coo.col[keep])), shape=C.shape)
    print(C.nnz, "pairs kept")
    T = ibm1(A.T.tocsr(), B.tocsr(), C)

    folded = {w: fold(w) for w in {w for _, e in lines for w in e}}
    forms = {w: i for i, w in enumerate(sorted(set(folded.values())))}
    E = matrix(({folded[w] for w in e} for _, e in lines), forms).T.tocsr()  # sentences of each English spelling
    own = collections.Counter()  # how often French itself writes a name so
    for w, n in fr.upper.items():
        own[fold(w)] += n
    AT = A.T.tocsr()
    out = []
    for f, w in enumerate(f_words):
        capital = w[0].isupper()
        if "-" in w and not capital:
            continue
        candidates = sorted(
            (
                (t, e_names[e])
                for t, e in zip(T.data[T.indptr[f] : T.indptr[f + 1]], T.indices[T.indptr[f] : T.indptr[f + 1]])
                if t >= 0.06
            ),
            reverse=True,
        )[:5]
        # A name that French writes as English does is its own counterpart, not that of its neighbour: Kofi, Annan.
        candidates = [(t, e) for t, e in candidates if fold(e) == fold(w) or own[fold(e)] < 0.5 * en.upper[e]]
        best = sum(t for t, _ in candidates)
        if not capital and (best < 0.5 or (fold(w)[:2] != fold(candidates[0][1])[:2] and best < 0.7)):
            continue
        # A capitalised word that English has no name for: only how rarely it is kept is worth knowing.
        if best < 0.25:
            candidates = []
        if not candidates and len(w) < 3:
            continue
        sents = AT.indices[AT.indptr[f] : AT.indptr[f + 1]]
        rows = [forms[x] for x in {fold(e) for _, e in candidates} | {fold(w), fold(w) + "s"} if x in forms]
        seen = np.concatenate([E.indices[E.indptr[r] : E.indptr[r + 1]] for r in rows] or [np.empty(0, int)])
        found = np.isin(sents, seen).mean()
        if not candidates and len(sents) < 30:
            continue
        if all(fold(e) == fold(w) for _, e in candidates) and found > 0.93:
            continue
        out.append((len(sents), w, [(e, t) for t, e in candidates if fold(e) != fold(w)], found))
    out.sort(reverse=True)
    lines_out = []
    for _, w, candidates, found in out:
        lines_out += [f"{w}\t{e}\t{t:.2f}\n" for e, t in candidates] + [f"{w}\t=\t{found:.2f}\n"]
        if len(lines_out) > o.entries:
            break
    with open(os.path.join(o.out, "names-fr-en.tsv"), "w", encoding="utf-8") as f:
        f.writelines(sorted(lines_out))
    print(len(lines_out), "lines written")


if __name__ == "__main__":
    main()
