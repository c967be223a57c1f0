"""A sentence's parse → the mentions of names in it: without titles, peoples, "the" and possessives around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from consilience.annotate.parse import NameSpan, Parse
from consilience.languages.english import names as english
from consilience.records import NameKind

LONG_WORD = 4  # letters; shorter ones stand in lower case in many a headline
ENOUGH_CAPITALS = 0.85
SURE_IN_LOWER_CASE = 0.7  # "florida" in a message; news that writes a name so is hardly ever right
KEPT_WORDS = 1 << 14  # folded, for the next time that they stand somewhere
LONGEST_NAME = 20  # words; what is longer is a list or a table
LONGEST_LISTED = 6  # words of a name that the lists have
LONGEST_NUMBER = 2  # digits of a number that is part of a name
LONGEST_NICKNAME = 4  # words between two quotation marks inside a name
_POSSESSIVES = frozenset(("'s", "’s", "'", "’", "‘s"))
Found = tuple[int, int, NameSpan]  # first and last word, and the span as the pipeline gave it

_OPENING, _CLOSING = "\"“‘'(", "\"”’')"
_OPEN_TO_OF = english.ORGANISATION_HEADS | english.PLACE_OF
_NEVER = (english.NEVER_NAMES | english.MONTHS | english.WEEKDAYS | english.TITLES) - frozenset(english.GIVEN_NAMES)


class Named(NamedTuple):
    """A name where it stands: code points of the article's text, end excluded."""

    start: int
    end: int
    kind: NameKind


class Words(NamedTuple):
    """The words of a sentence, and where they stand in the text."""

    printed: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    opening: int  # the first that has a letter
    in_headline: bool  # nearly every long word is in capitals, so that a capital says little


class Mention(NamedTuple):
    """A name as one sentence shows it."""

    start: int
    end: int
    first: int  # its first and last word in the sentence
    last: int
    key: str  # lower case, on one line; what stands for the same name in one article
    kind: NameKind
    score: float  # 0 to 1
    titled: bool = False  # a title or "Mr" stands in front

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the key."""
        return tuple(self.key.split())


def words(text: str, parse: Parse) -> Words:
    """Give the words of a sentence."""
    printed = tuple(text[token.start : token.end] for token in parse.tokens)
    opening = next((at for at, word in enumerate(printed) if _has_letter(word)), -1)
    starts, ends = tuple(token.start for token in parse.tokens), tuple(token.end for token in parse.tokens)
    return Words(printed, tuple(map(folded, printed)), starts, ends, opening, is_headline(printed))


def is_headline(printed: Sequence[str]) -> bool:
    """Whether nearly every long word of a sentence is in capitals, so that a capital says little."""
    long_words = [word for word in printed if len(word) >= LONG_WORD and word.isalpha()]
    if len(long_words) < 4:
        return False
    if printed[-1] in {".", "?", "!"}:  # a sentence, and be it full of names
        return all(word.isupper() for word in long_words)
    return sum(word[0].isupper() for word in long_words) >= ENOUGH_CAPITALS * len(long_words)


@lru_cache(maxsize=KEPT_WORDS)
def folded(word: str) -> str:
    """Give a word as the lists have it: lower case, one kind of apostrophe, no full point at the end."""
    return word.lower().rstrip(".").replace("’", "'")


def mentions(text: str, sentence: Words, spans: Sequence[NameSpan]) -> Iterator[Mention]:
    """Give the names of a sentence, each as it is to be marked; of two that overlap the longer one is meant."""
    for whole in _joined(sentence, spans):
        for first, last, span in _parted(sentence, *whole):
            found = _cut(text, sentence, first, last, span)
            if found:
                yield found
    yield from _institutions(text, sentence)


def _institutions(text: str, sentence: Words) -> Iterator[Mention]:
    """Give the institutions of a people that are written in lower case: "Indian navy"."""
    if english.DEMONYMS.isdisjoint(sentence.printed):
        return
    for first, people in enumerate(sentence.printed):
        if people not in english.DEMONYMS:
            continue
        for length in (2, 1):
            if " ".join(sentence.printed[first + 1 : first + 1 + length]) in english.INSTITUTIONS_OF_A_PEOPLE:
                yield _mention(text, sentence, (first, first + length), "organisation", 1.0)
                break


def _joined(sentence: Words, spans: Sequence[NameSpan]) -> Iterator[Found]:
    """Give first and last word of each span; two of one kind that only a space or a nickname parts are one."""
    waiting: Found | None = None
    for span in _without_nicknames(sentence, spans):
        found = bisect_left(sentence.starts, span.start), bisect_left(sentence.ends, span.end), span
        whole = _whole(sentence, waiting, found) if waiting else None
        if waiting and not whole:
            yield waiting
        waiting = whole or found
    if waiting:
        yield waiting


def _without_nicknames(sentence: Words, spans: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Leave out a nickname in quotation marks that stands between two parts of one person's name: Anton “The Baker” Moretti."""
    for at, span in enumerate(spans):
        if 0 < at < len(spans) - 1 and {spans[at - 1].kind, spans[at + 1].kind} == {"person"}:
            first, last = bisect_left(sentence.starts, span.start), bisect_left(sentence.ends, span.end)
            before = bisect_left(sentence.ends, spans[at - 1].end)
            after = bisect_left(sentence.starts, spans[at + 1].start)
            quoted = (before, after) == (first - 2, last + 2)
            if quoted and sentence.folded[first - 1] in _OPENING and sentence.folded[last + 1] in _CLOSING:
                continue
        yield span


