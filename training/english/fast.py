"""Train the fast tier: `python -m training.english.fast [--shared FOLDER] [--out FOLDER]`; some fifteen minutes on one core.

Two linear-chain models over the features of `consilience.annotate.parse.features`: one for names, one for tags. The first learns
from the sets that mark names, and from what the accurate tier marks in open texts that nobody marked.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from consilience.annotate import sentences
from consilience.annotate.parse import Parse, accurate, features
from consilience.records import Sentence
from training.english import sets
from training.english.examples import Example

OUT = Path(__file__).parents[2] / "src/consilience/languages/english/pipeline"

Settings = dict[str, float]
Labelled = tuple[Sequence[str], Sequence[str | None]]  # words, and what is known of them

# How often each set is read, by the first word of its name: reports on war and what people marked with care are few, and short
# noisy texts are another kind than news.
TIMES = {"re3d": 2, "gum": 2, "btc": 0}
NAMES_SETTINGS: Settings = {"c1": 0.8, "c2": 0.01, "max_iterations": 70}
TAGS_SETTINGS: Settings = {"max_iterations": 8, "feature.minfreq": 3}
# Features of words whose weights are all among the lightest say little: without seven of ten the tags' model has 1.3 MB
# in place of 3.1 and is half as fast again, for 0.05 to 0.2 points of accuracy.
TAGS_LEFT_OUT = 0.7

KINDS = {"person": "PER", "organisation": "ORG", "place": "LOC"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the sets to learn from")
    parser.add_argument("--out", type=Path, default=OUT, help="where the models go")
    options = parser.parse_args()
    examples = sets.train(options.shared)
    options.out.mkdir(parents=True, exist_ok=True)
    taught = [*taught_by_accurate(unmarked(examples)), *taught_by_accurate(web_sentences(options.shared))]
    fit([*names(examples), *taught], options.out / "fast_names.crfsuite", "lbfgs", NAMES_SETTINGS)
    out = options.out / "fast_tags.crfsuite"
    fit(tags(examples), out, "ap", TAGS_SETTINGS)
    fit(tags(examples), out, "ap", TAGS_SETTINGS, heavy_features(out))


def names(examples: Iterable[Example]) -> list[Labelled]:
    """Give the sentences that say something about names, each as often as its set counts; other kinds are not learnt."""
    return [
        (example.words, [label if label is None or "MISC" not in label else "O" for label in example.names])
        for example in examples
        for _ in range(TIMES.get(example.source.partition("_")[0], 1))
        if any(label is not None for label in example.names)
    ]


def tags(examples: Iterable[Example]) -> list[Labelled]:
    """Give the sentences whose tags people wrote."""
    return [
        (example.words, example.tags)
        for example in examples
        if example.source != "gmb" and any(tag is not None for tag in example.tags)
    ]


def unmarked(examples: Iterable[Example]) -> Iterator[str]:
    """Give the sentences in which nobody marked names."""
    return (" ".join(example.words) for example in examples if all(label is None for label in example.names))


def web_sentences(shared: Path) -> Iterator[str]:
    """Give the sentences of open article pages."""
    for path in sorted((shared / "data" / "extraction" / "wcxb" / "ground-truth").glob("*.json")):
        for paragraph in json.loads(path.read_text("utf-8"))["ground_truth"]["main_content"].splitlines():
            yield from (paragraph[start:end] for start, end in sentences.spans(paragraph))


def taught_by_accurate(texts: Iterable[str]) -> Iterator[Labelled]:
    """Give sentences with the names that the accurate tier finds in them."""
    for text in texts:
        (parse,) = accurate.parses(text, [Sentence(0, len(text), 0)])
        yield [text[word.start : word.end] for word in parse.tokens], found(parse)


def found(parse: Parse) -> list[str | None]:
    """Give the names of a parse as BIO labels."""
    labels: list[str | None] = ["O" for _ in parse.tokens]
    for name in parse.names:
        if name.kind in KINDS:
            inside = [at for at, word in enumerate(parse.tokens) if name.start <= word.start < name.end]
            for at in inside:
                labels[at] = ("B-" if at == inside[0] else "I-") + KINDS[name.kind]
    return labels


def heavy_features(model: Path) -> frozenset[str]:
    """Give the features of a model that say most, by the heaviest weight of each."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    heaviest: dict[str, float] = defaultdict(float)
    for (feature, _), weight in tagger.info().state_features.items():
        heaviest[feature] = max(heaviest[feature], abs(weight))
    least = sorted(heaviest.values())[int(len(heaviest) * TAGS_LEFT_OUT)]
    return frozenset(feature for feature, weight in heaviest.items() if weight > least)


def fit(examples: list[Labelled], out: Path, algorithm: str, settings: Settings, kept: frozenset[str] | None = None) -> None:
    """Train a model and write it; `kept` are the only features it may use."""
    trainer = pycrfsuite.Trainer(algorithm=algorithm, params=settings, verbose=False)
    random.Random(1).shuffle(examples)  # noqa: S311 - no secret
    for words, labels in examples:
        seen = features.of(words)
        if kept is not None:
            seen = [tuple(feature for feature in one if feature in kept) for one in seen]
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
