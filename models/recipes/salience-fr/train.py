"""Train the salience model.

usage: train.py TRAIN.npz TRANSLATION.safetensors OUT.pt [--epochs 6] ...
The last --held articles are kept to choose by: after each epoch their ROUGE at the budget is printed and the best state kept.
"""
import argparse, math, time
import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
import selection
from data import Articles
from model import Salience, start_from


def loss_of(scores, gain, present, heat):
    """Cross-entropy between the model's choice of a sentence and one in proportion to exp(gain / heat)."""
    worth = gain[..., 2] + gain[..., 3]
    hidden = (~present).float() * -1e4
    target = torch.softmax(worth / heat + hidden, -1)
    return -(target * torch.log_softmax(scores + hidden, -1)).sum(-1).mean()


def inverse_frequencies(articles, vocab):
    """log of articles over articles that have the piece, scaled to at most 1."""
    seen = np.zeros(vocab)
    for a in range(0, len(articles), 4):
        seen[np.unique(np.concatenate(articles.pieces(a)))] += 1
    n = len(range(0, len(articles), 4))
    return torch.from_numpy(np.log((n + 1) / (seen + 0.5)) / math.log((n + 1) / 0.5)).float()


def evaluate(net, articles, numbers):
    net.eval()
    scores = {}
    with torch.no_grad():
        for i in range(0, len(numbers), 32):
            part = numbers[i:i + 32]
            ids, at, owner, place, _, present = articles.batch(part, 500)
            for a, row, there in zip(part, net(ids, at, owner, place, present), present):
                scores[a] = row[there].numpy()
    net.train()
    return selection.table(articles.for_table(numbers), {"model": lambda a, stems: scores[a]})["model"]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("articles"), a.add_argument("translation"), a.add_argument("out")
    a.add_argument("--epochs", type=int, default=6), a.add_argument("--layers", type=int, default=0), a.add_argument("--batch", type=int, default=32)
    a.add_argument("--lr", type=float, default=5e-4), a.add_argument("--piece-lr", type=float, default=0.0), a.add_argument("--heat", type=float, default=0.05)
    a.add_argument("--dropout", type=float, default=0.1), a.add_argument("--held", type=int, default=1000), a.add_argument("--most", type=int, default=40)
    a.add_argument("--threads", type=int, default=1), a.add_argument("--seed", type=int, default=1), a.add_argument("--limit", type=int, default=0)
    a.add_argument("--evaluate-from", type=int, default=0, help="the first epoch that is worth scoring")
    o = a.parse_args()
    torch.manual_seed(o.seed), torch.set_num_threads(o.threads)
    rng = np.random.default_rng(o.seed)
    articles = Articles(o.articles)
    net = Salience(layers=o.layers, dropout=o.dropout)
    start_from(net, {k: v.float() for k, v in load_file(o.translation).items()})
    net.importance.data.copy_(inverse_frequencies(articles, len(net.importance)))
    net.shared.weight.requires_grad = net.importance.requires_grad = o.piece_lr > 0
    slow = {"shared.weight", "importance"} | {n for n, _ in net.named_parameters() if n.startswith("layers.")}
    groups = [dict(params=[p for n, p in net.named_parameters() if n not in slow], lr=o.lr, weight_decay=0.01),
              dict(params=[p for n, p in net.named_parameters() if n in slow and p.requires_grad], lr=o.piece_lr, weight_decay=0.0)]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98))
    rates = [g["lr"] for g in groups]
    held = list(range(len(articles) - o.held, len(articles)))
    known = np.array([a for a in range(len(articles) - o.held) if articles.gain(a).max() > 0 and articles.size(a) > 1])
    known = known[-o.limit:] if o.limit else known
    steps, step, best, began = o.epochs * (len(known) // o.batch), 0, 0.0, time.time()
    for epoch in range(o.epochs):
        order = known[rng.permutation(len(known))]
        chunks = [c[np.argsort([articles.size(a) for a in c], kind="stable")] for c in np.array_split(order, max(1, len(order) // (o.batch * 20)))]
        batches = [c[i:i + o.batch] for c in chunks for i in range(0, len(c), o.batch)]
        total = 0.0
        for k in rng.permutation(len(batches)):
            scale = min(1, (step + 1) / 100) * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * scale
            ids, at, owner, place, gain, present = articles.batch(batches[k], o.most)
            loss = loss_of(net(ids, at, owner, place, present), gain, present, o.heat)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step += 1
            total += loss.item()
            if step % 100 == 0:
                print(f"  step {step}/{steps} loss {total / (step - epoch * len(batches)):.4f} {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1} loss {total / len(batches):.4f} {time.time() - began:.0f} s", flush=True)
        if epoch + 1 < o.evaluate_from:
            continue
        r1, r2, p1 = evaluate(net, articles, held)
        print(f"  held ROUGE-1 {r1:.2f} ROUGE-2 {r2:.2f} P@1 {p1:.1f}  {time.time() - began:.0f} s", flush=True)
        if r1 + r2 > best:
            best = r1 + r2
            torch.save(dict(settings=net.settings, weights=net.state_dict()), o.out)


if __name__ == "__main__":
    main()
