"""Disagreements in the time of day: one deed done to one person, or ordered by one body, at two times."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import claims as english
from consilience.languages.english import opposites
from consilience.reconcile.cast import SUSPECT, VICTIM
from consilience.reconcile.conflicts import claims
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.deeds import Deed
from consilience.records import Report, TimeMark

# "About 1:30" and "1:20" may be one moment; half a day apart is a misread "a.m.".
LEAST, MOST = 20, 6 * 60
# The words of a clock and what stands around it that may name a zone or a bound.
AROUND = 22


def clocks(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles put one deed at different times of day."""
    yield from claims.differing(_whatever(list(_claims(story))), _exclude)


def _claims(story: Story) -> Iterator[Claim]:
    for said, told in story.by_statement():
        report = story.reports[said.article]
        marks = [mark for mark in story.spells(said) if _is_clock(mark, report)]
        if opposites.OTHER_TIME.search(said.text):
            continue
        for mark in marks:
            for deed in _told_at(mark, told, report):
                who = story.cast.others(deed) or story.cast.doers(deed)
                by = story.speaker(deed)
                yield Claim(
                    said=said,
                    question=f"the time ({deed.mark.verb})",
                    who=who if by else who & (said.names | story.persons | {SUSPECT, VICTIM}),
                    value=mark.value or "",
                    printed=mark.text,
                    by=by,
                )


def _whatever(told: list[Claim]) -> Iterator[Claim]:
    """Let "it" be whatever else the same is told of: "ordered the evacuation at 1.30", "ordered it at 3.15"."""
    for claim in told:
        if claim.who & english.IT:
            others = (
                other.who for other in told if other.question == claim.question and other.said.article != claim.said.article
            )
            yield replace(claim, who=claim.who.union(*others))
        else:
            yield claim


def _is_clock(mark: TimeMark, report: Report) -> bool:
    """Say whether a time is a moment of the day: no part of a day, no bound, no clock of another zone."""
    if mark.kind != "time" or not mark.value or ":" not in mark.value:
        return False
    text = report.article.text
    return not english.BOUND.search(text, max(0, mark.start - AROUND), mark.start) and not english.ZONE.search(
        text, mark.start, mark.end + AROUND
    )


def _told_at(mark: TimeMark, told: tuple[Deed, ...], report: Report) -> Iterator[Deed]:
    """Give the deeds done at a moment: in whose clause it stands, what that hangs on, and what happened "when" it went on."""
    inside = [deed for deed in told if deed.mark.start <= mark.start < deed.mark.end and deed.mark.kind == "deed"]
    if not inside:
        return
    own = min(inside, key=lambda deed: deed.mark.end - deed.mark.start)
    above = report.statements[own.mark.within] if own.mark.within >= 0 and _is_at_once(own) else None
    for deed in told:
        below = deed.mark.within >= 0 and report.statements[deed.mark.within] is own.mark and _is_at_once(deed)
        if (deed is own or deed.mark is above or below) and _is_done(deed):
            yield deed


def _is_at_once(deed: Deed) -> bool:
    """Say whether a clause tells of the same moment as the one it hangs on: "stopped for speeding", "drove …when stopped"."""
    return deed.mark.link == "adverbial" and deed.mark.opener not in english.OTHER_MOMENT


def _is_done(deed: Deed) -> bool:
    mark = deed.mark
    return mark.tense == "past" and not mark.negated and not mark.hedge and mark.verb not in english.LASTING


def _exclude(left: str, right: str) -> bool:
    day, other_day = left.partition("T")[0], right.partition("T")[0]
    apart = abs(_minutes(left) - _minutes(right))
    return (not day or not other_day or day == other_day) and LEAST <= apart <= MOST


def _minutes(moment: str) -> int:
    hour, _, minute = moment.partition("T")[2].partition(":")
    return int(hour) * 60 + int(minute[:2])
