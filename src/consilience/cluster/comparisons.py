"""What speaks for one event or against it, each as a measure of two profiles: 0 where it is not there, 1 where it is complete."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import compress, product
from typing import NamedTuple

from consilience.cluster.pair import Pair, product_of
from consilience.cluster.profiles import Profile
from consilience.languages.english.weights import heaviest

# A word never seen weighs 8: sums of weights are brought to about 1.
UNSEEN = 8.0

# Of rare words and figures counts what they weigh above this.
RARE = 3.0

# Where the beginning of an article names nobody, or no figure, nothing is known: half.
UNKNOWN = 0.5
# An article that names nobody of note: as in the regression.
NO_CHIEF_NAMES = 0.3

# One earthquake is measured a little differently by different services, within hours by up to 0.2; a flight has one number.
MEASURED_APART = 0.25

# A misprinted or outdated age is one year off; two or three are another time, or another desk's mistake.
YEARS_OFF = 2
MANY_YEARS_OFF = 4

# What comes within days and has a telling name in common is often the next day's news of it.
DAYS_OF_ONE_NEWS = 4
TELLING_NAME = 4.0  # weight: no weekday, no capital of the world's news


class Comparison(NamedTuple):
    """One sign: its name in the table of weights, how much of it is there, and what a reader is told."""

    name: str
    measure: Callable[[Pair], float]
    says: Callable[[Pair], str]


def _listed(found: Iterable[tuple[float, str]]) -> str:
    return ", ".join(word.title() for _, word in list(found)[:5])


def _rarity(weights: list[float], first: int, last: int) -> float:
    return math.fsum(weights[first:last]) / (UNSEEN * (last - first))


def largest() -> float:
    """Give more than any measure comes to."""
    return max(1.0, heaviest() / UNSEEN, (heaviest() - RARE) / (UNSEEN - RARE))


def _names(pair: Pair) -> list[tuple[float, str]]:
    return pair.rarest(pair.names)


def _same_names(pair: Pair) -> float:
    return product_of(pair.left.names, pair.right.names, pair.names)


def _chief_names(pair: Pair) -> float:
    both = pair.left.chief_names.keys() & pair.right.chief_names.keys()
    return max(_chief(pair.left, both), _chief(pair.right, both))


def _chief(one: Profile, both: Iterable[str]) -> float:
    return math.fsum(map(one.chief_names.__getitem__, both)) / one.chief_sum if one.chief_sum else NO_CHIEF_NAMES


def _rarest_name(pair: Pair) -> float:
    return max(map(pair.usual.weights.__getitem__, pair.prominent), default=0.0) / UNSEEN


def _rare_names(pair: Pair) -> float:
    return _rarity(pair.weights(pair.names), 0, 4)


def _above(weights: list[float], least: float, most: int) -> float:
    return math.fsum([value - least for value in weights[:most] if value > least]) / ((UNSEEN - least) * most)


def _rare_words(pair: Pair) -> float:
    return _above(pair.weights(pair.words), RARE, 12)


def _rare_figures(pair: Pair) -> float:
    return _above(pair.weights(pair.figures), RARE, 3) if pair.figures else 0.0


def _better_known_beginning(pair: Pair) -> float:
    return max(_beginnings(pair))


def _known_beginning(pair: Pair) -> str:
    return f"{max(_beginnings(pair)):.0%} of how one begins stands in the other"


def _beginnings(pair: Pair) -> tuple[float, float]:
    return _beginning(pair.left, pair.right), _beginning(pair.right, pair.left)


def _beginning(one: Profile, other: Profile) -> float:
    # With `&` Python would walk through all words of the other article, four times as many.
    known = compress(one.lead.values(), map(other.words.__contains__, one.lead))
    return math.fsum(known) / one.lead_sum if one.lead_sum else UNKNOWN


def _first_figures(pair: Pair) -> float:
    return min(_figures_known(pair.left, pair.right), _figures_known(pair.right, pair.left))


def _figures_known(one: Profile, other: Profile) -> float:
    return len(one.lead_figures & other.figures) / len(one.lead_figures) if one.lead_figures else UNKNOWN


def _other_weekdays(pair: Pair) -> float:
    # Where both are dated the dates decide: the next day's news names the next day.
    one, other = pair.left.weekdays, pair.right.weekdays
    return float(bool(one and other and not one & other and pair.days_apart is None))


def _weekdays(pair: Pair) -> str:
    return f"different days: {_either(pair.left.weekdays)} and {_either(pair.right.weekdays)}"


def _other_years(pair: Pair) -> float:
    """Say whether two articles, one without a date at least, are of different years.

    A text without a date is no older than the last year it names, unless that is still to come ("the budget for 2026"):
    a year that the other, dated article does not reach says nothing.
    """
    left, right = pair.left, pair.right
    if pair.days_apart is not None or left.year is None or right.year is None or left.year == right.year:
        return 0.0
    if left.day:
        return float(right.year < left.year)
    return float(not right.day or left.year < right.year)


def _same_age(pair: Pair) -> float:
    return float(_years_off(pair) == 0)


def _slightly_other_age(pair: Pair) -> float:
    return float(YEARS_OFF <= (_years_off(pair) or 0) < MANY_YEARS_OFF)


def _other_age(pair: Pair) -> float:
    return float((_years_off(pair) or 0) >= MANY_YEARS_OFF)


def _years_off(pair: Pair) -> int | None:
    """Give how many years lie between the ages of one person, the largest of all persons' with an age in both."""
    left, right = pair.left.ages, pair.right.ages
    if not left or not right:
        return None
    off = [min(abs(one - other) for one, other in product(left[name], right[name])) for name in left.keys() & right.keys()]
    return max(off, default=None)


