"""Which numbers are ages, and of whom: "36-year-old Duncan", "Sara, 22, said", "He was 77"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from consilience.annotate.figures.nouns import is_plural, singular
from consilience.annotate.values import Value
from consilience.languages.english import measured, uncounted
from consilience.records import NameMark, Report

_OLDEST = 120
_YOUNGEST_ALONE = 10  # in brackets behind a name a smaller number may count goals or seats
_BEFORE_AGE = re.compile(
    r"\b(?:aged?(?:\sof)?|aged\sbetween|ages?\sof|at\sage|retirement\sage\b[^.;,]{0,40}\sto"
    r"|age[ds](?:\s\d{1,3}(?:,(?:\sand)?|\sand))*)\s$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:\b(?:He|She|he|she|who|whose|I|[A-Z][\w'’-]+)\s(?:was|is|turned|turns|will\sbe|will\sturn|would\sturn|would\shave\sbeen|would\sbe)"
    r"|\b(?:[Hh]e|[Ss]he|who)['’]s|\bI['’]?m)\s(?:only\s|just\s|about\s)?$"
)
_AFTER_VERB = re.compile(r"(?:\.|,|;|\)|$|\s(?:on|when|at|and|years|last|this|in|now|then)\b)")
_NAME_AGE = re.compile(
    r"(?P<name>[A-Z][\w'’.-]+(?:\s(?:(?:de|del|al|el|bin|ibn|van|von|der|den|la|le|da|di|du|dos|ul|ter)\s)?[A-Z][\w'’.-]+){0,3}),\s$"
)
_AFTER_NAME_AGE = re.compile(
    r"(?!,\s(?:and\s)?\d{1,4}(?:[,.;)]|\sand\b|\Z))"  # "Vista, 7, 8"
    r"(?:,|\.|;|\)|\s[-–—]{1,2}\s(?=[A-Za-z])|\s(?:of|from|who|was|is|has|told|and|died)\b)"
)
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?:\s(?:(?:de|del|al|el|bin|ibn|van|von|der|den|la|le|da|di|du|dos|ul|ter)\s)?[A-Z][\w'’-]+\.?){0,3}"
)


def recognised(text: str, sentence: tuple[int, int], value: Value, names: Sequence[NameMark] = ()) -> Value:
    """Give the value as an age where the words around it say so; `names` are those marked in the text."""
    size = value.low if value.low is not None else value.high
    if value.kind != "count" or value.unit or size is None or not 0 < size <= _OLDEST or size != int(size):
        return value
    before = text[max(sentence[0], value.start - 60) : value.start]
    after = text[value.end : sentence[1]][:12]
    after_name = not value.worded and _NAME_AGE.search(before) and not before[-3:-2].isdigit()  # "IE6, 7, 8"
    named = after_name and _AFTER_NAME_AGE.match(after) and not _is_list(before)
    told = not value.worded and size > 9 and _VERB.search(before) and _AFTER_VERB.match(after)
    if (
        named
        or _is_of_a_noun(before, after, value)
        or told
        or _is_in_brackets(text, names, value)
        or _is_child_s(before, after, value, names)
        or _is_at_an_age(before, after, value)
        or _is_an_age_limit(before, after, value)
        or _is_person_of(before, after, value)
        or _is_of_a_group(text, sentence, value, names)
        or _has_a_birthday(text, before, value)
        or _died_at(before, after, value)
        or (_BEFORE_AGE.search(before) and not re.match(r"\s[a-z]+s\b(?<!years)", after))
    ):
        return msgspec.structs.replace(value, kind="age", unit="years")
    return value


def _is_in_brackets(text: str, names: Sequence[NameMark], value: Value) -> bool:
    """Read "Ms Roe (34) said": nothing but a bracket stands between somebody's name and the number."""
    if value.worded or (value.low or 0) < _YOUNGEST_ALONE or text[value.start - 2 : value.start] != " (":
        return False
    named = any(mark.kind == "person" and mark.end == value.start - 2 for mark in _names_around(names, value.start))
    return named and text[value.end : value.end + 1] == ")"


def _is_child_s(before: str, after: str, value: Value, names: Sequence[NameMark]) -> bool:
    """Read an age in a word, as small ones are written: "Ann Roe, seven, was found", "her brother, who is nine, was not"."""
    if not value.worded or value.modifier:
        return False
    named = before.endswith(", ") and any(
        mark.kind == "person" and mark.end == value.start - 2 for mark in _names_around(names, value.start)
    )
    return (named and _AFTER_CHILD_NAMED.match(after) is not None) or (
        _VERB.search(before) is not None and _AFTER_CHILD.match(after) is not None
    )


