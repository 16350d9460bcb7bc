"""Compare an exported model directory with transformers' M2M100ForConditionalGeneration.generate on the same weights.

usage: compare.py MODEL_DIR WEIGHTS.safetensors TEXT [--limit 50] [--beam 4] [--at-least 1.0]

Every line is translated by both; the pieces must be equal in at least the given share of lines (fp32: all of them),
or the program fails and shows the first differences. transformers also shows that our weights load there under their
own names.
"""

import argparse
import json
import sys

import torch
from class_scores import batches, read
from generate import Model, bucket
from safetensors.torch import load_file
from transformers import GenerationConfig, M2M100Config, M2M100ForConditionalGeneration


def reference(folder, weights):
    """transformers' network in fp32 with a directory's settings and the given weights."""
    with open(f"{folder}/config.json") as f:
        config = M2M100Config(**json.load(f))
    net = M2M100ForConditionalGeneration(config)
    state = {k: v.float() for k, v in load_file(weights).items()}
    missing, unexpected = net.load_state_dict(state, strict=False)
    tied = {"lm_head.weight", "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight"}
    if set(missing) - tied or unexpected:
        raise ValueError(f"weights do not fit: missing {set(missing) - tied}, unexpected {unexpected}")
    net.tie_weights()
    net.generation_config = GenerationConfig.from_pretrained(folder)
    return net.eval()


@torch.no_grad()
def expected(net, ids, beams):
    """The pieces that generate chooses for one source, without start, end and padding."""
    out = net.generate(
        input_ids=torch.tensor([ids]), attention_mask=torch.ones(1, len(ids), dtype=torch.int64), num_beams=beams
    )[0].tolist()[1:]
    return out[: out.index(2)] if 2 in out else [i for i in out if i != 1]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("weights")
    a.add_argument("text")
    a.add_argument("--limit", type=int, default=50)
    a.add_argument("--beam", type=int, default=4)
    a.add_argument("--at-least", type=float, default=1.0)
    o = a.parse_args()
    torch.set_num_threads(1)
    model, net = Model(o.model), reference(o.model, o.weights)
    ids = [model.tokenizer.encode(l).ids for l in read(o.text, o.limit)]
    found = [None] * len(ids)
    for part in batches(ids, 8, bucket):
        sources, width = [ids[i] for i in part], bucket(len(ids[part[0]]))
        answers = model.greedy(sources, width) if o.beam == 1 else [p for p, _ in model.beam(sources, o.beam, width)]
        for i, pieces in zip(part, answers):
            found[i] = pieces
    different = 0
    for i, source in enumerate(ids):
        want = expected(net, source, o.beam)
        if found[i] != want:
            different += 1
            if different <= 3:
                print(
                    f"line {i + 1}\n  transformers: {model.tokenizer.decode(want)}\n"
                    f"  this model:   {model.tokenizer.decode(found[i])}"
                )
    print(
        f"{len(ids) - different} of {len(ids)} lines equal "
        f"transformers {__import__('transformers').__version__}, beam {o.beam}"
    )
    if different > (1 - o.at_least) * len(ids):
        sys.exit(1)


if __name__ == "__main__":
    main()
