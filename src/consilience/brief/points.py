"""Account → the points that a reader sees first: the sources' own sentences, chosen as an editor would."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from consilience.brief import choice, clauses, disputes
from consilience.brief.choice import Candidate
from consilience.brief.disputes import Dispute, overlap
from consilience.copies.origins import Origins
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement
from consilience.records import Account, Article, Briefing, Cite, Conflict, Event, Point

# A briefing is read in a minute: 150 to 230 words, at most 12 points, at least 6 where the articles have them.
MOST_POINTS = 12
LEAST_POINTS = 6
ENOUGH_WORDS = 215
# With the disputes, which are shown even where the rest is full.
MOST_WORDS = 235
MOST_DISPUTES = 3


class _Desk(Struct, frozen=True):
    """What the choice of points is made from."""

    articles: dict[str, Article]
    witnesses: Origins
    disputes: tuple[Dispute, ...]


def briefed(event: Event, account: Account) -> Account:
    """Choose the points of the briefing and its headline."""
    said = statements.of(event)
    desk = _Desk({report.id: report.article for report in event.reports}, Origins(account.origins), disputes.of(account))
    outdated = _outdated(said, account, desk)
    chosen = _chosen(choice.ranked(said, desk.witnesses, outdated), desk)
    points = _with_disputes(chosen, said, account, desk)
    return replace(account, brief=Briefing(headline=_headline(event, said, account.title), points=points))


def _outdated(said: Sequence[Statement], account: Account, desk: _Desk) -> frozenset[tuple[str, int]]:
    """Give the statements that later news has overtaken."""
    overtaken = [cite for one in account.superseded for cite in one.earlier]
    return frozenset(one.key for one in said if any(overlap(_cite(one, desk), cite) for cite in overtaken))


def _cite(said: Statement, desk: _Desk) -> Cite:
    return desk.articles[said.article].cite(said.start, said.end)


# --------------------------------------------------------------------------- what most report


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
    shown = clauses.shown(said.text)
    first = desk.articles[said.article].cite(said.start + shown.start, said.start + shown.end)
    others = [_cite(other, desk) for other in candidate.same]
    against = disputes.against(first, desk.disputes)
    origins = desk.witnesses.independent(candidate.articles)
    return Point(
        text=shown.text,
        origins=origins,
        status="disputed" if against else "agreed" if origins > 1 else "single",
        cites=tuple(_distinct([first, *others, *against])),
    )


def _distinct(cites: Sequence[Cite]) -> list[Cite]:
    """Drop a cite that shares characters with an earlier one."""
    kept: list[Cite] = []
    for cite in cites:
        if not any(overlap(cite, other) for other in kept):
            kept.append(cite)
    return kept


# --------------------------------------------------------------------------- what is disputed


def _with_disputes(points: tuple[Point, ...], said: Sequence[Statement], account: Account, desk: _Desk) -> tuple[Point, ...]:
    """Add the conflicts that no point shows yet, in place of the last points where there is no room."""
    kept = list(points)
    added: list[Point] = []
    for conflict in account.conflicts:
        shown = [cite for point in (*kept, *added) if point.status == "disputed" for cite in point.cites]
        sides = [cite for side in conflict.sides for cite in side.cites]
        if len(added) < MOST_DISPUTES and conflict.kind == "statement" and not any(overlap(a, b) for a in shown for b in sides):
            point = _disputed(conflict, said, desk)
            added.extend([point] if point else [])
    while len(kept) > LEAST_POINTS and (_words([*kept, *added]) > MOST_WORDS or len(kept) + len(added) > MOST_POINTS):
        kept.remove(next((point for point in reversed(kept) if point.status != "disputed"), kept[-1]))
    return (*kept, *added)


def _words(points: Sequence[Point]) -> int:
    return sum(len(point.text.split()) for point in points)


def _disputed(conflict: Conflict, said: Sequence[Statement], desk: _Desk) -> Point | None:
    """Show one side of a conflict with the passages of all sides."""
    sides = [cite for side in conflict.sides for cite in side.cites]
    able = [one for one in said if choice.is_whole(one) and any(overlap(_cite(one, desk), cite) for cite in sides)]
    if not able:
        return None
    best = min(able, key=lambda one: (choice.is_leaning(one.text), len(one.text), one.key))
    shown = clauses.shown(best.text)
    first = desk.articles[best.article].cite(best.start + shown.start, best.start + shown.end)
    mine = next(side for side in conflict.sides if any(overlap(first, cite) for cite in side.cites) or side is conflict.sides[-1])
    return Point(text=shown.text, origins=mine.origins, status="disputed", cites=tuple(_distinct([first, *sides])))


# --------------------------------------------------------------------------- the headline


def _headline(event: Event, said: Sequence[Statement], instead: str) -> str:
    """Give the title with the story's most central words; if no article has one, the first words that are shown."""
    titles = sorted({report.article.title for report in event.reports if report.article.title})
    weighed = choice.central(said)
    if titles:
        return max(titles, key=lambda title: (choice.centrality(title, weighed), title))
    leads = [statement for statement in said if statement.order == 0]
    return clauses.shown(leads[0].text).text if leads else instead
