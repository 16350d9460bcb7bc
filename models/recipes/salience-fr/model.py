"""A scorer of sentences: a vector for each sentence from its pieces, a transformer over the article, one score each.

The piece embeddings, and the layers below the pooling if any, start from the translation encoder's. The article part sees
each sentence's vector, how alike the sentence is to the rest, and where it stands (Liu and Lapata 2019, "Text Summarization
with Pretrained Encoders", has the two levels; similarity as LexRank's, Erkan and Radev 2004).
"""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F
from layers import Layer, no_attention_to, sinusoids

def places(index, count):
    """Nine numbers about the sentence at index (from 0) among count, both float tensors of one shape."""
    back = count - 1 - index
    return torch.stack([torch.exp(-index), torch.exp(-index / 3), torch.exp(-index / 10), torch.log1p(index) / 4, torch.exp(-back),
                        torch.exp(-back / 4), index / count, torch.log1p(count) / 4, torch.exp(-count / 6)], -1)


class Salience(nn.Module):
    def __init__(self, vocab=16000, d=256, heads=4, ffn=1024, layers=0, pools=4, article_d=128, article_layers=2, article_ffn=256,
                 dropout=0.1, tokens=64):
        super().__init__()
        self.settings = dict(vocab=vocab, d=d, heads=heads, ffn=ffn, layers=layers, pools=pools, article_d=article_d, article_layers=article_layers,
                             article_ffn=article_ffn, dropout=dropout, tokens=tokens)
        self.d = d
        self.shared = nn.Embedding(vocab, d)
        self.layers = nn.ModuleList(Layer(d, heads, ffn, 0.0) for _ in range(layers))
        self.register_buffer("pos", sinusoids(tokens + 2, d), persistent=False)
        self.importance = nn.Parameter(torch.ones(vocab))  # of a piece, for likeness; starts from inverse document frequency
        self.pool = nn.Linear(d, pools)
        self.vector = nn.Linear(pools * d, article_d)
        self.cues = nn.Sequential(nn.Linear(15, 64), nn.ReLU(), nn.Linear(64, article_d))
        self.dropout = nn.Dropout(dropout)
        self.article = nn.ModuleList(Layer(article_d, heads, article_ffn, dropout) for _ in range(article_layers))
        self.norm, self.score = nn.LayerNorm(article_d), nn.Linear(article_d, 1)

    def pooled(self, ids, mask):
        """[rows, pools x d] attention-pooled piece vectors, [rows, d] weighted bag of pieces for likeness, [rows, 1] length."""
        e = self.shared(ids)
        x = e * math.sqrt(self.d)
        if len(self.layers):
            x = x + self.pos[2:2 + ids.shape[1]]
            for layer in self.layers:
                x = layer(x, no_attention_to(mask == 0))
        present = mask.unsqueeze(-1).float()
        w = torch.softmax(self.pool(x) + (1 - present) * -1e4, 1)
        y = (w.transpose(1, 2) @ x).flatten(1)
        bag = ((F.relu(self.importance[ids]) * mask.float()).unsqueeze(1) @ e).squeeze(1)
        return y, bag / (bag.norm(dim=-1, keepdim=True) + 1e-6), mask.float().sum(1, keepdim=True)

    def pooled_flat(self, ids, at):
        """What pooled gives, without layers, for the sentences that start at `at` in one row of pieces: no padding, so much cheaper."""
        owner = torch.repeat_interleave(torch.arange(len(at) - 1), at.diff())
        def bag(weight):
            return F.embedding_bag(ids, self.shared.weight, at[:-1], mode="sum", per_sample_weights=weight)
        grip = self.pool(self.shared.weight * math.sqrt(self.d))[ids]
        grip = torch.exp(grip - grip.amax().detach())
        grip = grip / grip.new_zeros(len(at) - 1, grip.shape[1]).index_add(0, owner, grip)[owner]
        y = torch.cat([bag(grip[:, h]) for h in range(grip.shape[1])], 1) * math.sqrt(self.d)
        weighted = bag(F.relu(self.importance[ids]))
        return y, weighted / (weighted.norm(dim=-1, keepdim=True) + 1e-6), at.diff().float().unsqueeze(1)

    def judge(self, y, bag, length, present):
        """Scores [articles, sentences] from padded sentence vectors; present is boolean."""
        there = present.float()
        n = there.sum(1, keepdim=True)
        index = torch.cumsum(there, 1) - 1
        alike = bag @ bag.transpose(1, 2)
        both = there[:, :, None] * there[:, None, :]
        order = index[:, None, :] - index[:, :, None]
        others = alike * both * (order != 0).float()
        centre = (bag * there.unsqueeze(-1)).sum(1, keepdim=True)
        centre = centre / (centre.norm(dim=-1, keepdim=True) + 1e-6)
        cues = torch.stack([(bag * centre).sum(-1), others.sum(-1) / n, others.amax(-1), (others * (order < 0).float()).amax(-1),
                            others[:, :, 0], torch.log1p(length.squeeze(-1)) / 4], -1)
        x = self.vector(self.dropout(y)) + self.cues(torch.cat([cues, places(index, n.expand_as(index))], -1))
        bias = no_attention_to(~present)
        for layer in self.article:
            x = layer(x, bias)
        return self.score(self.norm(x)).squeeze(-1)

    def forward(self, ids, at, owner, place, present):
        """Scores [articles, sentences] of flat pieces: sentences start at `at`, belong to article `owner` and stand at `place` in it."""
        def grid(rows):
            return rows.new_zeros(*present.shape, rows.shape[-1]).index_put((owner, place), rows)
        return self.judge(*map(grid, self.pooled_flat(ids, at)), present)


class OneArticle(nn.Module):
    """What is exported: ids and mask [sentences, tokens] in, scores [sentences] out."""
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, input_ids, attention_mask):
        y, bag, length = (t.unsqueeze(0) for t in self.net.pooled(input_ids, attention_mask))
        return self.net.judge(y, bag, length, torch.ones_like(length.squeeze(-1)) > 0).squeeze(0)


def start_from(net, translation):
    """Copy the embeddings and lowest encoder layers of a translation model's weights (M2M100's names)."""
    with torch.no_grad():
        net.shared.weight.copy_(translation["model.shared.weight"])
        for i, layer in enumerate(net.layers):
            layer.load_state_dict({k.split(f"encoder.layers.{i}.")[1]: v for k, v in translation.items() if k.startswith(f"model.encoder.layers.{i}.")})
