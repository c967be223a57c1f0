"""Disagreements of parties: one report gives an accusation, another its denial."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate.words import words
from consilience.languages.english import denials as english
from consilience.reconcile import statements
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting
from consilience.reconcile.statements import Statement

# What an accusation and its denial must share of the deed, by rarity in English.
SHARED = 0.8


class Claim(Struct, frozen=True):
    """What a party is accused of, or denies: the stems of the deed, and the words that give it."""

    said: Statement
    deed: frozenset[str]
    printed: str


def disputes(story: Story) -> Iterator[Disagreement]:
    """One report tells what somebody is accused of, another that this is denied."""
    accused = [
        Claim(said, _deed(found["what"]), found.group())
        for said in story.said
        for found in english.ACCUSING.finditer(said.text)
        if not english.DENYING.search(said.text)
    ]
    denied = [
        Claim(said, _deed(found["what"]), found.group())
        for said in story.said
        for found in english.DENYING.finditer(said.text)
        if not english.ACCUSING.search(said.text)
    ]
    for left, right in meeting(accused, denied, lambda claim: claim.said, lambda claim: claim.deed):
        if _is_one(left, right, story):
            yield Disagreement(
                rule="dispute",
                question="accused and denied",
                reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}.",
                left=left.said,
                right=right.said,
            )


def _deed(text: str) -> frozenset[str]:
    return frozenset(statements.stem(word.text) for word in words(text) if statements.is_content(word.text))


def _is_one(accused: Claim, denied: Claim, story: Story) -> bool:
    """Say whether a denial is of what is accused: two words of the deed, one of which is no name, and the same party."""
    shared = accused.deed & denied.deed
    names = accused.said.names & denied.said.names
    return len(shared) > 1 and bool(shared - names) and bool(names) and story.rarity(shared) >= SHARED
