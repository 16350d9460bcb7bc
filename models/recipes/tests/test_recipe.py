"""Every step of the recipe, end to end, on 200 line pairs of our own (pairs.tsv, CC0) and a network that fits on a
thumbnail.

run: python -m unittest discover -s models/recipes/tests   (two minutes; needs requirements.txt; not part of the Java
build)
"""

import json
import lzma
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
RECIPE = os.path.join(HERE, "..", "fr-en")
sys.path.insert(0, RECIPE)
sys.path.insert(0, os.path.join(HERE, ".."))

import augment
import class_scores
import export
import forms
import lexicon
import numpy as np
import torch
from clean import keep, normalise
from generate import Model, bucket
from model import Seq2Seq, load, save
from train import drawn_cross_entropy

import card

torch.set_num_threads(1)


def pairs():
    with open(os.path.join(HERE, "pairs.tsv"), encoding="utf-8") as f:
        return [tuple(l.rstrip("\n").split("\t")) for l in f]


def corpus(folder):
    """The layout that the recipe reads, made of our pairs: most as europarl and news, the last 20 as the development
    set.
    """
    all_pairs = pairs()
    for name, part in (("europarl", all_pairs[:120]), ("news", all_pairs[120:-20])):
        for side, lang in enumerate(("fr", "en")):
            with lzma.open(f"{folder}/{name}.{lang}.xz", "wt", encoding="utf-8") as f:
                f.writelines(normalise(p[side]) + "\n" for p in part)
    os.makedirs(f"{folder}/dev", exist_ok=True)
    os.makedirs(f"{folder}/mono", exist_ok=True)
    for side, lang in enumerate(("fr", "en")):
        with open(f"{folder}/dev/newstest2013.{lang}", "w", encoding="utf-8") as f:
            f.writelines(p[side] + "\n" for p in all_pairs[-20:])
    with lzma.open(f"{folder}/mono/news.en.xz", "wt", encoding="utf-8") as f:
        f.writelines(p[1] + "\n" for p in all_pairs[:60])


