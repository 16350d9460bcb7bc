"""What is known of each word and each pair of words of each article: the features of salience.py, for a whole corpus at
once.

A "type" is one word, or one pair of neighbouring words, of one article. The two programs must agree; a test compares
them.
"""

import numpy as np
from salience import NONE, PAIR

STRENGTH = 10.0  # how many sightings the average counts for in a prior
TIMES = 4  # a word's first four occurrences are worth something


class Types:
    """The types of all articles: of each its article, number, count, first place, and counts in the abstract and the
    headline.
    """

    def __init__(self, key, article, valid, abstract, abstract_article, headline, headline_article):
        known, number = np.unique(np.concatenate([key[valid], abstract, headline]), return_inverse=True)
        there, rest = valid.sum(), len(known)
        mine, of_abstract, of_headline = (
            number[:there],
            number[there : there + len(abstract)],
            number[there + len(abstract) :],
        )
        types, first, which, self.count = np.unique(
            article[valid] * np.int64(rest) + mine, return_index=True, return_inverse=True, return_counts=True
        )
        self.of = np.full(len(key), -1, np.int64)  # the type of each word of the text
        self.of[valid] = which
        self.article, self.key, self.first = types // rest, known[types % rest], np.flatnonzero(valid)[first]

        def counted(articles, numbers):
            found, counts = np.unique(articles * np.int64(rest) + numbers, return_counts=True)
            if not len(found):
                return np.zeros(len(types), np.int64)
            at = np.minimum(np.searchsorted(found, types), len(found) - 1)
            return np.where(found[at] == types, counts[at], 0)

        self.in_abstract, self.in_headline = (
            counted(abstract_article, of_abstract),
            counted(headline_article, of_headline),
        )


class Corpus:
    def __init__(self, path):
        z = dict(np.load(path))
        self.key, self.capital, self.digit = z["word"], z["capital"] > 0, z["digit"] > 0
        self.articles, self.word_at, self.article_at = len(z["article_at"]) - 1, z["word_at"], z["article_at"]
        self.lengths, self.counts = np.diff(self.word_at), np.diff(self.article_at)
        self.sentences = len(self.lengths)
        article = np.repeat(np.arange(self.articles), self.counts)
        self.sentence = np.repeat(np.arange(self.sentences), self.lengths)  # of each word
        self.place = np.arange(self.sentences) - self.article_at[article]  # of each sentence
        self.article = article[self.sentence]
        self.pos = np.arange(len(self.key)) - self.word_at[self.sentence]
        self.words = np.bincount(self.article, minlength=self.articles)
        of_abstract, of_headline = (
            np.repeat(np.arange(self.articles), np.diff(z[n])) for n in ("abstract_at", "headline_at")
        )
        self.titled = np.bincount(of_headline, minlength=self.articles) > 0
        self.word = Types(
            self.key, self.article, np.ones(len(self.key), bool), z["abstract"], of_abstract, z["headline"], of_headline
        )
        beside, a, h = (x[1:] == x[:-1] for x in (self.sentence, of_abstract, of_headline))
        self.pair = Types(
            np.r_[paired(self.key), 0],
            self.article,
            np.r_[beside, False],
            paired(z["abstract"])[a],
            of_abstract[:-1][a],
            paired(z["headline"])[h],
            of_headline[:-1][h],
        )


def paired(key):
    return key[:-1] * PAIR + key[1:]


class Priors:
    """How often abstracts have what their articles have, by hash: the first to fourth occurrence, and the first where
    the headline has it and where not.
    """

    def __init__(self, types, learnt, size):
        self.size, self.seen, self.kept = size, np.zeros((size, 6)), np.zeros((size, 6))
        for column in range(6):
            rows = learnt[types.article] & self.applies(types, column)
            self.seen[:, column] = np.bincount(types.key[rows] % size, minlength=size)
            self.kept[:, column] = np.bincount(
                types.key[rows] % size, weights=self.kept_by(types, column)[rows].astype(float), minlength=size
            )
        self.rate = self.kept.sum(0) / np.maximum(1, self.seen.sum(0))

    @staticmethod
    def applies(types, column):
        return types.count > column if column < TIMES else (types.in_headline > 0) == (column == TIMES)

    @staticmethod
    def kept_by(types, column):
        return types.in_abstract > (column if column < TIMES else 0)

    def odds(self, kept, seen, column):
        p = (kept + STRENGTH * self.rate[column]) / (seen + STRENGTH)
        return np.log(np.maximum(p, 1e-6) / np.maximum(1 - p, 1e-6))

    def table(self, columns):
        """[size, columns + 1]: log-odds, and the logarithm of how often seen."""
        return np.stack(
            [self.odds(self.kept[:, j], self.seen[:, j], j) for j in columns] + [np.log1p(self.seen[:, 0]) / 10], 1
        ).astype(np.float32)

    def of(self, types, learnt, columns):
        """That table's rows for each type, but what its own article added to them is taken off: it must not tell its
        own abstract.
        """
        at, rows = types.key % self.size, []
        for j in columns:
            own = learnt[types.article] & self.applies(types, j)
            rows.append(self.odds(self.kept[at, j] - (own & self.kept_by(types, j)), self.seen[at, j] - own, j))
        return np.stack(rows + [np.log1p(self.seen[at, 0] - learnt[types.article]) / 10], 1).astype(np.float32)


