"""The grammar of "X said": finds the verb that brings in a quotation, and the words that are its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from consilience.annotate.quotation import BLOT
from consilience.languages.english.reporting import (
    ADVERBS,
    ALSO_NOUNS,
    AUXILIARIES,
    CLAUSE_STARTS,
    DETERMINERS,
    DOCUMENTS,
    IRREGULAR_PASTS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING_VERBS,
    ROLES,
    TIME_WORDS,
)

_TOKEN = re.compile(
    rf"{BLOT}+|\d+(?:[.,:]\d+)*(?:-\w+)*|[^\W\d_]+(?:[.’'&-][^\W_]+)*(?:[’'](?=\s)|\.(?=\s?[^\s]))?|--|[,;:—–()\[\].!?-]"
)
_BREAKS = frozenset((";", ":", "(", ")", "[", "]", ".", "!", "?"))
_COMMAS = frozenset((",", "—", "–", "--", "-"))
# A subject longer than this is no name of a speaker.
_LONGEST_SUBJECT = 14
# "“…,” X, who has long worked for Y, said": how far behind the quotation the verb may stand.
_FARTHEST_VERB = 30


class Token(Struct, frozen=True):
    """A word or a sign of the narrative, with its span; `lower` is for looking up: lower case, straight apostrophe."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether the word is written like a name, particles (al-, de) aside."""
        return self.text[:1].isupper() or re.match(r"(?:al|el|bin|ibn)-[A-Z]", self.text) is not None


class Phrase(Struct, frozen=True):
    """A run of tokens, as their first and last number (end excluded)."""

    first: int
    last: int


def tokens(narrative: str, start: int, end: int) -> list[Token]:
    """Give the tokens of a stretch of narrative; each quotation in it is one token of blots."""
    found = []
    for match in _TOKEN.finditer(narrative, start, end):
        text = match.group()
        # The full stop belongs to initials and abbreviations only; what follows a longer word is the sentence's end.
        stop = match.end() - 1 if text.endswith(".") and len(text) > 5 else match.end()
        word = narrative[match.start() : stop]
        found.append(Token(word, word.lower().replace("’", "'"), match.start(), stop))
    return found


def is_verb(words: Sequence[Token], place: int, listed: frozenset[str]) -> bool:
    """Whether the word at a place is one of the listed verbs and not a noun or a name of the same form."""
    word = words[place]
    if word.lower not in listed or (word.is_capital and place > 0):
        return False
    before = words[place - 1].lower if place else ""
    if before in DETERMINERS - {"this", "that", "one", "some", "many", "all", "no"} or before.endswith("'s"):
        return False
    if word.lower == "saying" and place > 1 and words[place - 2].lower in {"a", "an"} and words[place - 1].text.islower():
        return False  # an old saying
    if word.lower in ALSO_NOUNS:
        after = words[place + 1].lower if place + 1 < len(words) else ""
        return after not in ("of", "by") and before != "united" and (place == 0 or _may_act(words[place - 1]))
    return True


def _may_act(word: Token) -> bool:
    """Whether a word before a form that is noun and verb makes it a verb: a name, a pronoun, a role, an auxiliary."""
    if word.lower in PREPOSITIONS | DETERMINERS:
        return False
    return (
        word.is_capital
        or word.text in _COMMAS
        or word.lower in AUXILIARIES | PRONOUNS | ROLES | DOCUMENTS | {"who", "which", "that"}
        or _is_adverb(word)
        or (word.lower.endswith("s") and word.lower.removesuffix("s") in ROLES)
    )


def last_verb(words: Sequence[Token]) -> int | None:
    """Give the place of the reporting verb that is nearest to the end."""
    passed: int | None = None
    for place in range(len(words) - 1, -1, -1):
        if not is_verb(words, place, REPORTING_VERBS):
            continue
        if not _is_inside_noun(words, place):
            return place
        passed = place if passed is None else passed
    return passed


