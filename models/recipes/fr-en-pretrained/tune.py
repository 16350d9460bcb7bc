"""Tune a pretrained language model on pairs of sentences; resumes where it was stopped.

usage: tune.py START.safetensors TOKENIZER.json RUN_DIR --minutes M --pairs A.fr:A.en*W,B.fr:B.en*W --dev X.fr X.en

The loss is that of the English alone. RUN_DIR gets state.pt (weights, AdamW's moments, the exponential average), written
every quarter of an hour; log.tsv (minutes, steps, pairs, pieces, loss on DEV with the weights and with the average);
and at the end model.safetensors, the average in fp16. The rate rises for 20 steps, stands, and falls over the last
part of the time (--decay). Half precision is bf16 where the processor multiplies it (--half auto).
"""

import argparse
import ctypes
import os
import time

import torch
import torch.nn.functional as F
from causal_model import Causal, prefix_mask
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
    net = Causal(**{**(config or {}), "vocab_size": weights["embed_tokens.weight"].shape[0]})
    net.load_state_dict(weights)
    return net


def save(path, tensors):
    save_file({k: v.to(torch.float16).contiguous() for k, v in tensors.items()}, path + ".tmp")
    os.replace(path + ".tmp", path)


class Run:
    """What a stopped run needs to go on."""

    def __init__(self, net, args):
        self.net, self.path = net, os.path.join(args.run, "state.pt")
        self.optimiser = torch.optim.AdamW(net.parameters(), lr=args.rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True)
        self.average = {k: v.clone() for k, v in net.state_dict().items()}
        self.now = dict(seconds=0.0, steps=0, pairs=0, pieces=0)
        if os.path.exists(self.path):
            kept = torch.load(self.path, weights_only=True)
            net.load_state_dict(kept["net"])
            self.optimiser.load_state_dict(kept["optimiser"])
            self.average, self.now = kept["average"], kept["now"]

    def keep(self):
        state = dict(net=self.net.state_dict(), optimiser=self.optimiser.state_dict(), average=self.average, now=self.now)
        torch.save(state, self.path + ".tmp")
        os.replace(self.path + ".tmp", self.path)

    def averaged(self):
        return self.average if self.now["steps"] else self.net.state_dict()


def train(args):
    os.makedirs(args.run, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    half, both = half_type(args.half), args.both_ways
    prompt = Prompt(Tokenizer.from_file(args.tokenizer))
    net = load(args.start)
    net.train()
    run = Run(net, args)
    dev = batches(prompt.examples(read_pairs(*args.dev)[: args.dev_lines]), args.pieces)
    pool = mixture(args.pairs, args.seed)
    print(f"{len(pool)} pairs, {sum(p.numel() for p in net.parameters()) / 1e6:.1f} M parameters, {half}", flush=True)
    log = open(os.path.join(args.run, "log.tsv"), "a", encoding="utf-8")
    limit, began, before = args.minutes * 60, time.time(), run.now["seconds"]
    last_told = last_kept = time.time()
    smooth = None
    at = run.now["pairs"] % len(pool)

    def tell():
        mine = dev_loss(net, dev, both, half)
        held = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(run.averaged())
        mean = dev_loss(net, dev, both, half)
        net.load_state_dict(held)
        row = [f"{run.now['seconds'] / 60:.1f}", *(str(run.now[k]) for k in ("steps", "pairs", "pieces")), f"{mine:.4f}", f"{mean:.4f}"]
        print("\t".join(row), file=log, flush=True)
        print("dev", *row, flush=True)

    while run.now["seconds"] < limit:
        chunk = pool[at : at + 4096]
        at = 0 if at + 4096 >= len(pool) else at + 4096
        groups = batches(prompt.examples(chunk), args.pieces)
        order = torch.randperm(len(groups)).tolist()
        for rows in (groups[i] for i in order):
            run.now["seconds"] = before + time.time() - began
            done = run.now["seconds"] / limit
            if done >= 1:
                break
            rate = args.rate * min(1, (run.now["steps"] + 1) / 20) * max(0.02, min(1, (1 - done) / args.decay))
            for group in run.optimiser.param_groups:
                group["lr"] = rate
            loss, _ = loss_of(net, rows, both, half, args.smoothing)
            run.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            run.optimiser.step()
            run.now["steps"] += 1
            run.now["pairs"] += len(rows)
            run.now["pieces"] += sum(len(r) for r, _ in rows)
            keep = min(args.average, (run.now["steps"] + 1) / (run.now["steps"] + 10))
            with torch.no_grad():
                torch._foreach_lerp_(list(run.average.values()), list(net.state_dict().values()), 1 - keep)
            smooth = loss.item() if smooth is None else 0.97 * smooth + 0.03 * loss.item()
            if run.now["steps"] % 40 == 0:
                ctypes.CDLL("libc.so.6").malloc_trim(0)  # batches of other shapes leave glibc's heap in pieces
            if time.time() - last_told > 60:
                speed = run.now["pieces"] / max(1, run.now["seconds"])
                print(f"{run.now['seconds'] / 60:.1f} min, step {run.now['steps']}, {run.now['pairs']} pairs, loss {smooth:.3f}, {speed:.0f} pieces/s", flush=True)
                last_told = time.time()
            if time.time() - last_kept > args.keep_every * 60:
                tell()
                run.keep()
                save(os.path.join(args.run, "model.safetensors"), run.averaged())
                last_kept = time.time()
    tell()
    run.keep()
    save(os.path.join(args.run, "model.safetensors"), run.averaged())


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
