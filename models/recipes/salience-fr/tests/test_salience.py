"""The salience recipe from end to end on made-up articles, and its parts one by one.

run from models/recipes/salience-fr: PYTHONPATH=../common:. python -m unittest discover tests
Needs a tokenizer.json: that of the model that ships, models/fr-en, unless TOKENIZER names another.
"""
import json, os, subprocess, sys, tempfile, unittest
import numpy as np
import torch
import prepare, rouge, selection, sentences
from data import Articles
from layers import END
from model import HEADLINE, OneArticle, Salience
from train import summaries_loss

HERE = os.path.dirname(os.path.abspath(__file__))
RECIPE = os.path.dirname(HERE)
ARTICLES = os.path.join(HERE, "articles.jsonl")
TOKENIZER = os.environ.get("TOKENIZER", os.path.join(RECIPE, "..", "..", "fr-en", "tokenizer.json"))


class Splitting(unittest.TestCase):
    def test_abbreviations_and_initials_end_nothing(self):
        self.assertEqual(sentences.split("M. Delmas est venu. Il a vu J. Petit et Mme. Roy."), ["M. Delmas est venu.", "Il a vu J. Petit et Mme. Roy."])

    def test_a_quotation_goes_on_before_the_verb_of_saying(self):
        self.assertEqual(sentences.split('"Oui !", a dit la maire. "Non", a dit le préfet.'), ['"Oui !", a dit la maire.', '"Non", a dit le préfet.'])

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
        stems = ["loup école élèves".split(), "loup élèves pré".split(), "ministre budget vote".split(), "école loup pré".split()]
        self.assertEqual(int(np.argmin(selection.lexrank(stems))), 2)


class Scores(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.net = Salience(vocab=300, d=16, look=4, hidden=8, heads=2, article_d=16).eval()
        self.net.embedding.normal_(std=0.1)
        self.net.known.normal_()
        self.one = OneArticle(self.net).eval()

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
            return self.one(*inputs)

    def test_padding_changes_nothing(self):
        np.testing.assert_allclose(self.scores(*self.rows(5)), self.scores(*self.rows(5, padding=30)), atol=1e-5)

    def test_one_two_and_five_hundred_sentences(self):
        for count in (1, 2, 500):
            scores = self.scores(*self.rows(count))
            self.assertEqual(scores.shape, (count,))
            self.assertTrue(torch.isfinite(scores).all())

    def test_what_is_trained_is_what_is_exported(self):
        ids, mask = self.rows(5, headline=True)  # the headline and four sentences, trained beside an article of seven
        other = self.rows(7)[0]
        headline = torch.zeros(2, 300)
        headline[0, ids[0, 1:-1]] = 1
        with torch.no_grad():
            together, _ = self.net(torch.cat([ids[1:].flatten(), other.flatten()]), torch.arange(12) * 9, torch.tensor([0] * 4 + [1] * 7),
                                   torch.tensor([0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6]), torch.tensor([4, 7]), headline,
                                   torch.arange(7)[None] < torch.tensor([4, 7])[:, None])
        np.testing.assert_allclose(self.scores(ids, mask)[1:], together[0, :4], atol=1e-5)
        np.testing.assert_allclose(self.scores(other, torch.ones_like(other)), together[1], atol=1e-5)

    def test_place_counts(self):
        ids = torch.full((3, 4), 7)
        self.assertGreater(self.scores(ids, torch.ones_like(ids)).std().item(), 0)

    def test_the_headline_counts_but_its_place_does_not(self):
        ids, mask = self.rows(4)
        titled = torch.cat([torch.tensor([[HEADLINE, 299, END] + [1] * 6]), ids]), torch.cat([torch.tensor([[1, 1, 1] + [0] * 6]), mask])
        self.assertEqual(self.scores(*titled).shape, (5,))
        self.assertGreater((self.scores(*titled)[1:] - self.scores(ids, mask)).abs().max().item(), 1e-6)


class Lesson(unittest.TestCase):
    def test_scores_that_are_what_words_are_worth_leave_no_loss(self):
        worth = torch.tensor([[2.0, 1.0, 0.0]])
        words = torch.tensor([[[75.0, 0, 0], [0, 75, 0], [25, 25, 25]]])
        rewards = torch.tensor([[0.2, 0.1, 0.1]])
        present = torch.ones(1, 3)
        self.assertAlmostEqual(summaries_loss(worth, present, words, rewards).item(), 0, places=6)
        self.assertGreater(summaries_loss(-worth, present, words, rewards).item(), 0.1)

    def test_samples_fill_the_budget_and_the_first_is_the_lead(self):
        stems = [[f"w{i}-{j}" for j in range(20)] for i in range(12)]
        words, rewards = prepare.sampled(stems, stems[1], prepare.early(12, np.random.default_rng(1)))
        self.assertTrue((words.sum(1) == selection.BUDGET).all())
        self.assertEqual(words[0, :5].tolist(), [20, 20, 20, 15, 0])
        self.assertAlmostEqual(float(rewards[0, 0]), rouge.f1([w for s in stems[:4] for w in s][:75], stems[1], 1)[2], places=6)


@unittest.skipUnless(os.path.exists(TOKENIZER), "needs a tokenizer.json")
class EndToEnd(unittest.TestCase):
    def test_text_to_model_directory(self):
        def run(*words):
            done = subprocess.run([sys.executable, os.path.join(RECIPE, words[0]), *words[1:]], capture_output=True, text=True, env=environment)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout
        environment = {**os.environ, "PYTHONPATH": os.path.join(RECIPE, "..", "common")}
        with tempfile.TemporaryDirectory() as folder:
            at = lambda name: os.path.join(folder, name)
            self.assertIn("9 articles", run("prepare.py", ARTICLES, TOKENIZER, at("train.npz")))
            articles = Articles(at("train.npz"))
            self.assertTrue(all(articles.gain(a).max() > 0.1 for a in range(len(articles))))
            translation = {"model.shared.weight": torch.randn(16000, 256) * 256 ** -0.5}
            from safetensors.torch import save_file
            save_file(translation, at("translation.safetensors"))
            losses = [float(line.split()[5]) for line in run("train.py", at("train.npz"), at("translation.safetensors"), at("model.pt"), "--epochs", "100",
                                                              "--batch", "6", "--held", "3").splitlines() if line.startswith("  step")]
            self.assertLess(losses[-1], losses[0])
            run("export.py", at("model.pt"), TOKENIZER, at("salience-fr"))
            self.assertEqual(json.load(open(at("salience-fr/config.json")))["max_tokens"], 64)
            table = run("evaluate.py", ARTICLES, at("salience-fr"))
            self.assertIn("salience-fr", table)


if __name__ == "__main__":
    unittest.main()
