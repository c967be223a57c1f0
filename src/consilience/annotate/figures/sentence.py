"""One sentence with all that was read of it, as the readers of figures need it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from consilience.annotate import statements
from consilience.annotate.figures import deeds
from consilience.annotate.parse.records import Parse, Token
from consilience.annotate.syntax import Tree
from consilience.annotate.syntax import tree as tree_of
from consilience.annotate.values import Value
from consilience.records import Report

# A longer sentence is a list or a table: of its tokens only those near a value are read, and no tree.
_LONGEST_TOKENS = 200
_NEAR_TOKENS = 40
# Characters of its sentence that are read on either side of a value; a list of a million numbers is one sentence.
_REACH = 500
# In a sentence longer than that, a list or a table, so many.
_LONG, _SHORT_REACH = 2000, 100


class Sentence:
    """A sentence of a report, its tree, and what is told and said in it. `block_end` ends the block that it stands in."""

    def __init__(self, report: Report, parse: Parse, number: int, block_end: int) -> None:
        self.report, self.parse, self.number = report, parse, number
        self.text = report.article.text
        self.start, self.end = report.sentences[number].start, min(report.sentences[number].end, block_end)
        self.is_long = len(parse.tokens) > _LONGEST_TOKENS

    @cached_property
    def tree(self) -> Tree:
        """Its tree."""
        return tree_of(self.text, self.parse)

    @cached_property
    def said(self) -> dict[int, tuple[int, int]]:
        """Where what is told by the word at a place is said by somebody: the span that names who."""
        return {
            one.predicate_start: (one.said_start, one.said_end)
            for one in self.told.statements
            if one.said_start is not None and one.said_end is not None
        }

    @cached_property
    def told(self) -> deeds.Told:
        """What it tells."""
        if self.is_long or any(token.head >= 0 for token in self.parse.tokens):
            return deeds.told(self.report, self.number)
        return deeds.Told(self.report, tuple(statements.of_tree(self.report, self.parse, self.number)))  # of its rough tree

    def around(self, value: Value) -> tuple[int, int]:
        """Give the span of the sentence that is read for a value."""
        reach = _REACH if self.end - self.start <= _LONG else _SHORT_REACH
        return max(self.start, value.start - reach), min(self.end, value.end + reach)

    def tree_around(self, value: Value) -> Tree:
        """Give the tree; of a long sentence a rough one of the words around a value."""
        if not self.is_long:
            return self.tree
        tokens = self.parse.tokens
        first = bisect_right(tokens, value.start, key=lambda token: token.end)
        near = tokens[max(0, first - _NEAR_TOKENS) : first + _NEAR_TOKENS]
        plain = tuple(Token(token.start, token.end, token.tag) for token in near)
        return Tree(self.text, Parse(self.parse.start, self.parse.end, plain))
