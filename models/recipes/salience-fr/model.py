"""A scorer of sentences: how likely each piece of the text is to be in the abstract, summed over a sentence, weighed over the article.

A budget of words is best filled with sentences that hold much of the abstract for each word they cost; what the abstract will
hold shows word by word, by how often a word comes, how early, in which company, and whether the headline has it (concept
weights as Gillick and Favre 2009, "A Scalable Global Model for Summarization", here learnt; two levels, sentence and article,
as Liu and Lapata 2019, "Text Summarization with Pretrained Encoders"). The look of a piece starts from the translation encoder.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F
from layers import END, Layer, no_attention_to

HEADLINE = 0  # the first piece of a row that is the headline


def places(index, count):
    """Six numbers about the sentence at index (from 0) among count, both float tensors of one shape."""
    return torch.stack([torch.exp(-index), torch.exp(-index / 3), torch.log1p(index) / 4, index / count, torch.log1p(count) / 4,
                        torch.exp(index - count)], -1)


class Near(nn.Module):
    """A linear map of a piece's vector and its two neighbours'."""
    def __init__(self, inside, outside):
        super().__init__()
        self.here, self.before, self.after = nn.Linear(inside, outside), nn.Linear(inside, outside, bias=False), nn.Linear(inside, outside, bias=False)

    def forward(self, x):
        return self.here(x) + F.pad(self.before(x), (0, 0, 1, 0))[:, :-1] + F.pad(self.after(x), (0, 0, 0, 1))[:, 1:]


class Salience(nn.Module):
    def __init__(self, vocab=16000, d=256, look=24, hidden=32, article_d=64, heads=4, article_ffn=128, dropout=0.1, tokens=64):
        super().__init__()
        self.settings = dict(vocab=vocab, d=d, look=look, hidden=hidden, article_d=article_d, heads=heads, article_ffn=article_ffn, dropout=dropout, tokens=tokens)
        self.vocab = vocab
        self.register_buffer("embedding", torch.zeros(vocab, d))
        self.register_buffer("known", torch.zeros(vocab, 3))  # log-odds of being in an abstract, rarity, whether it begins a word
        self.look = nn.Linear(d, look)
        self.first, self.second = Near(look + 3 + 16, hidden), Near(hidden, hidden)
        self.worth = nn.Linear(hidden, 2)
        self.vector = nn.Linear(hidden + 15, article_d)
        self.dropout = nn.Dropout(dropout)
        self.article = Layer(article_d, heads, article_ffn, dropout)
        self.norm, self.score, self.plain = nn.LayerNorm(article_d), nn.Linear(article_d, 1), nn.Linear(15, 1)

    def table(self):
        """[vocab, look + 3]: all that is looked up for a piece."""
        return torch.cat([self.look(self.embedding * 16), self.known], 1)

    def weigh(self, known, types, own, place, live):
        """(hidden, worth logits) of pieces in rows [b, n, ...]: what is known of each, its type in the article, its sentence, its place."""
        fresh = (types[..., 3:4] <= own[..., :1] + 1e-4).float()  # no earlier sentence has it
        x = torch.cat([known, types, own[..., 1:], place, fresh], -1)
        h = F.relu(self.first(x * live)) * live
        h = F.relu(self.second(h)) * live
        return h, self.worth(h), fresh

    def summed(self, known, h, worth, fresh, live, total):
        """A sentence's mean vector and 9 numbers: what it holds of the abstract for each word; total sums over a sentence's pieces."""
        p = torch.sigmoid(worth) * live
        words = total(known[..., -1:] * live).clamp(min=1)
        pieces = total(live).clamp(min=1)
        rare = known[..., -2:-1] * live
        sums = total(torch.cat([p, p * rare, p * fresh, rare], -1)) / words
        return torch.cat([total(h) / pieces, sums, torch.log(words) / 4, pieces / words / 2], -1)

    def judge(self, sentence, own, present):
        """Scores [articles, sentences] from [articles, sentences, hidden + 9] and the places' numbers; present is boolean."""
        cues = torch.cat([sentence[..., -9:], own], -1)
        x = self.vector(self.dropout(torch.cat([sentence[..., :-9], cues], -1)))
        x = self.article(x, no_attention_to(~present))
        return (self.score(self.norm(x)) + self.plain(cues)).squeeze(-1)

    def forward(self, ids, at, owner, place, count, headline, present):
        """(scores [articles, sentences], worth logits of each piece) of flat pieces: sentences start at `at`, belong to article
        `owner` and stand at `place` in it; count: sentences of each article; headline [articles, vocab]: 1 for its pieces."""
        v, articles = self.vocab, len(count)
        lengths = at.diff()
        sentence = torch.repeat_interleave(torch.arange(len(owner)), lengths)
        pair = torch.unique(sentence * v + ids)
        of, what = pair // v, pair % v
        key, where = owner[of] * v + what, place[of].float()
        types = torch.zeros(articles * v, 3).index_add(0, key, torch.stack([torch.ones_like(where), torch.exp(-where / 2), where * 0], 1))
        near = torch.zeros(articles * v).scatter_reduce(0, key, torch.exp(-where / 4), "amax")
        mine = owner[sentence] * v + ids
        n = count[owner].float()
        own = places(place.float(), n)
        titled = headline.amax(1)[owner]
        features = self.types(types[mine, 0], types[mine, 1], near[mine], headline.flatten()[mine], n[sentence], titled[sentence])
        beside = torch.cat([torch.exp(-place.float() / 4)[:, None], own], 1)[sentence]
        inside = (torch.arange(len(ids)) - at[sentence]).float()
        live = (ids != END).float()[None, :, None]
        known = self.table()[ids][None]
        h, worth, fresh = self.weigh(known, features[None], beside[None], torch.exp(-inside / 4)[None, :, None], live)
        def total(x):
            return torch.zeros(len(owner), x.shape[-1]).index_add(0, sentence, x[0])
        rows = self.summed(known, h, worth, fresh, live, total)
        def grid(r):
            return r.new_zeros(*present.shape, r.shape[-1]).index_put((owner, place), r)
        return self.judge(grid(rows), grid(own), present), worth[0]

    @staticmethod
    def types(frequency, early, near, headline, n, titled):
        """Eight numbers about a piece's type in the article, the fourth being how near the beginning it comes first."""
        return torch.stack([torch.log1p(frequency), frequency / n, early / 2, near, near ** 4, headline, headline * torch.log1p(frequency), titled], -1)


