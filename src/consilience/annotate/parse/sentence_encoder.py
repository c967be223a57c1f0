"""A sentence encoder that the user has in a folder, in place of the pipeline's own sentence vectors; nothing is ever downloaded.

The folder is as sentence-transformers exports one to ONNX: `model.onnx` (or `onnx/model.onnx`) and `tokenizer.json`. The vector
is the model's `sentence_embedding` where it gives one, else the mean of its last hidden states (Reimers and Gurevych 2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from consilience.annotate.parse.encoder import signed_bytes
from consilience.errors import UsageError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODELS = ("model.onnx", "onnx/model.onnx")
LONGEST = 256  # pieces of a sentence that are read, as most of these models were trained


class Vectors(Protocol):
    """What gives sentences their vectors."""

    def vectors(self, sentences: Sequence[str]) -> list[bytes]:
        """Give each sentence's direction in signed bytes, unit length times 127, all of one size."""


class FolderEncoder(NamedTuple):
    """A model of sentences, or of pairs of them, read from a folder."""

    session: InferenceSession
    tokenizer: Tokenizer
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    def vectors(self, sentences: Sequence[str]) -> list[bytes]:
        """Give each sentence's direction; one by one, so that none depends on its company."""
        return [self._vector(sentence) for sentence in sentences]

    def _vector(self, sentence: str) -> bytes:
        found, mask = self.answer(sentence)
        if "sentence_embedding" in self.outputs:
            return signed_bytes(found[self.outputs.index("sentence_embedding")][0])
        return signed_bytes((found[0][0] * mask[0][:, None]).sum(axis=0) / max(1, int(mask.sum())))

    def answer(self, sentence: str, other: str | None = None) -> tuple[list[NDArray[np.float32]], NDArray[np.int64]]:
        """Give the model's outputs for a sentence, or for two beside each other, and which pieces were read."""
        pieces = self.tokenizer.encode(sentence, other)
        mask = np.array([pieces.attention_mask], dtype=np.int64)
        rows = {
            "input_ids": np.array([pieces.ids], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.array([pieces.type_ids], dtype=np.int64),
        }
        return self.session.run(None, {name: rows[name] for name in self.inputs}), mask


def loaded(folder: str) -> Vectors:
    """Load the encoder of a folder, once; UsageError with what to do where there is none."""
    return opened(folder, "sentence encoder")


@cache
def opened(folder: str, called: str) -> FolderEncoder:
    """Load the model of a folder, once; `called` names it in the UsageError that says what to do where there is none."""
    from onnxruntime import InferenceSession
    from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidProtobuf, NoSuchFile
    from tokenizers import Tokenizer

    model = next((Path(folder) / name for name in MODELS if (Path(folder) / name).is_file()), None)
    words = Path(folder) / "tokenizer.json"
    if model is None or not words.is_file():
        what = f"no {called} is in this folder"
        raise UsageError(what, folder, "Give a folder with model.onnx and tokenizer.json; nothing is downloaded here.")
    try:
        session = InferenceSession(str(model), providers=["CPUExecutionProvider"])
    except (Fail, InvalidProtobuf, NoSuchFile) as error:
        what = f"the {called} cannot be loaded ({' '.join(str(error).split())[:200]})"
        raise UsageError(what, str(model), "Export it to ONNX again.") from error
    inputs = tuple(one.name for one in session.get_inputs())
    unknown = sorted(set(inputs) - {"input_ids", "attention_mask", "token_type_ids"})
    if unknown:
        what = f"the {called} asks for what is not known here: {', '.join(unknown)}"
        raise UsageError(what, str(model), "Export it with input_ids and attention_mask only.")
    tokenizer = Tokenizer.from_file(str(words))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    return FolderEncoder(session, tokenizer, inputs, tuple(one.name for one in session.get_outputs()))
