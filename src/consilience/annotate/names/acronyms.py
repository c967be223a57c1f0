"""The names of an article → the acronyms that stand for them: "IS" where Islamic State is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from consilience.annotate.names.spans import Named, Words
from consilience.languages.english import names as english
from consilience.records import NameKind

SHORTEST_OF_A_PERSON = 3  # letters; of two letters too many stand for something else
_ACRONYM = re.compile(r"[A-Z]{2,6}")


def acronyms(kinds: Mapping[str, NameKind]) -> dict[str, NameKind]:
    """Give the acronyms of the organisations and persons of an article, by their keys, and of organisations that need none."""
    found = _of_known().copy()
    for key in sorted(kinds):
        kind, initials = kinds[key], _initials(key)
        shortest = SHORTEST_OF_A_PERSON if kind == "person" else 2
        if kind in {"organisation", "person"} and len(initials) >= shortest:
            found.setdefault(initials, kind)
    return {initials: kind for initials, kind in found.items() if not _is_another_word(initials.lower())}


def stand_in(sentence: Words, known: Mapping[str, NameKind]) -> Iterator[Named]:
    """Give the places of acronyms in a sentence; in one that is half in capitals a word in capitals says nothing."""
    if known.keys().isdisjoint(sentence.printed):
        return
    shouted = sum(len(word) > 1 and word.isupper() for word in sentence.printed)
    if sum(len(word) > 1 and word.islower() for word in sentence.printed) <= shouted:
        return
    for at, word in enumerate(sentence.printed):
        if word in known and _ACRONYM.fullmatch(word):
            yield Named(sentence.starts[at], sentence.ends[at], known[word])


def _is_another_word(low: str) -> bool:
    return low in english.NOT_NAMES or low in english.PLACE_KEYS


@cache
def _of_known() -> dict[str, NameKind]:
    """Give the acronyms that the lists have for organisations that need no other evidence."""
    found: dict[str, NameKind] = {}
    for forms in english.SAME_NAMES:
        initials = {_initials(form) for form in forms if form in english.KNOWN_ORGANISATIONS}
        found |= dict.fromkeys((form.upper() for form in forms if form.upper() in initials), "organisation")
    return found


def _initials(key: str) -> str:
    words = [word for word in re.split(r"[\s-]+", key) if word not in english.EMPTY_IN_INITIALS]
    return "".join(word[0] for word in words if word[:1].isalpha()).upper() if len(words) > 1 else ""
