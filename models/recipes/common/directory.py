"""Export of a small model: torch to ONNX, checked, weights stored in 8 bits, checked again, tokenizer and
configuration beside it.
"""

import json
import os
import shutil

import int8
import numpy as np
import onnx
import onnxruntime as ort
import torch
from layers import PAD


def made_up(rows, tokens, vocab, seed):
    """(ids, mask) of made-up rows of differing lengths, the first as long as can be."""
    rng = np.random.default_rng(seed)
    ids, mask = np.full((rows, tokens), PAD, np.int64), np.zeros((rows, tokens), np.int64)
    for row in range(rows):
        n = int(rng.integers(2, tokens + 1)) if row else tokens
        ids[row, :n], mask[row, :n] = rng.integers(4, vocab, n), 1
    return ids, mask


def write(module, out, tokenizer, config, output, axes, checks, vocab, in_8_bits=True):
    """Writes OUT/model.onnx (its large weights in 8 bits, unless in_8_bits is false), tokenizer.json and config.json;
    prints for each shape in checks the largest difference from torch, by stage.
    """
    os.makedirs(out, exist_ok=True)
    path = os.path.join(out, "model.onnx")
    module.eval()
    rows, example = axes, tuple(map(torch.from_numpy, made_up(*checks[0], vocab, 0)))
    torch.onnx.export(
        module,
        example,
        path,
        input_names=["input_ids", "attention_mask"],
        output_names=[output],
        dynamic_axes={
            "input_ids": rows,
            "attention_mask": rows,
            output: {k: v for k, v in rows.items() if k < module(*example).dim()},
        },
        opset_version=17,
        dynamo=False,
    )
    for stage in ("fp32", "int8") if in_8_bits else ("fp32",):
        if stage == "int8":
            onnx.save(int8.store(onnx.load(path)), path)
        session = ort.InferenceSession(path)
        for seed, shape in enumerate(checks):
            ids, mask = made_up(*shape, vocab, seed)
            with torch.no_grad():
                want = module(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()
            got = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
            print(
                f"{stage} {shape[0]} x {shape[1]}: largest difference {np.abs(got - want).max():.2e}, "
                f"values from {want.min():.2f} to {want.max():.2f}"
            )
    shutil.copy(tokenizer, os.path.join(out, "tokenizer.json"))
    with open(os.path.join(out, "config.json"), "w") as f:
        json.dump(config, f, indent=2)
        f.write("\n")
    print(os.path.getsize(path), "bytes,", sum(p.numel() for p in module.parameters()), "parameters")
