"""The exported encoder → the parts that ship: what embeds the pieces, each layer, and the heads.

All sentences of an article go through one layer before the next, so that a core reads a layer's weights from its cache and not
each time from memory. A layer is written anew, operation by operation, with those that ONNX Runtime has for processors; what was
exported has three times as many, most of which only work out shapes. What comes out is the same, bit for bit, for any sentence.
The parts hold no large weights: they point to where those stand in the file of the whole encoder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnx.external_data_helper import set_external_data
from onnx.utils import Extractor

from training.english.model import HEADS, HIDDEN, MIXED_LAYERS

LONGEST_OWN = 10_000  # bytes of weights that a part holds itself
OPERATIONS = "com.microsoft"  # ONNX Runtime's own
EMBEDDED = "/parser/encoder/normal/LayerNormalization_output_0"
LAYER = "/parser/encoder/layers.{}/"
WORDS, MEAN = "/parser/Div_output_0", "/parser/Div_1_output_0"  # what the heads read: of each word, and of the sentence
MIXTURE, SCALE = "onnx::Mul_749", "parser.scale"
BEHIND = LAYER + "done/LayerNormalization_output_0"


def write(file: Path) -> None:
    """Write the parts of a quantised encoder beside its file."""
    content = file.read_bytes()
    for name, part in parts(ModelProto.FromString(content)).items():
        for weights in part.graph.initializer:
            if len(weights.raw_data) > LONGEST_OWN:
                _point(weights, file.name, content.index(weights.raw_data))
        (file.parent / f"{name}.onnx").write_bytes(part.SerializeToString())


def _point(weights: TensorProto, location: str, offset: int) -> None:
    """Let weights stand in another file."""
    set_external_data(weights, location, offset, len(weights.raw_data))
    weights.data_location = TensorProto.EXTERNAL
    weights.ClearField("raw_data")


def parts(whole: ModelProto) -> dict[str, ModelProto]:
    """Give the parts of a quantised encoder by name."""
    count = sum(node.name.endswith("/asked/MatMul_quant") for node in whole.graph.node)
    for name in (EMBEDDED, *(BEHIND.format(number) for number in range(count))):
        whole.graph.value_info.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["sentences", "pieces", HIDDEN]))
    return {
        "embedding": Extractor(whole).extract_model(["pieces", "shapes"], [EMBEDDED]),
        **{f"layer_{number + 1}": Layer(whole, number).model() for number in range(count)},
        "heads": _heads(whole),
    }


def _heads(whole: ModelProto) -> ModelProto:
    """Give the heads: states [pieces, hidden] behind the last layers, first and last piece of each word in."""
    for name, shape in ((WORDS, ["sentences", "words", HIDDEN]), (MEAN, ["sentences", HIDDEN])):
        whole.graph.value_info.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
    found = Extractor(whole).extract_model([WORDS, MEAN], [one.name for one in whole.graph.output])
    nodes, kept = _mixed(numpy_helper.to_array(_known(whole, MIXTURE)), numpy_helper.to_array(_known(whole, SCALE)))
    nodes.extend(found.graph.node)
    given = [
        helper.make_tensor_value_info(f"behind_{number}", TensorProto.FLOAT, ["pieces", HIDDEN]) for number in range(MIXED_LAYERS)
    ]
    given += [helper.make_tensor_value_info(name, TensorProto.INT64, ["words"]) for name in ("first", "last")]
    graph = helper.make_graph(nodes, "heads", given, list(found.graph.output), [*found.graph.initializer, *kept])
    return helper.make_model(graph, opset_imports=list(whole.opset_import), ir_version=whole.ir_version)


def _known(whole: ModelProto, name: str) -> TensorProto:
    return next(one for one in whole.graph.initializer if one.name == name)


def _mixed(shares: NDArray[np.float32], scale: NDArray[np.float32]) -> tuple[list[NodeProto], list[TensorProto]]:
    """Give the operations that mix the layers' states, and make words and the mean of the pieces of them."""
    numbers = {
        "scale": scale,
        "two": np.float32(2),
        "front": np.array([0]),
        "along": np.array([1]),
        **{f"share_{n}": one for n, one in enumerate(shares)},
    }
    nodes = [helper.make_node("Mul", [f"behind_{n}", f"share_{n}"], [f"shared_{n}"]) for n in range(len(shares))]
    last = f"behind_{len(shares) - 1}"
    steps = (
        ("Add", ["shared_0", "shared_2"], "even"),  # the order in which the whole encoder's sum goes: the last bit hangs on it
        ("Add", ["shared_1", "shared_3"], "odd"),
        ("Add", ["even", "odd"], "mixed"),
        ("Mul", ["mixed", "scale"], "states"),
        ("Gather", ["states", "first"], "of_first"),
        ("Gather", ["states", "last"], "of_last"),
        ("Add", ["of_first", "of_last"], "of_both"),
        ("Div", ["of_both", "two"], "of_words"),
        ("Unsqueeze", ["of_words", "front"], WORDS),
        ("Unsqueeze", [last, "front"], "of_last_layer"),
        ("ReduceSum", ["of_last_layer", "along"], "sum"),
        ("Shape", [last], "size"),
        ("Gather", ["size", "front"], "length"),
        ("CastLike", ["length", "two"], "count"),
        ("Div", ["sum", "count"], MEAN),
    )
    options = {"sum": {"keepdims": 0}}
    nodes += [helper.make_node(kind, given, [name], **options.get(name, {})) for kind, given, name in steps]
    return nodes, [numpy_helper.from_array(np.asarray(value), name) for name, value in numbers.items()]


