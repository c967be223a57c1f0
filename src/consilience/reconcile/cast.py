"""Who takes part in the deeds of a story: names, what pronouns stand for, and the suspect or victim whom all speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from consilience.languages.english import cast as english
from consilience.languages.english.reporting import SUFFIXES
from consilience.reconcile import statements
from consilience.reconcile.deeds import Deed
from consilience.records import Event, Report, RoleMark

SUSPECT, VICTIM = "(suspect)", "(victim)"
# "He" at the beginning of a sentence is whom one of so many sentences before it tells of.
SENTENCES_BACK = 3

Key = frozenset[str]


class Part(Struct, frozen=True):
    """Somebody or something that takes part in a deed: whether it does it, its keys (the last name, a role), its noun."""

    does_it: bool
    keys: Key
    noun: str


class Cast(Struct, frozen=True, dict=True):  # dict: for what is worked out once
    """Who takes part in each deed of a story, by the deed's place; the names of its only suspect and its only victim."""

    parts: dict[tuple[str, int], tuple[Part, ...]]
    suspect: str
    victim: str

    def doers(self, deed: Deed) -> Key:
        """Give the keys of who does a deed."""
        return self._keys(deed, does_it=True)

    def others(self, deed: Deed) -> Key:
        """Give the keys of whom or what a deed is done to."""
        return self._keys(deed, does_it=False)

    def _keys(self, deed: Deed, *, does_it: bool) -> Key:
        asked = place(deed), does_it
        if asked not in self._known:
            found = (part.keys for part in self.parts.get(place(deed), ()) if part.does_it is does_it)
            self._known[asked] = frozenset(also for keys in found for key in keys for also in self._also(key))
        return self._known[asked]

    @cached_property
    def _known(self) -> dict[tuple[tuple[str, int], bool], Key]:
        return {}

    def _also(self, key: str) -> tuple[str, ...]:
        """Give a key with the other one of the same person."""
        pairs = ((self.suspect, SUSPECT), (self.victim, VICTIM))
        return (key, *(theirs for pair in pairs if all(pair) and key in pair for theirs in pair if theirs != key))


def place(deed: Deed) -> tuple[str, int]:
    """Give where the word of a deed stands: its article, and code points in its text."""
    return deed.said.article, deed.mark.predicate_start


def of(event: Event, deeds: Sequence[Deed]) -> Cast:
    """Read who takes part in the deeds of a story."""
    reports = {report.id: report for report in event.reports}
    parts: dict[tuple[str, int], tuple[Part, ...]] = {}
    recent: list[tuple[int, str]] = []  # the persons named last, each with the sentence that names them
    article = ""
    for deed in deeds:
        if deed.said.article != article:
            article, recent = deed.said.article, []
        found = tuple(_part(role, deed, reports[article], recent) for role in deed.mark.roles if role.role != "circumstance")
        parts[place(deed)] = found
        for role, part in zip((role for role in deed.mark.roles if role.role != "circumstance"), found, strict=True):
            if part.keys and (_is_person(role, reports[article]) or part.keys & {SUSPECT, VICTIM}):
                recent.append((deed.said.order, min(part.keys)))
        recent = recent[-MOST_RECENT:]
    sought = frozenset(_names(deeds, parts, english.SEEKING, does_it=False))
    harmed = frozenset(
        (*_names(deeds, parts, english.HARM, does_it=False), *_names(deeds, parts, english.OWN_HARM, does_it=True))
    )
    return Cast(parts, _only(sought), _only(harmed))


def last_names(event: Event) -> frozenset[str]:
    """Give the last names of all persons of a story, as stems."""
    return frozenset(_last_word(mark.text) for report in event.reports for mark in report.names if mark.kind == "person")


MOST_RECENT = 8


def _part(role: RoleMark, deed: Deed, report: Report, recent: Sequence[tuple[int, str]]) -> Part:
    head = report.article.text[role.head_start : role.head_end].lower()
    noun = statements.stem(head)
    if _is_person(role, report):
        return Part(role.role == "agent", frozenset({_last_word(report.names[role.name].text)}), noun)
    if head in english.HE:
        near = next((key for order, key in reversed(recent) if deed.said.order - order <= SENTENCES_BACK), "")
        return Part(role.role == "agent", frozenset({near} - {""}), noun)
    is_sought = role.role == "patient" and deed.mark.verb in english.SEEKING and not deed.mark.negated
    if is_sought and head in english.SOMEBODY and not english.ONE_MORE & frozenset(deed.said.at(role.start, role.end).split()):
        return Part(role.role == "agent", frozenset({SUSPECT}), noun)
    key = SUSPECT if head in english.SUSPECTS else VICTIM if head in english.VICTIMS else noun
    return Part(role.role == "agent", frozenset({key}), noun)


def _is_person(role: RoleMark, report: Report) -> bool:
    return role.name >= 0 and report.names[role.name].kind == "person"


def _last_word(name: str) -> str:
    words = [word.strip(".,").lower() for word in name.split()]
    return statements.stem(next((word for word in reversed(words) if word not in SUFFIXES), words[-1]))


def _names(
    deeds: Sequence[Deed], parts: dict[tuple[str, int], tuple[Part, ...]], verbs: frozenset[str], *, does_it: bool
) -> Iterator[str]:
    """Give the last names of those who do, or to whom are done, some deeds that are told as so."""
    for deed in deeds:
        if deed.mark.verb in verbs and not deed.mark.negated and deed.mark.tense != "future":
            for part in parts[place(deed)]:
                if part.does_it is does_it:
                    yield from (key for key in part.keys if key in deed.said.names)


def _only(names: frozenset[str]) -> str:
    return next(iter(names)) if len(names) == 1 else ""
