"""Candidates for names → what kind each name is, by the evidence of all its mentions in an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from consilience.annotate.name_parts import Candidate, is_acronym, last_name
from consilience.languages.english import names as english
from consilience.records import NameKind

Evidence = dict[NameKind, float]

_INITIALS = re.compile(r"(?:[A-Z]\.){2}")
_NATIONS = english.STATE_ABBREVIATIONS | {"U.N.", "E.U.", "U. S."}
_NO_NOUNS = english.SAYS | english.PARTICLES | english.NEVER_NAMES
_FIXED_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS
_AGE = re.compile(r",\s(?:aged\s)?\d{1,3}\b(?!,\d)|\s\(\d\d\)")
_AFTER = re.compile(r"(?:[’'‘]s)?,?\s([a-z]+)")
_IN_STATE = re.compile(r",\s([A-Z][\w.]*(?:\s[A-Z]\w*)?)")
_BEFORE = re.compile(r"([A-Za-z]+)\s(the\s)?[\"“]?$")
_ACRONYM_BEHIND = re.compile(r"\s\(([A-Z][A-Za-z.]{1,9})\)")
_APPOSITION = re.compile(r",\s(?:an?|the|his|her|their|who|whose)\s(?:[\w’'-]+\s){0,4}?([\w-]+)")


def evidence(text: str, candidate: Candidate) -> Evidence:
    """Say how much speaks for each kind, from what stands around a name."""
    weights: Evidence = defaultdict(float)
    if candidate.kind:
        weights[candidate.kind] += 5
    if len(candidate.words) == 1 and f"{candidate.run.words[0].text}." in english.STATE_ABBREVIATIONS and text[candidate.start - 2 : candidate.start] == ", ":
        weights["place"] += 5
    if candidate.titled and not is_acronym(candidate.run.words[-1]):
        weights["person"] += 5
    for kind, weight in _around(text, candidate):
        weights[kind] += weight
    return weights


def _inside(candidate: Candidate) -> Iterable[tuple[NameKind, float]]:
    words, key, run = candidate.words, candidate.key, candidate.run
    linked = [number for number, link in enumerate(run.links) if link.words.split()[:1] in (["of"], ["for"], ["on"], ["against"])]
    given = words[0] in english.GIVEN_NAMES
    if key in english.PLACE_KEYS or (len(words) == 1 and run.words[0].text in english.STATE_ABBREVIATIONS and "." in run.words[0].text):
        yield "place", 6
    if key in english.KNOWN_ORGANISATIONS:
        yield "organisation", 4
    heads = {words[-1], *(words[number] for number in linked)}
    yield from _by_heads(candidate, heads, len(words) > 1)
    if len(words) > 1:
        if given and not (heads & _FIXED_HEADS and len(words) > 2) and words[-1] not in english.ORGANISATION_HEADS:
            yield "person", 3.5
        if words[0] in english.SHIPS and (is_acronym(run.words[0])):
            yield "other", 6
        if _INITIALS.fullmatch(run.words[0].text) and key.split()[0] not in english.PLACE_KEYS and run.words[0].text not in _NATIONS:
            yield "person", 2
        if any(len(word.text) == 2 and word.text[1] == "." for word in run.words[:-1]) or any(link.words in {'"', "bin", "ibn", "van", "von", "de", "al", "el", "di"} for link in run.links):
            yield "person", 2
        if words[0] in english.DIRECTIONS and " ".join(words[1:]) in english.PLACE_KEYS:
            yield "place", 4
        if words[0] in english.OTHER_STARTS:
            yield "other", 5
        if len(words) <= 3 and not linked and not any(is_acronym(word) or english.is_common(word.folded) or word.folded in english.PLACE_KEYS or not word.text.replace("-", "").isalpha() for word in run.words):
            yield "person", 0.8
        if words[-1] in english.SUFFIXES:
            yield "person", 3
    elif given:
        yield "person", 1.2
    elif is_acronym(run.words[0]) and key not in english.PLACE_KEYS:
        yield "organisation", 2
    elif "-" in key and key.split("-")[0] in {"al", "el"}:
        yield "person", 0.5


def _by_heads(candidate: Candidate, heads: set[str], several: bool) -> Iterable[tuple[NameKind, float]]:
    words = candidate.words
    if not several:
        return
    if heads & english.ORGANISATION_HEADS:
        yield "organisation", 4
    if heads & english.PLACE_HEADS or words[0] in english.PLACE_STARTS:
        yield "place", 3.5 if words[-1] not in english.ORGANISATION_HEADS else 1
    if words[-1] in english.OTHER_HEADS:
        yield "other", 4


def _around(text: str, candidate: Candidate) -> Iterable[tuple[NameKind, float]]:
    before = _BEFORE.search(text, max(0, candidate.start - 24), candidate.start)
    stop = candidate.run.words[-1].stop if candidate.end <= candidate.run.words[-1].stop else candidate.end
    after = _AFTER.match(text, stop)
    if before:
        yield from _in_front(before.group(1).lower(), the=bool(before.group(2)))
        alone = not after or after.group(1) in _NO_NOUNS
        if alone and (before.group(2) or before.group(1) == "the"):
            yield "organisation", 0.6
            yield "person", -1.5
    if _AGE.match(text, stop):
        yield "person", 3
    if _ACRONYM_BEHIND.match(text, stop):
        yield "organisation", 2.5
    state = _IN_STATE.match(text, stop)
    if state and (state.group(1) in english.PLACES or state.group(1) in english.STATE_ABBREVIATIONS):
        yield "place", 2
    if after and after.group(1) in english.SAYS:
        yield "person", 1.2
        yield "organisation", 0.4
    elif after and after.group(1) in english.PERSON_VERBS:
        yield "person", 0.4
    apposition = _APPOSITION.match(text, stop)
    if apposition and (apposition.group(1) in english.TITLES or apposition.group(1) in english.RELATIVES):
        yield "person", 2.5


def _in_front(word: str, *, the: bool) -> Iterable[tuple[NameKind, float]]:
    if word in english.RELATIVES and not the:
        yield "person", 2
    elif word in english.TITLES and not the:
        yield "person", 3  # "governor Heydar Alishbandi", "trainer Emanuel Steward"
    elif word in english.PLACE_PREPOSITIONS and not the:
        yield "place", 1.2 if word in {"in", "near", "across", "outside", "downtown"} else 0.5
    elif word in english.PLACE_NOUNS:
        yield "place", 2


def voted(told: Sequence[tuple[Candidate, Evidence]]) -> dict[str, NameKind]:
    """Give every name of an article, by its key, the kind that most of its mentions speak for."""
    sums: dict[str, Evidence] = {}
    for candidate, weights in told:
        total = sums.setdefault(candidate.key, defaultdict(float))
        for kind, weight in weights.items():
            total[kind] += weight
    whole = {candidate.key: candidate for candidate, _ in told}
    for key, candidate in whole.items():
        for kind, weight in _inside(candidate):
            sums[key][kind] += weight
    first = {key: _strongest(weights) for key, weights in sums.items()}
    for key, candidate in whole.items():
        if len(candidate.words) > 1:
            _lend(candidate, first[key], sums)
    return {key: _strongest(weights) for key, weights in sums.items()}


def _lend(candidate: Candidate, kind: NameKind, sums: dict[str, Evidence]) -> None:
    """A name in full tells the kind of its short form: "Thompson" after "Tony Thompson"."""
    last, first = last_name(candidate), candidate.words[0]
    if kind == "person":
        for short, weight in ((last, 5.0), (first, 2.0 if first in english.GIVEN_NAMES else 0.0)):
            if short in sums and weight:
                sums[short]["person"] += weight + (0 if short in english.PLACE_KEYS else sum(sums[short].values()) / 2)
    elif first in sums and kind in {"organisation", "other"} and first not in english.PLACE_KEYS:
        sums[first][kind] += 1


def _strongest(weights: Evidence) -> NameKind:
    kinds: tuple[NameKind, ...] = ("person", "organisation", "place", "other")
    best = max(kinds, key=lambda kind: weights.get(kind, 0.0))
    return best if weights.get(best, 0.0) > 0 else "other"
