"""A network as Optimum exports it, in the forms that users have."""

import glob
import os

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from optimum.exporters.onnx import main_export

LEFT = {"special_tokens_map.json", "added_tokens.json", "chat_template.jinja"}  # nobody here reads them


def export(network, tokenizer, pytorch, out, form, causal):
    """Saves a network and its tokenizer under `pytorch`, and what Optimum makes of them under `out`."""
    network.save_pretrained(pytorch)
    tokenizer.save_pretrained(pytorch)
    task = "text-generation-with-past" if causal else "text2text-generation-with-past"
    # What it would validate, the golden files do.
    main_export(pytorch, out, task=task, no_post_process=form == "split", do_validation=False, library_name="transformers")
    files = glob.glob(f"{out}/*.onnx")
    if form == "merged" or form == "int8":
        for name in ("decoder_model.onnx", "decoder_with_past_model.onnx"):
            if f"{out}/decoder_model_merged.onnx" in files and f"{out}/{name}" in files:
                os.remove(f"{out}/{name}")  # the merged one has both
    for file in glob.glob(f"{out}/*.onnx"):
        if form == "int8":
            quantize_dynamic(file, file.removesuffix(".onnx") + "_quantized.onnx", weight_type=QuantType.QUInt8)
            os.remove(file)
        elif form == "external":
            data = os.path.basename(file) + "_data"
            onnx.save(onnx.load(file), file, save_as_external_data=True, location=data, size_threshold=1024)
    for name in LEFT:
        if os.path.exists(f"{out}/{name}"):
            os.remove(f"{out}/{name}")
