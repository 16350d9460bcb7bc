"""How absurd a tuned model finds each pair: its loss of the English in nats a piece. Wrong pairs stand out.

usage: absurdity.py WEIGHTS.safetensors TOKENIZER.json FRENCH ENGLISH OUT.tsv [--limit N] [--pieces 6000] [--threads 2]

OUT.tsv has a line for each pair, in their order: nats a piece, TAB, English pieces; `nan` and 0 for a pair that is
empty or too long. It is written in blocks, so a stopped run goes on where it was. quality.py drops the worst pairs by
this table.
"""

import argparse
import itertools
import os

import torch
import torch.nn.functional as F
from causal_model import prefix_mask
from pieces import Prompt, batches, padded
from tokenizers import Tokenizer
from tune import half_type, load


@torch.no_grad()
def row_losses(net, rows, half, both_ways=False):
    """(nats a piece, pieces) of each row of one batch."""
    ids, targets, prompts, lengths = padded(rows)
    with torch.autocast("cpu", dtype=half, enabled=half != torch.float32):
        hidden = net(ids, prefix_mask(ids.shape[1], prompts, lengths, both_ways))
        told = targets >= 0
        logits = net.logits(hidden[told])
    each = F.cross_entropy(logits.float(), targets[told], reduction="none")
    counts = told.sum(1)
    sums = torch.zeros(len(rows)).index_add_(0, told.nonzero()[:, 0], each)
    return list(zip((sums / counts).tolist(), counts.tolist()))


def losses(net, prompt, pairs, pieces, half, both_ways=False):
    """(nats a piece, pieces) of each pair, in their order; batches hold pairs of like lengths."""
    found, rows = [(float("nan"), 0)] * len(pairs), {}
    for at, pair in enumerate(pairs):
        for example in prompt.examples([pair]):
            rows[at] = example
    order = sorted(rows, key=lambda at: len(rows[at][0]))
    for batch in batches([rows[at] for at in order], pieces):
        for loss in row_losses(net, batch, half, both_ways):
            found[order.pop(0)] = loss
    return found


def done(path):
    """How many whole lines a table has; half a line at its end is cut off."""
    if not os.path.exists(path):
        return 0
    with open(path, "rb+") as f:
        text = f.read()
        f.truncate(text.rfind(b"\n") + 1)
    return text.count(b"\n")


def score(net, prompt, pairs, out, options):
    """Goes on with the table at `out`, block by block."""
    rows = iter(pairs)
    at = sum(1 for _ in itertools.islice(rows, done(out)))
    with open(out, "a", encoding="utf-8") as f:
        while block := list(itertools.islice(rows, options.block)):
            for loss, count in losses(net, prompt, block, options.pieces, half_type(options.half), options.both_ways):
                f.write(f"{loss:.4f}\t{count}\n")
            f.flush()
            at += len(block)
            print(at, "pairs", flush=True)


def text_pairs(french, english, limit):
    with open(french, encoding="utf-8") as f, open(english, encoding="utf-8") as e:
        for a, b in itertools.islice(zip(f, e, strict=True), limit):
            yield a.rstrip("\n"), b.rstrip("\n")


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("weights")
    a.add_argument("tokenizer")
    a.add_argument("french")
    a.add_argument("english")
    a.add_argument("out")
    a.add_argument("--limit", type=int, help="the first N pairs only")
    a.add_argument("--pieces", type=int, default=6000, help="of a batch, padding included")
    a.add_argument("--block", type=int, default=512, help="pairs sorted together, and written together")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--half", choices=("auto", "bf16", "fp32"), default="auto")
    a.add_argument("--both-ways", action="store_true")
    o = a.parse_args(arguments)
    torch.set_num_threads(o.threads)
    prompt = Prompt(Tokenizer.from_file(o.tokenizer))
    score(load(o.weights).eval(), prompt, text_pairs(o.french, o.english, o.limit), o.out, o)


if __name__ == "__main__":
    main()
