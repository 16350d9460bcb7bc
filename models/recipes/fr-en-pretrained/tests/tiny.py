"""A pretrained start that fits on a thumbnail: random weights and a vocabulary learnt from our own pairs, as GGUF."""

import os

HERE = os.path.dirname(os.path.abspath(__file__))
PAIRS = os.path.join(HERE, "..", "..", "tests", "pairs.tsv")
TERMS = [("train", "train"), ("maison", "house"), ("Lyon", "Lyon"), ("Alep", "Aleppo")]
MORE = [
    ("Elle habite à Lyon.", "She lives in Lyon."),
    ("Le blessé est soigné à Alep.", "The wounded man is treated in Aleppo."),
]
LAYERS, WIDTH, HEADS, SIZE, INNER = 2, 32, 2, 16, 64


def pairs():
    with open(PAIRS, encoding="utf-8") as f:
        return [tuple(line.rstrip("\n").split("\t")) for line in f]


def corpus(folder):
    """The layout that make.py reads: most pairs as news, some as tatoeba, the last 20 for development; a few terms."""
    all_pairs = pairs()
    sets = {"news": [*all_pairs[:140], *MORE], "tatoeba": all_pairs[140:-20], "newstest2013": all_pairs[-20:]}
    for name, some in sets.items():
        for side, end in enumerate(("fr", "en")):
            with open(os.path.join(folder, f"{name}.{end}"), "w", encoding="utf-8") as f:
                f.writelines(p[side] + "\n" for p in some)
    with open(os.path.join(folder, "terms.tsv"), "w", encoding="utf-8") as f:
        f.writelines(f"{french}\t{english}\t\twiktionary\n" for french, english in TERMS)


def pieces():
    """(pieces, kinds): for control, a line end, bytes, single characters, and what merges of the pairs' words give."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    learner = Tokenizer(models.BPE())
    learner.normalizer = normalizers.Replace(" ", "▁")
    learner.pre_tokenizer = pre_tokenizers.Split("▁", "merged_with_next")
    texts = [text for pair in pairs() for text in pair]
    learner.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=500, show_progress=False))
    learnt = [piece for piece, _ in sorted(learner.get_vocab().items(), key=lambda item: item[1])]
    control, ends = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"], ["\n", "\n\n"]
    found = [*control, *ends, "  ", *(f"<0x{b:02X}>" for b in range(256)), *learnt, "中"]
    return found, [3] * len(control) + [4] * 3 + [6] * 256 + [1] * (len(learnt) + 1)


def tensors(size):
    """Random weights under the names of llama.cpp; norms are near 1."""
    import numpy as np

    rng = np.random.default_rng(5)
    matrix = lambda rows, columns: rng.normal(0, columns**-0.5, (rows, columns)).astype(np.float32)  # noqa: E731
    gain = lambda n: (1 + rng.normal(0, 0.05, n)).astype(np.float32)  # noqa: E731
    yield "token_embd.weight", matrix(size, WIDTH)
    yield "output_norm.weight", gain(WIDTH)
    for i in range(LAYERS):
        for norm in ("attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"):
            yield f"blk.{i}.{norm}.weight", gain(WIDTH)
        for norm in ("attn_q_norm", "attn_k_norm"):
            yield f"blk.{i}.{norm}.weight", gain(SIZE)
        for name, rows, columns in (
            ("attn_q", HEADS * SIZE, WIDTH),
            ("attn_k", SIZE, WIDTH),
            ("attn_v", SIZE, WIDTH),
            ("attn_output", WIDTH, HEADS * SIZE),
            ("ffn_gate", INNER, WIDTH),
            ("ffn_up", INNER, WIDTH),
            ("ffn_down", WIDTH, INNER),
        ):
            yield f"blk.{i}.{name}.weight", matrix(rows, columns)


def gguf(path):
    """Writes the file."""
    from gguf import GGUFWriter

    names, kinds = pieces()
    out = GGUFWriter(path, "gemma3")
    out.add_embedding_length(WIDTH)
    out.add_block_count(LAYERS)
    out.add_feed_forward_length(INNER)
    out.add_head_count(HEADS)
    out.add_head_count_kv(1)
    out.add_key_length(SIZE)
    out.add_tokenizer_model("llama")
    out.add_token_list(names)
    out.add_token_types(kinds)
    for name, value in tensors(len(names)):
        out.add_tensor(name, value)
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()
