"""Tune a pretrained language model on pairs of sentences; resumes where it was stopped.

usage: tune.py START.safetensors TOKENIZER.json RUN_DIR --minutes M --pairs A.fr:A.en*W,B.fr:B.en*W --dev X.fr X.en

The loss is that of the English alone. RUN_DIR gets state.pt (weights, AdamW's moments, the exponential average),
written every quarter of an hour; log.tsv (minutes, steps, pairs, pieces, loss on DEV with the weights and with the
average); and at the end model.safetensors, the average in fp16. The rate rises for 20 steps, stands, and falls over
the last part of the time (--decay). Half precision is bf16 where the processor multiplies it (--half auto).
"""

import argparse
import ctypes
import os
import time

import torch
import torch.nn.functional as F
from causal_model import Causal, prefix_mask, shape_of
from pieces import Prompt, batches, mixture, padded, read_pairs
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer


def half_type(wanted):
    if wanted != "auto":
        return {"bf16": torch.bfloat16, "fp32": torch.float32}[wanted]
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        flags = f.read()
    return torch.bfloat16 if "avx512_bf16" in flags or "amx_bf16" in flags else torch.float32


def loss_of(net, rows, both_ways, half, smoothing=0.0):
    """(mean loss of the English pieces in nats, how many)."""
    ids, targets, prompts, lengths = padded(rows)
    with torch.autocast("cpu", dtype=half, enabled=half != torch.float32):
        hidden = net(ids, prefix_mask(ids.shape[1], prompts, lengths, both_ways))
        told = targets >= 0
        logits = net.logits(hidden[told])
    return F.cross_entropy(logits.float(), targets[told], label_smoothing=smoothing), int(told.sum())


@torch.no_grad()
def dev_loss(net, dev, both_ways, half):
    total = count = 0
    for rows in dev:
        loss, n = loss_of(net, rows, both_ways, half)
        total, count = total + loss.item() * n, count + n
    return total / count


def load(path, config=None):
    """The network of a checkpoint: any of ours (fp16) or Gemma's, cut to TOKENIZER already."""
    weights = {k.removeprefix("model."): v.float() for k, v in load_file(path).items() if "lm_head" not in k}
    net = Causal(**{**shape_of(weights), **(config or {})})
    net.load_state_dict(weights)
    return net


def save(path, tensors):
    save_file({k: v.to(torch.float16).contiguous() for k, v in tensors.items()}, path + ".tmp")
    os.replace(path + ".tmp", path)


