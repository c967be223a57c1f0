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
from consilience.reconcile.statements import Statement, Told
from consilience.records import Account, Briefing, Event, Part, Point

# How many words a briefing has where nobody asks for more or fewer, and how few and many anybody may ask for.
WORDS = 200
FEWEST, MOST = 60, 250
# What of its words the disputes may take that no other point shows, and what of it may say what is not known.
DISPUTES, UNKNOWN = 0.3, 0.06
MOST_DISPUTES, MOST_UNKNOWN = 3, 3
# A sentence with a year mostly tells what was before; it opens a briefing only if it has two more words of the headline.
OTHER_YEARS = 2
# The first sentence of a report counts as so many words of the headline: it tells what happened, whole. One of before the last
# day counts less: what it tells may be over.
OPENS, OPENED_BEFORE = 3, 1
# A further origin of a point counts as a word of the headline, up to so many origins.
MOST_BACKING = 3
# The first sentence of the report under the headline is told whatever else is if it has so many words of the headline:
# "For weeks now, Brandt has pondered his next club" opens a report and tells nothing yet.
ENOUGH_OF_HEADLINE = 3
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
    brief = Briefing(
        headline=head,
        points=_in_order(_chosen(laid, words, _asked(head, laid)), head, laid),
        basis=basis.of(account),
        gaps=unknown.gaps(laid),
    )
    return replace(account, brief=brief)


def _asked(head: str, laid: Desk) -> list[Key]:
    """Give what has to be told: what happened, by the report under the headline, and the newest toll if that tells none."""
    opening = _opening(head, laid)
    if opening is not None and key_facts.DEAD.search(opening.text) and opening.numbers:
        return [opening.key]
    return [one.key for one in (opening, _newest_toll(laid)) if one]


def _newest_toll(laid: Desk) -> Statement | None:
    """Give the fact with the newest tolls, where a count of casualties was overtaken: nobody asks for the old one.

    That of the last day, of the dead rather than of the hurt or the missing, the better backed and then the higher up.
    """
    newest = [cite for one in laid.account.superseded if english.TOLL.search(one.about) for cite in one.later]
    standing = {said.key for cite in newest for said in laid.touched_by(cite)}
    last, overtaken = outdated.articles_of_last_day(laid), outdated.overtaken(laid)
    able = [
        group
        for group in laid.groups
        if group.best.key in standing and not overtaken.get(group.best.key)
        if wording.is_fit(group.best) and not wording.is_leaning(group.best)
    ]

    def rank(group: Group) -> tuple[bool, bool, bool, int, int, Key]:
        said, tellers = group.best, {one.article for one in group.others}
        own = not key_facts.HEARSAY.match(said.text)
        return said.article in last, bool(key_facts.DEAD.search(said.text)), own, len(tellers), -said.order, said.key

    best = max(able, key=rank, default=None)
    return best.best if best else None


def _opening(head: str, laid: Desk) -> Statement | None:
    """Give what the report under the headline opens with, or one of the last day, if it tells what the headline does."""
    under = {key for key, one in laid.articles.items() if one.title and english.SLUG.sub("", one.title) == head}
    last, overtaken, wanted = outdated.articles_of_last_day(laid), outdated.overtaken(laid), headline.stems(head)
    opening = {
        said.key: group.best
        for group in laid.groups
        for said in (group.best, *group.others)
        if said.order == 0 and not overtaken.get(said.key) and said.article in under | last
        if wording.is_fit(said) and not wording.is_leaning(said) and len(wanted & said.words) >= ENOUGH_OF_HEADLINE
    }
    best = max(opening, key=lambda key: (key[0] in under, key[0] in last, key), default=None)
    return opening[best] if best else None


# --------------------------------------------------------------------------- what is told


def _chosen(laid: Desk, words: int, first: Sequence[Key]) -> list[Point]:
    """Give the points: what is not known and the disputes have their share, the rest is what most report."""
    silent = _unknown(laid, int(words * UNKNOWN))
    room = words - _words(silent)
    picked = choice.picked(laid, room, first)
    told = [_point(one, laid) for one in picked]
    stays = [point for one, point in zip(picked, told, strict=True) if one.statement.key in first or point.status == "disputed"]
    extra = [point for point in _disputes(laid, told, words) if not any(_is_same(point, other) for other in stays)]
    if extra:  # chosen anew for the room that the disputes leave: to drop what they tell already would leave some of it empty
        shown = {said.key for point in extra for cite in point.cites for said in laid.touched_by(cite)}
        told = [_point(one, laid) for one in choice.picked(laid, room - _words(extra), first, shown)]
    kept = [point for point in told if not any(_is_same(point, other) for other in extra)]
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
    first = laid.articles[said.article].cite(said.start + shown.start, said.start + shown.end)
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
    wanted, newest = headline.stems(head), _newest_toll(laid)
    toll = [laid.cite(newest)] if newest else []
    first = max(
        points,
        key=lambda point: (
            point.part != "unknown",
            point.origins > 1 or not key_facts.HEARSAY.match(point.text),
            _share(point, wanted) + _opens(point, laid) + OPENS * any(overlap(point.cites[0], one) for one in toll),
        ),
    )
    alone = not any(point.part == "happened" for point in points)
    told = [replace(point, part=_part(point, first, alone=alone)) for point in points]
    lead = told[points.index(first)]
    return tuple(
        sorted(
            told,
            key=lambda point: (point is not lead, _PARTS.index(point.part), _is_background(point, laid), -point.origins),
        )
    )


def _is_background(point: Point, laid: Desk) -> bool:
    """Say whether a point tells what was before the event."""
    return bool(BACKGROUND.match(point.text)) or disputed.is_of_before(point.text, laid)


def _opens(point: Point, laid: Desk) -> int:
    """Give what it counts that a point shows the first sentence of a report: little where later days have later news."""
    shown, last = point.cites[0], outdated.articles_of_last_day(laid)
    if not any(overlap(laid.cite(said), shown) for said in laid.in_article.get(shown.article, ())[:1]):
        return 0
    return OPENED_BEFORE if last and shown.article not in last else OPENS


def _share(point: Point, wanted: frozenset[str]) -> int:
    """Give how much of the headline a point tells, and how well it is backed."""
    told = len(wanted & headline.stems(point.text)) + min(point.origins, MOST_BACKING) - 1
    return told - OTHER_YEARS * _is_of_before(point.text)


def _is_of_before(text: str) -> bool:
    return bool(_YEAR.search(text) or BACKGROUND.match(text))


def _part(point: Point, first: Point, *, alone: bool) -> Part:
    """Say where a point stands: the first is always what happened, and where nobody agrees so is what one origin says."""
    return "happened" if point is first or (alone and point.part == "single") else point.part
