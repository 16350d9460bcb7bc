"""Write a trained checkpoint as an ONNX model directory in the Hugging Face Optimum layout, and check every file of it.

usage: export.py CHECKPOINT.pt|WEIGHTS.safetensors TOKENIZER.json OUT_DIR [--form int8-row] [--weights] [--lenient]

OUT_DIR gets encoder_model.onnx, decoder_model_merged.onnx, config.json, generation_config.json and tokenizer.json;
with --weights also model.safetensors (fp16, M2M100's names), from which transformers loads the same network. Forms:
fp32, int8-row (the one that ships), int8-tensor, nbits8-b32 and so on; RUNS.md says why. The graphs are run by ONNX
Runtime and compared with the network in torch: fp32 must agree to 1e-3, a quantised form must keep its logits' error
under a tenth of their spread and nearly always the same first choice. Otherwise the program fails and says where.
--lenient only asks a quantised form for the network's shape, for rehearsals with networks that have learnt nothing
yet.
"""

import argparse
import json
import os
import re
import shutil
import sys

import numpy as np
import onnx
import onnxruntime as ort
import torch
from graph import Fp32, Int8, NBits, Network
from model import Seq2Seq, load, save
from tokenizers import Tokenizer

# Short sentences of our own, for the comparison only.
SENTENCES = [
    (
        "Le ministre a quitté la salle sans répondre aux questions.",
        "The minister left the room without answering the questions.",
    ),
    ("Près de 1 200 personnes ont été évacuées mardi soir.", "Nearly 1,200 people were evacuated on Tuesday evening."),
    ("« Nous ne céderons pas », a-t-il déclaré.", '"We will not give in," he said.'),
    ("Les prix du blé augmentent depuis le mois de mars.", "Wheat prices have been rising since March."),
    ("Non.", "No."),
]


def form_of(name, ranges=None):
    """The quantised form of this name: fp32, int8-row, int8-tensor, int8-static, int8-mixed, nbits8-b32, nbits4-b128
    ...
    """
    if name == "fp32":
        return Fp32()
    if m := re.fullmatch(r"nbits([48])-b(\d+)", name):
        return NBits(int(m[1]), int(m[2]))
    if m := re.fullmatch(r"int8-(row|tensor|static|mixed)", name):
        return Int8(m[1], ranges=ranges)
    sys.exit(f"no such form: {name}")


def session(path, threads=1):
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = threads, 3
    return ort.InferenceSession(path, options)


def batch(lists, pad=1):
    width = max(map(len, lists))
    return np.array([l + [pad] * (width - len(l)) for l in lists], np.int64)


def outputs(folder, ids, mask, target):
    """(hidden states, logits of a whole pass, logits with the cache after a first pass of one piece)."""
    (hidden,) = session(f"{folder}/encoder_model.onnx").run(None, dict(input_ids=ids, attention_mask=mask))
    decoder = session(f"{folder}/decoder_model_merged.onnx")
    names = [o.name for o in decoder.get_outputs()]
    empty = {
        i.name: np.zeros((len(ids), i.shape[1], 0, i.shape[3]), np.float32)
        for i in decoder.get_inputs()
        if i.name.startswith("past")
    }
    given = dict(encoder_attention_mask=mask, encoder_hidden_states=hidden)
    first = lambda t: decoder.run(None, dict(given, input_ids=t, use_cache_branch=np.array([False]), **empty))
    whole = first(target)[0]
    kept = dict(zip(names, first(target[:, :1])))
    steps = [kept["logits"]]
    for at in range(1, target.shape[1]):
        past = {n.replace("present", "past_key_values"): t for n, t in kept.items() if n.startswith("present")}
        new = dict(
            zip(
                names,
                decoder.run(
                    None, dict(given, input_ids=target[:, at : at + 1], use_cache_branch=np.array([True]), **past)
                ),
            )
        )
        steps.append(new["logits"])
        kept.update({n: t for n, t in new.items() if ".encoder." not in n})
    return hidden, whole, np.concatenate(steps, 1)


