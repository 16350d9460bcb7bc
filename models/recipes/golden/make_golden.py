"""Makes a tiny model of each family, exports it with Optimum, and writes what transformers generates with it.

usage: make_golden.py OUT_DIR [FAMILY...]

OUT_DIR is src/test/resources/models/golden: NAME.zip is the model's directory, NAME.json its golden file. See README.md
for the versions.
"""

import json
import os
import sys
import tempfile
import time
import zipfile

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import optimum.version
import torch
import transformers
from card import card
from golden_export import export
from golden_families import FAMILIES
from golden_networks import untie, worth_comparing
from golden_outputs import generate
from golden_settings import causal as causal_settings
from golden_settings import seq2seq
from transformers import GenerationConfig

# What a card must say; only models that must be told how they are asked have one.
CARD = dict(
    task="translation", languages=dict(source="fr", target="en"), license="Apache-2.0", attribution=["random weights"],
    batchInvariant=False, parameters=0, trainingData=[], scores=[], knownFaults=["says nothing"])  # fmt: skip


def base_settings(family, tokenizer, config):
    """What generation_config.json says."""
    own = family.settings(tokenizer) if callable(family.settings) else family.settings
    found = dict(pad_token_id=config.pad_token_id, eos_token_id=config.eos_token_id)
    if found["pad_token_id"] is None:
        found["pad_token_id"] = config.eos_token_id
    if family.causal:
        found |= dict(bos_token_id=config.bos_token_id, max_new_tokens=16)
    else:
        found |= dict(decoder_start_token_id=config.decoder_start_token_id, max_length=18)
    found["bad_words_ids"] = [[found["pad_token_id"]]]
    return {k: v for k, v in (found | own).items() if v is not None}


def reference(family, network, folder):
    """What generates: the network itself, or, for 8-bit weights that it lacks, Optimum with the exported files."""
    if family.form != "int8":
        return network
    from optimum.onnxruntime import ORTModelForCausalLM, ORTModelForSeq2SeqLM  # takes half a minute, for these alone

    if family.causal:
        return ORTModelForCausalLM.from_pretrained(folder, file_name="model_quantized.onnx")
    return ORTModelForSeq2SeqLM.from_pretrained(folder)  # finds them by itself


def make(name, family, out):
    with tempfile.TemporaryDirectory() as work:
        pytorch, folder = f"{work}/pytorch", f"{work}/{name}"
        os.makedirs(f"{work}/pieces")
        tokenizer, network = family.make(f"{work}/pieces")
        network = untie(network)
        base = base_settings(family, tokenizer, network.config)
        inputs = [family.ask(tokenizer, text) for text in family.texts]
        lengths = worth_comparing(network, inputs[:6], base, family.causal)
        network.generation_config = GenerationConfig(**base, num_beams=4)
        export(network, tokenizer, pytorch, folder, family.form, family.causal)
        if family.card:
            with open(f"{folder}/breve.json", "w", encoding="utf-8") as f:
                json.dump(card(folder, {**CARD, "id": f"tiny-{name}", **family.card}), f, ensure_ascii=False)
        print(f"{name}: exported after {time.process_time():.0f} s of processor time, lengths {lengths}", flush=True)
        net = reference(family, network, folder)
        said = [generate(net, ids, {**base, "num_beams": 4}, family.causal)[0]["tokens"] for ids in inputs]
        all_settings = causal_settings if family.causal else seq2seq
        variants = []
        for variant, settings in all_settings(base, [s for s in said if s], inputs[0]).items():
            chosen = inputs if variant in ("greedy", "4 beams") else inputs[::4]
            if "counted" in variant:
                chosen = inputs[:1]
            outputs = [generate(net, ids, settings, family.causal) for ids in chosen]
            variants.append(dict(name=variant, settings=settings, outputs=outputs))
        decoded = [tokenizer.decode(s, skip_special_tokens=True, clean_up_tokenization_spaces=False) for s in said]
        golden = dict(
            transformers=transformers.__version__, optimum=optimum.version.__version__, texts=family.texts,
            inputs=inputs, decoded=decoded, variants=variants)  # fmt: skip
        with open(f"{out}/{name}.json", "w", encoding="utf-8") as f:
            json.dump(golden, f, separators=(",", ":"), ensure_ascii=False)
            f.write("\n")
        pack(folder, f"{out}/{name}.zip")
    count = sum(len(v["outputs"]) for v in variants)
    best = [o[0] for v in variants for o in v["outputs"] if o]
    ended = sum(o["finished"] for o in best)
    print(f"{name}: {count} outputs, {ended} end; greedy lengths {lengths}", flush=True)


def pack(folder, path):
    """A zip whose bytes depend on the files alone."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for root, _, files in sorted(os.walk(folder)):
            for file in sorted(files):
                whole = os.path.join(root, file)
                info = zipfile.ZipInfo(os.path.relpath(whole, folder))
                info.compress_type = zipfile.ZIP_DEFLATED
                with open(whole, "rb") as f:
                    z.writestr(info, f.read(), compresslevel=9)


def main():
    torch.set_num_threads(1)  # networks this small only wait for their threads
    transformers.logging.set_verbosity_error()
    out, *names = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    for name in names or FAMILIES:
        start = time.time()
        make(name, FAMILIES[name], out)
        print(f"  {time.time() - start:.0f} s, {os.path.getsize(f'{out}/{name}.zip') // 1024} KiB", flush=True)


if __name__ == "__main__":
    main()
