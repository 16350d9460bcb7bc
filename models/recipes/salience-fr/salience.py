"""The scorer that is exported: how likely the abstract is to have each word and each pair of words of an article, and
the sentences that together cover most of that within a budget of words.

Concept weights and their coverage after Gillick and Favre 2009, "A Scalable Global Model for Summarization"; the
weights are learnt, and are given as well to a word's second, third and fourth occurrence, since ROUGE counts those
too.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F
import words

END, HEADLINE = 2, 0
READ, BUDGET, WIDTH, ROUNDS = (
    30,
    75,
    4,
    12,
)  # sentences chosen from, words, states of the search, sentences taken whole at most
PAIRS = 1.0  # what a pair counts for beside a word
WORD_HASH, PAIR_HASH, PAIR = 131071, 524287, 7919
WORD_FEATURES, PAIR_FEATURES = 37, 34
NONE = -6.0  # the log-odds of a neighbour that is not there


class Judge(nn.Module):
    """Log-odds from features: a small network beside a linear map."""

    def __init__(self, inside, out, hidden=(64, 32)):
        super().__init__()
        self.register_buffer("mean", torch.zeros(inside))
        self.register_buffer("scale", torch.ones(inside))
        self.a, self.b, self.c, self.direct = (
            nn.Linear(inside, hidden[0]),
            nn.Linear(hidden[0], hidden[1]),
            nn.Linear(hidden[1], out),
            nn.Linear(inside, out),
        )

    def forward(self, x):
        x = ((x - self.mean) * self.scale).clamp(-5, 5)
        return self.c(F.relu(self.b(F.relu(self.a(x))))) + self.direct(x)


def after(x, steps, fill):
    """The columns `steps` further on, filled up at the end."""
    return F.pad(x, (0, steps), value=fill)[:, steps:]


def same(keys):
    return (keys[:, None] == keys[None]).float()


class OneArticle(nn.Module):
    """ids and mask [sentences, tokens] in, scores [sentences] out. The headline may be the first row, led by
    HEADLINE.
    """

    def __init__(self, marks, numbers, word_table, pair_table, articles):
        """What words.of_vocabulary tells of the pieces, the priors' tables, and how many articles those were counted
        in.
        """
        super().__init__()
        for name, table, kind in (
            ("marks", marks, torch.uint8),
            ("numbers", numbers, torch.int32),
            ("word_table", word_table, torch.float16),
            ("pair_table", pair_table, torch.float16),
        ):
            self.register_buffer(name, torch.as_tensor(table).to(kind))
        self.articles = articles
        self.word, self.pair = Judge(WORD_FEATURES, 4), Judge(PAIR_FEATURES, 1)

    def words(self, ids):
        """(whether a word begins [rows, tokens], its number, the marks of its first piece)."""
        marks = self.marks[ids].float()
        breaks, goes_on = marks[..., words.BREAKS], marks[..., words.GOES_ON]
        begins = torch.maximum(marks[..., words.BEGINS], goes_on * F.pad(breaks, (1, 0), value=1.0)[:, :-1])
        inner = goes_on * (1 - begins)
        numbers = self.numbers[ids].long()
        earlier = after(inner, 1, 0.0) > 0
        own, factor = (torch.where(earlier, numbers[..., k + 2], numbers[..., k]) for k in (0, 1))
        key, further = own, torch.ones_like(inner)
        for k in range(1, words.MOST):
            further = further * after(inner, k, 0.0)
            key = torch.where(further > 0, (key * after(factor, k, 0) + after(own, k, 0)) % words.MODULUS, key)
        return begins, key, marks

    def forward(self, input_ids, attention_mask):
        ids = torch.where(attention_mask > 0, input_ids, torch.full_like(input_ids, END))
        title = (ids[:, :1] == HEADLINE).float()
        body = 1 - title
        place = (torch.cumsum(body, 0) - 1).clamp(min=0)  # [rows, 1]
        begins, key, marks = self.words(ids)
        inside = torch.cumsum(begins, 1) - 1
        here = begins * body * (place < READ).float()
        position = torch.cumsum(torch.ones_like(here).flatten(), 0).reshape(here.shape)
        here = torch.maximum(here, (here.sum() < 1).float() * (position < 2).float())  # never no word at all
        headline = torch.where((begins * title) > 0, key, torch.full_like(key, -1))
        at = here.flatten().nonzero().squeeze(1)

        def of(x):
            return x.flatten()[at]

        key, pos, sentence, capital, digit = (
            of(key),
            of(inside).clamp(min=0),
            of(place.expand(here.shape)),
            of(marks[..., words.CAPITAL]),
            of(marks[..., words.DIGIT]),
        )
        count = body.sum().clamp(min=1, max=READ)
        member = (sentence[:, None] == torch.arange(READ)[None].float()).float()  # [words, READ]
        known = torch.arange(READ).float() < count
        lengths = member.sum(0)
        beside = sentence[1:] == sentence[:-1]
        paired = F.pad(beside.float(), (0, 1))
        pairs = torch.where(paired > 0, key * PAIR + F.pad(key[1:], (0, 1)), torch.full_like(key, -2))

        alike, alike2 = same(key), same(pairs) * paired[:, None] * paired[None]
        first, first2 = alike.argmax(1), alike2.argmax(1)
        x, seen = self.word_features(
            key, headline, alike, first, member, sentence, pos, capital, digit, lengths, count, paired
        )
        odds = self.word(x)
        y = self.pair_features(
            odds, seen, alike, alike2, first2, member, sentence, pos, lengths, count, paired, pairs, headline
        )
        kept = torch.sigmoid(odds)
        kept2 = torch.sigmoid(self.pair(y)).squeeze(1) * paired
        return self.choose(kept, kept2, alike, alike2, member, pos, lengths, known, place, title)

    def word_features(self, key, headline, alike, first, member, sentence, pos, capital, digit, lengths, count, paired):
        n = alike.sum(1)
        per = alike @ member
        holds = (per > 0).float()
        titles = (headline >= 0).float().sum().clamp(max=1)
        titled = ((key[:, None] == headline.flatten()[None]).float().sum(1) > 0).float()
        row = self.word_table[key % WORD_HASH].float()
        l1, rare = row[:, 0], self.rarity(row)
        prior = torch.where(titles > 0, torch.where(titled > 0, row[:, 4], row[:, 5]), l1)
        total = (rare @ member).clamp(min=1e-6)
        share, mean = ((rare * titled) @ member) / total, (prior @ member) / lengths.clamp(min=1)

        def most(values):
            return torch.where(holds > 0, values[None], torch.full_like(holds, -1e9)).amax(1)

        def neighbour(values, fill, step):
            if step < 0:
                return torch.where(pos[first] > 0, values[(first - 1).clamp(min=0)], torch.full_like(n, fill))
            there = paired[first]
            return torch.where(there > 0, values[first + there.long()], torch.full_like(n, fill))

        log = torch.log1p(n)
        s, p, one = sentence[first], pos[first], torch.ones_like(n)
        home = member[first]
        cap = capital[first] * (p > 0).float()
        x = torch.stack(
            [
                log,
                torch.log1p(holds.sum(1)),
                holds.sum(1) / count,
                torch.exp(-s),
                torch.exp(-s / 3),
                s / 30,
                torch.log1p(first.float()) / 6,
                p / 30,
                p / (home @ lengths).clamp(min=1),
                (alike @ torch.exp(-sentence / 2)) / 2,
                titled,
                one * titles,
                rare,
                cap,
                (alike @ (capital * (pos > 0).float())) / n,
                digit[first],
                one * count / 30,
                one * torch.log(member.sum()) / 6,
                row[:, 0],
                row[:, 1],
                row[:, 2],
                row[:, 3],
                prior,
                row[:, 6],
                home @ share,
                most(share),
                (home @ lengths) / 30,
                neighbour(prior, NONE, -1),
                neighbour(prior, NONE, 1),
                neighbour(titled, 0.0, -1),
                neighbour(titled, 0.0, 1),
                neighbour(log, 0.0, -1),
                neighbour(log, 0.0, 1),
                neighbour(rare, 0.0, -1),
                neighbour(rare, 0.0, 1),
                home @ mean,
                most(mean),
            ],
            1,
        )
        return x, dict(n=n, log=log, titled=titled, rare=rare, cap=cap, digit=digit[first], share=share, total=total)

    def rarity(self, row):
        return torch.log((self.articles + 1) / (torch.exp(row[:, 6] * 10) - 0.5)) / 10

    def pair_features(
        self, odds, seen, alike, alike2, first2, member, sentence, pos, lengths, count, paired, pairs, headline
    ):
        n = alike2.sum(1).clamp(min=1)
        holds = ((alike2 @ member) > 0).float()
        # the headline's words stand apart where one has several pieces: close up its row first
        words_at = (headline[:1] >= 0).flatten().nonzero().squeeze(1)
        closed = F.pad(headline[0][words_at], (0, 2), value=-1)
        title_pairs = torch.where(
            (closed[:-1] >= 0) & (closed[1:] >= 0), closed[:-1] * PAIR + closed[1:], torch.full_like(closed[:-1], -3)
        )
        titled = ((pairs[:, None] == title_pairs[None]).float().sum(1) > 0).float()
        l, l2 = odds[:, 0], odds[:, 1]
        f, step = first2, paired[first2].long()
        g = f + step
        p1 = torch.sigmoid(l)
        worth = ((seen["rare"] * p1) @ member) / seen["total"]

        def most(values):
            return torch.where(holds > 0, values[None], torch.full_like(holds, -1e9)).amax(1).clamp(min=-10)

        before = torch.where(pos[f] > 0, l[(f - 1).clamp(min=0)], torch.full_like(n, NONE))
        more = paired[g] * step.float()
        behind = torch.where(more > 0, l[g + more.long()], torch.full_like(n, NONE))
        s, home, one = sentence[f], member[f], torch.ones_like(n)
        row = self.pair_table[pairs.clamp(min=0) % PAIR_HASH].float()
        return torch.stack(
            [
                torch.log1p(n),
                torch.log1p(holds.sum(1)),
                titled,
                torch.exp(-s),
                torch.exp(-s / 3),
                pos[f] / 30,
                torch.log1p(f.float()) / 6,
                l[f],
                l[g],
                l2[f],
                l2[g],
                n / seen["n"][f],
                n / seen["n"][g],
                seen["log"][f],
                seen["log"][g],
                seen["titled"][f],
                seen["titled"][g],
                seen["rare"][f],
                seen["rare"][g],
                seen["cap"][f],
                seen["cap"][g],
                seen["digit"][f],
                seen["digit"][g],
                before,
                behind,
                home @ worth,
                most(worth),
                home @ seen["share"],
                most(seen["share"]),
                row[:, 0],
                row[:, 1],
                one * torch.log(member.sum()) / 6,
                one * count / 30,
                (home @ lengths) / 30,
            ],
            1,
        )

    def choose(self, kept, kept2, alike, alike2, member, pos, lengths, known, place, title):
        """Scores [rows]: highest the sentences that beam search takes whole, then the one cut at the budget, then the
        others.
        """
        t = kept.shape[0]
        index = torch.arange(t)
        earlier = (index[None] <= index[:, None]).float() * (member @ member.t())
        nth, nth2 = (alike * earlier).sum(1), (alike2 * earlier).sum(1)
        levels = F.pad(kept, (0, 1))  # from the fifth occurrence on nothing is gained
        fresh2 = PAIRS * (nth2 < 1.5).float() * kept2

        def gains(counts, counts2, left):
            """[states, READ]: what each sentence, cut at `left` words, adds to each state."""
            k = (counts + nth[None] - 1).clamp(max=4).long()
            single = (
                levels[None].expand(k.shape[0], t, 5).gather(2, k[..., None]).squeeze(2)
                * (pos[None] < left[:, None]).float()
            )
            double = fresh2[None] * (counts2 < 0.5).float() * (pos[None] + 1 < left[:, None]).float()
            return (single + double) @ member

        empty = torch.zeros(1, READ)
        alone = gains(empty @ member.t(), empty @ member.t(), torch.full((1,), 1000.0))[0] / lengths.clamp(min=1)
        rate = 0.8 * (alone * lengths).sum() / lengths.sum().clamp(min=1)  # what the words still to come may bring
        usable = known & (lengths > 0)
        taken, value, used = torch.zeros(WIDTH, READ), torch.tensor([0.0] + [-1e6] * (WIDTH - 1)), torch.zeros(WIDTH)
        best, best_set, best_cut = torch.full((1,), -1e5), torch.zeros(READ), torch.zeros(READ)
        code_of = 2 ** torch.arange(READ)
        identity = torch.eye(READ)
        for _ in range(ROUNDS):
            counts, counts2 = (taken @ member.t()) @ alike, (taken @ member.t()) @ alike2
            left = BUDGET - used
            new = value[:, None] + gains(counts, counts2, left)
            new = torch.where((taken > 0) | ~usable[None], torch.full_like(new, -1e9), new)
            length = used[:, None] + lengths[None]
            full = torch.where(length >= BUDGET, new, torch.full_like(new, -1e9)).flatten()
            top, where = full.max(0)
            better = (top > best).float()
            state, pick = torch.div(where, READ, rounding_mode="floor"), where % READ
            best = torch.maximum(best, top)
            best_set = better * taken[state] + (1 - better) * best_set
            best_cut = better * identity[pick] + (1 - better) * best_cut
            code = (taken.long() * code_of).sum(1, keepdim=True) + code_of[None]
            code = code.flatten()
            order = torch.arange(WIDTH * READ)
            open_ = torch.where(length >= BUDGET, torch.full_like(new, -1e9), new + (BUDGET - length) * rate).flatten()
            seen = ((code[:, None] == code[None]) & (order[None] < order[:, None]) & (open_ > -1e5)[None]).any(1)
            ranked, chosen = torch.where(seen, torch.full_like(open_, -1e9), open_).topk(WIDTH)
            state, pick = torch.div(chosen, READ, rounding_mode="floor"), chosen % READ
            live = (ranked > -1e5).float()
            value = torch.where(live > 0, new.flatten()[chosen], torch.full_like(value, -1e6))
            used = used[state] + lengths[pick]
            taken = taken[state] + identity[pick] * live[:, None]
        # what was not chosen is capped below what was; a text shorter than the budget has no choice made, and no cap
        worth = 14 * alone
        worth = worth - (worth * lengths).sum() / lengths.sum().clamp(min=1)
        none = torch.full_like(worth, 1e6)
        cap = torch.where(best_set > 0, worth, none).min() - 0.01
        cut = torch.minimum(worth, cap)
        cap = torch.where(best_cut > 0, cut, none).min() - 0.01
        highest = torch.where(usable & (best_set + best_cut < 0.5), worth, -none).max()
        rest = torch.where(worth > cap, cap - 0.001 * (highest - worth), worth)
        read = best_set * worth + best_cut * cut + (1 - best_set - best_cut) * rest
        lowest = torch.where(usable, read, none).min().clamp(max=0)
        read = torch.where(usable, read, lowest - 0.01)
        scores = read[place.squeeze(1).clamp(max=READ - 1).long()]
        beyond = (place.squeeze(1) - (READ - 1)).clamp(min=0)
        return torch.where(beyond > 0, lowest - 0.02 - 0.001 * beyond, scores) - title.squeeze(1) * 1000
