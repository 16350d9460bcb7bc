"""Write a trained compression tagger as an ONNX model directory.

usage: export_tagger.py TRAINED.pt TOKENIZER.json OUT_DIR
"""

import sys

import directory
import torch
from tagger import LogProbability, Tagger


def main():
    trained, tokenizer, out = sys.argv[1:4]
    saved = torch.load(trained, map_location="cpu")
    net = Tagger(**saved["settings"])
    net.load_state_dict(saved["weights"])
    s = net.settings
    config = dict(
        model_type="breve-compression",
        vocab_size=s["vocab"],
        pad_token_id=1,
        eos_token_id=2,
        max_tokens=s["tokens"],
        inputs=["input_ids", "attention_mask"],
        outputs=["keep_log_probability"],
        row="one sentence",
        label="natural logarithm of the probability that a word is kept, read at the word's first piece; "
        "words are what white space separates, each encoded by itself",
    )
    directory.write(
        LogProbability(net),
        out,
        tokenizer,
        config,
        "keep_log_probability",
        {0: "sentences", 1: "tokens"},
        [(1, 11), (1, 2), (1, 64), (1, s["tokens"])],
        s["vocab"],
    )


if __name__ == "__main__":
    main()
