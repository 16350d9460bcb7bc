"""From text to a model directory in one command; every step that has left its result is skipped, so it resumes where
it was.

usage: recipe.py --corpus DIR --work DIR --out MODEL_DIR [--minutes 170] [--device cpu|cuda] [--shape cpu|gpu|tiny] ...

  check     the texts are those of data.json (SHA-256); other texts need --any-data
  tokens    WORK/tokenizer.json: the one given with --tokenizer, else a new vocabulary of --vocab pieces
  encode    every set of the corpus, the development set, and augment.py's pairs, as WORK/*.npz
  train     WORK/model.pt, --minutes in all, the rate falling over the last third
  export    MODEL_DIR in the quantised form, compared with torch
  score     BLEU and chrF by class on the development set, with the exported form
  card      MODEL_DIR/breve.json

DIR holds X.fr.xz and X.en.xz for X in --sets, dev/DEV.fr and .en, and what augment.py reads.
"""

import argparse
import hashlib
import json
import lzma
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SHAPES = {
    "cpu": "--d 256 --heads 4 --ffn 1024 --enc 6 --dec 2 --tokens 12288 --lr 0.015 --adam-lr 0.003 --warmup 150",
    "gpu": "--d 512 --heads 8 --ffn 1536 --enc 6 --dec 2 --dropout 0.1 --tokens 65536 "
    "--lr 0.02 --adam-lr 0.002 --warmup 400 --eval-every 3",
    "tiny": "--d 32 --heads 2 --ffn 64 --enc 1 --dec 1 --tokens 2048 --lr 0.02 --adam-lr 0.005 --warmup 5",
}
# glibc's malloc on huge pages and without mmap makes training on a CPU a third faster.
MALLOC = (
    "glibc.malloc.hugetlb=1:glibc.malloc.mmap_max=0:"
    "glibc.malloc.trim_threshold=17179869184:glibc.malloc.top_pad=268435456"
)


def run(program, *arguments, environment=None):
    command = [sys.executable, os.path.join(HERE, program), *map(str, arguments)]
    print("+", " ".join([program, *command[2:]]), flush=True)
    subprocess.run(command, check=True, env={**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})})


def check(corpus, sets, dev):
    """Fails unless every text there is has the hash that data.json names."""
    with open(os.path.join(HERE, "..", "data.json"), encoding="utf-8") as f:
        known = {path: h for d in json.load(f)["sets"] for path, h in d["sha256"].items()}
    wanted = [f"{s}.{l}.xz" for s in sets for l in ("fr", "en")] + [f"dev/{dev}.{l}" for l in ("fr", "en")]
    for path in wanted:
        with open(os.path.join(corpus, path), "rb") as f:
            if hashlib.file_digest(f, "sha256").hexdigest() != known.get(path):
                sys.exit(f"{path} is not the text that data.json names (--any-data uses it all the same)")
    print(len(wanted), "texts are as data.json says", flush=True)


def unpacked(corpus, name, work):
    """WORK/NAME.fr and .en, plain."""
    for side in ("fr", "en"):
        target = f"{work}/{name}.{side}"
        if os.path.exists(target):
            continue
        with lzma.open(f"{corpus}/{name}.{side}.xz") as f, open(target + ".tmp", "wb") as out:
            shutil.copyfileobj(f, out, 1 << 20)
        os.replace(target + ".tmp", target)
    return f"{work}/{name}.fr", f"{work}/{name}.en"


