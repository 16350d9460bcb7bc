"""Train the salience model.

usage: train.py TRAIN.npz TRANSLATION.safetensors OUT.pt [--epochs 2] ...
Two lessons at once: which pieces of the text the abstract has (cross-entropy), and what sampled summaries of the budget's length
are worth (the ROUGE-1 + ROUGE-2 F1 that prepare.py measured): a summary's worth is the sum of its words, each worth its sentence's score, so that
taking sentences by falling score fills the budget best (squared error against the article's mean; the samples are those of
prepare.py). The last --held articles are kept to choose by.
"""
import argparse, math, time
import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
import selection
from data import Articles
from model import Salience


def summaries_loss(scores, present, words, rewards):
    """Squared error of the summaries' worth; words [articles, summaries, sentences], rewards [articles, summaries]."""
    worth = torch.einsum("bkm,bm->bk", words / selection.BUDGET, scores * present)
    gap = (worth - worth.mean(1, keepdim=True)) - 10 * (rewards - rewards.mean(1, keepdim=True))
    return (gap ** 2).mean()


def known_of_pieces(articles, numbers, vocab, begins):
    """[vocab, 3]: log-odds that an abstract has a piece that its article has, rarity, whether it begins a word."""
    seen, kept = np.full(vocab, 0.0), np.full(vocab, 0.0)
    for a in numbers:
        there = np.unique(np.concatenate(articles.pieces(a)))
        seen[there] += 1
        kept[np.intersect1d(there, articles.abstract_pieces(a))] += 1
    rate = kept.sum() / seen.sum()
    p = (kept + 20 * rate) / (seen + 20)
    rarity = np.log((len(numbers) + 1) / (seen + 0.5)) / math.log((len(numbers) + 1) / 0.5)
    return torch.from_numpy(np.stack([np.log(p / (1 - p)), rarity, begins], 1)).float()


def scores_of(net, articles, numbers, titled):
    net.eval()
    scores = {}
    numbers = sorted(numbers, key=articles.size)
    with torch.no_grad():
        for i in range(0, len(numbers), 32):
            part = numbers[i:i + 32]
            inputs = articles.batch(part, net.vocab, 500, [titled] * len(part))
            for a, row, there in zip(part, net(*inputs)[0], inputs[-1]):
                scores[a] = row[there].numpy()
    net.train()
    return scores


def evaluate(net, articles, numbers):
    with_title, without = scores_of(net, articles, numbers, True), scores_of(net, articles, numbers, False)
    table = selection.table(articles.for_table(numbers), {"model": lambda a, stems: with_title[a], "without headline": lambda a, stems: without[a],
                                                           "Lead": lambda a, stems: selection.lead(stems)})
    print("  held " + "; ".join(f"{name} ROUGE-1 {r1:.2f} ROUGE-2 {r2:.2f} P@1 {p1:.1f}" for name, (r1, r2, p1) in table.items()), flush=True)
    return sum(table["model"][:2]) + sum(table["without headline"][:2])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("articles"), a.add_argument("translation"), a.add_argument("out")
    a.add_argument("--epochs", type=int, default=2), a.add_argument("--batch", type=int, default=32), a.add_argument("--lr", type=float, default=3e-3)
    a.add_argument("--dropout", type=float, default=0.1), a.add_argument("--held", type=int, default=1000), a.add_argument("--most", type=int, default=30)
    a.add_argument("--threads", type=int, default=1), a.add_argument("--seed", type=int, default=1), a.add_argument("--titled", type=float, default=0.6)
    a.add_argument("--start", help="a trained model to go on from"), a.add_argument("--every", type=int, default=300, help="steps between evaluations")
    a.add_argument("--pieces", type=float, default=2.0, help="the weight of the first lesson"), a.add_argument("--limit", type=int, default=0)
    o = a.parse_args()
    torch.manual_seed(o.seed), torch.set_num_threads(o.threads)
    rng = np.random.default_rng(o.seed)
    articles = Articles(o.articles)
    net = Salience(dropout=o.dropout)
    held = list(range(len(articles) - o.held, len(articles)))
    known = np.array([a for a in range(len(articles) - o.held) if articles.size(a) > 2])[:o.limit or None]
    if o.start:
        net.load_state_dict(torch.load(o.start)["weights"])
    else:
        net.embedding.copy_(load_file(o.translation)["model.shared.weight"].float())
        net.known.copy_(known_of_pieces(articles, known, net.vocab, articles.arrays["begins"]))
    optimiser = torch.optim.AdamW([p for p in net.parameters()], lr=o.lr, weight_decay=0.01, betas=(0.9, 0.98))
    best, began, done, total = 0.0, time.process_time(), 0, np.zeros(2)
    steps = o.epochs * math.ceil(len(known) / o.batch)
    for epoch in range(o.epochs):
        order = known[rng.permutation(len(known))]
        for i in range(0, len(order), o.batch):
            numbers = order[i:i + o.batch]
            for group in optimiser.param_groups:
                group["lr"] = o.lr * min(1, (done + 1) / 50) * max(0.02, 0.5 * (1 + math.cos(math.pi * done / steps)))
            inputs = articles.batch(numbers, net.vocab, o.most, rng.random(len(numbers)) < o.titled)
            scores, worth = net(*inputs)
            ids, at, owner, present = *inputs[:3], inputs[-1]
            wanted = articles.in_abstract(numbers, ids, at, owner, net.vocab)
            pieces = F.binary_cross_entropy_with_logits(worth, wanted)
            words = torch.from_numpy(articles.arrays["sampled"][numbers][:, :, :scores.shape[1]].astype(np.float32))
            summaries = summaries_loss(scores, present, words, torch.from_numpy(articles.arrays["reward"][numbers].sum(-1)))
            optimiser.zero_grad(set_to_none=True)
            (summaries + o.pieces * pieces).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            done += 1
            total += [summaries.item(), pieces.item()]
            if done % 50 == 0:
                print(f"  step {done}/{steps} summaries {total[0] / 50:.4f} pieces {total[1] / 50:.4f} {time.process_time() - began:.0f} s of processor time", flush=True)
                total[:] = 0
            if done % o.every == 0 or done == steps:
                now = evaluate(net, articles, held)
                if now > best:
                    best = now
                    torch.save(dict(settings=net.settings, weights=net.state_dict()), o.out)


if __name__ == "__main__":
    main()
