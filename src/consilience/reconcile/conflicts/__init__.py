"""What cannot both be so: figures that differ, and statements that exclude each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, permutations

from msgspec.structs import replace

from consilience.brief import clauses
from consilience.copies.origins import Origins
from consilience.languages.english.attributes import PEOPLES
from consilience.reconcile.conflicts import (
    absences,
    answers,
    attributes,
    callings,
    clocks,
    contested,
    contradictions,
    culprits,
    denials,
    disagreement,
    gainsaid,
    kinds,
    moments,
    namings,
    opposition,
    parties,
    persons,
    rejections,
    roles,
    slots,
    spots,
    utterances,
    whereabouts,
)
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.conflicts.slots import Sourced
from consilience.reconcile.dates import years
from consilience.reconcile.figures import conflicts
from consilience.reconcile.notebook import Notebook
from consilience.reconcile.statements import Statement
from consilience.records import Article, Cite, Conflict, Figure, Quote, Side, Superseded

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
    slots.beginnings,
    attributes.homes,
    attributes.nations,
    years.years,
    denials.denials,
    rejections.rejections,
    contested.contested,
    answers.denied,
    answers.values,
    parties.finders,
    parties.alarms,
    spots.rooms,
    spots.streets,
    culprits.culprits,
    spots.corners,
    spots.games,
    roles.roles,
    kinds.things,
    kinds.places,
    whereabouts.whereabouts,
    clocks.clocks,
    persons.armed,
    persons.deaths,
    persons.calibres,
    absences.absences,
    namings.namings,
    callings.callings,
    moments.days,
    gainsaid.gainsaid,
)

# "Varnia Lines denied it. 'We were never told,' its spokeswoman said.": so many sentences apart it is one answer.
ANSWERS_STAND_WITHIN = 2
TELLS_SOMETHING = 6  # words
# What these find may have been found by another rule, which says more of it.
AT_LAST = frozenset({gainsaid.gainsaid})


def found(  # noqa: PLR0913, PLR0917 - the parts of an account that its conflicts are drawn from, and one wish
    notes: Notebook,
    witnesses: Origins,
    figures: tuple[Figure, ...],
    overtaken: tuple[Superseded, ...],
    quotes: tuple[Quote, ...] = (),
    nli: str | None = None,
) -> tuple[Conflict, ...]:
    """Find the statements and figures of different sources that exclude each other.

    `nli`: the folder of a cross-encoder that is to read the statements too; UsageError where there is none.
    """
    articles = {report.id: report.article for report in notes.event.reports}
    story = disagreement.story(notes)
    differing = disagreements(story)
    if nli:
        shown = {frozenset((one.left.key, one.right.key)) for one in differing}
        read = contradictions.contradictions(story, nli)
        differing += [one for one in read if frozenset((one.left.key, one.right.key)) not in shown]
    stated = [
        *(_conflict(group, articles, witnesses) for group in _joined(_one_answer_once(differing))),
        *(_sourced(one, witnesses) for one in slots.source_values(figures)),
        *utterances.altered(quotes, witnesses),
    ]
    counted = conflicts.found(witnesses, figures, overtaken)
    return (*counted, *(conflict for conflict in stated if not _is_overtaken(conflict, overtaken)))


def disagreements(story: Story) -> list[Disagreement]:
    """Give the pairs of statements of different articles that cannot both be so, in the order of the rules."""
    found: list[Disagreement] = []
    for rule in RULES:
        shown = {frozenset((one.left.key, one.right.key)) for one in found} if rule in AT_LAST else set()
        found += [one for one in rule(story) if frozenset((one.left.key, one.right.key)) not in shown]
    return found


def _one_answer_once(differing: Sequence[Disagreement]) -> list[Disagreement]:
    """Let a bare rejection ("The company denied it.") stand beside the answer that goes with it, where one claim has both."""
    given = [one for one in differing if one.question != rejections.QUESTION]
    homes = ((one, next((other for other in given if _goes_with(one, other)), None)) for one in differing)
    return [_beside(one, home) if home else one for one, home in homes]


def _goes_with(one: Disagreement, other: Disagreement) -> bool:
    """Say whether a rejection of a claim and another answer to it stand side by side in one article."""
    if one.question != rejections.QUESTION or one.left.key not in {other.left.key, other.right.key}:
        return False
    answer = other.right if other.left.key == one.left.key else other.left
    return answer.article == one.right.article and abs(answer.order - one.right.order) <= ANSWERS_STAND_WITHIN


def _beside(rejection: Disagreement, home: Disagreement) -> Disagreement:
    is_left = home.left.key == rejection.left.key
    values = (home.left_value, home.right_value) if is_left else (home.right_value, home.left_value)
    return replace(home, left=rejection.left, right=rejection.right, left_value=values[0], right_value=values[1])


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
    sides: dict[str, dict[tuple[str, int], Statement]] = {}
    for one in group:
        sides.setdefault(one.left_value, {})[one.left.key] = one.left
        sides.setdefault(one.right_value, {})[one.right.key] = one.right
    return Conflict(
        kind="statement",
        about=_about(group[0]),
        reason=group[0].reason,
        sides=tuple(_side([said for _, said in sorted(sides[value].items())], articles, witnesses) for value in sorted(sides)),
    )


def _sourced(one: Sourced, witnesses: Origins) -> Conflict:
    printed = " and ".join(disagreement.exact(side[0].printed) for side in one.sides)
    return Conflict(
        kind="statement",
        about=f"{one.measure}: what {one.source} said",
        reason=f"Different reports quote the same source with {printed}.",
        sides=tuple(
            Side(
                says=" ".join(side[0].printed.split()),
                origins=witnesses.independent_of(value.cite for value in side),
                cites=tuple(value.cite for value in side),
            )
            for side in one.sides
        ),
    )


def _about(one: Disagreement) -> str:
    """Name what the sides speak of: the names that both have, a people's with what is its own, and the question."""
    if one.who:
        return f"{one.who}: {one.question}"
    shared = one.left.names & one.right.names
    shown: list[str | None] = []
    for stem, form in zip(one.left.stems, one.left.forms, strict=True):
        owned = bool(shown) and (shown[-1] or "").lower() in PEOPLES
        shown.append(form.capitalize() if stem in shared else form if owned else None)
    runs = [" ".join(filter(None, run)) for is_shown, run in groupby(shown, key=bool) if is_shown]
    named = {run.partition(" ")[0]: run for run in reversed(runs)}
    return ": ".join(part for part in (", ".join(reversed(named.values())), one.question) if part)


def _side(said: Sequence[Statement], articles: dict[str, Article], witnesses: Origins) -> Side:
    cites = tuple(articles[statement.article].cite(statement.start, statement.end) for statement in said)
    shown = min(said, key=lambda one: (len(one.text.split()) < TELLS_SOMETHING, one.key))  # "Varnia Lines denied it." says little
    return Side(says=clauses.shown(shown.text).text, origins=witnesses.independent_of(cites), cites=cites)


def _is_overtaken(conflict: Conflict, overtaken: Sequence[Superseded]) -> bool:
    """Say whether one side is only an earlier state of another."""
    return any(
        _touch(mine.cites, one.earlier) and _touch(theirs.cites, one.later)
        for one in overtaken
        for mine, theirs in permutations(conflict.sides, 2)
    )


def _touch(cites: Sequence[Cite], others: Sequence[Cite]) -> bool:
    return any(a.article == b.article and a.start < b.end and b.start < a.end for a in cites for b in others)
