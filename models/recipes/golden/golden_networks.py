"""Random weights that make golden files worth comparing: candidates differ by far more than rounding, and outputs end."""

import torch
from transformers import GenerationConfig

# Seed and how strong the layers are against what they are added to; networks differ in what keeps them from saying
# one piece over and over.
TRIES = [(20 + i, strength) for i, strength in enumerate((2.5, 4.0, 1.5, 3.0, 6.0, 2.0, 4.0, 3.0))]


def untie(net):
    """Gives encoder and decoder embeddings of their own: a file of untied weights keeps only one of what is shared."""
    shared = getattr(getattr(net, "model", None), "shared", None)
    if shared is not None and not net.config.tie_word_embeddings:
        for stack in (net.model.encoder, net.model.decoder):
            stack.embed_tokens.weight = torch.nn.Parameter(shared.weight.detach().clone())
    return net


def spread(net, seed, strength):
    """Weights spread wide, and rounded to 16-bit floats so that the files compress to half."""
    torch.manual_seed(seed)
    embeddings = {id(m.weight) for m in net.modules() if isinstance(m, torch.nn.Embedding)}
    scale = net.config.hidden_size**-0.5 if getattr(net.config, "scale_embedding", False) else 1.0
    with torch.no_grad():
        for name, w in net.named_parameters():
            if not w.requires_grad:
                continue  # positions that are sines, as Marian's and Pegasus's are
            if "embed_positions" in name:
                w.normal_(std=1.0)
            elif "lm_head" in name:
                w.normal_(std=0.6)
            elif id(w) in embeddings:
                w.normal_(std=scale)
            elif w.dim() == 2:
                w.normal_(std=strength / w.shape[1] ** 0.5)
            elif name.endswith("bias"):
                w.normal_(std=0.1)
            w.copy_(w.bfloat16().float())
        bias = getattr(net, "final_logits_bias", None)
        if bias is not None:
            bias.copy_(torch.randn_like(bias).mul(0.3).bfloat16())
    return net.eval()


def greedy(net, inputs, settings, causal):
    """Greedy outputs of all inputs in one batch, without prompt, start and end: quick, and enough to lean by."""
    width = max(map(len, inputs))
    pad = settings["pad_token_id"]
    ids, mask = [], []
    for i in inputs:
        filler = width - len(i)
        ids.append([pad] * filler + i if causal else i + [pad] * filler)
        mask.append([0] * filler + [1] * len(i) if causal else [1] * len(i) + [0] * filler)
    own = {k: v for k, v in settings.items() if k != "max_length" or "max_new_tokens" not in settings}
    rows = net.generate(
        input_ids=torch.tensor(ids), attention_mask=torch.tensor(mask),
        generation_config=GenerationConfig(**own, do_sample=False, num_beams=1)).tolist()  # fmt: skip
    end = settings["eos_token_id"]
    new = [row[width if causal else 1 :] for row in rows]
    return [row[: row.index(end)] if end in row else row for row in new]


def lean(net, inputs, settings, causal):
    """Leans the output towards end of sequence until half of the greedy outputs end; returns those outputs."""
    end = settings["eos_token_id"]
    bias = getattr(net, "final_logits_bias", None)
    room = settings.get("max_new_tokens") or settings["max_length"] - 1
    said = []
    with torch.no_grad():
        if bias is not None:
            bias[0, end] = -1.0
        for _ in range(10):
            said = greedy(net, inputs, settings, causal)
            if sum(len(s) < room - 1 for s in said) >= len(said) / 2:
                break
            if bias is not None:
                bias[0, end] += 1.0
            else:
                row = net.get_output_embeddings().weight[end]
                row.mul_(1.25).copy_(row.bfloat16().float())
    return said


def interesting(said):
    """How many outputs neither end at once nor say one piece over and over."""
    return sum(len(s) > 2 and len(set(s)) > len(s) / 2 for s in said)


def worth_comparing(net, inputs, settings, causal):
    """Gives a network the weights, of a few tries, whose outputs differ most; returns their lengths."""
    found = {}
    for seed, strength in TRIES:
        said = lean(spread(net, seed, strength), inputs, settings, causal)
        found[interesting(said)] = seed, strength
        if interesting(said) >= len(inputs) / 2:
            return sorted(len(s) for s in said)
    return sorted(len(s) for s in lean(spread(net, *found[max(found)]), inputs, settings, causal))
