"""Train the salience model: two small networks that say how likely the abstract is to have a word, and a pair of
words, of the article.

usage: train_salience.py TRAIN.npz TOKENIZER.json OUT.pt [--epochs 2] [--held 1500] ...

Log-odds by cross-entropy: for each word of each article whether the abstract has it once, twice, three, four times
(as far as the article does), then for each pair of neighbours whether the abstract has it, the words' log-odds being
among its features. One article in seven is shown without its headline. The last --held articles are left out, to
choose by.
"""

import argparse
import time

import features
import numpy as np
import torch
import torch.nn.functional as F
import words
from salience import PAIR_HASH, WORD_HASH, OneArticle
from tokenizers import Tokenizer


def fit(net, x, wanted, counted, rows, epochs, rng, lr=4e-3, batch=4096):
    """Fits the network to the rows' features; wanted and counted are boolean [all, outputs]: the label, and whether
    there is one.
    """
    net.mean.copy_(torch.from_numpy(x[rows].mean(0)))
    net.scale.copy_(torch.from_numpy(1 / np.maximum(x[rows].std(0), 1e-3)))
    optimiser = torch.optim.AdamW(net.parameters(), lr=lr, weight_decay=1e-3)
    batch = min(batch, len(rows))
    each = len(rows) // batch
    steps, done, total = max(1, int(epochs * each)), 0, 0.0
    while done < steps:
        order = rng.permutation(rows)
        for i in range(min(each, steps - done)):
            part = order[i * batch : (i + 1) * batch]
            for group in optimiser.param_groups:
                group["lr"] = lr * min(1, (done + 1) / 100) * max(0.01, 1 - done / steps)
            label, weight = (torch.from_numpy(a[part].astype(np.float32)) for a in (wanted, counted))
            losses = F.binary_cross_entropy_with_logits(net(torch.from_numpy(x[part])), label, reduction="none")
            loss = (losses * weight).sum() / weight.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            done, total = done + 1, total + loss.item()
            if done % 500 == 0 or done == steps:
                print(
                    f"  step {done}/{steps} loss {total / ((done - 1) % 500 + 1):.4f} "
                    f"{time.process_time():.0f} s of processor time",
                    flush=True,
                )
                total = 0.0
    return net.eval()


def odds_of(net, x, size=200_000):
    with torch.no_grad():
        return np.concatenate([net(torch.from_numpy(x[i : i + size])).numpy() for i in range(0, len(x), size)])


def held_loss(name, odds, wanted, counted, rows):
    if rows.any():
        losses = np.logaddexp(0, np.where(wanted, -odds, odds))[rows][counted[rows]]
        print(f"  held {name}: loss {losses.mean():.4f}", flush=True)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("articles"), a.add_argument("tokenizer"), a.add_argument("out")
    (
        a.add_argument("--epochs", type=float, default=2),
        a.add_argument("--held", type=int, default=1500),
        a.add_argument("--hidden", type=float, default=0.15, help="share of articles whose headline is not shown"),
    )
    a.add_argument("--threads", type=int, default=1), a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    torch.manual_seed(o.seed), torch.set_num_threads(o.threads)
    rng = np.random.default_rng(o.seed)
    c = features.Corpus(o.articles)
    learnt = np.arange(c.articles) < c.articles - o.held
    hidden = (rng.random(c.articles) < o.hidden) & learnt
    word_priors, pair_priors = features.Priors(c.word, learnt, WORD_HASH), features.Priors(c.pair, learnt, PAIR_HASH)
    net = OneArticle(
        *words.of_vocabulary(Tokenizer.from_file(o.tokenizer)),
        word_priors.table(range(6)),
        pair_priors.table([0]),
        int(learnt.sum()),
    )
    x, seen = features.of_words(c, word_priors, learnt, hidden)
    times = np.arange(features.TIMES)
    wanted, counted, mine = c.word.in_abstract[:, None] > times, c.word.count[:, None] > times, learnt[c.word.article]
    fit(net.word, x, wanted, counted, np.flatnonzero(mine), o.epochs, rng)
    odds = odds_of(net.word, x)
    held_loss("words", odds, wanted, counted, ~mine)
    x = features.of_pairs(c, seen, odds, pair_priors, learnt, hidden)
    wanted, mine = c.pair.in_abstract[:, None] > 0, learnt[c.pair.article]
    fit(net.pair, x, wanted, np.ones_like(wanted), np.flatnonzero(mine), o.epochs / 2, rng)
    if o.held:
        held_loss(
            "pairs",
            odds_of(net.pair, x[~mine]),
            wanted[~mine],
            np.ones_like(wanted[~mine]),
            np.ones(int((~mine).sum()), bool),
        )
    torch.save(dict(articles=net.articles, weights=net.state_dict()), o.out)


if __name__ == "__main__":
    main()