class Layer:
    """One layer of a quantised encoder, for the pieces of one sentence."""

    def __init__(self, whole: ModelProto, number: int) -> None:
        self.path = LAYER.format(number)
        self.known = {one.name: one for one in whole.graph.initializer}
        self.products = {node.name: node for node in whole.graph.node if node.op_type == "MatMulInteger"}
        self.nodes: list[NodeProto] = []
        self.kept: dict[str, TensorProto] = {}

    def model(self) -> ModelProto:
        """Give the layer: states [pieces, hidden] in, states out."""
        query, key, value = self.parted(self.dense("states", "asked"))
        size = (HIDDEN // HEADS) ** -0.5
        scores = self.own("FusedMatMul", [query, key], transB=1, transBatchA=1, transBatchB=1, alpha=size)
        context = self.own("FusedMatMul", [self.operation("Softmax", [scores], axis=-1), value], transBatchB=1)
        turned = self.operation("Transpose", [context], perm=[1, 0, 2])
        joined = self.operation("Reshape", [turned, self.constant("side by side", np.array([0, HIDDEN]))])
        states = self.normal(self.operation("Add", ["states", self.dense(joined, "joined")]), "attended")
        told = self.dense(self.own("Gelu", [self.dense(states, "inner")]), "outer")
        read = self.normal(self.operation("Add", [states, told]), "done")
        given, found = (helper.make_tensor_value_info(name, TensorProto.FLOAT, ["pieces", HIDDEN]) for name in ("states", read))
        return helper.make_model(
            helper.make_graph(self.nodes, "layer", [given], [found], list(self.kept.values())),
            opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(OPERATIONS, 1)],
            ir_version=9,
        )

    def parted(self, asked: str) -> list[str]:
        """Give queries, keys and values, each parted among the heads of attention."""
        found = ["queries", "keys", "values"]
        self.nodes.append(helper.make_node("Split", [asked], found, axis=-1, num_outputs=len(found)))
        parted = self.constant("parted", np.array([0, HEADS, HIDDEN // HEADS]))
        return [self.operation("Reshape", [one, parted]) for one in found]

    def dense(self, states: str, name: str) -> str:
        """Multiply states with the weights of a dense layer, in integers that are scaled by all of the sentence."""
        weights = self.products[f"{self.path}{name}/MatMul_quant"].input[1]
        bare = weights.removesuffix("_quantized")
        names = [weights, f"{bare}_scale", f"{bare}_zero_point", f"{self._module(name)}.bias"]
        return self.own("DynamicQuantizeMatMul", [states, *map(self.copied, names)])

    def normal(self, states: str, name: str) -> str:
        """Normalise states."""
        names = [f"{self._module(name)}.{part}" for part in ("weight", "bias")]
        return self.operation("LayerNormalization", [states, *map(self.copied, names)], axis=-1, epsilon=1e-12)

    def operation(self, kind: str, given: list[str], domain: str = "", **options: Any) -> str:
        """Add an operation and give the name of what comes out."""
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, given, [name], domain=domain, **options))
        return name

    def own(self, kind: str, given: list[str], **options: Any) -> str:
        """Add an operation of ONNX Runtime's own."""
        return self.operation(kind, given, OPERATIONS, **options)

    def constant(self, name: str, value: NDArray[np.int64]) -> str:
        """Keep numbers under a name."""
        self.kept[name] = numpy_helper.from_array(value, name)
        return name

    def copied(self, name: str) -> str:
        """Keep what the whole encoder has under a name."""
        self.kept[name] = self.known[name]
        return name

    def _module(self, name: str) -> str:
        return f"{self.path.strip('/').replace('/', '.')}.{name}"
