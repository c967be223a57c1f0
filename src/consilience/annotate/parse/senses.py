"""What a word means where it stands, in 128 bits: on which side of so many directions its states behind two layers lie.

Words that tell one deed ("quit", "stepped down") lie on the same side of most of them (Charikar 2002, "Similarity estimation
techniques from rounding algorithms"). The directions are the main components of the states of words that tell deeds
(`training/senses.py`). All is reckoned in whole numbers so small that 32-bit floats hold their sums exactly, in any order: the
bits depend on the encoder's states alone. Where processors round those otherwise, a bit here and there flips, which moves a
likeness by 1/64.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FILE = "senses.npz"
LAYERS = (5, 6)  # numbered from 1
BYTES = 16  # of each word
LENGTH = 127.0
# Of a larger product numpy's BLAS would spread the work over threads (see the relations in encoder.py).
WORDS_AT_ONCE = 10


class Directions(NamedTuple):
    """For each of the layers 64 directions in signed bytes, a column each, and how far along it the middle of all words lies."""

    directions: NDArray[np.float32]  # layer, place in the state, direction
    middles: NDArray[np.float32]  # layer, direction


def loaded(file: Traversable) -> Directions:
    """Read the directions from the pipeline's file."""
    with file.open("rb") as content, np.load(content) as found:
        return Directions(found["directions"].astype(np.float32), found["middles"].astype(np.float32))


def of(behind: Sequence[NDArray[np.float32]], first: Sequence[int], known: Directions) -> bytes:
    """Give the senses of a sentence's words, from its pieces' states behind each layer and the first piece of each word."""
    sides = [
        sides_of(whole(behind[number - 1][list(first)]), directions, middle)
        for number, directions, middle in zip(LAYERS, known.directions, known.middles, strict=True)
    ]
    return np.packbits(np.concatenate(sides, axis=1), axis=1).tobytes()


def whole(states: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give states as whole numbers, unit length times 127."""
    lengths = np.sqrt(np.square(states).sum(axis=1, keepdims=True))
    return np.asarray(np.rint(states * (LENGTH / np.maximum(lengths, 1e-6))), dtype=np.float32)


def sides_of(states: NDArray[np.float32], directions: NDArray[np.float32], middle: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Say for each state on which side of each direction's middle it lies."""
    slices = (states[at : at + WORDS_AT_ONCE] @ directions for at in range(0, len(states), WORDS_AT_ONCE))
    return np.concatenate([one > middle for one in slices])


def numbers(states: NDArray[Any]) -> NDArray[np.int8]:
    """Give directions, a column each, as signed bytes; the largest number of each is 127."""
    return np.asarray(np.rint(states * (LENGTH / np.abs(states).max(axis=0))), dtype=np.int8)