def _is_inside_noun(words: Sequence[Token], verb: int) -> bool:
    """A verb that only describes a noun: a period sought by X, any side that says so."""
    before = words[verb - 1].lower if verb else ""
    if before in ("that", "who") and verb > 1 and words[verb - 2].text not in _COMMAS:
        return True
    if before == "to":  # vowed to insist
        return True
    if is_passive(words, verb) and words[verb].lower not in {"quoted", "asked"} and agent(words, verb) is None:
        return True  # X said it was treated as "…"
    by = verb + 1 < len(words) and words[verb + 1].lower == "by"
    return by and not is_passive(words, verb) and words[-1].lower != "as"


def first_verb(words: Sequence[Token], listed: frozenset[str] = REPORTING_VERBS) -> int | None:
    """Give the place of the first reporting verb."""
    for place in range(min(len(words), _FARTHEST_VERB)):
        if is_verb(words, place, listed):
            return place
    return None


def is_passive(words: Sequence[Token], verb: int) -> bool:
    """Whether the verb says what is done to its subject: was described, has been called."""
    before = verb - 1
    while before >= 0 and (words[before].lower in AUXILIARIES - _BE or _is_adverb(words[before])):
        before -= 1
    return before >= 0 and words[before].lower in _BE and not words[verb].lower.endswith("ing")


_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "gets", "got"))


def agent(words: Sequence[Token], verb: int) -> Phrase | None:
    """Give who stands behind "by" after a verb: described by critics as "…"."""
    for place in range(verb + 1, min(len(words), verb + 8)):
        if words[place].lower == "by":
            return following(words, place + 1)
        if words[place].text in _BREAKS:
            break
    return None


def subject(words: Sequence[Token], verb: int) -> Phrase | None:
    """Give the words before a verb that say who speaks; None where there are none."""
    place = verb - 1
    while place >= 0 and (words[place].lower in AUXILIARIES or _is_adverb(words[place]) or words[place].lower in TIME_WORDS):
        place -= 1
    while place >= 0 and words[place].lower in ("on", "in", "late", "early", "last") and place + 1 < verb:
        place -= 1
    if place < 0:
        return None
    word = words[place]
    if words[verb].lower.endswith("ing") and not _may_act(word):
        return opening(words, place + 1)  # X criticised the council, saying · X played down the unrest saying
    if word.text in _COMMAS:
        return opening(words, place) if words[verb].lower.endswith("ing") else _before_comma(words, place)
    if word.lower in ("who", "which", "that"):
        stop = place - 1 if place and words[place - 1].text in _COMMAS else place
        return ending(words, stop)
    if word.lower in ("and", "but", "or", "then", "nor") or word.text.startswith(BLOT):
        return opening(words, place)
    return ending(words, place + 1)


def ending(words: Sequence[Token], stop: int) -> Phrase | None:
    """Give the noun phrase that ends at a place (excluded)."""
    first = stop
    while first > 0 and stop - first < _LONGEST_SUBJECT and not _is_border(words, first - 1, stop):
        first -= 1
    if stop - first >= 1 and words[stop - 1].lower in PRONOUNS:
        return Phrase(stop - 1, stop)
    told = range(first, stop)
    if not any(words[place].is_capital or words[place].lower in DETERMINERS | ROLES | DOCUMENTS for place in told):
        who = next((place for place in range(first - 1, max(0, first - 10), -1) if words[place].lower == "who"), None)
        if who is not None:  # an aide who was in the room said
            return ending(words, who)
    first = _past_adverbial(words, first, stop)
    return Phrase(first, stop) if first < stop else None


def following(words: Sequence[Token], first: int) -> Phrase | None:
    """Give the noun phrase that begins at a place, with a name set beside it: the spokesman, Carl Orth."""
    while first < len(words) and (words[first].text[0].isdigit() or words[first].lower in {"-", "year", "old", "year-old"}):
        first += 1  # said 17-year-old X, in texts with spaces around the hyphens too
    last = first
    while last < len(words) and last - first < _LONGEST_SUBJECT and not _is_end(words, last, first):
        last += 1
    if last == first:
        return None
    beside = last + 1
    if last < len(words) and words[last].text == "," and words[first].lower in DETERMINERS and not _has_name(words, first, last):
        stop = beside
        while stop < len(words) and words[stop].is_capital:
            stop += 1
        if stop - beside >= 2:
            return Phrase(beside, stop)
    return Phrase(first, last)


