"""Disagreements about a name: one gang, ship or storm is named almost alike in two reports, yet not the same."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from consilience.languages.english import claims as english
from consilience.reconcile import statements
from consilience.reconcile.conflicts import claims
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story

# "Young Guns" and "Young Goon": 80. Less alike are two names of two things, more alike is one name spelt in two ways.
LEAST_ALIKE, MOST_ALIKE = 72, 92


def namings(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one thing has two names that are no spellings of one."""
    yield from claims.differing(_claims(story), _exclude)


def _claims(story: Story) -> Iterator[Claim]:
    for said in story.having(english.NAMED_THING):
        for found in english.NAMED_THING.finditer(said.text):
            noun = english.GROUPS.get(found["noun"].lower(), found["noun"].lower())
            yield Claim(said, f"the name of the {noun}", frozenset({noun}), found["name"].strip(), found.group())


def _exclude(left: str, right: str) -> bool:
    mine, theirs = ([statements.stem(word.lower()) for word in name.split()] for name in (left, right))
    return mine != theirs and LEAST_ALIKE <= fuzz.ratio(left.lower(), right.lower()) <= MOST_ALIKE
