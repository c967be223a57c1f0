"""Disagreements about the spot: two streets, rooms or corners for one deed of one person."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from consilience.annotate.words import words
from consilience.languages.english import opposites
from consilience.languages.english import spots as english
from consilience.reconcile.conflicts import claims
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement
from consilience.records import RoleMark

# "Philip Street" and "Phillips Road" (86) are one place or the other; two streets that are not alike may meet at a corner.
ALIKE = 80
# What stands at a corner is named among so many words before it.
NEAR_STREET = 10
# Of more corners than this only the first are set against each other.
MOST = 60


def rooms(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one deed of one person, or of the same number of people, is in two rooms."""
    yield from claims.differing(_in_rooms(story), _differ)


def _in_rooms(story: Story) -> Iterator[Claim]:
    for deed in story.deeds:
        verb = english.DEEDS.get(deed.mark.verb)
        if verb is None or not _is_plain(deed):
            continue
        for part in deed.mark.roles:
            room = _room(deed, part)
            who = story.cast.doers(deed) | story.cast.others(deed)
            if room and (keys := (who & story.persons) | _counted(deed, part)):
                start = deed.mark.predicate_start - deed.said.start
                printed = deed.said.text[start : part.end - deed.said.start] or part.preposition
                yield Claim(deed.said, f"where ({verb})", keys, room, printed, story.speaker(deed))


def _room(deed: Deed, part: RoleMark) -> str:
    if part.role != "circumstance" or part.preposition not in {"in", "inside", "into", "on"}:
        return ""
    phrase = deed.said.at(part.start, part.head_end).split()
    head = phrase[-1] if phrase else ""
    if head == "room" and len(phrase) > 1:
        head = f"{phrase[-2]}-room"
    return english.ROOMS.get(head, "")


def _counted(deed: Deed, place: RoleMark) -> frozenset[str]:
    """Give the numbers of people that take part: seven workers who hid are the seven people who had locked themselves in."""
    found = (
        stem
        for part in deed.mark.roles
        if part is not place and part.role in {"agent", "patient"}
        for stem in deed.said.between(part.start, part.end)
    )
    return frozenset(f"{stem} people" for stem in found if stem.isdigit() and int(stem) > 1)


def _is_plain(deed: Deed) -> bool:
    mark = deed.mark
    return not (mark.negated or mark.hedge or mark.tense == "future" or opposites.OTHER_TIME.search(deed.said.text))


def streets(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one deed of one person is in two streets that are named almost alike."""
    yield from claims.differing(_in_streets(story), _misnamed)


def _in_streets(story: Story) -> Iterator[Claim]:
    for said, told in story.by_statement():
        found = list(english.STREET.finditer(said.text))
        if len({one.group() for one in found}) != 1:
            continue
        for deed in told:
            at = said.start + found[0].start()
            if deed.mark.start <= at < deed.mark.end + 1 and _is_plain(deed):
                who = (story.cast.doers(deed) | story.cast.others(deed)) & story.persons
                yield Claim(said, "which street", who, found[0].group(), found[0].group())


def _misnamed(left: str, right: str) -> bool:
    mine, theirs = _core(left), _core(right)
    if mine == theirs or any(letter.isdigit() for letter in mine + theirs):
        return False
    return fuzz.ratio(mine.rpartition(" ")[0], theirs.rpartition(" ")[0]) >= ALIKE


def _core(street: str) -> str:
    parts = [word.strip(".").lower() for word in street.split()]
    return " ".join(english.KINDS.get(part, part) for part in parts)


def corners(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one building stands at two corners of one street: "at A Boulevard and B Road", "at A and C"."""
    told = [corner for said in story.having(english.STREET) if (corner := _corner(said))][:MOST]
    for at, (left, site, mine) in enumerate(told):
        for right, other, theirs in told[at + 1 :]:
            if left.article != right.article and site == other and len(mine & theirs) == 1:
                yield Disagreement(
                    rule=f"corner {min(mine & theirs)}",
                    question=f"where the {site} is",
                    who=f"The {site}",
                    reason=f"One report puts it at {exact(' and '.join(sorted(mine)))}, another at "
                    f"{exact(' and '.join(sorted(theirs)))}.",
                    left=left,
                    right=right,
                    left_value=" and ".join(sorted(mine)),
                    right_value=" and ".join(sorted(theirs)),
                )


def _corner(said: Statement) -> tuple[Statement, str, frozenset[str]] | None:
    """Give the last building before the names of two streets, and these."""
    found = list(english.STREET.finditer(said.text))
    names = frozenset(_core(one.group()) for one in found)
    if len(found) != 2 or len(names) != 2 or opposites.OTHER_TIME.search(said.text):
        return None
    before = [word.text for word in words(said.text[: found[0].start()])][-NEAR_STREET:]
    sites = [english.SITES[word] for word in before if word in english.SITES]
    return (said, sites[-1], names) if sites else None


def games(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which a game of one day against one team is at home and away."""
    home = [(said, found) for said in story.having(english.HOST) for found in english.HOST.finditer(said.text)]
    away = [(said, found) for said in story.having(english.AWAY) for found in english.AWAY.finditer(said.text)] if home else []
    for (left, mine), (right, theirs) in meeting(home, away, lambda one: one[0], lambda one: (one[1]["team"],)):
        if _days(left, story) & _days(right, story):
            yield Disagreement(
                rule=f"game {mine['team']}",
                question="at home or away",
                reason=f"One report says {exact(mine.group())}, another {exact(theirs.group())}, of the same day.",
                left=left,
                right=right,
            )


def _days(said: Statement, story: Story) -> frozenset[str]:
    """Give the days that a statement names, by their dates and by their names."""
    dated = frozenset(mark.value for mark in story.times[said.key] if mark.value)
    return dated | frozenset(english.WEEKDAY.findall(said.text))


def _differ(left: str, right: str) -> bool:
    return left != right
