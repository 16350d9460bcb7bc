"""Sheet and fit end to end, on sentences made up so that one feature tells what is wrong."""

import json
import os
import random
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import fit_quality
import sheet


class QualityTest(unittest.TestCase):
    def setUp(self):
        self.dir = tempfile.TemporaryDirectory()
        self.addCleanup(self.dir.cleanup)
        rng = random.Random(1)
        lines = ["id\tkind\thash\tmean-log-probability\tmargin\tfrench\tenglish"]
        labels = ["id\thash\tlabel\twhy"]
        for article in range(20):
            for line in range(1, 11):
                doubt = rng.random()
                label = "serious" if doubt > 0.7 else "small" if doubt > 0.4 else "right"
                margin = "" if line == 1 else f"{rng.random():.4f}"
                mean = -doubt - 0.1 * rng.random()
                lines.append(f"{article:02}-x:{line}\tsentence\th{line}\t{mean:.4f}\t{margin}\tOui.\tYes.")
                labels.append(f"{article:02}-x:{line}\th{line}\t{label}\t")
        self.features = self.file("f.tsv", lines)
        self.labels = self.file("l.tsv", labels)

    def file(self, name, lines):
        path = os.path.join(self.dir.name, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")
        return path

    def lines(self, path):
        with open(path, encoding="utf-8") as f:
            return f.read().splitlines()

    def test_what_tells_is_learnt_and_measured_on_unseen_articles(self):
        table = fit_quality.Table([self.features], sheet.labels([self.labels]))
        made = json.loads(json.dumps(fit_quality.fit(table, "m", "200 sentences")))
        whole = made["measured"][0]
        self.assertGreater(whole["auc"], 0.95)
        self.assertGreater(whole["precision"], 0.75)
        self.assertLess(whole["calibrationError"], 0.15)
        weights = {f["name"]: f["serious"] for f in made["features"]}
        self.assertLess(weights["mean-log-probability"], -0.5)
        self.assertEqual(weights.get("margin", 0), min(0, weights.get("margin", 0)))

    def test_labels_are_kept_where_the_english_is_the_same(self):
        lines = sheet.make([self.features], [self.labels])
        self.assertEqual(len(lines), 201)
        self.assertIn("\th1\t", lines[1])
        self.assertTrue(all(line.split("\t")[2] for line in lines[1:]))
        other = self.file("o.tsv", [line.replace("\th1\t", "\tnew\t") for line in self.lines(self.features)])
        unlabelled = [line for line in sheet.make([other], [self.labels])[1:] if not line.split("\t")[2]]
        self.assertEqual(len(unlabelled), 20)

    def test_what_is_taken_from_a_sheet_has_no_text(self):
        taken = sheet.take([self.file("s.tsv", sheet.make([self.features], [self.labels]))])
        self.assertEqual(taken, self.lines(self.labels))

    def test_a_label_that_is_none_is_refused(self):
        wrong = self.file("w.tsv", ["id\thash\tlabel\twhy", "a:1\th\tfine\t"])
        with self.assertRaises(ValueError):
            sheet.labels([wrong])


if __name__ == "__main__":
    unittest.main()
