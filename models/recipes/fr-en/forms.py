"""Compare the quantised forms of one model: score, size, speed, and whether a sentence's output depends on its batch.

usage: forms.py WEIGHTS.safetensors TOKENIZER.json SRC REF WORK_DIR [--forms fp32,int8-row,...] [--lines 500]
               [--sentences 1000] [--calibrate TEXT.fr TEXT.en] [--skip bleu,speed,identity]

Writes each form to WORK_DIR/FORM and prints the rows of RUNS.md's tables. Speed is pieces (</s> included) a second
inside ONNX Runtime: with one thread by the thread's own processor time, which neighbours disturb little; with two by
the clock, which they do. Identity translates the sentences greedily alone with one thread, then in batches of 32 of
one width, sorted and shuffled, and of 7 with two threads, and counts those whose pieces, and those whose logits in
any bit, differ. int8-static and int8-mixed need --calibrate.
"""

import argparse
import os
import random
import time
import zlib

import numpy as np
import onnxruntime as ort
import sacrebleu
from class_scores import batches, read, translate
from export import export, form_of
from generate import Model, bucket
from graph import Network, Watched
from model import load
from onnx import TensorProto, helper
from tokenizers import Tokenizer


def calibrate(cfg, weights, tokenizer, fr, en):
    """The largest magnitude that each matrix's input reaches on these pairs, by the matrix's key."""
    form = Watched()
    network = Network(cfg, {k: v.numpy() for k, v in weights.items()}, form)
    encoder, seen = network.encoder(), {}
    watch = [(encoder, dict(form.seen))]
    form.seen.clear()
    decoder = network.split(first=True)
    watch.append((decoder, dict(form.seen)))
    for graph, inputs in watch:
        have = {o.name for o in graph.graph.output} | {i.name for i in graph.graph.input}
        graph.graph.output.extend(
            helper.make_tensor_value_info(x, TensorProto.FLOAT, None)
            for x in dict.fromkeys(inputs.values())
            if x not in have
        )
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    e, d = (ort.InferenceSession(g.SerializeToString(), options) for g in (encoder, decoder))
    tok = Tokenizer.from_file(tokenizer)
    for f, t in zip(fr, en):
        ids = np.array([tok.encode(f).ids])
        mask = np.ones_like(ids)
        values = dict(zip((o.name for o in e.get_outputs()), e.run(None, dict(input_ids=ids, attention_mask=mask))))
        after = dict(
            zip(
                (o.name for o in d.get_outputs()),
                d.run(
                    None,
                    dict(
                        input_ids=np.array([[2] + tok.encode(t).ids[:-1]]),
                        encoder_attention_mask=mask,
                        encoder_hidden_states=values["last_hidden_state"],
                    ),
                ),
            )
        )
        after["encoder_hidden_states"] = values["last_hidden_state"]
        for (_, inputs), got in zip(watch, (values, after)):
            for key, x in inputs.items():
                seen[key] = max(seen.get(key, 0.0), float(np.abs(got[x]).max()))
    return seen


def speed(folder, sources, threads):
    """{(search, sentences): pieces a second}, each the best of three."""
    model = Model(folder, threads)
    if threads == 1:
        model.clock = time.thread_time
    best = {}
    for _ in range(3):
        for search in ("greedy", "beam 4"):
            for size in (1, 8, 32):
                model.seconds, pieces = 0, 0
                for at in range(0, max(size, 4), size):
                    part = sources[at : at + size]
                    found = model.greedy(part, 32) if search == "greedy" else [p for p, _ in model.beam(part, 4, 32)]
                    pieces += sum(len(p) + 1 for p in found)
                best[search, size] = max(best.get((search, size), 0), pieces / model.seconds)
    return best


