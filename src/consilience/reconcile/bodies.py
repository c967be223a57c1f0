"""Organisations, places and things of a story: which names are one's, by acronym, common words and spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from consilience.languages.english import names as english
from consilience.reconcile.name_groups import Groups
from consilience.reconcile.name_keys import core, initials, is_acronym, is_misprint, is_spelt_alike, sounds_alike, words_of
from consilience.reconcile.people import LARGEST_BLOCK, MISPRINT_TIMES, Use
from consilience.records import NameKind

Body = tuple[str, ...]  # the words that tell one organisation or place from another

_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS | english.OTHER_HEADS
# Said of any organisation: the bank of a story is not the one bank whose name ends so.
_GENERIC_HEADS = (
    english.PLACE_HEADS
    | english.OTHER_HEADS
    | frozenset(
        (
            "university",
            "college",
            "school",
            "hospital",
            "bank",
            "police",
            "court",
            "department",
            "ministry",
            "airlines",
            "government",
            "council",
            "parliament",
            "army",
            "senate",
            "club",
            "hotel",
            "church",
            "company",
            "party",
            "embassy",
            "international",
        )
    )
)
_ENDS = _HEADS | {"crescent", "cross", "tv", "constitution"}
_CANONICAL = {core(form): core(forms[0]) for forms in english.SAME_NAMES for form in forms}
_KNOWN_PLACES = frozenset(core(place) for place in english.PLACES)
_LEFT_OUT = english.LEFT_OUT_HEADS | english.LEFT_OUT_PLACE_HEADS
_LINKING = frozenset(("of", "for", "on", "and", "de", "at"))


def grouped(uses: Sequence[Use], kinds: dict[str, NameKind], defined: dict[str, set[str]]) -> list[list[Use]]:
    """Give the organisations, places and things, each as all the uses of its names.

    `kinds` gives the kind by printed name; `defined` the acronyms that an article gives behind a name in full.
    """
    bodies = _Bodies(uses, kinds, defined)
    found: dict[Body, list[Use]] = defaultdict(list)
    for use in uses:
        found[bodies.groups.root(key_of(use.text))].append(use)
    return list(found.values())


def key_of(text: str) -> Body:
    """Give what a name is compared by: UN, U.N. and the United Nations have one key."""
    state = english.STATE_OF_ABBREVIATION.get(text.lower().rstrip("."))
    words = core(state or text)
    if not state and not text.islower():
        plain = (text.lower().replace(".", ""),) if is_acronym(text) else words
        return _CANONICAL.get(plain, _CANONICAL.get(words, words))
    return words


class _Bodies:
    def __init__(self, uses: Sequence[Use], kinds: dict[str, NameKind], defined: dict[str, set[str]]) -> None:
        self.texts: dict[Body, set[str]] = defaultdict(set)
        self.articles: dict[Body, set[int]] = defaultdict(set)
        self.counts: Counter[Body] = Counter()
        self.kinds: dict[Body, set[NameKind]] = defaultdict(set)
        for use in uses:
            key = key_of(use.text)
            self.texts[key].add(use.text)
            self.articles[key].add(use.article)
            self.counts[key] += use.count
            self.kinds[key].add(kinds[use.text])
        self.keys = sorted(self.texts)
        self.groups = Groups(self.keys)
        self._join_acronyms(defined)
        self._join_shortened()
        self._join_spellings()

    def _join_acronyms(self, defined: dict[str, set[str]]) -> None:
        long_forms: dict[str, set[Body]] = defaultdict(set)
        for key in self.keys:
            for text in self.texts[key]:
                for short in initials(text) | {acronym.lower().replace(".", "") for acronym in defined.get(text, ())}:
                    long_forms[short].add(key)
        for key in self.keys:
            if len(key) == 1 and any(is_acronym(text) for text in self.texts[key]):
                self._join_only(key, {self.groups.root(other) for other in long_forms.get(key[0], ()) if other != key})

    def _join_only(self, key: Body, others: set[Body]) -> None:
        """Join a name with the one group that fits; with none where several fit."""
        fitting = others - {self.groups.root(key)}
        if len(fitting) == 1:
            self.groups.join(fitting.pop(), key)

    def _join_shortened(self) -> None:
        by_word: dict[str, set[Body]] = defaultdict(set)
        for key in self.keys:
            for word in {key[0], key[-1]}:
                by_word[word].add(key)
        for key in sorted(self.keys, key=lambda words: (-len(words), words)):
            near = [other for word in {key[0], key[-1]} if len(by_word[word]) <= LARGEST_BLOCK for other in by_word[word]]
            longer = {other for other in near if len(other) > len(key) and self._shortens(key, other)}
            roots = {self.groups.root(other) for other in longer}
            if len(roots) > 1 and all(_has_both_ends(key, other) for other in longer) and not english.is_common(key[0]):
                for other in sorted(longer):  # Ostland bank, Ostland Savings Bank, Ostland Trade Bank
                    self.groups.join(key, other)
                continue
            if len(roots) > 1:
                here = {self.groups.root(other) for other in longer if self.articles[other] & self.articles[key]}
                roots = here if len(here) == 1 and len(key) > 1 else set()
            self._join_only(key, roots)

    def _shortens(self, short: Body, whole: Body) -> bool:
        """Whether one name is another with words left out."""
        if not self._same_kind(short, whole) or short in _KNOWN_PLACES or any(word.isdigit() for word in whole[-1:]):
            return False
        return (
            _is_ending(short, whole, self.texts[whole])
            or (_is_beginning(short, whole) and (whole[-1] in _LEFT_OUT or bool(self.articles[short] & self.articles[whole])))
            or (_has_both_ends(short, whole) and not any(" and " in text for text in self.texts[whole]))
        )

    def _same_kind(self, one: Body, other: Body) -> bool:
        return bool(self.kinds[one] & self.kinds[other]) or "other" in self.kinds[one] | self.kinds[other]

    def _join_spellings(self) -> None:
        blocks: dict[tuple[int, str], list[Body]] = defaultdict(list)
        for key in self.keys:
            if not any(is_acronym(text) for text in self.texts[key]):
                blocks[len(key), key[0][:1]].append(key)
        for block in blocks.values():
            for one, other in combinations(block[:LARGEST_BLOCK], 2):
                if self._spells(one, other):
                    self.groups.join(one, other)

    def _spells(self, one: Body, other: Body) -> bool:
        """Whether two names are spellings of one: articles agree with themselves, so both in one article must be a misprint."""
        if (one in _KNOWN_PLACES and other in _KNOWN_PLACES) or not self._same_kind(one, other):
            return False
        differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
        if len(differing) != 1 or any(english.is_common(word) for word in differing[0]):
            return False
        left, right = differing[0]
        if self.articles[one] & self.articles[other]:
            rare, often = sorted((self.counts[one], self.counts[other]))
            return often >= MISPRINT_TIMES * rare and is_misprint(left, right)
        if one in _KNOWN_PLACES or other in _KNOWN_PLACES:
            return is_spelt_alike(left, right) and min(len(left), len(right)) >= 6
        return sounds_alike(left, right) or (is_misprint(left, right) and min(len(left), len(right)) >= 7)


def _is_ending(short: Body, whole: Body, texts: set[str]) -> bool:
    """`Coast Guard` in `Icelandic Coast Guard`, `Vikrant` in `INS Vikrant`; not `New York` in `University of New York`."""
    if whole[-len(short) :] != short or whole[-len(short) - 1] in english.DIRECTIONS:
        return False  # the University of South Alabama is not that of Alabama
    if whole[: -len(short)] in _KNOWN_PLACES and not (
        len(short) == 1 and english.is_common(short[0]) and short[0] not in english.ORGANISATION_HEADS
    ):
        return len(short) > 1 or short[0] not in _GENERIC_HEADS  # Boston Herald, the Herald
    if len(short) == 1:
        return len(whole) == 2 and whole[0] in english.SHIPS
    linked = any(
        word in _LINKING and words[number + 1 : number + 2] == short[:1]
        for words in map(words_of, texts)
        for number, word in enumerate(words)
    )
    return not linked and short[-1] in _ENDS


def _is_beginning(short: Body, whole: Body) -> bool:
    """`Polisario` in `Polisario Front`; not `British Steel` in `British Steel Pensions`."""
    if whole[: len(short)] != short or len(whole) != len(short) + 1:
        return False
    if len(short) == 1 and (short[0] in english.GIVEN_NAMES or english.is_common(short[0]) or short[0] in _HEADS):
        return False
    if whole[-1] in _LEFT_OUT:
        return True
    return len(short) == 1 and whole[-1] not in english.PLACE_HEADS and not english.is_common(whole[-1])


def _has_both_ends(short: Body, whole: Body) -> bool:
    """`Ostland bank` in `Ostland Savings Bank`."""
    return (
        len(short) == 2
        and short == (whole[0], whole[-1])
        and len(whole) <= 4
        and short[-1] in _HEADS
        and (short[0],) not in _KNOWN_PLACES
    )
