"""Turn the OrangeSum articles of some splits into arrays: the numbers of the words of sentences, abstracts and
headlines.

usage: prepare_salience.py ORANGESUM.jsonl TOKENIZER.json OUT.npz --split train [--tokens 64]

Articles marked as near-duplicates of a test text (`dup`) are left out. The words are found in the tokenizer's pieces
as the exported graph finds them (words.py), in the first READ sentences, of each the first --tokens less 1 pieces.
OUT holds, flat with offsets, `word` at `word_at` for each sentence, `abstract` at `abstract_at` and `headline` at
`headline_at` for each article, the sentences of each article at `article_at`, and for each word of the text whether
it begins with a capital or a digit.
"""

import argparse
import json

import numpy as np
import sentences
import words
from salience import END, READ
from tokenizers import Tokenizer


def pieces(tokenizer, texts, limit):
    """The piece ids of each text, cut so that the end mark stands within limit."""
    return [e.ids[: limit - 1] + [END] for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]


class Rows:
    """Rows of pieces, growing."""

    def __init__(self):
        self.ids, self.at = [], [0]

    def add(self, row):
        self.ids += row
        self.at.append(len(self.ids))

    def words(self, marks, numbers):
        """(each word's number, where each row's words start, each word's first piece)."""
        ids = np.array(self.ids, np.int64)
        at, key = words.of_pieces(ids, marks, numbers)
        return key, np.searchsorted(at, self.at), ids[at]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("articles"), a.add_argument("tokenizer"), a.add_argument("out")
    a.add_argument("--split", default="train"), a.add_argument("--tokens", type=int, default=64)
    o = a.parse_args()
    tokenizer = Tokenizer.from_file(o.tokenizer)
    marks, numbers = words.of_vocabulary(tokenizer)
    text, abstract, headline, article_at = Rows(), Rows(), Rows(), [0]
    for line in open(o.articles, encoding="utf-8"):
        record = json.loads(line)
        texts = sentences.split(record["article"])
        if record["split"] != o.split or record["dup"] or not texts:
            continue
        for row in pieces(tokenizer, texts[:READ], o.tokens):
            text.add(row)
        article_at.append(len(text.at) - 1)
        abstract.add(pieces(tokenizer, [" ".join(record["summary"])], 1000)[0])
        headline.add(pieces(tokenizer, [record["title"]], o.tokens - 1)[0] if record["title"] else [])
    (word, word_at, first), (summary, summary_at, _), (title, title_at, _) = (
        r.words(marks, numbers) for r in (text, abstract, headline)
    )
    np.savez(
        o.out,
        word=word,
        word_at=word_at,
        abstract=summary,
        abstract_at=summary_at,
        headline=title,
        headline_at=title_at,
        capital=marks[first, words.CAPITAL],
        digit=marks[first, words.DIGIT],
        article_at=np.array(article_at),
    )
    print(o.split, len(article_at) - 1, "articles", len(text.at) - 1, "sentences", len(word), "words")


if __name__ == "__main__":
    main()
