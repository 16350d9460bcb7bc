"""Pairs of sentences as piece ids, and batches of like lengths under a budget of pieces."""

import random
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

LONGEST = 200


@dataclass(frozen=True)
class Prompt:
    """`<bos> source newline target <eos>`: the template that the model's card states too."""

    tokenizer: Tokenizer

    @property
    def end(self):
        return self.tokenizer.token_to_id("<eos>")

    def sources(self, texts):
        bos, line = self.tokenizer.token_to_id("<bos>"), self.tokenizer.encode("\n", add_special_tokens=False).ids
        return [[bos, *e.ids, *line] for e in self.tokenizer.encode_batch(texts, add_special_tokens=False)]

    def examples(self, pairs, longest=LONGEST):
        """(ids, length of the prompt) of each pair that is neither empty nor over long."""
        targets = self.tokenizer.encode_batch([t for _, t in pairs], add_special_tokens=False)
        for source, target in zip(self.sources([s for s, _ in pairs]), targets):
            ids = [*source, *target.ids, self.end]
            if len(source) > 2 and target.ids and len(ids) <= longest:
                yield ids, len(source)


def batches(examples, budget):
    """Lists of examples sorted by length, each at most `budget` pieces with its padding."""
    found, now = [], []
    for example in sorted(examples, key=lambda e: len(e[0])):
        if now and len(example[0]) * (len(now) + 1) > budget:
            found.append(now)
            now = []
        now.append(example)
    return found + [now] if now else found


def padded(rows):
    """(ids, targets, prompt lengths, lengths): targets are the next pieces of the English, -1 elsewhere."""
    width = max(len(ids) for ids, _ in rows)
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    targets = torch.full((len(rows), width), -1)
    for at, (row, prompt) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        targets[at, prompt - 1 : len(row) - 1] = torch.tensor(row[prompt:])
    return ids, targets, torch.tensor([p for _, p in rows]), torch.tensor([len(r) for r, _ in rows])


def read_pairs(french, english):
    with open(french, encoding="utf-8") as f, open(english, encoding="utf-8") as e:
        pairs = list(zip(f.read().rstrip("\n").split("\n"), e.read().rstrip("\n").split("\n"), strict=True))
    return pairs


def mixture(spec, seed):
    """Pairs of `A.fr:A.en*WEIGHT,B.fr:B.en*WEIGHT`, shuffled: a weight of 0.2 takes a fifth, one of 2 each pair twice."""
    draw, pool = random.Random(seed), []
    for part in spec.split(","):
        names, _, weight = part.partition("*")
        pairs, weight = read_pairs(*names.split(":")), float(weight or 1)
        for _ in range(int(weight)):
            pool += pairs
        pool += draw.sample(pairs, int((weight - int(weight)) * len(pairs)))
    draw.shuffle(pool)
    return pool
