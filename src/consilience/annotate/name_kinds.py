"""Candidates for names → what kind each name is, by the evidence of all its mentions in an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from consilience.annotate.capitals import Capital
from consilience.annotate.name_parts import Candidate, is_acronym, last_name
from consilience.languages.english import names as english
from consilience.records import NameKind

Evidence = dict[NameKind, float]

_INITIALS = re.compile(r"(?:[A-Z]\.){2}")
_NATIONS = english.STATE_ABBREVIATIONS | {"U.N.", "U.S.", "U.K.", "E.U.", "U. S.", "L.A.", "D.C."}
_NO_NOUNS = english.SAYS | english.PARTICLES | english.NEVER_NAMES
_FIXED_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS
_PERSON_LINKS = frozenset(('"', "bin", "ibn", "van", "von", "de", "al", "el", "di"))
_LINKED = ("of", "for", "on")
_GOVERNED = re.compile(r"\b(?:of|in|on|at|from|near|to|for|with)\s(?:the\s)?$")  # then the verb behind is not its verb
_AGE = re.compile(r",\s(?:aged\s)?\d{1,3}\b(?!,\d)|\s\(\d\d\)")
_AFTER = re.compile(r"(?:[’'‘]s)?,?\s([a-z]+)")
_IN_STATE = re.compile(r",\s([A-Z][\w.]*(?:\s[A-Z]\w*)?)")
_BEFORE = re.compile(r"([A-Za-z]+)\s(the\s)?[\"“]?$")
_ACRONYM_BEHIND = re.compile(r"\s\(([A-Z][A-Za-z.]{1,9})\)")
_APPOSITION = re.compile(r",\s(?:an?|the|his|her|their|who|whose)\s(?:[\w’'-]+\s){0,4}?([\w-]+)")


def voted(told: Sequence[tuple[Candidate, Evidence]]) -> dict[str, NameKind]:
    """Give every name of an article, by its key, the kind that most of its mentions speak for."""
    sums: dict[str, Evidence] = {}
    for candidate, weights in told:
        total = sums.setdefault(candidate.key, defaultdict(float))
        for kind, weight in weights.items():
            total[kind] += weight
    whole = {candidate.key: candidate for candidate, _ in told}
    for key, candidate in whole.items():  # what stands in a name counts once, however often it is told
        for kind, weight, tells in INSIDE:
            sums[key][kind] += weight * tells(candidate)
    first = {key: _strongest(weights) for key, weights in sums.items()}
    for key, candidate in whole.items():
        if len(candidate.words) > 1:
            _lend(candidate, first[key], sums)
    return {key: _strongest(weights) for key, weights in sums.items()}


def _lend(candidate: Candidate, kind: NameKind, sums: dict[str, Evidence]) -> None:
    """A name in full tells the kind of its short form: "Lund" after "Maria Lund"."""
    last, first = last_name(candidate), candidate.words[0]
    if kind == "person":
        for short, weight in ((last, 5.0), (first, 2.0)):
            if short in sums and (short == last or not english.is_common(short)):
                sums[short]["person"] += weight + (0 if short in english.PLACE_KEYS else sum(sums[short].values()) / 2)
    elif kind == "place" and first in sums and last in english.PLACE_NOUNS:
        sums[first]["place"] += 2  # Senja, after "Senja Island"
    elif first in sums and kind in {"organisation", "other"} and first not in english.PLACE_KEYS:
        sums[first][kind] += 1


def _strongest(weights: Evidence) -> NameKind:
    kinds: tuple[NameKind, ...] = ("person", "organisation", "place", "other")
    best = max(kinds, key=lambda kind: weights.get(kind, 0.0))
    return best if weights.get(best, 0.0) > 0 else "other"


# --------------------------------------------------------------------------- what stands in a name


def _is_listed_place(one: Candidate) -> bool:
    printed = one.run.words[0].text
    return one.key in english.PLACE_KEYS or (len(one.words) == 1 and "." in printed and printed in english.STATE_ABBREVIATIONS)


def _is_listed_organisation(one: Candidate) -> bool:
    return one.key in english.KNOWN_ORGANISATIONS


def _heads(one: Candidate) -> set[str]:
    """Give the words that say what an organisation or a place is: the last one, and what stands before "of", "for"."""
    if len(one.words) < 2:
        return set()
    return {one.words[-1], *(one.words[number] for number, link in enumerate(one.run.links) if link.words.startswith(_LINKED))}


def _has_organisation_head(one: Candidate) -> bool:
    return not _heads(one).isdisjoint(english.ORGANISATION_HEADS)


def _has_place_head(one: Candidate) -> bool:
    several = len(one.words) > 1 and one.words[-1] not in english.ORGANISATION_HEADS
    return several and (not _heads(one).isdisjoint(english.PLACE_HEADS) or one.words[0] in english.PLACE_STARTS)


def _has_head_of_a_thing(one: Candidate) -> bool:
    return len(one.words) > 1 and (one.words[-1] in english.OTHER_HEADS or one.words[0] in english.OTHER_STARTS)


def _is_ship(one: Candidate) -> bool:
    return len(one.words) > 1 and one.words[0] in english.SHIPS and is_acronym(one.run.words[0])


def _is_part_of_a_place(one: Candidate) -> bool:
    """East Jerusalem, Upper Austria."""
    return one.words[0] in english.DIRECTIONS and " ".join(one.words[1:]) in english.PLACE_KEYS


def _begins_with_given_name(one: Candidate) -> bool:
    if len(one.words) < 2 or one.words[0] not in english.GIVEN_NAMES or one.words[-1] in english.ORGANISATION_HEADS:
        return False
    return len(one.words) == 2 or _heads(one).isdisjoint(_FIXED_HEADS)


def _has_initials(one: Candidate) -> bool:
    first = one.run.words[0].text
    if len(one.words) < 2:
        return False
    initial = any(len(word.text) == 2 and word.text[1] == "." for word in one.run.words[:-1])
    return initial or bool(_INITIALS.fullmatch(first) and first not in _NATIONS)


def _has_particle_or_nickname(one: Candidate) -> bool:
    return any(link.words in _PERSON_LINKS for link in one.run.links)


def _has_suffix(one: Candidate) -> bool:
    return len(one.words) > 1 and one.words[-1] in english.SUFFIXES


def _is_of_rare_words(one: Candidate) -> bool:
    """Two or three words of which none is ordinary, a place or an acronym: nearly always a person."""
    if not 2 <= len(one.words) <= 3 or any(link.words.startswith(("of", "for")) for link in one.run.links):
        return False
    if one.words[0] in english.KNOWN_ORGANISATIONS or not english.NOT_NAMES.isdisjoint(one.words):
        return False
    return not any(
        english.is_common(word.folded) or word.folded in english.PLACE_KEYS or not _is_plain(word) for word in one.run.words
    )


def _is_plain(word: Capital) -> bool:
    return word.text.replace("-", "").isalpha() and not is_acronym(word)


def _is_given_name(one: Candidate) -> bool:
    return len(one.words) == 1 and one.words[0] in english.GIVEN_NAMES


def _is_free_acronym(one: Candidate) -> bool:
    return len(one.words) == 1 and is_acronym(one.run.words[0]) and one.key not in english.PLACE_KEYS


# Weights were set by hand, on eval/names: a list decides (6), a head (4) loses to it, a bare look (0.8) to everything.
INSIDE: tuple[tuple[NameKind, float, Callable[[Candidate], bool]], ...] = (
    ("place", 6, _is_listed_place),
    ("organisation", 4, _is_listed_organisation),
    ("organisation", 4, _has_organisation_head),
    ("place", 3.5, _has_place_head),
    ("place", 4, _is_part_of_a_place),
    ("other", 4.5, _has_head_of_a_thing),
    ("other", 6, _is_ship),
    ("person", 3.5, _begins_with_given_name),
    ("person", 2, _has_initials),
    ("person", 2, _has_particle_or_nickname),
    ("person", 3, _has_suffix),
    ("person", 0.8, _is_of_rare_words),
    ("person", 1.2, _is_given_name),
    ("organisation", 2, _is_free_acronym),
)

# --------------------------------------------------------------------------- what stands around a name


def evidence(text: str, candidate: Candidate) -> Evidence:
    """Say how much speaks for each kind, from what stands around a name."""
    weights: Evidence = defaultdict(float)
    if candidate.kind:
        weights[candidate.kind] += 5
    if candidate.titled and not is_acronym(candidate.run.words[-1]):
        weights["person"] += 5
    for kind, weight in (*_in_front(text, candidate), *_behind(text, candidate)):
        weights[kind] += weight
    return weights


def _in_front(text: str, candidate: Candidate) -> Iterable[tuple[NameKind, float]]:
    if _is_abbreviated_state(text, candidate):
        yield "place", 5
    before = _BEFORE.search(text, max(0, candidate.start - 24), candidate.start)
    if not before:
        return
    word, the = before.group(1).lower(), bool(before.group(2)) or before.group(1) == "the"
    if the:
        after = _AFTER.match(text, candidate.end)
        if not after or after.group(1) in _NO_NOUNS:  # "the Tribune said", but not "the Bush administration"
            yield "organisation", 0.6
            yield "person", -1.5
    elif word in english.RELATIVES:
        yield "person", 2
    elif word in english.TITLES:
        yield "person", 3  # "trainer Maria Lund"
    elif word in english.PLACE_PREPOSITIONS and not candidate.run.words[-1].shut:  # "in Lund’s view" tells nothing
        yield "place", 1.2 if word in {"in", "near", "across", "outside", "downtown"} else 0.5
    if word in english.PLACE_NOUNS:
        yield "place", 2


def _is_abbreviated_state(text: str, candidate: Candidate) -> bool:
    """`Fla` in "Miami, Fla."."""
    first = candidate.run.words[0].text
    alone = len(candidate.words) == 1 and text[candidate.start - 2 : candidate.start] == ", "
    return alone and f"{first}." in english.STATE_ABBREVIATIONS


def _behind(text: str, candidate: Candidate) -> Iterable[tuple[NameKind, float]]:
    stop = max(candidate.run.words[-1].stop, candidate.end)
    if _AGE.match(text, stop):
        yield "person", 3
    if _ACRONYM_BEHIND.match(text, stop):
        yield "organisation", 2.5
    state = _IN_STATE.match(text, stop)
    if state and (state.group(1) in english.PLACES or state.group(1) in english.STATE_ABBREVIATIONS):
        yield "place", 2
    after = None if _GOVERNED.search(text, max(0, candidate.start - 9), candidate.start) else _AFTER.match(text, stop)
    if after and after.group(1) in english.SAYS:
        yield "person", 1.2
        yield "organisation", 0.4
    elif after and after.group(1) in english.PERSON_VERBS:
        yield "person", 0.2 if after.group(1) in english.COPULAS else 0.6
    apposition = _APPOSITION.match(text, stop)
    if apposition and (apposition.group(1) in english.TITLES or apposition.group(1) in english.RELATIVES):
        yield "person", 2.5