def _whole(sentence: Words, left: Found, right: Found) -> Found | None:
    """Give the one name that two spans make, None if they are two names."""
    kind = _whole_kind(sentence, left[1], right[0], left[2].kind, right[2].kind)
    score = (left[2].score + right[2].score) / 2
    return (left[0], right[1], NameSpan(left[2].start, right[2].end, kind, score)) if kind else None


def _whole_kind(sentence: Words, last: int, first: int, left: NameKind, right: NameKind) -> NameKind | None:
    """Give the kind of the one name that two make, by the words where they meet.

    "De|Mistura", "Anton “The Baker” Moretti", "Government of|Iraq", "University|of|Oslo", "U.S.|Navy".
    """
    between = sentence.folded[last + 1 : first]
    if left != "person" and _is_linked_by_of(sentence.folded[last], between):
        return left
    if not between and sentence.printed[last] not in _POSSESSIVES:
        states = left == "place" and right == "organisation" and sentence.folded[last] in english.SHORT_STATES
        return right if states or left == right else None
    quoted = 2 < len(between) <= LONGEST_NICKNAME + 2 and between[0] in _OPENING and between[-1] in _CLOSING
    return left if left == right == "person" and quoted else None


def _is_linked_by_of(last: str, between: Sequence[str]) -> bool:
    return (last == "of" and not between) or (last in _OPEN_TO_OF and between in {("of",), ("of", "the")})


def _parted(sentence: Words, first: int, last: int, span: NameSpan) -> Iterator[Found]:
    """Give a span as two where "and" parts two names that the lists have: "EU & IMF"."""
    for at in range(first + 1, min(last, first + LONGEST_LISTED)):
        sides = (sentence.folded[first:at], sentence.folded[at + 1 : last + 1])
        if sentence.folded[at] in {"and", "&", "/"} and all(" ".join(side) in english.LISTED for side in sides):
            yield first, at - 1, span
            yield at + 1, last, span
            return
    yield first, last, span


def _cut(text: str, sentence: Words, first: int, last: int, span: NameSpan) -> Mention | None:
    """Give a span without what is no part of the name; None if nothing is left of it."""
    while last >= first and _is_behind_name(sentence.printed[last]):
        last -= 1
    titled = first > 0 and sentence.folded[first - 1] in english.TITLES
    while first <= last and _is_before_name(sentence, first, last, span.kind):
        titled |= sentence.folded[first] in english.TITLES
        first += 1
    if last - first >= LONGEST_NAME or not _may_be_name(sentence, first, last, span.score):
        return None
    behind = _head_behind(sentence, first, last, span.kind)
    kind: NameKind = "organisation" if behind else span.kind
    last += behind
    if " ".join(sentence.printed[last + 1 : last + 3]) in english.PLACE_HEADS_IN_LOWER_CASE:
        kind, last = "place", last + 2
    last += kind == "other" and _is_numbered(text, sentence, first, last)
    return _mention(text, sentence, (first, last), kind, span.score)._replace(titled=titled)


