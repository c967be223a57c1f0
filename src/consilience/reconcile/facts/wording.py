"""A sentence → how good a wording it is: whole, understood by itself, telling rather than commenting."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import BROKEN_OFF, COMMENTING, NO_NEWS
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile import statements
from consilience.reconcile.facts.sameness import REMEMBERED, folded, is_timeless, key_facts
from consilience.reconcile.statements import Statement
from consilience.sought import Sieve

# Shorter sentences are crossheads and captions, longer ones lists.
SHORTEST, LONGEST = 6, 50
# Few words tell a key fact: "No injuries were reported."
SHORTEST_FACT = 3
# "He spoke to reporters on Friday in Geneva": with more words somebody tells something.
LONGEST_STUMP = 8
# A lead sentence counts half as much again; by the tenth sentence that is gone.
LEAD = 1.2
LEAD_FADES = 3.0
# What an article opens with, its editor held for the news.
OPENING_COUNTS = 1.3
# A sentence of so few words that ends in "it" answers the one before.
SHORT_ANSWER = 9
# A wording of a fact has at least so many words where there is a choice, and no more than so many.
COMPLETE, PLAIN = 12, 26
UNFIT_COUNTS = 0.3
LEAD_COUNTS = 0.3
# What another article has too may be its words.
CARRIED_COUNTS = 0.85
# How much dearer a long sentence is: 0 would always take the longest, 1 takes the densest.
COST = 0.75
# A number tells more than a word.
FIGURE_COUNTS = 1.15
# A toll is what a reader looks for first.
TOLL_COUNTS = 1.25
# A sentence that leans on another is told only if nothing else tells the same.
LEANING_COUNTS = 0.35
TIMELESS_COUNTS = 0.5
# A "he" before any name: the reader cannot know who.
UNNAMED_COUNTS = 0.6
COMMENT_COUNTS = 0.4
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’(?!\w)|(?<!\w)\'[^\']*\'(?!\w)')
_SAID_BY_SOMEBODY = re.compile(r"[,”\"] s?he (?:said|says|added|told [^,.]{1,40})\.$")
_ABBREVIATED = re.compile(
    r"(?:(?<![.\w])[A-Z]|\b(?:Mt|St|Ft|Dr|Mr|Mrs|Ms|Lt|Col|Gen|Sen|Rep|Gov|Sgt|Cpl|Capt|Rev|Prof|No))\.$"
)  # the sentence was broken after "Mt."


def worth(statement: Statement, *, first_hand: bool) -> float:
    """Give how good a wording a statement is of what it tells: complete, plain, understood by itself, first-hand."""
    length = len(statement.text.split())
    size = min(1.0, length / COMPLETE) * min(1.0, PLAIN / length)
    fit = 1.0 if is_fit(statement) else UNFIT_COUNTS
    alone = LEANING_COUNTS if leans(statement.text) else UNNAMED_COUNTS if is_unnamed(statement) else 1.0
    lead = 1 + LEAD_COUNTS * math.exp(-statement.order / LEAD_FADES)
    figures = FIGURE_COUNTS if statement.numbers else 1.0
    return size * fit * alone * telling(statement) * lead * figures * (1.0 if first_hand else CARRIED_COUNTS)


def merit(statement: Statement, words: int) -> float:
    """Give how well a statement serves a briefing that shows so many words of it: by its length, its place and what it tells."""
    lead = (1 + LEAD * math.exp(-statement.order / LEAD_FADES)) * (1.0 if statement.order else OPENING_COUNTS)
    told = TIMELESS_COUNTS if is_timeless(statement) else 1.0
    toll = TOLL_COUNTS if statement.numbers and english.TOLL.search(statement.text) else 1.0
    toll *= FIGURE_COUNTS if statement.numbers else 1.0
    return lead * telling(statement) * told * toll / float(words**COST)


def telling(statement: Statement) -> float:
    """Give how far a statement tells rather than comments."""
    return COMMENT_COUNTS if is_comment(statement.text) or statement.text[0].isdigit() else 1.0


def is_fit(statement: Statement) -> bool:
    """Say whether a statement can stand in a briefing: whole, neither a scrap nor a list nor an appeal to readers."""
    length = len(statement.text.split())
    if not SHORTEST_FACT <= length <= LONGEST or (length < SHORTEST and not key_facts(statement.text)):
        return False
    return not is_appeal(statement) and not is_stump(statement, length) and _is_news(statement.text)


# What only the text decides is asked once: a large story carries many sentences word for word.
@lru_cache(maxsize=REMEMBERED)
def _is_news(text: str) -> bool:
    """Say whether a text is a whole sentence that tells something, and not only somebody's words."""
    return not any(True for _ in _no_news().found(text)) and is_whole(text) and not is_speech(text)


@cache
def _no_news() -> Sieve[int]:
    return Sieve(dict(enumerate(NO_NEWS)))


def is_appeal(statement: Statement) -> bool:
    """Say whether a sentence tells its readers what to do: "Avoid the bridge", "Do not drink from the wells"."""
    first = next(iter(folded(statement.text)), "")
    return any(
        mark.predicate_start == statement.start
        and (mark.link, mark.kind) == ("main", "deed")
        and (mark.verb == first or first in english.BIDDING)
        and not any(part.role == "agent" for part in mark.roles)
        for mark in statement.marks
    )


