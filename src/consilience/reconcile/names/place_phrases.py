"""Words of a sentence → where something was: the place that follows a verb, stands ahead of it, or is given to a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

from consilience.languages.english import whereabouts as english

Land = tuple[str, ...]  # a land, and for the United States the state

# Words between a verb and the word before its place: "collapsed late on Friday evening in".
GAP = 7
# Words from the word before a place to the name: "in a crowded suburb of the city of Lima".
PHRASE = 8


class Token(Struct, frozen=True):
    """A word or mark of a sentence: folded, as printed, and where it stands in the sentence."""

    word: str
    printed: str
    start: int
    end: int


class Phrase(Struct, frozen=True):
    """The words that give a place, from the word before it, as places in a list of tokens, and the lands they name."""

    first: int
    last: int
    lands: frozenset[Land]


def tokens_of(text: str) -> list[Token]:
    """Give the words and marks of a sentence, with their spans in it."""
    return [
        Token(found.group().rstrip(".").lower().removesuffix("'s").removesuffix("’s"), found.group(), *found.span())
        for found in _TOKEN.finditer(text)
    ]


_TOKEN = re.compile(r"[A-Z](?:\.[A-Z])+\.?|St\.|\w[\w'’-]*|[^\w\s]")


def after(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Give the place that follows a verb in its clause."""
    for place in range(at + 1, min(at + 2 + GAP, len(tokens))):
        if tokens[place].word in english.STOPPING or tokens[place].printed in _MARKS:
            return None
        if phrase := _phrase(tokens, place):
            return phrase
    return None


def ahead(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Give the place that stands between what was done to and its verb: "the lines, near the port, have all been cut"."""
    last = at - 1
    if tokens[at].word not in english.INTRANSITIVE:
        while last > 0 and tokens[last].word in english.BETWEEN - english.BEING:
            last -= 1
        if last < 1 or tokens[last].word not in english.BEING:
            return None
    while last > 0 and (tokens[last].word in english.BEING or tokens[last].word in english.BETWEEN | english.HAVING):
        last -= 1
    last -= tokens[last].printed == ","
    starts = range(max(0, last - PHRASE), last)
    return next((found for place in starts if (found := _phrase(tokens, place)) and found.last == last), None)


def lying(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Give the place of a happening that is named: "the crash near", "the cut, which is located in"."""
    if at + 1 < len(tokens) and (phrase := _phrase(tokens, at + 1)):
        return phrase
    for place in range(at + 1, min(at + 2 + GAP, len(tokens))):
        if tokens[place].word in english.LYING:
            return after(tokens, place)
        if tokens[place].printed in _MARKS - {","} or tokens[place].word in english.STOPPING - {"which", "that"}:
            return None
    return None


def _phrase(tokens: Sequence[Token], first: int) -> Phrase | None:
    """Give the place that begins with a word such as "near", with all lands that it names."""
    if not _opens(tokens, first):
        return None
    lands: set[Land] = set()
    last, place, named = first, first + 1, 0
    while place < len(tokens) and place - last <= PHRASE:
        length = _named(tokens, place)
        if length:
            lands.add(english.LAND_OF[_name(tokens, place, length)])
            last, named = place + length - 1, named + 1
        elif _is_over(tokens, place, lands):
            break
        place += length or 1
    is_vague = named < 2 and any(token.word == "between" for token in tokens[first:last])  # "between Lima and the coast"
    return Phrase(first, last, frozenset(lands)) if lands and not is_vague else None


def _is_over(tokens: Sequence[Token], place: int, lands: Collection[Land]) -> bool:
    """Say whether a place ends here; a comma may stand between a town and its land."""
    token = tokens[place]
    if token.printed == ",":
        return not (lands and _named(tokens, place + 1))
    return token.word in english.STOPPING or token.printed in _MARKS


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a place may follow: "near", "south of"."""
    if tokens[first].word == "of":
        return first > 0 and tokens[first - 1].word in english.DIRECTIONS
    return tokens[first].word in english.BEFORE_PLACE


def _named(tokens: Sequence[Token], first: int) -> int:
    """Give the number of words of the place that is named here; 0 where none is, or it is a part of a longer name."""
    for length in range(min(english.LONGEST_NAME, len(tokens) - first), 0, -1):
        if _name(tokens, first, length) in english.LAND_OF:
            return 0 if _is_in_a_name(tokens, first, first + length) else length
    return 0


def _is_in_a_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the tokens from first to end are a part of a name: "Lima Road", "New Peru", "Gulf of Aden", "at Ohio"."""
    before = [Token("", "", 0, 0)] * 2 + list(tokens[max(0, first - 2) : first])
    following = tokens[end].printed if end < len(tokens) else ""
    return (
        (following[:1].isupper() and following not in english.LAND_OF)
        or (before[-1].printed[:1].isupper() and before[-1].word not in english.WITH_PLACE)
        or (before[-1].word == "of" and before[-2].printed[:1].isupper())
        or before[-1].word == "at"
    )


def _name(tokens: Sequence[Token], first: int, length: int) -> str:
    return " ".join(_POSSESSIVE.sub("", token.printed) for token in tokens[first : first + length])


_POSSESSIVE = re.compile(r"['’]s$")
_MARKS = frozenset(',;:.!?()[]–—“”"')
