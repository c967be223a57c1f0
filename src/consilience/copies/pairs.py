"""Event → its pairs of articles with words in common: kind, direction, shares, and the chains in which words went on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from consilience.copies import direction, kinds
from consilience.copies.carried import Carried, Places
from consilience.copies.direction import Side
from consilience.records import ArticlePair, Copy, Event, Kind, Report, Shares

# C has B's words and not A's directly, where nearly all that it shares with A stands in B too ...
THROUGH = 0.9
# ... and so many words besides, which only B has.
ONLY_THROUGH = 8

# An article is the beginning of another where it has so much of that one's words up to the last that both have.
UNBROKEN = 0.9


def of(event: Event, shared: Carried) -> tuple[ArticlePair, ...]:
    """Say of every two articles with words in common how one came to have the other's; in the order of their ids."""
    reports = {report.id: report for report in event.reports}
    copies: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in event.copies:
        copies[copy.left.article, copy.right.article].append(copy)
    found = [_pair(reports[left], reports[right], copies[left, right], shared) for left, right in sorted(copies)]
    return _through(found, shared)


def _pair(left: Report, right: Report, copies: list[Copy], shared: Carried) -> ArticlePair:
    kind = _kind(left, right, copies, shared)
    evidence = direction.told(_side(left, right, shared), _side(right, left, shared), kind)
    words = shared.words(left.id, right.id, quoted=True)
    return ArticlePair(
        left=left.id,
        right=right.id,
        kind=kind,
        direction=evidence.direction,
        shares=Shares(left=round(shared.part(left.id, right.id), 3), right=round(shared.part(right.id, left.id), 3)),
        words=words,
        why=(_same_words(words, copies), *([evidence.why] if evidence.why else [])),
    )


def _side(report: Report, other: Report, shared: Carried) -> Side:
    places, words = shared.places(report.id, other.id), shared.lengths[report.id]
    unbroken = bool(places) and places.bit_count() >= UNBROKEN * places.bit_length()
    return Side(report.article, words, is_cut_from_below=unbroken)


def _kind(left: Report, right: Report, copies: list[Copy], shared: Carried) -> Kind:
    short, long = sorted((left, right), key=lambda report: (shared.lengths[report.id], report.id))
    words = [len(copy.left.exact) for copy in copies]
    here, there = shared.places(short.id, long.id), shared.places(long.id, short.id)
    counted = kinds.Counted(
        shorter=shared.part(short.id, long.id),
        longer=shared.part(long.id, short.id),
        told=shared.words(short.id, long.id),
        sameness=sum(copy.sameness * count for copy, count in zip(copies, words, strict=True)) / max(1, sum(words)),
        beginning=_first(there) - _first(here),
    )
    if kinds.is_carried(counted):  # most pairs of a story that an agency's text dominates
        return "carried"
    return kinds.kind(kinds.likeness(shared.texts[short.id], shared.texts[long.id], counted))


def _first(places: Places) -> int:
    """Give the first of some places; 0 where there is none."""
    return (places & -places).bit_length() - 1 if places else 0


def _same_words(words: int, copies: list[Copy]) -> str:
    alike = "" if all(copy.kind == "same" for copy in copies) else ", or nearly"
    return f"{words} words are the same{alike}" + (", all of them quotes" if all(copy.quoted for copy in copies) else "")


def _through(pairs: list[ArticlePair], shared: Carried) -> tuple[ArticlePair, ...]:
    """Mark the pairs whose words went through a third article: agency, newspaper, aggregator."""
    sources: dict[str, set[str]] = defaultdict(set)
    targets: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.direction != "unknown":
            source, target = (pair.left, pair.right) if pair.direction == "left" else (pair.right, pair.left)
            sources[target].add(source)
            targets[source].add(target)
    return tuple(_with_way(pair, sources, targets, shared) for pair in pairs)


def _with_way(
    pair: ArticlePair, sources: Mapping[str, set[str]], targets: Mapping[str, set[str]], shared: Carried
) -> ArticlePair:
    if pair.direction == "unknown":
        return pair
    source, target = (pair.left, pair.right) if pair.direction == "left" else (pair.right, pair.left)
    for middle in sorted(sources.get(target, set()) & targets.get(source, set())):
        direct, through = shared.places(target, source), shared.places(target, middle)
        most = (direct & through).bit_count() >= THROUGH * direct.bit_count()
        if most and (through & ~direct).bit_count() >= ONLY_THROUGH:
            return replace(pair, via=middle)
    return pair
