"""Persons of a story: which names in full are one person's, and whose the last names and first names alone are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from consilience.languages.english import names as english
from consilience.reconcile.name_groups import Groups
from consilience.reconcile.name_keys import PersonKey, is_given_alike, is_misprint, is_spelt_alike, person, sound, sounds_alike

# A misprint is rare beside what it should have been: "Merkell" once, "Merkel" in every other sentence.
MISPRINT_TIMES = 3
LARGEST_BLOCK = 300  # names in full that sound alike in one story; of more, only equal ones are joined


class Use(Struct, frozen=True):
    """A name as one article writes it: how often, and where first."""

    article: int
    text: str
    count: int
    first: int
    gender: str = ""  # "f" or "m" where "Mrs" or "Mr" stands in front


def grouped(uses: Sequence[Use]) -> list[list[Use]]:
    """Give the persons, each as all the uses of the names that stand for them."""
    people = _People(uses)
    found: dict[Hashable, list[Use]] = defaultdict(list)
    alone: list[Use] = []
    for use in uses:
        owner = people.owner(use)
        if owner:
            found[owner].append(use)
        else:
            alone.append(use)
    return [*found.values(), *_without_owner(alone)]


class _People:
    """The persons whom a story names in full."""

    def __init__(self, uses: Sequence[Use]) -> None:
        self.counts: Counter[PersonKey] = Counter()
        for use in uses:
            if person(use.text).given:
                self.counts[person(use.text)] += use.count
        self.groups = Groups(sorted(self.counts, key=lambda key: (key.last, key.given, key.suffix)))
        self._join()
        for same in _by_letters(self.counts).values():
            for key in same[1:]:
                self.groups.join(same[0], key)
        self.total: Counter[PersonKey] = Counter()
        self.in_article: dict[int, Counter[PersonKey]] = defaultdict(Counter)
        self.first: dict[tuple[int, PersonKey], int] = {}
        self.called: dict[str, set[PersonKey]] = defaultdict(set)  # any word of a name → the persons who bear it
        for use in uses:
            self._count(use)

    def _join(self) -> None:
        keys = [key for group in self.groups.all() for key in group]
        for one, other in sorted(set(_pairs(keys)), key=lambda pair: (_has_initial(pair), pair[0].words, pair[1].words)):
            if _has_initial((one, other)) and self._is_ambiguous(one, other, keys):
                continue
            self.groups.join(one, other)

    def _is_ambiguous(self, one: PersonKey, other: PersonKey, keys: Sequence[PersonKey]) -> bool:
        """Whether "J. Smith" may be two persons of this story."""
        short, whole = (one, other) if len(one.given[0]) == 1 else (other, one)
        fitting = {
            self.groups.root(key)
            for key in keys
            if key.last == short.last and len(key.given[0]) > 1 and key.given[0][0] == short.given[0]
        }
        return len(fitting - {self.groups.root(whole)}) > 0

    def _count(self, use: Use) -> None:
        key = person(use.text)
        if not key.given:
            return
        root = self.groups.root(key)
        self.total[root] += use.count
        self.in_article[use.article][root] += use.count
        self.first[use.article, root] = min(use.first, self.first.get((use.article, root), use.first))
        self.called[key.last].add(root)
        for word in key.given[:1]:
            self.called[f"{word} "].add(root)  # the space: called so by the first name

    def owner(self, use: Use) -> PersonKey | None:
        """Give the person whom a name means in its article; None where that cannot be told."""
        key = person(use.text)
        if key.given:
            return self.groups.root(key)
        by_last, by_first = self.called.get(key.last, set()), self.called.get(f"{key.last} ", set())
        here = self.in_article[use.article]
        for candidates in (by_last & here.keys(), by_first & here.keys(), by_last, by_first):
            if candidates:
                fitting = [root for root in candidates if _may_be(root, use.gender)]
                return self._meant(fitting, use.article) if fitting else None
        return self._misprinted(use, key.last)

    def _meant(self, candidates: Iterable[PersonKey], article: int) -> PersonKey:
        """Of several bearers of a name give the one whom the article writes of most, then the story, then who comes first."""
        here = self.in_article[article]
        return min(candidates, key=lambda root: (-here[root], -self.total[root], self.first.get((article, root), 0), root.words))

    def _misprinted(self, use: Use, last: str) -> PersonKey | None:
        """Give the person whose last name a rare word misprints."""
        here = {root for root in self.in_article[use.article] if is_misprint(root.last, last)}
        found = here or {
            root
            for root in self.total
            if is_misprint(root.last, last) and (self.total[root] >= MISPRINT_TIMES * use.count or sounds_alike(root.last, last))
        }
        return self._meant(found, use.article) if len(found) == 1 else None


def _may_be(key: PersonKey, gender: str) -> bool:
    """Whether a person's given name goes with "Mr" or "Mrs"."""
    told = english.GIVEN_NAMES.get(key.given[0], "u")
    return not gender or told in {"u", gender}


