"""A cross-encoder of the user's own: a tiny one, made here, that takes the word "empty" beside "full" for a contradiction."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from consilience import reconcile
from consilience.errors import UsageError
from consilience.reconcile.conflicts import cross_encoder
from consilience.records import Conflict
from consilience.testing import event, report

WORDS = ("[UNK]", "half", "quite")
SIGNS = np.array([[0, 0], [9, 0], [9, 0]], dtype=np.float32)  # of each word: for contradiction, for neutral

ONE = "The water tower of Alder Creek was half frozen on Monday morning, the council said."
OTHER = "The water tower of Alder Creek was quite frozen on Monday morning, the council said."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a model whose sign for contradiction grows with each word that it knows: both words pass, one does not."""
    onnx = pytest.importorskip("onnx", reason="onnx makes the tiny model that is read here")
    helper, numbers = onnx.helper, onnx.numpy_helper.from_array
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["signs", "input_ids"], ["each"]),
            helper.make_node("ReduceSum", ["each", "axis"], ["sum"], keepdims=0),
            helper.make_node("Add", ["sum", "before"], ["logits"]),
        ],
        "tiny",
        [helper.make_tensor_value_info("input_ids", onnx.TensorProto.INT64, ["batch", "pieces"])],
        [helper.make_tensor_value_info("logits", onnx.TensorProto.FLOAT, ["batch", 2])],
        [
            numbers(SIGNS, "signs"),
            numbers(np.array([1], dtype=np.int64), "axis"),
            numbers(np.array([[0, 12]], dtype=np.float32), "before"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, str(tmp_path / "model.onnx"))
    words = Tokenizer(WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))  # noqa: S106 - a word
    words.pre_tokenizer = Whitespace()
    words.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "config.json").write_text(json.dumps({"id2label": {"0": "CONTRADICTION", "1": "neutral"}}), "utf-8")
    return tmp_path


def found(one: str, other: str, folder: Path | None) -> tuple[Conflict, ...]:
    told = reconcile.dated(event(report(one, "a.txt"), report(other, "b.txt")))
    return reconcile.account(told, nli=str(folder) if folder else None).conflicts


def test_what_it_reads_as_contradicting_is_shown_with_both_sides(folder: Path) -> None:
    (conflict,) = found(ONE, OTHER, folder)
    assert [side.cites[0].exact for side in conflict.sides] == [ONE, OTHER]


def test_what_it_does_not_read_so_is_not_shown(folder: Path) -> None:
    assert not found(ONE, ONE.replace("half", "wholly"), folder)


def test_nothing_is_read_by_it_unless_it_is_named() -> None:
    assert not found(ONE, OTHER, None)


def test_the_sureness_of_a_pair_is_that_of_its_class(folder: Path) -> None:
    encoder = cross_encoder.loaded(str(folder))
    assert encoder.contradiction_of("half", "quite") == pytest.approx(1 / (1 + np.exp(-6)))


def test_a_folder_without_one_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no cross-encoder is in this folder"):
        cross_encoder.loaded(str(tmp_path))


def test_classes_without_a_contradiction_are_a_clear_error(folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "yes", "1": "no"}}), "utf-8")
    with pytest.raises(UsageError, match="which of its classes is contradiction"):
        cross_encoder.loaded(str(folder))
