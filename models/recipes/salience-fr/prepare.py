"""Turn the OrangeSum articles of some splits into arrays: piece ids of each sentence, stems for ROUGE, per-sentence gains.

usage: prepare.py ORANGESUM.jsonl TOKENIZER.json OUT.npz --split train [--tokens 64]
Articles marked as near-duplicates of a test text (`dup`) are left out. OUT holds, flat with offsets: pieces (end mark
included, cut at --tokens), stems (numbered), the abstract's stems, and for each sentence gain, the recall of the
abstract's unigrams and bigrams that it brings and the F1 of both.
"""
import argparse, json
import numpy as np
from tokenizers import Tokenizer
import rouge, sentences

END = 2


class Ragged:
    """A growing list of integer lists, stored as one array and offsets."""
    def __init__(self):
        self.flat, self.offsets = [], [0]

    def add(self, values):
        self.flat.extend(values)
        self.offsets.append(len(self.flat))


def pieces(tokenizer, texts, limit):
    """The piece ids of each text, cut so that the end mark stands within limit."""
    return [e.ids[:limit - 1] + [END] for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]


def gains(stems, abstract):
    """One row for a sentence: unigram recall, bigram recall, ROUGE-1 F1, ROUGE-2 F1 against the abstract."""
    (_, r1, f1), (_, r2, f2) = (rouge.f1(stems, abstract, n) for n in (1, 2))
    return r1, r2, f1, f2


def main():
    a = argparse.ArgumentParser()
    a.add_argument("articles"), a.add_argument("tokenizer"), a.add_argument("out")
    a.add_argument("--split", default="train"), a.add_argument("--tokens", type=int, default=64)
    o = a.parse_args()
    tokenizer = Tokenizer.from_file(o.tokenizer)
    numbers = {}
    ids, stems, abstracts, articles, rows = Ragged(), Ragged(), Ragged(), [0], []
    for line in open(o.articles, encoding="utf-8"):
        record = json.loads(line)
        if record["split"] != o.split or record["dup"]:
            continue
        texts = sentences.split(record["article"])
        if not texts:
            continue
        words = [rouge.words(t) for t in texts]
        abstract = rouge.words(" ".join(record["summary"]))
        for p, w in zip(pieces(tokenizer, texts, o.tokens), words):
            ids.add(p)
            stems.add(numbers.setdefault(s, len(numbers)) for s in w)
            rows.append(gains(w, abstract))
        abstracts.add(numbers.setdefault(s, len(numbers)) for s in abstract)
        articles.append(len(rows))
    np.savez(o.out, ids=np.array(ids.flat, np.uint16), id_at=np.array(ids.offsets), stems=np.array(stems.flat, np.int32),
             stem_at=np.array(stems.offsets), abstracts=np.array(abstracts.flat, np.int32), abstract_at=np.array(abstracts.offsets),
             article_at=np.array(articles), gain=np.array(rows, np.float32))
    print(o.split, len(articles) - 1, "articles", len(rows), "sentences", len(ids.flat), "pieces")


if __name__ == "__main__":
    main()
