"""What transformers' `generate` makes of one input, in the form of the golden files."""
import torch
from transformers import GenerationConfig


def generate(net, ids, settings):
    """All outputs, best first: tokens without start and end, score, and whether end of sequence was reached.

    `ids` are one input's token ids and `settings` those of a generation_config.json. A greedy output's score is its
    log-probability divided by its length, as beam search's with length penalty 1.
    """
    settings = {"early_stopping": False, "length_penalty": 1.0, "num_beams": 1, **settings}
    if "max_new_tokens" in settings:
        settings["max_length"] = None
    config = GenerationConfig(do_sample=False, **settings)
    n = config.num_beams
    x = torch.tensor([ids])
    out = net.generate(input_ids=x, attention_mask=torch.ones_like(x), generation_config=config, num_return_sequences=n,
                       return_dict_in_generate=True, output_scores=True, output_logits=True)
    ends = config.eos_token_id if isinstance(config.eos_token_id, list) else [config.eos_token_id]
    results = []
    for i, tokens in enumerate(out.sequences.tolist()):
        tokens = tokens[1:]
        end = next((j for j, t in enumerate(tokens) if t in ends), None)
        tokens = tokens[:end]
        while tokens and tokens[-1] == config.pad_token_id:
            tokens.pop()
        if n == 1:
            kept = out.sequences[0, 1:].tolist()
            steps = [torch.log_softmax(l[0].double(), -1)[t].item() for l, t in zip(out.logits, kept)]
            score = sum(steps) / len(steps)
        else:
            score = out.sequences_scores[i].item()
        if score > -1e8:  # else a place that no output has taken
            results.append(dict(tokens=tokens, score=round(score, 6), finished=end is not None))
    return results
