"""Train the fast tier: `python -m training.english.fast [--shared FOLDER] [--out FOLDER]`; some minutes on one core.

Two linear-chain models over the features of `consilience.annotate.parse.features`: one for names, one for tags.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from consilience.annotate.parse import features
from training.english import sets
from training.english.examples import Example

OUT = Path(__file__).parents[2] / "src/consilience/languages/english/pipeline"

Settings = dict[str, float]
Labelled = tuple[Sequence[str], Sequence[str | None]]  # words, and what is known of them

# How often each set is read: reports on war are few, and short noisy texts are another kind than news.
TIMES = {"re3d": 2, "btc": 0}
NAMES_SETTINGS: Settings = {"c1": 0.3, "c2": 0.01, "max_iterations": 80}
TAGS_SETTINGS: Settings = {"max_iterations": 8, "feature.minfreq": 3}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the sets to learn from")
    parser.add_argument("--out", type=Path, default=OUT, help="where the models go")
    options = parser.parse_args()
    examples = sets.train(options.shared)
    options.out.mkdir(parents=True, exist_ok=True)
    fit(names(examples), options.out / "fast_names.crfsuite", "lbfgs", NAMES_SETTINGS)
    fit(tags(examples), options.out / "fast_tags.crfsuite", "ap", TAGS_SETTINGS)


def names(examples: Iterable[Example]) -> list[Labelled]:
    """Give the sentences that say something about names, each as often as its set counts."""
    return [
        (example.words, [label if label is None or "MISC" not in label else "O" for label in example.names])
        for example in examples
        for _ in range(TIMES.get(example.source, 1))
        if any(label is not None for label in example.names)
    ]


def tags(examples: Iterable[Example]) -> list[Labelled]:
    """Give the sentences whose tags people wrote."""
    return [
        (example.words, example.tags)
        for example in examples
        if example.source != "gmb" and any(tag is not None for tag in example.tags)
    ]


def fit(sentences: list[Labelled], out: Path, algorithm: str, settings: Settings) -> None:
    """Train a model and write it."""
    trainer = pycrfsuite.Trainer(algorithm=algorithm, params=settings, verbose=False)
    random.Random(1).shuffle(sentences)  # noqa: S311 - no secret
    for words, labels in sentences:
        seen = features.of(words)
        for first, end in stretches(labels):
            trainer.append(pycrfsuite.ItemSequence(seen[first:end]), labels[first:end])
    trainer.train(str(out))
    print(f"{out.name}: {out.stat().st_size / 1e6:.1f} MB")


def stretches(labels: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Give the runs of words whose labels are known, end excluded: a gap teaches nothing, its neighbours still do."""
    first = None
    for at, label in enumerate([*labels, None]):
        if label is None and first is not None:
            yield first, at
            first = None
        elif label is not None and first is None:
            first = at


if __name__ == "__main__":
    main()