def is_stump(statement: Statement, words: int) -> bool:
    """Say whether a sentence of few words tells who spoke and nothing that he said: "Arlo Brandt told a news conference"."""
    if key_facts(statement.text):
        return False  # "No injuries were reported."
    return words <= LONGEST_STUMP and bool(statement.marks) and all(mark.verb in SAYING_VERBS for mark in statement.marks)


def is_comment(text: str) -> bool:
    """Say whether a sentence comments rather than tells."""
    first = next(iter(folded(text)), "")
    return first in COMMENTING or text.rstrip('"”').endswith("!")


def is_whole(text: str) -> bool:
    """Say whether a text is a whole sentence, not half a quotation or a broken line."""
    closed = text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("(") == text.count(")")
    ends = text[-1] in ".!”\"'’" and not text.rstrip("”\"'’").endswith(("...", "…")) and not BROKEN_OFF.search(text)
    return closed and ends and not text[0].islower() and not _ABBREVIATED.search(text)


def is_speech(text: str) -> bool:
    """Say whether a sentence is nothing but what somebody said, or speaks in the first person: whose words, it does not tell."""
    outside = english.UNITED_STATES.sub("America", _QUOTED.sub(" ", text))  # no "us"
    found = [word.partition("'")[0] for word in folded(outside)]
    named = len(found) == 2 and outside.strip()[0].isupper() and not set(found) & english.LEANING
    return (len(found) < 3 and not named) or any(word in english.FIRST_PERSON for word in found)


def is_leaning(said: Statement) -> bool:
    """Say whether a sentence needs the one before it to be understood, beyond a first "But" that may be cut."""
    return leans(said.text[opening(said.text) :], is_first=said.order == 0)


@lru_cache(maxsize=REMEMBERED)
def opening(text: str) -> int:
    """Give where a sentence begins that stands without its first "But" or "However,"; 0 where it has none or needs it."""
    found = english.CONNECTIVE.match(text)
    rest = text[found.end() :] if found else ""
    return found.end() if found and len(rest.split()) >= SHORTEST and not leans(rest[:1].upper() + rest[1:]) else 0


@lru_cache(maxsize=REMEMBERED)
def leans(text: str, *, is_first: bool = False) -> bool:
    """Say whether a sentence by these words needs the one before it; `is_first` where there is none."""
    found = folded(text)[:12]
    return not found or _opens_leaning(text, found, is_first=is_first) or _points_back(text, found)


def _opens_leaning(text: str, found: Sequence[str], *, is_first: bool) -> bool:
    """Say whether the first words go on from the sentence before; a report's first "the last passenger" does not."""
    first, second = found[0], found[1] if len(found) > 1 else ""
    if is_first and first in english.ARTICLES:
        return False
    if unsaid := english.EXPLETIVE.match(text):
        return _opens_with_pronoun(folded(text[unsaid.end() :])[:12])
    if first.partition("'")[0] in english.LEANING or _is_only_quoted(text) or (first, second) in english.LEANING_PAIRS:
        return True
    if first in english.SUBORDINATING and second in english.LEANING:
        return True  # "When it got there": what did?
    if is_first and english.LOOKING_AHEAD.match(text):
        return False
    is_of_another = first in english.ARTICLES and second in english.LEANING_NOUNS and not english.NAMED_THERE.match(text)
    return is_of_another or _opens_with_pronoun(found)


def _points_back(text: str, found: Sequence[str]) -> bool:
    """Say whether a word stands for something that the sentence does not name."""
    if any(first == "this" and then in english.AFTER_THIS for first, then in pairwise(found[:5])):
        return True  # "Most likely this happened after …": what did?
    answers = len(found) <= SHORT_ANSWER and found[-1] in english.ANSWERED  # "The mayor denied it."
    return answers or bool(english.POINTING_BACK.search(_QUOTED.sub(" ", text)))


def _is_only_quoted(text: str) -> bool:
    """Say whether a sentence opens with a quotation and names nobody behind it who said so."""
    return text[0] in "\"“'‘" and not any(word[:1].isupper() for word in _QUOTED.sub(" ", text).split())


def _opens_with_pronoun(found: Sequence[str]) -> bool:
    """Say whether a pronoun stands before any word that it could mean: "Most of them slept", "By the time it arrived"."""
    for word, following in pairwise(found[:7]):
        if word.partition("'")[0] in english.MEANING_ANOTHER or (word in english.POINTING and following not in english.WHEN):
            return True
        if statements.is_content(word) and not word.isdigit() and word not in english.NUMBERS and word not in english.UNTOLD:
            return False
    return False


def is_unnamed(statement: Statement) -> bool:
    """Say whether a sentence speaks of a he or she before it names anybody, or ends in "she said"."""
    if _SAID_BY_SOMEBODY.search(statement.text):
        return True
    for word in folded(statement.text):
        if word.partition("'")[0] in english.PRONOUNS:
            return True
        if statements.stem(word) in statement.names:
            return False
    return False
