"""Writes summaries.rouge.json and stems.json: what rouge-score and the stemmers of Python make of our texts.

    pip install nltk==3.10.3 regex six absl-py numpy
    python src/test/python/evaluate_golden_rouge.py FOLDER

FOLDER holds the package `rouge` of github.com/google-research/google-research (rouge_scorer.py at commit
61ce9f0ca76025dac5b671c0631e443a9975a8a3, the code of rouge-score 0.1.2).
"""
import json
import pathlib
import sys
import unicodedata

import regex
from nltk.stem import PorterStemmer, SnowballStemmer

sys.path.insert(0, sys.argv[1])
from rouge import rouge_scorer  # noqa: E402

FOLDER = pathlib.Path(__file__).parent.parent / "resources/breve/evaluate"
KINDS = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeL": "ROUGE-L", "rougeLsum": "ROUGE-Lsum"}


class UnicodeWords:
    """Brève's own words, written again; the counting stays the original's."""

    def __init__(self, language=None):
        self.stem = SnowballStemmer(language).stem if language else lambda word: word

    def tokenize(self, text):
        text = unicodedata.normalize("NFC", text).lower()
        return [self.stem(word) for word in regex.findall(r"[\p{L}\p{M}\p{N}]+", text)]


scorers = {
    "ROUGE_SCORE": rouge_scorer.RougeScorer(list(KINDS)),
    "ROUGE_SCORE_PORTER": rouge_scorer.RougeScorer(list(KINDS), use_stemmer=True),
    "UNICODE": rouge_scorer.RougeScorer(list(KINDS), tokenizer=UnicodeWords()),
    "UNICODE_ENGLISH": rouge_scorer.RougeScorer(list(KINDS), tokenizer=UnicodeWords("english")),
    "UNICODE_FRENCH": rouge_scorer.RougeScorer(list(KINDS), tokenizer=UnicodeWords("french")),
}


def write(name, value):
    with (FOLDER / name).open("w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)
        file.write("\n")


def read(name):
    return [json.loads(line) for line in (FOLDER / name).open(encoding="utf-8")]


pairs = read("summaries.jsonl")
golden = {}
for name, scorer in scorers.items():
    scores = [scorer.score(pair["reference"], pair["hypothesis"]) for pair in pairs]
    golden[name] = {
        label: [
            {"precision": row[kind].precision, "recall": row[kind].recall, "f1": row[kind].fmeasure}
            for row in scores
        ]
        for kind, label in KINDS.items()
    }
write("summaries.rouge.json", golden)

words = (FOLDER / "porter-words.txt").read_text(encoding="utf-8").split()
words += regex.findall("[a-z0-9]+", " ".join(p["reference"] + " " + p["hypothesis"] for p in read("translations.jsonl")).lower())
porter = PorterStemmer()
write("porter-stems.json", {word: porter.stem(word) for word in sorted(set(words))})