def most(of, values, types):
    found = np.full(types, -1e9, np.float32)
    np.maximum.at(found, of, values.astype(np.float32))
    return found


def sentences_with(of, sentence, types, sentences):
    return np.bincount(np.unique(of * np.int64(sentences) + sentence) // sentences, minlength=types)


def where(at, values, fill):
    """The values of the types named, or `fill` where none is."""
    return np.where(at >= 0, values[np.maximum(at, 0)], fill)


def of_words(c, priors, learnt, hidden):
    """(features [word types, 37], what the pairs' features need); hidden [articles]: whether the headline is not
    shown.
    """
    t, f, n = c.word, c.word.first, len(c.word.count)
    home, place = c.sentence[f], c.place[c.sentence[f]].astype(np.float32)
    titled = np.where(hidden[t.article], 0, t.in_headline) > 0
    shown = (c.titled & ~hidden)[t.article]
    prior = priors.of(t, learnt, range(6))
    rare = np.log((learnt.sum() + 1) / (priors.seen[t.key % priors.size, 0] + 0.5)) / 10
    odds = np.where(shown, np.where(titled, prior[:, 4], prior[:, 5]), prior[:, 0])
    total = np.maximum(np.bincount(c.sentence, weights=rare[t.of], minlength=c.sentences), 1e-6)
    share = np.bincount(c.sentence, weights=(rare * titled)[t.of], minlength=c.sentences) / total
    mean = np.bincount(c.sentence, weights=odds[t.of], minlength=c.sentences) / np.maximum(c.lengths, 1)
    holds = sentences_with(t.of, c.sentence, n, c.sentences)
    early = np.bincount(t.of, weights=np.exp(-c.place[c.sentence] / 2), minlength=n)
    pos, inside = c.pos[f], c.capital & (c.pos > 0)
    before = np.where(pos > 0, t.of[np.maximum(f - 1, 0)], -1)
    next_ = np.minimum(f + 1, len(t.of) - 1)
    behind = np.where((c.sentence[next_] == home) & (next_ > f), t.of[next_], -1)
    log, count = np.log1p(t.count), c.counts[t.article]
    x = np.stack(
        [
            log,
            np.log1p(holds),
            holds / count,
            np.exp(-place),
            np.exp(-place / 3),
            place / 30,
            np.log1p(f - c.word_at[c.article_at[t.article]]) / 6,
            pos / 30,
            pos / c.lengths[home],
            early / 2,
            titled,
            shown,
            rare,
            inside[f],
            np.bincount(t.of, weights=inside, minlength=n) / t.count,
            c.digit[f],
            count / 30,
            np.log(c.words[t.article]) / 6,
            *prior[:, :4].T,
            odds,
            prior[:, 6],
            share[home],
            most(t.of, share[c.sentence], n),
            c.lengths[home] / 30,
            where(before, odds, NONE),
            where(behind, odds, NONE),
            where(before, titled, 0),
            where(behind, titled, 0),
            where(before, log, 0),
            where(behind, log, 0),
            where(before, rare, 0),
            where(behind, rare, 0),
            mean[home],
            most(t.of, mean[c.sentence], n),
        ],
        1,
        dtype=np.float32,
    )
    return x, dict(rare=rare, share=share, titled=titled, total=total, capital=inside[f], digit=c.digit[f])


def of_pairs(c, seen, odds, priors, learnt, hidden):
    """Features [pair types, 34]; seen: from of_words; odds [word types, 4]: what the first network says."""
    w, t, f, n = c.word, c.pair, c.pair.first, len(c.pair.count)
    a, b, home = w.of[f], w.of[f + 1], c.sentence[f]
    has = t.of >= 0
    of, sentence = t.of[has], c.sentence[has]
    place, pos = c.place[home].astype(np.float32), c.pos[f]
    worth = (
        np.bincount(c.sentence, weights=(seen["rare"] / (1 + np.exp(-odds[:, 0])))[w.of], minlength=c.sentences)
        / seen["total"]
    )
    before = np.where(pos > 0, w.of[np.maximum(f - 1, 0)], -1)
    next_ = np.minimum(f + 2, len(w.of) - 1)
    behind = np.where((c.sentence[next_] == home) & (next_ > f + 1), w.of[next_], -1)
    log = np.log1p(w.count)
    return np.stack(
        [
            np.log1p(t.count),
            np.log1p(sentences_with(of, sentence, n, c.sentences)),
            np.where(hidden[t.article], 0, t.in_headline) > 0,
            np.exp(-place),
            np.exp(-place / 3),
            pos / 30,
            np.log1p(f - c.word_at[c.article_at[t.article]]) / 6,
            odds[a, 0],
            odds[b, 0],
            odds[a, 1],
            odds[b, 1],
            t.count / w.count[a],
            t.count / w.count[b],
            log[a],
            log[b],
            *(seen[k][x] for k in ("titled", "rare", "capital", "digit") for x in (a, b)),
            where(before, odds[:, 0], NONE),
            where(behind, odds[:, 0], NONE),
            worth[home],
            most(of, worth[sentence], n),
            seen["share"][home],
            most(of, seen["share"][sentence], n),
            *priors.of(t, learnt, [0]).T,
            np.log(c.words[t.article]) / 6,
            c.counts[t.article] / 30,
            c.lengths[home] / 30,
        ],
        1,
        dtype=np.float32,
    )
