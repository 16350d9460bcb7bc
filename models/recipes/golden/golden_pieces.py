"""Tiny tokenizers of the real kinds, made on the sentences of golden_text.py."""

import json
import os

import sentencepiece
from golden_text import ENGLISH, FRENCH
from tokenizers import Tokenizer, models, pre_tokenizers, trainers


# A short normaliser of SentencePiece's kind; its usual one takes 240 KB in every file.
RULES = {"\u2019": "'", "\u0153": "oe", "\u00a0": " ", "\u202f": " ", "\u20ac": "EUR", "\u2013": "-"}


def rules(folder):
    """RULES as SentencePiece's trainer reads them; the file's path."""
    path = os.path.join(folder, "rules.tsv")
    with open(path, "w", encoding="utf-8") as f:
        for old, new in RULES.items():
            f.write(" ".join(f"{ord(c):X}" for c in old) + "\t" + " ".join(f"{ord(c):X}" for c in new) + "\n")
    return path


def sentence_pieces(folder, name, kind="unigram", size=260, **more):
    """A SentencePiece model file; its path. `more` are options of its trainer, such as byte_fallback."""
    path = os.path.join(folder, name)
    options = dict(unk_id=0, bos_id=1, eos_id=2, pad_id=-1) | more
    if "normalization_rule_name" not in more:
        options["normalization_rule_tsv"] = rules(folder)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(FRENCH + ENGLISH), model_prefix=path, vocab_size=size, model_type=kind,
        hard_vocab_limit=kind != "unigram", character_coverage=1.0, minloglevel=2, num_threads=1, **options)  # fmt: skip
    os.remove(path + ".vocab")
    os.replace(path + ".model", path)
    return path


def pieces_of(path):
    """All pieces of a SentencePiece model, by id."""
    model = sentencepiece.SentencePieceProcessor(model_file=path)
    return [model.id_to_piece(i) for i in range(model.get_piece_size())]


def joint_vocabulary(folder, paths, before=(), after=()):
    """vocab.json as Marian's and M2M100's tokenizers want it: ids for the pieces of several models; its path."""
    pieces = [p for path in paths for p in pieces_of(path) if p not in ("<s>", "</s>", "<unk>")]
    names = dict.fromkeys([*before, *pieces, *after])
    path = os.path.join(folder, "vocab.json")
    with open(path, "w", encoding="utf-8") as f:
        json.dump({name: i for i, name in enumerate(names)}, f, ensure_ascii=False)
    return path


def byte_pairs(folder, special=(), size=420):
    """vocab.json and merges.txt of byte-level BPE, as GPT-2, BART and Qwen have it; their paths."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=size, special_tokens=list(special), show_progress=False,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()))  # fmt: skip
    tokenizer.train_from_iterator(FRENCH + ENGLISH, trainer)
    return tokenizer.model.save(folder)
