"""The weights of a model directory in int8-row, so that a training can go on from what ships.

usage: from_shipped.py MODEL_DIR OUT.safetensors [--tokenizer CUT.json]

OUT has fp16 weights under transformers' names, as tune.py takes them for START; --tokenizer also writes the tokenizer
of the training (that of the directory without the typography that shipped_tokenizer.py put before it). What the seven
bits lost stays lost until the training mends it; AdamW's moments are not kept either.
"""

import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file
from vocabulary import read, write


class Shipped:
    """The tensors of a graph of causal_graph.py by name, and its constants by the node that uses them."""

    def __init__(self, folder):
        with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
            self.c = json.load(f)
        graph = onnx.load(os.path.join(folder, "model.onnx")).graph  # with the data beside it
        self.tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.nodes = graph.node

    def matrix(self, key):
        """[outputs, inputs] of a product's weights."""
        q, scale = self.tensors[key], self.tensors[key + ".scale"]
        if q.dtype != np.int8:
            raise ValueError(f"{key} is {q.dtype}: only int8-row can be read back")
        return q.T.astype(np.float32) * scale[:, None]

    def head_gains(self):
        """For each layer the gains of the queries' and the keys' norm, [heads + 1, head size]: they follow a unit gain."""
        unit = {n.output[0] for n in self.nodes if len(n.input) > 1 and n.input[1] == "unit_gain"}
        return [self.tensors[n.input[1]] for n in self.nodes if n.op_type == "Mul" and n.input[0] in unit]

    def weights(self):
        c, found = self.c, {}
        shared = self.tensors["shared"].astype(np.float32) * self.tensors["shared.scale"][:, None]
        found["embed_tokens.weight"] = shared
        for name, value in self.tensors.items():
            if name.endswith(".gain"):
                found[name.removesuffix(".gain") + ".weight"] = value - 1
        cuts = np.cumsum([c["num_attention_heads"] * c["head_dim"], c["head_dim"]])
        for i, gains in enumerate(self.head_gains()):
            key = f"layers.{i}"
            for part, value in zip("qkv", np.split(self.matrix(f"{key}.self_attn.qkv"), cuts)):
                found[f"{key}.self_attn.{part}_proj.weight"] = value
            found[f"{key}.self_attn.o_proj.weight"] = self.matrix(f"{key}.self_attn.out")
            for part, value in zip(("gate", "up"), np.split(self.matrix(f"{key}.mlp.gate_up"), 2)):
                found[f"{key}.mlp.{part}_proj.weight"] = value
            found[f"{key}.mlp.down_proj.weight"] = self.matrix(f"{key}.mlp.down")
            found[f"{key}.self_attn.q_norm.weight"] = gains[0] * c["query_pre_attn_scalar"] ** 0.5 - 1
            found[f"{key}.self_attn.k_norm.weight"] = gains[-1] - 1
        return {k: torch.from_numpy(np.ascontiguousarray(v)).to(torch.float16) for k, v in found.items()}


def training_tokenizer(tokenizer):
    """A shipped tokenizer as it was trained with: the last step of its normalizer alone, no piece for the line end."""
    steps = tokenizer["normalizer"]["normalizers"]
    control = [t for t in tokenizer["added_tokens"] if t["content"] != "\n"]
    return dict(tokenizer, added_tokens=control, normalizer=steps[-1])


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("out")
    a.add_argument("--tokenizer")
    o = a.parse_args(arguments)
    save_file(Shipped(o.model).weights(), o.out)
    if o.tokenizer:
        write(o.tokenizer, training_tokenizer(read(os.path.join(o.model, "tokenizer.json"))))


if __name__ == "__main__":
    main()
