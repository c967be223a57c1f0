"""Two profiles → how surely they tell of one event, and why."""

from __future__ import annotations

import math
from itertools import product

from msgspec import Struct

from consilience.cluster.profile import Profile, Weights


class Reason(Struct, frozen=True):
    """What speaks for one event or against it: in words, and how much (log odds)."""

    score: float
    note: str


# Log odds before anything is compared, and what each likeness adds when it is complete: a logistic regression on the
# pairs of ECB+ topics 1-35 with at least a few words in common (14,680 pairs, 4,392 of one event); see eval/clusters.py.
BEFORE = -4.3
SAME_WORDS = 3.3
SAME_NAMES = 5.5
SAME_BEGINNING = 4.2
NAMES_OF_THE_BEGINNING = 1.0
FIGURES_OF_THE_BEGINNING = 2.6
OTHER_WEEKDAYS = -0.9
OTHER_YEARS = -1.3
OTHER_AGES = -4.0  # the regression says -1.8, from 30 pairs, for ages that are off by any number of years
SLIGHTLY_OTHER_AGES = -1.8
SAME_AGES = 2.0  # the regression says 3.5; two stories about one man in one year know his age both

# Not from ECB+, whose pages are mostly undated: a follow-up comes within days, the same kind of event again much later.
LATER = -2.5
MUCH_LATER = -9.0  # only one and the same text, published anew, is stronger
MUCH_LATER_BY_METADATA = -5.0
DAYS_OF_A_STORY = 10
DAYS_OF_A_LONG_STORY = 60

# One earthquake is measured a little differently by different services, within hours by up to 0.2; a flight has one number.
OTHER_MAGNITUDE = -3.0
MEASURED_APART = 0.25
OTHER_FLIGHT = -4.0

# A misprinted or outdated age is one year off; two or three are another time, or another desk's mistake.
YEARS_OFF = 2
MANY_YEARS_OFF = 4

# Where the beginning of an article names nobody, or no figure, nothing is known: half.
UNKNOWN = 0.5


def probability(left: Profile, right: Profile) -> float:
    """Give the probability that two articles tell of one event, 0 to 1."""
    return 1 / (1 + math.exp(-BEFORE - sum(reason.score for reason in reasons(left, right))))


def reasons(left: Profile, right: Profile) -> tuple[Reason, ...]:
    """Give everything that speaks for one event or against it."""
    return tuple(reason for compare in COMPARISONS if (reason := compare(left, right)).score)


def same_words(left: Profile, right: Profile) -> Reason:
    """They use the same telling words."""
    return Reason(SAME_WORDS * cosine(left.body, right.body), f"telling words in common: {_heaviest(left.body, right.body)}")


def same_names(left: Profile, right: Profile) -> Reason:
    """They name the same people, places and organisations."""
    return Reason(SAME_NAMES * cosine(left.names, right.names), f"names in common: {_heaviest(left.names, right.names)}")


def same_beginning(left: Profile, right: Profile) -> Reason:
    """Title and first sentences say the same."""
    return Reason(SAME_BEGINNING * cosine(left.lead, right.lead), f"both begin with: {_heaviest(left.lead, right.lead)}")


def names_of_the_beginning(left: Profile, right: Profile) -> Reason:
    """Whom the one names first, the other knows too."""
    share = min(_known(left.lead_names, right.words), _known(right.lead_names, left.words))
    return Reason(NAMES_OF_THE_BEGINNING * share, f"{share:.0%} of the names at the beginning stand in the other")


def figures_of_the_beginning(left: Profile, right: Profile) -> Reason:
    """The first figures of the one stand in the other."""
    shares = [_known(dict.fromkeys(one.lead_figures, 1.0), other.figures) for one, other in ((left, right), (right, left))]
    return Reason(FIGURES_OF_THE_BEGINNING * min(shares), f"{min(shares):.0%} of the figures at the beginning stand in the other")


def weekdays(left: Profile, right: Profile) -> Reason:
    """They begin with different days of the week."""
    differ = left.weekdays and right.weekdays and not left.weekdays & right.weekdays
    return Reason(OTHER_WEEKDAYS if differ else 0.0, f"different days: {_listed(left.weekdays)} and {_listed(right.weekdays)}")


def dates(left: Profile, right: Profile) -> Reason:
    """They were published far apart."""
    if left.day is None or right.day is None:
        return Reason(OTHER_YEARS if _other_years(left, right) else 0.0, f"different years: {left.year} and {right.year}")
    apart = abs((left.day - right.day).days)
    much_later = MUCH_LATER if left.printed and right.printed else MUCH_LATER_BY_METADATA
    score = much_later if apart > DAYS_OF_A_LONG_STORY else LATER if apart > DAYS_OF_A_STORY else 0.0
    return Reason(score, f"published {apart} days apart")


def _other_years(left: Profile, right: Profile) -> bool:
    """Say whether two articles, one without a date at least, are of different years.

    A text without a date is no older than the last year it names, unless that is still to come ("the budget for 2026"):
    a year that the other, dated article does not reach says nothing.
    """
    if left.year is None or right.year is None or left.year == right.year:
        return False
    if left.day:
        return right.year < left.year
    return not right.day or left.year < right.year


def ages(left: Profile, right: Profile) -> Reason:
    """They give a person's age: the same, or ages years apart."""
    scores = [_ages(name, left, right) for name in sorted(left.ages.keys() & right.ages.keys())]
    return min(scores, key=lambda reason: (reason.score, reason.note), default=Reason(0.0, ""))


def _ages(name: str, left: Profile, right: Profile) -> Reason:
    here, there = left.ages[name], right.ages[name]
    off = min(abs(one - other) for one, other in product(here, there))
    score = SAME_AGES if off == 0 else 0.0 if off < YEARS_OFF else SLIGHTLY_OTHER_AGES if off < MANY_YEARS_OFF else OTHER_AGES
    return Reason(score, f"{name.title()} is {_listed(here)} and {_listed(there)} years old")


def magnitudes(left: Profile, right: Profile) -> Reason:
    """They begin with earthquakes of different magnitudes."""
    off = min((abs(one - other) for one, other in product(left.magnitudes, right.magnitudes)), default=0.0)
    note = f"magnitude {_listed(left.magnitudes)} and {_listed(right.magnitudes)}"
    return Reason(OTHER_MAGNITUDE if off > MEASURED_APART else 0.0, note)


def flights(left: Profile, right: Profile) -> Reason:
    """They begin with different flights."""
    differ = left.flights and right.flights and not left.flights & right.flights
    return Reason(OTHER_FLIGHT if differ else 0.0, "different flights")


COMPARISONS = (
    same_words,
    same_names,
    same_beginning,
    names_of_the_beginning,
    figures_of_the_beginning,
    weekdays,
    dates,
    ages,
    magnitudes,
    flights,
)


def cosine(left: Weights, right: Weights) -> float:
    """Give the cosine of two weightings of unit length, 0 to 1; the same whichever comes first."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return math.fsum(value * large[word] for word, value in small.items() if word in large)


def _known(weights: Weights, pool: frozenset[str]) -> float:
    total = math.fsum(weights.values())
    return math.fsum(value for word, value in weights.items() if word in pool) / total if total else UNKNOWN


def _heaviest(left: Weights, right: Weights) -> str:
    common = sorted(left.keys() & right.keys(), key=lambda word: (-left[word] * right[word], word))
    return ", ".join(common[:5])


def _listed(values: frozenset[str] | frozenset[int] | frozenset[float]) -> str:
    return " or ".join(str(value) for value in sorted(values, key=str))
