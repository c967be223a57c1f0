"""Decisions that were awaited, and have been taken: a ruling, a vote, an answer to an offer."""

from __future__ import annotations

from consilience.languages.english import decisions as english
from consilience.reconcile.actions import action
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement
from consilience.reconcile.superseded.plans import ABOUT_THE_SAME

# What is to be decided may stand in the sentence before.
BEFORE = 1
# A report tells its news first, and not in passing.
NEWS = 5
_NEWS = frozenset({"main", "and", "content"})


def decision_came(earlier: Statement, story: Story) -> Overtaken | None:
    """A decision that was awaited is told as taken."""
    awaited = english.AWAITED.search(earlier.text)
    if not awaited or earlier.key in story.old:
        return None
    near = story.notes.by_article[earlier.article][max(0, earlier.order - BEFORE) : earlier.order + 1]
    context = frozenset(stem for said in near for stem in said.words)
    later = [
        deed.said
        for verb in sorted({action(verb) for verb in english.DECIDING})
        for deed in story.done.get(verb, ())
        if story.may_follow(deed.said, earlier)
        and deed.said.key not in story.old
        and deed.said.order <= NEWS
        and deed.mark.lemma in english.DECIDING
        and deed.mark.link in _NEWS
        and not english.AWAITED.search(deed.said.text)
        and _is_of_it(deed.said, context, story)
    ]
    return overtaken(earlier, later, "The decision that was awaited has been taken.", story)


def _is_of_it(later: Statement, context: frozenset[str], story: Story) -> bool:
    shared = context & later.words
    return bool(shared - later.names) and story.rarity(shared) >= ABOUT_THE_SAME
