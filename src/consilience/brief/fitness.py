"""A sentence → how well it serves a briefing: whole, understood by itself, telling rather than commenting."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from consilience.annotate.words import words
from consilience.brief import clauses
from consilience.brief.sameness import is_timeless, key_facts
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import CALL, COMMENTING
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement

# Shorter sentences are crossheads and captions, longer ones lists.
SHORTEST, LONGEST = 6, 50
# Few words tell a key fact: "No injuries were reported."
SHORTEST_FACT = 4
# A lead sentence counts half as much again; by the tenth sentence that is gone.
LEAD = 0.7
LEAD_FADES = 3.0
# What an article opens with, its editor held for the news.
OPENING_COUNTS = 1.3
# A sentence of so few words that ends in "it" answers the one before.
SHORT_ANSWER = 9
# How much dearer a long sentence is: 0 would always take the longest, 1 the densest.
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


def merit(statement: Statement) -> float:
    """Give how well a statement serves a briefing by its length, its place and its form."""
    lead = (1 + LEAD * math.exp(-statement.order / LEAD_FADES)) * (1.0 if statement.order else OPENING_COUNTS)
    form = LEANING_COUNTS if is_leaning(statement.text) else UNNAMED_COUNTS if is_unnamed(statement) else 1.0
    form *= COMMENT_COUNTS if is_comment(statement.text) or statement.text[0].isdigit() else 1.0
    told = TIMELESS_COUNTS if is_timeless(statement) else 1.0
    toll = TOLL_COUNTS if statement.numbers and english.TOLL.search(statement.text) else 1.0
    toll *= FIGURE_COUNTS if statement.numbers else 1.0
    return lead * form * told * toll / float(len(clauses.shown(statement.text).text.split()) ** COST)


def is_fit(statement: Statement) -> bool:
    """Say whether a statement can stand in a briefing: whole, neither a scrap nor a list."""
    length = len(statement.text.split())
    least = SHORTEST_FACT if key_facts(statement.text) else SHORTEST
    if CALL.search(statement.text):
        return False
    return is_whole(statement) and not is_speech(statement.text) and least <= length <= LONGEST


def is_comment(text: str) -> bool:
    """Say whether a sentence comments rather than tells."""
    first = next((word.text for word in words(text)), "")
    return first in COMMENTING or text.rstrip('"”').endswith("!")


def is_whole(statement: Statement) -> bool:
    """Say whether a statement is a whole sentence, not half a quotation or a broken line."""
    text = statement.text
    closed = text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return closed and not text[0].islower() and text[-1] in ".!”\"'’" and not _ABBREVIATED.search(text)


def is_speech(text: str) -> bool:
    """Say whether a sentence is nothing but what somebody said, or speaks in the first person: whose words, it does not tell."""
    outside = _QUOTED.sub(" ", text)
    found = [word.text.partition("'")[0] for word in words(outside)]
    return len(found) < 3 or any(word in english.FIRST_PERSON for word in found)


def is_leaning(text: str) -> bool:
    """Say whether a sentence needs the one before it to be understood."""
    found = [word.text for word in words(text)][:12]
    if not found:
        return True
    if found[0].partition("'")[0] in english.LEANING or text[0] in "\"“'‘" or tuple(found[:2]) in english.LEANING_PAIRS:
        return True
    if any(first == "this" and then in english.AFTER_THIS for first, then in pairwise(found[:5])):
        return True  # "Most likely this happened after …": what did?
    if len(found) <= SHORT_ANSWER and found[-1] in english.ANSWERED:
        return True  # "The mayor denied it."
    if found[0] in english.SUBORDINATING and len(found) > 1 and found[1] in english.LEANING:
        return True  # "When it got there": what did?
    return found[0] in {"the", "a", "an"} and len(found) > 1 and found[1] in english.LEANING_NOUNS


def is_unnamed(statement: Statement) -> bool:
    """Say whether a sentence speaks of a he or she before it names anybody, or ends in "she said"."""
    if _SAID_BY_SOMEBODY.search(statement.text):
        return True
    for word in words(statement.text):
        if word.text.partition("'")[0] in english.PRONOUNS:
            return True
        if statements.stem(word.text) in statement.names:
            return False
    return False
