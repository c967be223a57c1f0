"""What is a name and what is not: titles, demonyms, places under another kind; one rule for all sets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from consilience.languages.english.places import DEMONYMS, PLACES
from training.english.examples import OPEN, Name


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady baroness baron count president vice deputy prime premier minister
    secretary secretary-general foreign defense defence interior finance health justice trade labor labour state home acting
    former chancellor senator sen representative rep congressman congresswoman governor gov mayor judge justice chief
    general gen major maj colonel col captain capt lieutenant lt sergeant sgt admiral adm brigadier marshal commander
    corporal cpl private officer king queen prince princess emperor sultan sheik sheikh emir shah pope cardinal archbishop
    bishop father sister brother reverend rev rabbi imam ayatollah mullah prophet saint ambassador envoy spokesman
    spokeswoman spokesperson speaker leader chairman chairwoman director executive commissioner coach detective inspector
    superintendent constable sheriff attorney tsar tsarina judges prosecutor president-elect ex-president special grand supreme
    opposition staff crown squadron wing group air petty field dean editor doctor ceo assistant associate co-founder founder
    honorary the
    """
)
_BOTH = frozenset(
    {"dean", "king", "prince", "major", "count", "judge", "baron", "bishop", "pope", "marshal", "lord", "field", "wing"}
)

# Held by people: what stands before them is no part of a person's name, and what they stand in is no organisation.
_OFFICES = _words(
    """
    minister ministers secretary-general undersecretary governor congressman congresswoman senator senators ambassador president
    presidents chancellor spokesman spokeswoman colonel leader leaders envoy prime undersecretary premier chairman imam
    """
)

# Marked as organisations where a text means the one it spoke of.
_PLAIN = [
    [word]
    for word in [
        "Party",
        "Army",
        "Office",
        "Commission",
        "Group",
        "Security",
        "Open",
        "Big",
        "Court",
        "Government",
        "State",
        "General",
        "Union",
        "Front",
    ]
]

# Stand before a title, and are names themselves.
_SEND_ENVOYS = frozenset({"U.S.", "US", "U.N.", "UN", "EU", "UK", "NATO"})

# Signs and clitics that some sets count to the name beside them.
_AROUND = frozenset({"'s", "’s", "'", "’", '"', "“", "”", ",", ".", "-", "/"})

NEVER_NAMES = (
    _words(
        """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec muslim muslims
    christian christians jew jews jewish sunni sunnis shiite shiites shi'ite shi'ites shia catholic catholics hindu hindus
    islamic islamist islamists buddhist buddhists democrat democrats republican republicans god am pm i we he she it they
    you my our his her its their this these those here there what who a an no yes ph.d phd
    """
    )
    | TITLES
)


@cache
def common_words() -> frozenset[str]:
    """The words that English writes in lower case (made by training/common_words.py)."""
    return frozenset(files("consilience.languages.english").joinpath("common_words.txt").read_text("utf-8").split())


def is_demonym(words: Sequence[str]) -> bool:
    """Whether the words name a people, a language or a faith, not a place: "British", "Sri Lankans", "Bosnian Serb"."""
    return " ".join(words) in DEMONYMS or all(
        word in DEMONYMS or (word.lower() in NEVER_NAMES and word.lower() not in TITLES) for word in words
    )


def never_names(word: str) -> bool:
    """Whether a word with a capital is no name of a person, organisation or place by itself."""
    return word in DEMONYMS or word.lower().rstrip(".") in NEVER_NAMES or not _has_capital(word)


def proper(name: Name, words: Sequence[str]) -> list[Name]:
    """The name proper: no article, direction, title or clitic around it; nothing if that is all, or a people.

    A place of the lists is no organisation, though some sets call a country that acts one; and it is a name of its own before
    what belongs to it: "Eritrea's Information Ministry".
    """
    start, end = name.start, name.end
    while end > start and (words[end - 1] in _AROUND or (name.kind != "MISC" and words[end - 1].islower())):
        end -= 1
    if name.kind == "PER":
        start = max((place + 1 for place in range(start, end - 1) if words[place].lower() in _OFFICES), default=start)
    while start < end and _stands_before(words, start, end, name.kind):
        start += 1
    inner = list(words[start:end])
    if not inner or is_demonym(inner) or not any(map(_has_capital, inner)) or (name.kind == "PER" and all(map(_is_title, inner))):
        return []
    parted = next((place for place in range(start + 1, end - 1) if words[place] in {",", "and"}), None)
    if parted and (name.kind == "LOC" or " ".join(words[start:parted]) in PLACES):
        return [Name(start, parted, "LOC"), *proper(name._replace(start=parted + 1, end=end), words)]
    if name.kind == "ORG" and (any(word.lower() in _OFFICES for word in inner) or inner in _PLAIN):
        return [Name(start, end, OPEN)]
    owner = next((place for place in range(start + 1, end - 1) if words[place] in {"'s", "’s"}), None)
    if owner and name.kind == "ORG" and " ".join(words[start:owner]) in PLACES:
        return [Name(start, owner, "LOC"), *proper(Name(owner + 1, end, "ORG"), words)]
    return [Name(start, end, "LOC" if name.kind == "ORG" and " ".join(inner) in PLACES else name.kind)]


def _has_capital(word: str) -> bool:
    return any(character.isupper() for character in word)


def _is_title(word: str) -> bool:
    return word.lower() in TITLES or word.lower().rstrip(".") in TITLES


def _stands_before(words: Sequence[str], start: int, end: int, kind: str) -> bool:
    """Whether the first word is none of the name: "the", "southern", "President", "British"."""
    word = words[start]
    if word in _AROUND or word in {"The", "the", "A", "An", "Our", "His", "Their", "This"}:
        return True
    if kind != "PER":
        return word.islower() and kind != "MISC" and word not in {"al", "el", "de", "la", "le"}
    if not _is_title(word):
        return word in DEMONYMS or word in _SEND_ENVOYS or word in {"and", "of", "for", "to"}
    # "Dean Kamen", "King": a first name or a surname as well as a title.
    title = word.lower().rstrip(".")
    return not (title in _BOTH and (end - start == 1 or (title == "dean" and end - start == 2)))