_AFTER_CHILD_NAMED = re.compile(r",\s(?!(?:and\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)[a-z]|\)")
_AFTER_CHILD = re.compile(r"[.,;)]|$")


def _names_around(names: Sequence[NameMark], start: int) -> Sequence[NameMark]:
    """Give the names that begin shortly before a position."""
    last = bisect_right(names, start, key=lambda mark: mark.start)
    return names[max(0, last - 3) : last]


_BIRTHDAY = re.compile(r"\b(?P<noun>[a-z]+)\s(?:will\sbe|turned|turns|will\sturn|turning)\s\Z")
_ON_A_DAY = re.compile(rf"(?:\s(?:on|in)\s(?:{uncounted.MONTHS}|{uncounted.WEEKDAYS})|[.,;]|\s(?:this|next|last)\s)")


def _has_a_birthday(text: str, before: str, value: Value) -> bool:
    """Read "the baseman will be 29 on April 11", "the striker turned 30 last week"."""
    told = _BIRTHDAY.search(before)
    noun = told["noun"] if told is not None else ""
    person = noun.endswith("man") or noun in measured.PLAYERS or measured.SAME_THING.get(noun) == "person"
    return person and not value.worded and (value.low or 0) > 12 and _ON_A_DAY.match(text, value.end) is not None


_AT_AN_AGE = re.compile(
    r"\b(?:(?:oldest|youngest|eldest)(?:\s[\w-]+){0,3},?|(?:joined|joining|left\sschool|retired|retiring|married|emigrated|orphaned"
    r"|turned\spro(?:fessional)?|debuted|started\s(?:work|out|at)|began\swork)\b[^.;:\d]{0,40}),?\sat\s(?:just\s|only\s)?$"
)
_AFTER_AN_AGE = re.compile(r"[.,;)]|$|\s(?:and|when|with|in|to|he|she|they)\b")


def _is_at_an_age(before: str, after: str, value: Value) -> bool:
    """Read "the oldest member, at 81, sat", "joined the works at 16,"; not "started at 9 in the morning"."""
    return (
        not value.worded
        and (value.low or 0) > 12
        and _AT_AN_AGE.search(before) is not None
        and _AFTER_AN_AGE.match(after) is not None
        and re.match(r"\sin\sthe\b", after) is None
    )


_LIMITS = frozenset({"under", "over", "below", "above", "younger than", "older than"})


def _is_an_age_limit(before: str, after: str, value: Value) -> bool:
    """Read "children under 12", "voters older than 65"; not "people over 40 miles away"."""
    noun = re.search(r"([a-z]+)\s(?:aged\s)?$", before.lower())
    person = noun is not None and (measured.SAME_THING.get(singular(noun[1])) == "person" or noun[1] in {"those", "anyone"})
    return (
        person and value.modifier in _LIMITS and (value.low or value.high or 0) > 1 and not re.match(r"\s[a-z]+s\b|[-%]", after)
    )


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


_OF_GROUP = re.compile(
    r"(?P<noun>[^\W\d_][\w'’-]*)(?:,\s|\s\(|\s[-–—]{1,2}\s)(?:aged\s)?(?P<earlier>(?:\d{1,3},\s){0,8}(?:\d{1,3},?\sand\s)?)\Z"
)
_ALSO_AGED = re.compile(r"(?P<later>(?:,\s\d{1,3}){0,8}(?:,?\sand\s\d{1,3})?)(?=[.,;)]|\s[-–—]|\Z)")
_OLD_TOO = re.compile(r"(?:\s?-)?\s(?:and|or)\s\d{1,3}(?:\s?-\s?|\s)years?(?:\s?-\s?|\s)olds?\b")


def _is_of_a_group(text: str, sentence: tuple[int, int], value: Value, names: Sequence[NameMark]) -> bool:
    """Read "his two brothers, 17 and 22,", "Joan and Ellen Roe, 66 and 69," and "8- and 10-year-old girls"."""
    if value.worded or value.modifier:
        return False
    if _OLD_TOO.match(text, value.end, sentence[1]):
        return True
    group = _OF_GROUP.search(text, max(sentence[0], value.start - 90), value.start)
    others = _ALSO_AGED.match(text, value.end, sentence[1])
    if group is None or others is None or "and" not in group["earlier"] + others["later"]:
        return False
    noun = group["noun"]
    if noun.islower():
        return is_plural(noun) and noun != "people" and measured.SAME_THING.get(singular(noun).rpartition("-")[2]) == "person"
    named = [mark for mark in _names_around(names, value.start) if mark.kind == "person"]
    return len(named) > 1 and named[-1].end == group.end("noun") and text[named[-2].end : named[-1].start].strip(" ,") == "and"


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


