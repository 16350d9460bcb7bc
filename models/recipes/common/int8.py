"""Store an ONNX graph's large weights as 8-bit integers with one scale for each output channel (or each embedding).

The graph computes in fp32 as before: a weight is cast and scaled when the session is made (ONNX Runtime folds
constants), an embedding when it is looked up. So a row's result depends on nothing but the row, which dynamic
quantisation of activations does not give, and the file is a quarter as large. Standard operators only.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def scaled(weight, axis):
    """(int8 values, fp32 scales of the same rank) with absolute maxima taken over every axis but `axis`."""
    others = tuple(i for i in range(weight.ndim) if i != axis)
    scale = np.maximum(np.abs(weight).max(axis=others, keepdims=True) / 127, 1e-12).astype(np.float32)
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale


def store(model, smallest=4096):
    """Rewrite every MatMul, Gemm and Gather weight of at least `smallest` values, in place."""
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    users = {}
    for node in graph.node:
        for at, name in enumerate(node.input):
            users.setdefault(name, []).append((node, at))
    nodes, done = [], set()
    for node in graph.node:
        for at, name in enumerate(node.input):
            tensor = weights.get(name)
            if (
                tensor is None
                or tensor.data_type != TensorProto.FLOAT
                or np.prod(tensor.dims) < smallest
                or len(tensor.dims) != 2
            ):
                continue
            kinds = {u.op_type for u, _ in users[name]}
            if node.op_type == "Gather" and at == 0 and kinds == {"Gather"}:
                nodes += looked_up(graph, node, tensor, name, done)
                break
            if node.op_type in ("MatMul", "Gemm") and kinds <= {"MatMul", "Gemm"} and name not in done:
                turned = node.op_type == "Gemm" and any(a.name == "transB" and a.i for a in node.attribute)
                values, scale = scaled(numpy_helper.to_array(tensor), 0 if turned else 1)
                keep(graph, tensor, name, values, scale)
                nodes += [
                    helper.make_node("Cast", [name + ".int8"], [name + ".cast"], to=TensorProto.FLOAT),
                    helper.make_node("Mul", [name + ".cast", name + ".scale"], [name]),
                ]
                done.add(name)
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


def keep(graph, tensor, name, values, scale):
    graph.initializer.remove(tensor)
    graph.initializer.extend(
        [numpy_helper.from_array(values, name + ".int8"), numpy_helper.from_array(scale, name + ".scale")]
    )


def looked_up(graph, node, tensor, name, done):
    """Gather of 8-bit rows and of their scales, and the product."""
    if name not in done:
        keep(graph, tensor, name, *scaled(numpy_helper.to_array(tensor), 0))
        done.add(name)
    out, ids = node.output[0], node.input[1]
    return [
        helper.make_node("Gather", [name + ".int8", ids], [out + ".int8"], axis=0),
        helper.make_node("Cast", [out + ".int8"], [out + ".cast"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [name + ".scale", ids], [out + ".scale"], axis=0),
        helper.make_node("Mul", [out + ".cast", out + ".scale"], [out]),
    ]
