"""What is a name and what is not: titles, demonyms, places under another kind; one rule for all sets."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.languages.english.places import DEMONYMS, PLACES
from training.english.examples import Name


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
    superintendent constable sheriff attorney prosecutor president-elect ex-president u.s. us u.n. un special grand supreme
    opposition staff crown squadron wing group air petty field dean editor doctor ceo assistant associate co-founder founder
    honorary the
    """
)
_BOTH = frozenset(
    {"dean", "king", "prince", "major", "count", "judge", "baron", "bishop", "pope", "marshal", "lord", "field", "wing"}
)

# Signs and clitics that some sets count to the name beside them.
_AROUND = frozenset({"'s", "’s", "'", "’", '"', "“", "”", ",", ".", "-", "/"})

NEVER_NAMES = (
    _words(
        """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec muslim muslims
    christian christians jew jews jewish sunni sunnis shiite shiites shi'ite shi'ites shia catholic catholics hindu hindus
    islamic islamist islamists buddhist buddhists democrat democrats republican republicans god am pm i we he she it they
    you my our his her its their this these those here there what who a an no yes
    """
    )
    | TITLES
)


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
    while end > start and (words[end - 1] in _AROUND or words[end - 1].islower()):
        end -= 1
    while start < end and _stands_before(words, start, end, name.kind):
        start += 1
    inner = list(words[start:end])
    if not inner or is_demonym(inner) or not any(map(_has_capital, inner)) or (name.kind == "PER" and all(map(_is_title, inner))):
        return []
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
        return word.islower() and not word.startswith(("al", "el", "i", "e"))
    if not _is_title(word):
        return word in DEMONYMS or word in {"and", "of", "for", "to"}
    # "Dean Kamen", "King": a first name or a surname as well as a title.
    title = word.lower().rstrip(".")
    return not (title in _BOTH and (end - start == 1 or (title in {"dean", "judge"} and end - start == 2)))
