"""Report → report with names: persons, organisations and places, each a span of the article's text.

Runs of capitalised words are cut at titles and peoples; whether a word that opens a sentence is a name, and what kind
each name is, is told by all its places in the article (document-centred: Mikheev 1999).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from consilience.annotate import capitals
from consilience.annotate.capitals import CapitalRun
from consilience.annotate.name_kinds import evidence, voted
from consilience.annotate.name_parts import Candidate, candidates, is_acronym, last_name
from consilience.annotate.parse import Parse
from consilience.languages.english import names as english
from consilience.records import NameKind, NameMark, Report

# So often inside sentences a capital is no whim of one editor.
OFTEN_CAPITALISED = 2

_LOWER = re.compile(r"(?<![^\W_])[a-z][a-z'’]*(?![^\W_])")
_NEXT = re.compile(r"([’'‘]s\b)?,?\s?([a-z]*)")
_ONLY_TITLES = english.TITLES - english.SURNAME_TITLES
_NOT_LOOSE = frozenset(english.GIVEN_NAMES) | english.PARTICLES | english.PLACE_STARTS | {"new", "south", "north", "east", "west"}
_ACRONYMS = frozenset(form.replace(".", "") for forms in english.SAME_NAMES for form in forms if " " not in form)
_POINTED = frozenset(("inc", "corp", "co", "ltd", "jr", "sr", "bros"))
_NO_ACRONYMS = english.NEVER_NAMES | english.TITLES | english.NOT_NAMES | english.ROMAN_NUMBERS
_TITLE_WORDS = english.TITLES | english.TITLE_MODIFIERS
_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS | english.OTHER_HEADS
# A word with such an ending that opens a sentence is hardly a name, even one that no list knows.
_COMMON_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "ers",
    "ists",
    "tion",
    "tions",
    "ness",
    "ment",
    "ments",
    "ities",
    "ians",
    "ors",
    "ies",
    "ism",
    "ive",
    "ous",
    "ful",
    "able",
)


def mark(report: Report, parses: tuple[Parse, ...]) -> Report:  # noqa: ARG001
    """Add the names to a report, in the order of the text; they do not overlap."""
    text = report.article.text
    told: list[Candidate] = []
    headlines: list[CapitalRun] = []
    for sentence in report.sentences:
        runs = capitals.runs(text, sentence.start, sentence.end)
        if capitals.is_headline(text, sentence.start, sentence.end):
            headlines.extend(runs)
        else:
            told.extend(candidate for run in runs for candidate in candidates(text, run, sentence.end))
    kept = _Agreement(text, told).kept()
    kinds = voted([(candidate, evidence(text, candidate)) for candidate in kept])
    marks = [NameMark(one.start, end, text[one.start : end], kinds[one.key]) for one in kept for end in (_with_point(text, one),)]
    marks.extend(known for run in headlines for known in _known(text, run, kinds))
    return msgspec.structs.replace(report, names=tuple(sorted(marks, key=lambda mark: (mark.start, mark.end))))


def _with_point(text: str, one: Candidate) -> int:
    """Give where a name ends, the full point of an abbreviation included: "Acme Inc.", "Miami, Fla."."""
    last = text[one.start : one.end].rsplit(maxsplit=1)[-1]
    pointed = f"{last}." in english.STATE_ABBREVIATIONS or last.lower() in _POINTED
    return one.end + (pointed and text[one.end : one.end + 1] == ".")


class _Agreement:
    """What the article as a whole says about its capitals."""

    def __init__(self, text: str, told: Iterable[Candidate]) -> None:
        self.text = text
        self.told = list(told)
        self.lower = frozenset(_LOWER.findall(text))
        self.inside = Counter(word.folded for one in self.told for word in one.run.words if not word.opens)
        self.pairs = {pair for one in self.told if not one.opens for pair in pairwise(one.words)}
        self.teams = {  # "the Varby Rangers", then "Rangers" alone
            one.words[-1] for one in self.told if one.words[-1].endswith("s") and " ".join(one.words[:-1]) in english.PLACE_KEYS
        }
        self.last = {
            last_name(one)
            for one in self.told
            if last_name(one) not in _ONLY_TITLES
            and 1 < len(one.words) < (3 if last_name(one) in _HEADS else 6)
            and (one.titled or one.words[0] in english.GIVEN_NAMES)
        }

    def kept(self) -> list[Candidate]:
        """Give the candidates that are names."""
        return [one for told in self.told for one in self._checked(told)]

    def _checked(self, one: Candidate) -> Iterator[Candidate]:
        if one.kind or one.titled:
            yield one
        elif len(one.words) == 1:
            if self._is_single(one):
                yield one
        elif one.opens and self._is_loose(one):
            rest = one.run.part(1, len(one.words))
            for smaller in candidates(self.text, rest, one.end):
                yield from self._checked(smaller)
        elif not all(english.is_common(word) or word in _TITLE_WORDS for word in one.words) or one.words[-1] in _HEADS:
            yield one

    def _is_single(self, one: Candidate) -> bool:
        """Whether one word is a name by itself."""
        word, printed = one.words[0], one.run.words[0]
        if len(printed.text) < 2 or word in english.DIRECTIONS:
            return False
        if one.key in english.PLACE_KEYS or one.key in english.KNOWN_ORGANISATIONS or last_name(one) in self.last:
            return not one.opens or word not in self.lower or word in self.inside
        if is_acronym(printed):
            return word in _ACRONYMS or not (word in self.lower or word in _NO_ACRONYMS or english.is_common(word))
        if word in _TITLE_WORDS or word in self.lower:
            return False
        if word in _HEADS or english.is_common(word):
            return word in self.teams or self._is_party(word)
        return not one.opens or word in self.inside or self._is_name_that_opens(one)

    def _is_party(self, word: str) -> bool:
        """Whether a common word in the plural is always capitalised here, inside sentences too: "the Greens", "the Rangers"."""
        return word.endswith("s") and not word.endswith("ss") and self.inside[word] >= OFTEN_CAPITALISED

    def _is_name_that_opens(self, one: Candidate) -> bool:
        """Whether a word that only ever opens sentences is a name: a given name, or one behind which a person's verb stands."""
        if one.words[0] in english.GIVEN_NAMES:
            return True
        after = _NEXT.match(self.text, one.end)
        acts = bool(after and (after.group(1) or after.group(2) in english.PERSON_VERBS or after.group(2).endswith("ed")))
        return acts and not one.words[0].endswith(_COMMON_ENDINGS)

    def _is_loose(self, one: Candidate) -> bool:
        """Whether the first word of a name that opens a sentence is an ordinary word before it."""
        word = one.words[0]
        if (
            word in _NOT_LOOSE
            or one.words[:2] in self.pairs
            or one.key in english.PLACE_KEYS
            or one.key in english.KNOWN_ORGANISATIONS
        ):
            return False
        if is_acronym(one.run.words[0]) or (not english.is_common(word) and word not in self.lower):
            return False
        return one.words[-1] not in _HEADS or word.endswith(("s", "ing", "ed", "ly")) or word in english.NEVER_NAMES


def _told_by_list(part: CapitalRun) -> NameKind | None:
    """Give the kind of a name that no text is needed for: a place of the lists, a given name with a word that is not ordinary."""
    if part.folded in english.PLACE_KEYS:
        return "place"
    first, *rest = part.words
    named = len(rest) == 1 and not any(link.words for link in part.links) and first.folded in english.GIVEN_NAMES
    ordinary = any(english.is_common(word.folded) or word.folded in _HEADS or is_acronym(word) for word in part.words)
    return "person" if named and not ordinary else None


def _known(text: str, run: CapitalRun, kinds: dict[str, NameKind]) -> Iterator[NameMark]:
    """Give the names in a headline, where every word is capitalised: those that the text names too, and places."""
    start = 0
    while start < len(run.words):
        for end in range(len(run.words), start, -1):
            part = run.part(start, end)
            kind = kinds.get(part.folded) or _told_by_list(part)
            if kind:
                yield NameMark(part.words[0].start, part.words[-1].end, text[part.words[0].start : part.words[-1].end], kind)
                start = end
                break
        else:
            start += 1
