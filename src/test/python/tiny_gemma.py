"""Makes src/test/resources/models/tiny-gemma: a tiny random Gemma 3 as the recipe exports it, and what transformers
generates with the same weights.

usage: tiny_gemma.py OUT_DIR GOLDEN.json

Needs torch, onnx, onnxruntime, tokenizers, safetensors, transformers; made with torch 2.13.0, onnx 1.23.1, tokenizers
0.23.2 and transformers 5.18.0, whose `generate` at batch size 1 is what breve.decode is held to. Three layers, of
which the last sees all and the others a window (wider than any input here); one head of keys and values for four of
queries. The final norm's gain leans towards end of sequence as in tiny_m2m.py. Scores are those of the new pieces
alone; transformers divides a beam's by the length of what was generated, and so does Brève.
"""

import json
import os
import subprocess
import sys
import tempfile

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from transformers import Gemma3ForCausalLM, Gemma3TextConfig, GenerationConfig

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "..", "models", "recipes", "fr-en-pretrained"))
from causal_model import Causal, shape_of  # noqa: E402
from export_causal import check, export, form_of  # noqa: E402
from pieces import Prompt  # noqa: E402
from tiny_m2m import TEXT, VARIANTS as ENCODER_DECODER  # noqa: E402

VOCAB, LAYERS, SIZE = 300, 3, 16
PAD, EOS, BOS = 0, 1, 2
BASE = dict(bos_token_id=BOS, pad_token_id=PAD, eos_token_id=EOS, max_new_tokens=18, bad_words_ids=[[PAD], [3]])
# Causal models take new pieces where an encoder-decoder counts all; what has no meaning for them is left out.
LEFT_OUT = {"4 beams, first and last token forced"}


def tokenizer():
    t = Tokenizer(models.BPE(unk_token="<unk>"))
    t.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Replace("’", "'")])
    t.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="never")
    t.decoder = decoders.Metaspace(prepend_scheme="never")
    special = ["<pad>", "<eos>", "<bos>", "<unk>"]
    text = [line + "\n" for line in TEXT]
    t.train_from_iterator(text, trainers.BpeTrainer(vocab_size=VOCAB, special_tokens=special, show_progress=False))
    return t


def network():
    torch.manual_seed(20)
    config = Gemma3TextConfig(
        vocab_size=VOCAB, hidden_size=32, intermediate_size=64, num_hidden_layers=LAYERS, num_attention_heads=4,
        num_key_value_heads=1, head_dim=SIZE, query_pre_attn_scalar=SIZE, sliding_window=512,
        layer_types=["sliding_attention"] * (LAYERS - 1) + ["full_attention"], max_position_embeddings=512,
        pad_token_id=PAD, bos_token_id=BOS, eos_token_id=EOS, tie_word_embeddings=True,
        attn_implementation="eager")  # fmt: skip
    net = Gemma3ForCausalLM(config).eval()
    with torch.no_grad():
        for name, w in net.named_parameters():
            if "embed_tokens" in name:
                w.normal_(std=0.25)
            elif w.dim() == 2:
                w.normal_(std=2.5 / w.shape[1] ** 0.5)
            else:
                w.normal_(std=0.3)
    return net


def generate(net, ids, settings):
    """All outputs, best first, in the form of the golden files; see generation.py."""
    settings = {"early_stopping": False, "length_penalty": 1.0, "num_beams": 1, **settings}
    config = GenerationConfig(do_sample=False, **settings)
    x = torch.tensor([ids])
    out = net.generate(
        input_ids=x, attention_mask=torch.ones_like(x), generation_config=config,
        num_return_sequences=config.num_beams, return_dict_in_generate=True, output_scores=True, output_logits=True)  # fmt: skip
    ends = config.eos_token_id if isinstance(config.eos_token_id, list) else [config.eos_token_id]
    results = []
    for i, tokens in enumerate(out.sequences[:, len(ids) :].tolist()):
        end = next((j for j, t in enumerate(tokens) if t in ends), None)
        kept = tokens[:end]
        while kept and kept[-1] == PAD:
            kept.pop()
        if config.num_beams == 1:
            steps = [torch.log_softmax(lg[0].double(), -1)[t].item() for lg, t in zip(out.logits, tokens)]
            score = sum(steps) / len(steps)
        else:
            score = out.sequences_scores[i].item()
        if score > -1e8:
            results.append(dict(tokens=kept, score=round(score, 6), finished=end is not None))
    return results