class EndToEnd(unittest.TestCase):
    """One run of recipe.py; the other cases read what it made."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.data, cls.work, cls.out = (os.path.join(cls.folder.name, n) for n in ("corpus", "work", "model"))
        os.mkdir(cls.data)
        corpus(cls.data)
        cls.command = [
            sys.executable,
            f"{RECIPE}/recipe.py",
            "--corpus",
            cls.data,
            "--work",
            cls.work,
            "--out",
            cls.out,
            "--sets",
            "europarl,news*2,augment",
            "--any-data",
            "--vocab",
            "400",
            "--shape",
            "tiny",
            "--augment-scale",
            "0.002",
            "--limit",
            "5",
            "--beam",
            "2",
            "--id",
            "tiny-test",
            "--train",
            "--threads 1 --steps 60",
        ]
        cls.first = subprocess.run(cls.command, capture_output=True, text=True)
        if cls.first.returncode:
            raise AssertionError(cls.first.stdout[-3000:] + cls.first.stderr[-3000:])

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_makes_a_model_directory_with_its_card(self):
        self.assertEqual(
            sorted(os.listdir(self.out)),
            [
                "breve.json",
                "config.json",
                "decoder_model_merged.onnx",
                "encoder_model.onnx",
                "generation_config.json",
                "tokenizer.json",
            ],
        )
        with open(f"{self.out}/breve.json", encoding="utf-8") as f:
            made = json.load(f)
        self.assertEqual((made["schemaVersion"], made["id"], made["task"]), (1, "tiny-test", "translation"))
        self.assertEqual([d["name"] for d in made["trainingData"]], ["europarl", "news", "augment"])
        self.assertEqual({f["path"] for f in made["files"]}, set(os.listdir(self.out)) - {"breve.json"})
        self.assertTrue(made["scores"][0]["signature"].startswith("nrefs:1|case:mixed|"))

    def test_a_second_run_trains_nothing(self):
        again = subprocess.run(self.command, capture_output=True, text=True)
        self.assertEqual(again.returncode, 0, again.stderr[-2000:])
        self.assertNotIn("+ train.py", again.stdout)
        self.assertNotIn("+ tokens.py", again.stdout)

    def test_training_lowers_the_loss_and_resumes(self):
        self.assertLess(float(self.first.stdout.split("valid ")[-1].split()[0]), np.log(400))
        more = subprocess.run(
            [
                sys.executable,
                f"{RECIPE}/train.py",
                f"{self.work}/news.npz",
                f"{self.work}/dev.npz",
                f"{self.work}/model.pt",
                "--d",
                "32",
                "--heads",
                "2",
                "--ffn",
                "64",
                "--enc",
                "1",
                "--dec",
                "1",
                "--vocab",
                str(load(f"{self.work}/model.pt")[0]["vocab"]),
                "--tokens",
                "2048",
                "--steps",
                "3",
                "--threads",
                "1",
            ],
            capture_output=True,
            text=True,
        )
        self.assertEqual(more.returncode, 0, more.stderr[-2000:])
        self.assertIn("resumed at step", more.stdout)

    def test_translates_with_the_checkpoint_and_with_the_export(self):
        hyp = f"{self.work}/hyp.en"
        for beam in ("1", "2"):
            done = subprocess.run(
                [
                    sys.executable,
                    f"{RECIPE}/translate.py",
                    f"{self.work}/model.pt",
                    f"{self.work}/tokenizer.json",
                    f"{self.data}/dev/newstest2013.fr",
                    "--beam",
                    beam,
                    "--limit",
                    "3",
                    "--out",
                    hyp,
                ],
                capture_output=True,
                text=True,
            )
            self.assertEqual(done.returncode, 0, done.stderr[-2000:])
            with open(hyp, encoding="utf-8") as f:
                self.assertEqual(len(f.read().split("\n")), 4)
        self.assertEqual(len(class_scores.translate(self.out, ["Le train part.", "Oui."], 2)), 2)

    def test_gpu_sequence_rehearsed_on_a_cpu(self):
        data, parts = f"{self.folder.name}/gpu", f"{self.folder.name}/parts"
        environment = {
            **os.environ,
            "DATA": data,
            "DEVICE": "cpu",
            "SHAPE": "tiny",
            "PYTHON": sys.executable,
            "SCALE": "0.001",
            "BATCH": "500",
            "OMP_NUM_THREADS": "1",
        }

        def step(script, *arguments):
            done = subprocess.run(["bash", script, *arguments], capture_output=True, text=True, env=environment)
            self.assertEqual(done.returncode, 0, f"{arguments}: {done.stdout[-1500:]} {done.stderr[-1500:]}")
            return done.stdout

        step(f"{RECIPE}/gpu.sh", "pack", self.data, f"{self.work}/tokenizer.json", parts)
        for part in (1, 2, 3, 4):
            step(f"{parts}/part{part}/fr-en/gpu.sh", "take")
        there = f"{data}/fr-en/gpu.sh"
        step(there, "encode")
        step(there, "reverse", "1", "--steps", "5", "--threads", "1")
        step(there, "back", "0", "6")
        step(there, "back", "6", "10")
        step(there, "back-encode")
        self.assertEqual(len(np.load(f"{data}/back.npz")["src_off"]), 11)
        step(there, "train", "1", "1", "--steps", "5", "--threads", "1")
        self.assertIn("BLEU", step(there, "score", "4"))
        step(there, "bring", f"{data}/out")
        with open(f"{data}/model.safetensors", "wb") as whole:
            for name in sorted(os.listdir(f"{data}/out")):
                with open(f"{data}/out/{name}", "rb") as f:
                    whole.write(f.read())
        self.assertEqual(load(f"{data}/model.safetensors")[0]["d"], 32)


class Forms(unittest.TestCase):
    """The exported graphs, on a random network of two layers."""

    @classmethod
    def setUpClass(cls):
        torch.manual_seed(1)
        cls.folder = tempfile.TemporaryDirectory()
        cls.cfg = dict(vocab=512, d=64, heads=2, ffn=128, enc=2, dec=2, dropout=0.0)
        cls.net = Seq2Seq(**cls.cfg).eval()
        cls.weights = {k: v.detach() for k, v in cls.net.state_dict().items()}
        cls.tokenizer = f"{cls.folder.name}/tokenizer.json"
        import tokens

        text = f"{cls.folder.name}/text"
        with open(text, "w", encoding="utf-8") as f:
            f.writelines(l + "\n" for p in pairs() for l in p)
        tokens.train(cls.tokenizer, 512, [text])
        cls.ids = [cls.encode(p[0]) for p in pairs()[:40]]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def encode(cls, line):
        from tokenizers import Tokenizer

        return Tokenizer.from_file(cls.tokenizer).encode(line).ids

    def made(self, name):
        out = f"{self.folder.name}/{name}"
        export.export(self.cfg, self.weights, self.tokenizer, out, export.form_of(name))
        return out

    def test_fp32_is_the_torch_network(self):
        export.check(self.made("fp32"), self.net, self.tokenizer, exact=True)

    def test_quantised_forms_are_near_it(self):
        for name in ("int8-row", "int8-tensor", "nbits8-b32"):
            found = export.check(self.made(name), self.net, self.tokenizer, exact=False, lenient=True)
            for file, (_, relative, _) in found.items():
                self.assertLess(relative, 0.1, f"{name} {file}")

    def test_a_wrong_graph_is_found(self):
        other = {k: v + 0.05 for k, v in self.weights.items()}
        export.export(self.cfg, other, self.tokenizer, f"{self.folder.name}/wrong", export.form_of("fp32"))
        with self.assertRaisesRegex(ValueError, "differs too much"):
            export.check(f"{self.folder.name}/wrong", self.net, self.tokenizer, exact=True)

    def test_int8_row_does_not_depend_on_the_batch(self):
        for setting, (pieces, bits) in forms.identity(self.made("int8-row"), self.ids).items():
            if "mixed" not in setting:
                self.assertEqual((pieces, bits), (0, 0), setting)

    def test_dynamic_int8_does_depend_on_it(self):
        self.assertGreater(forms.identity(self.made("int8-tensor"), self.ids)["32, sorted"][1], 0)

    def test_weights_are_stored_once(self):
        import onnx

        graphs = [onnx.load(f"{self.made('fp32')}/{f}") for f in ("encoder_model.onnx", "decoder_model_merged.onnx")]
        large = [sum(i.raw_data.__len__() for i in g.graph.initializer if len(i.raw_data) > 1000) for g in graphs]
        shared = self.cfg["vocab"] * self.cfg["d"]
        count = lambda side: sum(v.numel() for k, v in self.weights.items() if f".{side}." in k)
        for size, side in zip(large, ("encoder", "decoder")):
            self.assertLess(size, 4 * (count(side) + shared) * 1.02 + 8 * 1024)

    def test_decoder_has_optimums_inputs_and_outputs(self):
        d = Model(self.made("int8-row")).decoder
        caches = [f"{i}.{s}.{k}" for i in range(2) for s in ("decoder", "encoder") for k in ("key", "value")]
        self.assertEqual(
            [i.name for i in d.get_inputs()],
            ["encoder_attention_mask", "input_ids", "encoder_hidden_states"]
            + ["past_key_values." + c for c in caches]
            + ["use_cache_branch"],
        )
        self.assertEqual(
            [o.name for o in d.get_outputs()], ["logits"] + ["present." + c for c in caches] + ["cross_attention"]
        )

    def test_decoder_shows_what_it_looked_at(self):
        model = Model(self.made("int8-row"))
        hidden, mask = model.encode(self.ids[:2])
        given = dict(
            encoder_attention_mask=mask,
            encoder_hidden_states=hidden,
            input_ids=np.array([[2, 5, 6], [2, 7, 8]]),
            use_cache_branch=np.array([False]),
        )
        for name in model.presents:
            given[name.replace("present", "past_key_values")] = model.empty(2)
        (attention,) = model.decoder.run(["cross_attention"], given)
        self.assertEqual(attention.shape, (2, 3, mask.shape[1]))
        np.testing.assert_allclose(attention.sum(-1), 1, atol=1e-5)
        self.assertLess(attention[np.broadcast_to(mask[:, None] == 0, attention.shape)].sum(), 1e-5)

    def test_pieces_equal_those_of_transformers(self):
        try:
            import transformers  # noqa: F401
        except ImportError:
            self.skipTest("transformers is not installed")
        import compare

        out = self.made("fp32")
        save(f"{out}/half.safetensors", self.cfg, self.weights)
        cfg, rounded = load(f"{out}/half.safetensors")
        export.export(cfg, rounded, self.tokenizer, out, export.form_of("fp32"))
        with open(f"{out}/generation_config.json") as f:
            settings = json.load(f)
        with open(f"{out}/generation_config.json", "w") as f:
            json.dump({**settings, "max_length": 24}, f)
        model, net = Model(out), compare.reference(out, f"{out}/half.safetensors")
        for ids in self.ids[:6]:
            self.assertEqual(model.greedy([ids], bucket(len(ids)))[0], compare.expected(net, ids, 1))
            self.assertEqual(model.beam([ids], 4, bucket(len(ids)))[0][0], compare.expected(net, ids, 4))


class Loss(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.h, self.e, self.y = (
            torch.randn(40, 8, requires_grad=True),
            torch.randn(300, 8),
            torch.randint(0, 50, (40,)),
        )
        self.full = torch.nn.functional.cross_entropy(self.h @ self.e.T, self.y, label_smoothing=0.1)

    def test_drawing_every_piece_is_the_full_loss(self):
        self.assertAlmostEqual(drawn_cross_entropy(self.h, self.y, self.e, 0.1, 300).item(), self.full.item(), places=5)

    def test_drawing_some_pieces_points_the_same_way_on_average(self):
        gradient = lambda loss: torch.autograd.grad(loss, self.h)[0].flatten()
        mean = sum(gradient(drawn_cross_entropy(self.h, self.y, self.e, 0.1, 60)) for _ in range(50)) / 50
        self.assertGreater(torch.nn.functional.cosine_similarity(mean, gradient(self.full), 0).item(), 0.97)


class Data(unittest.TestCase):
    def test_cleaning_normalises_and_filters(self):
        self.assertEqual(normalise("« Oui », dit-il…\u00a0"), '"Oui", dit-il...')
        self.assertTrue(keep("Le train part à huit heures.", "The train leaves at eight o'clock."))
        self.assertFalse(keep("Le train part à huit heures ce soir.", "Le train part à huit heures ce soir."))
        self.assertFalse(keep("En 1998 et en 2004, puis en 2011.", "In 1950, in 1960 and in 1970 again."))

    def test_french_articles_contract(self):
        self.assertEqual(
            [augment.of(n) for n in ("le Hezbollah", "les talibans", "l'ONU", "Idlib", "Homs")],
            ["du Hezbollah", "des talibans", "de l'ONU", "d'Idlib", "de Homs"],
        )
        by_name = {c[0]: c for c in lexicon.COUNTRIES}
        self.assertEqual(
            [augment.inside(by_name[n]) for n in ("Syrie", "Liban", "Iran", "États-Unis", "Cuba")],
            ["en Syrie", "au Liban", "en Iran", "aux États-Unis", "à Cuba"],
        )

    def test_swaps_keep_grammar_and_change_both_sides(self):
        import random

        swaps = augment.Swaps(["Mary Smith"], {"delegation"}, random.Random(2))
        for _ in range(20):
            fr, en = swaps.lexical("La délégation roumaine a parlé.", "The Romanian delegation spoke.")
            feminine = {c[3].split()[1]: c[4] for c in lexicon.COUNTRIES}
            word = fr.split()[2]
            self.assertEqual(en, f"The {feminine[word]} delegation spoke.")
            self.assertNotEqual(word, "roumaine")
        self.assertIsNone(swaps.lexical("Le chat dort.", "The cat sleeps."))
        fr, en = swaps.name("Hier, Bernard Petit a parlé.", "Yesterday Bernard Petit spoke.")
        forms_ = fr[len("Hier, ") : -len(" a parlé.")], en[len("Yesterday ") : -len(" spoke.")]
        self.assertIn(forms_, [("Mary Smith", "Mary Smith")] + [tuple(p) for p in lexicon.PEOPLE])

    def test_compounds_agree_and_keep_their_first_half(self):
        import random

        swaps = augment.Swaps(["Mary Smith"], set(), random.Random(2))
        made = {
            p
            for p in (
                swaps.compound("Les discussions turques ont repris.", "The Turkish talks have resumed.")
                for _ in range(30)
            )
            if p
        }
        self.assertGreater(len(made), 10)
        for fr, en in made:
            self.assertRegex(fr, r"^Les discussions [a-zé]+o-[^\W\d]+(-[^\W\d]+)?s ont repris\.$")
            self.assertRegex(en, r"^The [A-Z]\w+-[A-Z]\w+( \w+)? talks have resumed\.$")

    def test_numbers_have_french_and_english_notation(self):
        import random

        t = augment.Templates(["Mary Smith"], random.Random(1))
        for _ in range(200):
            f, e = t.number()
            if f[0].isdigit():
                self.assertEqual(f.replace(" ", ""), e.replace(",", ""))
            f, e = t.decimal()
            self.assertEqual(f.replace(",", "."), e)

    def test_templates_have_no_hole_and_no_wrong_contraction(self):
        import random

        t = augment.Templates(["Mary Smith", "Jean Dupont"], random.Random(3))
        for _ in range(2000):
            fr, en = t.make()
            self.assertNotRegex(fr + en, r"[{}]|None|  ")
            self.assertNotRegex(fr, r"\b(?:de les?|à les?) (?!Caire)|\bde [AEIOUÉ]|\bl[ea] [aeiouéAEIOUÉ]")

    def test_development_lines_never_come_out(self):
        with tempfile.TemporaryDirectory() as folder:
            corpus(folder)
            for lang in ("fr", "en"):  # the development set shares lines with news here
                with (
                    open(f"{folder}/dev/newstest2013.{lang}", "w", encoding="utf-8") as f,
                    lzma.open(f"{folder}/news.{lang}.xz", "rt", encoding="utf-8") as g,
                ):
                    f.writelines(list(g)[:40])
            subprocess.run(
                [
                    sys.executable,
                    f"{RECIPE}/augment.py",
                    f"{folder}/a",
                    "--corpus",
                    folder,
                    "--dev",
                    f"{folder}/dev/newstest2013",
                    "--scale",
                    "0.01",
                ],
                check=True,
                capture_output=True,
            )
            with open(f"{folder}/a.fr", encoding="utf-8") as f:
                made = f.read().lower()
            with open(f"{folder}/dev/newstest2013.fr", encoding="utf-8") as f:
                held = [l.strip().lower() for l in f]
            self.assertGreater(len(made), 1000)
            for line in held:
                self.assertNotIn(line, made)

    def test_classes_of_sentences(self):
        rows = class_scores.scores(
            ["Il a vu Paul.", "Oui.", "mot " * 40],
            ["He saw Paul.", "Yes.", "word " * 40],
            ["He saw Paul.", "No.", "word " * 40],
        )
        self.assertEqual({r[0]: r[1] for r in rows}, {"all": 3, "names": 1, "long": 1, "short": 2})


class Card(unittest.TestCase):
    FIELDS = dict(
        id="x",
        task="translation",
        languages={},
        license="Apache-2.0",
        attribution=[],
        parameters=1,
        trainingData=["tatoeba"],
        batchInvariant=True,
        knownFaults=[],
    )

    def test_names_hashes_and_leaves_itself_out(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/onnx")
            for path, text in (
                ("config.json", "{}"),
                ("onnx/a.onnx", "abc"),
                ("breve.json", "old"),
                ("README.md", "r"),
            ):
                with open(f"{folder}/{path}", "w") as f:
                    f.write(text)
            made = card.card(folder, self.FIELDS)
            self.assertEqual(made["trainingData"][0]["license"], "CC BY 2.0 FR")
            self.assertEqual(
                made["files"],
                [
                    dict(
                        path="config.json",
                        bytes=2,
                        sha256="44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                    ),
                    dict(
                        path="onnx/a.onnx",
                        bytes=3,
                        sha256="ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                    ),
                ],
            )

    def test_refuses_a_card_that_lacks_something(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(ValueError, "licen[cs]e"):
                card.card(folder, {k: v for k, v in self.FIELDS.items() if k != "license"})
            with self.assertRaisesRegex(ValueError, "no model"):
                card.card(folder, self.FIELDS)
            with self.assertRaisesRegex(ValueError, "needs name"):
                card.card(folder, {**self.FIELDS, "scores": [{"name": "BLEU"}]})


if __name__ == "__main__":
    unittest.main()
