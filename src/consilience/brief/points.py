"""Account → the points that a reader sees first: the sources' own sentences, chosen as an editor would."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from consilience.brief import basis, choice, desk, disputed, disputes, headline, outdated, unknown
from consilience.brief.choice import Candidate
from consilience.brief.desk import Desk, Key
from consilience.brief.disputed import distinct
from consilience.brief.disputes import overlap
from consilience.copies.origins import Origins
from consilience.languages.english import key_facts
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import BACKGROUND
from consilience.reconcile.facts import Group, wording
from consilience.reconcile.statements import Told
from consilience.records import Account, Briefing, Event, Part, Point

# How many words a briefing has where nobody asks for more or fewer, and how few and many anybody may ask for.
WORDS = 200
FEWEST, MOST = 60, 250
# What of its words the disputes may take that no other point shows, and what of it may say what is not known.
DISPUTES, UNKNOWN = 0.3, 0.06
MOST_DISPUTES, MOST_UNKNOWN = 3, 3
# A sentence with a year mostly tells what was before; it opens a briefing only if it has two more words of the headline.
OTHER_YEARS = 2
# The first sentence of a report counts as so many words of the headline: it tells what happened, whole.
OPENS = 2
# A further origin of a point counts as a word of the headline, up to so many origins.
MOST_BACKING = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_PARTS: tuple[Part, ...] = ("happened", "disputed", "single", "unknown")


def briefed(
    event: Event, account: Account, told: Told | None = None, words: int = WORDS, witnesses: Origins | None = None
) -> Account:
    """Choose the points of a briefing of at most so many words, and its headline.

    `told` are the event's statements and `witnesses` its origins, where they have been found already.
    """
    laid = desk.of(event, account, told, witnesses)
    head = headline.chosen(laid)
    toll = _newest_toll(laid)
    brief = Briefing(
        headline=head,
        points=_in_order(_chosen(laid, words, toll), head, laid),
        basis=basis.of(account),
        gaps=unknown.gaps(laid),
    )
    return replace(account, brief=brief)


def _newest_toll(laid: Desk) -> Key | None:
    """Give the fact with the newest tolls, where a count of casualties was overtaken: nobody asks for the old one.

    That of the last day, of the dead rather than of the hurt or the missing, the better backed and then the higher up.
    """
    newest = [cite for one in laid.account.superseded if english.TOLL.search(one.about) for cite in one.later]
    standing = {said.key for cite in newest for said in laid.touched_by(cite)}
    last = outdated.articles_of_last_day(laid)
    able = [
        group
        for group in laid.groups
        if group.best.key in standing and wording.is_fit(group.best) and not wording.is_leaning(group.best)
    ]

    def rank(group: Group) -> tuple[bool, bool, int, int, Key]:
        said, tellers = group.best, {one.article for one in group.others}
        return said.article in last, bool(key_facts.DEAD.search(said.text)), len(tellers), -said.order, said.key

    best = max(able, key=rank, default=None)
    return best.best.key if best else None


# --------------------------------------------------------------------------- what is told


def _chosen(laid: Desk, words: int, toll: Key | None) -> list[Point]:
    """Give the points: what is not known and the disputes have their share, the rest is what most report."""
    silent = _unknown(laid, int(words * UNKNOWN))
    told = {one.statement.key: _point(one, laid) for one in choice.picked(laid, words - _words(silent), toll)}
    extra = _disputes(laid, list(told.values()), words)
    kept = [point for point in told.values() if not any(_is_same(point, other) for other in extra)]
    silent = [point for point in silent if not any(_is_same(point, other) for other in (*kept, *extra))]
    while len(kept) > 1 and _words([*kept, *extra, *silent]) > words:
        kept.remove(_least(kept))
    return [*kept, *extra, *silent]


def _is_same(point: Point, other: Point) -> bool:
    """Say whether two points show one passage, or tell the same of it."""
    return any(overlap(point.cites[0], cite) for cite in other.cites) or any(
        overlap(other.cites[0], cite) for cite in point.cites
    )


def _disputes(laid: Desk, told: Sequence[Point], words: int) -> list[Point]:
    kept: list[Point] = []
    for point in disputed.points(laid, told):
        if len(kept) < MOST_DISPUTES and _words([*kept, point]) <= words * DISPUTES:
            kept.append(point)
    return kept


def _unknown(laid: Desk, words: int) -> list[Point]:
    kept: list[Point] = []
    for candidate in choice.not_known(laid):
        if len(kept) < MOST_UNKNOWN and _words(kept) + candidate.words <= words:
            kept.append(_point(candidate, laid))
    return kept


def _point(candidate: Candidate, laid: Desk) -> Point:
    said, shown = candidate.statement, candidate.shown
    first = laid.articles[said.article].cite(said.start, said.start + shown.end)
    others = [laid.cite(other) for other in candidate.same]
    against = [laid.sentence(cite) for cite in disputes.against(first, laid.disputes)]
    origins = laid.witnesses.independent_of([first, *others])
    point = Point(
        text=candidate.text,
        origins=origins,
        status="disputed" if against else "agreed" if origins > 1 else "single",
        cites=distinct([first, *others, *against]),
    )
    return replace(point, part=_part_of(point, laid))


def _part_of(point: Point, laid: Desk) -> Part:
    if unknown.is_unknown(point.text):
        return "unknown"
    if point.status == "disputed" and not disputed.is_of_before(point.text, laid):
        return "disputed"
    return "happened" if point.origins > 1 else "single"


def _least(told: Sequence[Point]) -> Point:
    """Give the point that a reader misses least: the last one that is not disputed."""
    return next((point for point in reversed(told) if point.status != "disputed"), told[-1])


def _words(points: Sequence[Point]) -> int:
    return sum(len(point.text.split()) for point in points)


# --------------------------------------------------------------------------- their order


def _in_order(points: Sequence[Point], head: str, laid: Desk) -> tuple[Point, ...]:
    """Put first what the headline is about, then part by part: most origins first, what was before last."""
    if not points:
        return ()
    wanted = headline.stems(head)
    first = max(
        points,
        key=lambda point: (
            point.part != "unknown",
            point.origins > 1 or not key_facts.HEARSAY.match(point.text),
            _share(point, wanted) + OPENS * _is_opening(point, laid),
        ),
    )
    alone = not any(point.part == "happened" for point in points)
    told = [replace(point, part=_part(point, first, alone=alone)) for point in points]
    lead = told[points.index(first)]
    return tuple(
        sorted(
            told,
            key=lambda point: (point is not lead, _PARTS.index(point.part), bool(BACKGROUND.match(point.text)), -point.origins),
        )
    )


def _is_opening(point: Point, laid: Desk) -> bool:
    """Say whether a point shows the first sentence of a report, which tells what it is about by itself."""
    shown = point.cites[0]
    return any(overlap(laid.cite(said), shown) for said in laid.in_article.get(shown.article, ())[:1])


def _share(point: Point, wanted: frozenset[str]) -> int:
    """Give how much of the headline a point tells, and how well it is backed."""
    told = len(wanted & headline.stems(point.text)) + min(point.origins, MOST_BACKING) - 1
    return told - OTHER_YEARS * _is_of_before(point.text)


def _is_of_before(text: str) -> bool:
    return bool(_YEAR.search(text) or BACKGROUND.match(text))


def _part(point: Point, first: Point, *, alone: bool) -> Part:
    """Say where a point stands: the first is always what happened, and where nobody agrees so is what one origin says."""
    return "happened" if point is first or (alone and point.part == "single") else point.part
