"""Account → the points that a reader sees first: the sources' own sentences, chosen as an editor would."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from consilience.brief import choice, clauses, disputes, fitness, sameness
from consilience.brief.choice import Candidate, Key
from consilience.brief.disputes import Dispute, overlap
from consilience.copies.origins import Origins, with_passages
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import BACKGROUND, DECISIVE
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement, Told
from consilience.records import Account, Article, Briefing, Cite, Event, Point

# A briefing is read in a minute: 150 to 230 words, at most 12 points, at least 6 where the articles have them.
MOST_POINTS = 12
LEAST_POINTS = 6
ENOUGH_WORDS = 238
# With the disputes, which are shown even where the rest is full.
MOST_WORDS = 249
MOST_DISPUTES = 3
# Rather a sentence this many words longer than one that leans on another.
LEANING_COSTS = 20
# With so many words of another point a dispute speaks of the same.
BESIDE = 3
# So many first sentences of an article of the last day tell what is new.
OPENING = 2
# A sentence with a year mostly tells what was before; it opens a briefing only if it has two more words of the headline.
OTHER_YEARS = 2
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What has gone on since a year is of this story; what happened in one is of another.
_PAST_YEAR = re.compile(r"(?<!\bsince )\b((?:19|20)\d\d)\b")


class _Desk(Struct, frozen=True):
    """What the choice of points is made from."""

    articles: dict[str, Article]
    witnesses: Origins
    said: tuple[Statement, ...]
    disputes: tuple[Dispute, ...]

    def cite(self, said: Statement) -> Cite:
        """Cite a whole statement."""
        return self.articles[said.article].cite(said.start, said.end)

    def sentence(self, cite: Cite) -> Cite:
        """Give the sentence in which a passage stands, so that a reader sees more than a number."""
        around = (one for one in self.said if one.article == cite.article and overlap(self.cite(one), cite))
        return next((self.cite(one) for one in around), cite)


def briefed(event: Event, account: Account, told: Told | None = None) -> Account:
    """Choose the points of the briefing and its headline; `told` are the event's statements, where they have been read."""
    told = statements.told_by(event) if told is None else told
    said = told.said
    desk = _Desk(
        {report.id: report.article for report in event.reports},
        with_passages(account.origins, account.copies, account.pairs),
        said,
        disputes.of(account),
    )
    toll = _newest_toll(account, desk)
    chosen = _chosen(choice.ranked(told, desk.witnesses, _overtaken(said, account, desk), toll), desk)
    headline = _headline(event, said, account)
    return replace(
        account, brief=Briefing(headline=headline, points=_with_disputes(_in_order(chosen, None if toll else headline), desk))
    )


def _overtaken(said: Sequence[Statement], account: Account, desk: _Desk) -> dict[tuple[str, int], bool]:
    """Say of statements that later news has overtaken them (true), or that they are that later news (false)."""
    earlier = [cite for one in account.superseded for cite in one.earlier]
    later = [cite for one in account.superseded for cite in one.later]
    newest = {one.key: False for one in said if one.order < OPENING and one.article in _newest(desk)}
    return newest | {
        one.key: any(overlap(desk.cite(one), cite) for cite in earlier)
        for one in said
        if any(overlap(desk.cite(one), cite) for cite in (*earlier, *later))
    }


def _newest(desk: _Desk) -> frozenset[str]:
    """Give the articles of a story's last day, if it has several; an undated article is never known to be new."""
    dates = {article.id: article.published.date for article in desk.articles.values() if article.published}
    last = max(dates.values(), default="")
    return frozenset(one for one, date in dates.items() if date == last) if len(set(dates.values())) > 1 else frozenset()


# --------------------------------------------------------------------------- what most report


def _newest_toll(account: Account, desk: _Desk) -> Key | None:
    """Give the sentence with the newest tolls, where a count of casualties was overtaken: nobody asks for the old one."""
    newest = [cite for one in account.superseded if english.TOLL.search(one.about) for cite in one.later]
    fit = [one for one in desk.said if fitness.is_fit(one) and not fitness.is_leaning(one.text)]
    told = {one.key: sum(overlap(desk.cite(one), cite) for cite in newest) for one in fit}
    best = max(fit, key=lambda one: (told[one.key], fitness.merit(one)), default=None)
    return best.key if best and told[best.key] else None


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


def _in_order(points: tuple[Point, ...], headline: str | None) -> tuple[Point, ...]:
    """Put first what the headline is about, if one is given, and last what was before the event; the rest as it stands."""
    wanted = choice.stems(headline) if headline else frozenset()
    first = max(
        points,
        key=lambda point: len(wanted & choice.stems(point.text)) - OTHER_YEARS * bool(wanted and _YEAR.search(point.text)),
        default=None,
    )
    return tuple(sorted(points, key=lambda point: (point is not first, bool(BACKGROUND.match(point.text)))))