def opening(words: Sequence[Token], stop: int) -> Phrase | None:
    """Give the subject with which a sentence opens, a leading "On Monday," or "In Rome," set aside."""
    first = 0
    while first < stop and (
        words[first].text in _COMMAS or words[first].lower in ("and", "but", "meanwhile", "yet", "so", "then", "however")
    ):
        first += 1
    if first < stop and (
        words[first].lower in PREPOSITIONS | CLAUSE_STARTS
        or _is_adverb(words[first])
        or words[first].lower.endswith(("ing", "ed"))
    ):
        comma = next((place for place in range(first, stop) if words[place].text == ","), None)
        if comma is not None:
            first = comma + 1
    for place in range(first, min(stop, first + 40)):
        word = words[place]
        if place > first and words[place - 1].lower in ("who", "which", "that"):
            continue
        if place > first and (word.lower in AUXILIARIES or _looks_finite(words, place)):
            return subject(words, place) if words[place - 1].text in _COMMAS else ending(words, place)
    return None


def _before_comma(words: Sequence[Token], comma: int) -> Phrase | None:
    """X, head of Y, said · his minister, X, said · X, who …, said: the part that names the speaker."""
    parts = _parts(words, comma)
    spoken = [part for part in parts if part.first < part.last and not _is_aside(words, part)]
    for part in spoken:
        names = [place for place in range(part.first, part.last) if words[place].is_capital]
        loose = [place for place in range(part.first, part.last) if not words[place].is_capital]
        if len(names) >= 2 and all(words[place].lower in PARTICLES for place in loose):
            return part
    for part in spoken:
        found = ending(words, part.last)
        named = found and (_has_name(words, found.first, found.last) or words[found.first].lower in PRONOUNS)
        if named and (parts.index(part) > 0 or len(parts) == 1):
            return found
    for part in reversed(spoken):
        found = ending(words, part.last)
        if found and any(words[place].lower in ROLES | DOCUMENTS for place in range(found.first, found.last)):
            return found
    return ending(words, spoken[-1].last) if spoken else None


def _parts(words: Sequence[Token], stop: int) -> list[Phrase]:
    """The parts between commas before a place, nearest first."""
    parts: list[Phrase] = []
    while stop > 0 and len(parts) < 5:
        first = stop
        while first > 0 and words[first - 1].text not in _COMMAS and words[first - 1].text not in _BREAKS:
            first -= 1
        parts.append(Phrase(first, stop))
        if first == 0 or words[first - 1].text in _BREAKS:
            break
        stop = first - 1
    return parts


def _is_aside(words: Sequence[Token], part: Phrase) -> bool:
    """A part between commas that cannot be the speaker: who has …, speaking in …, aged 40, on Monday."""
    first = words[part.first]
    if first.lower in ("who", "which", "whose", "where", "when", "whom", "aged", "not") or first.lower.endswith("ing"):
        return True
    if first.text[:1].isdigit() and part.last - part.first == 1:
        return True
    return first.lower in PREPOSITIONS or (_is_adverb(first) and part.last - part.first <= 4)


def _has_name(words: Sequence[Token], first: int, last: int) -> bool:
    return any(words[place].is_capital and words[place].lower not in DETERMINERS for place in range(first, last))


def _is_border(words: Sequence[Token], place: int, stop: int) -> bool:
    """Whether a noun phrase that ends at `stop` cannot reach over the word at `place`."""
    word = words[place]
    lower = word.lower
    if lower in ("and", "or"):
        return not (
            0 < place < stop - 1
            and (words[place - 1].is_capital == words[place + 1].is_capital)
            and words[place - 1].lower not in REPORTING_VERBS
        )
    return (
        _is_sign(word)
        or lower in AUXILIARIES
        or (lower in CLAUSE_STARTS and lower not in PREPOSITIONS)
        or lower in ("as", "after", "before", "since", "until", "than", "like")
        or (lower in PRONOUNS and lower != "her" and place < stop - 1)
        or (lower.endswith("'s") and lower.removesuffix("'s") in PRONOUNS)
        or (is_verb(words, place, REPORTING_VERBS) and not lower.endswith("ed"))
        or _is_plain_verb(words, place)
        or (0 < place < stop - 1 and _acts(words, place))
    )


