"""Finish the tokenizer that ships with a model, so that it takes raw text and the card's prompt.

usage: shipped_tokenizer.py CUT.json TYPOGRAPHY.json OUT.json   TYPOGRAPHY: the tokenizer of ../../fr-en

Two things are added to the cut tokenizer: the typography of TYPOGRAPHY's normalizer goes before its own (the text of
the training was cleaned that way beforehand), and the line end becomes a special piece that is not normalised, so
that the prompt `<bos>{source}\\n` gives the pieces of the training though the normalizer turns line ends into spaces.
"""

import sys

from vocabulary import read, write

LINE_END = "\n"


def typography(tokenizer):
    """The steps of a tokenizer's normalizer as a list."""
    normalizer = tokenizer["normalizer"]
    return normalizer["normalizers"] if normalizer["type"] == "Sequence" else [normalizer]


def finished(tokenizer, steps):
    """The tokenizer with these normalizing steps before its own, and with a line end that no step changes."""
    flags = dict(single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
    line_end = dict(id=tokenizer["model"]["vocab"][LINE_END], content=LINE_END, **flags)
    others = [t for t in tokenizer["added_tokens"] if t["content"] != LINE_END]
    return dict(
        tokenizer,
        added_tokens=[*others, line_end],
        normalizer=dict(type="Sequence", normalizers=[*steps, *typography(tokenizer)]),
    )


def main(cut, source, out):
    write(out, finished(read(cut), typography(read(source))))


if __name__ == "__main__":
    main(*sys.argv[1:])
