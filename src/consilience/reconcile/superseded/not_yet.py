"""What had not been done, or of which nobody said whether, and has been done since: named, approved, confirmed, decided."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.languages.english import overtaken as english
from consilience.reconcile import bearers
from consilience.reconcile.actions import action
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

# What both tell, by rarity in English, beside the verb.
ENOUGH = 0.9
# "Has not yet been" stands within so many characters before the verb.
BEFORE = 40


def it_was_done(earlier: Statement, story: Story) -> Overtaken | None:
    """What had not been done yet is told as done."""
    if earlier.key in story.old:
        return None
    later = [
        done.said
        for deed in story.deeds.get(earlier.key, ())
        if _is_open(deed, story)
        for thing in (bearers.of_deed(deed, story.cast, story.persons),)
        for done in story.done.get(action(deed.mark.verb), ())
        if story.follows(done.said, earlier)
        and done.said.key not in story.old
        and not _is_open(done, story)
        and _is_it(deed, thing, done, story)
    ]
    return overtaken(earlier, later, "What had not been done yet is told as done.", story)


def _is_open(deed: Deed, story: Story) -> bool:
    """Say whether a deed is told as not done so far, or as one of which nobody knows whether it was done."""
    mark, said = deed.mark, deed.said
    if (
        mark.kind != "deed"
        or mark.verb in english.ONGOING
        or (mark.verb in english.SAYING and mark.verb not in english.TELLING_WHO)
    ):
        return False
    if mark.negated and any(
        part.role == "patient" and english.NO_SUCH.match(said.at(part.start, part.end)) for part in mark.roles
    ):
        return True
    before = said.at(said.start, mark.predicate_start)[-BEFORE:]
    if english.SO_FAR_NOT.search(before):
        return True
    above = story.reports[said.article].statements[mark.within] if mark.within >= 0 else None
    if above is not None and english.TAKEN_FOR_SO.search(said.at(above.predicate_end, mark.predicate_start)):
        return False
    is_asked = (
        mark.hedge in _WHETHER or mark.opener in _WHETHER or (above is not None and above.negated and mark.link == "content")
    )
    return is_asked and above is not None and (above.negated or above.lemma in english.OPEN)


def it_was_refused(earlier: Statement, story: Story) -> Overtaken | None:
    """What somebody was to decide on he has refused to do."""
    if earlier.key in story.old:
        return None
    later = [one for deed in story.deeds.get(earlier.key, ()) if _is_asked(deed, story) for one in _refused(deed, story)]
    return overtaken(earlier, later, "The decision that was awaited has been taken.", story)


def _is_asked(deed: Deed, story: Story) -> bool:
    """Say whether it is still to be decided whether to do it."""
    above = story.reports[deed.said.article].statements[deed.mark.within] if deed.mark.within >= 0 else None
    is_whether = deed.mark.opener in _WHETHER or deed.mark.hedge in _WHETHER
    return is_whether and deed.mark.kind == "deed" and above is not None and above.lemma in english.OPEN


def _refused(deed: Deed, story: Story) -> Iterator[Statement]:
    """Give where the same refuses to do what he was to decide on."""
    thing = bearers.of_deed(deed, story.cast, story.persons)
    for other in story.refused.get(action(deed.mark.verb), ()):
        if story.follows(other.said, deed.said) and other.said.key not in story.old and _is_it(deed, thing, other, story):
            yield other.said


_WHETHER = frozenset({"whether", "if"})


def _is_it(deed: Deed, thing: Bearer, done: Deed, story: Story) -> bool:
    """Say whether a deed told as done is the one that was not: of the same thing, by nobody else."""
    by, others = story.cast.doers(deed), story.cast.doers(done)
    if by and others and not by & others and deed.others:
        return False
    common = bearers.shared(thing, bearers.of_deed(done, story.cast, story.persons))
    told = (deed.said.words & done.said.words) - {deed.verb, done.verb}
    return bool(common) and story.rarity(common | told) >= ENOUGH
