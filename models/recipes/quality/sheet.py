"""Make a reading sheet of translations, to be labelled by hand, and take the labels from it.

usage: sheet.py make FEATURES.tsv... [--labels OLD.tsv]... [--kinds KIND,...] [--every N] > sheet.tsv
       sheet.py take SHEET.tsv... > labels.tsv

FEATURES.tsv is what `breve evaluate quality` prints. A sheet has the columns id, hash, label, why, french, english; the
reader fills in label and why. Labels of an earlier reading are kept where the English is still the same, letter for
letter. What `take` prints has no text in it and may be committed: id, hash of the English, label, why.
"""

import argparse
import csv
import sys

LABELS = ("right", "small", "serious")
COLUMNS = ("id", "hash", "label", "why")


def rows(path):
    """The lines of a file with a header, as dictionaries; nothing in it is quoted, and # begins a comment."""
    with open(path, encoding="utf-8", newline="") as f:
        lines = (line for line in f if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def labels(paths):
    """Labels by id and hash; raises ValueError for one that is none of LABELS."""
    found = {}
    for path in paths:
        for row in rows(path):
            if row["label"] not in LABELS:
                raise ValueError(f"{path}: {row['id']}: the label is {row['label']!r}, none of {', '.join(LABELS)}")
            found[row["id"], row["hash"]] = (row["label"], row["why"])
    return found


def make(paths, old=(), kinds=(), every=1):
    """The lines of a sheet."""
    known = labels(old)
    lines = ["\t".join((*COLUMNS, "french", "english"))]
    for path in paths:
        wanted = [row for row in rows(path) if not kinds or row["kind"] in kinds]
        for row in wanted[::every]:
            label, why = known.get((row["id"], row["hash"]), ("", ""))
            lines.append("\t".join((row["id"], row["hash"], label, why, row["french"], row["english"])))
    return lines


def take(paths):
    """The lines of a file of labels: those of a sheet that have one."""
    lines = ["\t".join(COLUMNS)]
    for path in paths:
        for row in rows(path):
            if row["label"].strip():
                if row["label"] not in LABELS:
                    raise ValueError(f"{path}: {row['id']}: the label is {row['label']!r}, none of {', '.join(LABELS)}")
                lines.append("\t".join((row["id"], row["hash"], row["label"], row["why"] or "")))
    return lines


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("what", choices=("make", "take"))
    a.add_argument("files", nargs="+")
    a.add_argument("--labels", action="append", default=[])
    a.add_argument("--kinds", default="")
    a.add_argument("--every", type=int, default=1)
    o = a.parse_args()
    kinds = tuple(k for k in o.kinds.split(",") if k)
    try:
        lines = make(o.files, o.labels, kinds, o.every) if o.what == "make" else take(o.files)
    except ValueError as problem:
        sys.exit(f"sheet.py: {problem}")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