def lean(net, inputs):
    """Leans the output towards end of sequence until most outputs end, at various lengths."""
    embedding = net.model.embed_tokens.weight
    with torch.no_grad():
        for _ in range(200):
            lengths = [len(generate(net, ids, {**BASE, "num_beams": 1})[0]["tokens"]) for ids in inputs]
            if sum(n < BASE["max_new_tokens"] for n in lengths) >= 0.6 * len(lengths):
                break
            embedding[EOS] *= 1.08
        print("greedy lengths", sorted(lengths), flush=True)


def settings_of(variant):
    """A variant of tiny_m2m.py in terms of new pieces."""
    own = dict(variant)
    if "max_length" in own:
        own["max_new_tokens"] = own.pop("max_length") - 1
    if "min_length" in own:
        own["min_new_tokens"] = own.pop("min_length") - 1
    if "eos_token_id" in own:
        own["eos_token_id"] = [EOS, 30]
    own.pop("bad_words_ids", None)
    return {**BASE, **own}


CARD = dict(
    id="tiny-gemma", task="translation", languages=dict(source="fr", target="en"), license="Apache-2.0",
    attribution=["random weights, made by src/test/python/tiny_gemma.py"], batchInvariant=True, prompt="<bos>{source}\n",
    knownFaults=["says nothing"], parameters=0, trainingData=[], scores=[])  # fmt: skip


def card(out):
    """What a causal model needs to be asked: the prompt's template stands in its card."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as f:
        json.dump(CARD, f)
        f.flush()
        program = os.path.join(HERE, "..", "..", "..", "models", "recipes", "card.py")
        subprocess.run([sys.executable, program, out, f.name], check=True)


def main():
    torch.set_num_threads(1)
    out, golden = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    t = tokenizer()
    path = f"{out}/tokenizer.json"
    t.save(path, pretty=False)
    net = network()
    inputs = Prompt(Tokenizer.from_file(path)).sources(TEXT)
    lean(net, inputs[:12])
    weights = {k.removeprefix("model."): v for k, v in net.state_dict().items() if "lm_head" not in k}
    own = Causal(**shape_of(weights), sliding_window_pattern=LAYERS)
    own.load_state_dict(weights)
    export(own.eval(), path, out, form_of("fp32"))
    check(out, own, path, exact=True)
    with open(f"{out}/generation_config.json", "w", encoding="utf-8") as f:
        json.dump(dict(num_beams=4, **BASE), f, indent=2)
        f.write("\n")
    card(out)
    variants = []
    for name, variant in ENCODER_DECODER.items():
        if name in LEFT_OUT:
            continue
        settings = settings_of(variant)
        if name == "4 beams, bad words":
            said = [o[0]["tokens"] for o in variants[-1]["outputs"][::4] if len(o[0]["tokens"]) > 3]
            settings["bad_words_ids"] = [*BASE["bad_words_ids"], *(s[:2] for s in said[::2]), *(s[1:4] for s in said[1::2])]
        chosen = inputs if name in ("greedy", "4 beams") else inputs[::4]
        outputs = [generate(net, ids, settings) for ids in chosen]
        variants.append(dict(name=name, settings=settings, outputs=outputs))
        best = [o[0] for o in outputs]
        print(f"{name}: {sum(o['finished'] for o in best)} of {len(best)} finish, lengths {sorted(len(o['tokens']) for o in best)}", flush=True)
    kept = dict(transformers=transformers.__version__, inputs=inputs, texts=TEXT, variants=variants)
    with open(golden, "w", encoding="utf-8") as f:
        json.dump(kept, f, separators=(",", ":"), ensure_ascii=False)


if __name__ == "__main__":
    main()
