"""Blocks that say that there were no casualties → figures of 0."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.annotate.figures import frames, sources, surroundings
from consilience.annotate.figures.sentence import Sentence
from consilience.languages.english import tolls
from consilience.records import FigureMark

_REACH = 500  # characters read behind the words


def of(sentence: Sentence) -> Iterator[FigureMark]:
    """Give a figure of 0 where a sentence says "no casualties", "nobody was hurt"."""
    text = sentence.text
    for match in tolls.NONE.finditer(text, sentence.start, sentence.end):
        word = match["noun"] or match["done"]
        action = frames.any_of(word)
        span = (sentence.start, min(sentence.end, match.end() + _REACH))
        around = text[slice(*surroundings.clause(text, span, match.start()))]
        node = next(
            (one.number for one in sentence.tree.words if one.start == match.start("noun" if match["noun"] else "done")), -1
        )
        yield FigureMark(
            start=match.start(),
            end=match.end(),
            printed=match.group(),
            low=0.0,
            high=0.0,
            unit="",
            said_by=sources.said_by(sentence, sentence.tree, node, match.start()),
            thing="person",
            phrase=f"people {match['done']}" if match["done"] else match["noun"],
            action=action,
            name=f"people {action}",
            about=surroundings.names_in(around),
            context=surroundings.context(around),
            when=surroundings.when_in(around),
            sentence=sentence.number,
        )
