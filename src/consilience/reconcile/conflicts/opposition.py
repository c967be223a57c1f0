"""Disagreements in words: opposites, the whole against a part, tried against done, unknown against known, corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.annotate.words import words
from consilience.languages.english import opposites
from consilience.languages.english.opposites import Opposed
from consilience.reconcile import statements
from consilience.reconcile.conflicts.disagreement import (
    MOST_MEETING,
    Disagreement,
    Story,
    exact,
    is_negated,
    meeting,
    subject,
    window,
)
from consilience.reconcile.statements import Statement

# What two sides must share beside the opposed words, by rarity in English: a name weighs .6 to 1.
SHARED = 0.9
Found = re.Match[str]


def opposed(story: Story) -> Iterator[Disagreement]:
    """Opposed words are said of the same thing."""
    for row in opposites.OPPOSED:
        left = [(said, found) for said in story.having(row.left) if (found := _clear(said, row.left, row.right))]
        right = (
            [(said, found) for said in story.having(row.right) if (found := _clear(said, row.right, row.left))] if left else []
        )
        for (one, mine), (other, theirs) in meeting(left, right, _said, _names):
            if _of_the_same((one, mine), (other, theirs), row, story):
                yield _contrary(f"opposed: {row.question}", row.question, (one, mine.group()), (other, theirs.group()))


def _said(one: tuple[Statement, Found]) -> Statement:
    return one[0]


def _names(one: tuple[Statement, Found]) -> frozenset[str]:
    return one[0].names


def _clear(said: Statement, wanted: re.Pattern[str], unwanted: re.Pattern[str]) -> Found | None:
    """Find a decisive word that is not negated, in a statement that does not have the other one too."""
    found = wanted.search(said.text)
    return found if found and not unwanted.search(said.text) and not is_negated(said, found.start()) else None


def _of_the_same(left: tuple[Statement, Found], right: tuple[Statement, Found], row: Opposed, story: Story) -> bool:
    (one, mine), (other, theirs) = left, right
    shared = window(one, *mine.span()) & window(other, *theirs.span())
    if row.same_subject and subject(one, mine.start()) != subject(other, theirs.start()):
        return False
    names = shared & one.names & other.names
    rest = shared - names
    return bool(names) and bool(rest) and story.rarity(shared) >= SHARED * 0.5


def _contrary(rule: str, question: str, left: tuple[Statement, str], right: tuple[Statement, str]) -> Disagreement:
    return Disagreement(
        rule=rule,
        question=question,
        reason=f"One report says {exact(left[1])}, another {exact(right[1])}, of the same thing.",
        left=left[0],
        right=right[0],
    )


def degrees(story: Story) -> Iterator[Disagreement]:
    """One says well, the other badly, of the same quality of the same person or thing."""
    well = [
        (said, found)
        for said in story.having(opposites.WELL)
        if (found := opposites.WELL.search(said.text)) and not is_negated(said, found.start())
    ]
    badly = [
        (said, found)
        for said in story.having(opposites.BADLY, opposites.LACKING)
        for pattern in (opposites.BADLY, opposites.LACKING)
        if (found := pattern.search(said.text))
    ]
    for (one, mine), (other, theirs) in meeting(well, badly, _said, _names):
        if statements.stem(mine.group(1).lower()) == statements.stem(theirs.group(1).lower()):
            yield _contrary(
                f"degree: {mine.group(1).lower()}", mine.group(1).lower(), (one, mine.group()), (other, theirs.group())
            )


def parts(story: Story) -> Iterator[Disagreement]:
    """One says that a thing was destroyed, the other that a part of it was."""
    whole = [(said, found) for said in story.having(opposites.DESTROYED) if (found := opposites.DESTROYED.search(said.text))]
    part = [(said, found) for said in story.having(opposites.IN_PART) for found in opposites.IN_PART.finditer(said.text)]
    for one, mine in whole[:MOST_MEETING]:
        for other, theirs in part[:MOST_MEETING]:
            thing = statements.stem(next(group for group in theirs.groups() if group).split()[-1].lower())
            if one.article != other.article and thing in _destroyed(one, mine) and statements.is_content(thing):
                yield _contrary(f"part: {thing}", thing, (one, mine.group()), (other, theirs.group()))


def _destroyed(said: Statement, found: Found) -> frozenset[str]:
    """Give the first words of the subject of "was destroyed"."""
    clause = re.split(r"\bthat\b|[;:]|\bsaid\b", said.text[: found.start()])[-1].split()[:6]
    return frozenset(statements.stem(word.strip(",.").lower()) for word in clause)


def attempts(story: Story) -> Iterator[Disagreement]:
    """One says that somebody did what the other says was tried without success."""
    tried = [
        (said, found)
        for said in story.having(opposites.TRIED)
        if (found := opposites.TRIED.search(said.text)) and opposites.FAILED.search(said.text)
    ]
    for other, theirs in tried:
        verb = statements.stem((theirs.group(1) or theirs.group(2)).lower())
        for one in story.notes.sharing([verb]):
            if one.article == other.article or opposites.TRIED.search(one.text) or opposites.FAILED.search(one.text):
                continue
            did = _did(one, verb)
            if did and (one.words & other.words) - {verb} and story.rarity(one.words) <= STRIPPED:
                yield _contrary(f"attempt: {verb}", verb, (one, did), (other, theirs.group()))


# A sentence that tells hardly more than who did it: with more, it may well tell of another moment.
STRIPPED = 2.2


def _did(said: Statement, verb: str) -> str | None:
    """Give the printed verb, if a statement ends with it as done."""
    if not said.forms or said.mood != "done" or said.stems[-1] != verb:
        return None
    return said.forms[-1]


def causes(story: Story) -> Iterator[Disagreement]:
    """One says that a cause is unknown, the other gives it."""
    unknown = [
        (said, found) for said in story.having(opposites.CAUSE_UNKNOWN) if (found := opposites.CAUSE_UNKNOWN.search(said.text))
    ]
    for one, mine in unknown[:MOST_MEETING]:
        effect = statements.stem((mine.group(1) or "").lower())
        for other in story.notes.sharing([effect]):
            if other.article == one.article or opposites.CAUSE_UNKNOWN.search(other.text) or not _is_plain(other):
                continue
            cause = _cause(other, effect, story.leads[one.article] & story.leads[other.article])
            if not cause:
                continue
            yield Disagreement(
                rule="cause",
                question=f"the cause of {mine.group(1).lower()}",
                reason=f"One report says that the cause is not known, another gives it: {exact(cause)}.",
                left=one,
                right=other,
            )


def _is_plain(said: Statement) -> bool:
    return not opposites.GUESSING.search(said.text) and not opposites.OTHER_TIME.search(said.text)


def _cause(said: Statement, effect: str, of_whom: frozenset[str]) -> str | None:
    """Give the words in which a statement tells what an effect came of."""
    for word in words(said.text):
        given = opposites.CAUSE_GIVEN.match(said.text, word.end) if statements.stem(word.text) == effect else None
        plain = given and given.group(1) in {"of", "from"} and word.text not in opposites.ENDS_OF
        if given and not plain and subject(said, word.start) in of_whom:
            return said.text[word.start : given.end()]
    return None


def corrections(story: Story) -> Iterator[Disagreement]:
    """One says as a fact what another puts right."""
    right = [
        said
        for said in story.having(opposites.CORRECTING)
        if opposites.CORRECTING.search(said.text) and not opposites.OPINION.search(said.text)
    ]
    for one, other in ((wrong, said) for said in right[:MOST_MEETING] for wrong in _may_be_wrong(said, story)):
        if opposites.CORRECTING.search(one.text) or _is_put_right(one, story) or _put_right(other) & one.words:
            continue
        wrong = story.before(other) if opposites.TURNING_BACK.match(other.text) else None
        as_said = story.sureness(one, other), story.sureness(one, wrong) if wrong else 0.0
        about = other.words | (wrong.words if wrong else frozenset())
        if max(as_said) >= CORRECTED and story.rarity(one.words & about) >= SHARED:
            found = opposites.CORRECTING.search(other.text)
            yield Disagreement(
                rule="correction",
                question="put right by another report",
                reason=f"One report gives as a fact what another puts right ({exact(found.group() if found else '')}).",
                left=one,
                right=other,
            )


CORRECTED = 0.65


def _may_be_wrong(right: Statement, story: Story) -> Iterator[Statement]:
    """Give the statements of other articles that share a word with one that puts right, or with what stands before it."""
    wrong = story.before(right)
    about = right.words | (wrong.words if wrong else frozenset())
    return (one for one in story.notes.sharing(sorted(about)) if one.article != right.article)


def _put_right(said: Statement) -> frozenset[str]:
    """Give what a statement says is so instead: a text that says this too needs no correction."""
    found = list(opposites.CORRECTING.finditer(said.text))
    after = words(said.text, found[-1].end())[:6] if found else []
    return frozenset(statements.stem(word.text) for word in after if statements.is_content(word.text))


def _is_put_right(said: Statement, story: Story) -> bool:
    """Say whether the same article puts a statement right itself."""
    return any(
        opposites.CORRECTING.search(other.text) for other in story.notes.by_article[said.article][said.order + 1 : said.order + 3]
    )
