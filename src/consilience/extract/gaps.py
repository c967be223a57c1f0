"""Sentences in the middle of an article that the extractor left out.

Extractors drop sections whose boxes look like furniture, and text that is said twice on a page. Between two chosen lines, a
stretch that is mostly sentences is the article going on; one that is mostly short lines is a box of teasers.
(eval/extraction: recall +.015, precision -.001.)
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from consilience.extract import furniture, leaks
from consilience.extract.lines import Line

SHORTEST = 70  # characters of a sentence that stands for itself
LONGEST_GAP = 100  # lines
MOSTLY = 0.6  # of a gap's characters in sentences
ROLES = frozenset({"paragraph", "quotation", "item"})


def sentences(lines: Sequence[Line], chosen: Sequence[int]) -> list[int]:
    """Give the numbers of the lines that belong to an article although they were not chosen; `chosen` is in order."""
    known = {lines[number].text for number in chosen}
    found: list[int] = []
    for before, after in pairwise(chosen):
        if 1 < after - before <= LONGEST_GAP + 1:
            seen = [number for number in range(before + 1, after) if not lines[number].hidden]
            prose = [number for number in seen if lines[number].text not in known and _is_prose(lines[number])]
            if sum(len(lines[number].text) for number in prose) >= MOSTLY * sum(len(lines[number].text) for number in seen):
                found += prose
    return found


def _is_prose(line: Line) -> bool:
    if line.region or line.role not in ROLES or len(line.text) < SHORTEST:
        return False
    return furniture.ends_like_a_sentence(line.text) and not leaks.reason(line.text) and not furniture.reason(line.text)
