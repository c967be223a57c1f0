"""Disagreements about what was so of somebody: armed or not, dead at the scene or on the way to hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.languages.english import claims as english
from consilience.reconcile import statements
from consilience.reconcile.cast import VICTIM
from consilience.reconcile.conflicts import claims
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.deeds import Deed

PERSONS = frozenset(statements.stem(word) for word in english.PERSONS)
ARMED, UNARMED = "armed", "not armed"
SCENE, WAY, HOSPITAL = "at the scene", "on the way", "in hospital"
PLACES: tuple[tuple[re.Pattern[str], str], ...] = (
    (english.AT_THE_SCENE, SCENE),
    (english.ON_THE_WAY, WAY),
    (english.IN_HOSPITAL, HOSPITAL),
)


def armed(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one report says that somebody had a weapon, another that the same one had none."""
    yield from claims.differing(_armed(story), _differ)


def _armed(story: Story) -> Iterator[Claim]:
    for deed in story.deeds:
        mark = deed.mark
        if mark.verb not in english.BEARING or mark.tense == "future" or (mark.negated and mark.verb not in english.KEEPING):
            continue
        weapons = [
            part
            for part in mark.roles
            if part.role == "patient" and deed.said.at(part.head_start, part.head_end) in english.WEAPONS
        ]
        who = story.cast.doers(deed)
        if weapons and who:
            printed = deed.said.text[mark.predicate_start - deed.said.start : weapons[0].head_end - deed.said.start]
            value = UNARMED if mark.negated else ARMED
            yield Claim(
                deed.said, "armed or not", who, value, f"did not {printed}" if mark.negated else printed, story.speaker(deed)
            )


def deaths(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one person died at the scene in one report, on the way to hospital or there in another."""
    yield from claims.differing(_deaths(story), _differ)


def _deaths(story: Story) -> Iterator[Claim]:
    only = _only_dead(story)
    for deed in story.deeds:
        if deed.mark.verb not in english.DYING or deed.mark.tense != "past" or deed.mark.negated:
            continue
        found = next(((one, value) for pattern, value in PLACES if (one := pattern.search(deed.said.text))), None)
        who = _died(deed, story)
        if only and who & (PERSONS | {VICTIM, only}):
            who |= {VICTIM, only}
        if found and who:
            yield Claim(deed.said, "where they died", who, found[1], found[0].group(), story.speaker(deed))


def _only_dead(story: Story) -> str:
    """Give the last name of the only person who is told of by name as having died; "" where there are several, or none."""
    dead = {
        name
        for deed in story.deeds
        if deed.mark.verb in english.DYING and deed.mark.tense == "past" and not deed.mark.negated
        for name in story.cast.doers(deed) & story.persons & deed.said.names
    }
    return next(iter(dead)) if len(dead) == 1 else ""


def _died(deed: Deed, story: Story) -> frozenset[str]:
    """Give who died; in a story with one victim known by name also "the woman" is this one."""
    who = story.cast.doers(deed)
    return who | {VICTIM} if story.cast.victim and who & PERSONS else who


def calibres(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one weapon has two calibres."""
    yield from claims.differing(_calibres(story), _differ)


def _calibres(story: Story) -> Iterator[Claim]:
    for said in story.having(english.CALIBRE):
        for found in english.CALIBRE.finditer(said.text):
            noun = "short arm" if found["noun"] in english.SHORT_ARMS else found["noun"]
            yield Claim(said, "the calibre of the weapon", frozenset({noun}), found["size"], found.group())


def _differ(left: str, right: str) -> bool:
    return left != right
