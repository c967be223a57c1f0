"""Learn the directions by which the accurate tier tells what a word means where it stands: `python -m training.senses`.

Writes `languages/english/pipeline/senses.npz`: of each of two layers the main components of the states of the words that tell a
deed in ECB+ (topics 1 to 20; the articles whole, nothing that is marked in them). To be run again for another encoder, before
`training.deeds`: what the file holds so far changes none of the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from consilience import annotate
from consilience.annotate.parse import accurate, encoder, senses
from consilience.annotate.parse.tokens import tokens
from consilience.records import Report
from eval import clusters, same_events
from eval.texts import together

DIRECTIONS = 8 * senses.BYTES // len(senses.LAYERS)  # of each layer


def reports() -> Iterator[Report]:
    """Give the articles of the topics that are learned on."""
    for path in sorted(clusters.FOLDER.glob("*/*.xml")):
        if int(path.parent.name) <= same_events.LAST_LEARNED:
            yield annotate.report(together(clusters.sentences(path), path.name).article)


def states(report: Report) -> Iterator[list[NDArray[np.float32]]]:
    """Give what stands behind the layers for each word of a report that tells a deed, in whole numbers."""
    telling = {mark.predicate_start for mark in report.statements}
    for sentence in report.sentences:
        places = tokens(report.article.text, sentence.start, sentence.end)
        for begin, part in accurate.in_parts([report.article.text[start:end] for start, end in places]) if places else ():
            chosen = [first for (start, _), first in zip(places[begin:], part.first, strict=False) if start in telling]
            if chosen:
                layers = encoder.behind([part])
                yield [senses.whole(layers[number - 1][0][chosen]) for number in senses.LAYERS]


def components(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the directions, a column each, along which rows differ most; the largest number of each is positive."""
    _, found = np.linalg.eigh(np.cov(rows, rowvar=False))
    most = found[:, ::-1][:, :DIRECTIONS]
    return np.asarray(most * np.sign(most[np.abs(most).argmax(axis=0), np.arange(DIRECTIONS)]))


def main() -> None:
    rows = [np.concatenate(layer) for layer in zip(*(one for report in reports() for one in states(report)), strict=True)]
    directions = [senses.numbers(components(layer.astype(np.float64))) for layer in rows]
    middles = [layer.astype(np.float64).mean(axis=0) @ found for layer, found in zip(rows, directions, strict=True)]
    place = Path(str(encoder.FOLDER)) / senses.FILE
    np.savez(place, directions=np.array(directions), middles=np.array(middles, dtype=np.float32))
    print(f"{len(rows[0])} words, {DIRECTIONS} directions behind each of the layers {senses.LAYERS}")


if __name__ == "__main__":
    main()
