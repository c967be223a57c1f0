"""A word → the frame that it evokes."""

from __future__ import annotations

from functools import lru_cache

from consilience.annotate.figures.nouns import singular
from consilience.languages.english import frames as english
from consilience.languages.english.verbs import DEEDS, infinitive


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


# Frames of those who are killed or hurt, and what verbs begin with that evoke them ("gun down").
HARM = frozenset({"killed", "injured"})
_VERBS_OF_HARM = frozenset(form.partition(" ")[0] for form, frame in english.VERBS.items() if frame in HARM)
_NOUNS_OF_HARM = (
    english.BODIES | english.LIVES | english.DEATHS | {noun for noun, frame in english.CARRIED.items() if frame in HARM}
)
_KEPT_WORDS = 1 << 14


@lru_cache(maxsize=_KEPT_WORDS)
def may_tell_of_harm(word: str) -> bool:
    """Whether a word in small letters may be one that tells that somebody is killed or injured."""
    return (
        word in _NOUNS_OF_HARM
        or infinitive(word) in _VERBS_OF_HARM
        or DEEDS.get(word, "").partition(" ")[0] in _VERBS_OF_HARM
        or not HARM.isdisjoint((state(word), noun(word)))
    )


def is_cause(word: str) -> bool:
    """Whether a noun names what kills and hurts: a blast, a storm."""
    return singular(word) in english.CAUSES
