"""Choosing sentences by score within a budget of words, the baselines' scores, and what a choice is worth in ROUGE."""

import math
from collections import Counter

import numpy as np
import rouge

BUDGET = 75


def within(stems, scores, budget=BUDGET):
    """Sentences by falling score (the earlier first where equal), in document order, the last one cut at the budget."""
    left, taken = budget, {}
    for i in sorted(range(len(stems)), key=lambda i: (-scores[i], i)):
        if left <= 0:
            break
        taken[i] = stems[i][:left]
        left -= len(taken[i])
    return [w for i in sorted(taken) for w in taken[i]]


def lead(stems):
    return [-i for i in range(len(stems))]


def rand(stems, rng):
    return list(rng.random(len(stems)))


def lexrank(stems, position=False, damping=0.85):
    """Continuous LexRank (Erkan and Radev 2004) over TF-IDF of the article's own sentences; `position` raises early
    ones as the product does.
    """
    n = len(stems)
    documents = Counter(w for s in stems for w in set(s))
    column = {w: i for i, w in enumerate(documents)}
    x = np.zeros((n, len(column) or 1))
    for i, s in enumerate(stems):
        for w, c in Counter(s).items():
            x[i, column[w]] = c * math.log((1 + n) / (0.5 + documents[w]))
    x /= np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)
    walk = x @ x.T
    np.fill_diagonal(walk, 0)
    out = walk.sum(1, keepdims=True)
    walk = np.where(out > 0, walk / np.maximum(out, 1e-12), 1 / n)
    rank = np.full(n, 1 / n)
    for _ in range(100):
        rank, last = (1 - damping) / n + damping * rank @ walk, rank
        if np.abs(rank - last).sum() < 1e-9:
            break
    return list(rank * (1 + 1 / (1 + 0.5 * np.arange(n))) if position else rank)


def oracle(stems, abstract, budget=BUDGET):
    """Greedily the sentences, best first, whose text within the budget has the best ROUGE-1 + ROUGE-2 F1."""
    order, best = [], 0.0
    while len(order) < len(stems) and sum(len(stems[i]) for i in order) < budget:

        def worth(i):
            ranks = {j: -k for k, j in enumerate(order + [i])}
            part = [stems[j] for j in sorted(ranks)]
            text = within(part, [ranks[j] for j in sorted(ranks)], budget)
            return sum(rouge.f1(text, abstract, n)[2] for n in (1, 2))

        gain, pick = max(((worth(i), -i) for i in range(len(stems)) if i not in order), default=(0, 0))
        if gain <= best:
            break
        best = gain
        order.append(-pick)
    return order


def oracle_scores(stems, abstract, budget=BUDGET):
    """The oracle's choice as scores; what it leaves out is left out, unless the budget has room."""
    scores = [-1e9 - i for i in range(len(stems))]
    for rank, i in enumerate(oracle(stems, abstract, budget)):
        scores[i] = -rank
    return scores
