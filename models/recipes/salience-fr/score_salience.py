"""Score a salience model beside Lead, LexRank, random choice and the greedy oracle.

usage: score_salience.py ORANGESUM.jsonl MODEL_DIR [--split valid] [--budget 75] [--write DIR] [--json SCORES.json]

salience-fr is shown the article's headline, as in the product; "without headline" is the same model with the
sentences alone. Each system takes sentences by falling score until the budget of words is full, the last one cut
there, and sets them in document order. Printed: the mean ROUGE-1 and ROUGE-2 F1 against the abstract, and P@1, how
often the first choice is a best single sentence (by ROUGE-1 + ROUGE-2 F1). --write puts one JSON-lines file of texts
for each system into DIR, which `breve evaluate summary` scores too.
"""

import argparse
import json
import os
import random

import numpy as np
import onnxruntime as ort
import prepare_salience
import rouge
import selection
import sentences
from tokenizers import Tokenizer


class Model:
    """Scores from the ONNX model directory, as the product reads it."""

    def __init__(self, folder):
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = ort.InferenceSession(os.path.join(folder, "model.onnx"), options)
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        with open(os.path.join(folder, "config.json")) as f:
            config = json.load(f)
        self.tokens, self.mark = config["max_tokens"], config["headline_token_id"]

    def arrays(self, texts, headline=None):
        rows = prepare_salience.pieces(self.tokenizer, texts, self.tokens)
        if headline:
            rows.insert(0, [self.mark] + prepare_salience.pieces(self.tokenizer, [headline], self.tokens - 1)[0])
        ids, mask = (np.full((len(rows), max(map(len, rows))), fill, np.int64) for fill in (1, 0))
        for i, row in enumerate(rows):
            ids[i, : len(row)], mask[i, : len(row)] = row, 1
        return ids, mask

    def scores(self, texts, headline=None):
        ids, mask = self.arrays(texts, headline)
        return self.session.run(None, {"input_ids": ids, "attention_mask": mask})[0][bool(headline) :]


def cut(text, words):
    """The text up to its words-th word."""
    ends = [m.end() for m in rouge.WORD.finditer(text)]
    return text if len(ends) <= words else text[: ends[words - 1]]


def summary(texts, stems, scores, budget):
    left, taken = budget, {}
    for i in sorted(range(len(texts)), key=lambda i: (-scores[i], i)):
        if left > 0:
            taken[i] = cut(texts[i], left)
            left -= min(left, len(stems[i]))
    return " ".join(taken[i] for i in sorted(taken))


def main():
    a = argparse.ArgumentParser()
    (
        a.add_argument("articles"),
        a.add_argument("model"),
        a.add_argument("--split", default="valid"),
        a.add_argument("--budget", type=int, default=selection.BUDGET),
    )
    (
        a.add_argument("--write"),
        a.add_argument("--json"),
        a.add_argument("--limit", type=int, default=0),
        a.add_argument(
            "--last",
            type=int,
            default=0,
            help="score only the last so many articles, which train_salience.py --held left out",
        ),
    )
    o = a.parse_args()
    model, rng = Model(o.model), np.random.default_rng(1)
    systems = {
        "random": lambda h, t, s, a: selection.rand(s, rng),
        "Lead": lambda h, t, s, a: selection.lead(s),
        "LexRank": lambda h, t, s, a: selection.lexrank(s),
        "LexRank with position": lambda h, t, s, a: selection.lexrank(s, position=True),
        "salience-fr without headline": lambda h, t, s, a: model.scores(t),
        "salience-fr": lambda h, t, s, a: model.scores(t, h),
        "oracle": lambda h, t, s, a: selection.oracle_scores(s, a, o.budget),
    }
    rows, texts_of = {name: [] for name in systems}, {name: [] for name in systems}
    with open(o.articles, encoding="utf-8") as f:
        records = [r for r in map(json.loads, f) if r["split"] == o.split and not r["dup"]]
    for record in records[-o.last :][: o.limit or None]:
        texts = sentences.split(record["article"])
        stems, abstract = [rouge.words(t) for t in texts], rouge.words(" ".join(record["summary"]))
        single = [sum(rouge.f1(s, abstract, n)[2] for n in (1, 2)) for s in stems]
        for name, system in systems.items():
            scores = list(system(record["title"], texts, stems, abstract))
            text = summary(texts, stems, scores, o.budget)
            words = rouge.words(text)
            rows[name].append(
                [
                    rouge.f1(words, abstract, 1)[2],
                    rouge.f1(words, abstract, 2)[2],
                    single[int(np.argmax(scores))] >= max(single) - 1e-9,
                    len(words),
                ]
            )
            texts_of[name].append(dict(reference=" ".join(record["summary"]), hypothesis=text))
    signature = f"{rouge.SIGNATURE}|words:{o.budget}|avg:mean|articles:{len(rows['Lead'])}"
    print(f"{'':30}ROUGE-1  ROUGE-2    P@1   words    ({signature})")
    for name, values in rows.items():
        r1, r2, p1, words = np.mean(values, 0) * [100, 100, 100, 1]
        print(f"{name:30}{r1:7.2f}{r2:9.2f}{p1:7.1f}{words:8.1f}")
    difference(rows)
    if o.write:
        os.makedirs(o.write, exist_ok=True)
        for name, texts in texts_of.items():
            with open(os.path.join(o.write, name.replace(" ", "-").lower() + ".jsonl"), "w", encoding="utf-8") as f:
                f.writelines(json.dumps(t, ensure_ascii=False) + "\n" for t in texts)
    if o.json:
        scores = []
        for name, values in rows.items():
            for k, metric in enumerate(("ROUGE-1 F1", "ROUGE-2 F1", "P@1")):
                scores.append(
                    dict(
                        name=metric,
                        value=round(100 * float(np.mean(values, 0)[k]), 2),
                        testSet=f"OrangeSum {o.split}",
                        signature=signature,
                        note=name,
                        command=f"score_salience.py orangesum.jsonl models/salience-fr --split {o.split} "
                        f"--budget {o.budget}",
                    )
                )
        with open(o.json, "w") as f:
            json.dump(scores, f, indent=2)


def difference(rows, rounds=1000):
    """Prints the model's lead over the baselines with 95 % intervals from resampled articles."""
    rng = random.Random(1)
    mine = np.array(rows["salience-fr"])
    picks = [rng.choices(range(len(mine)), k=len(mine)) for _ in range(rounds)]
    for name in ("Lead", "LexRank", "LexRank with position"):
        gap = (mine - np.array(rows[name]))[:, :2] * 100
        spread = np.array([gap[p].mean(0) for p in picks])
        low, high = np.percentile(spread, [2.5, 97.5], axis=0)
        print(
            f"over {name}: "
            + ", ".join(f"ROUGE-{k + 1} {gap[:, k].mean():+.2f} [{low[k]:+.2f}, {high[k]:+.2f}]" for k in (0, 1))
        )


if __name__ == "__main__":
    main()
