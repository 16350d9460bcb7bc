"""Write tuned weights as a model directory, and compare its graph with the network in torch.

usage: export_causal.py WEIGHTS.safetensors TOKENIZER.json OUT_DIR [--form int8-row] [--lenient]

Forms: fp32, int8-row, nbits8-b32, nbits4-b32 (see ../fr-en/export.py). fp32 must agree to 1e-2; a quantised form must nearly
always have the same first choice; --lenient leaves that out, for networks that have learnt nothing.
"""

import argparse
import json
import os
import shutil
import sys

import numpy as np
import onnxruntime as ort
import torch
from causal_graph import CausalGraph, save
from causal_model import Causal, prefix_mask
from pieces import Prompt
from safetensors.torch import load_file
from tokenizers import Tokenizer

from export import SENTENCES, form_of  # of ../fr-en, which causal_graph put on the path

LONGEST = 512


def network(path, config=None):
    weights = {k.removeprefix("model."): v.float() for k, v in load_file(path).items() if "lm_head" not in k}
    net = Causal(**{**(config or {}), "vocab_size": weights["embed_tokens.weight"].shape[0]})
    net.load_state_dict(weights)
    return net.eval()


def session(path, threads=1):
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = threads, 3
    return ort.InferenceSession(path, options)


class Runner:
    """Runs a model directory as Brève does: a prompt once, then piece by piece with its keys and values shared."""

    def __init__(self, folder, config, threads=1):
        self.session, self.c = session(os.path.join(folder, "model.onnx"), threads), config
        self.names = [o.name for o in self.session.get_outputs()]

    def empty(self, rows):
        return np.zeros((rows, 1, 0, self.c["head_dim"]), np.float32)

    def prompt(self, prompts):
        width = max(map(len, prompts))
        ids, mask = np.zeros((2, len(prompts), width), np.int64)
        for row, p in enumerate(prompts):
            ids[row, width - len(p) :], mask[row, width - len(p) :] = p, 1
        at = np.maximum(mask.cumsum(1) - 1, 0)
        feed = dict(input_ids=ids, attention_mask=mask, position_ids=at, prefix_attention_mask=mask[:, :0])
        layers = range(self.c["num_hidden_layers"])
        none = self.empty(len(prompts))
        feed.update({f"{s}_key_values.{i}.{p}": none for s in ("past", "prefix") for i in layers for p in ("key", "value")})
        logits, *present = self.session.run(None, feed)
        self.past = {n.replace("present", "past_key_values"): none for n in self.names[1:]}
        self.kept = {n.replace("present", "prefix_key_values"): t for n, t in zip(self.names[1:], present)}
        self.kept["prefix_attention_mask"], self.lengths, self.made = mask, mask.sum(1), 0
        return logits[:, 0]

    def step(self, pieces):
        rows = len(pieces)
        feed = dict(self.kept, **self.past, input_ids=np.array(pieces, np.int64)[:, None], position_ids=(self.lengths + self.made)[:, None])
        self.made += 1
        logits, *present = self.session.run(None, dict(feed, attention_mask=np.ones((rows, self.made), np.int64)))
        self.past = {n.replace("present", "past_key_values"): t for n, t in zip(self.names[1:], present)}
        return logits[:, 0]


@torch.no_grad()
def check(folder, net, tokenizer, exact, lenient=False):
    """Compares logits on SENTENCES, all in one batch with the cache; raises ValueError when they are too far apart."""
    prompt = Prompt(Tokenizer.from_file(tokenizer))
    examples = list(prompt.examples(SENTENCES))
    runner = Runner(folder, net.config)
    got = [[row] for row in runner.prompt([ids[:n] for ids, n in examples])]
    steps = max(len(ids) - n for ids, n in examples)
    for at in range(steps - 1):
        now = runner.step([ids[min(n + at, len(ids) - 1)] for ids, n in examples])
        for row, logits in zip(got, now):
            row.append(logits)
    worst, same, count = 0.0, 0, 0
    for (ids, n), found in zip(examples, got):
        mask = prefix_mask(len(ids), torch.tensor([n]), torch.tensor([len(ids)]), False)
        want = net.logits(net(torch.tensor([ids]), mask))[0, n - 1 : -1].numpy()
        have = np.stack(found[: len(ids) - n])
        worst = max(worst, float(np.abs(have - want).max()))
        same, count = same + int((have.argmax(-1) == want.argmax(-1)).sum()), count + len(want)
    print(f"  largest difference {worst:.3g}, same maximum {same} of {count}", flush=True)
    if exact and worst > 1e-2 or not exact and not lenient and same < 0.9 * count:
        raise ValueError(f"{folder}: the graph differs too much from its torch original")


def write(path, value):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(value, f, indent=2, ensure_ascii=False)
        f.write("\n")


def export(net, tokenizer, out, form):
    c = net.config
    weights = {k: v.detach().numpy() for k, v in net.state_dict().items()}
    if os.path.isdir(out):
        for name in os.listdir(out):
            if name.startswith("model.onnx"):
                os.remove(os.path.join(out, name))
    save(CausalGraph(c, weights, form).build(), out)
    kinds = ["full_attention" if (i + 1) % c["sliding_window_pattern"] == 0 else "sliding_attention" for i in range(c["num_hidden_layers"])]
    shape = {k: v for k, v in c.items() if k != "sliding_window_pattern"}
    tok = Tokenizer.from_file(tokenizer)
    ends = dict(bos_token_id=tok.token_to_id("<bos>"), eos_token_id=tok.token_to_id("<eos>"), pad_token_id=tok.token_to_id("<pad>"))
    write(
        f"{out}/config.json",
        dict(
            model_type="gemma3_text",
            architectures=["Gemma3ForCausalLM"],
            **shape,
            layer_types=kinds,
            sliding_window=512,
            hidden_activation="gelu_pytorch_tanh",
            max_position_embeddings=LONGEST,
            tie_word_embeddings=True,
            is_encoder_decoder=False,
            use_cache=True,
            **ends,
        ),
    )
    write(f"{out}/generation_config.json", dict(**ends, num_beams=4, max_new_tokens=256, length_penalty=1.0, early_stopping=False))
    if os.path.abspath(tokenizer) != os.path.abspath(f"{out}/tokenizer.json"):
        shutil.copyfile(tokenizer, f"{out}/tokenizer.json")


def main(arguments=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("weights")
    a.add_argument("tokenizer")
    a.add_argument("out")
    a.add_argument("--form", default="int8-row")
    a.add_argument("--lenient", action="store_true")
    o = a.parse_args(arguments)
    net = network(o.weights)
    export(net, o.tokenizer, o.out, form_of(o.form))
    print(o.form)
    check(o.out, net, o.tokenizer, o.form == "fp32", o.lenient)
    for name in sorted(os.listdir(o.out)):
        print(f"{os.path.getsize(os.path.join(o.out, name)):12,} {name}")


if __name__ == "__main__":
    sys.exit(main())
