"""English patterns for what reports tell of a person: where somebody lives, and of which country somebody is."""

from __future__ import annotations

import re

from consilience.languages.english.places import COUNTRIES

_NAME = r"(?P<name>(?:[A-Z][\w’'.-]{0,30} ){1,3}[A-Z][\w’'-]{1,30})"
_PLACE = r"(?P<place>[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2})"
_AGE = r",? (?:aged )?\(?\d{1,3}\)?,?"

# "Ann Lee, 32, of Springfield"; "Ann Lee, who lived two streets away in Springfield"; "Springfield resident Ann Lee".
HOMES = (
    re.compile(rf"\b{_NAME}{_AGE} (?:of|from) {_PLACE}(?=[,.;)]| (?:was|is|has|had|who|and|died|said|told)\b)"),
    re.compile(rf"\b{_NAME}(?:{_AGE}|,)? (?:who )?(?:has |had )?(?:lived|lives|resided|resides) (?:[a-z-]+ ){{0,5}}?in {_PLACE}"),
    re.compile(rf"\b{_PLACE} resident {_NAME}"),
    re.compile(rf"\b{_NAME}(?:{_AGE}|,) an? (?:[a-z-]+ )?resident of {_PLACE}"),
)

# Peoples of two words, with their countries.
LONG = {
    "New Zealander": "New Zealand", "New Zealand": "New Zealand", "South African": "South Africa", "Sri Lankan": "Sri Lanka",
    "South Korean": "South Korea", "North Korean": "North Korea", "Saudi Arabian": "Saudi Arabia", "Costa Rican": "Costa Rica",
}  # fmt: skip
# In small letters: "russian". Alone such a word names nothing; the one behind it does ("Russian campaign").
PEOPLES = frozenset(word.lower() for people in COUNTRIES.values() for word in people if word.isalpha())
_ONE_WORD = (word for people in COUNTRIES.values() for word in people if word.isalpha())
_DEMONYMS = "|".join(sorted((*LONG, *_ONE_WORD), key=lambda word: (-len(word), word)))
# "a 36-year-old Australian climber", "the Australian climber Ann Lee".
NATION = re.compile(_DEMONYMS)  # which all of these have
NATION_WITH_AGE = re.compile(rf"\b(?P<age>\d{{1,2}})[- ]year[- ]old (?P<nation>{_DEMONYMS})(?= [a-z]| [A-Z]|,)(?!-)")
NATION_OF_NAME = re.compile(
    rf"(?<![-\w])(?P<nation>{_DEMONYMS}) (?:national |citizen |tourist |climber |student |driver )?{_NAME}"
)
# "The New Zealander, who …", "The man, a New Zealander living in …": of one whose age the sentence before gives.
NATION_POINTING_BACK = re.compile(rf"The (?:(?:man|woman|victim|[a-z]+er), an? )?(?P<nation>{_DEMONYMS})(?=,? [a-z]|, who)")
OF_AGE = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b")
# "a New Zealand climber who …", and the next sentence begins "The 36-year-old".
NATION_OF_ONE = re.compile(rf"\b[Aa]n? (?P<nation>{_DEMONYMS}) [a-z]+(?= who\b|,)")
THE_AGE = re.compile(r"The (?P<age>\d{1,2})[- ]year[- ]old\b(?! [A-Z])")

# Who is of one of these may be called after another of them.
ONE_PEOPLE = (
    frozenset({"Britain", "United Kingdom", "UK", "U.K.", "England", "Scotland", "Wales", "Northern Ireland", "Ireland"}),
    frozenset({"China", "Hong Kong", "Taiwan", "Macau"}),
    frozenset({"Netherlands", "Holland"}),
    frozenset({"Israel", "Palestine"}),
)


def country(demonym: str) -> str:
    """Give one name for the country of a demonym, the same for peoples that go by each other's names."""
    if demonym in LONG:
        return LONG[demonym]
    lands = sorted(land for land, people in COUNTRIES.items() if demonym in people)
    for peoples in ONE_PEOPLE:
        if peoples & set(lands):
            return min(peoples)
    return lands[0] if lands else demonym


ORDINALS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
)
