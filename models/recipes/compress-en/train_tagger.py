"""Train the compression tagger: first on headlines, then on compressions.

usage: train_tagger.py HEADLINES.npz COMPRESSION.npz DEV.npz TRANSLATION.safetensors OUT.pt ...

--headline-epochs 1.5 and --epochs 6 are how often each text is read. The dev set is only printed, never chosen by:
the last epoch's averaged weights are kept.
"""

import argparse
import math
import time

import numpy as np
import torch
import torch.nn.functional as F
from layers import PAD
from safetensors.torch import load_file
from tagger import Tagger

NONE = 255


class Sentences:
    def __init__(self, path):
        z = np.load(path)
        self.ids, self.labels, self.at = z["ids"], z["labels"], z["at"]

    def __len__(self):
        return len(self.at) - 1

    def batches(self, budget, rng, share=1.0):
        """Padded (ids, labels) of sentences of like length, at most budget pieces each, over a share of the
        sentences.
        """
        order = rng.permutation(len(self))[: int(share * len(self))]
        sizes = self.at[order + 1] - self.at[order]
        order = order[np.argsort(sizes + rng.random(len(order)) * 3)]
        groups, group, widest = [], [], 0
        for k in order:
            size = int(self.at[k + 1] - self.at[k])
            if group and max(widest, size) * (len(group) + 1) > budget:
                groups.append(group)
                group, widest = [], 0
            group.append(k)
            widest = max(widest, size)
        groups.append(group)
        for g in rng.permutation(len(groups)):
            yield self.pad(groups[g])

    def pad(self, rows):
        width = int(max(self.at[k + 1] - self.at[k] for k in rows))
        ids, labels = np.full((len(rows), width), PAD, np.int64), np.full((len(rows), width), NONE, np.int64)
        for r, k in enumerate(rows):
            n = self.at[k + 1] - self.at[k]
            ids[r, :n], labels[r, :n] = self.ids[self.at[k] : self.at[k + 1]], self.labels[self.at[k] : self.at[k + 1]]
        return torch.from_numpy(ids), torch.from_numpy(labels)


def loss_of(net, ids, labels):
    logits = net(ids, (ids != PAD).long())
    known = labels != NONE
    return F.binary_cross_entropy_with_logits(logits[known], labels[known].float())


def score(net, data):
    """(loss, mean F1 over sentences of the words kept at one half, share of words kept)."""
    net.eval()
    losses, f1, kept, words = [], [], 0, 0
    with torch.no_grad():
        for i in range(0, len(data), 64):
            ids, labels = data.pad(range(i, min(i + 64, len(data))))
            logits = net(ids, (ids != PAD).long())
            for row, gold in zip(logits, labels):
                known = gold != NONE
                said, true = row[known] > 0, gold[known] == 1
                losses.append(F.binary_cross_entropy_with_logits(row[known], true.float()).item())
                f1.append(2 * (said & true).sum().item() / max(1, said.sum().item() + true.sum().item()))
                kept, words = kept + said.sum().item(), words + len(true)
    net.train()
    return np.mean(losses), np.mean(f1), kept / words


def main():
    a = argparse.ArgumentParser()
    for name in ("headlines", "compression", "dev", "translation", "out"):
        a.add_argument(name)
    a.add_argument("--headline-epochs", type=float, default=1.5), a.add_argument("--epochs", type=float, default=6)
    a.add_argument("--batch", type=int, default=3000, help="pieces"), a.add_argument("--lr", type=float, default=1e-3)
    (
        a.add_argument("--dropout", type=float, default=0.15),
        a.add_argument("--threads", type=int, default=1),
        a.add_argument("--seed", type=int, default=1),
    )
    o = a.parse_args()
    torch.manual_seed(o.seed), torch.set_num_threads(o.threads)
    rng = np.random.default_rng(o.seed)
    sets = [(Sentences(o.headlines), o.headline_epochs), (Sentences(o.compression), o.epochs)]
    dev = Sentences(o.dev)
    net = Tagger(dropout=o.dropout)
    net.shared.weight.data.copy_(load_file(o.translation)["model.shared.weight"].float())
    net.shared.weight.requires_grad = False
    moving = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(moving, lr=o.lr, betas=(0.9, 0.98), weight_decay=0.01)
    total = sum(len(s.ids) * e for s, e in sets)
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    seen, step, began, recent = 0, 0, time.time(), []
    for data, epochs in sets:
        while epochs > 0:
            for ids, labels in data.batches(o.batch, rng, min(1.0, epochs)):
                done = min(1.0, seen / total)
                for group in optimiser.param_groups:
                    group["lr"] = o.lr * min(1, (step + 1) / 100) * max(0.02, 0.5 * (1 + math.cos(math.pi * done)))
                loss = loss_of(net, ids, labels)
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(moving, 1.0)
                optimiser.step()
                step, seen, recent = step + 1, seen + int((ids != PAD).sum()), recent[-99:] + [loss.item()]
                if step % 10 == 0:
                    keep = min(0.98, step / (step + 100))
                    for k, v in net.state_dict().items():
                        mean[k].lerp_(v, 1 - keep)
                if step % 100 == 0:
                    print(f"step {step} {done:.0%} loss {np.mean(recent):.4f} {time.time() - began:.0f} s", flush=True)
            epochs -= 1
            live = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(mean)
            print("dev loss %.4f F1 %.4f rate %.3f" % score(net, dev), f"{time.time() - began:.0f} s", flush=True)
            torch.save(dict(settings=net.settings, weights=net.state_dict()), o.out)
            net.load_state_dict(live)


if __name__ == "__main__":
    main()
