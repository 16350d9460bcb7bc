"""Gemma 3 (text) in torch, small enough to read: the network that is tuned, and that the exported graph is compared with.

Parameter names are those of `transformers`' Gemma3ForCausalLM without the leading `model.`, so its weights load as they are.
One difference: attention over the prompt may look both ways (a prefix language model, Raffel et al. 2020, section 3.2.3).
"""

import torch
import torch.nn.functional as F
from torch import nn

CONFIG = dict(
    vocab_size=262144,
    hidden_size=640,
    intermediate_size=2048,
    num_hidden_layers=18,
    num_attention_heads=4,
    num_key_value_heads=1,
    head_dim=256,
    rms_norm_eps=1e-6,
    rope_theta=1_000_000.0,
    rope_local_base_freq=10_000.0,
    sliding_window_pattern=6,
    query_pre_attn_scalar=256,
)


class Normalised(torch.autograd.Function):
    """x / rms(x) * gain with its gradient written out: half the passes over memory of the composed operations."""

    @staticmethod
    def forward(ctx, x, gain, eps):
        size = x.shape[-1]
        root = (torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32).square_().div_(size).add_(eps)).rsqrt_()
        unit = x * root.to(x.dtype)
        ctx.save_for_backward(unit, root, gain)
        return unit * gain.to(x.dtype)

    @staticmethod
    def backward(ctx, dy):
        unit, root, gain = ctx.saved_tensors
        across = dy * unit
        dgain = across.reshape(-1, unit.shape[-1]).sum(0, dtype=torch.float32)
        gain = gain.to(dy.dtype)
        inner = (across @ gain[:, None]).div_(unit.shape[-1])
        return (dy * gain).addcmul_(unit, inner, value=-1).mul_(root.to(dy.dtype)), dgain, None


class Norm(nn.Module):
    """Root mean square normalisation with a gain of 1 + weight."""

    def __init__(self, size, eps):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.zeros(size)), eps

    def forward(self, x):
        return Normalised.apply(x, 1 + self.weight, self.eps)


class Attention(nn.Module):
    def __init__(self, c):
        super().__init__()
        d, self.heads, self.size = c["hidden_size"], c["num_attention_heads"], c["head_dim"]
        self.groups, self.scale = c["num_key_value_heads"], c["query_pre_attn_scalar"] ** -0.5
        self.q_proj = nn.Linear(d, self.heads * self.size, bias=False)
        self.k_proj = nn.Linear(d, self.groups * self.size, bias=False)
        self.v_proj = nn.Linear(d, self.groups * self.size, bias=False)
        self.o_proj = nn.Linear(self.heads * self.size, d, bias=False)
        self.q_norm, self.k_norm = Norm(self.size, c["rms_norm_eps"]), Norm(self.size, c["rms_norm_eps"])

    def forward(self, x, turn, mask, past=None):
        """x [batch, length, width]; turn: the rotations of the positions; mask: boolean, true where a query sees a key."""
        b, n, _ = x.shape
        q = turned(self.q_norm(self.q_proj(x).view(b, n, self.heads, self.size)), turn).transpose(1, 2)
        k = turned(self.k_norm(self.k_proj(x).view(b, n, self.groups, self.size)), turn).transpose(1, 2)
        v = self.v_proj(x).view(b, n, self.groups, self.size).transpose(1, 2)
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        kept = (k, v)
        if self.groups != self.heads:
            k, v = (t.repeat_interleave(self.heads // self.groups, 1) for t in (k, v))
        q, k, v = (t.to(v.dtype) for t in (q, k, v))
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, scale=self.scale)
        return self.o_proj(y.transpose(1, 2).reshape(b, n, self.heads * self.size)), kept


class Mlp(nn.Module):
    def __init__(self, c):
        super().__init__()
        d, inner = c["hidden_size"], c["intermediate_size"]
        self.gate_proj, self.up_proj = nn.Linear(d, inner, bias=False), nn.Linear(d, inner, bias=False)
        self.down_proj = nn.Linear(inner, d, bias=False)

    def forward(self, x):
        return self.down_proj(F.gelu(self.gate_proj(x), approximate="tanh") * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, c, full):
        super().__init__()
        d, eps, self.full = c["hidden_size"], c["rms_norm_eps"], full
        self.self_attn, self.mlp = Attention(c), Mlp(c)
        self.input_layernorm, self.post_attention_layernorm = Norm(d, eps), Norm(d, eps)
        self.pre_feedforward_layernorm, self.post_feedforward_layernorm = Norm(d, eps), Norm(d, eps)

    def forward(self, x, turns, mask, past=None):
        y, kept = self.self_attn(self.input_layernorm(x), turns[self.full], mask, past)
        x = x + self.post_attention_layernorm(y)
        return x + self.post_feedforward_layernorm(self.mlp(self.pre_feedforward_layernorm(x))), kept


class Causal(nn.Module):
    """Hidden states of a sequence; `logits` of the ones asked for, by the embedding turned round."""

    def __init__(self, **config):
        super().__init__()
        self.config = c = {**CONFIG, **config}
        self.embed_tokens = nn.Embedding(c["vocab_size"], c["hidden_size"])
        pattern = c["sliding_window_pattern"]
        self.layers = nn.ModuleList(Layer(c, (i + 1) % pattern == 0) for i in range(c["num_hidden_layers"]))
        self.norm = Norm(c["hidden_size"], c["rms_norm_eps"])

    def forward(self, ids, mask, positions=None, past=None, keep=False):
        """ids [batch, n]; mask boolean [batch, n, keys]. Returns hidden states, and with keep the keys and values too."""
        if positions is None:
            positions = torch.arange(ids.shape[1])[None]
        c = self.config
        turns = [rotations(positions, c["head_dim"], base) for base in (c["rope_local_base_freq"], c["rope_theta"])]
        x = self.embed_tokens(ids) * c["hidden_size"] ** 0.5
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.get_autocast_dtype("cpu"))  # the residual stream too: memory is what limits the small operations
        kept = []
        for i, layer in enumerate(self.layers):
            x, k = layer(x, turns, mask[:, None], past[i] if past else None)
            kept.append(k)
        x = self.norm(x)
        return (x, kept) if keep else x

    def logits(self, hidden):
        return F.linear(hidden, self.embed_tokens.weight)


def rotations(positions, size, base):
    """(cosines, sines) [batch, length, 1, size] of rotary positions (Su et al. 2021), halves as in transformers."""
    angle = positions[..., None].float() * base ** (-torch.arange(0, size, 2).float() / size)
    angle = torch.cat([angle, angle], -1)[:, :, None]
    return angle.cos(), angle.sin()


def turned(x, turn):
    half = x.shape[-1] // 2
    cos, sin = (t.to(x.dtype) for t in turn)
    return x * cos + torch.cat([-x[..., half:], x[..., :half]], -1) * sin


def prefix_mask(length, prefixes, lengths, both_ways):
    """[batch, length, length]: each position sees itself and what is before it; a prompt sees all of itself if both_ways."""
    at = torch.arange(length)
    mask = (at[None, :] <= at[:, None])[None].expand(len(prefixes), -1, -1)
    if both_ways:
        mask = mask | (at[None, None, :] < prefixes[:, None, None])
    return mask & (at[None, None, :] < lengths[:, None, None]) | torch.eye(length, dtype=torch.bool)[None]
