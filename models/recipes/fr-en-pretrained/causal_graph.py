"""The tuned network as one ONNX graph, written node by node: prompts and steps run through the same weights.

Inputs and outputs are those of Hugging Face Optimum's text-generation-with-past, with three differences:

- `prefix_key_values.I.key/value` [sentences, 1, prefix, head size] and `prefix_attention_mask` [sentences, prefix]: what a
  prompt's pass gave as `present` comes back here and is never copied again. All beams of a sentence (neighbouring rows,
  the same number for each sentence) share it: their queries are the rows of one product. A prompt's pass has 0 columns.
- `past_key_values` holds what was generated, and `attention_mask` [rows, past + new] covers that alone.
- `logits` [rows, 1, vocabulary] are those of the last position.

No operation lets one row look at another's: each matrix's inputs are quantised row by row and summed as integers.
The sliding window (512) is not in the graph, because nothing that long is asked of it; config.json says so.
"""

import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fr-en"))
from graph import IR, MS, MS_OPSET, OPSET, Graph, i64  # noqa: E402

FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64
HIDDEN = np.float32(-1e4)


class CausalGraph:
    """A graph in a quantised form of `graph.py` (Fp32, Int8, NBits) from weights under transformers' names."""

    def __init__(self, config, weights, form):
        self.c, self.form = config, form
        self.w = {k: np.asarray(v, np.float32) for k, v in weights.items()}
        self.d, self.heads, self.size = config["hidden_size"], config["num_attention_heads"], config["head_dim"]
        if config["num_key_value_heads"] != 1:
            raise ValueError("the graph shares one head of keys and values among all heads of queries")

    def norm(self, g, x, key):
        gain = g.constant(1 + self.w[key + ".weight"], key + ".gain")
        return g.op("SimplifiedLayerNormalization", x, gain, axis=-1, epsilon=self.c["rms_norm_eps"], stash_type=1)

    def build(self):
        g = Graph()
        shape = g.op("Shape", "input_ids")
        rows, new = part(g, shape, 0), part(g, shape, 1)
        pre = g.op("Shape", "prefix_attention_mask")
        sentences, prefix = part(g, pre, 0), part(g, pre, 1)
        keys = part(g, g.op("Shape", "attention_mask"), 1)
        self.shapes = dict(
            scores=g.op("Concat", rows, new, i64(self.heads), keys, axis=0),
            prefix=g.op("Concat", rows, new, i64(self.heads), prefix, axis=0),
            shared=g.op("Concat", sentences, i64(-1), i64(self.size), axis=0),
            shared_weights=g.op("Concat", sentences, g.op("Div", g.op("Mul", g.op("Mul", rows, new), i64(self.heads)), sentences), prefix, axis=0),
            own=g.op("Concat", rows, g.op("Mul", new, i64(self.heads)), i64(self.size), axis=0),
            own_weights=g.op("Concat", rows, g.op("Mul", new, i64(self.heads)), keys, axis=0),
            prefix_end=prefix,
        )
        self.own_mask = self.causal(g, new, keys)
        absent = g.op("Sub", np.float32(1), g.op("Cast", "prefix_attention_mask", to=FLOAT))
        self.prefix_mask = g.op("Unsqueeze", g.op("Mul", absent, HIDDEN), i64(1))  # [sentences, 1, prefix]
        self.turns = [self.rotations(g, base) for base in (self.c["rope_local_base_freq"], self.c["rope_theta"])]
        x = self.form.embedding(g, "input_ids", self.w["embed_tokens.weight"], self.d**0.5)
        for i in range(self.c["num_hidden_layers"]):
            x = self.layer(g, x, i)
        last = g.op("Slice", x, i64(-1), i64(np.iinfo(np.int64).max), i64(1))
        logits = self.form.output(g, self.norm(g, last, "norm"), self.w["embed_tokens.weight"])
        g.op("Identity", logits, name="logits")
        return self.model(g)

    def causal(self, g, new, keys):
        """[rows, new, 1, keys]: hidden what is masked, and what comes after a position."""
        past = g.op("Sub", keys, new)
        to = lambda t: g.op("Squeeze", t)  # noqa: E731
        at = g.op("Range", to(past), to(keys), np.int64(1))
        of = g.op("Range", np.int64(0), to(keys), np.int64(1))
        later = g.op("Cast", g.op("Greater", g.op("Unsqueeze", of, i64(0)), g.op("Unsqueeze", at, i64(1))), to=FLOAT)
        absent = g.op("Sub", np.float32(1), g.op("Cast", "attention_mask", to=FLOAT))
        both = g.op("Max", g.op("Unsqueeze", absent, i64(1)), g.op("Unsqueeze", later, i64(0)))  # [rows, new, keys]
        return g.op("Unsqueeze", g.op("Mul", both, HIDDEN), i64(2))

    def rotations(self, g, base):
        """(cosines, sines) [rows, new, 1, head size / 2]."""
        freq = (base ** (-np.arange(0, self.size, 2, dtype=np.float64) / self.size)).astype(np.float32)
        angle = g.op("Mul", g.op("Unsqueeze", g.op("Cast", "position_ids", to=FLOAT), i64(2, 3)), freq[None, None, None])
        return g.op("Cos", angle), g.op("Sin", angle)

    def turned(self, g, x, turn):
        cos, sin = turn
        a, b = g.op("Split", x, axis=-1, outputs=2)
        first = g.op("Sub", g.op("Mul", a, cos), g.op("Mul", b, sin))
        second = g.op("Add", g.op("Mul", b, cos), g.op("Mul", a, sin))
        return g.op("Concat", first, second, axis=-1)

    def layer(self, g, x, i):
        key = f"layers.{i}"
        y = self.attention(g, self.norm(g, x, key + ".input_layernorm"), i)
        x = g.op("Add", x, self.norm(g, y, key + ".post_attention_layernorm"))
        y = self.norm(g, x, key + ".pre_feedforward_layernorm")
        both = np.concatenate([self.w[f"{key}.mlp.{p}_proj.weight"] for p in ("gate", "up")])
        gate, up = g.op("Split", self.form.linear(g, y, key + ".mlp.gate_up", both, None), axis=-1, outputs=2)
        y = g.op("Mul", g.op("FastGelu", gate, domain=MS), up)
        y = self.form.linear(g, y, key + ".mlp.down", self.w[key + ".mlp.down_proj.weight"], None)
        return g.op("Add", x, self.norm(g, y, key + ".post_feedforward_layernorm"))

    def attention(self, g, x, i):
        key, s = f"layers.{i}.self_attn", self.shapes
        together = np.concatenate([self.w[f"{key}.{p}_proj.weight"] for p in "qkv"])
        qkv = self.form.linear(g, x, key + ".qkv", together, None)
        qk, v = g.op("Split", qkv, i64((self.heads + 1) * self.size, self.size), axis=-1, outputs=2)
        qk = g.op("Reshape", qk, i64(0, 0, self.heads + 1, self.size))
        unit = g.constant(np.ones(self.size, np.float32), "unit_gain")
        qk = g.op("SimplifiedLayerNormalization", qk, unit, axis=-1, epsilon=self.c["rms_norm_eps"], stash_type=1)
        q_gain = (1 + self.w[key + ".q_norm.weight"]) * np.float32(self.c["query_pre_attn_scalar"] ** -0.5)
        gains = np.stack([q_gain] * self.heads + [1 + self.w[key + ".k_norm.weight"]]).astype(np.float32)
        full = (i + 1) % self.c["sliding_window_pattern"] == 0
        qk = self.turned(g, g.op("Mul", qk, gains), self.turns[full])
        q, k = g.op("Split", qk, i64(self.heads, 1), axis=2, outputs=2)
        k, v = (g.op("Reshape", t, i64(0, 1, -1, self.size)) for t in (k, v))
        k = g.op("Concat", f"past_key_values.{i}.key", k, axis=2, name=f"present.{i}.key")
        v = g.op("Concat", f"past_key_values.{i}.value", v, axis=2, name=f"present.{i}.value")
        one = lambda t: g.op("Squeeze", t, i64(1))  # noqa: E731
        turn = lambda t: g.op("Transpose", t, perm=[0, 2, 1])  # noqa: E731
        shaped = lambda t, to: g.op("Reshape", t, s[to], allowzero=1)  # noqa: E731
        pk, pv = one(f"prefix_key_values.{i}.key"), one(f"prefix_key_values.{i}.value")
        own = g.op("MatMul", shaped(q, "own"), turn(one(k)))
        own = g.op("Add", shaped(own, "scores"), self.own_mask)
        shared = g.op("Reshape", q, s["shared"])
        before = g.op("Add", g.op("MatMul", shared, turn(pk)), self.prefix_mask)
        weights = g.op("Softmax", g.op("Concat", shaped(before, "prefix"), own, axis=3), axis=-1)
        w_before = shaped(g.op("Slice", weights, i64(0), s["prefix_end"], i64(3)), "shared_weights")
        w_own = shaped(g.op("Slice", weights, s["prefix_end"], i64(np.iinfo(np.int64).max), i64(3)), "own_weights")
        y = g.op("Add", g.op("MatMul", w_own, one(v)), shaped(g.op("MatMul", w_before, pv), "own"))
        y = g.op("Reshape", y, g.op("Concat", g.op("Shape", "input_ids"), i64(self.heads * self.size), axis=0))
        return self.form.linear(g, y, key + ".out", self.w[key + ".o_proj.weight"], None)

    def model(self, g):
        layers, size = range(self.c["num_hidden_layers"]), self.size
        info = helper.make_tensor_value_info
        ins = [
            info("input_ids", INT64, ["rows", "new"]),
            info("attention_mask", INT64, ["rows", "past + new"]),
            info("position_ids", INT64, ["rows", "new"]),
            info("prefix_attention_mask", INT64, ["sentences", "prefix"]),
        ]
        for stem, axes in (("past", ["rows", 1, "past", size]), ("prefix", ["sentences", 1, "prefix", size])):
            ins += [info(f"{stem}_key_values.{i}.{p}", FLOAT, axes) for i in layers for p in ("key", "value")]
        outs = [info("logits", FLOAT, ["rows", 1, self.w["embed_tokens.weight"].shape[0]])]
        outs += [info(f"present.{i}.{p}", FLOAT, ["rows", 1, "past + new", size]) for i in layers for p in ("key", "value")]
        graph = helper.make_graph(g.nodes, "causal", ins, outs, list(g.tensors.values()))
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MS, MS_OPSET)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR, producer_name="breve")


def part(g, shape, axis):
    return g.op("Slice", shape, i64(axis), i64(axis + 1))


def save(model, folder, name="model.onnx", most=90_000_000):
    """Writes the graph, its large tensors beside it in files of at most `most` bytes, each tensor at a page's start."""
    os.makedirs(folder, exist_ok=True)
    count, offset, out = 0, 0, None
    for tensor in model.graph.initializer:
        data = tensor.raw_data
        if len(data) < 4096:
            continue
        if out is None or offset + len(data) > most:
            if out:
                out.close()
            count, offset = count + 1, 0
            out = open(os.path.join(folder, f"{name}.data-{count}"), "wb")
        offset += -offset % 4096
        out.seek(offset)
        out.write(data)
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        where = dict(location=f"{name}.data-{count}", offset=str(offset), length=str(len(data)))
        tensor.external_data.extend(onnx.StringStringEntryProto(key=k, value=v) for k, v in where.items())
        offset += len(data)
    if out:
        out.close()
    with open(os.path.join(folder, name), "wb") as f:
        f.write(model.SerializeToString())
