"""Account → the points that show its disputes: one side in its words, with the passages of all sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.brief import clauses, disputes, outdated
from consilience.brief.desk import Desk, Key
from consilience.brief.disputes import Dispute, overlap
from consilience.brief.naming import Naming
from consilience.languages.english import statements as english
from consilience.reconcile.facts import wording
from consilience.reconcile.statements import Statement
from consilience.records import Cite, Point

# Rather a sentence this many words longer than one that leans on another.
LEANING_COSTS = 20
# What has gone on since a year is of this story; what happened in one is of another.
_PAST_YEAR = re.compile(r"(?<!\bsince )\b((?:19|20)\d\d)\b")


def points(desk: Desk, shown: Sequence[Point]) -> Iterator[Point]:
    """Give the disputes that no point shows yet, the weightiest first."""
    cites = [cite for point in shown for cite in point.cites]
    overtaken = outdated.overtaken(desk)
    for dispute in desk.disputes:
        if _has_weight(dispute) and not _is_shown(dispute, cites):
            point = _point(dispute, desk, overtaken)
            if point and not is_of_before(point.text, desk):
                cites.extend(point.cites)
                yield point


def is_of_before(text: str, desk: Desk) -> bool:
    """Say whether a sentence tells of something of an earlier year than the story: its dispute is not this story's."""
    published = [day[:4] for day in desk.days.values()]
    years = [found[1] for found in _PAST_YEAR.finditer(text)]
    return bool(published and years) and max(years) < min(published)


def _has_weight(dispute: Dispute) -> bool:
    """Say whether a dispute belongs into a briefing of its own: a statement or a toll of several articles, a figure of many.

    A claim and its denial that one report tells in one breath are for the account; there are few words here.
    """
    is_grave = dispute.kind == "statement" or bool(english.TOLL.search(dispute.about))
    return len(dispute.articles) > (1 if is_grave else 2)


def _is_shown(dispute: Dispute, shown: Sequence[Cite]) -> bool:
    """Say whether two sides of a dispute are among the passages that the points cite."""
    beside = [other for other in shown if other.article in dispute.articles]
    return sum(any(overlap(cite, other) for cite in side for other in beside) for side in dispute.sides) > 1


def _point(dispute: Dispute, desk: Desk, overtaken: Mapping[Key, bool]) -> Point | None:
    """Show one side of a dispute with the passages of all sides: one that still stands."""
    naming = Naming(desk)
    standing = {said.key: said for cite in dispute.cites for said in desk.touched_by(cite)}
    able = [said for said in standing.values() if wording.is_fit(said) and not naming.is_unnamed(said)]
    if not able:
        return None

    def price(one: Statement) -> tuple[bool, int, Key]:
        return overtaken.get(one.key, False), len(one.text.split()) + LEANING_COSTS * wording.is_leaning(one), one.key

    best = min(able, key=price)
    first, text = _shown(best, dispute, desk)
    mine = next(side for side in dispute.sides if any(overlap(first, cite) for cite in side))
    sides = [desk.sentence(cite) for cite in (*mine, *disputes.against(first, [dispute]))]
    return Point(
        text=text,
        origins=desk.witnesses.independent_of(mine),
        status="disputed",
        part="disputed",
        cites=distinct([first, *sides]),
    )


def _shown(said: Statement, dispute: Dispute, desk: Desk) -> tuple[Cite, str]:
    """Give a statement as a briefing shows it, but whole where a cut would take away what is disputed."""
    shown = clauses.shown(said.text)
    cut = desk.articles[said.article].cite(said.start + shown.start, said.start + shown.end)
    if all(overlap(cut, cite) for cite in dispute.cites if overlap(desk.cite(said), cite)):
        return cut, shown.text
    return desk.cite(said), " ".join(said.text.split())


def distinct(cites: Sequence[Cite]) -> tuple[Cite, ...]:
    """Drop a cite that shares characters with an earlier one."""
    kept: dict[str, list[Cite]] = {}
    for cite in cites:
        same = kept.setdefault(cite.article, [])
        if not any(overlap(cite, other) for other in same):
            same.append(cite)
    chosen = {id(cite) for same in kept.values() for cite in same}
    return tuple(cite for cite in cites if id(cite) in chosen)
