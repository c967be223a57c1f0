"""Account → the points that a reader sees first: the sources' own sentences, chosen as an editor would."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from consilience.brief import choice, clauses
from consilience.brief.choice import Candidate
from consilience.copies.origins import Origins
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement
from consilience.records import Account, Article, Briefing, Cite, Event, Point

# A briefing is read in a minute: 150 to 230 words, at most 12 points, at least 6 where the articles have them.
MOST_POINTS = 12
LEAST_POINTS = 6
ENOUGH_WORDS = 215


class _Desk(Struct, frozen=True):
    """What the choice of points is made from."""

    articles: dict[str, Article]
    witnesses: Origins
    disputes: tuple[tuple[Cite, ...], ...]


def briefed(event: Event, account: Account) -> Account:
    """Choose the points of the briefing and its headline."""
    said = statements.of(event)
    desk = _Desk({report.id: report.article for report in event.reports}, Origins(account.origins), _disputes(account))
    chosen = _chosen(choice.ranked(said, desk.witnesses), desk)
    return replace(account, brief=Briefing(headline=_headline(event, said, account.title), points=chosen))


def _chosen(ranked: Sequence[Candidate], desk: _Desk) -> tuple[Point, ...]:
    points: list[Point] = []
    words = 0
    for candidate in ranked:
        point = _point(candidate, desk)
        length = len(point.text.split())
        if len(points) >= LEAST_POINTS and words + length > ENOUGH_WORDS:
            continue
        points.append(point)
        words += length
        if len(points) == MOST_POINTS or words >= ENOUGH_WORDS:
            break
    return tuple(points)


def _point(candidate: Candidate, desk: _Desk) -> Point:
    said = candidate.statement
    article = desk.articles[said.article]
    shown = clauses.shown(said.text)
    first = article.cite(said.start + shown.start, said.start + shown.end)
    others = [desk.articles[other.article].cite(other.start, other.end) for other in candidate.same]
    origins = desk.witnesses.independent({said.article, *(other.article for other in candidate.same)})
    against = _against(first, desk.disputes)
    return Point(
        text=shown.text,
        origins=origins,
        status="disputed" if against else "agreed" if origins > 1 else "single",
        cites=tuple(_distinct([first, *others, *against])),
    )


def _distinct(cites: Sequence[Cite]) -> list[Cite]:
    """Drop a cite that stands inside an earlier one of the same article."""
    kept: list[Cite] = []
    for cite in cites:
        if not any(overlap(cite, other) for other in kept):
            kept.append(cite)
    return kept


def overlap(left: Cite, right: Cite) -> bool:
    """Say whether two cites share characters."""
    return left.article == right.article and left.start < right.end and right.start < left.end


def _disputes(account: Account) -> tuple[tuple[Cite, ...], ...]:
    """Give the passages of each dispute: the sides of the conflicts."""
    return tuple(tuple(cite for side in conflict.sides for cite in side.cites) for conflict in account.conflicts)


def _against(shown: Cite, disputes: Sequence[tuple[Cite, ...]]) -> list[Cite]:
    """Give the passages that say otherwise than what is shown."""
    return [cite for sides in disputes if any(overlap(shown, side) for side in sides) for cite in sides]


def _headline(event: Event, said: Sequence[Statement], instead: str) -> str:
    """Give the title with the story's most central words; if no article has one, the first words that are shown."""
    titles = sorted({report.article.title for report in event.reports if report.article.title})
    weighed = choice.central(said)
    if titles:
        return max(titles, key=lambda title: (choice.centrality(title, weighed), title))
    leads = [statement for statement in said if statement.order == 0]
    return clauses.shown(leads[0].text).text if leads else instead
