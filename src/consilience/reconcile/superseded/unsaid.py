"""What somebody would not say, or had not said yet, and has said since: whether he will run, when it opens."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.languages.english import overtaken as english
from consilience.reconcile import bearers
from consilience.reconcile.actions import action
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken, stems_of
from consilience.reconcile.statements import Statement

# What is told must share so much with the question, by rarity in English.
ENOUGH = 0.4


def it_was_said(earlier: Statement, story: Story) -> Overtaken | None:
    """What somebody would not say has been said by the same."""
    unsaid = english.UNSAID.search(earlier.text)
    if not unsaid or earlier.key in story.old:
        return None
    asked = frozenset(action(word) for word in unsaid["what"].lower().split()) & stems_of(earlier)
    who = _who(earlier, unsaid.start(), story)
    later = [
        deed.said
        for key in sorted(who)
        for deed in story.speaking.get(key, ())
        if story.follows(deed.said, earlier)
        and deed.said.key not in story.old
        and not english.UNSAID.search(deed.said.text)
        and story.rarity(asked & stems_of(deed.said)) >= ENOUGH
    ]
    return overtaken(earlier, later, "What somebody would not say has been said.", story)


def _who(said: Statement, place: int, story: Story) -> frozenset[str]:
    """Give the names of who would not say it."""
    keys: set[str] = set()
    for deed in _saying(said, place, story):
        keys |= (
            story.cast.doers(deed)
            | deed.doers & said.names
            | bearers.of_deed(deed, story.cast, story.persons, by_doer=True).names
        )
    return frozenset(keys) & (story.persons | said.names)


def _saying(said: Statement, place: int, story: Story) -> Iterator[Deed]:
    return (deed for deed in story.deeds.get(said.key, ()) if place <= deed.mark.predicate_end - said.start <= place + REACH)


# "Has not yet said" has so many characters.
REACH = 40
