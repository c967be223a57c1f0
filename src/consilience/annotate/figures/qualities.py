"""The counted → which of them are meant and how surely they are counted: "civilian", "foreign", "confirmed", "feared"."""

from __future__ import annotations

from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.figures.sentence import Sentence
from consilience.languages.english import qualities as english
from consilience.languages.english.measured import KINDS_OF_PERSON
from consilience.languages.english.places import DEMONYMS


def of(sentence: Sentence, counted: Counted, deed: Deed, before: str) -> tuple[str, ...]:
    """Give the qualities in alphabetical order; `before` are the few words in front of the value."""
    found = {english.QUALITIES[word] for word in counted.adjectives if word in english.QUALITIES}
    found |= {word for word in counted.adjectives if word.capitalize() in DEMONYMS}
    kind = KINDS_OF_PERSON.get(counted.thing, "")
    found |= {kind} & english.KINDS | {english.QUALITIES.get(counted.thing, "")} & english.KINDS
    if deed.statement is not None:
        statement = deed.statement
        near = sentence.text[statement.start : statement.end].lower().split()
        found |= {
            english.SURELY[word]
            for word in (statement.hedge, statement.lemma if deed.undergone else "")
            if word in english.SURELY
        }
        found |= {english.SURELY[word] for word in near if word in english.TOLD_SURELY}
    found |= {english.SURELY[word] for word in before.lower().split()[-3:] if word in english.SURELY}
    return tuple(sorted(found - {""}))


def is_polled(text: str, start: int, end: int) -> bool:
    """Whether the words between two positions say that a share or seats are those of a poll, not of a count of votes."""
    return english.POLLED.search(text, start, end) is not None
