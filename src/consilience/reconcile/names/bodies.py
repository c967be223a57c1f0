"""Organisations, places and things of a story: which names are one's, by acronym, common words and spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from consilience.languages.english import names as english
from consilience.reconcile.names import bodies_alike as alike
from consilience.reconcile.names.bodies_alike import KNOWN_PLACES, Body
from consilience.reconcile.names.groups import Groups, Reason
from consilience.reconcile.names.keys import (
    core,
    country,
    initials,
    is_acronym,
    is_misprint,
    is_spelt_alike,
    sounds_alike,
    words_of,
)
from consilience.reconcile.names.people import LARGEST_BLOCK, LONG_WORD, MISPRINT_TIMES, Told, Use
from consilience.records import NameKind

_CANONICAL = {core(form): core(forms[0]) for forms in english.SAME_NAMES for form in forms}
LETTERS_OF_AN_ACRONYM = 3  # two letters are initials of too much: they mean a name of their own article only

SAME_WORDS = "They are the same but for points, small words, and words that every reader knows to mean the same."
ACRONYM = "One has the initials of the other."
EXPLAINED = "An article gives one in brackets behind the other."
SAME_LETTERS = "They differ in spaces only."
SPELLINGS = "They are spelt alike."


def grouped(uses: Sequence[Use], kinds: dict[str, NameKind], defined: dict[str, set[str]]) -> list[Told]:
    """Give the organisations, places and things, each as all the uses of its names.

    `kinds` gives the kind by printed name; `defined` the acronyms that an article gives behind a name in full.
    """
    bodies = _Bodies(uses, kinds, defined)
    found: dict[Body, list[Use]] = defaultdict(list)
    for use in uses:
        found[bodies.groups.root(key_of(use.text))].append(use)
    return [Told(tuple(told), bodies.reasons(root)) for root, told in found.items()]


def key_of(text: str) -> Body:
    """Give what a name is compared by: UN, U.N. and the United Nations have one key."""
    state = english.STATE_OF_ABBREVIATION.get(text.lower().rstrip(".")) if "." in text else country(words_of(text))
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

    def reasons(self, root: Body) -> tuple[Reason, ...]:
        """Give why the names of a group were brought together."""
        texts = {key: min(self.texts[key]) for key in self.keys if self.groups.root(key) == root}
        same = [Reason(texts[key], text, SAME_WORDS) for key in texts for text in sorted(self.texts[key])[1:]]
        joined = [Reason(texts[one], texts[other], note) for one, other, note in self.groups.notes().get(root, ())]
        return tuple(sorted({*same, *joined}))

    def _join_acronyms(self, defined: dict[str, set[str]]) -> None:
        long_forms: dict[str, set[Body]] = defaultdict(set)
        explained: dict[str, set[Body]] = defaultdict(set)
        for key in self.keys:
            for text in self.texts[key]:
                for short in initials(text):
                    long_forms[short].add(key)
                for acronym in defined.get(text, ()):
                    explained[acronym.lower().replace(".", "")].add(key)
        for key in self.keys:
            if len(key) == 1 and any(is_acronym(text) for text in self.texts[key]):
                self._join_only(key, explained.get(key[0], set()), EXPLAINED)
                meant = {other for other in long_forms.get(key[0], ()) if self._may_abbreviate(key, other)}
                self._join_only(key, meant, ACRONYM)

    def _may_abbreviate(self, acronym: Body, whole: Body) -> bool:
        enough = len(acronym[0]) >= LETTERS_OF_AN_ACRONYM or bool(self.articles[acronym] & self.articles[whole])
        return enough and self._same_kind(acronym, whole)

    def _join_only(self, key: Body, others: Iterable[Body], note: str) -> None:
        """Join a name with the one group that fits; with none where several fit."""
        fitting = {self.groups.root(other) for other in others} - {self.groups.root(key)}
        if len(fitting) == 1:
            self.groups.join(fitting.pop(), key, note)

    def _join_shortened(self) -> None:
        by_word: dict[str, set[Body]] = defaultdict(set)
        for key in self.keys:
            for word in {key[0], key[-1]}:
                by_word[word].add(key)
        for key in sorted(self.keys, key=lambda words: (-len(words), words)):
            near = [other for word in {key[0], key[-1]} if len(by_word[word]) <= LARGEST_BLOCK for other in by_word[word]]
            longer = {other: note for other in near if len(other) > len(key) and (note := self._shortens(key, other))}
            self._join_longer(key, longer)

    def _join_longer(self, key: Body, longer: dict[Body, str]) -> None:
        roots = {self.groups.root(other) for other in longer}
        if len(roots) > 1 and all(alike.has_both_ends(key, other) for other in longer) and not english.is_common(key[0]):
            for other in sorted(longer):  # Ostland bank, Ostland Savings Bank, Ostland Trade Bank
                self.groups.join(key, other, longer[other])
            return
        if len(roots) > 1:
            here = {other for other in longer if self.articles[other] & self.articles[key]}
            roots = {self.groups.root(other) for other in here} if len(key) > 1 else set()
        if len(roots) == 1:
            note = longer[min(other for other in longer if self.groups.root(other) in roots)]
            self._join_only(key, roots, note)

    def _shortens(self, short: Body, whole: Body) -> str:
        """Give how one name is another with words left out; nothing where it is not."""
        if not self._may_shorten(short, whole) or short in KNOWN_PLACES or any(word.isdigit() for word in whole[-1:]):
            return ""
        here = bool(self.articles[short] & self.articles[whole])
        may_begin = alike.leaves_out_a_head(short, whole) or (here and (whole[-1] == "river" or "place" not in self.kinds[short]))
        tests = (
            (alike.ends_so, alike.ends_so(short, whole, self.texts[whole])),
            (alike.begins_so, may_begin and alike.begins_so(short, whole)),
            (alike.has_both_ends, alike.has_both_ends(short, whole) and not any(" and " in text for text in self.texts[whole])),
            (alike.ends_so_here, here and "place" not in self.kinds[whole] and alike.ends_so_here(short, whole)),
        )
        return next((test.__doc__ or "" for test, holds in tests if holds), "")

    def _may_shorten(self, short: Body, whole: Body) -> bool:
        """Whether the kinds allow it: a city is not its club, but a hospital is told as a place and as an organisation."""
        both = len(short) > 1 and short[-1] in english.ORGANISATION_HEADS
        return both or whole[0] in english.SHIPS or whole[-1] == "river" or self._same_kind(short, whole)

    def _same_kind(self, one: Body, other: Body) -> bool:
        return bool(self.kinds[one] & self.kinds[other]) or "other" in self.kinds[one] | self.kinds[other]

    def _join_spellings(self) -> None:
        blocks: dict[tuple[int, str], list[Body]] = defaultdict(list)
        for key in self.keys:
            if not any(is_acronym(text) for text in self.texts[key]):
                blocks[len(key), key[0][:1]].append(key)
        for same in _by_letters(self.keys):
            for other in same[1:]:
                self.groups.join(same[0], other, SAME_LETTERS)
        for block in blocks.values():
            for one, other in combinations(block[:LARGEST_BLOCK], 2):
                if alike.differ_in_plural(one, other):
                    self.groups.join(one, other, alike.differ_in_plural.__doc__ or "")
                elif self._spells(one, other):
                    self.groups.join(one, other, SPELLINGS)

    def _spells(self, one: Body, other: Body) -> bool:
        """Whether two names are spellings of one: articles agree with themselves, so both in one article must be a misprint."""
        if (one in KNOWN_PLACES and other in KNOWN_PLACES) or not (self._same_kind(one, other) or _is_rare_word(one, other)):
            return False
        differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
        if len(differing) != 1 or any(english.is_common(word) for word in differing[0]):
            return False
        left, right = differing[0]
        if self.articles[one] & self.articles[other]:
            rare, often = sorted((self.counts[one], self.counts[other]))
            return often >= MISPRINT_TIMES * rare and (is_misprint(left, right) or sounds_alike(left, right))
        if one in KNOWN_PLACES or other in KNOWN_PLACES:
            return is_spelt_alike(left, right) and min(len(left), len(right)) >= 6
        return sounds_alike(left, right) or (is_misprint(left, right) and min(len(left), len(right)) >= 7)


def _is_rare_word(one: Body, other: Body) -> bool:
    """Whether two names are long single words: what sounds like Hemeimeem is Hmeymim, whatever kind the articles make of it."""
    return len(one) == len(other) == 1 and min(len(one[0]), len(other[0])) >= LONG_WORD and sounds_alike(one[0], other[0])


def _by_letters(keys: Iterable[Body]) -> list[list[Body]]:
    """Bring together what differs in spaces only: Varby Trail Runners, Varby Trailrunners."""
    found: dict[str, list[Body]] = defaultdict(list)
    for key in sorted(keys):
        found["".join(key)].append(key)
    return [same for letters, same in sorted(found.items()) if len(letters) >= LONG_WORD]
