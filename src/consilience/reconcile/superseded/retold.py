"""What a report itself tells as overtaken: "was due to appear but did not", "at first said … but later …"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import overtaken as overtaken_words
from consilience.languages.english import retold as english
from consilience.reconcile import statements
from consilience.reconcile.actions import action
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement
from consilience.reconcile.superseded.plans import plans_of

PLANNED = "What was planned came otherwise."
SAID = "What was told at first is told otherwise now."
SINCE = "What was so at first has changed since."
REASONS = frozenset((PLANNED, SAID, SINCE))

# Parts of words of which one stands in whatever is found.
PARTS = (
    *(
        "due",
        "scheduled",
        "expected",
        "supposed",
        "meant",
        "set ",
        "planned",
        "slated",
        "booked",
        "billed",
        "tipped",
        "to have ",
        "had ",
    ),
    *(
        "initially",
        "at first",
        "first",
        "originally",
        "wrongly",
        "thought",
        "believed",
        "feared",
        "presumed",
        "assumed",
        "reported",
    ),
    *("estimated", "put at", "given as", " since", "offer", "bid", "toll", "count", "estimate", "forecast", "demand", "reward"),
    *("instead of", "rather than", "despite", "ing a", "ing his", "ing her", "ing its", "ing the", "called ", "booked"),
    *("having ", " after ", "awaited", "had been", "had only"),
    *("projection", "target", "alert", "warning", "figure", "version of this"),
)


def told_otherwise(earlier: Statement, story: Story) -> Overtaken | None:
    """What a sentence says was planned or told at first has come otherwise, as the same report tells."""
    before = story.notes.by_article[earlier.article][max(0, earlier.order - 1)]
    if earlier.key in story.old or before.key in story.old:
        return None
    return in_one_sentence(earlier) or _in_two(earlier, story)


IN_ONE = (
    (english.PLANNED_ONCE, PLANNED),
    (english.SAID_FIRST, SAID),
    (english.RELATIVE, PLANNED),
    (english.THOUGHT_ONCE, SAID),
    (english.PRESUMED, SAID),
    (english.HAS_SINCE, SINCE),
    (english.CHANGED, SINCE),
    (english.HAVING, SAID),
    (english.CALLED_OFF, PLANNED),
    (english.EXPECTED_ASIDE, PLANNED),
    (english.IN_FORCE_ASIDE, SINCE),
)


def in_one_sentence(said: Statement) -> Overtaken | None:
    """Give what a sentence says was planned, told or so at first, and what it says came of it."""
    for pattern, reason in IN_ONE:
        found = pattern.search(said.text)
        if found:
            return _parted(said, found.end("what"), reason)
    for behind in (english.DAYS_AFTER, english.BEFORE_THAT):
        after = behind.search(said.text)
        if after and after.start() > SHORTEST:
            return Overtaken(_part(said, after.start("what"), after.end("what")), (_part(said, 0, after.start()),), SAID)
    aside = english.HAD_SAID_ASIDE.search(said.text)
    return _parted(said, aside.start("then"), SAID) if aside and english.OWNING_UP.search(said.text, aside.end()) else None


# What came of it takes more words than a name.
SHORTEST = 25


def _parted(said: Statement, end: int, reason: str) -> Overtaken:
    return Overtaken(_part(said, 0, end), (_part(said, end, len(said.text)),), reason)


def _part(said: Statement, start: int, end: int) -> Statement:
    text = said.text[start:end]
    start += len(text) - len(text.lstrip(" ,—–-"))
    text = said.text[start:end].rstrip()
    return replace(said, text=text, start=said.start + start, end=said.start + start + len(text))


def _in_two(said: Statement, story: Story) -> Overtaken | None:
    """Give what stands before or behind a sentence that tells what somebody had said before."""
    later = next(_beside(said, story), None)
    return Overtaken(said, (later,), SAID) if later else None


def _beside(said: Statement, story: Story) -> Iterator[Statement]:
    article = story.notes.by_article[said.article]
    before = article[said.order - 1] if said.order and article[said.order - 1].order == said.order - 1 else None
    behind = article[said.order + 1] if said.order + 1 < len(article) else None
    if before is not None and (english.SHORTLY_BEFORE.search(said.text) or english.HAD_EARLIER.search(said.text)):
        yield before
    if behind is not None and english.CORRECTION.search(said.text):
        yield behind
    if not english.HAD_SAID.search(said.text):
        return
    if before is not None and english.OWNING_UP.search(before.text) and _is_of_it(said, before, story):
        yield before
    if behind is not None and english.DENYING.search(said.text) and english.AT_ANOTHER_TIME.search(behind.text):
        yield behind


def said_before(one: Overtaken, story: Story) -> Iterator[Overtaken]:
    """Give what earlier reports told of what a later one says was told or planned before."""
    again = one.earlier
    for other in story.sharing(sorted(again.words)):
        if story.follows(again, other) and other.key not in story.old and not in_one_sentence(other):
            is_plan = one.reason == PLANNED and _is_of_one_plan(again, other, story)
            if is_plan or (_has_its_subject(again, other, story) and story.sureness(again, other) >= statements.SAME):
                yield Overtaken(other, one.later, one.reason)


def _has_its_subject(again: Statement, other: Statement, story: Story) -> bool:
    """Say whether an earlier sentence names who does it: another bidder's offer is another offer."""
    inside = [deed for deed in story.deeds.get((again.article, again.start), ()) if deed.mark.predicate_start < again.end]
    names = {stem for deed in inside for stem in deed.doers & deed.said.names if not story.is_central(frozenset({stem}))}
    return not names or bool(names & other.names)


