"""Disagreements about what brought something about: one report gives as the cause what another says was not there."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.languages.english import claims as english
from consilience.languages.english import outcomes
from consilience.reconcile import statements
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact
from consilience.reconcile.statements import Statement

# A word as rare in English as this names one thing of a story: "wave", not "way".
ONE_THING = 0.4


def absences(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one report says that there was none of what another gives as the cause."""
    for denied in story.having(english.NOT_THERE):
        found = english.NOT_THERE.search(denied.text)
        thing = statements.stem(found["what"]) if found and found["what"] not in english.NO_CAUSE else ""
        if found and thing and story.rarity([thing]) >= ONE_THING:
            for told in story.notes.sharing([thing]):
                if told.article != denied.article and _gives_as_cause(told, thing):
                    yield Disagreement(
                        rule=f"absence {thing}",
                        question="what the cause was",
                        reason=f"One report gives it as the cause, another says {exact(found.group())}.",
                        left=told,
                        right=denied,
                    )


def _gives_as_cause(told: Statement, thing: str) -> bool:
    """Say whether a statement tells a thing as the cause: "a wave capsized the ferry", "was hit by a wave"."""
    if told.denied or any(pattern.search(told.text) for pattern in (english.NOT_THERE, outcomes.TAKEN_BACK)):
        return False
    at = told.starts[told.stems.index(thing)] - told.start if thing in told.stems else len(told.text)
    return bool(english.CAUSING.search(told.text, at) or english.CAUSED_BY.search(told.text[:at]))