def encoded(work, name, fr, en):
    """WORK/NAME.npz from two plain files."""
    if not os.path.exists(f"{work}/{name}.npz"):
        run("tokens.py", "encode", f"{work}/tokenizer.json", fr, en, f"{work}/{name}.tmp.npz")
        os.replace(f"{work}/{name}.tmp.npz", f"{work}/{name}.npz")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--corpus", required=True)
    a.add_argument("--work", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--sets", default="europarl,hansard,tatoeba,news*3,augment", help="with how often each counts")
    a.add_argument("--dev", default="newstest2013")
    a.add_argument("--tokenizer")
    a.add_argument("--vocab", type=int, default=16000)
    a.add_argument("--init", help="weights.safetensors to begin with")
    a.add_argument("--minutes", type=float, default=170)
    a.add_argument("--device", default="cpu")
    a.add_argument("--shape", choices=SHAPES, default="cpu")
    a.add_argument("--train", default="", help="further options for train.py")
    a.add_argument("--form", default="int8-row")
    a.add_argument("--beam", type=int, default=4)
    a.add_argument("--limit", type=int, default=0)
    a.add_argument("--augment-scale", type=float, default=1.0)
    a.add_argument("--card", default=os.path.join(HERE, "card.json"))
    a.add_argument("--id", default="fr-en")
    a.add_argument("--any-data", action="store_true")
    o = a.parse_args()
    os.makedirs(o.work, exist_ok=True)
    sets = [s.split("*")[0] for s in o.sets.split(",")]
    given = [s for s in sets if s not in ("augment", "back")]
    if not o.any_data:
        check(o.corpus, given, o.dev)
    plain = {s: unpacked(o.corpus, s, o.work) for s in given if not os.path.exists(f"{o.work}/{s}.npz")}
    if not os.path.exists(f"{o.work}/tokenizer.json"):
        if o.tokenizer:
            shutil.copyfile(o.tokenizer, f"{o.work}/tokenizer.json")
        else:
            run(
                "tokens.py",
                "train",
                f"{o.work}/tokenizer.json",
                o.vocab,
                *(p for s in given for p in unpacked(o.corpus, s, o.work)),
            )
    for s, (fr, en) in plain.items():
        encoded(o.work, s, fr, en)
    dev = [f"{o.corpus}/dev/{o.dev}.{l}" for l in ("fr", "en")]
    encoded(o.work, "dev", *dev)
    if "augment" in sets and not os.path.exists(f"{o.work}/augment.npz"):
        run(
            "augment.py",
            f"{o.work}/augment",
            "--corpus",
            o.corpus,
            "--dev",
            f"{o.corpus}/dev/{o.dev}",
            "--scale",
            o.augment_scale,
        )
        encoded(o.work, "augment", f"{o.work}/augment.fr", f"{o.work}/augment.en")
    data = ",".join(
        f"{o.work}/{s.split('*')[0]}.npz" + (f"*{s.split('*')[1]}" if "*" in s else "") for s in o.sets.split(",")
    )
    if not os.path.exists(f"{o.work}/trained"):
        started = time.time()
        run(
            "train.py",
            data,
            f"{o.work}/dev.npz",
            f"{o.work}/model.pt",
            *SHAPES[o.shape].split(),
            "--vocab",
            vocabulary(f"{o.work}/tokenizer.json"),
            "--device",
            o.device,
            "--minutes",
            o.minutes,
            "--horizon",
            o.minutes,
            *(["--init", o.init] if o.init else []),
            *o.train.split(),
            environment={"GLIBC_TUNABLES": MALLOC} if o.device == "cpu" else None,
        )
        with open(f"{o.work}/trained", "w") as f:
            print(round((time.time() - started) / 60, 1), "minutes", file=f)
    run(
        "export.py",
        f"{o.work}/model.pt",
        f"{o.work}/tokenizer.json",
        o.out,
        "--form",
        o.form,
        *(["--lenient"] if o.shape == "tiny" else []),
    )
    command = f"class_scores.py {o.dev}.fr {o.dev}.en --model {os.path.basename(o.out)} --beam {o.beam}" + (
        f" --limit {o.limit}" if o.limit else ""
    )
    run(
        "class_scores.py",
        *dev,
        "--model",
        o.out,
        "--beam",
        o.beam,
        "--limit",
        o.limit,
        "--test-set",
        o.dev,
        "--json",
        f"{o.work}/scores.json",
        "--out",
        f"{o.work}/dev.hyp",
        "--command",
        command,
    )
    from model import load

    parameters = sum(w.numel() for w in load(f"{o.work}/model.pt")[1].values())
    run(
        "../card.py",
        o.out,
        o.card,
        "--scores",
        f"{o.work}/scores.json",
        "--set",
        f"id={json.dumps(o.id)}",
        "--set",
        f"parameters={parameters}",
        "--set",
        f"trainingData={json.dumps(sets)}",
    )


def vocabulary(path):
    with open(path, encoding="utf-8") as f:
        return len(json.load(f)["model"]["vocab"])


if __name__ == "__main__":
    main()
