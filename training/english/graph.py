"""A trained parser → the ONNX graph that ships, put together from ONNX Runtime's fused operators.

Sentences are read one by one, so that each step's own cost counts: here are a hundred steps that say what the three hundred of
the exporter's graph say.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.english.model import HEADS, HIDDEN, MIXED_LAYERS, Parser

FUSED = "com.microsoft"  # the domain of ONNX Runtime's own operators
UNROUNDED = ("tagger.1", "namer.1", "arc")  # the last products: small, and each decides something
INPUTS = {"pieces": "BT", "shapes": "BT", "mask": "BT", "first": "BW", "last": "BW"}


class Graph:
    """Steps and weights, put together one by one."""

    def __init__(self, parser: Parser) -> None:
        self.weights = {name: value.detach().float().numpy() for name, value in parser.state_dict().items()}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def add(self, operator: str, *inputs: str, outputs: tuple[str, ...] = (), name: str = "", **settings: Any) -> str:
        """Add a step; give the name of its first output."""
        name = name or f"{operator}_{len(self.nodes)}"
        made = list(outputs) or [name]
        self.nodes.append(helper.make_node(operator, list(inputs), made, name=name, **settings))
        return made[0]

    def keep(self, name: str, value: np.ndarray) -> str:
        """Add a constant."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def numbers(self, *values: int) -> str:
        """Add a constant list of whole numbers."""
        return self.keep("numbers_" + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def product(self, states: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """Add a product with constant weights, and what is added to it."""
        made = self.add("MatMul", states, self.keep(f"{name}.weight", weight), name=name)
        return self.add("Add", made, self.keep(f"{name}.bias", bias))

    def dense(self, states: str, *layers: str) -> str:
        """Add one product for several linear layers that read the same states."""
        weight = np.concatenate([self.weights[f"{layer}.weight"] for layer in layers]).T
        bias = np.concatenate([self.weights[f"{layer}.bias"] for layer in layers])
        return self.product(states, "+".join(layers), weight, bias)

    def normal(self, states: str, name: str) -> str:
        """Add a normalisation. The sum before it stays a step of its own: fused with it, both took four times as long."""
        scale, shift = (self.keep(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.add("LayerNormalization", states, scale, shift, axis=-1, epsilon=1e-12)

    def layer(self, states: str, number: int) -> str:
        """Add one layer of the encoder."""
        part = f"encoder.layers.{number}"
        asked = tuple(f"{part}.{name}" for name in ("query", "key", "value"))
        self.add("Split", self.dense(states, f"{part}.asked"), outputs=asked, axis=-1, num_outputs=3)
        context = self.add("MultiHeadAttention", *asked, "", "mask_whole", domain=FUSED, num_heads=HEADS)
        states = self.normal(self.add("Add", self.dense(context, f"{part}.joined"), states), f"{part}.attended")
        inner = self.add("Gelu", self.dense(states, f"{part}.inner"), domain=FUSED)
        return self.normal(self.add("Add", self.dense(inner, f"{part}.outer"), states), f"{part}.done")


def write(parser: Parser, path: Path) -> None:
    """Write the parser's graph with its products in 8-bit integers, each column of weights with its own scale."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        write_whole(parser, whole)
        quantize_dynamic(
            whole, path, weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul"], nodes_to_exclude=list(UNROUNDED),
            extra_options={"DefaultTensorType": TensorProto.FLOAT, "MatMulConstBOnly": True},
        )  # fmt: skip


def write_whole(parser: Parser, path: Path) -> None:
    """Write the parser's graph with all but the table of pieces in float32."""
    graph = Graph(parser)
    layers = [_embedded(graph)]
    for number in range(parser.sizes.layers):
        layers.append(graph.layer(layers[-1], number))
    _read(graph, _words(graph, _mixed(graph, layers[1:])))
    _direct(graph, layers[-1])
    width = len(graph.weights["dependent.bias"])
    outputs = {
        "tags": ["B", "W"], "names": ["B", "W", parser.sizes.names], "arcs": ["B", "W", "H"],
        "dependent": ["B", "W", width], "governor": ["B", "H", width], "vector": ["B", HIDDEN],
    }  # fmt: skip
    made = helper.make_graph(
        graph.nodes,
        "parser",
        [helper.make_tensor_value_info(name, TensorProto.INT64, list(size)) for name, size in INPUTS.items()],
        [
            helper.make_tensor_value_info(name, TensorProto.INT64 if name == "tags" else TensorProto.FLOAT, size)
            for name, size in outputs.items()
        ],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)]
    onnx.save(helper.make_model(made, opset_imports=opsets, ir_version=9), str(path))


def _embedded(graph: Graph) -> str:
    """Add what pieces, shapes and places are read as; the pieces' table, half of all weights, in bytes, scaled by row."""
    table = graph.weights["encoder.piece.weight"]
    scales = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = graph.add("Gather", graph.keep("piece.rows", np.rint(table / scales).astype(np.int8)), "pieces")
    scale = graph.add("Gather", graph.keep("piece.scales", scales.astype(np.float32)), "pieces")
    piece = graph.add("Mul", graph.add("Cast", rows, to=TensorProto.FLOAT), scale)
    shape = graph.add("Gather", graph.keep("shape.rows", graph.weights["encoder.shape.weight"]), "shapes")
    places = graph.keep("places", graph.weights["encoder.position.weight"] + graph.weights["encoder.kind"])
    place = graph.add("Slice", places, graph.numbers(0), graph.add("Shape", "pieces", start=1, end=2), graph.numbers(0))
    graph.add("Cast", "mask", to=TensorProto.INT32, outputs=("mask_whole",))
    return graph.normal(graph.add("Add", graph.add("Add", piece, shape), place), "encoder.normal")


def _mixed(graph: Graph, layers: list[str]) -> str:
    """Add the learned mixture of the last layers; halved, for a word is the mean of its first and last piece."""
    shares = np.exp(graph.weights["mixture"])
    shares = shares / shares.sum() * graph.weights["scale"] / 2
    parts = [
        graph.add("Mul", layer, graph.keep(f"share_{number}", share.astype(np.float32)))
        for number, (layer, share) in enumerate(zip(layers[-MIXED_LAYERS:], shares, strict=True))
    ]
    whole = parts[0]
    for part in parts[1:]:
        whole = graph.add("Add", whole, part)
    return whole


def _words(graph: Graph, states: str) -> str:
    """Add the words' states, behind the root's."""
    places = [graph.add("Unsqueeze", name, graph.numbers(-1)) for name in ("first", "last")]
    first, last = (graph.add("GatherND", states, place, batch_dims=1) for place in places)
    size = graph.add("Concat", graph.add("Shape", "first", start=0, end=1), graph.numbers(1, HIDDEN), axis=0)
    root = graph.add("Expand", graph.keep("root", graph.weights["root"].reshape(1, 1, HIDDEN)), size)
    return graph.add("Concat", root, graph.add("Add", first, last), axis=1)


def _read(graph: Graph, words: str) -> None:
    """Add tags, names, arcs and the halves of relations, all hidden layers in one product."""
    hidden = ("tagger.0.0", "namer.0.0", "arc_dependent.0", "arc_governor.0")
    widths = graph.numbers(*(len(graph.weights[f"{layer}.bias"]) for layer in hidden))
    read = graph.add("Gelu", graph.dense(words, *hidden), domain=FUSED)
    graph.add("Split", read, widths, outputs=("tagging", "naming", "depending", "governing"), axis=-1)
    halves = graph.dense(words, "dependent", "governor")
    graph.add("Split", halves, outputs=("dependent_rooted", "governor"), axis=-1, num_outputs=2)

    def rootless(states: str, *outputs: str) -> str:
        return graph.add("Slice", states, graph.numbers(1), graph.numbers(2**31), graph.numbers(1), outputs=outputs)

    rootless("dependent_rooted", "dependent")
    graph.add("ArgMax", graph.dense(rootless("tagging"), "tagger.1"), axis=-1, keepdims=0, outputs=("tags",))
    graph.add("LogSoftmax", graph.dense(rootless("naming"), "namer.1"), axis=-1, outputs=("names",))
    arc = graph.weights["arc"]  # its last row is what a head scores whatever hangs on it
    turned = graph.product(rootless("depending"), "arc", arc[:-1], arc[-1])
    graph.add("MatMul", turned, graph.add("Transpose", "governing", perm=[0, 2, 1]), outputs=("arcs",))


def _direct(graph: Graph, states: str) -> None:
    """Add the sentence's vector."""
    share = graph.add("Unsqueeze", graph.add("Cast", "mask", to=TensorProto.FLOAT), graph.numbers(1))
    total = graph.add("Squeeze", graph.add("MatMul", share, states), graph.numbers(1))
    mean = graph.add("Div", total, graph.add("Squeeze", graph.add("ReduceSum", share, graph.numbers(2)), graph.numbers(1)))
    graph.add("LpNormalization", graph.dense(mean, "direction"), axis=-1, p=2, outputs=("vector",))
