"""Statements → the states that they tell of things: a road closed, a woman missing, a ban in force, talks without a result."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from consilience.languages.english import overtaken as tenses
from consilience.languages.english import states as english
from consilience.languages.english.cast import SUSPECTS
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile import bearers, phrases, statements
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
    told: dict[tuple[str, int], tuple[Reading, ...]] = {}
    before: list[Deed] = []
    for place, here in by_statement.items():
        told[place] = tuple(_of_statement(here, before, cast, persons))
        before = here
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


def _of_statement(deeds: Sequence[Deed], before: Sequence[Deed], cast: Cast, persons: frozenset[str]) -> Iterator[Reading]:
    found = [*(one for deed in deeds for one in _of_deed(deed, cast, persons)), *_in_phrases(deeds, cast, persons)]
    for one in found:
        name = _in_time(one, deeds)
        if name:
            yield replace(one, state=name, bearer=_of_whom(one, deeds, before, cast, persons))


def _in_phrases(deeds: Sequence[Deed], cast: Cast, persons: frozenset[str]) -> Iterator[Reading]:
    said = deeds[0].said
    for found in _phrases_in(said.text):
        (state, is_act), begin, end = _names()[found.name], said.start + found.start, said.start + found.end
        clause = _around(deeds, begin) or _around(deeds, end - 1)  # "is due to appear": the clause begins with its verb
        printed = said.text[found.start : found.end]
        is_denied = clause is not None and clause.mark.negated and not NOT.search(printed)
        is_left = state == "striking" and english.LEAVING.match(said.text, found.start) is not None
        if clause is not None and not is_denied and not is_left:
            part = (
                bearers.behind(clause, end)
                if state in english.WITH_WHAT_FOLLOWS and printed.lower().endswith(english.OF_WHAT_FOLLOWS)
                else None
            )
            bearer = bearers.of_deed(clause, cast, persons, by_doer=is_act) if part is None else _sought(clause, part)
            yield Reading(clause, state, bearer, printed, found.start, is_phrase=True)


def _of_whom(one: Reading, deeds: Sequence[Deed], before: Sequence[Deed], cast: Cast, persons: frozenset[str]) -> Bearer:
    """Give of what a state is told: for "it" or "they" what is named last before, for a supply also its name."""
    bearer, said = one.bearer, one.said
    if not bearer.keys and any(said.at(part.start, part.end) in english.STANDING_FOR for part in one.deed.mark.roles):
        place = one.deed.mark.predicate_start
        near = [
            deed
            for deed in deeds
            if deed.mark.predicate_start < place and not deed.doers & one.deed.doers and not _says(deed, one.deed)
        ]
        earlier = [deed for deed in before if deed.said.article == said.article and deed.mark.link == "main"]
        named = (bearers.of_deed(deed, cast, persons) for deed in (*reversed(near), *earlier))
        bearer = next((found for found in named if found.keys), bearer)
    if not bearer.persons and any(english.SOMEBODYS.match(said.at(part.start, part.end)) for part in one.deed.mark.roles):
        near = [deed for deed in deeds if deed.mark.predicate_start < one.deed.mark.predicate_start]
        whose = (bearers.of_deed(deed, cast, persons).persons for deed in (*reversed(near), *reversed(before)))
        bearer = replace(bearer, persons=next((found for found in whose if found), frozenset()))
    supply = [word for word in one.printed.lower().split() if word in english.SUPPLIES]
    return replace(bearer, heads=bearer.heads | {statements.stem(word) for word in supply}) if supply else bearer


def _says(deed: Deed, told: Deed) -> bool:
    """Say whether a deed is the saying of what is told as done to "them": who speaks of them is somebody else."""
    return told.mark.link == "content" and deed.mark.verb in SAYING_VERBS and _has_patient(told)


def _in_time(one: Reading, deeds: Sequence[Deed]) -> str:
    """Give the name of a state, that of one still to come with "to be" before it; none where it is only wished."""
    mark, said = one.deed.mark, one.said
    if one.state in english.TO_COME or one.state.startswith(TO_BE):
        return one.state
    above = next((deed.mark for deed in deeds if deed.mark.predicate_start < mark.predicate_start <= deed.mark.end), None)
    if mark.link == "adverbial" and mark.tense == "future":  # "took four hours to convict" and did; "in order to" is only meant
        return one.state if above is not None and above.lemma == "take" else ""
    is_bound = mark.opener == "to" and mark.link in {"main", "and", "content"}
    is_below = mark.link == "complement" and above is not None and above.opener == "to" and above.link in {"main", "content"}
    if is_bound or is_below:
        return TO_BE + one.state
    is_tried = mark.opener == "to" and mark.link == "complement" and above is not None and above.lemma not in english.DOING
    if mark.tense != "future":
        return "" if is_tried and mark.hedge not in tenses.PLANNED else one.state
    helped = tenses.TO_COME.search(said.at(mark.start, mark.predicate_end))
    is_plan = mark.hedge in tenses.PLANNED or (helped and (helped.group().lower() != "would" or mark.link == "content"))
    return TO_BE + one.state if is_plan else ""


TO_BE = "to be "


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
        is_told = _is_done_to_somebody(deed) or not (
            manner == "done_to" or (manner == "denied" and state in english.ONLY_DONE_TO)
        )
        if manner == "denied" and any(
            said.at(part.start, part.end) in english.NOBODY for part in mark.roles if part.role == "patient"
        ):
            continue
        is_told = is_told and not (
            state == "found" and any(part.role == "state" for part in mark.roles) and english.JUDGED.search(said.text, at)
        )
        is_done_to = _is_passive(deed) and not printed.lower().endswith("ing")  # bottles "have been returned": nobody came back
        if manner == "doing" and (is_done_to or (state in english.WHILE_IT_GOES_ON and not _goes_on(deed, printed))):
            continue
        if is_told and (manner == "denied") == mark.negated and (manner == "words") == (mark.kind == "state"):
            by_doer = manner == "doing"
            yield Reading(deed, state, bearers.of_deed(deed, cast, persons, by_doer=by_doer), printed, at)
    for part in mark.roles:
        if part.role == "state" and not mark.negated:
            for state, manner in _verbs().get(folded(said.at(part.head_start, part.head_end)), ()):
                if manner == "words" and not (
                    state in english.WHILE_IT_GOES_ON and said.at(part.head_start, part.head_end).endswith("ed")
                ):
                    yield Reading(deed, state, bearers.of_deed(deed, cast, persons, by_doer=not _has_patient(deed)), printed, at)


def _goes_on(deed: Deed, printed: str) -> bool:
    """Say whether a deed is told as going on: "is spreading", "still burned"."""
    mark, said = deed.mark, deed.said
    return (
        mark.tense == "present"
        or printed.lower().endswith("ing")
        or bool(english.GOING_ON.search(said.at(said.start, mark.predicate_start)))
    )


def _is_done_to_somebody(deed: Deed) -> bool:
    return _has_patient(deed) or _is_passive(deed)


def _is_passive(deed: Deed) -> bool:
    return english.PASSIVE.search(deed.said.at(deed.said.start, deed.mark.predicate_start)) is not None


def _has_patient(deed: Deed) -> bool:
    return any(part.role == "patient" for part in deed.mark.roles)


def _around(deeds: Sequence[Deed], place: int) -> Deed | None:
    """Give the deed in whose clause a place stands."""
    inside = [deed for deed in deeds if deed.mark.start <= place < deed.mark.end]
    return min(inside, key=lambda deed: deed.mark.end - deed.mark.start) if inside else None


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
        for manner in ("verbs", "done_to", "doing", "words", "denied"):
            for word in sorted(getattr(state, manner)):
                found[folded(word)].append((name, manner))
    return {word: tuple(states) for word, states in found.items()}


@cache
def _phrases() -> Mapping[str, phrases.Tails]:
    return phrases.compiled(
        (_group(name, is_act=is_act), phrase)
        for name, state in english.STATES.items()
        for is_act in (False, True)
        for phrase in (state.acts if is_act else state.phrases)
    )


# The sentences of a large story, many of which several articles carry word for word.
@lru_cache(maxsize=16384)
def _phrases_in(text: str) -> tuple[phrases.Found, ...]:
    return tuple(phrases.found(text, _phrases()))


@cache
def _names() -> dict[str, tuple[str, bool]]:
    return {_group(name, is_act=is_act): (name, is_act) for name in english.STATES for is_act in (False, True)}


def _group(name: str, *, is_act: bool) -> str:
    return f"{name} (act)" if is_act else name
