"""What pairs are made with: lists of words and lines of our own in frames/NAME.tsv."""

import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "frames")


def rows(name):
    """The cells of each line but those that begin with `#`: `rows("foods")` has ("de beurre", "of butter")."""
    with open(os.path.join(FOLDER, name + ".tsv"), encoding="utf-8") as f:
        return [tuple(line.rstrip("\n").split("\t")) for line in f if not line.startswith("#")]
