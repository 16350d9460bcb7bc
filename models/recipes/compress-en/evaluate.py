"""Score a compression tagger beside keep-all and the first twelve words.

usage: evaluate.py COMPRESSION-DEV.jsonl MODEL_DIR [--write DIR] [--json SCORES.json] [--show N]
Printed: token F1 against the reference compression (mean over sentences, words as a multiset), the compression rate (words kept of the
sentence's words), for the tagger at one half and for the phrase decoder of decode.py. --write puts sentence, reference and
hypothesis of each system into DIR, which `breve evaluate compression` scores too.
"""
import argparse, json, os
from collections import Counter
import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer
import align, decode, prepare

SIGNATURE = "case:lc|tok:unicode-words|avg:mean"


class Model:
    """Keep probabilities from the ONNX model directory, as the product reads it."""
    def __init__(self, folder):
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = ort.InferenceSession(os.path.join(folder, "model.onnx"), options)
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))

    def keep(self, words):
        """One probability for each word; words beyond the model's length are kept."""
        ids, first = prepare.pieces(self.tokenizer, words)
        ids = np.array([ids], np.int64)
        log = self.session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]
        return [float(np.exp(log[k])) for k in first] + [1.0] * (len(words) - len(first))


def f1(hypothesis, reference):
    h, r = Counter(align.units(hypothesis)), Counter(align.units(reference))
    hits = sum((h & r).values())
    return 2 * hits / (sum(h.values()) + sum(r.values())) if hits else 0.0


def main():
    a = argparse.ArgumentParser()
    a.add_argument("pairs"), a.add_argument("model"), a.add_argument("--write"), a.add_argument("--json"), a.add_argument("--show", type=int, default=0)
    o = a.parse_args()
    model = Model(o.model)
    with open(o.pairs, encoding="utf-8") as f:
        records = [json.loads(line) for line in f]
    systems = {
        "keep-all": lambda words, keep: " ".join(words),
        "first 12 words": lambda words, keep: " ".join(words[:12]),
        "tagger at one half": lambda words, keep: " ".join(w for w, p in zip(words, keep) if p > 0.5),
        "tagger, phrase decoder": lambda words, keep: decode.text(words, decode.shorten(words, keep))}
    rows, texts = {name: [] for name in systems}, {name: [] for name in systems}
    for number, record in enumerate(records):
        words = align.words(record["sentence"])
        keep, reference = model.keep(words), align.joined(record["compression"])
        for name, system in systems.items():
            said = system(words, keep)
            rows[name].append([f1(said, reference), len(align.units(said)) / max(1, len(align.units(record["sentence"]))), len(said.split()) <= 25])
            texts[name].append(dict(sentence=record["sentence"], reference=reference, hypothesis=said))
        if number < o.show:
            print(f"{number + 1}. {record['sentence']}\n   -> {said}")
    print(f"{'':26}token F1   rate  at most 25 words    ({SIGNATURE}|sentences:{len(records)})")
    scores = []
    for name, values in rows.items():
        score, rate, short = np.mean(values, 0) * 100
        print(f"{name:26}{score:8.2f}{rate:7.1f}{short:10.1f}")
        for metric, value in (("token F1", score), ("compression rate", rate)):
            scores.append(dict(name=metric, value=round(float(value), 2), testSet="compression-dev", signature=f"{SIGNATURE}|sentences:{len(records)}", note=name,
                               command="evaluate.py compression-dev.jsonl models/compress-en"))
    if o.json:
        with open(o.json, "w") as f:
            json.dump(scores, f, indent=2)
    if o.write:
        os.makedirs(o.write, exist_ok=True)
        for name, lines in texts.items():
            with open(os.path.join(o.write, name.replace(" ", "-").replace(",", "") + ".jsonl"), "w", encoding="utf-8") as f:
                f.writelines(json.dumps(t, ensure_ascii=False) + "\n" for t in lines)


if __name__ == "__main__":
    main()