def _ages(pair: Pair) -> str:
    left, right = pair.left.ages, pair.right.ages
    told = (
        f"{name.title()} is {_either(left[name])} and {_either(right[name])} years old"
        for name in sorted(left.keys() & right.keys())
    )
    return "; ".join(told)


def _either(values: Iterable[object]) -> str:
    return " or ".join(str(value) for value in sorted(values, key=str))


def _other_magnitude(pair: Pair) -> float:
    left, right = pair.left.magnitudes, pair.right.magnitudes
    if not left or not right or min(abs(one - other) for one, other in product(left, right)) <= MEASURED_APART:
        return 0.0
    # Within days of each other it may be the same earthquake, measured anew.
    return 0.5 if _is_soon(pair) else 1.0


def _magnitudes(pair: Pair) -> str:
    return f"magnitude {_either(pair.left.magnitudes)} and {_either(pair.right.magnitudes)}"


def _other_flight(pair: Pair) -> float:
    return float(bool(pair.left.flights and pair.right.flights and not pair.left.flights & pair.right.flights))


def _people(pair: Pair) -> list[tuple[float, str]]:
    return pair.rarest_of(pair.people)


def _person(pair: Pair) -> float:
    return _rarity([weight for weight, _ in _people(pair)], 0, 1) if pair.people else 0.0


def _other_people(pair: Pair) -> float:
    return float(pair.strangers == 2)


def _people_unknown_to_one(pair: Pair) -> float:
    return float(pair.strangers == 1)


def _phrases(pair: Pair) -> list[tuple[float, str]]:
    return pair.rarest_of(pair.named)


def _name_of_words(pair: Pair) -> float:
    return _rarity([weight for weight, _ in _phrases(pair)], 0, 1) if pair.named else 0.0


def _more_names_of_words(pair: Pair) -> float:
    return _rarity([weight for weight, _ in _phrases(pair)], 1, 3) if len(pair.named) > 1 else 0.0


def _same_street(pair: Pair) -> float:
    return float(not pair.left.signs.streets.isdisjoint(pair.right.signs.streets))


def _other_street(pair: Pair) -> float:
    return float(bool(pair.left.signs.streets and pair.right.signs.streets) and not _same_street(pair))


