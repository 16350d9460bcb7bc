"""Learn quality.json: how likely a sentence is right, from features and labels read by hand.

usage: fit_quality.py --features F.tsv... --labels L.tsv... --model ID --out quality.json

A logistic regression over standardised features, by scikit-learn, with two thresholds: is the sentence seriously wrong,
and is it right. A feature whose weight comes out against its sense (SENSE below) is left out, so that every weight can be
explained. What is reported is measured on articles that the fit did not see: in each of five turns the articles of one
fifth are put aside, the strength of regularisation and the mark are chosen within the others, and the fifth is judged.
The weights that are written are those of a last fit on all articles.
"""

import argparse
import json
import os
import sys
from collections import Counter

os.environ.setdefault("OMP_NUM_THREADS", "1")  # the problems are tiny; threads would only wait for each other

import numpy as np  # noqa: E402
from sheet import labels as read_labels  # noqa: E402
from sheet import rows  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from sklearn.metrics import log_loss, roc_auc_score  # noqa: E402
from sklearn.model_selection import GroupKFold  # noqa: E402

TEXT = ("id", "kind", "hash", "french", "english")
# +1 where a higher value speaks for a serious fault, -1 where against; names that are not here may go either way.
SENSE = {
    "mean-log-probability": -1,
    "lowest-log-probability": -1,
    "weakest-stretch": -1,
    "guesses": 1,
    "margin": -1,
    "agreement": -1,
    "length": 1,
    "words": 1,
    "names": 1,
    "spelled-out": 1,
    "unknown-words": 1,
}
STRENGTHS = (0.01, 0.03, 0.1, 0.3)
AIM = 0.8  # of the marked sentences, so many are to be seriously wrong


def sense(name):
    return 1 if name.startswith("found-") else SENSE.get(name, 0)


def article(sentence):
    """What must not be split: the article of an everyday sentence, twenty lines of a test set."""
    stem, line = sentence.split(":")
    number = int(line.split(".")[0])
    return stem if stem[0].isdigit() else f"{stem}:{number // 500}"


def domain(sentence):
    stem = sentence.split(":")[0]
    return "everyday" if stem[0].isdigit() else stem


class Table:
    """Features and labels of the sentences that have both."""

    def __init__(self, features, labels):
        self.names, self.ids, values, self.labels = [], [], [], []
        for path in features:
            for row in rows(path):
                self.names = self.names or [k for k in row if k not in TEXT]
                label = labels.get((row["id"], row["hash"]))
                if label:
                    self.ids.append(row["id"])
                    self.labels.append(label[0])
                    values.append([float(row[n]) if row[n] else np.nan for n in self.names])
        self.x = np.array(values)
        self.groups = np.array([article(i) for i in self.ids])
        self.domains = np.array([domain(i) for i in self.ids])
        self.serious = np.array([x == "serious" for x in self.labels], int)
        self.right = np.array([x == "right" for x in self.labels], int)


class Fit:
    """One set of weights and two thresholds: of being not right, and of being seriously wrong (an ordinal regression).

    Both questions are asked of each sentence and learnt together; a column tells which one is asked. Unknown values
    count as the mean, as in breve.check.quality.Estimator.
    """

    APART = 10.0  # so large that regularisation hardly holds the two thresholds together

    def __init__(self, names, x, serious, right, strength):
        self.mean = np.nanmean(x, axis=0)
        self.deviation = np.nanstd(x, axis=0)
        use = [i for i in range(len(names)) if self.deviation[i] > 1e-9]
        self.deviation[self.deviation < 1e-9] = 1.0
        z = self.z(x)
        asked = np.concatenate([np.full(len(z), self.APART), np.zeros(len(z))])[:, None]
        answers = np.concatenate([serious, 1 - right])
        while True:
            both = np.hstack([np.vstack([z[:, use], z[:, use]]), asked])
            model = LogisticRegression(C=strength, solver="newton-cholesky").fit(both, answers)
            found = model.coef_[0][:-1]
            wrong = [(w * sense(names[i]), i) for w, i in zip(found, use) if w * sense(names[i]) < 0]
            if not wrong:
                break
            use.remove(min(wrong)[1])
        self.weights = np.zeros(len(names))
        self.weights[use] = found
        self.not_right = float(model.intercept_[0])
        self.wrong = self.not_right + self.APART * float(model.coef_[0][-1])

    def z(self, x):
        z = (x - self.mean) / self.deviation
        return np.where(np.isnan(z), 0.0, z)

    def __call__(self, x):
        """Probabilities of being seriously wrong, and of being right."""
        odds = self.z(x) @ self.weights
        return 1 / (1 + np.exp(-odds - self.wrong)), 1 / (1 + np.exp(odds + self.not_right))


def turns(groups, count):
    return GroupKFold(n_splits=min(count, len(set(groups)))).split(groups, groups=groups)


def unseen(names, x, serious, right, groups, strength, count=5):
    """Each sentence's probabilities, by a fit that did not see its article."""
    p = np.zeros((2, len(serious)))
    for seen, aside in turns(groups, count):
        p[:, aside] = Fit(names, x[seen], serious[seen], right[seen], strength)(x[aside])
    return p


def strength_of(names, x, serious, right, groups):
    """The strength whose probabilities for unseen articles are likeliest."""

    def loss(strength):
        p = unseen(names, x, serious, right, groups, strength)
        return log_loss(serious, p[0], labels=[0, 1]) + log_loss(right, p[1], labels=[0, 1])

    return min(STRENGTHS, key=loss)


