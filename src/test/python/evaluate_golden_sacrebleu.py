"""Writes translations.sacrebleu.json: what sacreBLEU makes of translations.jsonl.

    pip install sacrebleu==2.6.0
    python src/test/python/evaluate_golden_sacrebleu.py

The numbers are what Brève's own BLEU, chrF and paired bootstrap must equal.
"""
import json
import pathlib

import numpy as np
import sacrebleu
from sacrebleu.metrics import BLEU, CHRF
from sacrebleu.significance import _compute_p_value, estimate_ci

assert sacrebleu.__version__ == "2.6.0", sacrebleu.__version__

FOLDER = pathlib.Path(__file__).parent.parent / "resources/breve/evaluate"
RESAMPLES = 40

pairs = [json.loads(line) for line in (FOLDER / "translations.jsonl").open(encoding="utf-8")]
references = [pair["reference"] for pair in pairs]
systems = {name: [pair[name] for pair in pairs] for name in ("hypothesis", "baseline")}
# Nearly as good as the hypotheses, so that the p-value is not at its floor.
systems["mixed"] = [
    pair["baseline" if i % 10 == 3 else "hypothesis"] for i, pair in enumerate(pairs)
]
metrics = {
    "BLEU": BLEU(),
    "BLEU of sentences": BLEU(effective_order=True),
    "chrF2": CHRF(),
    "chrF2++": CHRF(word_order=2),
}


def score(metric, result):
    golden = {"value": result.score}
    if isinstance(metric, BLEU):
        golden.update(
            precisions=result.precisions,
            brevityPenalty=result.bp,
            hypothesisWords=result.sys_len,
            referenceWords=result.ref_len,
        )
    return golden


def bootstrap(metric, indexes, baseline):
    """sacrebleu.significance._paired_bs_test of the hypotheses, on given resamples."""
    scores, corpus = {}, {}
    for name in ("hypothesis", baseline):
        stats = np.array(metric._extract_corpus_statistics(systems[name], [references]))
        scores[name] = np.array(
            [metric._compute_score_from_stats(list(rows.sum(0))).score for rows in stats[indexes]]
        )
        corpus[name] = metric.corpus_score(systems[name], [references]).score
    real = abs(corpus["hypothesis"] - corpus[baseline])
    differences = np.abs(scores["hypothesis"] - scores[baseline])
    mean, interval = estimate_ci(scores["hypothesis"] - scores[baseline])
    return {
        "pValue": _compute_p_value(differences - differences.mean(), real),
        "meanDifference": float(mean),
        "halfInterval": float(interval),
    }


indexes = np.random.default_rng(12345).choice(len(pairs), size=(RESAMPLES, len(pairs)), replace=True)
golden = {
    "sacrebleu": sacrebleu.__version__,
    "tokens": [metrics["BLEU"].tokenizer(text.rstrip()).split() for text in references + systems["hypothesis"]],
    "scores": {},
    "resamples": indexes.tolist(),
    "bootstrap": {},
}
for name, metric in metrics.items():
    corpus = metric.corpus_score(systems["hypothesis"], [references])
    golden["scores"][name] = {
        "corpus": score(metric, corpus),
        "baseline": score(metric, metric.corpus_score(systems["baseline"], [references])),
        "signature": str(metric.get_signature()),
        "pairs": [
            score(metric, metric.sentence_score(hypothesis, [reference]))
            for hypothesis, reference in zip(systems["hypothesis"], references)
        ],
    }
    if name != "BLEU of sentences":
        golden["bootstrap"][name] = {
            baseline: bootstrap(metric, indexes, baseline) for baseline in ("baseline", "mixed")
        }

with (FOLDER / "translations.sacrebleu.json").open("w", encoding="utf-8") as file:
    json.dump(golden, file, ensure_ascii=False)
    file.write("\n")
