"""Who would not take an offer, and has taken it since."""

from __future__ import annotations

from consilience.languages.english import outcomes as english
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

# Characters before a taking that may deny it or put it off.
BEFORE = 20


def refusal_ended(earlier: Statement, story: Story) -> Overtaken | None:
    """Somebody who would not take an offer is told to have taken it."""
    if not english.REFUSED.search(earlier.text) or earlier.key in story.old:
        return None
    told = (deed for deed in story.deeds.get(earlier.key, ()) if deed.mark.link == "main")
    who = frozenset(key for deed in told for key in _names(deed, story))
    later = [other for other in story.taking if story.follows(other, earlier) and who & _takers(other, story)]
    return overtaken(earlier, later, "Who would not take an offer has taken it.", story)


def _takers(later: Statement, story: Story) -> frozenset[str]:
    """Give the names of those whom a statement tells as taking an offer."""
    taken = english.TAKEN.search(later.text)
    before = later.text[max(0, taken.start() - BEFORE) : taken.start()] if taken else ""
    if taken is None or english.NOT_NOW.search(before) or english.DENIED.search(before):
        return frozenset()
    inside = (
        deed for deed in story.deeds.get(later.key, ()) if taken.start() <= deed.mark.predicate_start - later.start < taken.end()
    )
    return frozenset(key for deed in inside for key in _names(deed, story))


def _names(deed: Deed, story: Story) -> frozenset[str]:
    """Give the names of who does a deed: persons' last names, and the words of the names of bodies."""
    return frozenset(key for key in story.cast.doers(deed) | deed.doers if key in deed.said.names or key in story.persons)
