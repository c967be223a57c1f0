"""Passages that recur in many stories → copies without them.

An appeal to follow, a legal notice, the paragraph that an agency puts under every report from a place: who prints it has not
taken this story's words from anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from consilience.records import Cite, CopyPair

# An event that goes on for days may be told as three stories or four, and the later ones repeat the first.
MANY_STORIES = 5

# A passage is another story's, too, when so much of it is.
MOSTLY = 0.5


def without(copied: Iterable[CopyPair], story_of: Mapping[str, int]) -> list[CopyPair]:
    """Give pairs without the passages that stand in `MANY_STORIES` stories or more; without pairs that had no others.

    `story_of` gives the story of each article by its id. Passages whose articles are of one story only are looked at, beside
    those that cross from story to story: the more articles a batch has, the more is found out.
    """
    given = list(copied)
    elsewhere = _elsewhere(given, story_of)
    if not elsewhere:
        return given
    kept = (_kept(pair, elsewhere, story_of) if story_of[pair.left] == story_of[pair.right] else pair for pair in given)
    return [pair for pair in kept if pair.copies]


Place = tuple[int, int, int]  # start, end, and the story that has it too


def _elsewhere(copied: Iterable[CopyPair], story_of: Mapping[str, int]) -> dict[str, list[Place]]:
    """Give the stretches of each article that other stories have too."""
    found: dict[str, list[Place]] = defaultdict(list)
    for pair in copied:
        left, right = story_of[pair.left], story_of[pair.right]
        if left != right:
            for copy in pair.copies:
                found[pair.left].append((copy.left.start, copy.left.end, right))
                found[pair.right].append((copy.right.start, copy.right.end, left))
    many = MANY_STORIES - 1
    return {article: places for article, places in found.items() if len({story for *_, story in places}) >= many}


def _kept(pair: CopyPair, elsewhere: Mapping[str, list[Place]], story_of: Mapping[str, int]) -> CopyPair:
    own = story_of[pair.left]
    kept = tuple(
        copy
        for copy in pair.copies
        if len({own} | _stories(copy.left, elsewhere) | _stories(copy.right, elsewhere)) < MANY_STORIES
    )
    return pair if len(kept) == len(pair.copies) else replace(pair, copies=kept)


def _stories(cite: Cite, elsewhere: Mapping[str, list[Place]]) -> set[int]:
    """Give the other stories that have most of a passage."""
    enough = MOSTLY * (cite.end - cite.start)
    return {
        story for start, end, story in elsewhere.get(cite.article, ()) if min(end, cite.end) - max(start, cite.start) >= enough
    }
