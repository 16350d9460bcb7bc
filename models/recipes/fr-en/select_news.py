"""Choose from encoded pairs those that teach the words and turns of the news, for trainings that see but a part of
the text.

usage: select_news.py PAIRS.npz PAIRS.fr TOKENIZER.json NEWS.en FRENCH_NEWS.txt HAVE.fr CLOSE.npz COVER.npz
                      [--cap 4] [--every 3] [--middle MIDDLE.npz]

CLOSE.npz gets every third (--every) of the 350,000 pairs whose English is closest to NEWS.en: the difference of the
cross-entropies of two bigram models of pieces, of the news and of the pairs themselves (Moore and Lewis 2010).
COVER.npz gets, closest first, each short pair with a word that is frequent in FRENCH_NEWS.txt and that fewer than
--cap pairs chosen before it, or of HAVE.fr, have. MIDDLE.npz gets the 800,000 pairs that come next in closeness.
"""

import argparse
import re
from collections import Counter

import numpy as np
from tokenizers import Tokenizer

WORD = re.compile(r"[^\W\d_]+")
CLOSEST, MIDDLE = 350_000, 800_000
SAMPLE, BUCKETS, SMOOTH = 200_000, 1 << 22, 5.0


class Bigrams:
    """Counts of pieces and of hashed pairs of pieces; 0 stands for the start."""

    def __init__(s, ids, vocab):
        c = np.bincount(ids, minlength=vocab) + 0.1
        s.unigram, s.head = c / c.sum(), np.bincount(ids[:-1], minlength=vocab)
        s.pair = np.bincount((ids[:-1] * 16127 + ids[1:]) % BUCKETS, minlength=BUCKETS)

    def log_probability(s, before, here):
        return np.log(
            (s.pair[(before * 16127 + here) % BUCKETS] + SMOOTH * s.unigram[here]) / (s.head[before] + SMOOTH)
        )


def closeness(z, tokenizer, news):
    """For each pair, how much likelier its English is as news, in nats a piece."""
    rng, vocab, ids, off = np.random.default_rng(1), tokenizer.get_vocab_size(), z["tgt"].astype(np.int64), z["tgt_off"]
    lines = [news[i] for i in rng.permutation(len(news))[:SAMPLE]]
    flat = [np.array(e.ids + [0]) for e in tokenizer.encode_batch(lines, add_special_tokens=False) if e.ids]
    own = [np.append(ids[off[i] : off[i + 1]], 0) for i in rng.permutation(len(off) - 1)[:SAMPLE]]
    before = np.concatenate([[0], ids[:-1]])
    before[off[:-1][off[:-1] < len(ids)]] = 0
    gain = Bigrams(np.concatenate(flat), vocab).log_probability(before, ids) - Bigrams(
        np.concatenate(own), vocab
    ).log_probability(before, ids)
    total = np.concatenate([[0], np.cumsum(gain)])
    return (total[off[1:]] - total[off[:-1]]) / np.maximum(np.diff(off), 1)


def words(line):
    return {w.lower() for w in WORD.findall(line)}


def cover(order, french, wanted, have, cap):
    chosen = []
    for i in order:
        here = words(french[i])
        if any(w in wanted and have[w] < cap for w in here):
            chosen.append(i)
            have.update(here)
    return np.sort(np.array(chosen))


def save(z, rows, path):
    out = {}
    for side in ("src", "tgt"):
        ids, off = z[side], z[side + "_off"]
        n = off[rows + 1] - off[rows]
        new = np.concatenate([[0], np.cumsum(n)]).astype(off.dtype)
        out[side], out[side + "_off"] = ids[np.repeat(off[rows] - new[:-1], n) + np.arange(n.sum())], new
    np.savez(path, **out)


def main():
    a = argparse.ArgumentParser()
    for name in ("pairs", "french", "tokenizer", "news", "french_news", "have", "close", "cover"):
        a.add_argument(name)
    a.add_argument("--cap", type=int, default=4)
    a.add_argument("--every", type=int, default=3)
    a.add_argument("--middle")
    o = a.parse_args()
    lines = lambda path: open(path, encoding="utf-8").read().split("\n")
    z = dict(np.load(o.pairs))
    score, source, target = (
        closeness(z, Tokenizer.from_file(o.tokenizer), lines(o.news)),
        np.diff(z["src_off"]),
        np.diff(z["tgt_off"]),
    )
    fit = (target >= 6) & (score < 3)  # above 3 are fragments
    order = np.argsort(-score)
    fitting = order[fit[order]]
    close = np.sort(fitting[:CLOSEST])[:: o.every]
    save(z, close, o.close)
    if o.middle:
        save(z, np.sort(fitting[CLOSEST : CLOSEST + MIDDLE]), o.middle)
    frequent = Counter(w.lower() for line in lines(o.french_news) for w in WORD.findall(line))
    wanted = {w for w, n in frequent.items() if n >= 8}
    have = Counter(w for line in lines(o.have) for w in words(line))
    short = order[(fit & (source <= 48))[order]]
    chosen = cover(short, lines(o.french), wanted, have, o.cap)
    save(z, chosen, o.cover)
    print(
        f"{len(close)} close pairs, {len(chosen)} that cover {sum(have[w] > 0 for w in wanted)} of {len(wanted)} words"
    )


if __name__ == "__main__":
    main()
