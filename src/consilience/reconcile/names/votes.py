"""What kind of thing each printed name of a story is: all its places vote, and names in full tell what a single word is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from consilience.languages.english import names as english
from consilience.reconcile.names.keys import is_acronym, is_misprint, person, sounds_alike
from consilience.reconcile.names.people import LONG_WORD, Use
from consilience.records import NameKind, NameMark

_LONGEST_ACRONYM = 5  # letters: UNICEF is rather written Unicef, but NATO and OSCE are acronyms
_SURE_WORD = 9  # letters: of two such words that differ by one, one is a spelling of the other, even if it was taken for a place
_UNSURE = 0.2  # "other" is what a name is when nothing tells its kind: it does not outvote a kind that something tells


class Placed(Struct, frozen=True):
    """A mark with the number of its article, its text on one line, and the gender that a title in front tells."""

    article: int
    mark: NameMark
    text: str
    gender: str


def kinds(marks: Sequence[Placed]) -> dict[str, NameKind]:
    """Give each printed name the kind that most of its mentions in the story have, also those in capitals: "VARBY", "Varby"."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for placed in marks:
        votes[_folded(placed.text)][placed.mark.kind] += 1
    return {placed.text: "other" if is_ship(placed.text) else most(votes[_folded(placed.text)]) for placed in marks}


def is_ship(text: str) -> bool:
    """Whether a name is a ship's: "INS Tarvik", "MV Tarvik"."""
    prefix, _, name = text.partition(" ")
    return bool(name) and prefix.isupper() and prefix.lower() in english.SHIPS


def _folded(text: str) -> str:
    """Give a name as it is counted: an acronym is another word than one that is written like it in small letters."""
    return text if is_acronym(text) and len(text) <= _LONGEST_ACRONYM else text.casefold()


def most(votes: Counter[NameKind]) -> NameKind:
    """Give the kind with most votes."""
    return max(sorted(votes), key=lambda kind: votes[kind] * (_UNSURE if kind == "other" else 1))


def persons(uses: Sequence[Use], kinds: dict[str, NameKind]) -> list[Use]:
    """Give the uses that name persons: also a word of unsure kind that is the last or first name of a person of the story.

    A single word that no person of the story bears, but a ship or a company does, is that ship's or company's.
    """
    whole = [(use.article, person(use.text)) for use in uses if kinds[use.text] == "person" and person(use.text).given]
    called = {word for _, key in whole for word in (key.last, key.given[0], *key.nicknames)}
    alone = {person(use.text).last for use in uses if kinds[use.text] == "person"}
    alone = {word for word in alone if len(word) >= LONG_WORD and word not in called}
    here: dict[int, set[str]] = defaultdict(set)
    for article, key in whole:
        here[article].add(key.last)
    others = {word: kinds[use.text] for use in uses for word in _short_for(use.text, kinds[use.text])}
    found = []
    for use in uses:
        key = person(use.text)
        if kinds[use.text] == "person" and not key.given and key.last in others and key.last not in called:
            kinds[use.text] = others[key.last]
        elif kinds[use.text] == "person" or _may_be_person(use, kinds[use.text], called | alone, here[use.article]):
            found.append(use)
    return found


def _short_for(text: str, kind: NameKind) -> tuple[str, ...]:
    """Give the word by which a ship or a company may be called for short: "MV Tarvik", "Tarvik Foods"."""
    words = text.lower().split()
    if is_ship(text):
        return (words[-1],)
    return (words[0],) if kind == "organisation" and len(words) > 1 and words[-1] in english.LEFT_OUT_HEADS else ()


def _may_be_person(use: Use, kind: NameKind, called: set[str], here: set[str]) -> bool:
    """Whether a word of unsure kind is a person's name, a misprint of one in its article, or another spelling of one."""
    word = person(use.text).last
    if (
        person(use.text).given
        or is_acronym(use.text)
        or use.text.lower() in english.KNOWN_ORGANISATIONS
        or use.text in english.PLACES
    ):
        return False
    if any(is_misprint(last, word) and last != word for last in sorted(here)):
        return True
    alike = [last for last in sorted(called) if is_misprint(last, word)]
    if kind not in {"other", "organisation"}:  # Jackson, where the story has a Vincent Jackson, may well be the town
        return word not in called and any(min(len(last), len(word)) >= _SURE_WORD for last in alike if last != word)
    return word in called or any(sounds_alike(last, word) or min(len(last), len(word)) >= LONG_WORD for last in alike)
