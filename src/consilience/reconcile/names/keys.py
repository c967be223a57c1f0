"""Printed names → what they are compared by: words without accents, points and particles; likeness of spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii
from jellyfish import metaphone
from msgspec import Struct
from rapidfuzz.distance import OSA, Indel, JaroWinkler

from consilience.languages.english import names as english

_QUOTED = re.compile(r"[\"“‘][^\"”’]{1,30}[\"”’](?=\s|$)|\([^)]{1,30}\)")
_ARTICLE = re.compile(r"^(?:al|el|ul|ud|an|ad|ash|ar|as)[-'](?=\w{2})")
_POSSESSIVE = re.compile(r"'s$")
_STATE = re.compile(r"\b([a-z]\.)\s?([a-z])\.(?=\W|$)")
_VOWELS = re.compile(r"[aeiouyh]")
_COUNTRIES = frozenset(name.lower() for name in english.COUNTRIES)
_INITIALS_SKIPPED = frozenset(("of", "the", "and", "for", "de", "du", "des", "on", "in", "&", "to", "a"))


class PersonKey(Struct, frozen=True, order=True):
    """A person's name for comparing: the words before the last name, the last name, Jr. or III, nicknames, all letters."""

    given: tuple[str, ...]
    last: str
    suffix: str = ""
    nicknames: tuple[str, ...] = ()
    letters: str = ""  # of all words in one, particles included: delrio for Del Rio

    @property
    def words(self) -> tuple[str, ...]:
        """All words but the suffix."""
        return (*self.given, self.last)


@lru_cache(maxsize=4096)
def person(text: str) -> PersonKey:
    """Give a person's name as it is compared: `Omar al-Ra’ees` is (omar) raees."""
    named = _plain_words(_QUOTED.sub(" ", text))
    suffix = next((word for word in reversed(named) if word in english.SUFFIXES), "")
    kept = [word for word in named if word not in english.SUFFIXES] or named or [text.lower()]
    kept = _untitled(kept)
    core = [word for word in kept if word not in english.PARTICLES] or kept
    nicknames = {word for quoted in _QUOTED.findall(text) for word in _called(quoted)}
    return PersonKey(tuple(core[:-1]), core[-1], suffix, tuple(sorted(nicknames)), "".join(kept))


def _plain_words(text: str) -> list[str]:
    return [word for word in map(_plain_word, text.split()) if word]


def _untitled(words: list[str]) -> list[str]:
    """Give a person's words without the titles in front: "Col. Lund", "Prime Minister Lund"; but "Dean Lund"."""
    start = 0
    while start < len(words) - 1 and words[start] in english.ALWAYS_TITLES:
        start += 1
    return [word for word in words[start:] if word not in english.HONORIFICS] or words[-1:]


def _called(quoted: str) -> Iterator[str]:
    """Give what a person with a nickname may be called: "Sammy the Bull" is Sammy, and sammythebull."""
    words = [word for word in _plain_words(quoted) if word != "the"]
    if words:
        yield words[0]
        yield "".join(words)


