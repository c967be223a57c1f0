"""The encoder of the accurate tier: the words of one sentence, not longer than its window, → tags, tree, names and vector.

It is MiniLM (Wang et al. 2020), fine-tuned for this, in 8-bit integers; how well it reads stands in its model card. It takes
sentences one by one: its integers are scaled by all that is read at once, so that in company a sentence would read differently.
Nor is it slower so, on one core: 8,500 words a second one by one, 9,900 in batches of 256 pieces, 6,300 in batches of 2,048,
which the core's cache no longer holds.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from consilience.annotate.parse import spans, trees
from consilience.annotate.parse.pieces import Vocabulary
from consilience.errors import UsageError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = files("consilience.languages.english") / "pipeline"
WORDS_AT_ONCE = 16  # whose relations are scored in one product
KEPT_SENTENCES = 4096  # about 20 MB; outlets copy each other, so that many a sentence comes again word for word


class Encoder(NamedTuple):
    """What stands in the pipeline's folder, loaded."""

    session: InferenceSession
    vocabulary: Vocabulary
    tags: tuple[str, ...]
    names: tuple[str, ...]
    relations: tuple[str, ...]
    relation_weights: NDArray[np.float32]
    relation_bias: NDArray[np.float32]
    most_pieces: int  # in one pass, besides the two that open and close a sentence


class Reading(NamedTuple):
    """What the encoder says about the words of one window: a tag, head and label for each; names by word numbers."""

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    names: tuple[spans.Run, ...]
    vector: bytes


@cache
def loaded(threads: int = 1) -> Encoder:
    """Load the pipeline, once. Each worker is a process, so it computes on one thread unless told otherwise."""
    from tokenizers import Tokenizer

    labels = json.loads(_content("labels.json"))
    with (FOLDER / "relations.npz").open("rb") as file, np.load(file) as relations:
        weights, bias = relations["weights"], relations["bias"]
    return Encoder(
        session=_session(_content("encoder.onnx"), threads),
        vocabulary=Vocabulary(Tokenizer.from_str(_content("tokenizer.json").decode())),
        tags=tuple(labels["tags"]),
        names=tuple(labels["names"]),
        relations=tuple(labels["relations"]),
        relation_weights=weights,
        relation_bias=bias,
        most_pieces=labels["pieces_limit"] - 2,
    )


def _content(name: str) -> bytes:
    file = FOLDER / name
    try:
        return file.read_bytes()
    except FileNotFoundError as missing:
        what = "The weights of the accurate language pipeline are not there"
        raise UsageError(what, str(file), "Install a released version, or use the fast pipeline.") from missing


def _session(graph: bytes, threads: int) -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3  # errors: what it warns of, such as the machine's kind of processor, no reader can change
    # Sum and normalisation in one step take four times as long as one after the other (80 µs against 20, for 26 pieces).
    return InferenceSession(graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


@lru_cache(maxsize=KEPT_SENTENCES)
def read(words: tuple[str, ...], shapes: tuple[int, ...]) -> Reading:
    """Read words that have at most `most_pieces` pieces together; `shapes` has the shape id of each."""
    encoder = loaded()
    tags, names, arcs, dependent, governor, vector = encoder.session.run(None, _fed(encoder.vocabulary, words, shapes))
    heads = trees.heads(arcs[0])
    return Reading(
        tuple(encoder.tags[tag] for tag in tags[0].tolist()),
        tuple(heads),
        _labels(encoder, heads, dependent[0], governor[0]),
        tuple(spans.names(names[0], encoder.names)),
        signed_bytes(vector[0]),
    )


def _fed(vocabulary: Vocabulary, words: Sequence[str], shapes: Sequence[int]) -> dict[str, NDArray[np.int64]]:
    """Lay the pieces of words out as the encoder takes them: a batch of one, without padding."""
    pieces, piece_shapes, first, last = [vocabulary.opening], [0], [], []
    for word, shape in zip(words, shapes, strict=True):
        cut = vocabulary.pieces(word)
        first.append(len(pieces))
        pieces.extend(cut)
        piece_shapes.extend([shape] * len(cut))
        last.append(len(pieces) - 1)
    pieces.append(vocabulary.closing)
    piece_shapes.append(0)
    rows = {"pieces": pieces, "shapes": piece_shapes, "mask": [1] * len(pieces), "first": first, "last": last}
    return {name: np.array([row], dtype=np.int64) for name, row in rows.items()}


def _labels(
    encoder: Encoder, heads: Sequence[int], dependent: NDArray[np.float32], governor: NDArray[np.float32]
) -> tuple[str, ...]:
    """Give each word's relation to its head, from what both say of it (after Dozat & Manning 2017); only the root is root."""
    halves = np.maximum(dependent + governor[np.array(heads) + 1], 0.0)
    # In slices: a larger product is spread over threads by numpy's BLAS; they wait by spinning and halve what two workers read.
    slices = [halves[at : at + WORDS_AT_ONCE] @ encoder.relation_weights for at in range(0, len(halves), WORDS_AT_ONCE)]
    scores = np.concatenate(slices) + encoder.relation_bias
    scores[:, encoder.relations.index("root")] = -np.inf
    best = scores.argmax(axis=1).tolist()
    return tuple("root" if head < 0 else encoder.relations[label] for head, label in zip(heads, best, strict=True))


def signed_bytes(vector: NDArray[np.floating[Any]]) -> bytes:
    """Give a direction as signed bytes, unit length times 127."""
    length = float(np.linalg.norm(vector)) or 1.0
    return bytes(np.rint(vector * (127.0 / length)).astype(np.int8))
