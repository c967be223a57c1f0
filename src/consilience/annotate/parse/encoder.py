"""The encoder of the accurate tier: the words of sentences, none longer than its window, → tags, tree, names and vector of each.

It is MiniLM (Wang et al. 2020), fine-tuned for this, in 8-bit integers; how well it reads stands in its model card. It takes
sentences one by one: its integers are scaled by all that is read at once, so that in company a sentence would read differently.
But all sentences of an article go through one half of a layer before the next, whose weights then stay in the core's cache: four
tenths of the time less than each through all layers, and the same bit for bit.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from consilience.annotate.parse import senses, spans, trees
from consilience.annotate.parse.laid import Laid, lots
from consilience.annotate.parse.pieces import Vocabulary
from consilience.errors import UsageError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from onnxruntime import InferenceSession

FOLDER = files("consilience.languages.english") / "pipeline"
WORDS_AT_ONCE = 16  # whose relations are scored in one product
WEIGHTS = "encoder.onnx"  # which the graphs of the parts point to
LAYERS = 6
READ_LAYERS = 4  # the last ones, which the heads read
KEPT_SENTENCES = 4096  # about 20 MB; outlets copy each other, so that many a sentence comes again word for word


class Encoder(NamedTuple):
    """What stands in the pipeline's folder, loaded."""

    embedding: InferenceSession
    layers: tuple[
        tuple[InferenceSession, InferenceSession], ...
    ]  # of each, what lets the pieces look at each other, and the rest
    heads: InferenceSession
    heads_read: tuple[str, ...]  # the names of what goes into the heads: states behind the last layers, first, last
    vocabulary: Vocabulary
    tags: tuple[str, ...]
    names: tuple[str, ...]
    relations: tuple[str, ...]
    relation_weights: NDArray[np.float32]
    relation_bias: NDArray[np.float32]
    directions: senses.Directions
    most_pieces: int  # in one pass, besides the two that open and close a sentence


class Reading(NamedTuple):
    """What the encoder says about the words of one window: a tag, head and label for each; names by word numbers."""

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    names: tuple[spans.Run, ...]
    vector: bytes
    senses: bytes  # of each word in order, `senses.BYTES` each


@cache
def loaded(threads: int = 1) -> Encoder:
    """Load the pipeline, once. Each worker is a process, so it computes on one thread unless told otherwise."""
    from tokenizers import Tokenizer

    _file(WEIGHTS)
    labels = json.loads(_content("labels.json"))
    with (FOLDER / "relations.npz").open("rb") as file, np.load(file) as relations:
        weights, bias = relations["weights"], relations["bias"]
    heads = _session("heads", threads)
    return Encoder(
        embedding=_session("embedding", threads),
        layers=tuple(
            (_session(f"attention_{number}", threads), _session(f"feeding_{number}", threads)) for number in range(1, LAYERS + 1)
        ),
        heads=heads,
        heads_read=tuple(given.name for given in heads.get_inputs()),
        vocabulary=Vocabulary(Tokenizer.from_str(_content("tokenizer.json").decode())),
        tags=tuple(labels["tags"]),
        names=tuple(labels["names"]),
        relations=tuple(labels["relations"]),
        relation_weights=weights,
        relation_bias=bias,
        directions=senses.loaded(_file(senses.FILE)),
        most_pieces=labels["pieces_limit"] - 2,
    )


def _content(name: str) -> bytes:
    return _file(name).read_bytes()


def _file(name: str) -> Traversable:
    file = FOLDER / name
    if not file.is_file():
        what = "The weights of the accurate language pipeline are not there"
        raise UsageError(what, str(file), "Install a released version, or use the fast pipeline.")
    return file


def _session(part: str, threads: int) -> InferenceSession:
    """Load a part of the encoder; its weights stand in the encoder's file, beside it."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3  # errors: what it warns of, such as the machine's kind of processor, no reader can change
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(FOLDER))
    # Sum and normalisation in one step take four times as long as one after the other (80 µs against 20, for 26 pieces).
    return InferenceSession(
        _content(f"{part}.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


class Readings:
    """The sentences that were read last, with what was said of them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Laid, Reading] = OrderedDict()

    def of(self, sentences: Sequence[Laid]) -> list[Reading]:
        """Give the reading of each sentence; the encoder reads those that are not remembered."""
        unread = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._kept]
        self._kept.update(zip(unread, _read(unread), strict=True))
        for sentence in sentences:
            self._kept.move_to_end(sentence)
        found = [self._kept[sentence] for sentence in sentences]
        while len(self._kept) > KEPT_SENTENCES:
            self._kept.popitem(last=False)
        return found


@cache
def readings() -> Readings:
    """Give what this process remembers; `cache_clear` makes it forget."""
    return Readings()


def _read(sentences: Sequence[Laid]) -> list[Reading]:
    """Read sentences that have at most `most_pieces` pieces each."""
    return [reading for lot in lots(sentences) for reading in _read_at_once(lot)]


def _read_at_once(sentences: Sequence[Laid]) -> list[Reading]:
    encoder = loaded()
    layers = behind(sentences)
    return [_reading(encoder, sentence, states) for sentence, *states in zip(sentences, *layers, strict=True)]


def behind(sentences: Sequence[Laid]) -> list[list[NDArray[np.float32]]]:
    """Give for each layer the states of the pieces of each sentence behind it."""
    encoder = loaded()
    states = _embedded(encoder, sentences)
    found = []
    for halves in encoder.layers:
        for half in halves:
            states = [half.run(None, {"states": one})[0] for one in states]
        found.append(states)
    return found


def _heads(encoder: Encoder, sentence: Laid, read: Sequence[NDArray[np.float32]]) -> list[NDArray[Any]]:
    """Give what the heads say of a sentence, from the states of its pieces behind the layers that they read."""
    words = np.array([sentence.first, sentence.last], dtype=np.int64)
    found: list[NDArray[Any]] = encoder.heads.run(None, dict(zip(encoder.heads_read, (*read, *words), strict=True)))
    return found


def _reading(encoder: Encoder, sentence: Laid, states: Sequence[NDArray[np.float32]]) -> Reading:
    """Give the reading of a sentence from the states of its pieces behind each layer."""
    tags, names, arcs, dependent, governor, vector = _heads(encoder, sentence, states[-READ_LAYERS:])
    heads = trees.heads(arcs)
    return Reading(
        tuple(encoder.tags[tag] for tag in tags.tolist()),
        tuple(heads),
        _labels(encoder, heads, dependent, governor),
        tuple(spans.names(names, encoder.names)),
        signed_bytes(vector[0]),
        senses.of(states, sentence.first, encoder.directions),
    )


def _embedded(encoder: Encoder, sentences: Sequence[Laid]) -> list[NDArray[np.float32]]:
    """Give the states of the pieces of each sentence, before the first layer."""
    sizes = [len(sentence.pieces) for sentence in sentences]
    places = np.concatenate([np.arange(size) for size in sizes])
    pieces, shapes = (
        np.array(list(chain.from_iterable(one)), dtype=np.int64)
        for one in zip(*(sentence[:2] for sentence in sentences), strict=True)
    )
    (states,) = encoder.embedding.run(None, {"pieces": pieces, "shapes": shapes, "places": places})
    ends = list(accumulate(sizes))
    return [states[end - size : end] for size, end in zip(sizes, ends, strict=True)]


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
