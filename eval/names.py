"""Measure the names of persons, organisations and places on sets marked by others: `python -m eval.names [--misses SET]`.

A name is right when its kind and its borders are those of the set; a "the", a title or a word in lower case before it and a
possessive behind it count on neither side. What a set calls by another kind (a film, a law, a date), and what it leaves open,
may be marked or not.
Twice: what the pipeline says sentence by sentence (`own`), and what the product makes of it for a whole text (`marked`).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from consilience.annotate import names, parse
from consilience.annotate.parse.records import NameSpan, Parse
from consilience.languages.english import names as english
from consilience.records import NameKind, NameMark, Report
from eval import names_data
from eval.names_data import Marked, Span
from eval.score import Score
from eval.texts import together

COUNTED = ("person", "organisation", "place")
Named = Mapping[Span, NameKind | None]
Found = set[tuple[Span, str]]  # names with their kinds


def tight(text: str, span: Span) -> Span:
    """Leave out what belongs to a name in one set and not in the other: "the", a title, "southern", a possessive."""
    start, end = span
    while True:
        word = text[start:end].partition(" ")[0]
        counts = word.rstrip(".").lower() not in english.TITLES and word.lower() != "the" and word.lower() != word
        if counts or len(word) + 1 >= end - start:
            break
        start += len(word) + 1
    return start, end - 2 if text[start:end].endswith(("'s", "’s")) else end


def compared(text: str, found: Sequence[NameSpan | NameMark], wanted: Named) -> tuple[Found, Found]:
    """Give the names that were found and those that were wanted, as far as they count."""
    want = {tight(text, span): kind for span, kind in wanted.items()}
    have: dict[Span, str] = {tight(text, (one.start, one.end)): one.kind for one in found if one.kind in COUNTED}
    free = [span for span, kind in want.items() if kind is None]
    kept = {
        (span, kind)
        for span, kind in have.items()
        if want.get(span) or not any(start < span[1] and span[0] < end for start, end in free)
    }
    return kept, {(span, kind) for span, kind in want.items() if kind}


def texts(sentences: Sequence[Marked]) -> Iterator[tuple[Report, dict[Span, NameKind | None]]]:
    """Give the sentences of each text together, with the names in all of them."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        parts = list(group)
        report = together([part.text for part in parts])
        named = {
            (start + whole.start, end + whole.start): kind
            for part, whole in zip(parts, report.sentences, strict=True)
            for (start, end), kind in part.names.items()
        }
        yield report, named


def own(report: Report, parses: Sequence[Parse]) -> Sequence[NameSpan]:  # noqa: ARG001 - both ways are called alike
    """Give what the pipeline says, sentence by sentence."""
    return [name for one in parses for name in one.names]


def marked(report: Report, parses: Sequence[Parse]) -> Sequence[NameMark]:
    """Give what the product makes of it for the whole text."""
    return names.mark(report, tuple(parses)).names


WAYS: dict[str, Callable[[Report, Sequence[Parse]], Sequence[NameSpan | NameMark]]] = {"own": own, "marked": marked}


def results(sentences: Sequence[Marked], ways: Sequence[str], pipeline: str) -> Iterator[tuple[str, str, Found, Found]]:
    """Give for each text and each way of finding names: the way, the text, what was found and what was wanted."""
    for report, wanted in texts(sentences):
        text = report.article.text
        parses = parse.parses(text, report.sentences, pipeline)
        for way in ways:
            yield way, text, *compared(text, WAYS[way](report, parses), wanted)


def misses(sentences: Sequence[Marked], way: str, pipeline: str) -> Iterator[str]:
    """Give a line for each name that was marked wrongly (-) or missed (+)."""
    for _, text, have, want in results(sentences, [way], pipeline):
        for (start, end), kind, sign in sorted([(*one, "-") for one in have - want] + [(*one, "+") for one in want - have]):
            around = f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 40]}".replace("\n", " ")
            yield f"{sign} {kind:12} {around}"


def measure(pipeline: str = "accurate", ways: Sequence[str] = tuple(WAYS)) -> dict[str, float]:
    """Give precision, recall and F1 on each set, and on the two sets of news together, for each way of finding names."""
    scores: dict[str, Score] = {}
    for name, sentences in names_data.held_out().items():
        for way, _, have, want in results(sentences, ways, pipeline):
            scores[f"{name}_{way}"] = scores.get(f"{name}_{way}", Score()) + Score.of(have, want)
    scores |= {f"news_{way}": scores[f"gum_news_{way}"] + scores[f"gmb_{way}"] for way in ways}
    return {row: value for name, score in scores.items() for row, value in score.rows(name).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pipeline", default="accurate")
    parser.add_argument("--way", choices=WAYS, help="only this way of finding names")
    parser.add_argument("--misses", metavar="SET", help="list what differs on one set: - marked wrongly, + missed")
    options = parser.parse_args()
    if options.misses:
        print("\n".join(misses(names_data.held_out()[options.misses], options.way or "marked", options.pipeline)))
        return
    for row, value in measure(options.pipeline, [options.way] if options.way else tuple(WAYS)).items():
        print(f"{row:28} {value:.3f}")


if __name__ == "__main__":
    main()
