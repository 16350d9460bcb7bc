"""Cut a BPE tokenizer and an embedding to the pieces that a corpus uses.

usage: vocabulary.py count TOKENIZER.json OUT.npy TEXT...     how often each piece stands in the texts
       vocabulary.py cut TOKENIZER.json COUNTS.npy SIZE OUT.json
       vocabulary.py like TOKENIZER.json OTHER.json OUT.json   to the pieces that another cut tokenizer has
       vocabulary.py weights FULL.safetensors TOKENIZER.json CUT.json OUT.safetensors

A piece is kept with all that its merges need, so the cut tokenizer writes every text that the whole one writes, with
the same or more pieces: what is lost is spelled out in shorter pieces, at last in bytes. Old ids keep their order.
"""

import itertools
import json
import lzma
import os
import sys

import numpy as np

ALWAYS = ("<pad>", "<eos>", "<bos>", "<unk>", "\n")
CONTROL = 4  # ids below this are those of the pieces for control
LATIN = 0x250  # single characters before this are kept, used or not


def read(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def write(path, tokenizer):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(tokenizer, f, ensure_ascii=False)


def lines(paths):
    """The lines of texts, plain or packed (PATH.xz)."""
    for path in paths:
        plain = os.path.exists(path)
        with open(path, encoding="utf-8") if plain else lzma.open(path + ".xz", "rt", encoding="utf-8") as f:
            yield from (line.rstrip("\n") for line in f)


def count(tokenizer, texts, at_once=20_000):
    """How often each id of a `tokenizers.Tokenizer` stands in the texts."""
    found, rows = np.zeros(tokenizer.get_vocab_size(), np.int64), iter(texts)
    while batch := list(itertools.islice(rows, at_once)):
        for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            np.add.at(found, encoding.ids, 1)
    return found


def pairs(tokenizer):
    """The merges as pairs; older files write them as one string."""
    return [tuple(m) if isinstance(m, list) else tuple(m.split(" ")) for m in tokenizer["model"]["merges"]]


def spare(vocab):
    """What is kept whatever the counts: pieces for control, the line end, bytes."""
    return {p for p in vocab if p in ALWAYS or p.startswith("<0x") and len(p) == 6}


def needed(piece, made_of, kept):
    """The piece and all the pieces that its first merges go through, less those that are kept already."""
    found, open_ = set(), [piece]
    while open_:
        now = open_.pop()
        if now not in kept and now not in found:
            found.add(now)
            open_ += made_of.get(now, ())
    return found


def chosen(tokenizer, counts, size):
    """At least `size` pieces, the most frequent with what they need, and all single Latin characters."""
    vocab, made_of = tokenizer["model"]["vocab"], {}
    for a, b in pairs(tokenizer):
        made_of.setdefault(a + b, (a, b))
    kept, piece_of = spare(vocab), {i: p for p, i in vocab.items()}
    for i in np.argsort(-counts):
        if counts[i] == 0 or len(kept) >= size:
            break
        if int(i) in piece_of:
            kept |= needed(piece_of[int(i)], made_of, kept)
    return kept | {p for p in vocab if len(p) == 1 and ord(p) < LATIN}


def cut(tokenizer, kept):
    """The tokenizer with these pieces alone, numbered anew in their old order."""
    vocab = tokenizer["model"]["vocab"]
    ids = {p: at for at, p in enumerate(sorted(kept, key=vocab.get))}
    merges = [[a, b] for a, b in pairs(tokenizer) if a in ids and b in ids and a + b in ids]
    control = [t for t in tokenizer["added_tokens"] if t["content"] in ids and t["id"] < CONTROL]
    return dict(
        tokenizer,
        added_tokens=[dict(t, id=ids[t["content"]]) for t in control],
        post_processor=None,
        model=dict(tokenizer["model"], vocab=ids, merges=merges),
    )


def old_ids(tokenizer, smaller):
    """The id in the whole vocabulary of each piece of the smaller one, in the order of the smaller one."""
    whole, ids = tokenizer["model"]["vocab"], smaller["model"]["vocab"]
    return np.array([whole[p] for p in sorted(ids, key=ids.get)])


def cut_weights(weights, ids):
    """The weights with the rows of the embedding that are kept; torch tensors in, torch tensors out."""
    import torch

    rows = weights["embed_tokens.weight"][torch.from_numpy(ids)]
    return {**weights, "embed_tokens.weight": rows.contiguous()}


def count_command(path, out, *texts):
    from tokenizers import Tokenizer

    np.save(out, count(Tokenizer.from_file(path), lines(texts)))


def cut_command(path, counts, size, out):
    tokenizer, counts = read(path), np.load(counts)
    smaller = cut(tokenizer, chosen(tokenizer, counts, int(size)))
    write(out, smaller)
    rarest = counts[old_ids(tokenizer, smaller)].min()
    print(len(smaller["model"]["vocab"]), "pieces,", len(smaller["model"]["merges"]), "merges, rarest count", rarest)


def like_command(path, other, out):
    write(out, cut(read(path), set(read(other)["model"]["vocab"])))


def weights_command(full, path, smaller, out):
    import torch
    from safetensors.torch import load_file, save_file

    kept = cut_weights(load_file(full), old_ids(read(path), read(smaller)))
    save_file({k: v.to(torch.float16) for k, v in kept.items()}, out)


if __name__ == "__main__":
    commands = {"count": count_command, "cut": cut_command, "like": like_command, "weights": weights_command}
    commands[sys.argv[1]](*sys.argv[2:])
