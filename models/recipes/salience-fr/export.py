"""Write a trained salience model as an ONNX model directory.

usage: export.py TRAINED.pt TOKENIZER.json OUT_DIR
"""
import sys
import torch
import directory
from model import HEADLINE, OneArticle, Salience


def main():
    trained, tokenizer, out = sys.argv[1:4]
    saved = torch.load(trained, map_location="cpu")
    net = Salience(**saved["settings"])
    net.load_state_dict(saved["weights"])
    s = net.settings
    config = dict(model_type="breve-salience", vocab_size=s["vocab"], pad_token_id=1, eos_token_id=2, max_tokens=s["tokens"], headline_token_id=HEADLINE,
                  inputs=["input_ids", "attention_mask"], outputs=["scores"], row="one sentence of the article; the first row may be its headline, led by headline_token_id",
                  score="higher is more salient; comparable within one article only")
    directory.write(OneArticle(net), out, tokenizer, config, "scores", {0: "sentences", 1: "tokens"},
                    [(3, 11), (1, 64), (2, 64), (9, 64), (500, 32)], s["vocab"])


if __name__ == "__main__":
    main()
