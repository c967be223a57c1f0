"""A sentence encoder of the user's own: a tiny one, made here, with one direction for each word it knows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from consilience import annotate
from consilience.annotate import parse
from consilience.errors import UsageError
from consilience.testing import article

WORDS = ("[UNK]", "bridge", "closed", "harbour")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    onnx = pytest.importorskip("onnx", reason="onnx makes the tiny model that is read here")
    directions = np.eye(len(WORDS), dtype=np.float32)
    model = onnx.helper.make_model(
        onnx.helper.make_graph(
            [onnx.helper.make_node("Gather", ["directions", "input_ids"], ["last_hidden_state"])],
            "tiny",
            [onnx.helper.make_tensor_value_info("input_ids", onnx.TensorProto.INT64, ["batch", "pieces"])],
            [onnx.helper.make_tensor_value_info("last_hidden_state", onnx.TensorProto.FLOAT, ["batch", "pieces", len(WORDS)])],
            [onnx.numpy_helper.from_array(directions, "directions")],
        ),
        opset_imports=[onnx.helper.make_opsetid("", 17)],
        ir_version=9,
    )
    onnx.save(model, str(tmp_path / "model.onnx"))
    words = Tokenizer(WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))  # noqa: S106 - a word
    words.pre_tokenizer = Whitespace()
    words.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_its_vectors_take_the_place_of_the_pipelines(folder: Path) -> None:
    report = annotate.report(article("bridge closed bridge\n\nharbour"), pipeline=f"fast+encoder:{folder}")
    size = len(WORDS)
    first, second = (np.frombuffer(report.vectors[at : at + size], dtype=np.int8) for at in (0, size))
    assert first.tolist() == [0, 114, 57, 0]
    assert second.tolist() == [0, 0, 0, 127]


def test_a_folder_without_an_encoder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no sentence encoder is in this folder"):
        parse.check(f"fast+encoder:{tmp_path}")


def test_a_file_that_is_no_model_is_a_clear_error(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"no model")
    with pytest.raises(UsageError, match="cannot be loaded"):
        parse.check(f"fast+encoder:{folder}")
