"""A word → the frame that it evokes."""

from __future__ import annotations

from consilience.annotate.figures.nouns import singular
from consilience.languages.english import frames as english
from consilience.languages.english.verbs import infinitive


def verb(lemma: str) -> str:
    """Give the frame of a verb's infinitive, with its particle or without; "" for none."""
    return english.VERBS.get(lemma) or english.VERBS.get(lemma.partition(" ")[0], "")


def noun(word: str) -> str:
    """Give the frame of a noun; "" for none."""
    return english.NOUNS.get(word.lower()) or english.NOUNS.get(singular(word), "")


def state(word: str) -> str:
    """Give the frame of an adjective or participle: "dead", "injured", "stranded"; "" for none."""
    return english.STATES.get(word) or english.VERBS.get(infinitive(word), "")


def any_of(word: str) -> str:
    """Give the frame of a word of any kind; "" for none."""
    folded = word.lower().strip(".'’")
    return english.STATES.get(folded) or noun(folded) or english.VERBS.get(infinitive(folded), "") if folded else ""


def is_cause(word: str) -> bool:
    """Whether a noun names what kills and hurts: a blast, a storm."""
    return singular(word) in english.CAUSES
