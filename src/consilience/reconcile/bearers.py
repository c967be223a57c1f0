"""Of what a state is told, and whether two reports tell of one thing: the same name, number or noun, and no other mark on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from consilience.annotate.words import first
from consilience.languages.english import statements as plain
from consilience.languages.english import states as english
from consilience.reconcile import statements
from consilience.reconcile.cast import SUSPECT, Cast
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement
from consilience.records import RoleMark


class Bearer(Struct, frozen=True):
    """Of what a state is told: its nouns, all words of its phrases, its names and numbers, and the persons it is known to be."""

    heads: frozenset[str]
    phrase: frozenset[str]
    names: frozenset[str]
    marks: frozenset[str]  # what tells it from others of its kind: "hosepipe" of "a hosepipe ban"
    numbers: frozenset[str]  # that stand behind its noun: "Runway 2"
    persons: frozenset[str]
    near: frozenset[str]  # the words of where and with what it is told
    is_other: bool  # "another", "several": none that was told before

    @property
    def keys(self) -> frozenset[str]:
        """Give the stems by which the same thing can be found elsewhere."""
        return self.heads | self.names | self.persons | self.phrase


def of_deed(deed: Deed, cast: Cast, known: frozenset[str], *, by_doer: bool = False) -> Bearer:
    """Give of what a deed tells: of whom or what it is done to, or else of who does it; `known` are the story's persons."""
    parts = _parts(deed, by_doer=by_doer)
    others = [part for part in deed.mark.roles if part not in parts]
    persons = cast.doers(deed) if by_doer or not _done_to(deed) else cast.others(deed)
    return _bearer(deed, parts, others, frozenset(key for key in persons if key in known or key.startswith("(")))


def behind(deed: Deed, place: int) -> RoleMark | None:
    """Give what stands right behind a place in a deed's clause: in "looking for a van" the van."""
    return next(
        (part for part in deed.mark.roles if part.role == "circumstance" and place <= part.start <= place + ARTICLE), None
    )


# "For", a space and an article stand between.
ARTICLE = 1


def of_part(deed: Deed, part: RoleMark, persons: frozenset[str] = frozenset()) -> Bearer:
    """Give who or what takes part in a deed in one way."""
    return _bearer(deed, [part], [other for other in deed.mark.roles if other != part], persons)


def _parts(deed: Deed, *, by_doer: bool) -> list[RoleMark]:
    doing = [part for part in deed.mark.roles if part.role == "agent"]
    done_to = _done_to(deed)
    return doing if by_doer else done_to or doing


def _done_to(deed: Deed) -> list[RoleMark]:
    return [part for part in deed.mark.roles if part.role == "patient"]


def _bearer(deed: Deed, parts: Iterable[RoleMark], others: Iterable[RoleMark], persons: frozenset[str]) -> Bearer:
    found, said = list(parts), deed.said
    beside = frozenset().union(*(_beside(deed, part) for part in found))
    phrase = beside.union(*(said.between(part.start, part.end) for part in found))
    heads = frozenset(statements.stem(said.at(part.head_start, part.head_end)) for part in found)
    near = frozenset().union(*(said.between(part.start, part.end) for part in others))
    named = phrase & said.names
    marks = frozenset(stem for stem in phrase - heads - named - beside if is_mark(stem))
    is_suspect = any(english.SUSPECTED.match(said.text, part.end - said.start) for part in found)
    suspects = frozenset({SUSPECT}) if is_suspect or (not found and english.SUSPECTED.search(said.text)) else frozenset()
    numbers = frozenset(number for part in found for number in _numbers_behind(said, part))
    return Bearer(
        heads=heads - _pronouns(),
        phrase=phrase,
        names=named - _no_marks(),
        marks=marks,
        numbers=numbers,
        persons=persons | suspects,
        near=near,
        is_other=any(english.OTHERS.search(said.at(part.start, part.end)) for part in found),
    )


def is_mark(stem: str) -> bool:
    """Say whether a word tells which of its kind a thing is: no number, no time."""
    return stem.replace("-", "").isalpha() and stem not in _no_marks() and not stem.endswith(_TIMES)


_TIMES = ("-day", "-hour", "-week", "-month", "-year", "-minute")


def _beside(deed: Deed, part: RoleMark) -> frozenset[str]:
    """Give the words set between a noun and its verb, by which it is called too: "two hikers, a couple from Graz, had …"."""
    said, end = deed.said, deed.mark.predicate_start
    between = said.text[part.end - said.start : end - said.start] if part.end < end else ""
    if not between.startswith(", ") or between.count(",") < 2 or len(between) > LONGEST_BESIDE:
        return frozenset()
    if between[2:].split(" ", 1)[0] in plain.PRONOUNS | {"who", "which", "where", "whose", "that", "and", "but"}:
        return frozenset()
    return said.between(part.end, part.end + between.rindex(","))


LONGEST_BESIDE = 60


def _numbers_behind(said: Statement, part: RoleMark) -> Iterator[str]:
    """Give the number that names one of its kind: "Runway 2", "crane 4"."""
    head, end = said.at(part.head_start, part.head_end), part.head_end - said.start
    if head.isdigit():
        yield head
    elif (after := first(said.text, end)) and after.text.isdigit() and len(after.text) < YEAR and after.start <= end + 1:
        yield after.text


YEAR = 4


@cache
def _no_marks() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in english.NO_MARK)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in plain.PRONOUNS | english.STANDING_FOR)


@cache
def kinds(stem: str) -> frozenset[str]:
    """Give a noun's stem with those of the nouns that may stand for the same thing."""
    found = frozenset({stem})
    for row in english.ONE_THING:
        folded = frozenset(statements.stem(form) for word in row for form in (word, f"{word}s"))
        if stem in folded:
            found |= folded
    return found


def are_apart(one: Bearer, other: Bearer) -> bool:
    """Say whether two things of a kind bear different marks: other names, other numbers, other adjectives."""
    if other.is_other or (one.numbers and other.numbers and not one.numbers & other.numbers):
        return True
    mine, theirs = one.names | one.marks, other.names | other.marks
    if _differ(one.names, other.names, one, other) or _differ(one.marks, other.marks, one, other):
        return True
    return bool(mine and theirs) and not mine & (theirs | other.heads | other.near) and not theirs & (one.heads | one.near)


def _differ(mine: frozenset[str], theirs: frozenset[str], one: Bearer, other: Bearer) -> bool:
    """Say whether both bear marks of one kind, and neither bears one of the other's."""
    return bool(mine and theirs) and not mine & (other.phrase | other.near) and not theirs & (one.phrase | one.near)


def shared(one: Bearer, other: Bearer) -> frozenset[str]:
    """Give the words by which two may be one thing: a noun of the one in the other's phrase, or a name; none if apart."""
    persons = one.persons & other.persons
    pairs = [(mine, theirs) for mine in one.heads for theirs in other.heads if kinds(mine) & kinds(theirs)]
    mine = frozenset(head for pair in pairs for head in pair)
    named = one.names & other.names if (one.names & one.heads or other.names & other.heads) else frozenset()
    found = persons | mine | one.heads & other.phrase | other.heads & one.phrase | named
    if not found or (not persons and are_apart(one, other)):
        return frozenset()
    found |= one.phrase & other.phrase
    return found if found - _anybody() else frozenset()


@cache
def _anybody() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in english.ANYBODY)
