"""Statements → facts: each thing that is told once, in its best wording, with all the passages that tell it.

First a leader is looked for, the best wording by itself, then who tells what it tells: no chains, in which the last would tell
something else than the first. A sentence that tells more than its leader is cited there and leads a fact of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from consilience.copies.origins import Origins
from consilience.likeness import Weights, total
from consilience.reconcile.facts import sameness, wording
from consilience.reconcile.facts.neighbours import Neighbours
from consilience.reconcile.statements import Statement, Told
from consilience.records import Cite, Event, Fact

Key = tuple[str, int]

# A statement of whose words so much stands in facts that it is cited for has nothing of its own to tell.
NOTHING_OWN = 0.55
# Candidates that are no same in a row, the likeliest first: the rest is none either.
MISSES = 12


class Group(Struct, frozen=True):
    """A statement and those that tell what it tells, the likeliest first."""

    best: Statement
    others: tuple[Statement, ...]


def found(event: Event, told: Told, witnesses: Origins) -> tuple[Fact, ...]:
    """Give the facts of a story: first what most origins tell, then in the order of the articles."""
    articles = {report.id: report.article for report in event.reports}
    cites = {one.key: articles[one.article].cite(one.start, one.end) for one in told.said}
    worth = {one.key: wording.worth(one, first_hand=is_first_hand(cites[one.key], witnesses)) for one in told.said}
    places = {one.key: at for at, one in enumerate(told.said)}
    groups = sorted(grouped(told, worth), key=lambda group: places[group.best.key])
    facts = [_fact(group, cites, witnesses) for group in groups]
    return tuple(sorted(facts, key=lambda fact: -fact.origins))


def is_first_hand(cite: Cite, witnesses: Origins) -> bool:
    """Say whether a passage is its article's own: no other article has its words, as far as is known."""
    return set(witnesses.of_passage(cite)) <= set(witnesses.of(cite.article))


def _fact(group: Group, cites: Mapping[Key, Cite], witnesses: Origins) -> Fact:
    told = tuple(cites[one.key] for one in (group.best, *group.others))
    return Fact(text=" ".join(group.best.text.split()), origins=witnesses.independent_of(told), cites=told)


def grouped(told: Told, worth: Mapping[Key, float]) -> list[Group]:
    """Group the statements of a story; `worth` says how well each is worded, the best leads."""
    copies = _copies(told.said, worth)
    leaders = [group[0] for group in copies]
    index = Neighbours(leaders, told.weighed)
    cited: dict[int, set[str]] = defaultdict(set)
    groups = []
    for place in sorted(range(len(leaders)), key=lambda at: (-worth[leaders[at].key], leaders[at].key)):
        best = leaders[place]
        if _share(cited[place], best, told.weighed) < NOTHING_OWN:
            same = _same(place, index, told.weighed)
            for at in same:
                cited[at] |= best.words & leaders[at].words
            others = (*copies[place][1:], *(one for at in same for one in copies[at]))
            groups.append(Group(best, others))
    return groups


def _share(stems: set[str], said: Statement, weighed: Weights) -> float:
    """Give how much of what a statement tells some of its stems tell, from 0 to 1."""
    here, anywhere = weighed.of(said.words)
    return (total(stems, weighed.here) / (here or 1.0) + total(stems, weighed.anywhere) / (anywhere or 1.0)) / 2


def _copies(said: Sequence[Statement], worth: Mapping[Key, float]) -> list[list[Statement]]:
    """Put together what is worded alike, the best first; one of each article."""
    alike: dict[tuple[object, ...], dict[str, Statement]] = {}
    for one in sorted(said, key=lambda one: (-worth[one.key], one.key)):
        signature = one.stems, one.numbers, one.denied, one.planned
        alike.setdefault(signature if one.stems else one.key, {}).setdefault(one.article, one)
    return [list(copies.values()) for copies in alike.values()]


def _same(place: int, index: Neighbours, weighed: Weights) -> list[int]:
    """Give the places of those that tell what the one at `place` tells, the likeliest first."""
    found, misses = [], 0
    for at in index.of(place):
        if sameness.tells(index.said[place], index.said[at], weighed):
            found.append(at)
            misses = 0
        else:
            misses += 1
        if misses == MISSES:
            break
    return found
