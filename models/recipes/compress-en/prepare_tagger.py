"""Turn sentences and their shortened forms into arrays: piece ids, the first piece of each word, keep or drop.

usage: prepare_tagger.py compression PAIRS.jsonl TOKENIZER.json OUT.npz
       prepare_tagger.py headlines PAIRS.jsonl TOKENIZER.json OUT.npz

Every word is encoded by itself and the pieces joined, an end mark behind them, at most 128. For headlines a pair stays
when the description is one sentence of 8 to 50 words and at least four fifths of the title's words, stemmed, stand in
it in the title's order; the words that headlines leave out by habit (articles, auxiliaries) get no label.
"""

import json
import re
import sys

import align
import numpy as np
from tokenizers import Tokenizer

END, NONE, TOKENS = 2, 255, 128
HABIT = set("a an the is are was were be been being has have had that".split())
SECOND_SENTENCE = re.compile(r"[.!?][\"')]*\s+[\"'(]*[A-Z0-9].*\w{3}")


def pieces(tokenizer, words):
    """(ids with the end mark, the place of each word's first piece) cut at TOKENS; words that normalise to nothing
    share the next one's place.
    """
    ids, first = [], []
    for encoding in tokenizer.encode_batch_fast(words, add_special_tokens=False):
        if len(ids) + len(encoding.ids) >= TOKENS:
            break
        first.append(len(ids))
        ids += encoding.ids
    return ids + [END], first


def pair(kind, record):
    """Labels of a record's words, or None when it teaches nothing."""
    sentence, short = record["sentence"], record["compression"]
    if kind == "compression":
        kept, share = align.labels(sentence, short)
        return kept if share > 0.95 else None
    count = len(align.words(sentence))
    if not 8 <= count <= 50 or SECOND_SENTENCE.search(sentence) or "[…]" in sentence or len(align.units(short)) < 5:
        return None
    if align.shared(sentence, short) < 0.8:  # cheap, and leaves few to align
        return None
    kept, share = align.labels(sentence, short, stemmed=True)
    if share < 0.8 or sum(k == 1 for k in kept) < 4:
        return None
    return [-1 if w.lower() in HABIT else k for w, k in zip(align.words(sentence), kept)]


def main():
    kind, source, tokenizer, out = sys.argv[1:5]
    tokenizer = Tokenizer.from_file(tokenizer)
    flat, at, labels, read = [], [0], [], 0
    for line in open(source, encoding="utf-8"):
        read += 1
        record = json.loads(line)
        kept = pair(kind, record)
        if kept is None:
            continue
        ids, first = pieces(tokenizer, align.words(record["sentence"]))
        row = [NONE] * len(ids)
        for place, label in zip(first, kept):
            row[place] = label if label >= 0 else NONE
        flat += ids
        labels += row
        at.append(len(flat))
    np.savez(out, ids=np.array(flat, np.uint16), labels=np.array(labels, np.uint8), at=np.array(at))
    known = np.array(labels)
    print(
        kind,
        read,
        "read",
        len(at) - 1,
        "kept",
        len(flat),
        "pieces",
        f"{(known == 1).sum() / (known <= 1).sum():.3f} of the words kept",
    )


if __name__ == "__main__":
    main()