class Run:
    """The weights, AdamW's moments, the average and the counts: what a stopped run needs to go on."""

    def __init__(self, net, args):
        self.net, self.args, self.path = net, args, os.path.join(args.run, "state.pt")
        parameters = dict(lr=args.rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True)
        self.optimiser = torch.optim.AdamW(net.parameters(), **parameters)
        self.average = {k: v.clone() for k, v in net.state_dict().items()}
        self.now = dict(seconds=0.0, steps=0, pairs=0, pieces=0)
        if os.path.exists(self.path):
            kept = torch.load(self.path, weights_only=True)
            net.load_state_dict(kept["net"])
            self.optimiser.load_state_dict(kept["optimiser"])
            self.average, self.now = kept["average"], kept["now"]

    def keep(self):
        """Writes the state, and the average as weights."""
        state = dict(net=self.net.state_dict(), optimiser=self.optimiser.state_dict())
        torch.save(dict(state, average=self.average, now=self.now), self.path + ".tmp")
        os.replace(self.path + ".tmp", self.path)
        save(os.path.join(self.args.run, "model.safetensors"), self.averaged())

    def averaged(self):
        return self.average if self.now["steps"] else self.net.state_dict()

    def done(self):
        """The share of the time that is over."""
        return self.now["seconds"] / (self.args.minutes * 60)

    def rate(self):
        """It rises for 20 steps, stands, and falls over the last part of the time, --decay, but not to nothing."""
        falling = max(0.02, min(1, (1 - self.done()) / self.args.decay))
        return self.args.rate * min(1, (self.now["steps"] + 1) / 20) * falling

    def step(self, rows, half):
        """One step of the optimiser on a batch, and of the average; returns the loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        loss, _ = loss_of(self.net, rows, self.args.both_ways, half, self.args.smoothing)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimiser.step()
        self.now["steps"] += 1
        self.now["pairs"] += len(rows)
        self.now["pieces"] += sum(len(ids) for ids, _ in rows)
        keep = min(self.args.average, (self.now["steps"] + 1) / (self.now["steps"] + 10))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.values()), list(self.net.state_dict().values()), 1 - keep)
        if self.now["steps"] % 40 == 0:
            ctypes.CDLL("libc.so.6").malloc_trim(0)  # batches of other shapes leave glibc's heap in pieces
        return loss.item()


class Log:
    """Tells the loss: that of the training every minute, that on the development set, in log.tsv too, when asked."""

    def __init__(self, run, dev, half):
        self.run, self.dev, self.half, self.smooth, self.last = run, dev, half, None, time.time()
        self.path = os.path.join(run.args.run, "log.tsv")

    def trained(self, loss):
        self.smooth = loss if self.smooth is None else 0.97 * self.smooth + 0.03 * loss
        if time.time() - self.last > 60:
            now, self.last = self.run.now, time.time()
            speed = now["pieces"] / max(1, now["seconds"])
            where = f"{now['seconds'] / 60:.1f} min, step {now['steps']}, {now['pairs']} pairs"
            print(f"{where}, loss {self.smooth:.3f}, {speed:.0f} pieces/s", flush=True)

    def developed(self):
        """Minutes, steps, pairs, pieces, loss with the weights and with their average."""
        net, now = self.run.net, self.run.now
        mine = dev_loss(net, self.dev, self.run.args.both_ways, self.half)
        held = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(self.run.averaged())
        mean = dev_loss(net, self.dev, self.run.args.both_ways, self.half)
        net.load_state_dict(held)
        counts = (str(now[k]) for k in ("steps", "pairs", "pieces"))
        row = [f"{now['seconds'] / 60:.1f}", *counts, f"{mine:.4f}", f"{mean:.4f}"]
        with open(self.path, "a", encoding="utf-8") as f:
            print("\t".join(row), file=f)
        print("dev", *row, flush=True)


def stream(pool, prompt, pieces, at):
    """Batches of the pairs from number `at` on, and of all again without end: each 4,096 are sorted, then shuffled."""
    while True:
        groups = batches(prompt.examples(pool[at : at + 4096]), pieces)
        at = 0 if at + 4096 >= len(pool) else at + 4096
        for group in torch.randperm(len(groups)).tolist():
            yield groups[group]


def train(args):
    os.makedirs(args.run, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    half, prompt, net = half_type(args.half), Prompt(Tokenizer.from_file(args.tokenizer)), load(args.start)
    run = Run(net.train(), args)
    dev = batches(prompt.examples(read_pairs(*args.dev)[: args.dev_lines]), args.pieces)
    log, pool = Log(run, dev, half), mixture(args.pairs, args.seed)
    size = sum(p.numel() for p in net.parameters()) / 1e6
    print(f"{len(pool)} pairs, {size:.1f} M parameters, {half}", flush=True)
    began, before, kept = time.time(), run.now["seconds"], time.time()
    rows = stream(pool, prompt, args.pieces, run.now["pairs"] % len(pool))
    while run.done() < 1:
        log.trained(run.step(next(rows), half))
        run.now["seconds"] = before + time.time() - began
        if time.time() - kept > args.keep_every * 60:
            log.developed()
            run.keep()
            kept = time.time()
    log.developed()
    run.keep()


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("start")
    a.add_argument("tokenizer")
    a.add_argument("run")
    a.add_argument("--pairs", required=True)
    a.add_argument("--dev", nargs=2, required=True)
    a.add_argument("--dev-lines", type=int, default=300)
    a.add_argument("--minutes", type=float, required=True)
    a.add_argument("--rate", type=float, default=1.5e-4)
    a.add_argument("--decay", type=float, default=0.6)
    a.add_argument("--pieces", type=int, default=2500)
    a.add_argument("--smoothing", type=float, default=0.05)
    a.add_argument("--average", type=float, default=0.99)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--half", choices=("auto", "bf16", "fp32"), default="auto")
    a.add_argument("--keep-every", type=float, default=15)
    a.add_argument("--both-ways", action="store_true", help="the prompt sees all of itself")
    train(a.parse_args(arguments))


if __name__ == "__main__":
    main()