class OneArticle(nn.Module):
    """What is exported: ids and mask [sentences, tokens] in, scores [sentences] out. Its headline may be the first row, led by HEADLINE."""
    def __init__(self, net):
        super().__init__()
        self.net = net
        self.register_buffer("table", net.table().detach())

    def forward(self, input_ids, attention_mask):
        net = self.net
        title = (input_ids[:, :1] == HEADLINE).float()  # [s, 1]
        body = 1 - title
        place = (torch.cumsum(body, 0) - 1).clamp(min=0)
        n = body.sum().clamp(min=1)
        live = (attention_mask.float() * (input_ids != END).float() * (input_ids != HEADLINE).float()).unsqueeze(-1)
        has = torch.zeros_like(body).repeat(1, net.vocab).scatter(1, input_ids, torch.ones_like(input_ids).float())
        text = has * body
        def looked_up(row):
            return row[0][input_ids]
        frequency, early = text.sum(0, keepdim=True), (text * torch.exp(-place / 2)).sum(0, keepdim=True)
        near, headline = (text * torch.exp(-place / 4)).amax(0, keepdim=True), (has * title).sum(0, keepdim=True).clamp(max=1)
        one = torch.ones_like(attention_mask).float()
        features = net.types(looked_up(frequency), looked_up(early), looked_up(near), looked_up(headline), one * n, one * title.amax())
        own = places(place.squeeze(1), n.expand(place.shape[0]))
        beside = torch.cat([torch.exp(-place / 4), own], 1).unsqueeze(1) * one.unsqueeze(-1)
        inside = torch.cumsum(one, 1) - 1
        known = self.table[input_ids]
        h, worth, fresh = net.weigh(known, features, beside, torch.exp(-inside / 4).unsqueeze(-1), live)
        rows = net.summed(known, h, worth, fresh, live, lambda x: x.sum(1))
        return net.judge(rows.unsqueeze(0), own.unsqueeze(0), (body.squeeze(1) > 0).unsqueeze(0)).squeeze(0)
