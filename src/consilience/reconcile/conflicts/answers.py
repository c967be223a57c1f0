"""What one speaker of a report answers to another: "They went", "We never left"; "worth 4.5 percent", "worth only 3.8"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from consilience.languages.english import answers as english
from consilience.reconcile import statements
from consilience.reconcile.conflicts.contested import NEAR, speakers
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement
from consilience.records import FigureMark


class Told(Struct, frozen=True):
    """A deed that a speaker tells or denies, by the name that all words for it have in common."""

    deed: Deed
    verb: str
    negated: bool
    speaker: str


def denied(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one speaker says that something was not done, and another, close by, that it was."""
    voices = speakers(story)
    by_article: dict[str, list[Told]] = {}
    for deed in story.deeds:
        if (told := _told(deed, voices, story)) is not None:
            by_article.setdefault(deed.said.article, []).append(told)
    for told_here in by_article.values():
        for no in (one for one in told_here if one.negated):
            for yes in told_here:
                if _answers(no, yes, story):
                    yield Disagreement(
                        rule=f"answer {yes.verb}",
                        question=f"whether it is so ({exact(_printed(yes))})",
                        reason=f"One says {exact(_printed(yes))}, another {exact(_printed(no))}.",
                        left=yes.deed.said,
                        right=no.deed.said,
                        left_value="told",
                        right_value="denied",
                    )


def _told(deed: Deed, voices: dict[tuple[str, int], str], story: Story) -> Told | None:
    mark = deed.mark
    if mark.kind != "deed" or mark.verb in english.NO_ANSWER or mark.tense == "future" or mark.hedge:
        return None
    if mark.opener in english.MIGHT_BE or deed.said.text.rstrip("”\"'’").endswith("?"):
        return None
    speaker = _last(story.speaker(deed)) or voices.get(deed.said.key, "")
    speaker = "" if speaker in english.NO_SPEAKER else speaker
    return Told(deed, english.DEEDS.get(mark.verb, deed.verb), mark.negated, speaker)


def _last(printed: str) -> str:
    found = [statements.stem(word.strip(".,’'").lower()) for word in printed.split()[-1:]]
    return "" if not found or found[0] in english.ANYBODY else found[0]


def _printed(told: Told) -> str:
    """Give the words of a deed, from who does it to whom it is done to."""
    mark, said = told.deed.mark, told.deed.said
    parts = [part for part in mark.roles if part.role in {"agent", "patient"}]
    start = min([mark.predicate_start, *(part.start for part in parts if part.start >= mark.start)])
    end = max([mark.predicate_end, *(part.end for part in parts if part.end <= mark.end)])
    return said.text[max(0, start - said.start) : max(0, end - said.start)]


def _answers(no: Told, yes: Told, story: Story) -> bool:
    """Say whether one speaker denies what another tells: the same deed, and the same who did it or had it done to them."""
    if yes.negated or no.verb != yes.verb or not 0 < abs(no.deed.said.order - yes.deed.said.order) <= NEAR:
        return False
    if no.speaker == yes.speaker or not no.speaker or not yes.speaker:
        return False
    doers = story.cast.doers(no.deed) & story.cast.doers(yes.deed) - english.ANYBODY
    others = story.cast.others(no.deed) & story.cast.others(yes.deed) - english.ANYBODY
    return bool(doers or _is_turned(no, yes)) and (bool(others) or not _has_others(no) or not _has_others(yes))


def _has_others(told: Told) -> bool:
    return any(part.role in {"patient", "recipient"} for part in told.deed.mark.roles)


def _is_turned(no: Told, yes: Told) -> bool:
    """Say whether "we" deny what another says that "they" did."""
    return bool(_heads(no) & english.FIRST) and bool(_heads(yes) & english.THIRD)


def _heads(told: Told) -> frozenset[str]:
    said = told.deed.said
    return frozenset(said.at(part.head_start, part.head_end) for part in told.deed.mark.roles if part.role == "agent")


def values(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one speaker puts another number in place of what another has just given."""
    first: dict[str, Disagreement] = {}
    for one in _values(story):
        same = first.setdefault(one.rule, one)
        yield one
        if same is not one:  # the same two numbers in another report
            yield replace(one, left=same.left)


def _values(story: Story) -> Iterator[Disagreement]:
    voices = speakers(story)
    for article, said in story.notes.by_article.items():
        figures = story.reports[article].figures
        for one in said:
            found = english.INSTEAD.search(one.text) if voices.get(one.key) else None
            own = None if found else english.OWN_NUMBER.search(one.text)
            found = found or own
            if not found:
                continue
            at = one.start + found.start()
            answer = next((mark for mark in figures if at <= mark.start < one.start + found.end() + WORDS), None)
            claim = None
            if answer:
                claim = _before(one, answer, said, figures, found) if own else _claim(one, answer, said, figures, voices)
            if claim and answer:
                told, mine, theirs = claim[0], _value(claim[1]), _value(answer)
                yield Disagreement(
                    rule=f"value {mine} {theirs}",
                    question="the number",
                    reason=f"One side gives {exact(claim[1].printed)}, another {exact(answer.printed)}.",
                    left=told,
                    right=one,
                    left_value=mine,
                    right_value=theirs,
                )


def _value(mark: FigureMark) -> str:
    return f"{mark.low} to {mark.high} {mark.unit}"


# The number stands within so many characters of the words that put it in place of another.
WORDS = 12


def _claim(
    one: Statement,
    answer: FigureMark,
    said: Sequence[Statement],
    figures: Sequence[FigureMark],
    voices: dict[tuple[str, int], str],
) -> tuple[Statement, FigureMark] | None:
    """Give the number of the same unit that somebody else has given for it just before."""
    for other in reversed(said[max(0, one.order - NEAR) : one.order]):
        if voices.get(other.key) == voices.get(one.key):
            continue
        shared = (other.told & one.told) - one.numbers
        for mark in figures:
            if other.start <= mark.start < other.end and mark.unit == answer.unit and _differ(mark, answer) and shared:
                return other, mark
    return None


def _before(
    one: Statement, answer: FigureMark, said: Sequence[Statement], figures: Sequence[FigureMark], found: re.Match[str]
) -> tuple[Statement, FigureMark] | None:
    """Give the number that stands just before, of the same thing or a sum of money where a price is put."""
    is_price = english.PRICES.search(found.group()) is not None
    for other in reversed(said[max(0, one.order - JUST_BEFORE) : one.order]):
        for mark in figures:
            money = is_price and mark.kind == "money" and answer.unit in {"", mark.unit}
            same = mark.unit == answer.unit and mark.thing == answer.thing and bool(mark.thing)
            if other.start <= mark.start < other.end and (money or same) and _differ(mark, answer):
                return other, mark
    return None


# So far before it stands the number that another number is put beside.
JUST_BEFORE = 2


def _differ(left: FigureMark, right: FigureMark) -> bool:
    return (left.low, left.high) != (right.low, right.high)
