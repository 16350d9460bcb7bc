"""The transformer layer that both small models are built of, under the parameter names of transformers' M2M100."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

PAD, END = 1, 2


class Attention(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.k_proj, self.v_proj, self.q_proj, self.out_proj = (nn.Linear(d, d) for _ in range(4))

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = (
            p(x).view(b, n, self.heads, d // self.heads).transpose(1, 2)
            for p in (self.q_proj, self.k_proj, self.v_proj)
        )
        w = torch.softmax((q * (d // self.heads) ** -0.5) @ k.transpose(-1, -2) + bias, -1)
        return self.out_proj((w @ v).transpose(1, 2).reshape(b, n, d))


class Layer(nn.Module):
    """A pre-norm transformer layer under the names of transformers' M2M100, so that the translation encoder's weights
    fit.
    """

    def __init__(self, d, heads, ffn, dropout):
        super().__init__()
        self.self_attn, self.self_attn_layer_norm = Attention(d, heads), nn.LayerNorm(d)
        self.fc1, self.fc2, self.final_layer_norm = nn.Linear(d, ffn), nn.Linear(ffn, d), nn.LayerNorm(d)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        x = x + self.dropout(self.self_attn(self.self_attn_layer_norm(x), bias))
        return x + self.dropout(self.fc2(self.dropout(F.relu(self.fc1(self.final_layer_norm(x))))))


def sinusoids(positions, d):
    half = d // 2
    freq = torch.exp(torch.arange(half).float() * -(math.log(10000) / (half - 1)))
    angles = torch.arange(positions).float()[:, None] * freq[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


def no_attention_to(absent):
    """An additive bias that hides what is absent (boolean, [batch, n])."""
    return absent[:, None, None, :].float() * -1e4
