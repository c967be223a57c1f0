"""A trained parser → what ships: `encoder.onnx` (int8) and its parts, `relations.npz`, `labels.json`, `tokenizer.json`."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.english import parts
from training.english.model import WINDOW, Parser

NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
INPUTS = ("pieces", "shapes", "mask", "first", "last")
OUTPUTS = ("tags", "names", "arcs", "dependent", "governor", "vector")


class Shipped(nn.Module):
    """The parser with the outputs that the program reads: the best tag, and log-probabilities of names."""

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        self.parser = parser

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Read sentences as `Parser.forward` does."""
        said = self.parser(pieces, shapes, mask, first, last)
        return said.tags.argmax(-1), torch.log_softmax(said.names, -1), said.arcs, said.dependent, said.governor, said.vector


def export(parser: Parser, folder: Path, tags: list[str], relations: list[str], tokenizer: Path) -> None:
    """Write the parser to a folder as the program reads it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _write_whole(parser.float().eval(), whole)
        # Weights in 7 of their 8 bits: where a processor lacks VNNI, sums of full ones overflow, and it would read otherwise than
        # this one. On what was held out it costs nothing (UAS .905 with 7 bits, .904 with 8, .907 unquantised).
        quantize_dynamic(whole, folder / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    parts.write(folder / "encoder.onnx")
    np.savez(
        folder / "relations.npz",
        weights=parser.relation.weight.detach().numpy().T.astype(np.float32),
        bias=parser.relation.bias.detach().numpy().astype(np.float32),
    )
    labels = {"tags": tags, "names": list(NAMES), "relations": relations, "pieces_limit": WINDOW}
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")


def _write_whole(parser: Parser, path: Path) -> None:
    batch, length, words = 2, 9, 5
    example = (
        torch.randint(1, 1000, (batch, length)),
        torch.ones(batch, length, dtype=torch.long),
        torch.ones(batch, length, dtype=torch.long),
        torch.arange(1, words + 1).expand(batch, words).contiguous(),
        torch.arange(1, words + 1).expand(batch, words).contiguous(),
    )
    pieces, places = {0: "sentences", 1: "pieces"}, {0: "sentences", 1: "words"}
    torch.onnx.export(
        Shipped(parser), example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS), opset_version=17, dynamo=False,
        dynamic_axes={
            "pieces": pieces, "shapes": pieces, "mask": pieces, "first": places, "last": places, "tags": places, "names": places,
            "arcs": {0: "sentences", 1: "words", 2: "heads"}, "dependent": places, "governor": {0: "sentences", 1: "heads"},
            "vector": {0: "sentences"},
        },
    )  # fmt: skip
    onnx.checker.check_model(onnx.load(str(path)))
