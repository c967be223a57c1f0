"""What two sides tell in opposite ways: in the words of one report that lets both speak, or of two reports of one event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from consilience.languages.english import contested as english
from consilience.languages.english import opposites
from consilience.languages.english.contested import Contested
from consilience.languages.english.reporting import PRONOUNS
from consilience.reconcile import statements
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting, window
from consilience.reconcile.statements import Statement

# An answer stands within so many sentences of what it answers.
NEAR = 4
# What two statements of one thing must share beside the words of the question, by rarity in English.
SHARED = 0.3


class Voiced(Struct, frozen=True):
    """A statement that answers a question, in which words, and who says so; "" where the report itself does."""

    said: Statement
    printed: str
    start: int
    end: int
    speaker: str


def contested(story: Story) -> Iterator[Disagreement]:
    """Give the pairs of statements that give opposite answers to one question."""
    voices = speakers(story)
    for row in english.CONTESTED:
        asked = list(story.notes.containing(row.cues))
        left = [one for said in asked if (one := _answer(said, row.left, row.right, voices))]
        right = [one for said in asked if (one := _answer(said, row.right, row.left, voices))] if left else []
        met = [(one, other) for one, other in _in_one_report(left, right) if _is_exchange(one, other, row, story)]
        yield from (_disagreement(row, one, other) for one, other in met)
        if row.reach in {"event", "named"}:
            yield from _across(row, left, right, frozenset(one.said.article for one, _ in met), story)


def _in_one_report(left: Sequence[Voiced], right: Sequence[Voiced]) -> Iterator[tuple[Voiced, Voiced]]:
    of_article: dict[str, list[Voiced]] = defaultdict(list)
    for other in right:
        of_article[other.said.article].append(other)
    return ((one, other) for one in left for other in of_article[one.said.article])


def _across(
    row: Contested, left: Sequence[Voiced], right: Sequence[Voiced], exchanged: frozenset[str], story: Story
) -> Iterator[Disagreement]:
    """Give the pairs of different articles, neither of which tells both but as two sides' words."""
    both = ({one.said.article for one in left} & {one.said.article for one in right}) - exchanged
    mine = [one for one in left if one.said.article not in both]
    theirs = [one for one in right if one.said.article not in both]
    if row.reach == "named":
        met = list(meeting(mine, theirs, lambda each: each.said, lambda each: _persons(each, story)))
    else:
        met = [*((one, theirs[0]) for one in mine if theirs), *((mine[0], other) for other in theirs if mine)]
    for one, other in met:
        if one.said.article != other.said.article and (row.is_past or not _is_of_other_time(one, other)):
            yield _disagreement(row, one, other)


def _persons(one: Voiced, story: Story) -> frozenset[str]:
    return window(one.said, one.start, one.end) & one.said.names & story.persons


def _is_of_other_time(one: Voiced, other: Voiced) -> bool:
    return any(opposites.OTHER_TIME.search(each.said.text) for each in (one, other))


def _answer(
    said: Statement, wanted: re.Pattern[str], unwanted: re.Pattern[str], voices: dict[tuple[str, int], str]
) -> Voiced | None:
    """Give how a statement answers a question; None where it does not, gives both answers, asks, or tells what might be."""
    found = wanted.search(said.text)
    if not found or unwanted.search(said.text) or said.text.rstrip("”\"'’").endswith("?"):
        return None
    if any(word in english.MIGHT_BE for word in said.text[: found.start()].lower().split()[-4:]):
        return None
    return Voiced(said, found.group(), *found.span(), voices.get(said.key, ""))


def _is_exchange(left: Voiced, right: Voiced, row: Contested, story: Story) -> bool:
    """Say whether two answers are of two speakers of one report, one soon after the other."""
    if not 0 < abs(left.said.order - right.said.order) <= NEAR or left.speaker == right.speaker:
        return False
    return row.reach != "same" or _is_of_one_thing(left, right, story)


def _is_of_one_thing(left: Voiced, right: Voiced, story: Story) -> bool:
    """Say whether two answers share a word beside those that give them, or the later one begins with what means another's."""
    shared = window(left.said, left.start, left.end) & window(right.said, right.start, right.end)
    later = max(left, right, key=lambda one: one.said.order)
    before = later.said.text[: later.end].lower().split()
    return story.rarity(shared) >= SHARED or any(word in english.IT for word in before[-POINTING:])


# "It worked": the pronoun stands among so many words up to the end of the answer.
POINTING = 5


def speakers(story: Story) -> dict[tuple[str, int], str]:
    """Give the last word of who says each statement; of a "he" whoever spoke before."""
    found: dict[tuple[str, int], str] = {}
    for article, said in story.notes.by_article.items():
        report, last = story.reports[article], ""
        quoted = [(quote.start, quote.end, quote.speaker) for quote in report.quotes if quote.speaker]
        for one in said:
            names = [name for start, end, name in quoted if start < one.end and one.start < end]
            told = [
                report.article.text[mark.said_start : mark.said_end]
                for mark in one.marks
                if mark.said_start is not None and mark.said_end is not None
            ]
            speaker = names[0] if names else told[0] if told else ""
            core = statements.stem(speaker.split()[-1].lower().strip(".,’'")) if speaker.split() else ""
            found[one.key] = last if core in PRONOUNS else core
            last = found[one.key] or last
    return found


def _disagreement(row: Contested, left: Voiced, right: Voiced) -> Disagreement:
    first, second = sorted((left, right), key=lambda one: one.said.key)
    return Disagreement(
        rule=f"contested: {row.question}",
        question=row.question,
        reason=f"One side says {exact(first.printed)}, another {exact(second.printed)}.",
        left=left.said,
        right=right.said,
    )
