"""Score a model directory: nats a piece of its weights, BLEU and chrF of its English, by class of sentence.

usage: score.py MODEL_DIR FRENCH ENGLISH [--weights W.safetensors] [--translations FILE] [--every 25] [--json OUT] ...

The sentences are translated greedily by the graph itself, in Python; --translations takes them from a file instead,
as `breve translate --no-repair` writes it (beams, so a little better). --every 25 scores each 25th line of the whole
text: the first lines of newstest2013 are much easier than the rest. Classes, signatures and the form of --json are
those of ../fr-en/class_scores.py. With --weights the loss over the first 300 lines is told too, as tune.py tells it
while it trains.
"""

import argparse
import json
import os
import sys

import torch
from export_causal import Runner
from pieces import Prompt, batches, read_pairs
from tokenizers import Tokenizer
from tune import dev_loss, half_type, load

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fr-en"))
import class_scores  # noqa: E402

DEV_LINES = 300


def nats(weights, prompt, pairs, budget=1600, half="auto"):
    """The mean loss of an English piece over the pairs."""
    dev = batches(prompt.examples(pairs), budget)
    return dev_loss(load(weights).eval(), dev, False, half_type(half))


def longest(width):
    """The most pieces of a translation: of a loop no more is worth having."""
    return int(1.5 * width) + 12


def greedy(runner, prompts, end):
    """The pieces of each prompt's translation, all in one batch."""
    found, open_ = [[] for _ in prompts], set(range(len(prompts)))
    logits = runner.prompt(prompts)
    for _ in range(longest(max(map(len, prompts)))):
        pieces = logits.argmax(-1).tolist()
        open_ -= {row for row in open_ if pieces[row] == end}
        if not open_:
            break
        for row in open_:
            found[row].append(pieces[row])
        logits = runner.step(pieces)
    return found


def translations(folder, sentences, threads=1, batch=16):
    """The greedy English of each sentence; batches hold sentences of like lengths."""
    tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
        runner = Runner(folder, json.load(f), threads)
    prompt = Prompt(tokenizer)
    prompts, found = prompt.sources(sentences), [""] * len(sentences)
    order = sorted(range(len(prompts)), key=lambda at: len(prompts[at]))
    for part in (order[at : at + batch] for at in range(0, len(order), batch)):
        for at, pieces in zip(part, greedy(runner, [prompts[at] for at in part], prompt.end)):
            found[at] = tokenizer.decode(pieces).strip()
    return found


def table(rows):
    """The scores as Markdown."""
    head = ["| class | sentences | BLEU | chrF2 |", "|---|---|---|---|"]
    return "\n".join(head + [f"| {name} | {n:,} | {bleu:.2f} | {chrf:.2f} |" for name, n, bleu, _, chrf, _ in rows])


def for_card(rows, told, test, how):
    """The scores as a model's card lists them."""
    found = []
    if told:
        loss = dict(name="nats a piece", value=round(told, 4), signature="mean loss of the English pieces")
        found.append(dict(loss, testSet=f"{test.partition(',')[0]}, first {DEV_LINES} lines"))
    for name, n, bleu, bleu_signature, chrf, chrf_signature in rows:
        where = test if name == "all" else f"{test}, {name} ({n} sentences)"
        for kind, value, signature in (("BLEU", bleu, bleu_signature), ("chrF2", chrf, chrf_signature)):
            found.append(dict(name=kind, value=round(value, 2), testSet=where, signature=signature, note=how))
    return found


def score(options):
    pairs = read_pairs(options.french, options.english)
    every = pairs[:: options.every]
    sources, references = zip(*every)
    prompt = Prompt(Tokenizer.from_file(os.path.join(options.model, "tokenizer.json")))
    told = nats(options.weights, prompt, pairs[:DEV_LINES], half=options.half) if options.weights else None
    if options.translations:
        with open(options.translations, encoding="utf-8") as f:
            english = f.read().splitlines()
        how = "beams, breve translate --no-repair"
    else:
        english, how = translations(options.model, list(sources), options.threads), "greedy"
    if len(english) != len(every):
        raise ValueError(f"{len(every)} sentences, {len(english)} translations")
    rows = class_scores.scores(sources, references, english)
    if told:
        print(f"{told:.4f} nats a piece, first {DEV_LINES} lines")
    print(table(rows))
    if options.out:
        with open(options.out, "w", encoding="utf-8") as f:
            f.writelines(line + "\n" for line in english)
    if options.json:
        test = options.test_set + (f", every {options.every}th line" if options.every > 1 else "")
        with open(options.json, "w", encoding="utf-8") as f:
            json.dump(for_card(rows, told, test, how), f, indent=2, ensure_ascii=False)


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("french")
    a.add_argument("english")
    a.add_argument("--weights", help="those that the model was exported from")
    a.add_argument("--translations", help="of the lines that are scored, one a line")
    a.add_argument("--every", type=int, default=1)
    a.add_argument("--out", help="where the translations are written")
    a.add_argument("--json", help="where the scores are written")
    a.add_argument("--test-set", default="newstest2013")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--half", choices=("auto", "bf16", "fp32"), default="auto")
    o = a.parse_args(arguments)
    torch.set_num_threads(o.threads)
    score(o)


if __name__ == "__main__":
    main()
