"""The original encoder's weights, checked, in the names of `model.Parser`."""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from training.english.model import WINDOW, Parser

# all-MiniLM-L6-v2 (Apache-2.0) as its authors publish it.
CHECKSUM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_LAYER = {
    "joined": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "done": "output.LayerNorm",
}


def original(folder: Path) -> dict[str, Tensor]:
    """Give the published weights; raise ValueError where they are not the ones that the model card names."""
    path = folder / "model.safetensors"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != CHECKSUM:
        message = f"{path} has SHA-256 {found}, not {CHECKSUM}: get all-MiniLM-L6-v2 as its authors publish it"
        raise ValueError(message)
    return load_file(path)


def start_from(parser: Parser, published: dict[str, Tensor], layers: tuple[int, ...]) -> None:
    """Copy the encoder into the parser; `layers` names the published layers that it keeps, in order."""
    embeddings = "embeddings.{}.weight".format
    kept = {
        "piece.weight": published[embeddings("word_embeddings")],
        "position.weight": published[embeddings("position_embeddings")][:WINDOW],
        "kind": published[embeddings("token_type_embeddings")][0],
        "normal.weight": published["embeddings.LayerNorm.weight"],
        "normal.bias": published["embeddings.LayerNorm.bias"],
        "shape.weight": parser.encoder.shape.weight.data,
    }
    for ours, theirs in enumerate(layers):
        for name, source in _LAYER.items():
            for part in ("weight", "bias"):
                kept[f"layers.{ours}.{name}.{part}"] = published[f"encoder.layer.{theirs}.{source}.{part}"]
        for part in ("weight", "bias"):
            asked = [published[f"encoder.layer.{theirs}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            kept[f"layers.{ours}.asked.{part}"] = torch.cat(asked)
    parser.encoder.load_state_dict(kept)
