"""Why something was done, and how somebody died: what nobody would say or knew, and a later report tells."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.languages.english import overtaken as verbs
from consilience.languages.english import reasons as english
from consilience.reconcile.actions import action
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

WHY, HOW = ("why", "reason", "explanation"), ("death", "died", "killed", "met")
# A verb as rare in English as this is asked about: "suspended", not "went".
RARE = 0.4
# A reason is given among the news of a report.
NEWS = 25


def reason_was_given(earlier: Statement, story: Story) -> Overtaken | None:
    """The reason that nobody gave for a deed is told with it."""
    if not english.WHY.search(earlier.text) or earlier.key in story.old:
        return None
    later = [
        done.said
        for asked in _asked(earlier, story)
        for done in story.done.get(action(asked.mark.verb), ())
        if done.said.key not in story.old
        and done.said.order <= NEWS
        and story.may_follow(done.said, earlier)
        and _has_reason(done)
        and _is_it(asked, done, story)
    ]
    return overtaken(earlier, later, "The reason that was not given is told.", story)


def _asked(earlier: Statement, story: Story) -> Iterator[Deed]:
    """Give the deeds whose reason is asked for: those behind "why", else those of the sentence before."""
    why = english.WHY.search(earlier.text)
    behind = earlier.start + why.end() if why else earlier.end
    here = [deed for deed in story.deeds.get(earlier.key, ()) if deed.mark.predicate_start >= behind]
    before = story.notes.by_article[earlier.article][max(0, earlier.order - 1)]
    for deed in here or story.deeds.get(before.key, ()):
        is_told = deed.mark.kind == "deed" and deed.mark.verb not in verbs.SAYING | verbs.ONGOING
        if is_told and not deed.mark.negated and story.rarity([deed.verb]) >= RARE:
            yield deed


def _has_reason(done: Deed) -> bool:
    """Say whether a reason is told behind a deed, in its own sentence."""
    at = done.mark.predicate_end - done.said.start
    return bool(english.BECAUSE.search(done.said.text, at)) and not english.WHY.search(done.said.text)


def _is_it(asked: Deed, done: Deed, story: Story) -> bool:
    """Say whether two deeds of one verb may be one: done to the same, or to somebody whom one of them does not name."""
    mine, theirs = story.cast.others(asked) & story.persons, story.cast.others(done) & story.persons
    return (
        bool(mine & theirs)
        if mine and theirs
        else bool(asked.others and done.others) and bool(mine or asked.others & done.others)
    )


def way_was_told(earlier: Statement, story: Story) -> Overtaken | None:
    """How somebody died, which was not known, is told by who examined it."""
    if not english.HOW_DIED.search(earlier.text) or earlier.key in story.old:
        return None
    later = [
        other
        for other in story.said
        if story.follows(other, earlier)
        and other.order <= NEWS
        and english.DIED_OF.search(other.text)
        and english.EXAMINED.search(other.text)
        and not english.HOW_DIED.search(other.text)
        and other.key not in story.old
    ]
    return overtaken(earlier, later, "How it came to the death is told.", story)
