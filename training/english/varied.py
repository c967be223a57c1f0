"""Examples as another desk might have printed them: other names, other capitals; so that little data is not learnt by heart."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

from training.english.examples import Example, spans

EXCHANGED = 0.25  # of the names in a sentence
CAPITALS, SMALL, HEADLINE = 0.03, 0.03, 0.03  # of the sentences
MASKED = 0.06  # of the words

Mention = tuple[str, ...]


class Variation:
    """Varies examples; draws the names it puts in from all the examples that it was made with."""

    def __init__(self, examples: Sequence[Example], chance: random.Random) -> None:
        self.chance = chance
        pool: dict[tuple[str, int], set[Mention]] = defaultdict(set)
        for example in examples:
            if example.source.startswith(("gmb", "wikigold", "re3d", "gum", "meantime")):
                for start, end, kind in spans(example.names):
                    pool[kind, end - start].add(example.words[start:end])
        self.pool = {key: sorted(found) for key, found in pool.items()}

    def of(self, example: Example) -> Example:
        """Give a variant of a sentence; its words stay as many, so that its tree stays right."""
        words = list(example.words)
        for start, end, kind in spans(example.names):
            others = self.pool.get((kind, end - start))
            if others and kind != "MISC" and self.chance.random() < EXCHANGED:
                words[start:end] = self.chance.choice(others)
        return example._replace(words=tuple(self._printed(words)))

    def masked(self, example: Example) -> frozenset[int]:
        """Give the words to hide."""
        return frozenset(number for number in range(len(example.words)) if self.chance.random() < MASKED)

    def _printed(self, words: list[str]) -> list[str]:
        drawn = self.chance.random()
        if drawn < CAPITALS:
            return [word.upper() for word in words]
        if drawn < CAPITALS + SMALL:
            return [word.lower() for word in words]
        if drawn < CAPITALS + SMALL + HEADLINE:
            return [word[:1].upper() + word[1:] if len(word) > 3 else word for word in words]
        return self._quoted(words)

    def _quoted(self, words: list[str]) -> list[str]:
        """Print straight quotation marks as curly ones half the time; the sets know only straight ones."""
        if self.chance.random() < 0.5:
            return words
        opened = False
        found = []
        for word in words:
            if word in {'"', "``", "''"}:
                opened = word == "``" or (word == '"' and not opened)
                found.append("“" if opened else "”")
            else:
                found.append(word.replace("'", "’"))
        return found
