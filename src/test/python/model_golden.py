"""Writes what transformers generates with a model's own weights, for breve.decode's RealWeightsTest.

usage: model_golden.py WEIGHTS_DIR SENTENCES.txt GOLDEN.json

WEIGHTS_DIR holds a checkpoint that transformers loads (config.json, model.safetensors), generation_config.json and
tokenizer.json; SENTENCES.txt one source sentence a line. Needs torch, tokenizers and transformers 5.18.0. Then

    mvn test -Dtest=RealWeightsTest -Dbreve.golden=GOLDEN.json -Dbreve.golden.model=MODEL_DIR

where MODEL_DIR holds the ONNX export of the same weights. A 32-bit export must give the same tokens; a quantised one
gives most of them (-Dbreve.golden.agreement=0.7 asks for as many as that).
"""
import json, sys
import torch, transformers
from tokenizers import Tokenizer
from transformers import AutoModelForSeq2SeqLM

from generation import generate


def main():
    weights, sentences, golden = sys.argv[1:4]
    net = AutoModelForSeq2SeqLM.from_pretrained(weights, dtype=torch.float32).eval()
    tokenizer = Tokenizer.from_file(f"{weights}/tokenizer.json")
    settings = json.load(open(f"{weights}/generation_config.json"))
    settings.pop("transformers_version", None)
    inputs = [tokenizer.encode(line.strip()).ids for line in open(sentences) if line.strip()]
    variants = []
    for name, beams in (("greedy", 1), ("4 beams", 4)):
        own = {**settings, "num_beams": beams}
        variants.append(dict(name=name, settings=own, outputs=[generate(net, ids, own) for ids in inputs]))
    with open(golden, "w") as f:
        json.dump(dict(transformers=transformers.__version__, inputs=inputs, variants=variants), f)


if __name__ == "__main__":
    main()
