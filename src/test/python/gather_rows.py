"""Writes src/main/resources/breve/decode/gather_rows.onnx: the rows of an array that an index names.

usage: gather_rows.py OUT.onnx   (needs numpy, onnx and onnxruntime; made with onnx 1.23.1)

Beam search reorders its key-value cache with it, so that the cache never leaves native memory.
"""
import sys

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, save

graph = helper.make_graph(
    [helper.make_node("Gather", ["array", "rows"], ["gathered"], axis=0)],
    "gather_rows",
    [
        helper.make_tensor_value_info("array", TensorProto.FLOAT, None),
        helper.make_tensor_value_info("rows", TensorProto.INT64, [None]),
    ],
    [helper.make_tensor_value_info("gathered", TensorProto.FLOAT, None)],
)
# No shapes: any number of dimensions will do.
model = helper.make_model(
    graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="breve"
)
save(model, sys.argv[1])
session = onnxruntime.InferenceSession(sys.argv[1])
for shape in ((3, 2), (3, 2, 4), (3, 2, 4, 5)):
    array = np.random.rand(*shape).astype(np.float32)
    assert (session.run(None, {"array": array, "rows": np.array([2, 0, 0, 1])})[0] == array[[2, 0, 0, 1]]).all()
