"""Statements of sentences that have tags but no tree: one for each run of verbs, with the noun phrases beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from consilience.annotate.parse.records import Parse, Token
from consilience.annotate.statements.predicates import Tense
from consilience.annotate.syntax import PUNCTUATION
from consilience.languages.english import verbs as english
from consilience.languages.english.times import CLAUSE_OPENERS, RELATIVES
from consilience.records import Report, Role, RoleMark, StatementMark

_OPENERS = frozenset(CLAUSE_OPENERS)
_BORDERS = frozenset({";", ":", "--", "—", "–", "(", ")"})
# A tag as one letter: nouns, verbs and what stands between, so that runs of them can be matched.
_LETTERS = {"MD": "m", "TO": "t", "RB": "r", "IN": "i", "PRP": "p", "DT": "d", "CD": "n", "POS": "d", "PRP$": "d", "EX": "p"}
_VERBS = re.compile(r"(?:m|v|r(?=r?r?[mv])|(?<=v)t(?=r?v))+")
_NOUN_PHRASE = re.compile(r"[djn]*n|p")


class _Sentence(Struct):
    """A sentence's tokens, their words in small letters and their tags as letters."""

    text: str
    tokens: tuple[Token, ...]
    words: list[str]
    letters: str

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the span in the text from one token to another, the latter excluded."""
        return self.tokens[first].start, self.tokens[last - 1].end


def of(report: Report, parse: Parse, number: int) -> Iterator[StatementMark]:
    """Give a statement for each clause that has a verb; clauses end at marks and at words that open another one."""
    text = report.article.text
    words = [text[token.start : token.end].lower().replace("’", "'") for token in parse.tokens]
    sentence = _Sentence(text, parse.tokens, words, "".join(_letter(token.tag) for token in parse.tokens))
    for first, last in _clauses(sentence):
        statement = _statement(report, sentence, first, last, number)
        if statement:
            yield statement


@cache
def _letter(tag: str) -> str:
    if tag in _LETTERS:
        return _LETTERS[tag]
    return "v" if tag.startswith("VB") else "n" if tag.startswith("NN") else "j" if tag.startswith("JJ") else "."


def _clauses(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    """Give the clauses of a sentence as runs of tokens: each border opens one, if the run before it has a verb."""
    first = 0
    for place, word in enumerate(sentence.words):
        comma = word == "," and _opens(sentence, place + 1)
        if place > first and (word in _BORDERS or comma or word in _OPENERS) and "v" in sentence.letters[first:place]:
            yield first, place
            first = place
    if first < len(sentence.words):
        yield first, len(sentence.words)


def _opens(sentence: _Sentence, place: int) -> bool:
    """Say whether a comma parts clauses: a verb stands on both its sides before the next one."""
    end = next((at for at in range(place, len(sentence.words)) if sentence.words[at] == ","), len(sentence.words))
    return "v" in sentence.letters[place:end]


def _statement(report: Report, sentence: _Sentence, first: int, last: int, number: int) -> StatementMark | None:
    while first < last and sentence.tokens[first].tag in PUNCTUATION:
        first += 1
    while last > first and sentence.tokens[last - 1].tag in PUNCTUATION:
        last -= 1
    runs = [found for found in _VERBS.finditer(sentence.letters, first, last) if "v" in found.group()]
    if not runs:
        return None
    start, end = sentence.span(first, last)
    run = runs[0]
    verb = run.start() + run.group().rindex("v")
    group = sentence.words[run.start() : verb]
    return StatementMark(
        start=start,
        end=end,
        predicate_start=sentence.tokens[verb].start,
        predicate_end=sentence.tokens[verb].end,
        kind="deed",
        lemma=english.infinitive(sentence.words[verb]),
        roles=tuple(_roles(report, sentence, (first, run.start(), verb, last), passive=_is_passive(sentence, run.start(), verb))),
        tense=_tense(sentence.tokens[verb].tag, group),
        negated=any(word in english.NOT for word in group),
        hedge=next((word for word in group if word in english.MAY | english.HEDGING), ""),
        time=next((at for at, time in _times(report, start, end)), -1),
        sentence=number,
        link="relative" if sentence.words[first] in RELATIVES else "adverbial" if sentence.words[first] in _OPENERS else "main",
        opener=sentence.words[first] if sentence.words[first] in _OPENERS else "",
    )


def _is_passive(sentence: _Sentence, first: int, verb: int) -> bool:
    return sentence.tokens[verb].tag == "VBN" and any(
        english.infinitive(word) == "be" or word == "been" for word in sentence.words[first:verb]
    )


def _tense(tag: str, group: Sequence[str]) -> Tense:
    if any(word in english.WILL or word == "would" for word in group) or "to" in group:
        return "future"
    return "past" if tag in {"VBD", "VBN"} or any(word in {"was", "were", "had", "did"} for word in group) else "present"


def _times(report: Report, start: int, end: int) -> Iterator[tuple[int, object]]:
    first = bisect_right(report.times, start, key=lambda time: time.start - 1)
    for at in range(first, len(report.times)):
        if report.times[at].start >= end:
            return
        yield at, report.times[at]


def _roles(report: Report, sentence: _Sentence, places: tuple[int, int, int, int], *, passive: bool) -> Iterator[RoleMark]:
    """Give the noun phrase before the verbs and the one right behind them; a preposition makes it a circumstance."""
    first, start, verb, last = places
    before = list(_NOUN_PHRASE.finditer(sentence.letters, first, start))
    if before:
        yield _role(report, sentence, before[0].span(), "patient" if passive else "agent")
    after = _NOUN_PHRASE.search(sentence.letters, verb + 1, last)
    if after and after.start() == verb + 1 and not passive:
        yield _role(report, sentence, after.span(), "patient")
    elif after and after.start() == verb + 2 and sentence.letters[verb + 1] == "i":
        preposition = sentence.words[verb + 1]
        yield _role(report, sentence, after.span(), "agent" if passive and preposition == "by" else "circumstance", preposition)


def _role(report: Report, sentence: _Sentence, found: tuple[int, int], role: Role, preposition: str = "") -> RoleMark:
    start, end = sentence.span(*found)
    head = sentence.tokens[found[1] - 1]
    at = bisect_right(report.names, head.start, key=lambda name: name.start) - 1
    name = at if at >= 0 and report.names[at].end >= head.end else -1
    return RoleMark(role, start, end, head.start, head.end, preposition, name)
