"""Writes src/main/resources/breve/decode/gather_rows.onnx: the rows of a 4-dimensional array that an index names.

usage: gather_rows.py OUT.onnx   (needs the onnx package; made with onnx 1.23.1)

Beam search reorders its key-value cache with it, so that the cache never leaves native memory.
"""
import sys

from onnx import TensorProto, checker, helper, save

graph = helper.make_graph(
    [helper.make_node("Gather", ["array", "rows"], ["gathered"], axis=0)],
    "gather_rows",
    [
        helper.make_tensor_value_info("array", TensorProto.FLOAT, [None, None, None, None]),
        helper.make_tensor_value_info("rows", TensorProto.INT64, [None]),
    ],
    [helper.make_tensor_value_info("gathered", TensorProto.FLOAT, [None, None, None, None])],
)
model = helper.make_model(
    graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="breve"
)
checker.check_model(model)
save(model, sys.argv[1])
