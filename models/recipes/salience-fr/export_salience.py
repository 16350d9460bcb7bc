"""Write a trained salience model as an ONNX model directory.

usage: export_salience.py TRAINED.pt TOKENIZER.json OUT_DIR
"""

import sys

import directory
import torch
from salience import HEADLINE, OneArticle

TOKENS = 64


def load(path):
    saved = torch.load(path, map_location="cpu")
    w = saved["weights"]
    net = OneArticle(w["marks"], w["numbers"], w["word_table"], w["pair_table"], saved["articles"])
    net.load_state_dict(w)
    return net.eval()


def main():
    trained, tokenizer, out = sys.argv[1:4]
    net = load(trained)
    vocab = len(net.marks)
    config = dict(
        model_type="breve-salience",
        vocab_size=vocab,
        pad_token_id=1,
        eos_token_id=2,
        max_tokens=TOKENS,
        headline_token_id=HEADLINE,
        inputs=["input_ids", "attention_mask"],
        outputs=["scores"],
        row="one sentence of the article; the first row may be its headline, led by headline_token_id",
        score="higher is more salient; comparable within one article only; "
        "by falling score the sentences fill 75 words best",
    )
    directory.write(
        net,
        out,
        tokenizer,
        config,
        "scores",
        {0: "sentences", 1: "tokens"},
        [(3, 11), (1, 64), (2, 64), (9, 64), (500, 32)],
        vocab,
        in_8_bits=False,
    )


if __name__ == "__main__":
    main()
