"""Gemma 3's GGUF file as weights under transformers' names and as a Hugging Face tokenizer.json; needs `gguf`.

usage: gemma_gguf.py FILE.gguf OUT_DIR   writes OUT_DIR/full.safetensors (bf16) and OUT_DIR/full-tokenizer.json

The weights are 4 to 8 bits in the file, so a little of the original is lost; tuning wins it back. Llama.cpp stores a
norm's gain, transformers the gain less 1. The weights are those of transformers'
`from_pretrained(gguf_file=...)`, and so is the tokenizer, but for `<bos>`, which it leaves to the prompt.
"""

import json
import os
import sys

NAMES = {
    "token_embd": "embed_tokens",
    "output_norm": "norm",
    "attn_norm": "input_layernorm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "post_ffw_norm": "post_feedforward_layernorm",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
CONTROL, USER_DEFINED = 3, 4
SHAPE = {
    "hidden_size": "embedding_length",
    "intermediate_size": "feed_forward_length",
    "num_hidden_layers": "block_count",
    "num_attention_heads": "attention.head_count",
    "num_key_value_heads": "attention.head_count_kv",
    "head_dim": "attention.key_length",
    "query_pre_attn_scalar": "attention.key_length",
}


def name_of(tensor):
    """`blk.3.attn_q.weight` is `layers.3.self_attn.q_proj.weight`."""
    stem = tensor.removesuffix(".weight")
    if not stem.startswith("blk."):
        return NAMES[stem] + ".weight"
    _, layer, stem = stem.split(".")
    return f"layers.{layer}.{NAMES[stem]}.weight"


def weights(reader):
    """Each tensor in fp32 by its name in `causal_model.Causal`."""
    from gguf import dequantize

    for tensor in reader.tensors:
        value = dequantize(tensor.data, tensor.tensor_type)
        yield name_of(tensor.name), value - 1 if "norm" in tensor.name else value


def shape(reader):
    """The sizes that the file states, as `causal_model.CONFIG` names them."""
    return {ours: reader.get_field(f"gemma3.{theirs}").contents() for ours, theirs in SHAPE.items()}


def merges(vocab):
    """Every way to put a piece together of two others: by the pieces' ids, the longest first half first."""
    found = []
    for piece in vocab:
        halves = ([piece[:i], piece[i:]] for i in range(len(piece) - 1, 0, -1))
        found += (pair for pair in halves if pair[0] in vocab and pair[1] in vocab)
    return found


def added(pieces, kinds):
    """The pieces that are never split: those for control, and line ends and tags."""
    flags = dict(single_word=False, lstrip=False, rstrip=False, normalized=False)
    for at, (piece, kind) in enumerate(zip(pieces, kinds)):
        if kind in (CONTROL, USER_DEFINED) and "▁" not in piece:
            yield dict(id=at, content=piece, **flags, special=kind == CONTROL)


def tokenizer(pieces, kinds):
    """A byte-fallback BPE whose ids are those of the file; it adds no `<bos>` of its own."""
    pieces = [piece.replace(" ", "▁") for piece in pieces]  # runs of spaces, which the file writes as such
    vocab = {piece: at for at, piece in enumerate(pieces)}
    steps = [
        dict(type="Replace", pattern=dict(String="▁"), content=" "),
        dict(type="ByteFallback"),
        dict(type="Fuse"),
    ]
    return dict(
        version="1.0",
        truncation=None,
        padding=None,
        added_tokens=list(added(pieces, kinds)),
        normalizer=dict(type="Replace", pattern=dict(String=" "), content="▁"),
        pre_tokenizer=dict(type="Split", pattern=dict(String=" "), behavior="MergedWithPrevious", invert=False),
        post_processor=None,
        decoder=dict(type="Sequence", decoders=steps),
        model=dict(
            type="BPE",
            dropout=None,
            unk_token="<unk>",
            continuing_subword_prefix=None,
            end_of_word_suffix=None,
            fuse_unk=True,
            byte_fallback=True,
            ignore_merges=False,
            vocab=vocab,
            merges=merges(vocab),
        ),
    )


def unpack(path, out):
    """Writes the weights, the tokenizer and the shape of the network."""
    import torch
    from gguf import GGUFReader
    from safetensors.torch import save_file

    reader = GGUFReader(path)
    os.makedirs(out, exist_ok=True)
    lists = (reader.get_field(f"tokenizer.ggml.{k}").contents() for k in ("tokens", "token_type"))
    with open(os.path.join(out, "full-tokenizer.json"), "w", encoding="utf-8") as f:
        json.dump(tokenizer(*lists), f, ensure_ascii=False)
    with open(os.path.join(out, "shape.json"), "w", encoding="utf-8") as f:
        json.dump(shape(reader), f)
    tensors = {name: torch.from_numpy(value.copy()).to(torch.bfloat16) for name, value in weights(reader)}
    save_file(tensors, os.path.join(out, "full.safetensors"))


if __name__ == "__main__":
    unpack(*sys.argv[1:])
