"""The shapes of the lexicon of states: the words that tell one, and which one follows which.

A state is told by verbs, of whom or what they are done to ("the road was blocked", "the road closed"; some only so: "was fired"
and not "fired"), by verbs of who does it
("she resigned"), by words after "is" ("the road is impassable"), by verbs that are denied ("has not been found"), and by set
phrases ("at large"), of which some tell it of who does something and not of what it is done to ("stopped work").

In a phrase, `a/b` is either word, `a?` may be missing, `*` is any word, and words in capitals stand for a row of words (ROWS).
"""

from __future__ import annotations

from typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """Give the words of a list; an underscore stands for the space of a verb with its particle."""
    return frozenset(word.replace("_", " ") for word in text.split())


class State(NamedTuple):
    """The words that tell one state."""

    verbs: frozenset[str]
    doing: frozenset[str]
    words: frozenset[str]
    denied: frozenset[str]
    phrases: tuple[str, ...]
    acts: tuple[str, ...]
    done_to: frozenset[str]


class Step(NamedTuple):
    """Two states of one thing of which the second overtakes the first, and the sentence that says so.

    A state with "to be" before it is told as still to come: "to be charged". `one_way`: the second never stands before the
    first, so that the two need not be of different days.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: str
    one_way: bool = False
    by_doer: bool = False  # it is the same who does both, and the words that they share say to what
    chief: frozenset[str] = frozenset()  # nouns that, with no mark of their own, stand for what the story is about
    chief_alone: bool = False  # they do so even where few reports have them: "the evacuation order"


def state(  # noqa: PLR0913 - one for each way of telling a state
    verbs: str = "",
    words_after_is: str = "",
    phrases: str = "",
    *,
    doing: str = "",
    denied: str = "",
    acts: str = "",
    done_to: str = "",
) -> State:
    """Give a state by its words; each line of `phrases` and `acts` is one phrase."""
    return State(
        words(verbs),
        words(doing),
        words(words_after_is),
        words(denied),
        tuple(_lines(phrases)),
        tuple(_lines(acts)),
        words(done_to),
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split(";") if line.strip()]


_ROWS = {
    "BE": "is are was were be been being remain remains remained s re",
    "STAY": "is are was were be been remain remains remained stay stays stayed",
    "HAVE": "has have had ve",
    "WILL": "will would ll",
    "NOT": "not never no n't",
    "A": "a an the another this that",
    "HIS": "his her their its",
    "THE": "the a an his her their its this that all any",
    "SUPPLY": "power electricity water gas heating heat internet lights running",
    "SAY": "said says say saying told tells",
    "DAY": "monday tuesday wednesday thursday friday saturday sunday tomorrow next",
    "DUE": "due set scheduled expected slated likely planned supposed poised bound about",
    "NOUN_OF_DEAL": """
        deal agreement accord truce pact settlement merger takeover ceasefire compromise bid offer sale buyout proposal
        """,
    "TALKS": "talks negotiations discussions mediation",
}
ROWS = {name: frozenset(row.split()) for name, row in _ROWS.items()}
