"""Who or what was missing, and has been found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from consilience.languages.english import overtaken as states
from consilience.reconcile import statements
from consilience.reconcile.cast import place
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, action, overtaken
from consilience.reconcile.statements import Statement


def missing_was_found(earlier: Statement, story: Story) -> Overtaken | None:
    """Who or what was missing is told as found."""
    who = frozenset(key for deed in story.deeds.get(earlier.key, ()) for key in _lost(deed, story))
    later = [
        deed.said
        for verb in (sorted({action(verb) for verb in states.FINDING}) if who else ())
        for deed in story.done.get(verb, ())
        if who & _found(deed, story) and story.may_follow(deed.said, earlier) and deed.said.key not in story.old
    ]
    if not later and states.MISSING.search(earlier.text) and not states.FOUND.search(earlier.text):
        later = list(_alike(earlier, story))
    return overtaken(earlier, later, "What was missing is told as found.", story)


def _lost(deed: Deed, story: Story) -> frozenset[str]:
    """Give the names and roles of those whom a deed tells as lost."""
    mark = deed.mark
    if mark.kind == "state" and mark.lemma in states.LACKING and not mark.negated:
        return _one(deed, story, does_it=True)
    if mark.verb in states.VANISHING and not mark.negated:
        return _one(deed, story, does_it=True)
    if mark.verb in states.FINDING and mark.negated and mark.tense != "future":
        return _one(deed, story, does_it=False)
    return frozenset()


def _found(deed: Deed, story: Story) -> frozenset[str]:
    """Give the names and roles of those who are found; "she found herself alone" finds nobody."""
    to = (deed.said.at(part.head_start, part.head_end) for part in deed.mark.roles if part.role == "patient")
    return frozenset() if any(head in states.ITSELF for head in to) else _one(deed, story, does_it=False)


def _one(deed: Deed, story: Story, *, does_it: bool) -> frozenset[str]:
    """Give the names and nouns of a deed's parts that may be of one person or thing only: "the captain", not "people"."""
    parts = [part for part in story.cast.parts.get(place(deed), ()) if part.does_it is does_it]
    keys = story.cast.doers(deed) if does_it else story.cast.others(deed)
    nouns = {part.noun for part in parts} & _roles()
    return frozenset(key for key in keys if key in deed.said.names or key in story.persons) | frozenset(nouns)


@cache
def _roles() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in states.ONE_OF_A_KIND)


def _alike(earlier: Statement, story: Story) -> Iterator[Statement]:
    for other in story.sharing(sorted(earlier.names)):
        if (
            story.may_follow(other, earlier)
            and states.FOUND.search(other.text)
            and other.mood == "done"
            and story.sureness(earlier, other) >= statements.SAME * 0.75
            and earlier.names & other.names
        ):
            yield other
