"""What is a name and what is not: titles, demonyms, places under another kind; one rule for all sets."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.languages.english.places import DEMONYMS, PLACES
from training.english.examples import Name

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady baroness baron count president vice deputy prime premier minister
    secretary secretary-general foreign defense defence interior finance health justice trade labor labour state home acting former
    chancellor senator sen representative rep congressman congresswoman governor gov mayor judge justice chief general gen major
    maj colonel col captain capt lieutenant lt sergeant sgt admiral adm brigadier marshal commander corporal cpl private
    officer king queen prince princess emperor sultan sheik sheikh emir shah pope cardinal archbishop bishop father sister brother
    reverend rev rabbi imam ayatollah mullah prophet saint ambassador envoy spokesman spokeswoman spokesperson speaker leader
    chairman chairwoman director executive commissioner coach detective inspector superintendent constable sheriff attorney
    prosecutor president-elect ex-president u.s. us u.n. un special grand supreme opposition staff crown squadron wing group
    air petty field dean editor doctor ceo assistant associate co-founder founder honorary the
    """.split()
)
_BOTH = frozenset(
    {"dean", "king", "prince", "major", "count", "judge", "baron", "bishop", "pope", "marshal", "lord", "field", "wing"}
)

NEVER_NAMES = (
    frozenset(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
        muslim muslims christian christians jew jews jewish sunni sunnis shiite shiites shi'ite shi'ites shia catholic catholics
        hindu hindus islamic islamist islamists buddhist buddhists democrat democrats republican republicans god am pm a.m. p.m.
        """.split()
    )
    | TITLES
)


def is_demonym(words: Sequence[str]) -> bool:
    """Whether the words name a people, a language or a faith, not a place: "British", "Sri Lankans", "Bosnian Serb"."""
    return " ".join(words) in DEMONYMS or all(
        word in DEMONYMS or word.lower() in NEVER_NAMES and word.lower() not in TITLES for word in words
    )


def never_names(word: str) -> bool:
    """Whether a word with a capital is no name of a person, organisation or place by itself."""
    return word in DEMONYMS or word.lower().rstrip(".") in NEVER_NAMES or not any(character.isupper() for character in word)


def proper(name: Name, words: Sequence[str]) -> Name | None:
    """The name proper: no article, direction, title or clitic around it; None if nothing is left, or a people.

    A place of the lists is a place whatever a set calls it (a country that acts is an organisation in some).
    """
    start, end = name.start, name.end
    while end > start and (words[end - 1] in {"'s", "’s", "'", ",", ".", "-"} or words[end - 1].islower()):
        end -= 1
    while start < end and _stands_before(words, start, end, name.kind):
        start += 1
    inner = words[start:end]
    if not inner or is_demonym(inner) or (name.kind == "PER" and all(word.lower().rstrip(".") in TITLES for word in inner)):
        return None
    kind = "LOC" if name.kind in {"ORG", "PER"} and " ".join(inner) in PLACES and inner != ["Jordan"] else name.kind
    return Name(start, end, kind)


def _stands_before(words: Sequence[str], start: int, end: int, kind: str) -> bool:
    word = words[start].lower()
    if kind != "PER":
        return words[start].islower() and not word.startswith(("al", "el", "e", "i")) or words[start] in {"The", "'", '"'}
    title = word.rstrip(".")
    if title not in TITLES and word not in TITLES and words[start] not in DEMONYMS:
        return words[start] in {"'s", "’s", ",", "'", '"', "-", "and", "of"}
    # "Dean Kamen", "King": a first name or a surname as well as a title.
    return not (title in _BOTH and (end - start == 1 or (title in {"dean", "judge"} and end - start == 2)))
