"""Write golden examples for the product's tests: the piece ids and scores of the first five made-up articles.

usage: golden_salience.py MODEL_DIR ARTICLES.jsonl OUT.json
"""

import json
import sys

import sentences
from score_salience import Model


def main():
    folder, articles, out = sys.argv[1:4]
    model, examples = Model(folder), []
    with open(articles, encoding="utf-8") as f:
        records = [json.loads(line) for line in f][:5]
    for record in records:
        texts = sentences.split(record["article"])
        ids, mask = model.arrays(texts, record["title"])
        examples.append(
            dict(
                headline=record["title"],
                sentences=texts,
                ids=[row[:n].tolist() for row, n in zip(ids, mask.sum(1))],
                scores=[round(float(s), 5) for s in model.scores(texts, record["title"])],
                withoutHeadline=[round(float(s), 5) for s in model.scores(texts)],
            )
        )
    with open(out, "w", encoding="utf-8") as f:
        json.dump(dict(model="salience-fr", tolerance=0.001, examples=examples), f, ensure_ascii=False, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
