"""Runs of capitalised words → candidates for names: cut at titles, peoples, months and loose links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from consilience.annotate.capitals import Capital, CapitalRun, Link
from consilience.languages.english import names as english
from consilience.records import NameKind

_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS | english.OTHER_HEADS
_OPEN_TO_OF = (
    english.ORGANISATION_HEADS
    | english.PLACE_OF
    | english.OTHER_HEADS
    | frozenset(("battle", "treaty", "siege", "bank", "house"))
)
_NEVER_AFTER_TITLE = english.NOT_BEFORE_TITLE | english.SUFFIXES
_TITLE_PARTS = english.TITLES | english.TITLE_MODIFIERS
_FIXED_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS
_STOPS = english.MONTHS | english.WEEKDAYS
_VERBS = frozenset(("is", "are", "was", "were", "has", "have", "had", "says", "said"))  # in a headline set as text
_HALF_PEOPLES = frozenset(
    (
        "south",
        "north",
        "east",
        "west",
        "new",
        "saudi",
        "puerto",
        "sri",
        "costa",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "latin",
        "sierra",
        "southeast",
        "southwest",
        "northeast",
        "northwest",
        "non",
        "pro",
        "anti",
    )
)
_LOWER_TAIL = re.compile(r"\s(?:(crime|mafia|mob)\s)?([a-z]{4,12})\b(?:\s(park))?")
_PARTICLE_BEFORE = re.compile(r"(?:\b(?:van der|van den|de la|de|da|di|du|van|von|bin|ibn|al|el|ter|ten|dos|la|le)\s)$")
_PART_BEFORE = re.compile(r"\b(?:island|isle|gulf|bay|strait) of $")
_NUMBER_TAIL = re.compile(r"\s\d{1,4}(?![\d.,:%-]*\d|[\w%])")


class Candidate(NamedTuple):
    """A run of words that may be a name, with what its making has told about it."""

    start: int
    end: int
    run: CapitalRun
    key: str  # lower case; what stands for the same name in one article
    words: tuple[str, ...]  # in lower case
    titled: bool = False  # a title or "Mr" stands in front
    kind: NameKind | None = None  # told by a lower-case head behind: "Ostland bank"

    @property
    def opens(self) -> bool:
        """Whether the first word is capitalised because of where it stands, whatever it is."""
        return self.run.words[0].opens


def candidates(text: str, run: CapitalRun, limit: int) -> Iterator[Candidate]:
    """Give the candidates for names in a run; `limit` is where its sentence ends."""
    for piece in _without_stops(run):
        for part in _cut_at_links(piece):
            yield from _untitled(text, part, limit)


def is_people(word: Capital) -> bool:
    """Whether a word tells a people, a faith or a region ("Syrian"): part of a name at most."""
    return word.text in english.DEMONYMS or (
        "-" in word.text
        and all(part in english.DEMONYMS or len(part) < 6 for part in word.text.split("-"))
        and any(part in english.DEMONYMS for part in word.text.split("-"))
    )


def is_acronym(word: Capital) -> bool:
    """Whether a word is in capitals throughout: UN, U.N., SMW4."""
    return len(word.text) > 1 and word.text.isupper() and not (len(word.text) == 2 and word.text[1] == ".")


def last_name(one: Candidate) -> str:
    """Give the last word, without an Arabic article and what says junior."""
    last = next((word for word in reversed(one.words) if word not in english.SUFFIXES), one.words[-1])
    return last[3:] if last[:3] in {"al-", "el-"} and len(last) > 4 else last


def _without_stops(run: CapitalRun) -> Iterator[CapitalRun]:
    start = 0
    for number, word in enumerate(run.words):
        if _stops(run, number, word) or (word.folded == "the" and run.part(number, number + 2).folded not in english.PLACE_KEYS):
            if number > start:
                yield run.part(start, number)
            start = number + 1
    if start < len(run.words):
        yield run.part(start, len(run.words))


def _stops(run: CapitalRun, number: int, word: Capital) -> bool:
    alone = len(run.words) == 1 or word.folded not in english.NAMES_IN_NAMES
    if word.folded in _STOPS or (alone and word.folded in english.NOT_NAMES):
        named = number and run.words[number - 1].folded in english.GIVEN_NAMES and not run.links[number - 1].words
        return not (named and word.folded in english.MONTHS)
    if len(run.words) > 1 and is_acronym(word) and word.folded not in english.LISTED:
        return word.folded in english.NEVER_NAMES or english.is_common(word.folded)  # shouted: "THREE PEOPLE HAVE DIED"
    if word.folded in _VERBS and not is_acronym(word):
        return True
    if word.folded not in english.NEVER_NAMES or (is_acronym(word) and word.text != "I"):
        return False
    return word.opens or number == 0 or (len(word.folded) == 1 and not word.text.endswith("."))


def _cut_at_links(run: CapitalRun) -> Iterator[CapitalRun]:
    start = 0
    for number, link in enumerate(run.links, 1):
        if link.words and not _holds(run.part(start, number), link, run.part(number, len(run.words))):
            yield run.part(start, number)
            start = number
    yield run.part(start, len(run.words))


def _holds(left: CapitalRun, link: Link, right: CapitalRun) -> bool:
    """Whether "of", "for", "and" join two parts of one name."""
    last, first = left.words[-1].folded, right.words[0].folded
    joint = link.words.split()[0]
    if joint == "of":
        linked = any(link.words.split()[:1] == ["for"] for link in left.links)
        return first in english.TITLE_OF if is_title(last) else (linked or last in _OPEN_TO_OF) and not left.words[-1].shut
    if joint in {"for", "on"}:
        return last in english.ORGANISATION_HEADS and right.words[0].text not in english.PLACES and not left.words[-1].opens
    if joint in {"and", "&"}:
        if f"{left.folded} and {right.folded}" in english.PLACE_KEYS:
            return True
        both_named = left.words[0].folded in english.GIVEN_NAMES and first in english.GIVEN_NAMES
        listed = english.LISTED & {left.folded, right.folded}
        return not (both_named or listed) if joint == "&" else _is_double(left, right)
    return True


def _is_double(left: CapitalRun, right: CapitalRun) -> bool:
    """Whether "and" stands inside one name: "Health and Human Services", "Food and Drug Administration"."""
    free = [number for number, link in enumerate(right.links) if link.words not in {"", "of"}]
    tail = right.words[: free[0] + 1] if free else right.words
    if any(link.words.split()[:1] in (["of"], ["for"]) for link in left.links):
        return tail[-1].folded not in _FIXED_HEADS or tail[-1].folded in {"services", "development", "exchange"}
    if len(tail) < 2 or tail[-1].folded not in english.ORGANISATION_HEADS:
        return False
    if left.words[0].folded in {"national", "federal", "royal", "international"}:
        return len(left.words) == 2
    before = left.words[:-1]
    common = english.is_common(left.words[-1].folded) and not left.words[-1].opens
    return common and all(is_people(word) or is_acronym(word) for word in before)


def _untitled(text: str, run: CapitalRun, limit: int) -> Iterator[Candidate]:
    """Cut a run behind its last title; what stands before the title is a name of its own."""
    flags = _title_flags(run)
    for number in range(len(run.words) - 2, -1, -1):
        if flags[number] and _follows_title(run, number):
            yield from _ended(text, _without_modifiers(run.part(0, number)), limit)
            rest = _without_peoples(run.part(number + 1, len(run.words)))
            if rest.words:
                yield _made(text, rest, limit, titled=True)
            return
    number = _loose_words(run)
    if number:
        yield from _ended(text, run.part(0, number), limit)
        run = run.part(number, len(run.words))
    yield from _ended(text, run, limit)


def _loose_words(run: CapitalRun) -> int:
    """Give how many words in front of a person's name tell what the person is: "Kicker Ryan Holt", "QB Ryan Holt"."""
    words = run.words
    if len(words) < 3 or words[0].folded in english.GIVEN_NAMES or words[-1].folded in _HEADS:
        return 0
    for number in range(1, len(words) - 1):
        before, after = words[number - 1], words[number + 1]
        loose = not run.links[number - 1].words and (is_acronym(before) or english.is_common(before.folded))
        named = words[number].folded in english.GIVEN_NAMES and not english.is_common(after.folded)
        if loose and named and not run.links[number].words:
            return number
    return 0


