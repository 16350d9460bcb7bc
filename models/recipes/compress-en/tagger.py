"""A tagger that says for each piece of a sentence how likely its word is to be kept (after Filippova et al. 2015,
"Sentence Compression by Deletion with LSTMs"): frozen piece embeddings of the translation model, a convolution,
transformer layers."""

import torch.nn as nn
import torch.nn.functional as F
from layers import Layer, no_attention_to, sinusoids


class Tagger(nn.Module):
    def __init__(self, vocab=16000, pieces_d=256, d=192, heads=4, ffn=512, layers=3, dropout=0.1, tokens=128):
        super().__init__()
        self.settings = dict(
            vocab=vocab, pieces_d=pieces_d, d=d, heads=heads, ffn=ffn, layers=layers, dropout=dropout, tokens=tokens
        )
        self.shared = nn.Embedding(vocab, pieces_d)
        self.enter = nn.Linear(pieces_d, d)
        self.near = nn.Conv1d(d, d, 5, padding=2)
        self.register_buffer("pos", sinusoids(tokens, d), persistent=False)
        self.layers = nn.ModuleList(Layer(d, heads, ffn, dropout) for _ in range(layers))
        self.norm, self.keep = nn.LayerNorm(d), nn.Linear(d, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask):
        """The logit of keeping, [sentences, pieces]; mask is 1 where there is a piece."""
        x = self.enter(self.dropout(self.shared(ids) * self.shared.embedding_dim**0.5)) * mask.unsqueeze(-1).float()
        x = x + F.relu(self.near(x.transpose(1, 2))).transpose(1, 2) + self.pos[: ids.shape[1]]
        bias = no_attention_to(mask == 0)
        for layer in self.layers:
            x = layer(x, bias)
        return self.keep(self.norm(x)).squeeze(-1)


class LogProbability(nn.Module):
    """What is exported: ids and mask [1, tokens] in, the logarithm of each piece's probability to be kept [1, tokens]
    out.
    """

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, input_ids, attention_mask):
        return -F.softplus(-self.net(input_ids, attention_mask))