def _same_hour(pair: Pair) -> float:
    return float(not pair.left.signs.hours.isdisjoint(pair.right.signs.hours))


def _other_hour(pair: Pair) -> float:
    return float(bool(pair.left.signs.hours and pair.right.signs.hours) and not _same_hour(pair))


def _somebody_as_old(pair: Pair) -> float:
    return float(not pair.left.signs.ages.isdisjoint(pair.right.signs.ages))


def _nobody_as_old(pair: Pair) -> float:
    left, right = pair.left.signs, pair.right.signs
    both = left.first_ages and right.first_ages
    return float(bool(both) and left.first_ages.isdisjoint(right.ages) and right.first_ages.isdisjoint(left.ages))


def _same_day(pair: Pair) -> float:
    left, right = pair.left.signs, pair.right.signs
    return float(not left.first_days.isdisjoint(right.days) or not right.first_days.isdisjoint(left.days))


def _is_soon(pair: Pair) -> bool:
    return pair.days_apart is not None and pair.days_apart <= DAYS_OF_ONE_NEWS


def _soon_with_a_name(pair: Pair) -> float:
    return float(_is_soon(pair) and any(pair.usual.weights[name] >= TELLING_NAME for name in pair.prominent))


def _days(pair: Pair) -> str:
    return f"published {pair.days_apart} days apart"


def _of(found: Callable[[Pair], list[tuple[float, str]]], words: str) -> Callable[[Pair], str]:
    return lambda pair: f"{words} {_listed(found(pair))}"


def _always(words: str) -> Callable[[Pair], str]:
    return lambda _: words


COMPARISONS = (
    Comparison("same names", _same_names, _of(_names, "names in common:")),
    Comparison("chief names", _chief_names, lambda pair: f"{_chief_names(pair):.0%} of the chief names of one are the other's"),
    Comparison("rarest name", _rarest_name, _of(lambda pair: pair.rarest(pair.prominent)[:1], "both tell of")),
    Comparison("rare names", _rare_names, _of(_names, "rare names in common:")),
    Comparison("rare words", _rare_words, _of(lambda pair: pair.rarest(pair.words), "rare words in common:")),
    Comparison("better known beginning", _better_known_beginning, _known_beginning),
    Comparison("first figures", _first_figures, lambda pair: f"{_first_figures(pair):.0%} of the first figures are the other's"),
    Comparison("rare figures", _rare_figures, _of(lambda pair: pair.rarest(pair.figures), "figures in common:")),
    Comparison("other weekdays", _other_weekdays, _weekdays),
    Comparison("other years", _other_years, lambda pair: f"different years: {pair.left.year} and {pair.right.year}"),
    Comparison("same age", _same_age, _ages),
    Comparison("slightly other age", _slightly_other_age, _ages),
    Comparison("other age", _other_age, _ages),
    Comparison("other magnitude", _other_magnitude, _magnitudes),
    Comparison("other flight", _other_flight, _always("different flights")),
    Comparison("person", _person, _of(_people, "both name")),
    Comparison("other people", _other_people, _always("each begins with people whom the other does not name")),
    Comparison("people unknown to one", _people_unknown_to_one, _always("one begins with people whom the other does not name")),
    Comparison("name of words", _name_of_words, _of(_phrases, "both name")),
    Comparison("more names of words", _more_names_of_words, _of(lambda pair: _phrases(pair)[1:], "both name")),
    Comparison("same street", _same_street, _always("the same street")),
    Comparison("other street", _other_street, _always("different streets")),
    Comparison("same hour", _same_hour, _always("the same time of day")),
    Comparison("other hour", _other_hour, _always("different times of day")),
    Comparison("somebody as old", _somebody_as_old, _always("both name the same age")),
    Comparison("nobody as old", _nobody_as_old, _always("they begin with people of different ages")),
    Comparison("same day", _same_day, _always("both tell of the same day")),
    Comparison("soon with a name", _soon_with_a_name, _days),
)  # fmt: skip
