"""Which numbers are ages, and of whom: "36-year-old Duncan", "Sara, 22, said", "He was 77"."""

from __future__ import annotations

import re

import msgspec

from consilience.annotate.values import Value
from consilience.languages.english import measured, uncounted
from consilience.records import Report

_OLDEST = 120
_BEFORE_AGE = re.compile(
    r"\b(?:aged?(?:\sof)?|aged\sbetween|ages?\sof|at\sage|retirement\sage\b[^.;,]{0,40}\sto"
    r"|age[ds](?:\s\d{1,3}(?:,(?:\sand)?|\sand))*)\s$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:\b(?:He|She|he|she|who|whose|I|[A-Z][\w'’-]+)\s)(?:was|is|turned|turns|will\sbe|will\sturn|would\sturn|would\shave\sbeen|would\sbe)\s(?:only\s|just\s|about\s)?$"
)
_AFTER_VERB = re.compile(r"(?:\.|,|;|\)|$|\s(?:on|when|at|and|years|last|this|in|now|then)\b)")
_NAME_AGE = re.compile(
    r"(?P<name>[A-Z][\w'’.-]+(?:\s(?:(?:de|del|al|el|bin|ibn|van|von|der|den|la|le|da|di|du|dos|ul|ter)\s)?[A-Z][\w'’.-]+){0,3}),\s$"
)
_AFTER_NAME_AGE = re.compile(r"(?:,|\.|;|\)|\s(?:of|from|who|was|is|has|told|and|died)\b)")
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?:\s(?:(?:de|del|al|el|bin|ibn|van|von|der|den|la|le|da|di|du|dos|ul|ter)\s)?[A-Z][\w'’-]+\.?){0,3}"
)


def recognised(text: str, sentence: tuple[int, int], value: Value) -> Value:
    """Give the value as an age where the words around it say so."""
    if value.kind != "count" or value.unit or value.low is None or not 0 < value.low <= _OLDEST or value.low != int(value.low):
        return value
    before = text[max(sentence[0], value.start - 60) : value.start]
    after = text[value.end : sentence[1]][:12]
    named = not value.worded and _NAME_AGE.search(before) and _AFTER_NAME_AGE.match(after) and not _is_list(before)
    told = not value.worded and value.low > 9 and _VERB.search(before) and _AFTER_VERB.match(after)
    if (
        named
        or _is_of_a_noun(before, after, value)
        or told
        or _is_person_of(before, after, value)
        or _died_at(before, after, value)
        or (_BEFORE_AGE.search(before) and not re.match(r"\s[a-z]+s\b(?<!years)", after))
    ):
        return msgspec.structs.replace(value, kind="age", unit="years")
    return value


_DIED_AT = re.compile(
    r"\b(?:dies|died|dead|death|passes\saway|passed\saway)\b(?![^.;:]*\b(?:count|put|stood|stand|estimat|set|remain|toll)\w*\b)"
    r"[^.;:\d]{0,40}\sat\s(?:just\s|only\s)?$",
    re.IGNORECASE,
)
_TOLD_AT = re.compile(r"\b(?:puts?|putting|counts?|counted|estimates?d?|sets?)\s[^.;:\d]{0,50}\sat\s$", re.IGNORECASE)


def _died_at(before: str, after: str, value: Value) -> bool:
    """Read "dies at 91", but not "died at 10 in the morning", nor "puts the dead at 27"."""
    return (
        not value.worded
        and (value.low or 0) > 12
        and not _TOLD_AT.search(before)
        and bool(_DIED_AT.search(before))
        and not re.match(r"\s[A-Z\d]|\s(?:in\sthe|miles|metres|feet)", after)
    )


_PERSON_OF = re.compile(r"\b(?:an?|the)\s(?:[\w-]+\s){0,2}?([a-z]+)\sof\s$", re.IGNORECASE)


def _is_person_of(before: str, after: str, value: Value) -> bool:
    """Read "a boy of 11", but not "a mother of four", "a crew of 12", nor "a man of 20 stone"."""
    noun = _PERSON_OF.search(before)
    return noun is not None and not value.worded and noun[1] in measured.SINGLE and not re.match(r"\s[a-z]+s\b|[-%]", after)


_NOUN = re.compile(r"\b([a-z]+),\s$")
_AFTER_NOUN_AGE = re.compile(r",\s(?:[a-z]|[A-Z][\w’'-]+\s(?:said|told))|\sand\s(?:a|the)\b")


def _is_of_a_noun(before: str, after: str, value: Value) -> bool:
    """Read "the boy, 11, was taken to hospital", but no number in a list of counts."""
    noun = _NOUN.search(before)
    person = noun is not None and measured.SAME_THING.get(noun[1]) == "person" and noun[1] not in {"people", "persons"}
    return person and not value.worded and bool(_AFTER_NOUN_AGE.match(after))


def _is_list(before: str) -> bool:
    """Tell "Sara, 22," from "on Nov. 27," and places: a month or weekday is nobody's name."""
    word = re.split(r"[\s.,]+", before.strip(" ,"))[-1]
    return word in f"{uncounted.MONTHS}|{uncounted.WEEKDAYS}".split("|")


def person(report: Report, sentence: tuple[int, int], value: Value) -> str | None:
    """Give the name of the person whose age it is, where it stands beside it; None if it does not."""
    text = report.article.text
    after = text[value.end : min(sentence[1], value.end + 80)]
    following = re.match(r"\s(?:[a-z][\w-]*\s){0,3}(" + _NAME.pattern + ")", after)
    if text[value.number_end : value.end].lower().endswith(("old", "olds")) and following:
        name = following.group(1)
        words = name.split()
        unnamed = len(words) == 1 and (_is_people(words[0]) or after[following.end() :].lstrip()[:1].islower())  # a Wasilla woman
        return None if unnamed or not _is_person(report, name) else name
    before = text[max(sentence[0], value.start - 60) : value.start]
    named = _NAME_AGE.search(before)
    if named:
        return named["name"] if _is_person(report, named["name"]) else None
    if re.search(r"\bage\s$|\baged\s$|\bage of\s$", before):
        persons = [name.text for name in report.names if name.kind == "person" and sentence[0] <= name.start < value.start]
        return persons[-1] if persons else None
    told = re.search(r"([A-Z][\w'’-]+),?\s(?:who\s|whose\s)?(?:was|is|turned|turns)\s$", before)
    return told.group(1) if told and told.group(1) not in {"He", "She", "It", "I"} else None


def _is_person(report: Report, name: str) -> bool:
    """Whether a name is nobody's place or weekday; where a report's names are marked, it must be a person's."""
    words = {word for mark in report.names if mark.kind == "person" for word in mark.text.split()}
    last = name.rsplit(maxsplit=1)[-1].removesuffix("'s").removesuffix("’s")
    return last in words if report.names else not _is_list(name)


def _is_people(word: str) -> bool:
    return re.search(r"(?:ish|ese|ian|ean|ican|ani|aqi|li|man|woman|ch|born)\Z", word) is not None or "-born" in word
