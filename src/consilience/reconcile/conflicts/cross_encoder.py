"""A cross-encoder for contradiction that the user has in a folder: how surely two sentences cannot both be so; off by default.

The folder is as the transformers library exports a model of natural language inference (Bowman et al. 2015) to ONNX: `model.onnx`
(or `onnx/model.onnx`), `tokenizer.json`, and `config.json`, whose `id2label` names one class "contradiction".
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from consilience.annotate.parse import sentence_encoder
from consilience.annotate.parse.sentence_encoder import FolderEncoder
from consilience.errors import UsageError

CALLED = "cross-encoder"


class CrossEncoder(NamedTuple):
    """A model that reads two sentences together, and the number of its class for contradiction."""

    model: FolderEncoder
    contradiction: int

    def contradiction_of(self, premise: str, other: str) -> float:
        """Give how surely the second sentence contradicts the first, from 0 to 1."""
        signs = self.model.answer(premise, other)[0][0][0].astype(np.float64)
        shares = np.exp(signs - signs.max())
        return float(shares[self.contradiction] / shares.sum())


@cache
def loaded(folder: str) -> CrossEncoder:
    """Load the cross-encoder of a folder, once; UsageError with what to do where there is none."""
    model = sentence_encoder.opened(folder, CALLED)
    config = Path(folder) / "config.json"
    try:
        named = json.loads(config.read_text("utf-8"))["id2label"]
        number = next(int(at) for at, name in named.items() if name.lower() == "contradiction")
    except (OSError, ValueError, KeyError, AttributeError, StopIteration) as error:
        what = "the cross-encoder does not say which of its classes is contradiction"
        raise UsageError(what, str(config), 'Give config.json an id2label such as {"0": "contradiction", …}.') from error
    return CrossEncoder(model, number)
