"""Disagreements in when the same was done: one deed to one person, or the story's one happening, on two days or at two times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from consilience.languages.english import claims as english
from consilience.languages.english import opposites
from consilience.reconcile.cast import VICTIM
from consilience.reconcile.conflicts import claims
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.deeds import Deed
from consilience.records import TimeMark

# Days further apart than this come from a wrong reading of a weekday, or are two happenings.
FAR_APART = 4
# The central happening is told in the first three sentences of half the articles, and of two at least.
LEAD, FEWEST = 2, 2
EVENT = "(event)"


def days(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles put one happening on different days."""
    yield from claims.differing(_claims(story), _exclude)


def happening(deed: Deed) -> str:
    """Give the name of a happening that has one moment: of a verb, of a noun, of a noun that "happened"."""
    mark, said = deed.mark, deed.said
    heads = frozenset(said.at(part.head_start, part.head_end) for part in mark.roles)
    own = english.HAPPENINGS.get(mark.verb, "")
    if mark.verb == english.OPENED_FIRE[0] and english.OPENED_FIRE[1] in heads:
        return english.HAPPENINGS["shoot"]
    if own or mark.verb not in english.HAPPENING_VERBS:
        return own
    words = (word for part in mark.roles if part.role in {"agent", "patient"} for word in said.at(part.start, part.end).split())
    return next((english.HAPPENINGS[word] for word in words if word in english.HAPPENINGS), "")


def central(story: Story) -> frozenset[str]:
    """Give the happenings that half the articles tell at their beginning."""
    leads: dict[str, set[str]] = defaultdict(set)
    for deed in story.deeds:
        if deed.said.order <= LEAD and (named := happening(deed)):
            leads[named].add(deed.said.article)
    articles = len({said.article for said in story.said})
    return frozenset(one for one, told in leads.items() if len(told) >= max(FEWEST, articles / 2))


def _claims(story: Story) -> Iterator[Claim]:
    for deed in story.deeds:
        named, mark = happening(deed), deed.mark
        if (
            not named
            or named in english.TO_EACH
            or mark.negated
            or mark.hedge
            or mark.tense == "future"
            or opposites.OTHER_TIME.search(deed.said.text)
        ):
            continue
        time = _time(deed, story)
        keys = (story.cast.others(deed) or story.cast.doers(deed)) & (story.persons | {VICTIM})
        if time and keys:
            yield Claim(deed.said, f"the day ({named})", keys, f"{time.value} {time.text}", time.text, story.speaker(deed))


def _time(deed: Deed, story: Story) -> TimeMark | None:
    """Give the day on which something was done; of a noun, the day behind it: "the shooting of Ann Lee, 15, on Saturday"."""
    times, mark = story.reports[deed.said.article].times, deed.mark
    if mark.time >= 0:
        return times[mark.time] if _is_day(times[mark.time]) else None
    end = max([mark.predicate_end, *(part.end for part in mark.roles)])
    near = (time for time in times if 0 <= time.start - end <= BEHIND and _is_day(time))
    return next(near, None) if mark.kind == "noun" else None


# So many characters stand between a noun with what belongs to it and its day: ", 15, on ".
BEHIND = 10


def _is_day(time: TimeMark) -> bool:
    return bool(english.WEEKDAY.search(time.text) or (time.value and re.fullmatch(r"\d{4}-\d\d-\d\d", time.value)))


def _exclude(left: str, right: str) -> bool:
    (mine, _, printed), (theirs, _, other) = left.partition(" "), right.partition(" ")
    named = [english.WEEKDAY.findall(text)[:1] for text in (printed, other)]
    if all(named):
        return named[0] != named[1]
    if "None" in {mine, theirs} or opposites.NOWADAYS.match(printed) or opposites.NOWADAYS.match(other):
        return False
    return 0 < abs((date.fromisoformat(mine) - date.fromisoformat(theirs)).days) <= FAR_APART