def _plain_word(word: str) -> str:
    lower = _ARTICLE.sub("", _POSSESSIVE.sub("", anyascii(word).lower().replace("`", "'").strip('.,;:"“”')))
    return re.sub(r"[^a-z0-9]", "", lower)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of an organisation, a place or a thing as they are compared, in their order, linking words included."""
    lower = anyascii(text).lower().replace("`", "'")
    lower = re.sub(r"\b(?:u\.s\.a\.|u\.s\.a|u\.\s?s\.|u\.s)(?=\W|$)|\busa\b", "united states", lower)
    lower = re.sub(r"\bus\b", "united states", lower) if re.search(r"\bUS\b", text) else lower
    lower = (
        re.sub(r"\bl\.a\.(?=\W|$)", "los angeles", lower)
        if not re.search(r"\bLA\b", text)
        else re.sub(r"\bla\b", "los angeles", lower)
    )
    lower = re.sub(r"\b(?:u\.k\.|uk)(?=\W|$)", "united kingdom", lower)
    lower = re.sub(r"\bu\.n\.|\bun\b", "united nations", lower)
    lower = _STATE.sub(lambda found: english.STATE_OF_ABBREVIATION.get(found.group(1) + found.group(2), found.group()), lower)
    words = [re.sub(r"[^a-z0-9&]", "", _ARTICLE.sub("", part)) for part in re.split(r"[\s/]+|(?<=\w{2})-(?=\w)", lower)]
    kept = [word for word in words if word and word not in {"al", "el"}]
    if len(kept) > 1 and kept[-1] == "st":
        kept[-1] = "street"  # 117th St.; but St. Louis
    return tuple(english.SAME_WORDS.get(word, word) for word in kept) or (lower,)


@lru_cache(maxsize=4096)
def core(text: str) -> tuple[str, ...]:
    """Give the words that tell one organisation or place from another; "Island of Senja" and "Senja Island" have the same."""
    words = words_of(text)
    if len(words) > 1 and words[0] == "river":
        words = (*words[1:], words[0])  # River Varby, Varby River
    joined = [number for number, word in enumerate(words) if word == "of"]
    ordered = (*words[joined[0] + 1 :], *words[: joined[0]]) if len(joined) == 1 and joined[0] == 1 else words
    kept = tuple(word for word in ordered if word not in english.EMPTY_IN_NAMES)
    return kept or words


def country(words: tuple[str, ...]) -> str:
    """Give the country that a state's full name means, in small letters: syria for "Syrian Arab Republic"; "" for any other."""
    if " ".join(words) in english.PLACE_KEYS or len(words) < 2:
        return ""
    if words[-1] in english.FORMS_OF_STATE and set(words[1:-1]) <= english.KINDS_OF_STATE:
        return english.COUNTRY_OF_PEOPLE.get(words[0], "")
    form, _, whole = " ".join(words).partition(" of ")
    *kinds, state = form.split()
    named = whole.removeprefix("the ")
    is_state = state in english.FORMS_OF_STATE and set(kinds) <= english.KINDS_OF_STATE and named in _COUNTRIES
    return named if is_state and (kinds or named not in english.NOT_SHORT_FOR) else ""


@lru_cache(maxsize=4096)
def initials(text: str) -> frozenset[str]:
    """Give the acronyms that a name in full may have, in lower case: with its small words and without."""
    words = words_of(text)
    if len(words) < 2:
        return frozenset()
    every = "".join(_initial(word) for word in words)
    big = "".join(_initial(word) for word in words if word not in _INITIALS_SKIPPED)
    return frozenset((every, big))


def _initial(word: str) -> str:
    return word if word.isdigit() else word[:1]


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals throughout: UN, U.N., SMW4."""
    letters = [character for character in text if character.isalpha()]
    return 2 <= len(letters) <= 8 and all(character.isupper() for character in letters) and " " not in text


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give how a word sounds (metaphone)."""
    return metaphone(word)


def is_spelt_alike(one: str, other: str) -> bool:
    """Whether two words look like spellings of one: they sound the same, or differ by one letter."""
    return one == other or sounds_alike(one, other) or is_misprint(one, other)


def sounds_alike(one: str, other: str) -> bool:
    """Whether two words sound the same and have the same consonants or nearly the same letters: Muammar, Moammar."""
    if min(len(one), len(other)) < 4 or any(character.isdigit() for character in one + other) or sound(one) != sound(other):
        return False
    likeness = JaroWinkler.similarity(one, other)
    return (likeness >= 0.86 or _VOWELS.sub("", one) == _VOWELS.sub("", other)) and (one[0] == other[0] or likeness >= 0.9)


def is_misprint(one: str, other: str) -> bool:
    """Whether two longer words differ by one letter, or by one that has moved."""
    shortest = min(len(one), len(other))
    if shortest < 4 or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    if OSA.distance(one, other, score_cutoff=1) <= 1:
        return shortest >= 5 or len(one) != len(other)
    return len(one) == len(other) >= 7 and sorted(one) == sorted(other) and Indel.distance(one, other, score_cutoff=2) <= 2


def is_given_alike(one: str, other: str) -> bool:
    """Whether two given names may be one person's: the same, a spelling of it, or its short form."""
    if tell_two_genders(one, other):
        return False
    if is_spelt_alike(short_of(one), short_of(other)) or is_spelt_alike(one, other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and (long.startswith(short) or (sound(one) == sound(other) and one[0] == other[0]))


def begin_alike(one: str, other: str) -> bool:
    """Whether two given names have their first four letters in common, as a name and its pet form: Nikolaos, Nikolis."""
    return one[:4] == other[:4] and min(len(one), len(other)) > 4 and not tell_two_genders(one, other)


def tell_two_genders(one: str, other: str) -> bool:
    """Whether one given name is a woman's and the other a man's: Paul, Paula."""
    return {english.GIVEN_NAMES.get(one), english.GIVEN_NAMES.get(other)} == {"f", "m"}


def short_of(given: str) -> str:
    """Give the name in full for which a given name is short: Robert for Bob, else the name itself."""
    return english.SHORT_NAMES.get(given, given)
