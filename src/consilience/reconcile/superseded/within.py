"""What one report tells as it was and as it is: "a search called off on Friday was taken up again"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import states as english
from consilience.reconcile import bearers
from consilience.reconcile.later_news import Overtaken, Story
from consilience.reconcile.statements import Statement
from consilience.reconcile.states import Reading
from consilience.reconcile.superseded import retold
from consilience.reconcile.superseded.turns import stands, steps


def in_one_sentence(said: Statement, story: Story) -> Iterator[Overtaken]:
    """Give what one sentence tells of as it was and as it is: "a search called off on Friday was taken up again"."""
    told = story.states.told.get(said.key, ())
    if said.key in story.old or retold.in_one_sentence(said) or len({one.deed.mark.predicate_start for one in told}) < BOTH:
        return
    for one in told:
        for step in steps().get(one.state, ()) if one.deed.mark.link in {"relative", "participle"} else ():
            for later in told:
                if later.state in step.after and _is_said_of(one, later):
                    yield Overtaken(_clause(one), (_clause(later),), step.reason)
                    return


BOTH = 2


def _is_said_of(one: Reading, later: Reading) -> bool:
    """Say whether a clause beside a noun tells how that was of which the main clause tells how it is."""
    mark, main = one.deed.mark, later.deed.mark
    if one.state in english.BEFORE_COURTS or english.NOT_NOW.search(later.said.at(main.start, main.end)):
        return False
    is_main = main.link in {"main", "content", "and"} and not main.hedge and not main.negated and mark.end <= main.predicate_start
    return is_main and bool(bearers.shared(one.bearer, later.bearer))


def _clause(reading: Reading) -> Statement:
    said, mark = reading.said, reading.deed.mark
    return replace(said, text=said.text[mark.start - said.start : mark.end - said.start], start=mark.start, end=mark.end)


def in_the_next(earlier: Statement, story: Story) -> Iterator[Overtaken]:
    """Give what is otherwise in the very next sentence, told of a time after: "was held. By breakfast he was free again"."""
    article = story.notes.by_article[earlier.article]
    behind = article[earlier.order + 1] if earlier.order + 1 < len(article) else None
    if behind is None or not english.TIME_AFTER.match(behind.text) or earlier.key in story.old or behind.key in story.old:
        return
    for reading in story.states.told.get(earlier.key, ()):
        for step in steps().get(reading.state, ()):
            later = [one for one in story.states.told.get(behind.key, ()) if one.state in step.after and _goes_on(reading, one)]
            if later and stands(reading, step, story):
                yield Overtaken(earlier, (behind,), step.reason)
                return


def _goes_on(reading: Reading, later: Reading) -> bool:
    """Say whether the next sentence tells a state of the same: of "he" or "it", or of the same name or noun."""
    mark, said = later.deed.mark, later.said
    is_same = any(
        said.at(part.start, part.end) in english.STANDING_FOR_ONE for part in mark.roles if part.role in {"agent", "patient"}
    )
    mine, theirs = reading.bearer, later.bearer
    is_named = mine.heads & theirs.heads or mine.persons & theirs.persons or mine.names & theirs.names
    return not mark.hedge and (is_same or bool(is_named))