def _is_sign(word: Token) -> bool:
    return word.text.startswith(BLOT) or word.text in _BREAKS or word.text in _COMMAS


def _acts(words: Sequence[Token], place: int) -> bool:
    """Whether a word in mid-phrase is the verb of what stands before it: Orth Foods *issued* a statement."""
    word, before, after = words[place], words[place - 1], words[place + 1]
    if word.is_capital or not (before.is_capital or before.lower in ROLES):
        return False
    return _is_adverb(word) or ((word.lower.endswith("ed") or word.lower in IRREGULAR_PASTS) and after.lower in DETERMINERS)


def _is_plain_verb(words: Sequence[Token], place: int) -> bool:
    """A reporting verb in -ed with a speaker before it and its content after it; else it is an adjective (one alleged victim)."""
    word = words[place]
    if word.lower not in REPORTING_VERBS or word.is_capital or place == 0:
        return False
    before = words[place - 1]
    return before.is_capital or before.lower in PRONOUNS or before.lower in ROLES | DOCUMENTS or before.lower in AUXILIARIES


def _is_end(words: Sequence[Token], place: int, first: int) -> bool:
    """Whether a noun phrase that begins at `first` stops before the word at `place`."""
    word = words[place]
    if _is_sign(word) or word.lower in AUXILIARIES | CLAUSE_STARTS | TIME_WORDS:
        both = word.lower in ("and", "or") and place > first and place + 1 < len(words)
        return not (both and words[place - 1].is_capital and words[place + 1].is_capital)
    if place == first:
        return False
    after = words[place + 1].lower if place + 1 < len(words) else ""
    return (
        word.lower in PRONOUNS
        or word.lower in PREPOSITIONS - {"of", "for", "from", "at", "with"}
        or (word.lower.endswith("ed") and after in PREPOSITIONS - {"by"})  # a leaflet | handed out in the square
        or is_verb(words, place, REPORTING_VERBS)
        or _is_adverb(word)
    )


def _is_adverb(word: Token) -> bool:
    return word.lower in ADVERBS or (
        word.lower.endswith("ly")
        and len(word.lower) > 4
        and not word.is_capital
        and word.lower not in ("family", "ally", "daily")
    )


def _looks_finite(words: Sequence[Token], place: int) -> bool:
    word = words[place]
    if word.is_capital:
        return False
    if is_verb(words, place, REPORTING_VERBS) and not word.lower.endswith("ing"):
        return True
    return word.lower in IRREGULAR_PASTS or (
        word.lower.endswith("ed")
        and words[place - 1].lower not in DETERMINERS
        and len(word.lower) > 4
        and not (place + 1 < len(words) and words[place + 1].lower == "by")
    )


def _past_adverbial(words: Sequence[Token], first: int, stop: int) -> int:
    """Skip "In a statement" of "In a statement the Kremlin", "On Monday" of "On Monday Orth", "Meanwhile"."""
    while first < stop and (
        _is_adverb(words[first]) or words[first].lower in TIME_WORDS or words[first].lower in ("but", "and", "yet")
    ):
        first += 1
    if first >= stop or words[first].lower not in PREPOSITIONS:
        return first
    inside = first + 1
    while inside < stop and words[inside].lower in DETERMINERS:
        inside += 1
    for place in range(inside + 1, stop):
        word = words[place]
        if word.lower in DETERMINERS or word.lower in PRONOUNS:
            return place
        if word.is_capital and not words[place - 1].is_capital and words[place - 1].lower not in PREPOSITIONS:
            return place
        if words[place - 1].lower in TIME_WORDS and word.lower not in TIME_WORDS | PREPOSITIONS:
            return place
    return inside
