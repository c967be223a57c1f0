"""Persons of a story: which names in full are one person's, and whose the last names and first names alone are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from consilience.languages.english import names as english
from consilience.reconcile.names import people_alike
from consilience.reconcile.names.groups import Groups, Reason
from consilience.reconcile.names.keys import PersonKey, is_misprint, is_spelt_alike, person, sound, sounds_alike

# A misprint is rare beside what it should have been: "Merkell" once, "Merkel" in every other sentence.
MISPRINT_TIMES = 3
LARGEST_BLOCK = 300  # names in full that sound alike in one story; of more, only equal ones are joined
LONG_WORD = 7  # letters: of two such words that differ by one, one is a spelling of the other
RUN_ON = 5  # letters of a last name behind which a space may be missing: "Merkelinstructed"


class Use(Struct, frozen=True):
    """A name as one article writes it: how often, and where first."""

    article: int
    text: str
    count: int
    first: int
    gender: str = ""  # "f" or "m" where "Mrs" or "Mr" stands in front


class Told(Struct, frozen=True):
    """The uses of the names of one person, organisation or place, and why they were brought together."""

    uses: tuple[Use, ...]
    reasons: tuple[Reason, ...] = ()


def grouped(uses: Sequence[Use]) -> list[Told]:
    """Give the persons, each as all the uses of the names that stand for them."""
    people = _People(uses)
    found: dict[PersonKey, list[Use]] = defaultdict(list)
    reasons: dict[PersonKey, list[Reason]] = defaultdict(list)
    alone: list[Use] = []
    for use in uses:
        owner, note = people.owner(use)
        if owner:
            found[owner].append(use)
            reasons[owner] += [Reason(use.text, people.fullest(owner), note)] if note else []
        else:
            alone.append(use)
    for root, notes in people.groups.notes().items():
        reasons[root] += [Reason(people.texts[one], people.texts[other], note) for one, other, note in notes]
    whole = [Told(tuple(found[root]), tuple(sorted(set(reasons[root])))) for root in found]
    return [*whole, *_without_owner(alone)]


class _People:
    """The persons whom a story names in full."""

    def __init__(self, uses: Sequence[Use]) -> None:
        self.counts: Counter[PersonKey] = Counter()
        self.articles: dict[PersonKey, set[int]] = defaultdict(set)
        self.texts: dict[PersonKey, str] = {}
        for use in uses:
            key = person(use.text)
            if key.given:
                self.counts[key] += use.count
                self.articles[key].add(use.article)
                self.texts[key] = min(use.text, self.texts.get(key, use.text))
        self.groups = Groups(sorted(self.counts))
        self._join()
        self.total: Counter[PersonKey] = Counter()
        self.in_article: dict[int, Counter[PersonKey]] = defaultdict(Counter)
        self.first: dict[tuple[int, PersonKey], int] = {}
        self.last: dict[str, set[PersonKey]] = defaultdict(set)  # a last name → the persons who bear it
        self.suffixes: dict[PersonKey, set[str]] = defaultdict(set)
        self.called: dict[str, set[PersonKey]] = defaultdict(set)  # a first name or nickname → the persons called so
        for use in uses:
            self._count(use)

    def _join(self) -> None:
        keys = sorted(self.counts)
        for one, other in sorted(set(_pairs(keys)), key=lambda pair: (_has_initial(pair), pair)):
            test = people_alike.why_same(one, other)
            if test is None or (_has_initial((one, other)) and self._is_ambiguous(one, other, keys)):
                continue
            if (test in people_alike.UNSURE and self._are_two(one, other)) or self._are_father_and_son(one, other):
                continue
            self.groups.join(one, other, test.__doc__ or "")

    def _are_father_and_son(self, one: PersonKey, other: PersonKey) -> bool:
        """Whether of two groups one has a "Jr." and the other a "Sr." or "III"."""
        roots = (self.groups.root(one), self.groups.root(other))
        left, right = ({key.suffix for key in self.counts if self.groups.root(key) == root} - {""} for root in roots)
        return bool(left and right and left != right)

    def _are_two(self, one: PersonKey, other: PersonKey) -> bool:
        """Whether an article writes of both, and neither is so rare that it may be a misprint."""
        rare, often = sorted((self.counts[one], self.counts[other]))
        return bool(self.articles[one] & self.articles[other]) and often < MISPRINT_TIMES * rare

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
        self.suffixes[root].add(key.suffix)
        self.in_article[use.article][root] += use.count
        self.first[use.article, root] = min(use.first, self.first.get((use.article, root), use.first))
        for last in {key.last, key.letters.removeprefix("".join(key.given))}:
            self.last[last].add(root)
        for called in (*key.nicknames, *self._first_name(key)):
            self.called[called].add(root)

    def _first_name(self, key: PersonKey) -> tuple[str, ...]:
        """Give the first name, unless it is what the person is: "Linebacker Ryan Holt", who is also "Ryan Holt"."""
        rest = (key.given[1:], key.last)
        told_without = any((other.given, other.last) == rest for other in self.counts)
        if len(key.given[0]) == 1 or (told_without and key.given[0] not in english.GIVEN_NAMES):
            return ()
        return key.given[:1]

    def owner(self, use: Use) -> tuple[PersonKey | None, str]:
        """Give the person whom a name means in its article, and why; None where that cannot be told."""
        key = person(use.text)
        if key.given:
            return self.groups.root(key), ""
        here = self.in_article[use.article].keys()
        by_last, by_first = (self._bearers(names, key, use) for names in (self.last, self.called))
        if by_last & here:
            return self._meant(by_last & here, use.article), "The article gives this person's name in full."
        if by_first & here:
            return self._meant(by_first & here, use.article), "The article calls this person so."
        if by_last:
            return self._best_known(by_last), "Other articles give this person's name in full."
        if len(by_first) == 1:
            return min(by_first), "Other articles call this person so."
        return self._misprinted(use, key.last), "It looks like a misprint of this person's last name."

    def fullest(self, root: PersonKey) -> str:
        """Give the longest form of a person's name."""
        return max(
            (text for key, text in self.texts.items() if self.groups.root(key) == root), key=lambda text: (len(text), text)
        )

    def _bearers(self, names: dict[str, set[PersonKey]], key: PersonKey, use: Use) -> set[PersonKey]:
        """Give the persons with a last or first name, and with the gender and the "Jr." that it is told with."""
        return {
            root
            for root in names.get(key.last, ())
            if _may_be(root, use.gender) and (not key.suffix or key.suffix in self.suffixes[root])
        }

    def _meant(self, candidates: Iterable[PersonKey], article: int) -> PersonKey:
        """Of several bearers of a name give the one whom the article writes of most, then the story, then who comes first."""
        here = self.in_article[article]
        return min(candidates, key=lambda root: (-here[root], -self.total[root], self.first.get((article, root), 0), root))

    def _best_known(self, candidates: Iterable[PersonKey]) -> PersonKey | None:
        """Give the one bearer whom the story writes of much more than of the others: an article that names none means him."""
        first, *rest = sorted(candidates, key=lambda root: (-self.total[root], root))
        return first if not rest or self.total[first] >= MISPRINT_TIMES * self.total[rest[0]] else None

    def _misprinted(self, use: Use, last: str) -> PersonKey | None:
        """Give the person whose last name a rare word misprints, or runs into the next word."""
        if last in self.last:
            return None  # told with a title that is not this person's
        here = {root for root in self.in_article[use.article] if is_misprint(root.last, last) or _is_run_on(root.last, last)}
        found = here or {
            root
            for root in self.total
            if is_misprint(root.last, last) and (self.total[root] >= MISPRINT_TIMES * use.count or sounds_alike(root.last, last))
        }
        return self._meant(found, use.article) if len(found) == 1 else None


