"""Turn the OrangeSum articles of some splits into arrays: piece ids of each sentence, stems for ROUGE, gains, sampled summaries.

usage: prepare.py ORANGESUM.jsonl TOKENIZER.json OUT.npz --split train [--tokens 64]
Articles marked as near-duplicates of a test text (`dup`) are left out. OUT holds, flat with offsets: pieces (end mark
included, cut at --tokens), stems (numbered), the abstract's stems, and for each sentence gain, the recall of the
abstract's unigrams and bigrams that it brings and the F1 of both. Beside them the pieces of headlines and abstracts, which
pieces begin a word, and for each article SAMPLES summaries of the budget's length: how many words of each of its first READ
sentences a summary takes, and its ROUGE-1 and ROUGE-2 F1. The first sample is the lead; the others are drawn with more or less of a
liking for early sentences, never by the abstract.
"""
import argparse, json, re
import numpy as np
from tokenizers import Tokenizer
import rouge, selection, sentences

END = 2
SAMPLES, READ = 24, 40


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


def early(count, rng):
    """A liking for each of the sentences in each sample: [SAMPLES, count]; the first is the lead's."""
    liking = -np.log(2 + np.arange(count)) * rng.choice([0, 0.3, 0.6, 1.2], size=(SAMPLES, 1)) + rng.gumbel(size=(SAMPLES, count))
    liking[0] = -np.arange(count)
    return liking


def sampled(stems, abstract, liking):
    """(words taken [samples, READ], ROUGE-1 and ROUGE-2 F1 [samples, 2]) of the summaries that take sentences by liking."""
    words, rewards = np.zeros((len(liking), READ), np.uint8), np.zeros((len(liking), 2), np.float32)
    for k, order in enumerate((-liking).argsort(1)):
        left, parts = selection.BUDGET, {}
        for i in order:
            if left > 0:
                parts[i] = stems[i][:left]
                words[k, i] = len(parts[i])
                left -= len(parts[i])
        text = [w for i in sorted(parts) for w in parts[i]]
        rewards[k] = [rouge.f1(text, abstract, n)[2] for n in (1, 2)]
    return words, rewards


def begins(tokenizer):
    """For each piece 1 if it begins a word, else 0."""
    pieces = (tokenizer.id_to_token(i) for i in range(tokenizer.get_vocab_size()))
    return np.array([bool(re.match(r"▁\W*[^\W_]", p)) for p in pieces], np.float64)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("articles"), a.add_argument("tokenizer"), a.add_argument("out")
    a.add_argument("--split", default="train"), a.add_argument("--tokens", type=int, default=64)
    o = a.parse_args()
    tokenizer = Tokenizer.from_file(o.tokenizer)
    numbers = {}
    ids, stems, abstracts, titles, abstract_pieces, articles, rows, words_taken, rewards = Ragged(), Ragged(), Ragged(), Ragged(), Ragged(), [0], [], [], []
    rng = np.random.default_rng(0)
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
        for ragged, text in ((titles, record["title"]), (abstract_pieces, " ".join(record["summary"]))):
            ragged.add(tokenizer.encode(text, add_special_tokens=False).ids[:o.tokens - 1])
        taken, reward = sampled(words[:READ], abstract, early(len(words[:READ]), rng))
        words_taken.append(taken)
        rewards.append(reward)
    np.savez(o.out, ids=np.array(ids.flat, np.uint16), id_at=np.array(ids.offsets), stems=np.array(stems.flat, np.int32),
             stem_at=np.array(stems.offsets), abstracts=np.array(abstracts.flat, np.int32), abstract_at=np.array(abstracts.offsets),
             title=np.array(titles.flat, np.uint16), title_at=np.array(titles.offsets), abstract_piece=np.array(abstract_pieces.flat, np.uint16),
             abstract_piece_at=np.array(abstract_pieces.offsets), sampled=np.array(words_taken), reward=np.array(rewards), begins=begins(tokenizer),
             article_at=np.array(articles), gain=np.array(rows, np.float32))
    print(o.split, len(articles) - 1, "articles", len(rows), "sentences", len(ids.flat), "pieces")


if __name__ == "__main__":
    main()
