"""Pairs of figures → what stands beside both, and how much closer they are to each other than to any other of an article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Evidence, Sizes
from consilience.reconcile.figures.numbered import Numbers, numbered, once
from consilience.reconcile.figures.things import thing_class

# How close two figures stand, whatever their values: hand-set, to tell which figure of an article is another's counterpart.
_NEAR, _LEADING, _MEANING, _WORDS, _SAME, _OTHER, _DEED, _BEARER = 2.5, 1.5, 1.5, 0.8, 0.8, -1.2, 1.0, 0.8
_MOST_AHEAD = 2.0  # how much closer a counterpart can be than the next best


class Beside(Struct, frozen=True):
    """What stands beside both figures of each pair, from 0 to 1, and how far they are ahead of their rivals."""

    near: Sizes  # the nearest words
    leading: Sizes  # the very nearest
    words: Sizes  # those of the sentences
    names: Sizes
    meaning: Sizes | None  # None where the tier gives no vectors
    ahead: Sizes  # how much closer they stand than either does to any other of the other's article; 0 in one article

    def of(self, pairs: Numbers) -> Beside:
        """Give what stands beside some of the pairs, by their places."""
        meaning = None if self.meaning is None else self.meaning[pairs]
        words, names, ahead = self.words[pairs], self.names[pairs], self.ahead[pairs]
        return Beside(self.near[pairs], self.leading[pairs], words, names, meaning, ahead)


def beside(entries: Sequence[Entry], left: Numbers, right: Numbers, told: Evidence) -> Beside:
    """Give what stands beside both figures of each of some sorted pairs."""
    near, leading = told.near.of_both(left, right), told.leading.of_both(left, right)
    words, names, meaning = told.context.of_smaller(left, right), told.about.of_smaller(left, right), told.meaning(left, right)
    close = _NEAR * near + _LEADING * np.where(near > 0, leading, 0.0) + _MEANING * meaning + _WORDS * words
    ahead = _ahead(entries, left, right, close + _counted(entries, left, right) + _borne(entries, left, right))
    return Beside(near, leading, words, names, None if told.meanings is None else meaning, ahead)


def _ahead(entries: Sequence[Entry], left: Numbers, right: Numbers, close: Sizes) -> Sizes:
    """Give how much closer the figures of each pair of two articles stand than either to any other of the other's; at most 2."""
    article = numbered(entry.article for entry in entries)
    across = np.flatnonzero(article[left] != article[right])
    found = np.zeros(len(left))
    if len(across):
        others = close[across] - np.maximum(*_rivals(left[across], right[across], close[across], article))
        found[across] = np.minimum(others, _MOST_AHEAD)
    return found


def _counted(entries: Sequence[Entry], left: Numbers, right: Numbers) -> Sizes:
    """Give what the nouns and the happenings of each pair say."""
    thing = numbered(entry.mark.thing for entry in entries)
    kind = numbered(thing_class(entry.mark.thing) for entry in entries)
    action = numbered(entry.mark.action for entry in entries)
    named, happened = (thing[left] > 0) & (thing[right] > 0), (action[left] > 0) & (action[right] > 0)
    nouns = np.where(thing[left] == thing[right], _SAME, np.where(kind[left] != kind[right], _OTHER, 0.0))
    return np.where(named, nouns, 0.0) + np.where(happened, np.where(action[left] == action[right], _DEED, -_DEED), 0.0)


def _borne(entries: Sequence[Entry], left: Numbers, right: Numbers) -> Sizes:
    """Give what those say of whom the figures are told, where both name them."""
    bearers = [frozenset(entry.mark.bearer) for entry in entries]
    borne, numbers = np.array([bool(names) for names in bearers], dtype=bool), numbered(bearers)
    found = np.zeros(len(left))
    both = np.flatnonzero(borne[left] & borne[right])
    one, other = left[both], right[both]
    apart = once(numbers[one], numbers[other], lambda at: bearers[one[at]].isdisjoint(bearers[other[at]]))
    found[both] = np.where(apart > 0, -_BEARER, _BEARER)
    return found


def _rivals(left: Numbers, right: Numbers, size: Sizes, article: Numbers) -> tuple[Sizes, Sizes]:
    """Give for each pair how close the best other figure of the other's article stands, to the left one and to the right one."""
    here, there = np.concatenate([left, right]), np.concatenate([right, left])
    close = np.concatenate([size, size])
    place = here * (int(article.max()) + 1) + article[there]
    order = np.lexsort((there, -close, place))
    first = np.flatnonzero(np.diff(place[order], prepend=-1))  # the closest of each figure in each article
    count = np.diff(first, append=len(order))
    second = np.where(count > 1, close[order[np.minimum(first + 1, len(order) - 1)]], -np.inf)
    best = np.repeat(close[order[first]], count)
    best[first] = second
    rival = np.empty_like(best)
    rival[order] = best
    return rival[: len(left)], rival[len(left) :]
