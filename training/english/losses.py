"""How far the network is from what the sets say: a loss only where a set says something."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.english.encoded import UNSAID, Batch
from training.english.export import NAMES
from training.english.model import Parser, Reading

_OTHER = [NAMES.index(name) for name in ("O", "B-MISC", "I-MISC")]
LIKENESS_WEIGHT = 8.0  # of the vectors beside the sum of the others, each about 0.3 at the end


def parts(parser: Parser, said: Reading, batch: Batch, taught: Tensor) -> dict[str, Tensor]:
    """Give the losses by what they are about; `taught` holds the original encoder's vectors [B, 384]."""
    weight = batch.weight[:, None].expand(batch.words.shape)
    told = batch.heads.clamp(min=0)
    governor = torch.gather(said.governor, 1, told[..., None].expand(-1, -1, said.governor.shape[-1]))
    padding = functional.pad(batch.words, (1, 0), value=1)[:, None, :] == 0
    arcs = said.arcs.masked_fill(padding, -1e4)
    return {
        "names": _names(said.names, batch, weight),
        "tags": _mean(_entropy(said.tags, batch.tags), batch.tags, weight),
        "arcs": _mean(_entropy(arcs, batch.heads, 0), batch.heads, weight),
        "relations": _mean(_entropy(parser.relations(said.dependent, governor), batch.relations), batch.relations, weight),
        "likeness": LIKENESS_WEIGHT * _likeness(said.vector, taught),
    }


def _entropy(scores: Tensor, target: Tensor, smoothing: float = 0.03) -> Tensor:
    found = functional.cross_entropy(
        scores.flatten(0, 1), target.flatten(), ignore_index=UNSAID, reduction="none", label_smoothing=smoothing
    )
    return found.view(target.shape)


def _mean(loss: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    said = (target != UNSAID) * weight
    return (loss * said).sum() / said.sum().clamp(min=1)


def _names(scores: Tensor, batch: Batch, weight: Tensor) -> Tensor:
    """Where a set does not mark works and events, a word outside its names may belong to one: both count as right."""
    loss = _entropy(scores, batch.names)
    either = torch.logsumexp(scores, -1) - torch.logsumexp(scores[..., _OTHER], -1)
    open_ended = batch.no_other[:, None] & (batch.names == 0)
    return _mean(torch.where(open_ended, either, loss), batch.names, weight)


def _likeness(vector: Tensor, taught: Tensor) -> Tensor:
    """Each vector should point where the original's does, and pairs should be as alike as there (Reimers & Gurevych 2020)."""
    apart = 1 - (vector * taught).sum(-1).mean()
    pairs = functional.mse_loss(vector @ vector.T, taught @ taught.T)
    return apart + 2 * pairs
