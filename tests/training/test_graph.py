from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnxruntime import InferenceSession

torch = pytest.importorskip("torch", reason="only training needs torch")
pytest.importorskip("onnx", reason="only training needs onnx")
graph = pytest.importorskip("training.english.graph")
model = pytest.importorskip("training.english.model")

LENGTHS = ((9, 5), (6, 3))  # pieces and words of two sentences in one batch


@pytest.fixture
def parser() -> Any:
    torch.manual_seed(3)
    made = model.Parser(model.Sizes(layers=4, vocabulary=40, shapes=7, tags=6, names=9, relations=5)).eval()
    for value in made.parameters():
        torch.nn.init.normal_(value, std=0.2)
    return made


def batch() -> dict[str, NDArray[np.int64]]:
    chance = np.random.default_rng(3)
    fed = {name: np.zeros((2, 9 if size == "BT" else 5), dtype=np.int64) for name, size in graph.INPUTS.items()}
    for row, (pieces, words) in enumerate(LENGTHS):
        fed["pieces"][row, :pieces] = chance.integers(1, 40, pieces)
        fed["shapes"][row, :pieces] = chance.integers(0, 7, pieces)
        fed["mask"][row, :pieces] = 1
        fed["first"][row, :words] = np.arange(1, words + 1)
        fed["last"][row, :words] = np.arange(2, words + 2)
    return fed


def test_the_graph_says_what_the_parser_says(parser: Any, tmp_path: Path) -> None:
    with torch.no_grad():  # as the graph keeps it: bytes with a scale for each row
        table = parser.encoder.piece.weight
        scales = table.abs().max(dim=1, keepdim=True).values / 127
        table.copy_((table / scales).round() * scales)
        fed = batch()
        said = parser(*(torch.from_numpy(values) for values in fed.values()))
    graph.write_whole(parser, tmp_path / "whole.onnx")
    session = InferenceSession(tmp_path / "whole.onnx", providers=["CPUExecutionProvider"])
    read = dict(zip((output.name for output in session.get_outputs()), session.run(None, fed), strict=True))
    expected = said._replace(tags=said.tags.argmax(-1), names=torch.log_softmax(said.names, -1))._asdict()
    for row, (_, words) in enumerate(LENGTHS):
        for name in ("tags", "names", "dependent"):
            np.testing.assert_allclose(read[name][row, :words], expected[name][row, :words], rtol=1e-3, atol=1e-3)
        np.testing.assert_allclose(
            read["governor"][row, : words + 1], expected["governor"][row, : words + 1], rtol=1e-3, atol=1e-3
        )
        np.testing.assert_allclose(
            read["arcs"][row, :words, : words + 1], expected["arcs"][row, :words, : words + 1], rtol=1e-3, atol=1e-3
        )
        np.testing.assert_allclose(read["vector"][row], expected["vector"][row], rtol=1e-3, atol=1e-3)


def test_in_small_integers_it_still_runs(parser: Any, tmp_path: Path) -> None:
    graph.write(parser, tmp_path / "small.onnx")
    session = InferenceSession(tmp_path / "small.onnx", providers=["CPUExecutionProvider"])
    vectors = session.run(["vector"], batch())[0]
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
