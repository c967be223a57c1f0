"""Two figures → whether there is a reason why they can never be one measure."""

from __future__ import annotations

from consilience.annotate.figures.measures import stem
from consilience.languages.english.measured import CASUALTIES, KINDS_OF_PERSON
from consilience.languages.english.reporting import TITLES
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.entries import NEAR, Entry, is_rare, thing_class, things
from consilience.records import FigureMark

# Words that two sentences share where an unusual number counts one thing under two nouns.
_SHARED = 4


def kept_apart(left: Entry, right: Entry) -> bool:
    """Whether two figures can never be one measure."""
    one, other = left.mark, right.mark
    if not _same_kind(one, other) or left.generic or right.generic:
        return True
    if is_rival(left, right):
        return False
    if one.kind == "age":
        return _different_ages(left, right)
    if one.kind == "count" and (_different_things(left, right) or _different_casualties(one, other)):
        return True
    if one.further != other.further and (left.article == right.article or _is_charged(one) != _is_charged(other)):
        return True
    alike = intervals.compatible(one, other) and intervals.ratio(one, other) <= NEAR
    return _other_time(left, right, equal=alike and intervals.ratio(one, other) == 1.0) or (
        not alike and _different_values_apart(left, right)
    )


def _is_charged(mark: FigureMark) -> bool:
    return mark.action == "charged"


def is_rival(left: Entry, right: Entry) -> bool:
    """Whether one figure is told as another value of the other: "a crowd of 12,000 … police put it at 4,000"."""
    same = left.article == right.article
    return same and (left.mark.follows == right.mark.start or right.mark.follows == left.mark.start)


def _different_things(left: Entry, right: Entry) -> bool:
    return things(left.mark, right.mark) < 0 and not is_by_another_name(left, right)


def is_by_another_name(left: Entry, right: Entry) -> bool:
    """Whether an unusual number counts the same under two nouns: 31 pieces of apparatus, 31 fire engines."""
    one, other = left.mark, right.mark
    if left.article == right.article or not _is_one_unusual_number(one, other) or _are_unlike(one, other):
        return False
    if one.total and other.total:
        return True
    if other.thing in left.counted or one.thing in right.counted:
        return False  # "16 turnovers" of a team whose rebounds are counted too
    named = stem(other.thing) in left.context or stem(one.thing) in right.context
    return named or len(left.context & right.context) >= _SHARED


def _is_one_unusual_number(one: FigureMark, other: FigureMark) -> bool:
    return one.kind == other.kind == "count" and one.low == other.low == one.high == other.high and is_rare(one)


def _are_unlike(one: FigureMark, other: FigureMark) -> bool:
    """Whether persons are set against things, casualties against others, or two happenings against each other."""
    persons = {thing_class(one.thing) == "person", thing_class(other.thing) == "person"}
    acts = {one.action, other.action}
    return len(persons) > 1 or bool(acts & CASUALTIES) or ("" not in acts and len(acts) > 1)


def _different_casualties(one: FigureMark, other: FigureMark) -> bool:
    return one.action != other.action and bool(one.action and other.action) and bool({one.action, other.action} & CASUALTIES)


def _other_time(left: Entry, right: Entry, *, equal: bool) -> bool:
    """Whether the sentences name different times, so that an earlier event is told beside this one."""
    if left.scope & right.scope or left.scope == right.scope:
        return False
    if left.mark.action == right.mark.action == "parent":
        return False  # "the mother of 12 was killed in 2011"
    if not equal:
        return True
    return bool(left.scope and right.scope) and (left.mark.action in CASUALTIES or left.mark.kind == "magnitude")


def _different_values_apart(left: Entry, right: Entry) -> bool:
    """Whether two figures with different values must be two measures."""
    one, other = left.mark, right.mark
    if (
        one.kind in {"share", "money", "rate", "points", "temperature", "area", "volume", "weight"}
        and intervals.ratio(one, other) > NEAR
    ):
        return True
    if one.partial or other.partial or one.further or other.further:
        return True
    if left.article == right.article and one.said_by == other.said_by and one.former == other.former:
        return not is_slip(left, right)  # nobody contradicts himself: two counts
    if one.kind in {"length", "duration"} and left.people and right.people and not left.people & right.people:
        return True
    return _different_people(one, other)


# "A mother of 12", "the mother of 13" in one article: a slip about a large family, not two small ones.
_LARGE_FAMILY = 5


def is_slip(left: Entry, right: Entry) -> bool:
    """Whether two sizes of one large family are told: "a mother of 12", "the mother of 13"."""
    one, other = left.mark, right.mark
    same = one.action == other.action == "parent" and min(one.low or 0, other.low or 0) >= _LARGE_FAMILY
    apart = bool(left.people and right.people) and not left.people & right.people
    return same and not apart and intervals.ratio(one, other) <= NEAR


def _different_people(one: FigureMark, other: FigureMark) -> bool:
    groups = KINDS_OF_PERSON.get(one.thing), KINDS_OF_PERSON.get(other.thing)
    return groups[0] != groups[1] and bool(groups[0] or groups[1]) and "" not in (one.thing, other.thing)


def _same_kind(one: FigureMark, other: FigureMark) -> bool:
    if one.kind != other.kind:
        loose = {one.kind, other.kind} == {"count", "money"} and one.low == other.low and (one.low or 0) >= 1e6
        return loose and "" in (one.thing, other.thing)
    if one.kind == "money":
        return one.unit == other.unit
    if one.kind == "rate":
        return one.unit.split("/")[1:] == other.unit.split("/")[1:]
    return True


def _different_ages(left: Entry, right: Entry) -> bool:
    """Whether two ages are of two persons, or of one at different times."""
    one, other = left.mark, right.mark
    if one.person and other.person and not same_person(one.person, other.person):
        return True
    if one.low == other.low:
        return False
    apart = abs((one.low or 0) - (other.low or 0))
    return apart > 2 or left.earlier or right.earlier


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same last word, and first names that do not exclude each other."""
    left, right = _name_words(one), _name_words(other)
    if left[-1] != right[-1]:
        return False
    first, second = left[0].rstrip("."), right[0].rstrip(".")
    shared = len(left) == 1 or len(right) == 1 or first.startswith(second[:3]) or second.startswith(first[:3])
    return shared or bool(set(left[:-1]) & set(right[:-1]))


def _name_words(name: str) -> list[str]:
    words = name.lower().replace("’", "'").removesuffix("'s").split()
    while len(words) > 1 and words[0].strip(".") in TITLES:
        words.pop(0)
    return words or [""]
