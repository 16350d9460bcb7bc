"""The ways of searching that every family is held to."""


def seq2seq(base, said, input_ids):
    """Settings by name for an encoder-decoder.

    `said` are outputs of four beams, from which bad words are chosen that would else be said; `input_ids` an input, of
    which some pieces are suppressed.
    """
    parts = [*(s[1:3] for s in said[::2]), *(s[2:5] for s in said[1::2]), said[0][:1]]
    bad = base.get("bad_words_ids", []) + [part for part in parts if part]
    given = base.get("forced_bos_token_id")
    often = sorted({t for s in said for t in s} - {given}, key=lambda t: -sum(s.count(t) for s in said))[:3]
    first = [s[0] for s in said]
    end = base["eos_token_id"]
    two = [*(end if isinstance(end, list) else [end]), often[-1]]
    other = input_ids[0]
    variants = {
        "greedy": dict(num_beams=1),
        "2 beams": dict(num_beams=2),
        "4 beams": dict(num_beams=4),
        "5 beams": dict(num_beams=5),
        "4 beams, early stopping": dict(num_beams=4, early_stopping=True),
        "4 beams, never stopping early": dict(num_beams=4, early_stopping="never"),
        "2 beams, length penalty 2, never stopping early": dict(
            num_beams=2, length_penalty=2.0, early_stopping="never"
        ),
        "4 beams, length penalty 0.6": dict(num_beams=4, length_penalty=0.6),
        "4 beams, length penalty 0": dict(num_beams=4, length_penalty=0.0),
        "4 beams, length penalty -1": dict(num_beams=4, length_penalty=-1.0),
        "greedy, 9 to 12 tokens": dict(num_beams=1, min_length=9, max_length=12),
        "4 beams, 7 to 10 tokens": dict(num_beams=4, min_length=7, max_length=10),
        "4 beams, 5 to 7 new tokens": dict(num_beams=4, min_new_tokens=5, max_new_tokens=7),
        "greedy, no pair twice": dict(num_beams=1, no_repeat_ngram_size=2),
        "4 beams, no three twice": dict(num_beams=4, no_repeat_ngram_size=3),
        "greedy, bad words": dict(num_beams=1, bad_words_ids=bad),
        "4 beams, bad words": dict(num_beams=4, bad_words_ids=bad),
        "greedy, suppressed": dict(num_beams=1, suppress_tokens=often, begin_suppress_tokens=first),
        "4 beams, suppressed": dict(num_beams=4, suppress_tokens=often, begin_suppress_tokens=first),
        "greedy, repetition penalty 1.5": dict(num_beams=1, repetition_penalty=1.5),
        "4 beams, repetition penalty 1.3": dict(num_beams=4, repetition_penalty=1.3),
        "2 beams, repetition penalty 0.8": dict(num_beams=2, repetition_penalty=0.8),
        "greedy, nothing of the input": dict(num_beams=1, encoder_no_repeat_ngram_size=1),
        "4 beams, no pair of the input": dict(num_beams=4, encoder_no_repeat_ngram_size=2),
        "5 beams, 3 outputs": dict(num_beams=5, num_return_sequences=3),
        "4 beams, two end tokens": dict(num_beams=4, eos_token_id=two),
        "greedy, first and last token forced": dict(
            num_beams=1, forced_bos_token_id=other, forced_eos_token_id=two[0], max_length=8
        ),
        "4 beams, first and last token forced": dict(
            num_beams=4, forced_bos_token_id=other, forced_eos_token_id=two[0], max_length=8
        ),
        "greedy, another start": dict(num_beams=1, decoder_start_token_id=other),
        "4 beams, another start": dict(num_beams=4, decoder_start_token_id=other),
        "4 beams, many rules": dict(
            num_beams=4, repetition_penalty=1.2, no_repeat_ngram_size=3, encoder_no_repeat_ngram_size=3, min_length=5,
            length_penalty=0.8, early_stopping=True),
    }  # fmt: skip
    return {name: {**base, **own} for name, own in variants.items()}


def causal(base, said, prompt):
    """The same for a decoder alone: lengths are those of what is new, but for max_length and min_length as given."""
    variants = {}
    for name, own in seq2seq(base, said, prompt).items():
        if "another start" in name or "forced" in name:
            continue
        if own.get("max_length"):
            own["max_new_tokens"] = own.pop("max_length") - 1
        if own.get("min_length"):
            own["min_new_tokens"] = own.pop("min_length") - 1
        variants[name] = own
    whole = {k: v for k, v in base.items() if k != "max_new_tokens"}
    n = len(prompt)
    variants["greedy, prompt counted"] = dict(whole, num_beams=1, min_length=n + 3, max_length=n + 6)
    variants["4 beams, prompt counted"] = dict(whole, num_beams=4, min_length=n + 3, max_length=n + 6)
    return variants
