"""Compare the product's English with that of transformers' Gemma3ForCausalLM.generate on the same weights.

usage: compare_causal.py MODEL_DIR WEIGHTS.safetensors FRENCH ENGLISH [--beam 4] [--limit 200] [--at-least 1.0]

MODEL_DIR is the fp32 export of WEIGHTS (export_causal.py --form fp32), ENGLISH what the product makes of FRENCH with it:

    breve translate --no-repair --beam 4 --models DIR --model NAME FRENCH > ENGLISH

The English must be equal, letter by letter, in at least the given share of the lines, or the program fails; the
first differences are shown with both scores by transformers, since a tie or a rounding may decide a beam.
"""

import argparse
import itertools
import json
import os
import sys

import torch
from pieces import Prompt
from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import Gemma3ForCausalLM, Gemma3TextConfig, GenerationConfig


def reference(folder, weights):
    """transformers' network in fp32 with a directory's settings and the given weights."""
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
        net = Gemma3ForCausalLM(Gemma3TextConfig(**json.load(f)))
    state = {"model." + k.removeprefix("model."): v.float() for k, v in load_file(weights).items()}
    missing, unexpected = net.load_state_dict(state, strict=False)
    if set(missing) - {"lm_head.weight"} or unexpected:
        raise ValueError(f"weights do not fit: missing {missing}, unexpected {unexpected}")
    net.tie_weights()
    net.generation_config = GenerationConfig.from_pretrained(folder)
    return net.eval()


@torch.no_grad()
def generated(net, prompt, beams):
    """The pieces that generate makes of a prompt, without those that end it."""
    ids = torch.tensor([prompt])
    out = net.generate(input_ids=ids, attention_mask=torch.ones_like(ids), num_beams=beams, do_sample=False)[0]
    ends = {net.generation_config.eos_token_id, net.generation_config.pad_token_id}
    return list(itertools.takewhile(lambda p: p not in ends, out[len(prompt) :].tolist()))


@torch.no_grad()
def score(net, prompt, pieces):
    """The mean log-probability of pieces and the end after a prompt, as beams compare it."""
    ids = [*prompt, *pieces, net.generation_config.eos_token_id]
    told = net(torch.tensor([ids])).logits[0, len(prompt) - 1 : -1].log_softmax(-1)
    return told.gather(1, torch.tensor(ids[len(prompt) :])[:, None]).mean().item()


def lines(path, limit):
    with open(path, encoding="utf-8") as f:
        return [line.rstrip("\n") for line in itertools.islice(f, limit)]


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("weights")
    a.add_argument("french")
    a.add_argument("english")
    a.add_argument("--beam", type=int, default=4)
    a.add_argument("--limit", type=int, default=200)
    a.add_argument("--at-least", type=float, default=1.0)
    a.add_argument("--threads", type=int, default=2)
    o = a.parse_args(arguments)
    torch.set_num_threads(o.threads)
    net, tokenizer = reference(o.model, o.weights), Tokenizer.from_file(os.path.join(o.model, "tokenizer.json"))
    french, english = lines(o.french, o.limit), lines(o.english, o.limit)
    if len(french) != len(english):
        sys.exit(f"{len(french)} sentences, {len(english)} translations")
    same = 0
    for source, found in zip(Prompt(tokenizer).sources(french), english):
        pieces = generated(net, source, o.beam)
        wanted = tokenizer.decode(pieces).strip()
        same += wanted == found
        if wanted != found:
            mine = tokenizer.encode(found, add_special_tokens=False).ids
            print(f"- {score(net, source, pieces):.6f} {wanted}\n+ {score(net, source, mine):.6f} {found}", flush=True)
    print(f"beam {o.beam}: {same} of {len(french)} equal")
    sys.exit(same < o.at_least * len(french))


if __name__ == "__main__":
    main()