def person(report: Report, sentence: tuple[int, int], value: Value, bearer: Sequence[str] = ()) -> str | None:
    """Give the name of the person whose age it is, where it stands beside it; None if it does not.

    `bearer` has the words of the name that the sentence tells it of: whoever "died at the age of 85".
    """
    text = report.article.text
    after = text[value.end : min(sentence[1], value.end + 80)]
    following = re.match(r"\s(?:[a-z][\w-]*\s){0,3}(" + _NAME.pattern + ")", after)
    if text[value.number_end : value.end].lower().endswith(("old", "olds")) and following:
        name = following.group(1)
        words = name.split()
        unnamed = len(words) == 1 and (_is_people(words[0]) or after[following.end() :].lstrip()[:1].islower())  # a Wasilla woman
        return None if unnamed or not _is_person(report, name) else name
    before = text[max(sentence[0], value.start - 60) : value.start]
    if two := _respective(text, _names_around(report.names, value.start), value):
        return two
    beside = next((mark for mark in _names_around(report.names, value.start) if _leads_to(text, mark, value.start)), None)
    if beside is not None:
        return _without_half_a_nickname(beside.text)
    named = _NAME_AGE.search(before)
    if named:
        return named["name"] if _is_person(report, named["name"]) else None
    if re.search(r"\bage\s$|\baged\s$|\bage of\s$", before):
        persons = [name.text for name in report.names if name.kind == "person" and sentence[0] <= name.start < value.start]
        told_of = [name for name in persons if bearer and set(bearer) <= set(name.lower().replace("’", "'").split())]
        return _without_half_a_nickname((told_of or persons)[-1]) if persons else None
    told = re.search(r"([A-Z][\w'’-]+),?\s(?:who\s|whose\s)?(?:was|is|turned|turns)\s$", before)
    return told.group(1) if told and told.group(1) not in {"He", "She", "It", "I"} else None


def _respective(text: str, names: Sequence[NameMark], value: Value) -> str:
    """Give whose age it is of two named before two ages: Joan's is the first of "Joan and Ellen Roe, 66 and 69"."""
    persons = [mark for mark in names if mark.kind == "person" and mark.end < value.start][-2:]
    if len(persons) < 2 or text[persons[0].end : persons[1].start].strip(" ,") != "and":
        return ""
    between = text[persons[1].end : value.start]
    if between == ", " and _AND_AGE.match(text, value.end):
        return persons[0].text
    return persons[1].text if _AND_AGE_BEFORE.fullmatch(between) else ""


_AND_AGE, _AND_AGE_BEFORE = re.compile(r"\sand\s\d{1,3}(?=[.,;)]|\s[-–—]|\Z)"), re.compile(r",\s\d{1,3}\sand\s")


def _leads_to(text: str, mark: NameMark, start: int) -> bool:
    """Whether nothing but a comma or a bracket stands between a person's name and an age."""
    return mark.kind == "person" and text[mark.end : start] in {", ", " (", ", now ", ", aged ", ", then "}


def _without_half_a_nickname(name: str) -> str:
    """Give a name without what stands before a quotation mark that nothing in it opens: "Chin" Roe" is Roe."""
    last = max(name.rfind(sign) for sign in '"”')
    whole = last < 0 or (name.count('"') in {0, 2} and name.count("“") == name.count("”"))
    return name if whole else name[last + 1 :].strip() or name


def _is_person(report: Report, name: str) -> bool:
    """Whether a name is nobody's place or weekday; where a report's names are marked, it must be a person's."""
    words = {word for mark in report.names if mark.kind == "person" for word in mark.text.split()}
    last = name.rsplit(maxsplit=1)[-1].removesuffix("'s").removesuffix("’s")
    return last in words if report.names else not _is_list(name)


def _is_people(word: str) -> bool:
    return re.search(r"(?:ish|ese|ian|ean|ican|ani|aqi|li|man|woman|ch|born)\Z", word) is not None or "-born" in word
