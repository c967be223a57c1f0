"""What was not known, not said or not given, and has since been told."""

from __future__ import annotations

from consilience import likeness
from consilience.languages.english import overtaken as states
from consilience.reconcile import statements
from consilience.reconcile.actions import action
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken, stems_of
from consilience.reconcile.statements import Statement
from consilience.reconcile.superseded.plans import ABOUT_THE_SAME

# How far back a text looks for whose name is withheld.
SENTENCES_BACK = 12
# An age tells two persons apart better than any word.
AGE_WEIGHS = 3
# So much of what is asked must be spoken of in the answer.
MOST_OF_IT = 0.6


def name_was_given(earlier: Statement, story: Story) -> Overtaken | None:
    """A name that was withheld is given."""
    if not states.WITHHELD.search(earlier.text):
        return None
    known = {one for other, found in story.named for one in found if other.article == earlier.article}
    context = _context(earlier, story)
    before = (
        story.notes.by_article[earlier.article][max(0, earlier.order - 1)] if states.THEIR_NAMES.search(earlier.text) else earlier
    )
    suspect = bool(states.SUSPECTED.search(earlier.text) or states.SUSPECTED.search(before.text))
    named: dict[str, list[Statement]] = {}
    for other, found in story.named:
        for person in sorted(found - known):
            if story.may_follow(other, earlier) and suspect == bool(states.SUSPECTED.search(other.text)):
                named.setdefault(person, []).append(other)
    worth = {person: max(_likeness_to(context, other, story) for other in group) for person, group in named.items()}
    if not worth:
        return None
    person = max(sorted(worth), key=lambda one: worth[one])
    if worth[person] < ABOUT_THE_SAME:
        return None
    return overtaken(earlier, named[person], "The name that was withheld is given.", story)


def _context(statement: Statement, story: Story) -> frozenset[str]:
    """Give the stems of a statement and of those before it in its article."""
    near = (
        other.words | other.numbers
        for other in story.notes.by_article[statement.article]
        if 0 <= statement.order - other.order <= SENTENCES_BACK
    )
    return frozenset().union(*near)


def _likeness_to(context: frozenset[str], other: Statement, story: Story) -> float:
    """Give the story weight that a statement shares with a context; numbers weigh as rare words."""
    return likeness.total(context & other.words, story.weighed.here) + AGE_WEIGHS * len(context & other.numbers)


def other_was_named(earlier: Statement, story: Story) -> Overtaken | None:
    """Who was named at first is said not to be it."""
    named = states.NAMED_AS.search(earlier.text)
    if not named:
        return None
    later = [
        other
        for other, who in story.not_they
        if story.may_follow(other, earlier) and who in named.group() and not states.IS_NOT.search(earlier.text)
    ]
    return overtaken(earlier, later, "Who was named at first is another.", story)


def answer_came(earlier: Statement, story: Story) -> Overtaken | None:
    """What was unclear is told as known."""
    asked = states.UNCLEAR.search(earlier.text)
    if not asked:
        return None
    question = {action(word) for word in asked.group(1).lower().split()} & stems_of(earlier)
    asked_of = {stem for stem, form in zip(earlier.stems, earlier.forms, strict=True) if action(form) in question}
    enough = MOST_OF_IT * story.rarity(question)
    later = [
        other
        for other in story.sharing(sorted(asked_of))
        if story.may_follow(other, earlier)
        and not any(word in states.HEDGED for word in other.text.lower().split())
        and not states.UNCLEAR.search(other.text)
        and story.rarity(question & stems_of(other)) >= max(enough, ABOUT_THE_SAME / 2)
    ]
    return overtaken(earlier, later, "What was unclear is told as known.", story)


def cause_was_given(earlier: Statement, story: Story) -> Overtaken | None:
    """A cause that nobody knew is given in later news."""
    unknown = states.NO_CAUSE.search(earlier.text)
    if not unknown or earlier.key in story.old:
        return None
    of_what = earlier.words - frozenset(statements.stem(word) for word in states.OF_A_CAUSE)
    context = of_what | _around(earlier, story)
    later = [
        other
        for other in story.sharing(sorted(context))
        if story.follows(other, earlier)
        and other.key not in story.old
        and other.order <= EARLY
        and other.mood == "done"
        and states.CAUSE_GIVEN.search(other.text)
        and not states.NO_CAUSE.search(other.text)
        and not any(word in states.HEDGED for word in other.text.lower().split())
        and (story.rarity(context & other.words) >= ABOUT_THE_SAME / 2 or _is_of_the_story(other, earlier, story))
    ]
    return overtaken(earlier, later, "The cause that was not known has been given.", story)


def _is_of_the_story(other: Statement, earlier: Statement, story: Story) -> bool:
    """Say whether a cause is given of what the whole story is about: "caused the outage"."""
    return story.is_central((other.words & _around(earlier, story)) - other.names) and other.order <= FIRST_NEWS


# A report gives the cause among its news.
EARLY = 12


def result_came(earlier: Statement, story: Story) -> Overtaken | None:
    """The result of a test or an inquiry that was awaited is told."""
    awaited = states.AWAITED.search(earlier.text)
    if not awaited or states.RESULT.search(earlier.text):
        return None
    tests = frozenset(statements.stem(word) for word in states.TESTS)
    asked = tests & _around(earlier, story)
    if asked:
        asked |= {word for word in earlier.words - earlier.names - tests if story.rarity([word]) >= RARE}
    later = [
        other
        for other in story.sharing(sorted(asked))
        if (story.follows(other, earlier) or story.are_undated(other, earlier))
        and states.RESULT.search(other.text)
        and not states.AWAITED.search(other.text)
    ]
    return overtaken(earlier, later, "The result that was awaited is told.", story)


# By rarity in English: "ballistics".
RARE = 0.8


def _around(said: Statement, story: Story) -> frozenset[str]:
    """Give the stems of a statement and of the one before it."""
    near = (other.words for other in story.notes.by_article[said.article] if said.order - 1 <= other.order <= said.order)
    return frozenset().union(*near)


def harm_was_told(earlier: Statement, story: Story) -> Overtaken | None:
    """Who knew of nobody hurt at first is overtaken by a report of some who were."""
    none = states.NO_HARM.search(earlier.text)
    if not none:
        return None
    later = [
        deed.said
        for deed in story.harm
        if story.follows(deed.said, earlier)
        and _is_of_several(deed)
        and deed.said.order <= FIRST_NEWS
        and deed.said.key not in story.old
    ]
    return overtaken(earlier, later, "Nobody was known to be hurt; later reports tell of some who were.", story)


def _is_of_several(deed: Deed) -> bool:
    """Say whether a number of people are told of, and not somebody by his name: a name may be of another happening."""
    harmed = [part for part in deed.mark.roles if part.role == "patient" and deed.mark.verb != "lose"] or deed.mark.roles
    return any(states.COUNTED.search(deed.said.at(part.start, part.end)) for part in harmed)


# A report of the same happening tells its harm at the beginning.
FIRST_NEWS = 3
