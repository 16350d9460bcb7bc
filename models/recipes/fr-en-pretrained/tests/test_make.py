"""The whole recipe on a network that fits on a thumbnail (tiny.py): from a GGUF file to a model directory.

run: python -m unittest discover -s models/recipes/fr-en-pretrained/tests   (half a minute; needs requirements.txt;
left out where torch is missing)
"""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
RECIPE = os.path.join(HERE, "..")
sys.path[:0] = [HERE, RECIPE]

import tiny  # noqa: E402

try:
    import gguf  # noqa: F401
    import onnxruntime  # noqa: F401
    import sacrebleu  # noqa: F401
    import torch
except ImportError:
    torch = None


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as f:
        return json.load(f)


@unittest.skipUnless(torch, "torch and the rest of requirements.txt are not here")
class FromEndToEnd(unittest.TestCase):
    """One run of make.py; the other cases read what it made, or go on from it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.work, cls.out, own = (os.path.join(cls.folder.name, name) for name in ("work", "model", "own"))
        tiny.corpus(cls.folder.name)
        tiny.gguf(os.path.join(cls.folder.name, "tiny.gguf"))
        os.mkdir(own)
        with open(os.path.join(own, "market-01.tsv"), "w", encoding="utf-8") as f:
            f.write('« Il reste des radis », dit-elle.\t"There are radishes left," she says.\n')
        cls.told = cls.make("--first-minutes", "0.02", "--own", own, "--until", "score") + cls.make("--own", own)

    @classmethod
    def make(cls, *more, minutes="0.05"):
        """Runs make.py with what all cases have in common; returns what it told."""
        fixed = ["--work", cls.work, "--corpus", cls.folder.name, "--out", cls.out, "--id", "tiny-test", "--lenient"]
        start = ["--gguf", os.path.join(cls.folder.name, "tiny.gguf"), "--vocabulary", "600"]
        text = [
            "--sets",
            "news,tatoeba",
            "--minutes",
            minutes,
            "--tune-options",
            "--threads 1 --average 0.9 --rate 1e-3",
        ]
        command = [sys.executable, os.path.join(RECIPE, "make.py"), *fixed, *start, *text, *more]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
        if done.returncode:
            raise AssertionError(done.stdout[-3000:] + done.stderr[-3000:])
        return done.stdout

    def test_makes_a_model_directory_with_terms_notice_and_card(self):
        model = ["config.json", "generation_config.json", "model.onnx", "model.onnx.data-1", "tokenizer.json"]
        self.assertEqual(sorted(os.listdir(self.out)), ["GEMMA_TERMS.txt", "NOTICE", "breve.json", *model])
        card = read(self.out, "breve.json")
        self.assertEqual((card["id"], card["license"]), ("tiny-test", "Gemma Terms of Use"))
        trained_on = [entry["name"] for entry in card["trainingData"]]
        self.assertEqual(trained_on, ["news", "tatoeba", "own", "shapes", "terms"])
        self.assertIn("GEMMA_TERMS.txt", [entry["path"] for entry in card["files"]])
        self.assertEqual([s["name"] for s in card["scores"][:3]], ["nats a piece", "BLEU", "chrF2"])

    def test_training_lowers_the_loss(self):
        from pieces import Prompt, read_pairs
        from score import nats
        from tokenizers import Tokenizer

        with open(os.path.join(self.work, "tune", "log.tsv"), encoding="utf-8") as f:
            told = float(f.readlines()[-1].split("\t")[4])
        prompt = Prompt(Tokenizer.from_file(os.path.join(self.work, "cut", "cut.json")))
        dev = read_pairs(*(os.path.join(self.folder.name, f"newstest2013.{side}") for side in ("fr", "en")))
        self.assertLess(told, nats(os.path.join(self.work, "cut", "start.safetensors"), prompt, dev))

    def test_a_training_that_was_stopped_goes_on(self):
        import tune

        again, mix, dev = (os.path.join(self.folder.name, name) for name in ("again", "work/text/mix", "newstest2013"))
        shutil.copytree(os.path.join(self.work, "tune"), again)
        cut, start = (os.path.join(self.work, "cut", name) for name in ("cut.json", "start.safetensors"))
        text = ["--pairs", f"{mix}.fr:{mix}.en", "--dev", f"{dev}.fr", f"{dev}.en", "--threads", "1"]
        with contextlib.redirect_stdout(io.StringIO()):
            tune.main([start, cut, again, *text, "--minutes", "0.08"])
        with open(os.path.join(again, "log.tsv"), encoding="utf-8") as f:
            before, after = ([float(cell) for cell in row.split("\t")] for row in f)
        for at in range(4):  # minutes, steps, pairs, pieces
            self.assertGreaterEqual(after[at], before[at])
        self.assertGreater(after[1], before[1])

    def test_a_stage_that_is_there_is_not_done_again(self):
        before = os.stat(os.path.join(self.work, "tune", "model.safetensors")).st_mtime_ns
        told = self.make()
        self.assertIn("= tune is there", told)
        self.assertNotIn("+ ", told)
        self.assertEqual(os.stat(os.path.join(self.work, "tune", "model.safetensors")).st_mtime_ns, before)

    def test_a_model_tuned_elsewhere_gets_the_same_directory(self):
        other = os.path.join(self.folder.name, "other")
        weights, cut = (os.path.join(self.work, *p) for p in (("tune", "model.safetensors"), ("cut", "cut.json")))
        self.make("--work", other, "--out", other + "-model", "--weights", weights, "--tokenizer", cut)
        self.assertEqual(sorted(os.listdir(other)), ["card", "cut", "export", "score", "tune"])
        for name in ("model.onnx.data-1", "tokenizer.json"):
            with open(os.path.join(self.out, name), "rb") as f, open(os.path.join(other + "-model", name), "rb") as g:
                self.assertEqual(f.read(), g.read())

    def test_a_training_can_go_on_from_what_ships(self):
        import from_shipped
        from safetensors.torch import load_file

        back, cut = (os.path.join(self.folder.name, name) for name in ("back.safetensors", "back.json"))
        from_shipped.main([self.out, back, "--tokenizer", cut])
        self.assertEqual(read(cut), read(self.work, "cut", "cut.json"))
        mine, theirs = load_file(back), load_file(os.path.join(self.work, "tune", "model.safetensors"))
        self.assertEqual(mine.keys(), theirs.keys())
        for name, weights in theirs.items():
            step = weights.float().abs().amax(-1, keepdim=True) / 63
            apart = (mine[name].float() - weights.float()).abs()
            self.assertLess(apart.median(), step.max(), name)
            self.assertLess(apart.mean(), 0.5 * step.max() + 1e-3, name)

    def test_cut_to_the_pieces_of_another_tokenizer(self):
        import vocabulary

        full, cut = (read(self.work, *p) for p in (("unpack", "full-tokenizer.json"), ("cut", "cut.json")))
        self.assertEqual(vocabulary.cut(full, set(cut["model"]["vocab"])), cut)

    def test_the_cut_tokenizer_writes_every_text_as_the_whole_one_does(self):
        from tokenizers import Tokenizer

        tokenizers = [
            Tokenizer.from_file(os.path.join(self.work, *p))
            for p in (("unpack", "full-tokenizer.json"), ("cut", "cut.json"))
        ]
        for text in (*tiny.pairs()[0], "中", "Ça coûte 12 €.", "\U0001f9c0"):
            whole, less = (t.decode(t.encode(text, add_special_tokens=False).ids) for t in tokenizers)
            self.assertEqual(whole, less)

    def test_the_shipped_tokenizer_reads_the_prompt_as_in_training(self):
        from tokenizers import Tokenizer

        shipped = Tokenizer.from_file(os.path.join(self.out, "tokenizer.json"))
        cut = Tokenizer.from_file(os.path.join(self.work, "cut", "cut.json"))
        for french, _ in tiny.pairs()[:20]:
            line = cut.token_to_id("\n")
            want = [cut.token_to_id("<bos>"), *cut.encode(normalised(french), add_special_tokens=False).ids, line]
            got = shipped.encode(f"<bos>{french}\n", add_special_tokens=False).ids
            self.assertEqual(got, want)

    def test_every_pair_is_judged(self):
        with open(os.path.join(self.work, "text", "mix.kinds"), encoding="utf-8") as f:
            kinds = f.read().splitlines()
        with open(os.path.join(self.work, "judge", "losses.tsv"), encoding="utf-8") as f:
            losses = [float(row.split("\t")[0]) for row in f]
        self.assertEqual(len(losses), len(kinds))
        self.assertTrue(all(2 < nats < 12 for nats in losses if nats == nats))

    def test_half_a_table_of_losses_is_gone_on_with(self):
        import absurdity

        whole = os.path.join(self.work, "judge", "losses.tsv")
        part = os.path.join(self.folder.name, "part.tsv")
        with open(whole, encoding="utf-8") as f, open(part, "w", encoding="utf-8") as out:
            out.write(f.read(1000))
        weights = os.path.join(self.work, "judge", "first", "model.safetensors")
        mix = os.path.join(self.work, "text", "mix")
        cut = os.path.join(self.work, "cut", "cut.json")
        absurdity.main([weights, cut, f"{mix}.fr", f"{mix}.en", part, "--threads", "1"])
        with open(whole, encoding="utf-8") as f, open(part, encoding="utf-8") as g:
            for mine, theirs in zip(f.readlines(), g.readlines(), strict=True):
                self.assertAlmostEqual(float(mine.split()[0]), float(theirs.split()[0]), delta=0.02)


def normalised(text):
    import quality

    return quality.typography(text)


if __name__ == "__main__":
    unittest.main()
