"""The exported encoder → the parts that ship: what embeds the pieces, the two halves of each layer, and the heads.

All sentences of an article go through half a layer before the next, so that a core reads its weights from its cache and not each
time from memory. A layer is written anew, operation by operation, with those that ONNX Runtime has for processors; what was
exported has three times as many, most of which only work out shapes. What comes out is the same, bit for bit, for any sentence.
The parts hold no large weights: they point to where those stand in the file of the whole encoder.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper
from onnx.external_data_helper import set_external_data

from training.english.model import HEADS, HIDDEN, MIXED_LAYERS

LONGEST_OWN = 10_000  # bytes of weights that a part holds itself
OPERATIONS = "com.microsoft"  # ONNX Runtime's own
EMBEDDINGS = {"piece": "pieces", "shape": "shapes", "position": "places"}
MIXTURE, SCALE = "onnx::Mul_749", "parser.scale"
# The products that the heads begin with, each with its bias; those of one table read the same.
OF_WORDS = {
    "/parser/dependent/": "parser.dependent.bias",
    "/parser/arc_dependent/arc_dependent.0/": "parser.arc_dependent.0.bias",
    "/parser/namer/namer.0/namer.0.0/": "parser.namer.0.0.bias",
    "/parser/tagger/tagger.0/tagger.0.0/": "parser.tagger.0.0.bias",
}
OF_ROOTED = {
    "/parser/governor/": "parser.governor.bias",
    "/parser/arc_governor/arc_governor.0/": "parser.arc_governor.0.bias",
}


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
    return {
        "embedding": Embedding(whole).model(),
        **{f"attention_{number + 1}": Half(whole, number).attention() for number in range(count)},
        **{f"feeding_{number + 1}": Half(whole, number).feeding() for number in range(count)},
        "heads": Heads(whole).model(),
    }


class Part:
    """A part of a quantised encoder as it is put together, operation by operation."""

    def __init__(self, whole: ModelProto) -> None:
        self.known = {one.name: one for one in whole.graph.initializer}
        self.products = {node.name: node for node in whole.graph.node if node.op_type == "MatMulInteger"}
        self.nodes: list[NodeProto] = []
        self.kept: dict[str, TensorProto] = {}

    def whole(self, given: Sequence[ValueInfoProto], found: Sequence[ValueInfoProto]) -> ModelProto:
        """Give what was put together."""
        return helper.make_model(
            helper.make_graph(self.nodes, "part", given, found, list(self.kept.values())),
            opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(OPERATIONS, 1)],
            ir_version=9,
        )

    def weights(self, product: str) -> list[str]:
        """Keep the weights of a product in integers; give the names of them, their scales and their zero points."""
        weights = self.products[f"{product}MatMul_quant"].input[1]
        bare = weights.removesuffix("_quantized")
        return [self.copied(name) for name in (weights, f"{bare}_scale", f"{bare}_zero_point")]

    def product(self, states: str, product: str, *bias: str) -> str:
        """Multiply states with weights, in integers that are scaled by all of the sentence, and add a bias if there is one."""
        return self.own("DynamicQuantizeMatMul", [states, *self.weights(product), *map(self.copied, bias)])

    def normal(self, states: str, module: str) -> str:
        """Normalise states."""
        names = [self.copied(f"{module}.{part}") for part in ("weight", "bias")]
        return self.operation("LayerNormalization", [states, *names], axis=-1, epsilon=1e-12)

    def split(self, states: str, found: list[str], sizes: list[int], axis: int = -1) -> list[str]:
        """Part states, and give the names of what comes out."""
        self.nodes.append(
            helper.make_node("Split", [states, self.constant(f"sizes of {states}", np.array(sizes))], found, axis=axis)
        )
        return found

    def operation(self, kind: str, given: list[str], domain: str = "", **options: Any) -> str:
        """Add an operation and give the name of what comes out."""
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, given, [name], domain=domain, **options))
        return name

    def own(self, kind: str, given: list[str], **options: Any) -> str:
        """Add an operation of ONNX Runtime's own."""
        return self.operation(kind, given, OPERATIONS, **options)

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Keep numbers under a name."""
        self.kept[name] = numpy_helper.from_array(value, name)
        return name

    def copied(self, name: str) -> str:
        """Keep what the whole encoder has under a name."""
        self.kept[name] = self.known[name]
        return name


class Embedding(Part):
    """What embeds the pieces of some sentences: their ids, shapes and places in their sentence in, states out."""

    def model(self) -> ModelProto:
        """Give the embedding."""
        piece, shape, place = (self.rows(kind, name) for kind, name in EMBEDDINGS.items())
        # The order in which the whole encoder's sum goes: the last bit hangs on it.
        states = self.operation("Add", [piece, place])
        states = self.operation("Add", [states, self.copied("parser.encoder.kind")])
        states = self.normal(self.operation("Add", [states, shape]), "parser.encoder.normal")
        given = [helper.make_tensor_value_info(name, TensorProto.INT64, ["pieces"]) for name in EMBEDDINGS.values()]
        return self.whole(given, [helper.make_tensor_value_info(states, TensorProto.FLOAT, ["pieces", HIDDEN])])

    def rows(self, kind: str, numbers: str) -> str:
        """Give the rows of one table that numbers stand for."""
        table, scale, zero = (
            self.copied(f"parser.encoder.{kind}.weight_{part}") for part in ("quantized", "scale", "zero_point")
        )
        return self.operation("DequantizeLinear", [self.operation("Gather", [table, numbers]), scale, zero])


class Half(Part):
    """Half a layer, for the pieces of one sentence: states [pieces, hidden] in, states out."""

    def __init__(self, whole: ModelProto, number: int) -> None:
        super().__init__(whole)
        self.path = f"/parser/encoder/layers.{number}/"

    def attention(self) -> ModelProto:
        """Give the half in which the pieces look at each other."""
        query, key, value = self.parted(self.dense("states", "asked"))
        size = (HIDDEN // HEADS) ** -0.5
        scores = self.own("FusedMatMul", [query, key], transB=1, transBatchA=1, transBatchB=1, alpha=size)
        context = self.own("FusedMatMul", [self.operation("Softmax", [scores], axis=-1), value], transBatchB=1)
        turned = self.operation("Transpose", [context], perm=[1, 0, 2])
        joined = self.operation("Reshape", [turned, self.constant("side by side", np.array([0, HIDDEN]))])
        return self.model("states", self.dense(joined, "joined"), "attended")

    def feeding(self) -> ModelProto:
        """Give the half that goes on with each piece by itself."""
        return self.model("states", self.dense(self.own("Gelu", [self.dense("states", "inner")]), "outer"), "done")

    def model(self, states: str, told: str, normal: str) -> ModelProto:
        """Give the half that adds what is told to the states and normalises them."""
        read = self.normal(self.operation("Add", [states, told]), self._module(normal))
        given, found = (helper.make_tensor_value_info(name, TensorProto.FLOAT, ["pieces", HIDDEN]) for name in (states, read))
        return self.whole([given], [found])

    def parted(self, asked: str) -> list[str]:
        """Give queries, keys and values, each parted among the heads of attention."""
        found = ["queries", "keys", "values"]
        parted = self.constant("parted", np.array([0, len(found) * HEADS, HIDDEN // HEADS]))
        return self.split(self.operation("Reshape", [asked, parted]), found, [HEADS] * len(found), axis=1)

    def dense(self, states: str, name: str) -> str:
        """Send states through a dense layer."""
        return self.product(states, f"{self.path}{name}/", f"{self._module(name)}.bias")

    def _module(self, name: str) -> str:
        return f"{self.path.strip('/').replace('/', '.')}.{name}"


class Heads(Part):
    """The heads, for one sentence: states [pieces, hidden] behind the last layers, first and last piece of each word in."""

    def model(self) -> ModelProto:
        """Give the heads."""
        words = self.words()
        dependent, arc, name, tag = self.read(words, OF_WORDS)
        rooted = self.operation("Concat", [self.constant("root", self.number("parser.root")[None]), words], axis=0)
        governor, arc_governor = self.read(rooted, OF_ROOTED)
        # The last column is what the head of an arc says by itself.
        paired = self.operation(
            "Pad", [arc, self.constant("behind", np.array([0, 0, 0, 1])), self.constant("one", np.array(1, dtype=np.float32))]
        )
        found = {
            "tags": self.operation(
                "ArgMax", [self.product(tag, "/parser/tagger/tagger.1/", "parser.tagger.1.bias")], axis=-1, keepdims=0
            ),
            "names": self.operation("LogSoftmax", [self.product(name, "/parser/namer/namer.1/", "parser.namer.1.bias")], axis=-1),
            "arcs": self.own("FusedMatMul", [self.product(paired, "/parser/"), arc_governor], transB=1),
            "dependent": dependent,
            "governor": governor,
            "vector": self.vector(),
        }
        self.nodes += [helper.make_node("Identity", [name], [said]) for said, name in found.items()]
        given = [helper.make_tensor_value_info(f"behind_{n}", TensorProto.FLOAT, ["pieces", HIDDEN]) for n in range(MIXED_LAYERS)]
        given += [helper.make_tensor_value_info(name, TensorProto.INT64, ["words"]) for name in ("first", "last")]
        kinds = {"tags": TensorProto.INT64}
        return self.whole(
            given, [helper.make_tensor_value_info(said, kinds.get(said, TensorProto.FLOAT), None) for said in found]
        )

    def words(self) -> str:
        """Give the words, as their first and last pieces have it in the mixture of the layers."""
        shares = self.number(MIXTURE)
        shared = [self.operation("Mul", [f"behind_{n}", self.constant(f"share_{n}", one)]) for n, one in enumerate(shares)]
        # The order in which the whole encoder's sum goes: the last bit hangs on it.
        mixed = self.operation("Add", [self.operation("Add", shared[::2]), self.operation("Add", shared[1::2])])
        states = self.operation("Mul", [mixed, self.copied(SCALE)])
        both = self.operation("Add", [self.operation("Gather", [states, place]) for place in ("first", "last")])
        return self.operation("Div", [both, self.constant("two", np.array(2, dtype=np.float32))])

    def read(self, words: str, heads: dict[str, str]) -> list[str]:
        """Give what several heads make of words, in one product; the first as it is, the others behind their non-linearity."""
        numbers = [f"{kind} of {words}" for kind in ("integers", "scale", "zero")]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [words], numbers))
        weights, scales, zeros = zip(*map(self.weights, heads), strict=True)
        # ONNX Runtime puts the weights of the heads side by side as it loads them.
        integers, scale, zero, bias = (
            self.operation("Concat", list(ones), axis=-1) for ones in (weights, scales, zeros, map(self.copied, heads.values()))
        )
        scaled = self.operation("Mul", [numbers[1], scale])
        product = self.operation("MatMulInteger", [numbers[0], integers, numbers[2], zero])
        read = self.operation("Mul", [self.operation("Cast", [product], to=TensorProto.FLOAT), scaled])
        read = self.operation("Add", [read, bias])
        sizes = [self.known[name].dims[0] for name in heads.values()]
        first, rest = self.split(read, [f"first of {words}", f"rest of {words}"], [sizes[0], sum(sizes[1:])])
        bent = self.own("Gelu", [rest])
        return [
            first,
            *(self.split(bent, [f"{n} of {words}" for n in range(1, len(sizes))], sizes[1:]) if len(sizes) > 2 else [bent]),
        ]

    def vector(self) -> str:
        """Give the direction of the sentence: the mean of the last layer, turned."""
        front, along = self.constant("front", np.array([0])), self.constant("along", np.array([1]))
        last = f"behind_{MIXED_LAYERS - 1}"
        total = self.operation("ReduceSum", [self.operation("Unsqueeze", [last, front]), along], keepdims=0)
        size = self.operation("Gather", [self.operation("Shape", [last]), front])
        mean = self.operation("Div", [total, self.operation("Cast", [size], to=TensorProto.FLOAT)])
        turned = self.product(mean, "/parser/direction/Gemm_", "parser.direction.bias")
        length = self.operation("ReduceL2", [turned, along], keepdims=1)
        return self.operation(
            "Div", [turned, self.operation("Max", [length, self.constant("least", np.array(1e-12, dtype=np.float32))])]
        )

    def number(self, name: str) -> NDArray[np.float32]:
        """Give numbers that the whole encoder has under a name."""
        return numpy_helper.to_array(self.known[name])
