"""A figure's tree → the telling words around it, the nearest in the tree first: what is measured, of whom, by which verb."""

from __future__ import annotations

from consilience.annotate.figures import surroundings
from consilience.annotate.syntax import Tree
from consilience.languages.english import measured

# So many words are kept, none further away than so many steps.
MOST, _STEPS = 12, 6
# What a word between costs, in steps, and another number between.
_GAP, _BEYOND = 0.15, 1.5
_LETTERS = 2  # of the shortest word


def words(tree: Tree, node: int) -> tuple[str, ...]:
    """Give the telling words around a word of the tree, roughly stemmed, each once."""
    if not 0 <= node < len(tree.words):
        return ()
    steps = _steps(tree, node)
    numbers = [word.number for word in tree.words if word.tag == "CD" and node not in {word.number, word.head}]
    told: dict[str, float] = {}
    for number, away in steps.items():
        word = _telling(tree, number)
        if word:
            beyond = sum(min(node, number) < other < max(node, number) for other in numbers)
            far = away + _GAP * abs(number - node) + _BEYOND * beyond
            told[word] = min(told.get(word, far), far)
    return tuple(sorted(told, key=lambda word: (told[word], word)))[:MOST]


def _steps(tree: Tree, node: int) -> dict[int, int]:
    """Give the words that can be reached in a few steps along the tree, each with how many it takes."""
    seen, ring = {node: 0}, [node]
    for away in range(1, _STEPS + 1):
        found: list[int] = []
        for number in ring:
            beside = [word.number for word in tree.under(number)]
            for other in (tree.words[number].head, *beside):
                if other >= 0 and other not in seen:
                    seen[other] = away
                    found.append(other)
        ring = found
    return seen


def _telling(tree: Tree, number: int) -> str:
    """Give the stem of a word that tells something; "" of any other, a number among them."""
    word = tree.words[number]
    low = word.lower.removesuffix("'s").removesuffix("'").strip("“”\"'‘")
    tells = word.tag != "CD" and not word.is_sign and len(low) > _LETTERS and not low[0].isdigit()
    return surroundings.stem(low) if tells and low not in measured.CONTEXT_STOP and low not in _EMPTY else ""


_EMPTY = frozenset({"the", "this", "that", "which", "who", "has", "have", "had", "was", "were", "been", "being", "not", "n't"})
