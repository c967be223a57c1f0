"""What cannot both be so: figures that differ, and statements that exclude each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from consilience.brief import clauses
from consilience.copies.origins import Origins
from consilience.reconcile import disagreement, opposition, slots
from consilience.reconcile.disagreement import Disagreement, Statement, Story
from consilience.records import Article, Cite, Conflict, Event, Figure, Side, Superseded

RULES: tuple[Callable[[Story], Iterator[Disagreement]], ...] = (
    opposition.opposed,
    opposition.degrees,
    opposition.parts,
    opposition.attempts,
    opposition.causes,
    opposition.corrections,
    slots.days,
    slots.days_told,
    slots.worst,
    slots.ordinals,
)


def found(event: Event, witnesses: Origins, figures: tuple[Figure, ...], overtaken: tuple[Superseded, ...]) -> tuple[Conflict, ...]:
    """Find the statements and figures of different sources that exclude each other."""
    articles = {report.id: report.article for report in event.reports}
    story = disagreement.story(event)
    differing = [one for rule in RULES for one in rule(story)]
    told = [_conflict(group, articles, witnesses) for group in _joined(differing)]
    return tuple(conflict for conflict in told if not _is_overtaken(conflict, overtaken))


def _joined(differing: Sequence[Disagreement]) -> list[list[Disagreement]]:
    """Put together the disagreements of one rule that share a statement."""
    groups: list[list[Disagreement]] = []
    for one in differing:
        mine = {one.left.key, one.right.key}
        touching = [g for g in groups if g[0].rule == one.rule and any(mine & {o.left.key, o.right.key} for o in g)]
        for group in touching:
            groups.remove(group)
        groups.append([*(o for group in touching for o in group), one])
    return groups


def _conflict(group: Sequence[Disagreement], articles: dict[str, Article], witnesses: Origins) -> Conflict:
    left = {one.left.key: one.left for one in group}
    right = {one.right.key: one.right for one in group if one.right.key not in left}
    return Conflict(
        kind="statement",
        about=_about(group[0]),
        reason=group[0].reason,
        sides=tuple(_side([side[key] for key in sorted(side)], articles, witnesses) for side in (left, right)),
    )


def _about(one: Disagreement) -> str:
    """Name what the sides speak of: the names that both have, and the question."""
    shared = one.left.names & one.right.names
    names = dict.fromkeys(form for stem, form in zip(one.left.stems, one.left.forms, strict=True) if stem in shared)
    return ": ".join(part for part in (" ".join(name.capitalize() for name in names), one.question) if part)


def _side(said: Sequence[Statement], articles: dict[str, Article], witnesses: Origins) -> Side:
    return Side(
        says=clauses.shown(said[0].text).text,
        origins=witnesses.independent(statement.article for statement in said),
        cites=tuple(articles[statement.article].cite(statement.start, statement.end) for statement in said),
    )


def _is_overtaken(conflict: Conflict, overtaken: Sequence[Superseded]) -> bool:
    """Say whether one side is only an earlier state of the other."""
    sides = [cite for side in conflict.sides for cite in side.cites]
    return any(_touch(sides, one.earlier) and _touch(sides, one.later) for one in overtaken)


def _touch(cites: Sequence[Cite], others: Sequence[Cite]) -> bool:
    return any(a.article == b.article and a.start < b.end and b.start < a.end for a in cites for b in others)