def _by_letters(keys: Iterable[PersonKey]) -> dict[tuple[str, str], list[PersonKey]]:
    """Bring together what differs in spaces only: Del Rio, DelRio."""
    found: dict[tuple[str, str], list[PersonKey]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (key.words, key.suffix)):
        found["".join(key.words), key.suffix].append(key)
    return found


def _pairs(keys: Sequence[PersonKey]) -> Iterator[tuple[PersonKey, PersonKey]]:
    """Give the pairs of names in full that are one person's."""
    blocks: dict[str, set[PersonKey]] = defaultdict(set)
    for key in keys:
        for word in key.words:
            blocks[sound(word) or word].add(key)
    for name in sorted(blocks):
        block = sorted(blocks[name], key=lambda key: (key.words, key.suffix))
        if len(block) <= LARGEST_BLOCK:
            yield from ((one, other) for one, other in combinations(block, 2) if is_same(one, other))


def is_same(one: PersonKey, other: PersonKey) -> bool:
    """Whether two names in full are one person's: Omar Haddad and Omar al-Hadad, J. Smith and John Smith; not two brothers."""
    if {one.suffix, other.suffix} == {"jr", "sr"}:
        return False
    first, second = one.given[0], other.given[0]
    if one.last == other.last:
        return _is_same_given(one, other)
    longer, shorter = (one, other) if len(one.words) > len(other.words) else (other, one)
    if len(longer.words) > len(shorter.words) and len(shorter.words) > 1:
        begins = longer.words[: len(shorter.words)] == shorter.words and not english.is_common(longer.last)
        if begins or longer.words[-len(shorter.words) :] == shorter.words:
            return True  # Smith Robinson and Ashley Smith are Ashley Smith Robinson
    return len(first) > 1 and len(second) > 1 and is_spelt_alike(one.last, other.last) and is_given_alike(first, second)


def _is_same_given(one: PersonKey, other: PersonKey) -> bool:
    first, second = one.given[0], other.given[0]
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0] or first in {word[0] for word in other.given} or second in {word[0] for word in one.given}
    if is_given_alike(first, second):
        return True
    longer, shorter = (one, other) if len(one.given) > len(other.given) else (other, one)
    return len(longer.given) > len(shorter.given) and shorter.given == longer.given[-len(shorter.given) :]


def _has_initial(pair: tuple[PersonKey, PersonKey]) -> bool:
    return any(len(key.given[0]) == 1 for key in pair)


def _without_owner(uses: Sequence[Use]) -> list[list[Use]]:
    """Join the names of persons whom no article names in full: the same word, or a misprint of a frequent one."""
    counts: Counter[str] = Counter()
    for use in uses:
        counts[person(use.text).last] += use.count
    groups = Groups(sorted(counts))
    frequent = [word for word in sorted(counts) if counts[word] >= MISPRINT_TIMES]
    for word in sorted(counts):
        right = [other for other in frequent if counts[other] >= MISPRINT_TIMES * counts[word] and is_misprint(other, word)]
        if len(right) == 1:
            groups.join(right[0], word)
    found: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        found[groups.root(person(use.text).last)].append(use)
    return list(found.values())