@torch.no_grad()
def check(folder, net, tokenizer, exact, lenient=False):
    """Compares a directory's graphs with the network in torch; returns the measurements, raises ValueError when they
    are too far apart.
    """
    tok = Tokenizer.from_file(tokenizer)
    ids = batch([tok.encode(f).ids for f, _ in SENTENCES])
    target = batch([[2] + tok.encode(e).ids[:-1] for _, e in SENTENCES])
    mask = (ids != 1).astype(np.int64)
    memory, m = net.encode(torch.tensor(ids))
    want = net.logits(net.decode(torch.tensor(target), memory, m)).numpy()
    hidden, whole, steps = outputs(folder, ids, mask, target)
    real, seen = mask == 1, target != 1
    found = {}
    for name, got, wanted in (
        ("encoder_model.onnx", hidden[real], memory.numpy()[real]),
        ("decoder_model_merged.onnx, first pass", whole[seen], want[seen]),
        ("decoder_model_merged.onnx, cached", steps[seen], want[seen]),
    ):
        error = np.abs(got - wanted)
        found[name] = worst, relative, same = (
            float(error.max()),
            float(np.sqrt((error**2).mean()) / wanted.std()),
            float((got.argmax(-1) == wanted.argmax(-1)).mean()),
        )
        print(
            f"  {name}: largest difference {worst:.2g}, root mean square {relative:.2g} of the spread, "
            f"same maximum {same:.1%}",
            flush=True,
        )
        if not np.isfinite(got).all() or (worst > 1e-3 if exact else not lenient and (relative > 0.1 or same < 0.9)):
            raise ValueError(f"{folder}: {name} differs too much from its torch original")
    return found


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("checkpoint")
    a.add_argument("tokenizer")
    a.add_argument("out")
    a.add_argument("--form", default="int8-row")
    a.add_argument("--weights", action="store_true")
    a.add_argument("--lenient", action="store_true")
    o = a.parse_args()
    cfg, weights = load(o.checkpoint)
    net = Seq2Seq(**{**cfg, "dropout": 0.0})
    net.load_state_dict(weights)
    net.eval()
    export(cfg, weights, o.tokenizer, o.out, form_of(o.form))
    if o.weights:
        save(f"{o.out}/model.safetensors", cfg, weights)
    print(o.form)
    check(o.out, net, o.tokenizer, o.form == "fp32", o.lenient)
    for f in sorted(os.listdir(o.out)):
        if os.path.isfile(f"{o.out}/{f}"):
            print(f"{os.path.getsize(f'{o.out}/{f}'):12,} {f}")


def export(cfg, weights, tokenizer, out, form):
    """Writes the two graphs and the three JSON files of a model directory."""
    os.makedirs(out, exist_ok=True)
    network = Network(cfg, {k: v.numpy() for k, v in weights.items()}, form)
    onnx.save(network.encoder(), f"{out}/encoder_model.onnx")
    onnx.save(network.merged(), f"{out}/decoder_model_merged.onnx")
    write(
        f"{out}/config.json",
        dict(
            model_type="m2m_100",
            architectures=["M2M100ForConditionalGeneration"],
            vocab_size=cfg["vocab"],
            d_model=cfg["d"],
            encoder_layers=cfg["enc"],
            decoder_layers=cfg["dec"],
            encoder_attention_heads=cfg["heads"],
            decoder_attention_heads=cfg["heads"],
            encoder_ffn_dim=cfg["ffn"],
            decoder_ffn_dim=cfg["ffn"],
            activation_function="relu",
            scale_embedding=True,
            max_position_embeddings=1024,
            tie_word_embeddings=True,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
            decoder_start_token_id=2,
            is_encoder_decoder=True,
            use_cache=True,
        ),
    )
    write(
        f"{out}/generation_config.json",
        dict(
            decoder_start_token_id=2,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
            num_beams=4,
            max_length=256,
            length_penalty=1.0,
            early_stopping=False,
            bad_words_ids=[[1], [3]],
        ),
    )
    if os.path.abspath(tokenizer) != os.path.abspath(f"{out}/tokenizer.json"):
        shutil.copyfile(tokenizer, f"{out}/tokenizer.json")


def write(path, value):
    with open(path, "w") as f:
        json.dump(value, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    main()
