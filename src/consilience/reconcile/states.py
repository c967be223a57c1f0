"""Statements → the states that they tell of things: a road closed, a woman missing, a ban in force, talks without a result."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from consilience import sought
from consilience.languages.english import states as english
from consilience.languages.english.cast import SUSPECTS
from consilience.reconcile import bearers, statements
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.cast import SUSPECT, Cast
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement
from consilience.records import RoleMark

# A noun or name that stands in more readings of a state than this tells no two of them apart.
MOST = 60


class Reading(Struct, frozen=True):
    """A state that a statement tells of a thing, in which words."""

    deed: Deed
    state: str
    bearer: Bearer
    printed: str
    at: int  # code points in the statement's text
    is_phrase: bool = False  # told in a set phrase, not by a verb alone

    @property
    def said(self) -> Statement:
        """Give the statement that tells it."""
        return self.deed.said


class States(Struct, frozen=True):
    """The states that a story's statements tell, by statement, and each state's readings by the words of its bearers."""

    told: dict[tuple[str, int], tuple[Reading, ...]]
    of_thing: dict[tuple[str, str], tuple[Reading, ...]]
    of_state: dict[str, tuple[Reading, ...]]

    def sharing(self, state: str, keys: Iterable[str]) -> Iterator[Reading]:
        """Give the readings of a state whose bearer has one of some keys, each once, in their order."""
        found = {
            (*one.said.key, one.at): one
            for key in keys
            for kind in bearers.kinds(key)
            for one in self.of_thing.get((state, kind), ())
        }
        return (found[place] for place in sorted(found))


def read(deeds: Sequence[Deed], cast: Cast, persons: frozenset[str]) -> States:
    """Read the states that deeds tell, and the set phrases in their statements."""
    by_statement: dict[tuple[str, int], list[Deed]] = defaultdict(list)
    for deed in deeds:
        by_statement[deed.said.key].append(deed)
    told = {key: tuple(_of_statement(found, cast, persons)) for key, found in by_statement.items()}
    by_thing: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    by_state: dict[str, list[Reading]] = defaultdict(list)
    for readings in told.values():
        for one in readings:
            for key in sorted(one.bearer.keys | one.bearer.near | one.deed.doers & one.said.names):
                by_thing[one.state, key].append(one)
            by_state[one.state].append(one)
    return States(
        {key: found for key, found in told.items() if found},
        {key: tuple(found) for key, found in by_thing.items() if len(found) <= MOST},
        {key: tuple(found) for key, found in by_state.items()},
    )


def _of_statement(deeds: Sequence[Deed], cast: Cast, persons: frozenset[str]) -> Iterator[Reading]:
    for deed in deeds:
        yield from _of_deed(deed, cast, persons)
    said = deeds[0].said
    for found in _phrases().finditer(sought.folded(said.text)):
        clause = _around(deeds, said.start + found.start())
        if clause is not None and found.lastgroup and not _is_denied(clause, said, found):
            state = _names()[found.lastgroup]
            behind = bearers.behind(clause, said.start + found.end()) if state == "sought" else None
            bearer = bearers.of_deed(clause, cast, persons) if behind is None else _sought(clause, behind)
            yield Reading(clause, state, bearer, said.text[found.start() : found.end()], found.start(), is_phrase=True)


def _sought(deed: Deed, part: RoleMark) -> Bearer:
    """Give who or what is looked for."""
    is_suspect = deed.said.at(part.head_start, part.head_end) in SUSPECTS
    return bearers.of_part(deed, part, frozenset({SUSPECT}) if is_suspect else frozenset())


def _of_deed(deed: Deed, cast: Cast, persons: frozenset[str]) -> Iterator[Reading]:
    mark, said = deed.mark, deed.said
    printed, at = (
        said.text[mark.predicate_start - said.start : mark.predicate_end - said.start],
        mark.predicate_start - said.start,
    )
    if english.NO_STATE.match(said.text, at) or any(said.at(part.start, part.end) in english.ITSELF for part in mark.roles):
        return
    for state, manner in _verbs().get(folded(mark.lemma), ()):
        if (manner == "denied") == mark.negated and (manner == "words") == (mark.kind == "state"):
            by_doer = manner == "doing"
            yield Reading(deed, state, bearers.of_deed(deed, cast, persons, by_doer=by_doer), printed, at)
    for part in mark.roles:
        if part.role == "state" and not mark.negated:
            for state, manner in _verbs().get(folded(said.at(part.head_start, part.head_end)), ()):
                if manner == "words":
                    yield Reading(deed, state, bearers.of_deed(deed, cast, persons, by_doer=not _has_patient(deed)), printed, at)


def _has_patient(deed: Deed) -> bool:
    return any(part.role == "patient" for part in deed.mark.roles)


def _around(deeds: Sequence[Deed], place: int) -> Deed | None:
    """Give the deed in whose clause a place stands."""
    inside = [deed for deed in deeds if deed.mark.start <= place < deed.mark.end]
    return min(inside, key=lambda deed: deed.mark.end - deed.mark.start) if inside else None


def _is_denied(deed: Deed, said: Statement, found: re.Match[str]) -> bool:
    """Say whether the clause of a phrase is denied, by a "not" that is no part of the phrase."""
    return deed.mark.negated and not NOT.search(said.text[found.start() : found.end()])


NOT = re.compile(r"\b(?:no|not|never|nobody|without)\b|n[’']t\b", re.IGNORECASE)


@cache
def folded(lemma: str) -> str:
    """Fold a verb to its plain stem, with its particle: misread infinitives ("downgrad") are found too."""
    verb, _, particle = lemma.partition(" ")
    return f"{statements.plain_stem(verb)} {particle}".rstrip()


@cache
def _verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    """Give for each verb and word the states that it tells, each with how."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, state in english.STATES.items():
        for manner in ("verbs", "doing", "words", "denied"):
            for word in sorted(getattr(state, manner)):
                found[folded(word)].append((name, manner))
    return {word: tuple(states) for word, states in found.items()}


# Sought in folded text, which takes half as long as in either case.
@cache
def _phrases() -> re.Pattern[str]:
    named = ((name, state.phrases) for name, state in english.STATES.items() if state.phrases)
    return re.compile(r"\b(?:" + "|".join(f"(?P<{_group(name)}>{phrases})" for name, phrases in named) + r")\b")


@cache
def _names() -> dict[str, str]:
    return {_group(name): name for name in english.STATES}


def _group(name: str) -> str:
    return name.replace(" ", "_")
