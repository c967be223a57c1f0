"""Event → groups of figures that measure one thing: the surest pairs first, never against a reason to stay apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

import numpy as np

from consilience.reconcile.figures import candidates, carried, closeness, contrasts, evidence, intervals
from consilience.reconcile.figures import entries as figured
from consilience.reconcile.figures.asked import Asked
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.pairs import ENOUGH, sureness
from consilience.records import Event

# Of a larger group so many are asked whether they stay apart from another's.
_MEMBERS = 40
# Of these a word decides, which another report may use otherwise.
_BY_WORDS = frozenset({"thing", "part", "definition"})
_TOGETHER, _MOST_SURE = -2.0, 3.0


def groups(event: Event) -> list[list[Entry]]:
    """Give the groups in the order of their first figure."""
    told = carried.of(contrasts.marked(figured.of(event)))
    return sorted((told.spread(group.numbers) for group in _joined(told.first)), key=lambda group: group[0].number)


class Group:
    """Some figures that are one measure, in the order in which they joined."""

    def __init__(self, entry: Entry, asked: Asked) -> None:
        """Begin with one figure."""
        self.entries = [entry]
        self._asked = asked
        self._look_again()

    @property
    def numbers(self) -> list[int]:
        """Give the numbers of the figures."""
        return [entry.number for entry in self.entries]

    def take(self, other: Group) -> None:
        """Take in the figures of another group."""
        self.entries += other.entries
        if len(self.telling) < _MEMBERS or any(entry.mark.partial for entry in self.telling):
            self._look_again()

    def _look_again(self) -> None:
        self.telling = _telling(self.entries)
        # Together those that are alike to the rules, and those of one article, within which other rules hold.
        self.alike: dict[int, list[Entry]] = {}
        self.of_article: dict[str, list[Entry]] = {}
        for entry in self.telling:
            self.alike.setdefault(self._asked.alike[entry.number], []).append(entry)
            self.of_article.setdefault(entry.article, []).append(entry)


def _joined(entries: list[Entry]) -> list[Group]:
    asked = Asked(entries)
    sure = Scores(entries, asked)
    group_of = [Group(entry, asked) for entry in entries]
    parted: set[tuple[int, int]] = set()  # the first figures of groups that stay apart, however many join either
    for one, other in sure.likely():
        first, second = group_of[one], group_of[other]
        if first is second or (first.entries[0].number, second.entries[0].number) in parted:
            continue
        left, right = entries[one], entries[other]
        if _ties_by_vagueness(left, right, first, second) or not asked.may_be_one(left, right):
            continue
        between = _kept_apart(first, second, asked)
        if between and not _are_one_on_the_whole(first, second, between, sure, asked):
            if not any(entry.mark.partial for entry in between):
                parted.add((first.entries[0].number, second.entries[0].number))
            continue
        if not between and len(first.entries) + len(second.entries) > 2 and _mean(first, second, sure, asked) < _TOGETHER:
            continue
        first.take(second)
        for entry in second.entries:
            group_of[entry.number] = first
    return list({id(group): group for group in group_of}.values())


class Scores:
    """How surely figures that may be one measure are one, pair by pair; whether they may be is asked where it matters."""

    def __init__(self, entries: Sequence[Entry], asked: Asked) -> None:
        """Weigh the pairs of some figures."""
        self._left, self._right = candidates.pairs(entries)
        beside = closeness.beside(entries, self._left, self._right, evidence.of(entries))
        self._sure = sureness(entries, self._left, self._right, beside, asked.why)
        self._known: list[dict[int, float]] = [{} for _ in entries]
        clipped = np.clip(self._sure, -_MOST_SURE, _MOST_SURE).tolist()
        for one, other, score in zip(self._left.tolist(), self._right.tolist(), clipped, strict=True):
            self._known[one][other] = self._known[other][one] = score

    def likely(self) -> Iterator[tuple[int, int]]:
        """Give the numbers of the pairs that are surely enough one measure, if nothing keeps them apart; the surest first."""
        likely = np.flatnonzero(self._sure >= ENOUGH)
        left, right = self._left[likely], self._right[likely]
        order = np.lexsort((right, left, -self._sure[likely]))
        yield from zip(left[order].tolist(), right[order].tolist(), strict=True)

    def beside(self, one: Entry) -> dict[int, float]:
        """Give how surely a figure is one measure with others, by their numbers; at most three either way, where it is known."""
        return self._known[one.number]


def _mean(first: Group, second: Group, sure: Scores, asked: Asked) -> float:
    """Give how surely two groups are one measure on the whole: the mean over the pairs of which anything is known."""
    others = second.entries[:_MEMBERS]
    known = [
        beside[other.number]
        for one in first.entries[:_MEMBERS]
        if (beside := sure.beside(one))
        for other in others
        if other.number in beside and asked.may_be_one(*_in_order(one, other))
    ]
    return sum(known) / len(known) if known else 0.0


def _are_one_on_the_whole(first: Group, second: Group, between: tuple[Entry, Entry], sure: Scores, asked: Asked) -> bool:
    """Whether two groups are one although words part some of their figures: "two women", "two of them", "two coworkers".

    A noun or a part told under one value weighs against the sureness of the other pairs; any other reason parts for good.
    """
    ones, others = first.entries[:_MEMBERS], second.entries[:_MEMBERS]
    if between[0] in ones and between[1] in others and not _are_parted_by_a_word(*between, asked):
        return False
    weighed = 0.0
    for left, right in product(ones, others):
        if asked.may_be_one(*_in_order(left, right)):
            weighed += sure.beside(left).get(right.number, 0.0)
        elif _are_parted_by_a_word(left, right, asked):
            weighed -= _MOST_SURE
        else:
            return False
    return weighed >= 0


def _are_parted_by_a_word(one: Entry, other: Entry, asked: Asked) -> bool:
    """Whether nothing but a noun or a part told keeps equal values of two articles apart."""
    if one.article == other.article or asked.why(*_in_order(one, other)) not in _BY_WORDS:
        return False
    return intervals.ratio(one.mark, other.mark) == 1.0


def _in_order(one: Entry, other: Entry) -> tuple[Entry, Entry]:
    return (one, other) if one.number < other.number else (other, one)


def _ties_by_vagueness(left: Entry, right: Entry, first: Group, second: Group) -> bool:
    """Whether nothing but "dozens" would tie two groups: it fits 22 and 87, which are two counts; it may join one of them."""
    if (left.mark.modifier == "vague") == (right.mark.modifier == "vague"):
        return False
    return len((first if left.mark.modifier == "vague" else second).entries) > 1


def _kept_apart(first: Group, second: Group, asked: Asked) -> tuple[Entry, Entry] | None:
    """Give two figures that keep two groups apart."""
    if _are_open_to_each_other(first, second, asked):
        return None
    return next(
        (
            (one, other)
            for one in first.telling
            for other in second.telling
            if not asked.may_be_one(one, other)
            and not _have_each_others_nouns(one, other, first, second, asked)
            and not _has_replaced(one, other, first)
            and not _has_replaced(other, one, second)
        ),
        None,
    )


def _are_open_to_each_other(first: Group, second: Group, asked: Asked) -> bool:
    """Whether nothing keeps any figure of two groups apart: asked once for all that are alike, of all where words decide."""
    for ones in first.alike.values():
        for others in second.alike.values():
            one, other = ones[0], others[0]
            known = None if one.article == other.article else asked.may_be_one_whatever_they_say(one, other)
            if known is False or (known is None and not _are_all_allowed(ones, others, asked)):
                return False
    return all(_are_all_allowed(ones, second.of_article.get(article, ()), asked) for article, ones in first.of_article.items())


def _are_all_allowed(ones: Sequence[Entry], others: Sequence[Entry], asked: Asked) -> bool:
    return all(asked.may_be_one(one, other) for one in ones for other in others)


def _have_each_others_nouns(left: Entry, right: Entry, first: Group, second: Group, asked: Asked) -> bool:
    """Whether two nouns are all that parts two figures, and one group counts under both: 31 trucks, 31 pieces; 25 pieces."""
    if asked.why(left, right) != "thing" or left.article == right.article:
        return False
    nouns, others = ({entry.mark.thing for entry in group.telling} for group in (first, second))
    return right.mark.thing in nouns or left.mark.thing in others


def _has_replaced(new: Entry, other: Entry, group: Group) -> bool:
    """Whether a value took the place of one that another article gives, as its own says: 5 million, from the 2 million."""
    own = (old for old in group.telling if old.article == new.article != other.article and old.mark.former)
    return any(new.mark.start in {old.against, old.mark.follows} and intervals.alike(old.mark, other.mark) for old in own)


def _telling(group: Sequence[Entry]) -> list[Entry]:
    """Give some of a group, without parts that have a whole's value: "seven of its villages" among those that say seven."""
    if not any(entry.mark.partial for entry in group):
        return list(group[:_MEMBERS])
    whole = {intervals.interval(entry.mark) for entry in group if not entry.mark.partial}
    telling = (entry for entry in group if not entry.mark.partial or intervals.interval(entry.mark) not in whole)
    return list(islice(telling, _MEMBERS))
