"""What the language analysis says about one sentence; made and used inside `annotate`, never stored."""

from __future__ import annotations

from msgspec import Struct

from consilience.records import NameKind

# What our own tiers learnt to call the kinds of names.
KINDS: dict[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


class Token(Struct, frozen=True):
    """A syntactic word: its span in `Article.text` (code points, end excluded), its tag and its place in the tree.

    `tag` is a Penn Treebank tag. `head` is the index of the word it hangs on in the same sentence, -1 for the root;
    `label` is a Universal Dependencies v2 relation. Where a tier has no syntax, every head is -1 and every label empty.
    """

    start: int
    end: int
    tag: str
    head: int = -1
    label: str = ""


class NameSpan(Struct, frozen=True):
    """Words that read like a name in this sentence, with the share of certainty, 0 to 1."""

    start: int
    end: int
    kind: NameKind
    score: float


class Parse(Struct, frozen=True):
    """One sentence analysed: its words in order, the names in it, its vector, and the senses of its words.

    `vector` holds 384 signed bytes: the sentence's direction, unit length times 127. Empty where a tier has none.
    `senses` holds as many bytes for each word: what it means there (`senses.py`). Empty where a tier has none.
    """

    start: int
    end: int
    tokens: tuple[Token, ...] = ()
    names: tuple[NameSpan, ...] = ()
    vector: bytes = b""
    senses: bytes = b""

    def sense(self, number: int) -> bytes:
        """Give what one of the words means there."""
        size = len(self.senses) // max(1, len(self.tokens))
        return self.senses[number * size : (number + 1) * size]
