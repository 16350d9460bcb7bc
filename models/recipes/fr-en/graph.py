"""The encoder and the merged decoder as ONNX graphs, written node by node from M2M100-named weights.

Written by hand rather than traced, because three things matter that a tracer does not give: every weight is stored
once (both branches of the decoder's `If` read the outer graph's initialisers; the embedding and the output layer
are one tensor), each matrix is stored in a chosen quantised form (see forms_of), and no operation lets one row of a
batch influence another. Inputs and outputs are those of Hugging Face Optimum's `encoder_model.onnx` and
`decoder_model_merged.onnx`, with one output more: ATTENTION, which shows what a glossary's term became.
"""

import math

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MS = "com.microsoft"
OPSET, MS_OPSET, IR = 17, 1, 8
POSITIONS = 1024
ATTENTION = "cross_attention"  # [batch, decoder length, encoder length]; empty from the branch that reads the cache


class Graph:
    """Nodes and initialisers under construction; a branch shares the initialisers of the graph around it."""

    def __init__(self, outer=None):
        self.outer, self.nodes = outer, []
        self.tensors = outer.tensors if outer else {}
        self.counter = outer.counter if outer else [0]

    def name(self, hint):
        self.counter[0] += 1
        return f"{hint}_{self.counter[0]}"

    def op(self, kind, *inputs, outputs=1, name=None, domain="", **attributes):
        """Adds a node; inputs are names, None or arrays (which become initialisers). Returns its output name or
        names.
        """
        outs = [name] if name else [self.name(kind.lower()) for _ in range(outputs)]
        ins = ["" if i is None else i if isinstance(i, str) else self.constant(i) for i in inputs]
        self.nodes.append(helper.make_node(kind, ins, outs, name=self.name(kind), domain=domain, **attributes))
        return outs[0] if len(outs) == 1 else outs

    def constant(self, array, name=None):
        """An initialiser; equal small unnamed ones are stored once."""
        array = np.asarray(array)
        if name is None:
            name = (
                f"const_{array.dtype}_{'x'.join(map(str, array.shape))}_{array.tobytes().hex()}"
                if array.size < 5
                else self.name("const")
            )
        if name not in self.tensors:
            self.tensors[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def root(self):
        return self.outer.root() if self.outer else self


def i64(*values):
    return np.array(values, np.int64)


# ---- quantised forms -------------------------------------------------------------------------------------------


class Fp32:
    """Plain matrices."""

    name = "fp32"
    stored = np.float32

    def linear(self, g, x, key, w, b):
        y = g.op("MatMul", x, g.constant(w.T.astype(self.stored), key))
        return y if b is None else g.op("Add", y, g.constant(b, key + ".bias"))

    def embedding(self, g, ids, w, scale):
        return g.op("Mul", g.op("Gather", g.constant(w, "shared"), ids), np.float32(scale))

    def output(self, g, x, w):
        root = g.root()
        if "shared.T" not in root.counter:
            root.op("Transpose", root.constant(w, "shared"), perm=[1, 0], name="shared_T")
            root.counter.append("shared.T")
        return g.op("MatMul", x, "shared_T")


class NBits(Fp32):
    """MatMulNBits: weights of 4 or 8 bits in blocks of a row; accuracy level 4 quantises each row's activations too."""

    def __init__(self, bits=8, block=64, accuracy=4):
        self.bits, self.block, self.accuracy = bits, block, accuracy
        self.name = f"nbits{bits}-b{block}-a{accuracy}"

    def quantise(self, w):
        n, k = w.shape
        block = min(self.block, k)
        assert k % block == 0
        v = w.reshape(n, k // block, block)
        half = 1 << (self.bits - 1)
        # symmetric, zero point 2^(bits-1); the end of the range with one more step takes the larger extreme
        # when that helps
        if self.bits == 8:
            scale = np.abs(v).max(-1) / 127
        else:
            high, low = v.max(-1), v.min(-1)
            extreme = np.where(np.abs(low) >= high, low, high)
            scale = extreme / -half
        scale = np.where(scale == 0, 1, scale).astype(np.float32)
        q = np.clip(np.rint(v / scale[..., None]) + half, 0, 2 * half - 1).astype(np.uint8)
        if self.bits == 4:
            q = q[..., 0::2] | (q[..., 1::2] << 4)
        return q, scale, block

    def matmul(self, g, x, key, w, b):
        q, scale, block = self.quantise(w)
        n, k = w.shape
        ins = [x, g.constant(q, key), g.constant(scale.reshape(-1), key + ".scale")]
        if b is not None:
            ins += [None, None, g.constant(b, key + ".bias")]
        return g.op(
            "MatMulNBits", *ins, domain=MS, K=k, N=n, bits=self.bits, block_size=block, accuracy_level=self.accuracy
        )

    def linear(self, g, x, key, w, b):
        return self.matmul(g, x, key, w, b)

    def embedding(self, g, ids, w, scale):
        if self.bits == 4:
            e = NBits(8, 256)
            q, s, block = e.quantise(w)
            table, scales = g.constant(q, "embedding"), g.constant(s, "embedding.scale2")
        else:
            q, s, block = self.quantise(w)
            table = g.constant(q, "shared")
            scales = g.op("Reshape", g.constant(s.reshape(-1), "shared.scale"), i64(w.shape[0], -1))
        x = g.op("Sub", g.op("Cast", g.op("Gather", table, ids), to=TensorProto.FLOAT), np.float32(128))
        s = g.op("Mul", g.op("Gather", scales, ids), np.float32(scale))
        x = g.op("Mul", x, g.op("Unsqueeze", s, i64(-1)))
        return g.op("Reshape", x, i64(0, 0, w.shape[1]))

    def output(self, g, x, w):
        return self.matmul(g, x, "shared", w, None)


class Int8(Fp32):
    """Integer products (exact, so their order cannot matter) of 8-bit activations and 7-bit weights, a scale for each
    output.

    Seven bits, because processors without VNNI add two products in 16 bits: 2 x 255 x 63 fits, 2 x 255 x 127
    saturates. activations: "tensor" takes one scale for the whole batch, found at run time (ONNX Runtime's dynamic
    int8: the batch leaks into each sentence); "row" one scale for each row, found at run time; "static" fixed scales
    from a calibration; "mixed" fixed scales behind a layer norm, whose output is bounded, and one for each row
    elsewhere.
    """

    def __init__(self, activations="row", weight_bits=7, unsigned=False, ranges=None, search=True):
        self.activations, self.weight_bits, self.unsigned, self.ranges, self.search = (
            activations,
            weight_bits,
            unsigned,
            ranges,
            search,
        )
        self.name = f"int8-{activations}-w{weight_bits}{'u' if unsigned else ''}"

    def quantise(self, w):
        top = (1 << (self.weight_bits - 1)) - 1
        widest = np.abs(w).max(1).astype(np.float32)
        widest = np.where(widest == 0, 1, widest)
        best, scale = None, None
        for share in (
            np.arange(1.0, 0.69, -0.02) if self.search else (1.0,)
        ):  # clipping a row's few largest weights can cost less than rounding all others
            s = widest * np.float32(share / top)
            q = np.clip(np.rint(w / s[:, None]), -top, top)
            error = ((q * s[:, None] - w) ** 2).sum(1)
            if best is None:
                best, scale = error, s
            scale = np.where(error < best, s, scale)
            best = np.minimum(best, error)
        q = np.clip(np.rint(w / scale[:, None]), -top, top)
        return (q + 128).astype(np.uint8) if self.unsigned else q.astype(np.int8), scale.astype(np.float32)

    def product(self, g, x, key, q, scale, b):
        zero = np.uint8(128) if self.unsigned else np.int8(0)
        bias = None if b is None else g.constant(b, key + ".bias")
        scales = g.constant(scale, key + ".scale")
        positive = key.endswith("fc2")  # a ReLU lies before it
        if self.activations == "tensor":
            return g.op("DynamicQuantizeMatMul", x, q, scales, zero, bias, domain=MS)
        if self.activations == "row" or self.activations == "mixed" and not normed(key):
            low = np.uint8(0 if positive else 128)
            a, rows = row_quantised(g, x, positive)
            y = g.op("Mul", g.op("MatMulIntegerToFloat", a, q, np.float32(1), scales, low, zero, domain=MS), rows)
            return y if b is None else g.op("Add", y, bias)
        low = np.uint8(0 if positive else 128)
        step = np.float32(self.ranges[key] / (255 if positive else 127))
        return g.op(
            "MatMulIntegerToFloat", g.op("QuantizeLinear", x, step, low), q, step, scales, low, zero, bias, domain=MS
        )

    def linear(self, g, x, key, w, b):
        q, scale = self.quantise(w)
        return self.product(g, x, key, g.constant(q.T, key), scale, b)

    def embedding(self, g, ids, w, scale):
        q, s = self.quantise(w)
        x = g.op("Cast", g.op("Gather", g.constant(q, "shared"), ids), to=TensorProto.FLOAT)
        if self.unsigned:
            x = g.op("Sub", x, np.float32(128))
        s = g.op("Mul", g.op("Gather", g.constant(s, "shared.scale"), ids), np.float32(scale))
        return g.op("Mul", x, g.op("Unsqueeze", s, i64(-1)))

    def output(self, g, x, w):
        q, s = self.quantise(w)
        root = g.root()
        if "shared.T" not in root.counter:
            root.op("Transpose", root.constant(q, "shared"), perm=[1, 0], name="shared_T")
            root.counter.append("shared.T")
        return self.product(g, x, "shared", "shared_T", s, None)


def normed(key):
    """Whether a layer norm lies before the matrix of this key."""
    return key == "shared" or key.endswith(("self_attn.qkv_proj", "encoder_attn.q_proj", "encoder_attn.kv_proj", "fc1"))


def row_quantised(g, x, positive):
    """(x as uint8, the step of each row): around 128, or from 0 on where x is never negative."""
    top = g.op("ReduceMax", x if positive else g.op("Abs", x), axes=[-1], keepdims=1)
    rows = g.op("Mul", g.op("Max", top, np.float32(1e-9)), np.float32(1 / (255 if positive else 127)))
    return g.op("QuantizeLinear", g.op("Div", x, rows), np.float32(1), np.uint8(0 if positive else 128)), rows


class Watched(Fp32):
    """Plain matrices whose inputs become outputs of the graph, for a calibration."""

    name = "watched"

    def __init__(self):
        self.seen = {}

    def linear(self, g, x, key, w, b):
        self.seen[key] = x
        return super().linear(g, x, key, w, b)

    def output(self, g, x, w):
        self.seen["shared"] = x
        return super().output(g, x, w)


# ---- the network -----------------------------------------------------------------------------------------------


class Network:
    """Weights with the settings of `model.load`, and the blocks that both graphs are made of."""

    def __init__(self, cfg, weights, form):
        self.d, self.h, self.form = cfg["d"], cfg["heads"], form
        self.layers = {"encoder": cfg["enc"], "decoder": cfg["dec"]}
        self.vocab, self.hd = cfg["vocab"], cfg["d"] // cfg["heads"]
        self.w = {k: np.asarray(v, np.float32) for k, v in weights.items()}

    def norm(self, g, x, key):
        return g.op(
            "LayerNormalization",
            x,
            g.constant(self.w[key + ".weight"], key + ".weight"),
            g.constant(self.w[key + ".bias"], key + ".bias"),
            axis=-1,
            epsilon=1e-5,
        )

    def project(self, g, x, key, parts):
        """x times the matrices of several projections at once, split again: a list of [batch, heads, length, head
        size].
        """
        scale = {"q": self.hd**-0.5}
        w = np.concatenate([self.w[f"{key}.{p}_proj.weight"] * np.float32(scale.get(p, 1)) for p in parts])
        b = np.concatenate([self.w[f"{key}.{p}_proj.bias"] * np.float32(scale.get(p, 1)) for p in parts])
        y = self.form.linear(g, x, f"{key}.{parts}_proj", w, b)
        ys = [y] if len(parts) == 1 else g.op("Split", y, axis=-1, outputs=len(parts))
        return [g.op("Transpose", g.op("Reshape", z, i64(0, 0, self.h, self.hd)), perm=[0, 2, 1, 3]) for z in ys]

    def attend(self, g, q, k, v, bias, key, seen=None):
        """Attention; its weights, [batch, heads, queries, keys], are appended to the list `seen`."""
        w = g.op("MatMul", q, g.op("Transpose", k, perm=[0, 1, 3, 2]))
        if bias:
            w = g.op("Add", w, bias)
        w = g.op("Softmax", w, axis=-1)
        if seen is not None:
            seen.append(w)
        y = g.op("MatMul", w, v)
        y = g.op("Reshape", g.op("Transpose", y, perm=[0, 2, 1, 3]), i64(0, 0, self.d))
        return self.form.linear(
            g, y, f"{key}.out_proj", self.w[f"{key}.out_proj.weight"], self.w[f"{key}.out_proj.bias"]
        )

    def feed_forward(self, g, x, key):
        y = self.norm(g, x, key + ".final_layer_norm")
        y = g.op("Relu", self.form.linear(g, y, key + ".fc1", self.w[key + ".fc1.weight"], self.w[key + ".fc1.bias"]))
        return g.op(
            "Add", x, self.form.linear(g, y, key + ".fc2", self.w[key + ".fc2.weight"], self.w[key + ".fc2.bias"])
        )

    def embed(self, g, ids, start, length):
        """Embeddings plus sinusoidal positions from start on; the table is folded into a constant when a session
        opens.
        """
        root = g.root()
        if "positions" not in root.counter:
            half = self.d // 2
            freq = np.exp(np.arange(half, dtype=np.float32) * np.float32(-math.log(10000) / (half - 1)))
            angle = root.op(
                "Mul",
                root.constant(np.arange(2, POSITIONS + 2, dtype=np.float32)[:, None], "position"),
                root.constant(freq[None], "frequency"),
            )
            root.op("Concat", root.op("Sin", angle), root.op("Cos", angle), axis=1, name="positions")
            root.counter.append("positions")
        end = g.op("Add", start, length) if isinstance(start, str) else length
        return g.op(
            "Add",
            self.form.embedding(g, ids, self.w["model.shared.weight"], self.d**0.5),
            g.op("Slice", "positions", start, end, i64(0)),
        )

    def padding(self, g, mask):
        m = g.op("Cast", g.op("Unsqueeze", mask, i64(1, 2)), to=TensorProto.FLOAT)
        return g.op("Mul", g.op("Sub", np.float32(1), m), np.float32(-1e4))

    def size(self, g, x, axis):
        return g.op("Slice", g.op("Shape", x), i64(axis), i64(axis + 1))

    def encoder(self):
        g = Graph()
        bias = self.padding(g, "attention_mask")
        x = self.embed(g, "input_ids", i64(0), self.size(g, "input_ids", 1))
        for i in range(self.layers["encoder"]):
            key = f"model.encoder.layers.{i}"
            q, k, v = self.project(g, self.norm(g, x, key + ".self_attn_layer_norm"), key + ".self_attn", "qkv")
            x = g.op("Add", x, self.attend(g, q, k, v, bias, key + ".self_attn"))
            x = self.feed_forward(g, x, key)
        y = self.norm(g, x, "model.encoder.layer_norm")
        g.op("Identity", y, name="last_hidden_state")
        ins = [
            info("input_ids", TensorProto.INT64, "batch_size", "encoder_sequence_length"),
            info("attention_mask", TensorProto.INT64, "batch_size", "encoder_sequence_length"),
        ]
        return model(
            g,
            "encoder",
            ins,
            [info("last_hidden_state", TensorProto.FLOAT, "batch_size", "encoder_sequence_length", self.d)],
        )

    def branch(self, g, first):
        """The decoder's pass over input_ids: the first one (memory's keys and values are made) or a later one (read
        from the past).
        """
        new = self.size(g, "input_ids", 1)
        past = i64(0) if first else self.size(g, "past_key_values.0.decoder.key", 2)
        x = self.embed(g, "input_ids", past, new)
        cross, causal = self.padding(g, "encoder_attention_mask"), None
        if first:  # later passes are one piece long, and it may look at everything before it
            r = g.op("Range", np.int64(0), g.op("Squeeze", new), np.int64(1))
            later = g.op("Greater", g.op("Unsqueeze", r, i64(0)), g.op("Unsqueeze", r, i64(1)))
            causal = g.op("Mul", g.op("Cast", later, to=TensorProto.FLOAT), np.float32(-1e4))
        kept, crossed = [], []
        for i in range(self.layers["decoder"]):
            key, p = f"model.decoder.layers.{i}", f"past_key_values.{i}."
            q, k, v = self.project(g, self.norm(g, x, key + ".self_attn_layer_norm"), key + ".self_attn", "qkv")
            if not first:
                k, v = g.op("Concat", p + "decoder.key", k, axis=2), g.op("Concat", p + "decoder.value", v, axis=2)
            x = g.op("Add", x, self.attend(g, q, k, v, causal, key + ".self_attn"))
            (q,) = self.project(g, self.norm(g, x, key + ".encoder_attn_layer_norm"), key + ".encoder_attn", "q")
            mk, mv = (
                self.project(g, "encoder_hidden_states", key + ".encoder_attn", "kv")
                if first
                else (p + "encoder.key", p + "encoder.value")
            )
            x = g.op("Add", x, self.attend(g, q, mk, mv, cross, key + ".encoder_attn", crossed))
            x = self.feed_forward(g, x, key)
            kept.append((k, v, mk, mv))
        return (
            self.form.output(g, self.norm(g, x, "model.decoder.layer_norm"), self.w["model.shared.weight"]),
            kept,
            crossed[-1],
        )

    def caches(self, stem):
        return [
            f"{stem}.{i}.{side}.{what}"
            for i in range(self.layers["decoder"])
            for side in ("decoder", "encoder")
            for what in ("key", "value")
        ]

    def decoder_inputs(self):
        ids = [
            info("encoder_attention_mask", TensorProto.INT64, "batch_size", "encoder_sequence_length"),
            info("input_ids", TensorProto.INT64, "batch_size", "decoder_sequence_length"),
            info("encoder_hidden_states", TensorProto.FLOAT, "batch_size", "encoder_sequence_length", self.d),
        ]
        return ids + [
            info(
                n,
                TensorProto.FLOAT,
                "batch_size",
                self.h,
                "past_decoder_sequence_length" if ".decoder." in n else "encoder_sequence_length_out",
                self.hd,
            )
            for n in self.caches("past_key_values")
        ]

    def decoder_outputs(self):
        return [info("logits", TensorProto.FLOAT, "batch_size", "decoder_sequence_length", self.vocab)] + [
            info(
                n,
                TensorProto.FLOAT,
                "batch_size",
                self.h,
                "decoder_length" if ".decoder." in n else "encoder_sequence_length_out",
                self.hd,
            )
            for n in self.caches("present")
        ]

    def merged(self):
        g = Graph()
        branches = {}
        for name, first in (("then_branch", False), ("else_branch", True)):
            b = Graph(g)
            logits, kept, crossed = self.branch(b, first)
            outs = [b.op("Identity", logits, name=b.name("logits"))]
            for k, v, mk, mv in kept:
                # memory's keys and values do not change: later passes hand back an empty tensor, as Optimum's
                # graph does
                outs += [b.op("Identity", t, name=b.name("present")) for t in (k, v)]
                outs += [
                    b.op("Identity", t, name=b.name("present"))
                    for t in (
                        (mk, mv) if first else (b.constant(np.zeros((0, self.h, 1, self.hd), np.float32), "empty"),) * 2
                    )
                ]
            # which word came from which: the last layer's mean over its heads, of a whole output in one first pass
            shown = (
                b.op("ReduceMean", crossed, axes=[1], keepdims=0)
                if first
                else b.constant(np.zeros((0, 1, 1), np.float32), "empty_attention")
            )
            outs.append(b.op("Identity", shown, name=b.name("attention")))
            branches[name] = helper.make_graph(
                b.nodes, name, [], [helper.make_tensor_value_info(o, TensorProto.FLOAT, None) for o in outs]
            )
        flag = g.op("Squeeze", "use_cache_branch")
        g.nodes.append(
            helper.make_node(
                "If", [flag], ["logits"] + self.caches("present") + [ATTENTION], name="cached_or_first", **branches
            )
        )
        attention = info(
            ATTENTION, TensorProto.FLOAT, "batch_size", "decoder_sequence_length", "encoder_sequence_length"
        )
        return model(
            g,
            "decoder",
            self.decoder_inputs() + [info("use_cache_branch", TensorProto.BOOL, 1)],
            self.decoder_outputs() + [attention],
        )

    def split(self, first):
        """One of the two separate decoders, decoder_model.onnx and decoder_with_past_model.onnx; forms.py measures
        them.
        """
        g = Graph()
        logits, kept, _ = self.branch(g, first)
        g.op("Identity", logits, name="logits")
        outs = []
        for i, (k, v, mk, mv) in enumerate(kept):
            for t, n in ((k, "decoder.key"), (v, "decoder.value")) + (
                ((mk, "encoder.key"), (mv, "encoder.value")) if first else ()
            ):
                outs.append(g.op("Identity", t, name=f"present.{i}.{n}"))
        ins = [
            i
            for i in self.decoder_inputs()
            if (i.name == "encoder_hidden_states" or "past" in i.name) is False or ("past" in i.name) != first
        ]
        ins = [i for i in ins if first or i.name != "encoder_hidden_states"]
        return model(g, "decoder", ins, [o for o in self.decoder_outputs() if o.name == "logits" or o.name in outs])


def info(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, list(shape))


def model(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, inputs, outputs, initializer=list(g.tensors.values()))
    m = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MS, MS_OPSET)],
        producer_name="breve",
        ir_version=IR,
    )
    onnx.checker.check_model(m)
    return m