def _is_run_on(last: str, word: str) -> bool:
    """Whether a word is a last name with the next word: "Merkelinstructed"."""
    return (
        len(last) >= RUN_ON and word.startswith(last) and len(word) - len(last) >= RUN_ON and english.is_common(word[len(last) :])
    )


def _may_be(key: PersonKey, gender: str) -> bool:
    """Whether a person's given name goes with "Mr" or "Mrs"."""
    told = english.GIVEN_NAMES.get(key.given[0], "u")
    return not gender or told in {"u", gender}


def _pairs(keys: Sequence[PersonKey]) -> Iterator[tuple[PersonKey, PersonKey]]:
    """Give the pairs of names in full that have a word that sounds the same."""
    blocks: dict[str, set[PersonKey]] = defaultdict(set)
    for key in keys:
        for word in {*key.words, key.letters}:
            blocks[sound(word) or word].add(key)
    for name in sorted(blocks):
        if len(blocks[name]) <= LARGEST_BLOCK:
            yield from combinations(sorted(blocks[name]), 2)


def _has_initial(pair: tuple[PersonKey, PersonKey]) -> bool:
    return any(len(key.given[0]) == 1 for key in pair)


def _without_owner(uses: Sequence[Use]) -> list[Told]:
    """Join the names of persons whom no article names in full: the same word, a misprint of a frequent one, another spelling."""
    counts: Counter[str] = Counter()
    articles: dict[str, set[int]] = defaultdict(set)
    for use in uses:
        counts[person(use.text).last] += use.count
        articles[person(use.text).last].add(use.article)
    groups = Groups(sorted(counts))
    for one, other in combinations(sorted(counts)[:LARGEST_BLOCK], 2):
        rare, often = sorted((counts[one], counts[other]))
        if is_misprint(one, other) and often >= max(MISPRINT_TIMES * rare, MISPRINT_TIMES):
            groups.join(one, other, "One looks like a misprint of the other, which is told often.")
        elif is_spelt_alike(one, other) and min(len(one), len(other)) >= LONG_WORD and not articles[one] & articles[other]:
            groups.join(one, other, "They are spelt alike, and no article has both.")
    found: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        found[groups.root(person(use.text).last)].append(use)
    notes = groups.notes()
    return [Told(tuple(told), tuple(Reason(*note) for note in notes.get(root, ()))) for root, told in found.items()]
