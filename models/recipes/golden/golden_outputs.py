"""What transformers' `generate` makes of one input, in the form of the golden files."""

import torch
from transformers import GenerationConfig


def step(logits, scores, token):
    """A token's log-probability as the model has it; 0 where nothing else was allowed."""
    forced = torch.isfinite(scores[0]).sum() == 1
    return 0.0 if forced else torch.log_softmax(logits[0].double(), -1)[token].item()


def generate(net, ids, settings, causal=False):
    """All outputs, best first: tokens without prompt or start and without end, score, whether the end was reached.

    `ids` are one input's token ids and `settings` those of a generation_config.json. A greedy output's score is its
    log-probability divided by its length to the power of the penalty, as beam search's is, with the probabilities that
    the model gave.
    """
    settings = {"early_stopping": False, "length_penalty": 1.0, "num_beams": 1, **settings}
    if "max_new_tokens" in settings:
        settings["max_length"] = None
    settings.setdefault("num_return_sequences", settings["num_beams"])
    config = GenerationConfig(do_sample=False, return_dict_in_generate=True, output_scores=True, output_logits=True, **settings)  # fmt: skip
    x = torch.tensor([ids])
    # Own settings alone: generate fills what is not set from the network's own.
    own, net.generation_config = net.generation_config, GenerationConfig()
    try:
        out = net.generate(input_ids=x, attention_mask=torch.ones_like(x), generation_config=config)
    finally:
        net.generation_config = own
    ends = config.eos_token_id if isinstance(config.eos_token_id, list) else [config.eos_token_id]
    results = []
    for i, row in enumerate(out.sequences.tolist()):
        new = row[len(ids) if causal else 1 :]
        end = next((j for j, t in enumerate(new) if t in ends), None)
        tokens = new[:end]
        while tokens and tokens[-1] == config.pad_token_id:
            tokens.pop()
        if config.num_beams == 1:
            steps = [step(*each) for each in zip(out.logits, out.scores, new)]
            score = sum(steps) / len(steps) ** config.length_penalty
        else:
            score = out.sequences_scores[i].item()
        if score > -1e8:  # else a place that no output has taken
            results.append(dict(tokens=tokens, score=round(score, 5), finished=end is not None))
    return results