def _title_flags(run: CapitalRun) -> list[bool]:
    flags: list[bool] = []
    for number, word in enumerate(run.words):
        after = bool(number and flags[-1] and run.links[number - 1].words.startswith("of") and word.folded in english.TITLE_OF)
        flags.append(after or is_title(word.folded))
    return flags


def is_title(word: str) -> bool:
    """Whether a word in lower case is a title: "minister", "lieutenant-general"."""
    first, hyphen, last = word.rpartition("-")
    return word in english.TITLES or bool(hyphen and last in english.TITLES and first in _TITLE_PARTS)


def _follows_title(run: CapitalRun, number: int) -> bool:
    """Whether what stands behind a title is a person's name."""
    title, rest = run.words[number], run.words[number + 1 :]
    if title.folded in english.HONORIFICS:
        return True
    if rest[0].folded in _NEVER_AFTER_TITLE or run.links[number].words not in {"", "of"} or title.shut:
        return False
    if run.links[number].words and not (number + 2 < len(run.words) and rest[0].folded in english.TITLE_OF):
        return False
    if (
        number
        and run.words[0].folded in english.GIVEN_NAMES
        and len(rest) == 1
        and rest[0].folded not in english.GIVEN_NAMES
        and title.folded not in english.RANKS
    ):
        return False
    return rest[-1].folded not in _HEADS or rest[0].folded in english.GIVEN_NAMES


def _without_modifiers(run: CapitalRun) -> CapitalRun:
    end = len(run.words)
    named = run.words[:1] and run.words[0].folded in english.GIVEN_NAMES
    while (
        end
        and not (named and end == 2 and run.words[1].folded in english.SURNAME_TITLES)
        and (run.words[end - 1].folded in english.TITLE_MODIFIERS or is_title(run.words[end - 1].folded))
    ):
        end -= 1
    return run.part(0, end)


