"""Write golden examples for the product's tests: words, piece ids, the place of each word's first piece, keep
probabilities.

usage: golden_tagger.py MODEL_DIR SENTENCES.txt OUT.json
"""

import json
import sys

import align
import prepare_tagger
from score_tagger import Model


def main():
    folder, sentences, out = sys.argv[1:4]
    model, examples = Model(folder), []
    with open(sentences, encoding="utf-8") as f:
        for sentence in f.read().splitlines():
            words = align.words(sentence)
            ids, first = prepare_tagger.pieces(model.tokenizer, words)
            examples.append(
                dict(
                    sentence=sentence, words=words, ids=ids, first=first, keep=[round(p, 5) for p in model.keep(words)]
                )
            )
    with open(out, "w", encoding="utf-8") as f:
        json.dump(dict(model="compress-en", tolerance=0.001, examples=examples), f, ensure_ascii=False, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
