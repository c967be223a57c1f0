"""Passages, directions and kinds of pairs against what careful readers marked: `python -m eval.copy_marks [--misses]`.

The marks (`marks/copies_*.yaml`, see the README there) name pairs of articles of the hand-marked stories and of ECB+. All
articles of an event are compared, since what is patched together from several shows only beside them.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct

from consilience import annotate, copies, extract, testing
from consilience.copies import carried, pairs
from consilience.records import Article, ArticlePair, Copy, Event, Report
from eval import clusters, gold

FOLDER = Path(__file__).with_name("marks")
FILES = ("copies_gold.yaml", "copies_ecbplus.yaml")
KINDS = ("carried", "cut", "rewritten", "patched", "independent")

# A marked passage is found when so much of it is shown, in both articles; what is shown is right when so much of it is marked.
HALF = 0.5

Span = tuple[int, int]
Ids = tuple[str, str]


class Text(Struct, frozen=True):
    """An article as the reader who marked it had it before him, and what is read in it."""

    raw: str
    report: Report


class Place(Struct, frozen=True):
    """A passage in both articles of a pair."""

    left: Span
    right: Span
    form: str = ""


class Marked(Struct, frozen=True, kw_only=True):
    """What a reader marked in a pair of articles."""

    left: str
    right: str
    digests: tuple[str, str]
    kind: str
    direction: str = "unknown"
    why: str = ""
    event: str = "same"
    confidence: str = "high"
    complete: bool = False
    passages: tuple[Place, ...] = ()
    quotes: tuple[Place, ...] = ()
    optional: tuple[Place, ...] = ()


class Found(Struct, frozen=True):
    """A marked pair, what was found in it, and the texts that the positions count in."""

    marked: Marked
    shown: tuple[tuple[Place, Copy], ...]
    kind: str
    direction: str
    texts: tuple[str, str]


def marks() -> list[Marked]:
    """Give every marked pair."""
    return [msgspec.convert(pair, Marked) for name in FILES for pair in yaml.safe_load((FOLDER / name).read_text("utf-8"))]


@cache
def events() -> dict[str, dict[str, Text]]:
    """Give the articles of each event by the name that the marks use."""
    found: dict[str, dict[str, Text]] = defaultdict(dict)
    for name, (_, folder) in gold.cases().items():
        place = "seeds" if name == "seeds" else f"gold/{name}"
        for path in sorted(folder.glob("*.txt")):
            found[place][f"{place}/{path.name}"] = _text(path.read_bytes().decode("utf-8"), path.name)
    for name, report in clusters.reports():
        found[name][report.article.source] = _text(report.article.text, f"{report.article.source}.txt")
    return dict(sorted(found.items()))


def _text(raw: str, source: str) -> Text:
    article = extract.article(testing.page(raw, source))
    if not isinstance(article, Article):
        message = f"{source} was read by whoever marked it, and is skipped: {article.reason}"
        raise ValueError(message)  # noqa: TRY004 - not the caller's fault: the marks and the reading have parted
    return Text(raw, annotate.report(article, pipeline="fast"))


def compared() -> list[Found]:
    """Compare the articles of every event, and of every marked pair of different events; give what was found in marked pairs."""
    known = {name: text for event in events().values() for name, text in event.items()}
    event_of = {name: event for event, texts in events().items() for name in texts}
    together = {event: _related([text.report for text in texts.values()]) for event, texts in events().items()}
    found = []
    for marked in marks():
        sides = (known[marked.left], known[marked.right])
        if tuple(sha256(side.raw.encode()).hexdigest()[:12] for side in sides) != marked.digests:
            message = f"{marked.left} and {marked.right} are not the texts that were marked"
            raise ValueError(message)
        one_event = event_of[marked.left] == event_of[marked.right]
        related = together[event_of[marked.left]] if one_event else _related([side.report for side in sides])
        found.append(_found(marked, sides, related))
    return found


def _related(reports: Sequence[Report]) -> tuple[dict[Ids, list[Copy]], dict[Ids, ArticlePair]]:
    """Give the copies and the pairs of an event by the ids of the two articles."""
    keys = {report.id: set(copies.keys(report)) for report in reports}
    ordered = sorted(reports, key=lambda report: report.id)
    judged = (copies.judge(one, other) for one, other in combinations(ordered, 2) if keys[one.id] & keys[other.id])
    event = Event(reports=tuple(ordered), copies=tuple(copy for pair in judged if pair for copy in pair.copies))
    between: dict[Ids, list[Copy]] = defaultdict(list)
    for copy in event.copies:
        between[copy.left.article, copy.right.article].append(copy)
    return between, {(pair.left, pair.right): pair for pair in pairs.of(event, carried.carried(event))}


def _found(marked: Marked, sides: tuple[Text, Text], related: tuple[dict[Ids, list[Copy]], dict[Ids, ArticlePair]]) -> Found:
    """Give what was found in a pair, turned as it is marked."""
    ids = (sides[0].report.id, sides[1].report.id)
    turned = ids[0] > ids[1]
    key = (ids[1], ids[0]) if turned else ids
    pair = related[1].get(key)
    direction = pair.direction if pair else "unknown"
    return Found(
        marked,
        tuple((_place(copy, turned=turned), copy) for copy in related[0].get(key, [])),
        pair.kind if pair else "independent",
        {"left": "right", "right": "left"}.get(direction, direction) if turned else direction,
        (sides[0].raw, sides[1].raw),
    )


def _place(copy: Copy, *, turned: bool) -> Place:
    left, right = (copy.right, copy.left) if turned else (copy.left, copy.right)
    return Place((left.start, left.end), (right.start, right.end))


def _is_in(place: Place, others: Sequence[Place]) -> bool:
    """Say whether most of a passage, in both articles, stands in others."""
    near = [other for other in others if _overlap(place.left, other.left) and _overlap(place.right, other.right)]
    return all(
        _covered(span, spans) >= HALF
        for span, spans in (
            (place.left, [other.left for other in near]),
            (place.right, [other.right for other in near]),
        )
    )


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _covered(span: Span, others: Sequence[Span]) -> float:
    reach = covered = 0
    for start, end in sorted(others):
        covered += _overlap(span, (max(start, reach), max(end, reach)))
        reach = max(reach, end)
    return covered / max(1, span[1] - span[0])


def missed(found: Found) -> list[Place]:
    """Give the marked passages that were not found."""
    shown = [place for place, _ in found.shown]
    return [place for place in found.marked.passages if not _is_in(place, shown)]


def wrong(found: Found) -> list[Place]:
    """Give the passages that were found in a pair whose every passage is marked, and are not among them."""
    marked = found.marked
    fine = (*marked.passages, *marked.optional, *marked.quotes)
    return [place for place, copy in found.shown if marked.complete and not copy.quoted and not _is_in(place, fine)]


def macro_f1(kinds: Sequence[tuple[str, str]]) -> float:
    """Give the mean F1 over the kinds, from pairs of what was marked and what was found."""
    hits = Counter(marked for marked, found in kinds if marked == found)
    marked, shown = Counter(kind for kind, _ in kinds), Counter(kind for _, kind in kinds)
    return sum(2 * hits[kind] / max(1, marked[kind] + shown[kind]) for kind in KINDS) / len(KINDS)


def measure() -> dict[str, float]:
    """Give the figures by name, 0 to 1. `direction_*` are of the pairs whose direction the reader could tell."""
    found = compared()
    passages = sum(len(pair.marked.passages) for pair in found)
    shown = sum(not copy.quoted for pair in found if pair.marked.complete for _, copy in pair.shown)
    told = [pair for pair in found if pair.marked.direction != "unknown"]
    said = [pair for pair in told if pair.direction != "unknown"]
    right = sum(pair.direction == pair.marked.direction for pair in said)
    sure = [pair for pair in found if pair.marked.confidence == "high"]
    return {
        "passages_recall": 1 - sum(len(missed(pair)) for pair in found) / passages,
        "passages_precision": 1 - sum(len(wrong(pair)) for pair in found) / max(1, shown),
        "kinds_macro_f1": macro_f1([(pair.marked.kind, pair.kind) for pair in found]),
        "kinds_macro_f1_sure": macro_f1([(pair.marked.kind, pair.kind) for pair in sure]),
        "direction_precision": right / max(1, len(said)),
        "direction_recall": right / max(1, len(told)),
    }


def _report(found: Found) -> None:
    marked = found.marked
    if marked.kind != found.kind or marked.direction not in {found.direction, "unknown"}:
        reader = f"{marked.kind}, {marked.direction} {marked.why}"
        print(f"{marked.left} {marked.right}: {found.kind}, {found.direction}; marked {reader}")
    for what, places in (("missed", missed(found)), ("wrong", wrong(found))):
        for place in places:
            sides = (found.texts[0][slice(*place.left)], found.texts[1][slice(*place.right)])
            print(f"  {what} in {marked.left} {marked.right}:", *(repr(side[:160]) for side in sides), sep="\n      ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    if parser.parse_args().misses:
        for found in compared():
            _report(found)
    for name, value in measure().items():
        print(f"{name:24} {value:.4f}")


if __name__ == "__main__":
    main()
