"""Write breve.json, the card beside a model: what it is, what it was trained on, what it scores, and each file's size
and hash.

usage: card.py MODEL_DIR CARD.json [--scores SCORES.json]... [--set KEY=JSON]...

CARD.json holds the fields that a person writes (id, task, languages, license, attribution, trainingData, knownFaults
...); training data may be given by name alone, source and licence are then taken from data.json beside this program.
Each SCORES.json is a list of {name, value, testSet, signature, note, command}, as class_scores.py --json writes it.
The size and SHA-256 of every file in MODEL_DIR but breve.json and README.md are added. The same inputs give the same
bytes.
"""

import argparse
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
REQUIRED = (
    "id",
    "task",
    "languages",
    "license",
    "attribution",
    "parameters",
    "trainingData",
    "scores",
    "batchInvariant",
    "knownFaults",
)
TASKS = ("translation", "salience", "compression")


def files(folder):
    """Each file under folder, by path: its size in bytes and SHA-256."""
    found = []
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(where, name), folder).replace(os.sep, "/")
            if path in ("breve.json", "README.md"):
                continue
            with open(os.path.join(where, name), "rb") as f:
                digest = hashlib.file_digest(f, "sha256").hexdigest()
            found.append(dict(path=path, bytes=os.path.getsize(os.path.join(where, name)), sha256=digest))
    return sorted(found, key=lambda f: f["path"])


def digest(found):
    """The model's hash: that of the lines "<sha256>  <path>" sorted by path."""
    return hashlib.sha256(
        "".join(f"{f['sha256']}  {f['path']}\n" for f in sorted(found, key=lambda f: f["path"])).encode()
    ).hexdigest()


def card(folder, fields, scores=()):
    """The finished card as a dictionary; raises ValueError when something that a reader needs is missing."""
    with open(os.path.join(HERE, "data.json"), encoding="utf-8") as f:
        known = {d["name"]: d for d in json.load(f)["sets"]}
    fields = dict(fields)
    fields["trainingData"] = [
        {k: known[d][k] for k in ("name", "source", "license")} if isinstance(d, str) else d
        for d in fields.get("trainingData", [])
    ]
    fields["scores"] = list(fields.get("scores", [])) + list(scores)
    missing = [k for k in REQUIRED if k not in fields]
    if missing:
        raise ValueError("the card lacks " + ", ".join(missing))
    if fields["task"] not in TASKS:
        raise ValueError(f"unknown task {fields['task']}")
    for s in fields["scores"]:
        if not {"name", "value", "testSet"} <= s.keys():
            raise ValueError(f"a score needs name, value and testSet: {s}")
    found = files(folder)
    if not found:
        raise ValueError(f"{folder} holds no model")
    return {"schemaVersion": 1, **fields, "files": found}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("card")
    a.add_argument("--scores", action="append", default=[])
    a.add_argument("--set", action="append", default=[], metavar="KEY=JSON")
    o = a.parse_args()
    with open(o.card, encoding="utf-8") as f:
        fields = json.load(f)
    for item in o.set:
        key, value = item.split("=", 1)
        fields[key] = json.loads(value)
    scores = []
    for path in o.scores:
        with open(path, encoding="utf-8") as f:
            scores += json.load(f)
    try:
        made = card(o.model, fields, scores)
    except ValueError as problem:
        sys.exit(f"card.py: {problem}")
    with open(os.path.join(o.model, "breve.json"), "w", encoding="utf-8") as f:
        json.dump(made, f, indent=2, ensure_ascii=False)
        f.write("\n")
    print(
        f"{o.model}/breve.json: {made['id']}, {len(made['files'])} files, "
        f"{sum(x['bytes'] for x in made['files']):,} bytes, "
        f"digest {digest(made['files'])[:12]}"
    )


if __name__ == "__main__":
    main()
