"""The salience recipe from end to end on made-up articles, and its parts one by one.

run: python -m unittest discover -s models/recipes/salience-fr/tests
Needs a tokenizer.json: that of the model that ships, models/fr-en, unless TOKENIZER names another.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
RECIPE = os.path.dirname(HERE)
sys.path[:0] = [RECIPE, os.path.join(RECIPE, "..", "common")]

import export_salience
import features
import numpy as np
import prepare_salience
import rouge
import score_salience
import selection
import sentences
import torch
import words
from salience import END, HEADLINE, PAIR_HASH, READ, WORD_HASH, OneArticle
from tokenizers import Tokenizer
from train_salience import odds_of

ARTICLES = os.path.join(HERE, "articles.jsonl")
TOKENIZER = os.environ.get("TOKENIZER", os.path.join(RECIPE, "..", "..", "fr-en", "tokenizer.json"))


class Splitting(unittest.TestCase):
    def test_abbreviations_and_initials_end_nothing(self):
        self.assertEqual(
            sentences.split("M. Delmas est venu. Il a vu J. Petit et Mme. Roy."),
            ["M. Delmas est venu.", "Il a vu J. Petit et Mme. Roy."],
        )

    def test_a_quotation_goes_on_before_the_verb_of_saying(self):
        self.assertEqual(
            sentences.split('"Oui !", a dit la maire. "Non", a dit le préfet.'),
            ['"Oui !", a dit la maire.', '"Non", a dit le préfet.'],
        )

    def test_blocks_and_decimal_points(self):
        self.assertEqual(sentences.split("Près de 14.000 euros.\n\nFin"), ["Près de 14.000 euros.", "Fin"])


class Rouge(unittest.TestCase):
    def test_inflected_forms_are_one_word(self):
        self.assertEqual(rouge.words("Les MANIFESTATIONS d'été"), rouge.words("les manifestation d été"))

    def test_by_hand(self):
        p, r, f = rouge.f1("a b c d".split(), "a b x".split(), 1)
        self.assertEqual((p, r), (2 / 4, 2 / 3))
        self.assertAlmostEqual(f, 2 * (1 / 2) * (2 / 3) / (1 / 2 + 2 / 3))
        self.assertEqual(rouge.f1("a b c".split(), "b c".split(), 2)[1], 1)


class Selecting(unittest.TestCase):
    stems = ["un deux trois".split(), "quatre cinq".split(), "six sept huit".split()]

    def test_the_last_pick_is_cut_and_the_order_is_the_document_s(self):
        self.assertEqual(selection.within(self.stems, [1, 0, 2], budget=4), "un six sept huit".split())

    def test_the_oracle_takes_what_the_abstract_says(self):
        self.assertEqual(selection.oracle(self.stems, "quatre cinq".split()), [1])

    def test_lexrank_prefers_the_sentence_that_others_resemble(self):
        stems = [
            "loup école élèves".split(),
            "loup élèves pré".split(),
            "ministre budget vote".split(),
            "école loup pré".split(),
        ]
        self.assertEqual(int(np.argmin(selection.lexrank(stems))), 2)


@unittest.skipUnless(os.path.exists(TOKENIZER), "needs a tokenizer.json")
class Words(unittest.TestCase):
    def setUp(self):
        self.tokenizer = Tokenizer.from_file(TOKENIZER)
        self.marks, self.numbers = words.of_vocabulary(self.tokenizer)

    def keys(self, *texts):
        ids = np.array([i for row in prepare_salience.pieces(self.tokenizer, texts, 64) for i in row])
        return words.of_pieces(ids, self.marks, self.numbers)[1].tolist()

    def test_as_many_words_as_rouge_counts(self):
        for text in (
            "L'été dernier, le président s'est rendu à Saint-Étienne (Loire).",
            "1.500 manifestants l'attendaient aujourd'hui.",
            "« Oui ! »",
            "...",
            "",
        ):
            self.assertEqual(len(self.keys(text)), len(rouge.words(text)), text)

    def test_forms_of_a_word_are_one_and_other_words_are_not(self):
        self.assertEqual(self.keys("les ministres"), self.keys("Le ministre"))
        self.assertEqual(self.keys("l'été")[1], self.keys("Été")[0])
        self.assertNotEqual(self.keys("2019"), self.keys("2020"))

    def test_a_row_s_words_do_not_run_into_the_next_row_s(self):
        self.assertEqual(self.keys("un pont", "neuf"), self.keys("un pont") + self.keys("neuf"))


class Scores(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        marks = np.zeros((300, 5))
        marks[3:, [words.BEGINS, words.BREAKS]] = 1  # every piece a word, but the marks of headline, padding and end
        marks[:3, words.BREAKS] = 1
        self.net = OneArticle(
            marks,
            np.stack([np.arange(300), np.full(300, 7), np.arange(300), np.full(300, 7)], 1),
            np.random.default_rng(1).normal(size=(WORD_HASH, 7)).clip(0),
            np.random.default_rng(2).normal(size=(PAIR_HASH, 2)).clip(0),
            100,
        ).eval()

    def rows(self, count, tokens=9, padding=0, headline=False):
        """Made-up sentences, each with its end mark; the first may be led by the mark of a headline."""
        ids = torch.randint(4, 300, (count, tokens), generator=torch.Generator().manual_seed(count))
        ids[:, -1] = END
        if headline:
            ids[0, 0] = HEADLINE
        mask = torch.ones_like(ids)
        return torch.nn.functional.pad(ids, (0, padding), value=1), torch.nn.functional.pad(mask, (0, padding))

    def scores(self, *inputs):
        with torch.no_grad():
            return self.net(*inputs)

    def test_padding_changes_nothing(self):
        np.testing.assert_allclose(self.scores(*self.rows(5)), self.scores(*self.rows(5, padding=30)), atol=1e-4)

    def test_one_two_and_five_hundred_sentences(self):
        for count in (1, 2, 500):
            scores = self.scores(*self.rows(count))
            self.assertEqual(scores.shape, (count,))
            self.assertTrue(torch.isfinite(scores).all())

    def test_sentences_without_a_word(self):
        self.assertTrue(torch.isfinite(self.scores(torch.full((3, 1), END), torch.ones(3, 1, dtype=torch.int64))).all())

    def test_the_headline_counts_but_its_place_does_not(self):
        ids, mask = self.rows(4)
        titled = (
            torch.cat([torch.tensor([[HEADLINE, 299, END] + [1] * 6]), ids]),
            torch.cat([torch.tensor([[1, 1, 1] + [0] * 6]), mask]),
        )
        self.assertEqual(self.scores(*titled).shape, (5,))
        self.assertGreater((self.scores(*titled)[1:] - self.scores(ids, mask)).abs().max().item(), 1e-6)

    def test_what_is_said_is_not_said_again(self):
        row = list(range(10, 50)) + [END]
        ids = torch.tensor([row, row, list(range(60, 100)) + [END]])
        scores = self.scores(ids, torch.ones_like(ids))
        self.assertGreater(scores[2].item(), scores[:2].min().item())

    def test_sentences_further_on_than_are_read_come_last_and_in_order(self):
        scores = self.scores(*self.rows(READ + 5))
        self.assertGreater(scores[:READ].min().item(), scores[READ].item())
        self.assertTrue((scores[READ:].diff() < 0).all())


@unittest.skipUnless(os.path.exists(TOKENIZER), "needs a tokenizer.json")
class EndToEnd(unittest.TestCase):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def run_program(self, *arguments):
        done = subprocess.run(
            [sys.executable, os.path.join(RECIPE, arguments[0]), *arguments[1:]],
            capture_output=True,
            text=True,
            env=self.environment,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_text_to_model_directory(self):
        with tempfile.TemporaryDirectory() as folder:
            at = lambda name: os.path.join(folder, name)
            self.assertIn("9 articles", self.run_program("prepare_salience.py", ARTICLES, TOKENIZER, at("train.npz")))
            told = self.run_program(
                "train_salience.py", at("train.npz"), TOKENIZER, at("model.pt"), "--epochs", "1000", "--held", "2"
            )
            losses = [float(line.split()[3]) for line in told.splitlines() if line.startswith("  step")]
            self.assertLess(losses[1], losses[0])
            self.run_program("export_salience.py", at("model.pt"), TOKENIZER, at("salience-fr"))
            self.assertEqual(json.load(open(at("salience-fr/config.json")))["max_tokens"], 64)
            self.assertIn("salience-fr", self.run_program("score_salience.py", ARTICLES, at("salience-fr")))
            self.same_features(at("train.npz"), export_salience.load(at("model.pt")))

    def same_features(self, path, net):
        """What the graph makes of the last article, which taught nothing, is what training would have made of it."""
        c = features.Corpus(path)
        learnt, hidden = np.arange(c.articles) < c.articles - 2, np.zeros(c.articles, bool)
        x, seen = features.of_words(c, features.Priors(c.word, learnt, WORD_HASH), learnt, hidden)
        odds = odds_of(net.word, x)
        pairs = odds_of(
            net.pair, features.of_pairs(c, seen, odds, features.Priors(c.pair, learnt, PAIR_HASH), learnt, hidden)
        )
        last = np.flatnonzero(c.article == c.articles - 1)
        with open(ARTICLES, encoding="utf-8") as f:
            record = [r for r in map(json.loads, f) if r["split"] == "train" and not r["dup"]][-1]
        model = score_salience.Model.__new__(score_salience.Model)
        model.tokenizer, model.tokens, model.mark = Tokenizer.from_file(TOKENIZER), 64, HEADLINE
        caught = {}

        def choose(kept, kept2, alike, *rest):
            caught.update(words=kept, pairs=kept2)
            return kept[:1, 0]

        net.choose = choose
        with torch.no_grad():
            net(*map(torch.from_numpy, model.arrays(sentences.split(record["article"]), record["title"])))
        likely = lambda odds: 1 / (1 + np.exp(-odds))
        np.testing.assert_allclose(
            caught["words"], likely(odds[c.word.of[last]]), atol=0.02
        )  # the graph's tables have half the digits
        beside = c.pair.of[last] >= 0
        np.testing.assert_allclose(caught["pairs"][beside], likely(pairs[c.pair.of[last], 0][beside]), atol=0.02)


if __name__ == "__main__":
    unittest.main()
