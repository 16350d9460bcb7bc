"""The compression recipe from end to end on made-up pairs, and its parts one by one.

run: python -m unittest discover -s models/recipes/compress-en/tests
Needs a tokenizer.json: that of the model that ships, models/fr-en, unless TOKENIZER names another.
"""

import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
RECIPE = os.path.dirname(HERE)
sys.path[:0] = [RECIPE, os.path.join(RECIPE, "..", "common")]

import align
import torch

PAIRS = os.path.join(HERE, "pairs.jsonl")
TOKENIZER = os.environ.get("TOKENIZER", os.path.join(RECIPE, "..", "..", "fr-en", "tokenizer.json"))


def kept(sentence, compression, **options):
    labels, _ = align.labels(sentence, compression, **options)
    return " ".join(w for w, k in zip(align.words(sentence), labels) if k == 1)


class Alignment(unittest.TestCase):
    def test_contractions_that_a_tokeniser_detached(self):
        self.assertEqual(kept("The old dog didn't bark.", "The dog did n't bark."), "The dog didn't bark.")

    def test_fewest_runs(self):
        self.assertEqual(
            align.matched("the a the b the c".split(), "the c".split()), [False, False, False, False, True, True]
        )

    def test_stems_for_headlines(self):
        self.assertEqual(
            kept("The company has resumed flights to Rome.", "Company resumes flights", stemmed=True),
            "company resumed flights",
        )

    def test_words_without_letters_have_no_label(self):
        self.assertEqual(align.labels("Yes - no", "no")[0], [0, -1, 1])


@unittest.skipUnless(os.path.exists(TOKENIZER), "needs a tokenizer.json")
class EndToEnd(unittest.TestCase):
    def test_text_to_model_directory(self):
        def run(*words):
            done = subprocess.run(
                [sys.executable, os.path.join(RECIPE, words[0]), *words[1:]],
                capture_output=True,
                text=True,
                env=environment,
            )
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout

        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        with tempfile.TemporaryDirectory() as folder:
            at = lambda name: os.path.join(folder, name)
            for kind in ("compression", "headlines"):
                self.assertIn("12 read", run("prepare_tagger.py", kind, PAIRS, TOKENIZER, at(kind + ".npz")))
            from safetensors.torch import save_file

            save_file({"model.shared.weight": torch.randn(16000, 256) * 256**-0.5}, at("translation.safetensors"))
            out = run(
                "train_tagger.py",
                at("headlines.npz"),
                at("compression.npz"),
                at("compression.npz"),
                at("translation.safetensors"),
                at("model.pt"),
                "--epochs",
                "25",
                "--headline-epochs",
                "1",
                "--lr",
                "0.003",
            )
            f1 = [float(line.split()[4]) for line in out.splitlines() if line.startswith("dev loss")]
            self.assertGreater(f1[-1], f1[0])
            run("export_tagger.py", at("model.pt"), TOKENIZER, at("compress-en"))
            self.assertIn(
                "tagger alone",
                run("score_tagger.py", PAIRS, at("compress-en"), "--write", at("lines"), "--json", at("scores.json")),
            )


if __name__ == "__main__":
    unittest.main()
