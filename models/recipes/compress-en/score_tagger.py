"""Score a compression tagger beside keep-all and the first twelve words.

usage: score_tagger.py COMPRESSION-DEV.jsonl MODEL_DIR [--shorten NAME=FILE]... [--write DIR] [--json SCORES.json]

Printed: token F1 against the reference compression (mean over sentences, words as a multiset) and the compression
rate (words kept of the sentence's words), for the tagger alone, which keeps every word more likely kept than not. The
rules that keep phrases whole are the product's: give what `breve shorten` made of the sentences, line by line, with
--shorten. --write puts the sentences and references, line by line, into DIR, and what each system says: for `breve
shorten` and for `breve evaluate compression`, which computes the same figures.
"""

import argparse
import json
import os
from collections import Counter

import align
import numpy as np
import onnxruntime as ort
import prepare_tagger
from tokenizers import Tokenizer

SIGNATURE = "case:lc|tok:unicode-words|avg:mean"
SHORTEN = (
    "breve shorten --as %s sentences.en > short.en && "
    "breve evaluate compression --reference references.en --source sentences.en short.en"
)
COMMANDS = {
    "tagger alone": SHORTEN % "words",
    "rules, every cut": SHORTEN % "all",
    "rules, as bullets": SHORTEN % "bullet",
}


class Model:
    """Keep probabilities from the ONNX model directory, as the product reads it."""

    def __init__(self, folder):
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = ort.InferenceSession(os.path.join(folder, "model.onnx"), options)
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))

    def keep(self, words):
        """One probability for each word; words beyond the model's length are kept."""
        ids, first = prepare_tagger.pieces(self.tokenizer, words)
        ids = np.array([ids], np.int64)
        log = self.session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]
        return [float(np.exp(log[k])) for k in first] + [1.0] * (len(words) - len(first))


def f1(hypothesis, reference):
    h, r = Counter(align.units(hypothesis)), Counter(align.units(reference))
    hits = sum((h & r).values())
    return 2 * hits / (sum(h.values()) + sum(r.values())) if hits else 0.0


def main():
    a = argparse.ArgumentParser()
    (
        a.add_argument("pairs"),
        a.add_argument("model"),
        a.add_argument("--shorten", action="append", default=[], metavar="NAME=FILE"),
        a.add_argument("--write"),
        a.add_argument("--json"),
    )
    o = a.parse_args()
    model = Model(o.model)
    with open(o.pairs, encoding="utf-8") as f:
        records = [json.loads(line) for line in f]
    systems = {
        "keep-all": lambda words, keep, at: " ".join(words),
        "first 12 words": lambda words, keep, at: " ".join(words[:12]),
        "tagger alone": lambda words, keep, at: " ".join(w for w, p in zip(words, keep) if p > 0.5),
    }
    for name, path in (item.split("=", 1) for item in o.shorten):
        with open(path, encoding="utf-8") as f:
            lines = f.read().split("\n")[:-1]
        if len(lines) != len(records):
            raise SystemExit(f"{path} has {len(lines)} lines, {o.pairs} has {len(records)}")
        systems[name] = lambda words, keep, at, lines=lines: lines[at]
    rows, texts = {name: [] for name in systems}, {name: [] for name in systems}
    texts["sentences"], texts["references"] = [], []
    for at, record in enumerate(records):
        words = align.words(record["sentence"])
        keep, reference = model.keep(words), align.joined(record["compression"])
        texts["sentences"].append(" ".join(words)), texts["references"].append(reference)
        for name, system in systems.items():
            said = system(words, keep, at)
            rows[name].append(
                [
                    f1(said, reference),
                    len(align.units(said)) / max(1, len(align.units(record["sentence"]))),
                    len(said.split()) <= 25,
                ]
            )
            texts[name].append(said)
    print(f"{'':26}token F1   rate  at most 25 words    ({SIGNATURE}|sentences:{len(records)})")
    scores = []
    for name, values in rows.items():
        score, rate, short = np.mean(values, 0) * 100
        print(f"{name:26}{score:8.2f}{rate:7.1f}{short:10.1f}")
        for metric, value in (("token F1", score), ("compression rate", rate)):
            scores.append(
                dict(
                    name=metric,
                    value=round(float(value), 2),
                    testSet="compression-dev",
                    signature=f"{SIGNATURE}|sentences:{len(records)}",
                    note=name,
                    command=COMMANDS.get(
                        name,
                        "breve evaluate compression --reference references.en --source sentences.en "
                        + name.replace(" ", "-")
                        + ".en",
                    ),
                )
            )
    if o.json:
        with open(o.json, "w") as f:
            json.dump(scores, f, indent=2)
    if o.write:
        os.makedirs(o.write, exist_ok=True)
        for name, lines in texts.items():
            with open(os.path.join(o.write, name.replace(" ", "-") + ".en"), "w", encoding="utf-8") as f:
                f.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main()