def _mention(text: str, sentence: Words, place: tuple[int, int], kind: NameKind, score: float) -> Mention:
    first, last = place
    start, end = sentence.starts[first], sentence.ends[last]
    return Mention(start, end, first, last, folded(" ".join(text[start:end].split())), kind, score)


def _head_behind(sentence: Words, first: int, last: int, kind: NameKind) -> int:
    """Give how many words behind a name make it an organisation's: "Lund crime family", "Ostland bank"."""
    behind = sentence.printed[last + 1 : last + 3]
    if kind == "organisation" and behind and behind[0][0].isupper() and folded(behind[0]) in english.ORGANISATION_HEADS:
        return 1  # "Sandvika Sky|TV"
    if behind[:1] == ("family",):
        return int(first == last and sentence.folded[first - 1 : first] == ("the",))
    if behind[1:] == ("family",) and behind[0] in english.GANGS:
        return 2
    is_place = " ".join(sentence.folded[first : last + 1]) in english.PLACE_KEYS  # "an Oslo bank"
    return int(behind[:1] == ("bank",) and not is_place)


def _is_numbered(text: str, sentence: Words, first: int, last: int) -> bool:
    """Whether a number behind a name tells it from another of that name in the same text: "Sund Ring 3" beside "Sund Ring 4"."""
    behind = sentence.printed[last + 1 : last + 2]
    if not behind or not behind[0].isdigit() or len(behind[0]) > LONGEST_NUMBER:
        return False
    name = re.escape(text[sentence.starts[first] : sentence.ends[last]])
    return len(set(re.findall(rf"{name} (\d{{1,{LONGEST_NUMBER}}})(?!\w)", text))) > 1


def _has_letter(word: str) -> bool:
    return any(map(str.isalnum, word))


def _is_behind_name(word: str) -> bool:
    """Whether a name's last word is no part of it: a possessive, a sign, an "of" or "and" after which nothing came."""
    return word in _POSSESSIVES or not _has_letter(word) or word in english.NEVER_NAMES


def _is_before_name(sentence: Words, first: int, last: int, kind: NameKind) -> bool:
    """Whether a name's first word is no part of it: "the", a sign, before a person a title or a people."""
    word = sentence.folded[first]
    if word == "the" or not _has_letter(word) or _is_described(sentence, first, last):
        return True
    if kind != "person" or first == last:
        return False
    if word in english.TITLES:
        return word in english.HONORIFICS or word not in english.GIVEN_NAMES
    in_front = sentence.folded[first + 1 : last]
    return sentence.printed[first] in english.DEMONYMS or (
        word in english.TITLE_MODIFIERS and not english.TITLES.isdisjoint(in_front)
    )


def _is_described(sentence: Words, first: int, last: int) -> bool:
    """Whether a word in lower case only describes the name behind it: "leafy Sandvika", but "de Mistura", "south Asia"."""
    words = sentence.printed[first : min(last, first + 1) + 1]
    kept = english.PARTICLES | english.DIRECTIONS
    return len(words) == 2 and words[0].islower() and words[0].isalpha() and words[0] not in kept and words[1][:1].isupper()


def _may_be_name(sentence: Words, first: int, last: int, score: float) -> bool:
    """Whether words look like a name: capitals, or no doubt about them; and not only titles, peoples, months, function words."""
    words = list(zip(sentence.printed[first : last + 1], sentence.folded[first : last + 1], strict=True))
    if " ".join(printed for printed, _ in words) in english.PEOPLES_OF_TWO_WORDS or [word for _, word in words] == ["new"]:
        return False
    capital = score >= SURE_IN_LOWER_CASE or any(not printed.islower() and printed[:1].isalpha() for printed, _ in words)
    half = english.DIRECTIONS if len(words) > 1 else frozenset()  # "the West", but not "South African"
    return capital and not all(word in half or _is_no_name(printed, word) for printed, word in words)


def _is_no_name(printed: str, word: str) -> bool:
    """Whether a word by itself names nothing: a people that is no place too ("Mediterranean"), a title, a month, a sign."""
    if printed in english.DEMONYMS:
        return word not in english.PLACE_KEYS
    shouted = len(printed) > 1 and printed.isupper()  # WHO, IT
    return not _has_letter(word) or word in english.NOT_NAMES or (word in _NEVER and not shouted)
