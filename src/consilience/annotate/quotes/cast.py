"""The people and bodies of one article: where each is named, by what role, and the fullest form of a short name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from consilience.languages.english.given_names import GIVEN_NAMES
from consilience.languages.english.reporting import (
    AUXILIARIES,
    CLAUSE_STARTS,
    DETERMINERS,
    FEMALE,
    MALE,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING_VERBS,
    ROLES,
    TITLES,
)
from consilience.records import Report

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_CAPITALS = re.compile(
    r"(?<![\w’'-])[^\W\d_a-zà-ÿ][\w’'-]++(?:\s(?:(?:de|van|von|der|al|el|bin|ibn|da|di|du|la)\s){0,2}(?:al-|el-)?[^\W\d_a-zà-ÿ][\w’'.-]+){1,3}"
)
_POSSESSIVE = re.compile(r"\s?[’'](?:\s?s\b|(?<=s.)\s)")
# How far a role may stand from its name: "Deputy Regional Road Inspector X", "X, head of …".
_ROLE_BEFORE, _ROLE_AFTER = 60, 70


class Member(Struct, frozen=True, kw_only=True):
    """One mention of a person or a body."""

    start: int
    end: int
    name: str
    full: str
    is_person: bool
    gender: str | None = None
    roles: frozenset[str] = frozenset()
    is_possessive: bool = False


class Cast(Struct, frozen=True):
    """Everybody who is named in an article, in the order of the text."""

    members: tuple[Member, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> Sequence[Member]:
        """The mentions that begin in a span."""
        return self.members[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def before(self, position: int) -> Sequence[Member]:
        """The mentions before a position, last first."""
        return self.members[: bisect_left(self.starts, position)][::-1]


def of(report: Report) -> Cast:
    """Give the cast of an article from its marked names; from capitals where none are marked."""
    text = report.article.text
    spans = sorted(
        (name.start, name.end, name.kind == "person") for name in report.names if name.kind in {"person", "organisation", "place"}
    )
    if not any(is_person for _, _, is_person in spans):
        spans = sorted({*spans, *((found.start(), found.end(), True) for found in _CAPITALS.finditer(text))})
    people = _full_forms(text[start:end] for start, end, is_person in spans if is_person)
    genders = _genders(text, spans, people)
    members = []
    for start, end, is_person in spans:
        name = text[start:end]
        full = _fullest(name, people, text, start) if is_person else name
        members.append(
            Member(
                start=start,
                end=end,
                name=name,
                full=full,
                is_person=is_person,
                gender=genders.get(full) if is_person else None,
                roles=_roles(text, start, end),
                is_possessive=_POSSESSIVE.match(text, end) is not None,
            )
        )
    return Cast(tuple(members), tuple(member.start for member in members))


@lru_cache(maxsize=1 << 14)
def bare(name: str) -> tuple[str, ...]:
    """Give the words of a name without titles, lower case."""
    words = [re.sub(r"^(?:al|el|ul)-", "", word.lower().replace("’", "'")) for word in _WORD.findall(name)]
    kept = [word for word in words if word.rstrip(".") not in TITLES]
    return tuple(kept or words)


def _full_forms(names: Iterable[str]) -> dict[str, list[str]]:
    """Give for each last word the longer names that end in it."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = bare(name)
        if len(words) > 1 and name not in found[words[-1]]:
            found[words[-1]].append(name)
    return found


def _fullest(name: str, people: dict[str, list[str]], text: str, start: int) -> str:
    """Give the longer form of a name; of two people with one last name, the one that was named last before."""
    words = bare(name)
    longer = [form for form in people.get(words[-1], ()) if set(words) <= set(bare(form)) and len(bare(form)) >= len(words)]
    if not longer:
        longer = [form for forms in people.values() for form in forms if len(words) == 1 and bare(form)[0] == words[0]]
    if not longer:
        return name
    if len({bare(form)[0] for form in longer}) > 1:
        title = (_WORD.findall(text[max(0, start - 12) : start]) or [""])[-1].lower()
        gender = "m" if title in MALE else "f" if title in FEMALE else None
        longer = [form for form in longer if gender in {None, GIVEN_NAMES.get(bare(form)[0], gender)}] or longer
        return max(longer, key=lambda form: (text.rfind(form, 0, start + len(form)), form))
    return max(longer, key=lambda form: (len(bare(form)), -text.find(form), form))


def _genders(text: str, spans: Sequence[tuple[int, int, bool]], people: dict[str, list[str]]) -> dict[str, str]:
    """Give each person's gender where a title, a given name or a noun beside the name tells it."""
    told: dict[str, str] = {}
    for start, end, is_person in spans:
        if not is_person:
            continue
        name = text[start:end]
        full = _fullest(name, people, text, start)
        beside = [word.lower() for word in _WORD.findall(text[max(0, start - 30) : start])[-2:]] + [
            word.lower() for word in _WORD.findall(name)[:1]
        ]
        beside = [word for word in beside if word not in PRONOUNS | {"his"}]  # "her agent Carl" tells nothing of Carl
        if any(word in FEMALE for word in beside):
            told[full] = "female"
        elif any(word in MALE for word in beside):
            told[full] = "male"
        else:
            given = GIVEN_NAMES.get(bare(full)[0])
            if given in {"m", "f"}:
                told.setdefault(full, "male" if given == "m" else "female")
    return told


def _roles(text: str, start: int, end: int) -> frozenset[str]:
    """Give the words for what somebody does that stand right beside the name: "Finance Minister X", "X, head of Y"."""
    words = {word.lower() for word in _before(text, start)} | {word.lower() for word in _beside(text, end)}
    words |= {word.lower() for word in _WORD.findall(text[start:end]) if word.lower() in TITLES}
    return frozenset(words) if words & (ROLES | TITLES) else frozenset()


# A word of these ends the run of words that can describe a name.
_NO_ROLE = REPORTING_VERBS | AUXILIARIES | PRONOUNS | CLAUSE_STARTS | (PREPOSITIONS - {"of", "for"})


def _before(text: str, start: int) -> list[str]:
    """The unbroken run of words before a name that can describe it."""
    run = re.split(r"[.;:!?“”\"()—–]\s|\n|[“”\"]", text[max(0, start - _ROLE_BEFORE) : start])[-1]
    run = run.rstrip().removesuffix(",")  # "the ministry's spokesman, X"
    words: list[str] = []
    for word in reversed(_WORD.findall(run.rsplit(",", 1)[-1])):
        lower = word.lower()
        if lower in _NO_ROLE:
            break
        words.append(word)
        if lower in DETERMINERS:
            break
    return words


def _beside(text: str, end: int) -> list[str]:
    """The words of ", head of …," after a name."""
    after = re.split(r"[.;:!?“”\"]|\n", text[end : end + _ROLE_AFTER])[0]
    if not after.startswith(","):
        return []
    words = _WORD.findall(after[1:].split(",")[0])
    opens = words and (
        words[0].lower() in DETERMINERS or words[0].lower() in ROLES | TITLES or (len(words) > 1 and words[1].lower() in ROLES)
    )
    return words if opens else []