def mark_of(p, y):
    """The lowest mark at which AIM of the marked are seriously wrong; else that of the best F0.5."""
    tried = []
    for mark in np.arange(0.2, 0.96, 0.01):
        marked = p >= mark
        if marked.sum() < 5:
            break
        precision = y[marked].mean()
        recall = y[marked].sum() / max(1, y.sum())
        tried.append((mark, precision, recall))
    for mark, precision, _ in tried:
        if precision >= AIM:
            return round(float(mark), 2)
    if not tried:
        return 0.5
    score = lambda t: 1.25 * t[1] * t[2] / (0.25 * t[1] + t[2]) if t[1] + t[2] else 0
    return round(float(max(tried, key=score)[0]), 2)


def calibration_error(p, y, bins=8):
    """Mean distance between what was said and what was so, over bins of equally many sentences."""
    order = np.argsort(p)
    return float(sum(len(b) * abs(p[b].mean() - y[b].mean()) for b in np.array_split(order, bins) if len(b)) / len(p))


def measured(name, p_serious, p_right, marked, serious, right):
    both = 0 < serious.sum() < len(serious)
    return dict(
        domain=name,
        sentences=len(serious),
        serious=int(serious.sum()),
        right=int(right.sum()),
        auc=round(float(roc_auc_score(serious, p_serious)), 3) if both else None,
        aucRight=round(float(roc_auc_score(right, p_right)), 3) if 0 < right.sum() < len(right) else None,
        calibrationError=round(calibration_error(p_serious, serious), 3),
        calibrationErrorRight=round(calibration_error(p_right, right), 3),
        marked=int(marked.sum()),
        precision=round(float(serious[marked].mean()), 3) if marked.any() else None,
        recall=round(float(serious[marked].sum() / serious.sum()), 3) if serious.any() else None,
    )


def judge_unseen(t):
    """Probabilities and marks for every sentence, by fits that chose everything without its article."""
    p = np.zeros((2, len(t.ids)))
    marked = np.zeros(len(t.ids), bool)
    for seen, aside in turns(t.groups, 5):
        x, serious, right, groups = t.x[seen], t.serious[seen], t.right[seen], t.groups[seen]
        c = strength_of(t.names, x, serious, right, groups)
        p[:, aside] = Fit(t.names, x, serious, right, c)(t.x[aside])
        mark = mark_of(unseen(t.names, x, serious, right, groups, c)[0], serious)
        marked[aside] = p[0, aside] >= mark
    return p[0], p[1], marked


def fit(t, model, fitted_on):
    """The content of quality.json."""
    p_serious, p_right, marked = judge_unseen(t)
    c = strength_of(t.names, t.x, t.serious, t.right, t.groups)
    last = Fit(t.names, t.x, t.serious, t.right, c)
    mark = mark_of(unseen(t.names, t.x, t.serious, t.right, t.groups, c)[0], t.serious)
    parts = [measured("all", p_serious, p_right, marked, t.serious, t.right)]
    for name in sorted(set(t.domains)):
        at = t.domains == name
        parts.append(measured(name, p_serious[at], p_right[at], marked[at], t.serious[at], t.right[at]))
    return dict(
        schemaVersion=1,
        model=model,
        method="ordinal logistic regression, L2; a feature whose weight is against its sense is left out",
        fittedOn=fitted_on,
        labels=dict(sorted(Counter(t.labels).items())),
        measuredOn="five-fold, on articles that no fit saw",
        measured=parts,
        mark=mark,
        intercepts=dict(serious=round(last.wrong, 4), right=round(-last.not_right, 4)),
        features=[
            dict(
                name=name,
                mean=round(float(last.mean[i]), 4),
                deviation=round(float(last.deviation[i]), 4),
                serious=round(float(last.weights[i]), 4),
                right=round(-float(last.weights[i]), 4),
            )
            for i, name in enumerate(t.names)
            if last.weights[i]
        ],
    )


def table(parts):
    """What was measured, as a Markdown table."""
    lines = [
        "| domain | sentences | seriously wrong | right | AUC serious | AUC right | calibration error | marked | precision | recall |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for p in parts:
        keys = ("domain", "sentences", "serious", "right", "auc", "aucRight", "calibrationError")
        lines.append("| " + " | ".join(str(p[k]) for k in (*keys, "marked", "precision", "recall")) + " |")
    return "\n".join(lines)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--features", nargs="+", required=True)
    a.add_argument("--labels", nargs="+", required=True)
    a.add_argument("--model", required=True, help="id and digest of the model that was read")
    a.add_argument("--without", default="", help="features to leave out, to see what they give")
    a.add_argument("--out")
    o = a.parse_args()
    t = Table(o.features, read_labels(o.labels))
    if len(t.ids) < 40 or not 5 <= t.serious.sum() <= len(t.ids) - 5:
        sys.exit(f"fit_quality.py: {len(t.ids)} labelled sentences, {t.serious.sum()} seriously wrong: too few to learn from")
    for name in filter(None, o.without.split(",")):
        t.x[:, t.names.index(name)] = 0
    where = Counter(t.domains)
    made = fit(t, o.model, ", ".join(f"{where[d]} sentences of {d}" for d in sorted(where)) + ", read by hand")
    print(table(made["measured"]))
    print(f"\nmark {made['mark']}; weights:")
    for f in sorted(made["features"], key=lambda f: -abs(f["serious"])):
        print(f"  {f['name']:24} {f['serious']:+.2f}")
    if o.out:
        with open(o.out, "w", encoding="utf-8") as f:
            json.dump(made, f, indent=2, ensure_ascii=False)
            f.write("\n")


if __name__ == "__main__":
    main()
