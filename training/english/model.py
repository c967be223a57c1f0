"""The network: MiniLM's encoder that also sees how words are printed, and the heads that read it once for each sentence."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

HIDDEN, HEADS, INNER = 384, 12, 1536  # of all-MiniLM-L6-v2
WINDOW = 256  # word pieces of the longest sentence
MIXED_LAYERS = 4  # the heads read a learned mixture of the last layers (Peters et al. 2018)


class Sizes(NamedTuple):
    """How many there are of each thing that the network tells apart."""

    layers: int
    vocabulary: int
    shapes: int
    tags: int
    names: int
    relations: int


class Reading(NamedTuple):
    """What the network says: scores for tags [B, W, tags], names [B, W, names], arcs [B, W, W + 1]; relations' halves; vector."""

    tags: Tensor
    names: Tensor
    arcs: Tensor
    dependent: Tensor
    governor: Tensor
    vector: Tensor


class Dropout(nn.Module):
    """Dropout whose noise is drawn once and cut anew for each use: drawing it each time took a fifth of the training."""

    DRAWN = 1 << 23

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.noise: dict[torch.dtype, Tensor] = {}

    def forward(self, states: Tensor) -> Tensor:
        """Silence a share of the numbers while training."""
        if not self.training or not self.share:
            return states
        if states.dtype not in self.noise:
            self.noise[states.dtype] = ((torch.rand(self.DRAWN) >= self.share) / (1 - self.share)).to(states.dtype)
        size = states.numel()
        begin = int(torch.randint(self.DRAWN - size, ()))
        return states * self.noise[states.dtype][begin : begin + size].view(states.shape)


class Layer(nn.Module):
    """One transformer layer as in BERT (Devlin et al. 2019): attention, then two dense layers, each normalised after its sum."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.asked = nn.Linear(HIDDEN, 3 * HIDDEN)  # query, key and value side by side: one product instead of three
        self.joined = nn.Linear(HIDDEN, HIDDEN)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.attended, self.done = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Read the states [B, T, hidden]; `bias` keeps padding out."""
        query, key, value = self.asked(states).unflatten(-1, (3, HEADS, HIDDEN // HEADS)).permute(2, 0, 3, 1, 4).unbind(0)
        # Not `scaled_dot_product_attention`: on a CPU its backward pass took a third of the training.
        context = torch.softmax((query * (HIDDEN // HEADS) ** -0.5) @ key.transpose(2, 3) + bias, -1) @ value
        states = self.attended(states + self.dropout(self.joined(context.transpose(1, 2).flatten(2))))
        return self.done(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Word pieces and their printed shapes → one state for each piece and layer."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.piece = nn.Embedding(sizes.vocabulary, HIDDEN)
        self.position = nn.Embedding(WINDOW, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        # The vocabulary is uncased. Shapes begin at nothing, so that training begins with the original encoder.
        self.shape = nn.Embedding(sizes.shapes, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.normal = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(sizes.layers))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> list[Tensor]:
        """Give the states behind each layer, each [B, T, hidden]."""
        positions = self.position(torch.arange(pieces.shape[1], device=pieces.device))
        states = self.dropout(self.normal(self.piece(pieces) + positions + self.kind + self.shape(shapes)))
        bias = ((1 - mask).to(states.dtype) * -1e4)[:, None, None, :]
        found = []
        for layer in self.layers:
            states = layer(states, bias)
            found.append(states)
        return found


def dense(inner: int, outer: int, dropout: float) -> nn.Sequential:
    """Give one hidden layer with its activation."""
    return nn.Sequential(nn.Linear(inner, outer), nn.GELU(), Dropout(dropout))


class Parser(nn.Module):
    """The whole: one pass of the encoder gives tags, names, a tree (Dozat & Manning 2017) and a sentence vector."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1, head_dropout: float = 0.3) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes, dropout)
        self.mixture = nn.Parameter(torch.zeros(MIXED_LAYERS))
        self.scale = nn.Parameter(torch.ones(1))
        self.dropout = Dropout(head_dropout)
        self.tagger = nn.Sequential(dense(HIDDEN, 192, head_dropout), nn.Linear(192, sizes.tags))
        self.namer = nn.Sequential(dense(HIDDEN, 192, head_dropout), nn.Linear(192, sizes.names))
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc_dependent, self.arc_governor = dense(HIDDEN, 256, head_dropout), dense(HIDDEN, 256, head_dropout)
        self.arc = nn.Parameter(torch.zeros(257, 256))
        nn.init.xavier_uniform_(self.arc[:256].data)
        self.dependent, self.governor = nn.Linear(HIDDEN, 256), nn.Linear(HIDDEN, 256)
        self.relation = nn.Linear(256, sizes.relations)
        self.direction = nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.direction.weight)
        nn.init.zeros_(self.direction.bias)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Reading:
        """Read sentences: `pieces`, `shapes` (each piece's), `mask` [B, T]; `first` and `last` piece of each word [B, W]."""
        layers = self.encoder(pieces, shapes, mask)
        weights = torch.softmax(self.mixture, 0).to(layers[0].dtype)
        mixed = (torch.stack(layers[-MIXED_LAYERS:], -1) * weights).sum(-1)
        states = mixed.float() * self.scale
        words = self.dropout((_of_words(states, first) + _of_words(states, last)) / 2)
        with_root = torch.cat((self.root + torch.zeros_like(words[:, :1]), words), 1)
        dependent = self.arc_dependent(words)
        dependent = torch.cat((dependent, torch.ones_like(dependent[..., :1])), -1)
        arcs = (dependent @ self.arc) @ self.arc_governor(with_root).transpose(1, 2)
        share = mask.float()[..., None]
        mean = (layers[-1].float() * share).sum(1) / share.sum(1)
        vector = functional.normalize(self.direction(mean), dim=-1)
        return Reading(self.tagger(words), self.namer(words), arcs, self.dependent(words), self.governor(with_root), vector)

    def relations(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Score the relations of words to their heads, from the two halves."""
        scores: Tensor = self.relation(functional.relu(dependent + governor))
        return scores


def _of_words(states: Tensor, places: Tensor) -> Tensor:
    return torch.gather(states, 1, places[..., None].expand(-1, -1, states.shape[-1]))
