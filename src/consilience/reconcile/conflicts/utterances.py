"""One utterance that two reports print with another meaning: a "not" too many, another number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from consilience.annotate.words import words
from consilience.copies.origins import Origins
from consilience.languages.english import claims
from consilience.languages.english import statements as english
from consilience.records import Conflict, Quote, QuoteMention, Side

# So alike are two prints of one utterance that differ in a word; a part of it is no other print.
ALIKE, AS_LONG = 82, 0.75

Sense = tuple[int, frozenset[str]]


def altered(quotes: Iterable[Quote], witnesses: Origins) -> Iterator[Conflict]:
    """Give the utterances that different articles print with another number, or the one with a "not" that the other has not."""
    for quote in quotes:
        if quote.agreement == "variant":
            senses: dict[Sense, list[QuoteMention]] = defaultdict(list)
            for mention in quote.mentions:
                if mention.kind == "direct":
                    senses[sense(mention.cite.exact)].append(mention)
            sides = [mentions for mine, mentions in senses.items() if any(_opposed(mine, mentions, senses))]
            articles = [{mention.cite.article for mention in side} for side in sides]
            if len(sides) > 1 and not set.intersection(*articles):
                yield _conflict(quote, sides, witnesses)


def sense(text: str) -> Sense:
    """Give how often an utterance says "not", and its numbers."""
    found = [word.text for word in words(claims.CLOCK.sub(" ", text))]  # "6 p.m." is "6:00 p.m."
    negated = sum(word in english.NEGATING or word.endswith("n't") or word in claims.MISPRINTED_NOT for word in found)
    return negated, frozenset(english.NUMBERS.get(word, word) for word in found if word[0].isdigit() or word in english.NUMBERS)


def _opposed(mine: Sense, mentions: Iterable[QuoteMention], senses: dict[Sense, list[QuoteMention]]) -> Iterator[bool]:
    for other, theirs in senses.items():
        if means_otherwise(mine, other):
            yield any(is_one(left.cite.exact, right.cite.exact) for left in mentions for right in theirs)


def means_otherwise(one: Sense, other: Sense) -> bool:
    """Say whether two prints of one utterance differ in a "not", or in a number that both give."""
    return bool((one[0] - other[0]) % 2 or (one[1] and other[1] and len(one[1]) == len(other[1]) and one[1] != other[1]))


def is_one(left: str, right: str, alike: float = ALIKE) -> bool:
    """Say whether two prints are of one utterance, word for word but for a word or two."""
    short, long = sorted((left, right), key=len)
    return len(short) >= AS_LONG * len(long) and fuzz.ratio(short.lower(), long.lower()) >= alike


def _conflict(quote: Quote, sides: list[list[QuoteMention]], witnesses: Origins) -> Conflict:
    made = [tuple(mention.cite for mention in side) for side in sides]
    return Conflict(
        kind="statement",
        about=f"{quote.speaker or 'Somebody'}: the words of an utterance",
        reason="Different reports print the same utterance with another meaning.",
        sides=tuple(
            Side(says=" ".join(cites[0].exact.split()), origins=witnesses.independent_of(cites), cites=cites) for cites in made
        ),
    )