def _point(candidate: Candidate, desk: _Desk) -> Point:
    said = candidate.statement
    shown = clauses.shown(said.text)
    first = desk.articles[said.article].cite(said.start + shown.start, said.start + shown.end)
    others = [desk.cite(other) for other in candidate.same]
    against = [desk.sentence(cite) for cite in disputes.against(first, desk.disputes)]
    origins = desk.witnesses.independent_of([first, *others])
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


def _with_disputes(points: tuple[Point, ...], desk: _Desk) -> tuple[Point, ...]:
    """Add the disputes that no point shows yet, in place of the last points where there is no room."""
    kept = list(points)
    added: list[Point] = []
    for dispute in desk.disputes:
        shown = [cite for point in (*kept, *added) for cite in point.cites]
        if len(added) == MOST_DISPUTES or not _has_weight(dispute) or _is_shown(dispute, shown):
            continue
        point = _disputed(dispute, desk)
        added.extend([point] if point and not _is_of_before(point, desk) else [])
    while len(kept) > LEAST_POINTS and (_words([*kept, *added]) > MOST_WORDS or len(kept) + len(added) > MOST_POINTS):
        kept.remove(_least(kept))
    return _beside(kept, added)


def _is_of_before(point: Point, desk: _Desk) -> bool:
    """Say whether a point tells of something of an earlier year than the story: its dispute is not this story's."""
    published = [article.published.date[:4] for article in desk.articles.values() if article.published]
    years = [found[1] for found in _PAST_YEAR.finditer(point.text)]
    return bool(published and years) and max(years) < min(published)


def _beside(kept: Sequence[Point], added: Sequence[Point]) -> tuple[Point, ...]:
    """Put each added point behind the one that speaks most of the same; at the end where none does."""
    placed = list(kept)
    for point in added:
        wanted = choice.stems(point.text)
        near = max(placed, key=lambda other: len(wanted & choice.stems(other.text)), default=None)
        alike = near is not None and len(wanted & choice.stems(near.text)) >= BESIDE
        placed.insert(placed.index(near) + 1 if near and alike else len(placed), point)
    return tuple(placed)


def _least(kept: Sequence[Point]) -> Point:
    """Give the point that a reader misses least: the last one that is neither disputed nor tells what is asked of any event."""
    settled = [point for point in kept[1:] if point.status != "disputed"]
    plain = [point for point in settled if not sameness.key_facts(point.text) & DECISIVE]
    return (plain or settled or list(kept))[-1]


def _has_weight(dispute: Dispute) -> bool:
    """Say whether a dispute belongs into a briefing of its own: a statement, a toll, or a figure that many give."""
    return dispute.kind == "statement" or len(dispute.articles) > 2 or bool(english.TOLL.search(dispute.about))


def _is_shown(dispute: Dispute, shown: Sequence[Cite]) -> bool:
    """Say whether two sides of a dispute are among the passages that the points cite."""
    return sum(any(overlap(cite, other) for cite in side for other in shown) for side in dispute.sides) > 1


def _words(points: Sequence[Point]) -> int:
    return sum(len(point.text.split()) for point in points)


def _disputed(dispute: Dispute, desk: _Desk) -> Point | None:
    """Show one side of a dispute with the passages of all sides."""
    able = [one for one in desk.said if fitness.is_whole(one) and any(overlap(desk.cite(one), cite) for cite in dispute.cites)]
    if not able:
        return None
    best = min(able, key=lambda one: (len(one.text.split()) + LEANING_COSTS * fitness.is_leaning(one.text), one.key))
    first, text = _shown(best, dispute, desk)
    mine = next(side for side in dispute.sides if any(overlap(first, cite) for cite in side))
    sides = [desk.sentence(cite) for cite in (*mine, *disputes.against(first, [dispute]))]
    return Point(
        text=text,
        origins=desk.witnesses.independent_of(mine),
        status="disputed",
        cites=tuple(_distinct([first, *sides])),
    )


def _shown(said: Statement, dispute: Dispute, desk: _Desk) -> tuple[Cite, str]:
    """Give a statement as a briefing shows it, but whole where a cut would take away what is disputed."""
    shown = clauses.shown(said.text)
    cut = desk.articles[said.article].cite(said.start + shown.start, said.start + shown.end)
    if all(overlap(cut, cite) for cite in dispute.cites if overlap(desk.cite(said), cite)):
        return cut, shown.text
    return desk.cite(said), " ".join(said.text.split())


# --------------------------------------------------------------------------- the headline


def _headline(event: Event, said: Sequence[Statement], account: Account) -> str:
    """Give the title with the story's most central words; if no article has one, the first words that are shown.

    An article whose count was replaced by a later one has an old title.
    """
    stale = {cite.article for one in account.superseded if english.TOLL.search(one.about) for cite in one.earlier}
    titled = [report for report in event.reports if report.article.title]
    fresh = [report for report in titled if report.id not in stale] or titled
    titles = sorted({report.article.title for report in fresh if report.article.title})
    weighed = choice.central(said)
    if titles:
        return max(titles, key=lambda title: (choice.centrality(title, weighed) * (0.5 if title.endswith(".") else 1.0), title))
    leads = [statement for statement in said if statement.order == 0]
    return clauses.shown(leads[0].text).text if leads else account.title