def identity(folder, ids, width=bucket):
    """{setting: (sentences with other pieces, sentences with other bits)} against one sentence at a time on one
    thread.
    """

    def run(model, parts):
        found, bits = {}, {}
        for part in parts:
            crc = [0] * len(part)

            def watch(sentence, logits):
                crc[sentence] = zlib.crc32(logits.tobytes(), crc[sentence])

            for i, pieces in zip(
                part, model.greedy([ids[i] for i in part], width(max(len(ids[i]) for i in part)), watch)
            ):
                found[i] = pieces
            bits.update(zip(part, crc))
        return found, bits

    one, two = Model(folder, 1), Model(folder, 2)
    shuffled = list(range(len(ids)))
    random.Random(1).shuffle(shuffled)
    mixed = [shuffled[i : i + 32] for i in range(0, len(shuffled), 32)]
    by_width = {}
    for i in shuffled:
        by_width.setdefault(width(len(ids[i])), []).append(i)
    found, bits = run(one, [[i] for i in range(len(ids))])
    settings = {
        "32, sorted": (one, list(batches(ids, 32, width))),
        "32, shuffled": (one, [g[i : i + 32] for g in by_width.values() for i in range(0, len(g), 32)]),
        "7, 2 threads": (two, list(batches(ids, 7, width))),
        "1, 2 threads": (two, [[i] for i in range(len(ids))]),
        "32, mixed widths": (one, mixed),
    }
    out = {}
    for name, (model, parts) in settings.items():
        f, b = run(model, parts)
        out[name] = sum(f[i] != found[i] for i in found), sum(b[i] != bits[i] for i in bits)
    return out


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("weights")
    a.add_argument("tokenizer")
    a.add_argument("src")
    a.add_argument("ref")
    a.add_argument("work")
    a.add_argument(
        "--forms",
        default="fp32,int8-tensor,int8-row,int8-static,int8-mixed,nbits8-b32,nbits8-b64,nbits8-b256,nbits4-b32",
    )
    a.add_argument("--lines", type=int, default=500)
    a.add_argument("--sentences", type=int, default=1000)
    a.add_argument("--calibrate", nargs=2)
    a.add_argument("--calibrate-lines", type=int, default=300)
    a.add_argument("--skip", default="")
    o = a.parse_args()
    cfg, weights = load(o.weights)
    ranges = (
        calibrate(cfg, weights, o.tokenizer, *(read(p, o.calibrate_lines) for p in o.calibrate))
        if o.calibrate
        else None
    )
    src, ref = read(o.src, o.lines), read(o.ref, o.lines)
    for name in o.forms.split(","):
        if name in ("int8-static", "int8-mixed") and not ranges:
            continue
        folder = os.path.join(o.work, name)
        export(cfg, weights, o.tokenizer, folder, form_of(name, ranges))
        size = sum(os.path.getsize(f"{folder}/{f}") for f in ("encoder_model.onnx", "decoder_model_merged.onnx"))
        print(f"{name}: {size / 1e6:.1f} MB", flush=True)
        if "bleu" not in o.skip:
            hyp = translate(folder, src, 4)
            print(
                "  BLEU",
                round(sacrebleu.corpus_bleu(hyp, [ref]).score, 2),
                "chrF2",
                round(sacrebleu.corpus_chrf(hyp, [ref]).score, 2),
                "beam 4,",
                len(src),
                "lines",
                flush=True,
            )
        ids = [Tokenizer.from_file(o.tokenizer).encode(s).ids for s in read(o.src, o.sentences)]
        if "speed" not in o.skip:
            for threads in (1, 2):
                print(
                    f"  {threads} thread{'s'[: threads - 1]}:",
                    ", ".join(
                        f"{k[0]} x{k[1]} {v:.0f}/s"
                        for k, v in speed(folder, [i for i in ids if 24 < len(i) <= 32][:32], threads).items()
                    ),
                    flush=True,
                )
        if "identity" not in o.skip:
            print(
                f"  of {len(ids)} sentences, other pieces / other bits:",
                ", ".join(f"{k}: {p}/{b}" for k, (p, b) in identity(folder, ids).items()),
                flush=True,
            )


if __name__ == "__main__":
    main()
