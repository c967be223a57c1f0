"""The figures of a sentence → which of them is a part of which: "4,408 people, including 1,733 civilians", "12 of them"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english import measured, nouns
from consilience.records import FigureMark

# Relations by which a list of parts stands beside the whole: "nine bodies: seven men and two women".
_BESIDE = frozenset({"appos", "parataxis", "list", "dep", "conj"})
# A count that "of them" points back to stands in one of so many figures before.
_LAST = 6


class Reading(Struct, frozen=True):
    """A figure with where it stands in the tree of its sentence."""

    mark: FigureMark
    tree: Tree
    counted: Counted
    deed: Deed
    bare: bool = False  # without a noun, so that only what stands before it may tell what it counts

    @property
    def size(self) -> float:
        """Its value, the larger side of it."""
        return self.mark.high if self.mark.high is not None else self.mark.low if self.mark.low is not None else -1.0


def linked(readings: Sequence[Reading], earlier: Sequence[FigureMark]) -> list[FigureMark]:
    """Give the figures of a sentence, parts with where their whole begins; `earlier` are the article's figures before them."""
    found: list[FigureMark] = []
    for place, reading in enumerate(readings):
        mark = reading.mark
        whole = _whole(readings, place, earlier) if mark.kind in {"count", "share"} else None
        if whole is not None:
            mark = msgspec.structs.replace(mark, part_of=whole.start, partial=True)
            mark = _with_its_deed(mark, whole)
        found.append(mark)
    return found


def _with_its_deed(mark: FigureMark, whole: FigureMark) -> FigureMark:
    """Give a part what befell the whole, where nothing of its own is told: "killing seven people, including two children"."""
    if mark.action or mark.kind != "count" or not whole.action:
        return mark
    return msgspec.structs.replace(mark, action=whole.action, agent=mark.agent or whole.agent, places=mark.places or whole.places)


def _whole(readings: Sequence[Reading], place: int, earlier: Sequence[FigureMark]) -> FigureMark | None:
    reading = readings[place]
    counted = reading.counted
    near = readings[max(0, place - _LAST) : place]
    before = [one.mark for one in reversed(near) if _may_hold(one.mark, reading)]
    if counted.of_them:
        return _pointed_to(readings, place, before, earlier)
    if _is_included(reading) or reading.mark.partial:
        told = (one for one in reversed(earlier[-_LAST:]) if reading.mark.sentence - one.sentence <= 1)
        same = (one for one in told if one.thing == reading.mark.thing and _may_hold(one, reading))
        return next(iter(before), next(same, None))
    return next((one.mark for one in near if _stands_beside(one, reading)), None)


def _may_hold(whole: FigureMark, part: Reading) -> bool:
    """Whether one figure may be the whole of another: a count, no smaller."""
    size = whole.high if whole.high is not None else whole.low
    return whole.kind == "count" and not whole.former and (part.mark.kind == "share" or size is None or size >= part.size)


def _pointed_to(
    readings: Sequence[Reading], place: int, before: list[FigureMark], earlier: Sequence[FigureMark]
) -> FigureMark | None:
    """Give the figure that "of them" or "of the passengers" points to: behind the "of", or the last that fits."""
    reading = readings[place]
    noun = reading.counted.noun
    for one in readings[place + 1 : place + 2]:
        if noun >= 0 and one.counted.noun == noun and one.tree is reading.tree:
            return one.mark  # "two of the three Afghans"
    told = [
        *before,
        *(one for one in reversed(earlier[-_LAST:]) if reading.mark.sentence - one.sentence <= 2 and _may_hold(one, reading)),
    ]
    if reading.counted.state:
        return next((one for one in told if one.action == reading.mark.action), None)
    if reading.counted.thing and reading.counted.end >= 0 and noun >= 0 and not _is_pointing(reading):
        return next((one for one in told if one.thing == reading.counted.thing), None)
    return next(iter(told), None)


def _is_pointing(reading: Reading) -> bool:
    words = reading.counted.phrase.lower().split()
    return len(words) > 1 and words[0] == "of" and words[1] in nouns.POINTING


def _is_included(reading: Reading) -> bool:
    """Whether "including" or the like stands in front of the counted."""
    tree = reading.tree
    for number in {reading.counted.node, reading.counted.noun} - {-1}:
        word = tree.words[number]
        if any(case.lower in measured.INCLUDING for case in tree.under(number, "case", "mark", "advmod")):
            return True
        above = tree.words[word.head] if word.head >= 0 else None
        if above is not None and above.lower in measured.INCLUDING and word.label in {"obj", "nsubj", "obl", "dep"}:
            return True
    return False


def _stands_beside(whole: Reading, part: Reading) -> bool:
    """Whether a part is set beside its whole: "nine bodies: seven men and two women"."""
    if whole.tree is not part.tree or not _may_hold(whole.mark, part) or whole.counted.noun < 0 or part.mark.kind != "count":
        return False
    word: Word | None = part.tree.words[part.counted.node] if part.counted.node >= 0 else None
    seen: set[int] = set()
    while word is not None and word.head >= 0 and word.number not in seen and word.label in _BESIDE:
        seen.add(word.number)
        if word.head == whole.counted.noun:
            return word.label != "conj" and _is_listed(whole, part)
        word = part.tree.words[word.head]
    return False


def _is_listed(whole: Reading, part: Reading) -> bool:
    """Whether a colon or a dash leads from the whole to its parts."""
    between = [word.text for word in part.tree.words if whole.mark.end <= word.start < part.mark.start]
    return any(sign in {":", "-", "–", "—", "--"} for sign in between)
