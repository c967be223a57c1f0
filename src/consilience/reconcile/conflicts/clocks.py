"""Disagreements in the time of day: one deed done to one person, or ordered by one body, at two times."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import claims as english
from consilience.languages.english import opposites
from consilience.reconcile.cast import SUSPECT, VICTIM
from consilience.reconcile.conflicts import claims, moments
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.deeds import Deed
from consilience.records import Report, TimeMark

# "About 1:30" and "1:20" may be one moment; half a day apart is a misread "a.m.".
LEAST, MOST = 20, 6 * 60
# When the parts of a day are, in minutes; what is told as at night may have been in the small hours of the same day.
PARTS = {"MO": (0, 12 * 60), "AF": (12 * 60, 18 * 60), "EV": (17 * 60, 24 * 60), "NI": (18 * 60, 30 * 60)}
FEWEST_BETWEEN = 60
# The words of a clock and what stands around it that may name a zone or a bound.
AROUND = 22


def clocks(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles put one deed at different times of day."""
    yield from claims.differing(_whatever(list(_claims(story))), _exclude)


def _claims(story: Story) -> Iterator[Claim]:
    common = moments.central(story)
    for said, told in story.by_statement():
        report = story.reports[said.article]
        marks = [mark for mark in story.spells(said) if _is_clock(mark, report)]
        if opposites.OTHER_TIME.search(said.text):
            continue
        for mark in marks:
            for deed in _told_at(mark, told, report):
                named = moments.happening(deed)
                if named not in english.ONCE and _is_bound(mark, report):
                    continue
                if not named and ":" not in (mark.value or ""):
                    continue  # who comes in the morning may come again at night
                who = story.cast.others(deed) or story.cast.doers(deed)
                by = story.speaker(deed)
                who = (who if by else who & (said.names | story.persons | {SUSPECT, VICTIM})) | _event(
                    named, common, story.cast.others(deed) & story.persons
                )
                yield Claim(
                    said=said,
                    question=f"the time ({named or deed.mark.verb})",
                    who=who,
                    value=mark.value or "",
                    printed=mark.text,
                    by=by,
                )


def _event(named: str, common: frozenset[str], whom: frozenset[str]) -> frozenset[str]:
    """Give the key of a happening that a story has once; of what is done to one person after another there are several."""
    once = named in english.ONCE or (named in common and named not in english.TO_EACH and not whom)
    return frozenset({moments.EVENT}) if once else frozenset()


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
    """Say whether a time is a moment or a part of a known day, and no clock of another zone."""
    if mark.kind != "time" or not mark.value or not (":" in mark.value or mark.value[-2:] in PARTS):
        return False
    return not english.ZONE.search(report.article.text, mark.start, mark.end + AROUND)


def _is_bound(mark: TimeMark, report: Report) -> bool:
    """Say whether something was over by, or went on until, a time."""
    return english.BOUND.search(report.article.text, max(0, mark.start - AROUND), mark.start) is not None


def _told_at(mark: TimeMark, told: tuple[Deed, ...], report: Report) -> Iterator[Deed]:
    """Give the deeds done at a moment: in whose clause it stands, what that hangs on, and what happened "when" it went on."""
    inside = [deed for deed in told if deed.mark.start <= mark.start < deed.mark.end and deed.mark.kind == "deed"]
    if not inside:
        return
    own = min(inside, key=lambda deed: deed.mark.end - deed.mark.start)
    above = report.statements[own.mark.within] if own.mark.within >= 0 and _is_at_once(own) else None
    for deed in told:
        below = deed.mark.within >= 0 and report.statements[deed.mark.within] is own.mark and _is_at_once(deed)
        at_once = deed.mark.within >= 0 and deed.mark.link == "and" and report.statements[deed.mark.within] is own.mark
        if (deed is own or deed.mark is above or below or at_once) and _is_done(deed):
            yield deed


def _is_at_once(deed: Deed) -> bool:
    """Say whether a clause tells of the same moment as the one it hangs on: "stopped for speeding", "drove …when stopped"."""
    return deed.mark.link == "adverbial" and deed.mark.opener not in english.OTHER_MOMENT


def _is_done(deed: Deed) -> bool:
    mark = deed.mark
    return (
        mark.tense == "past"
        and not mark.negated
        and not mark.hedge
        and (mark.verb not in english.LASTING or bool(moments.happening(deed)))
    )


def _exclude(left: str, right: str) -> bool:
    day, other_day = left.partition("T")[0], right.partition("T")[0]
    if day and other_day and day != other_day:
        return False
    clocks_only = all(":" in value for value in (left, right))
    if not clocks_only and not (day and other_day):
        return False
    apart = _apart(_span(left), _span(right))
    return (LEAST if clocks_only else FEWEST_BETWEEN) <= apart <= (MOST if clocks_only else 24 * 60)


def _span(moment: str) -> tuple[int, int]:
    """Give the minutes of the day between which a moment lies."""
    told = moment.partition("T")[2]
    if told in PARTS:
        return PARTS[told]
    hour, _, minute = told.partition(":")
    return int(hour) * 60 + int(minute[:2]), int(hour) * 60 + int(minute[:2])


def _apart(left: tuple[int, int], right: tuple[int, int]) -> int:
    return max(left[0] - right[1], right[0] - left[1], 0)
