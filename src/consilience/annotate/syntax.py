"""One analysed sentence as a tree: its words with their forms, what hangs on each, and how far each phrase reaches."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from consilience.annotate import shallow
from consilience.annotate.parse.records import Parse

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
PUNCTUATION = frozenset({",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"})
# Quotations, statements and figures read the same sentences one after the other; no article but the longest has as many.
KEPT_TREES = 512


class Word(Struct, frozen=True):
    """A word of a sentence: `lower` is for looking up (small letters, straight apostrophe); positions as in its parse."""

    number: int
    text: str
    lower: str
    start: int
    end: int
    tag: str
    head: int
    label: str
    relation: str = ""  # the label without the part behind the colon

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb or a modal."""
        return self.tag.startswith("VB") or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """Whether it is tagged as a noun or a name."""
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        """Whether it is tagged as a name."""
        return self.tag.startswith("NNP")

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[:1].isupper()

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign and no word."""
        return self.tag in PUNCTUATION or not (self.text.isalnum() or any(map(str.isalnum, self.text)))


@lru_cache(maxsize=KEPT_TREES)
def tree(text: str, parse: Parse) -> Tree:
    """Give the tree of a sentence; who asks for it again while its article is read gets the same one."""
    return Tree(text, parse)


class Tree:
    """A sentence's words and the relations between them, rough ones where it was not analysed in full (`has_syntax`).

    Safe for any heads, even such as make no tree. The words are made when they are first asked for.
    """

    def __init__(self, text: str, parse: Parse) -> None:
        self.start, self.end = parse.start, parse.end
        self.has_syntax = any(token.head >= 0 for token in parse.tokens) or len(parse.tokens) <= 1
        self._text, self._parse = text, parse

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence in their order."""
        tokens = self._parse.tokens if self.has_syntax else shallow.headed(self._text, self._parse.tokens)
        count = len(tokens)
        return tuple(
            Word(
                number,
                printed := self._text[token.start : token.end],
                printed.lower().replace("’", "'"),
                token.start,
                token.end,
                token.tag,
                token.head if 0 <= token.head < count and token.head != number else -1,
                token.label,
                token.label.partition(":")[0],
            )
            for number, token in enumerate(tokens)
        )

    @cached_property
    def _hanging(self) -> list[list[Word]]:
        hanging: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head >= 0:
                hanging[word.head].append(word)
        return hanging

    @cached_property
    def downward(self) -> tuple[Word, ...]:
        """All words that hang on a root, heads before what hangs on them."""
        hanging = self._hanging
        waiting = [word for word in reversed(self.words) if word.head < 0]
        found: list[Word] = []
        while waiting:
            word = waiting.pop()
            found.append(word)
            if below := hanging[word.number]:
                waiting += reversed(below)
        return tuple(found)

    def hanging(self, number: int) -> Sequence[Word]:
        """Give all words that hang on a word, in their order."""
        return self._hanging[number]

    def under(self, number: int, *labels: str) -> list[Word]:
        """Give the words that hang on a word by one of the labels (by any, where none is given), in their order."""
        found = self._hanging[number]
        return [word for word in found if word.label in labels] if labels else found.copy()

    def by_relation(self, number: int, relations: Collection[str]) -> list[Word]:
        """Give the words that hang on a word by one of some relations or a part of it: "nmod" is "nmod:poss" too."""
        found = self._hanging[number]
        return [word for word in found if word.label in relations or word.relation in relations] if found else []

    def first(self, number: int, *labels: str) -> Word | None:
        """Give the first word that hangs on a word by one of the labels."""
        return next(iter(self.under(number, *labels)), None)

    def above(self, number: int) -> Iterator[Word]:
        """Give what a word hangs on, what that hangs on, and so on to the root; each word once."""
        seen = {number}
        while (number := self.words[number].head) >= 0 and number not in seen:
            seen.add(number)
            yield self.words[number]

    def inside(self, number: int, without: frozenset[str] = frozenset()) -> list[Word]:
        """Give a word with all that hangs on it, directly or not, in their order, branches of the labels `without` left out."""
        seen, waiting = {number}, [number]
        while waiting:
            for child in self._hanging[waiting.pop()]:
                if child.number not in seen and child.label not in without:
                    seen.add(child.number)
                    waiting.append(child.number)
        return [self.words[one] for one in sorted(seen)]