def _without_peoples(run: CapitalRun) -> CapitalRun:
    """Cut peoples in front: "Norwegian Liv Strand"; not where they belong to an institution."""
    start = 0
    while start < len(run.words) and _people_words(run, start):
        start += _people_words(run, start)
    return run.part(start, len(run.words))


def _people_words(run: CapitalRun, number: int) -> int:
    if is_people(run.words[number]):
        return 1
    half = run.words[number].folded in _HALF_PEOPLES and number + 1 < len(run.words)
    return 2 if half and not run.links[number].words and is_people(run.words[number + 1]) else 0


def _ended(text: str, run: CapitalRun, limit: int) -> Iterator[Candidate]:
    """Give a run without a title behind it ("Foreign Minister") and without peoples in front."""
    if not run.words:
        return
    if len(run.words) > 1 and _is_loose_title(run) and not run.links[-1].words:
        run = _without_modifiers(run)
        if not run.words:
            return
    rest = _without_peoples(run)
    if not rest.words:
        yield from _institution(text, run, limit)
    elif len(rest.words) < len(run.words) and not _keeps_people(run):
        yield _made(text, rest, limit)
    else:
        yield _made(text, run, limit)


def _is_loose_title(run: CapitalRun) -> bool:
    last = run.words[-1].folded
    return is_title(last) and not (run.words[0].folded in english.GIVEN_NAMES and last in english.SURNAME_TITLES)


def _keeps_people(run: CapitalRun) -> bool:
    """Whether a people in front is part of the name: "Indian Ocean", "Syrian Observatory for Human Rights"."""
    known = run.folded in english.KNOWN_ORGANISATIONS or run.folded in english.PLACE_KEYS
    linked = any(link.words.split()[:1] in (["of"], ["for"]) for link in run.links)
    heads = (_HEADS & {word.folded for word in run.words}) if linked else _HEADS & {run.words[-1].folded}
    ordinary = any(
        english.is_common(word.folded) and not word.opens and word.folded not in _TITLE_PARTS for word in run.words[1:]
    )
    return known or ordinary or bool(heads) or run.words[-1].folded in {"crescent", "cross", "ocean", "isles", "channel"}


def _institution(text: str, run: CapitalRun, limit: int) -> Iterator[Candidate]:
    """Give "Indian navy": a people with an institution that has no other name."""
    tail = _LOWER_TAIL.match(text, run.words[-1].stop, limit)
    if tail and not run.words[-1].shut and tail.group(2) in english.INSTITUTIONS_OF_A_PEOPLE:
        end = tail.end(2)
        yield _candidate(run, run.words[0].start, end, f"{run.folded} {tail.group(2)}")._replace(kind="organisation")


def _made(text: str, run: CapitalRun, limit: int, *, titled: bool = False) -> Candidate:
    start, end, key = _with_particle(text, run), run.words[-1].end, run.folded
    part = _PART_BEFORE.search(text, max(0, start - 12), start)
    if part and not titled and key not in english.PLACE_KEYS and not run.words[0].opens:
        return _candidate(run, part.start(), end, f"{part.group()}{key}")._replace(kind="place")
    if titled or run.words[-1].shut:
        return _candidate(run, start, end, key)._replace(titled=titled)
    tail = _LOWER_TAIL.match(text, end, limit)
    if tail and not is_people(run.words[-1]):
        kind = _kind_of_tail(text, run, tail)
        if kind:
            end = tail.end() if tail.group(3) and tail.group(2) == "national" else tail.end(2)
            return _candidate(run, start, end, " ".join(text[start:end].lower().split()))._replace(kind=kind)
    numbered = _NUMBER_TAIL.match(text, end, limit)
    if numbered and len(run.words) > 2 and run.words[0].folded not in english.GIVEN_NAMES:
        return _candidate(run, start, numbered.end(), " ".join(text[start : numbered.end()].lower().split()))
    return _candidate(run, start, end, key)


def _candidate(run: CapitalRun, start: int, end: int, key: str) -> Candidate:
    return Candidate(start, end, run, key, tuple(word.folded for word in run.words))


def _with_particle(text: str, run: CapitalRun) -> int:
    """Give where a name begins, a particle in lower case included: "van Buuren", "bin Laden"."""
    first = run.words[0].start
    found = _PARTICLE_BEFORE.search(text[max(0, first - 8) : first])
    return first - len(found.group()) if found else first


def _kind_of_tail(text: str, run: CapitalRun, tail: re.Match[str]) -> NameKind | None:
    word = tail.group(2)
    if word == "family":
        the = text[max(0, run.words[0].start - 4) : run.words[0].start].lower() == "the "
        return "organisation" if (tail.group(1) or the) and len(run.words) == 1 else None
    if tail.group(1) or run.words[-1].folded in _HEADS:
        return None
    if word == "national":
        return "place" if tail.group(3) else None
    if word in english.LOWER_ORGANISATIONS:
        return "organisation" if run.folded not in english.PLACE_KEYS else None
    return "place" if word in english.LOWER_PLACES else None