def _is_of_one_plan(again: Statement, other: Statement, story: Story) -> bool:
    """Say whether an earlier sentence tells of the same deed of the same, as still to come."""
    return any(
        action(plan.mark.verb) == action(deed.mark.verb)
        and plan.mark.verb not in overtaken_words.PLAIN - {"come", "go"}
        and (story.cast.doers(plan) | plan.doers) & (story.cast.doers(deed) | deed.doers)
        and (not plan.when or not deed.when or plan.when == deed.when)
        for deed in story.deeds.get((again.article, again.start), ())
        if deed.mark.predicate_start < again.end
        for plan in plans_of(other, story)
    )


def _is_of_it(said: Statement, other: Statement, story: Story) -> bool:
    """Say whether two sentences tell of one thing: they share a noun that neither has as a name."""
    return story.rarity((said.words & other.words) - said.names) >= ENOUGH


# By rarity in English.
ENOUGH = 0.4


AFTER_ALL = "What was told has turned out otherwise."


def turned_out_otherwise(earlier: Statement, story: Story) -> Overtaken | None:
    """What was said to be so, or not so, is told the other way round by a report that says that it was thought otherwise."""
    if earlier.key in story.old:
        return None
    later = [
        other
        for other in story.reversing
        if story.follows(other, earlier)
        and any(
            _are_opposed(one, theirs, story) or _is_done_after_all(one, theirs, story)
            for one in story.deeds.get(earlier.key, ())
            for theirs in story.deeds.get(other.key, ())
        )
    ]
    return overtaken(earlier, later, AFTER_ALL, story)


def _is_done_after_all(one: Deed, other: Deed, story: Story) -> bool:
    """Say whether somebody who was to stay away did it after all: "will stay away", "came after all"."""
    is_done = other.mark.tense == "past" and not other.mark.negated and english.AFTER_ALL.search(other.said.text)
    by = story.cast.doers(one) & story.cast.doers(other)
    return bool(is_done and by and english.NOT_COMING.search(one.said.at(one.mark.start, one.mark.end)))


def _are_opposed(one: Deed, other: Deed, story: Story) -> bool:
    """Say whether of two deeds only one is told as so, and both tell of one thing."""
    if one.mark.negated == other.mark.negated or one.mark.link not in TOLD:
        return False
    mine, theirs = one.others | one.doers | {one.verb}, other.others | other.doers | {other.verb}
    return story.rarity((mine & theirs) - one.said.names) >= TURNED


TOLD = frozenset({"main", "and", "content"})
# By rarity in English.
TURNED = 0.5


ENDED = "What went on has come to an end."


def goes_on_no_longer(earlier: Statement, story: Story) -> Overtaken | None:
    """What somebody did, or what was so of a thing, is told to be so no longer."""
    if earlier.key in story.old:
        return None
    later = [
        ended.said
        for one in story.deeds.get(earlier.key, ())
        if not one.mark.negated and one.mark.link in TOLD
        for ended in story.ended.get(action(one.mark.verb), ())
        if story.follows(ended.said, earlier) and _is_what_ended(one, ended, story)
    ]
    return overtaken(earlier, later, ENDED, story)


def _is_what_ended(one: Deed, ended: Deed, story: Story) -> bool:
    """Say whether a deed is done by the same as one that is done no longer, and not to another."""
    by = (story.cast.doers(one) | one.doers) & (story.cast.doers(ended) | ended.doers)
    mine, theirs = story.cast.others(one) | one.others, story.cast.others(ended) | ended.others
    return bool(by) and (bool(mine & theirs) if mine and theirs else story.rarity([one.verb]) >= ENOUGH)
