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
# pairs of ECB+ topics 1-35 that meet under a key (21,000 pairs, 4,200 of one event); see eval/clusters.py.
BEFORE = -6.6  # the regression says -6.9; ECB+ comes out best here
SAME_WORDS = 1.8
SAME_NAMES = 3.6
CHIEF_NAMES = 2.7
RAREST_NAME = 0.16  # for each unit of its weight: 7 for a name that one text in a thousand has
ONE_BEGINNING_KNOWN = 3.4
BOTH_BEGINNINGS_KNOWN = 2.8
FIGURES_OF_THE_BEGINNING = 5.4
OTHER_WEEKDAYS = -0.5
OTHER_YEARS = -1.1
OTHER_AGES = -4.0  # the regression says -4.8 for ages that are off by any number of years
SLIGHTLY_OTHER_AGES = -1.8
SAME_AGES = 2.0  # the regression says 2.9; two stories about one man in one year know his age both

# Not from ECB+, whose pages are mostly undated: what comes within days and has a telling name in common is often the next
# day's news of it; the longer after, the less so, and the same kind of event again comes much later.
SINCE = ((4, 2.5), (10, 1.5), (30, -1.0), (60, -3.0))  # days apart at most, log odds
TELLING_NAME = 4.0  # weight: no weekday, no capital of the world's news
MUCH_LATER = -11.0  # only one and the same text, published anew, is stronger
MUCH_LATER_BY_METADATA = -6.0

# One earthquake is measured a little differently by different services, within hours by up to 0.2; a flight has one number.
OTHER_MAGNITUDE = -3.0
REVISED_MAGNITUDE = -1.5  # within days of each other it may be the same earthquake, measured anew
MEASURED_APART = 0.25
OTHER_FLIGHT = -4.0

# A misprinted or outdated age is one year off; two or three are another time, or another desk's mistake.
YEARS_OFF = 2
MANY_YEARS_OFF = 4

# Where the beginning of an article names nobody, or no figure, nothing is known: half.
UNKNOWN = 0.5
# An article that names nobody of note: as in the regression.
NO_CHIEF_NAMES = 0.3


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


def chief_names(left: Profile, right: Profile) -> Reason:
    """The names that tell most of the one are among those of the other."""
    share = max(_chief(left, right), _chief(right, left))
    return Reason(CHIEF_NAMES * share, f"{share:.0%} of the chief names of one are the other's")


def _chief(one: Profile, other: Profile) -> float:
    total = math.fsum(one.chief_names.values())
    known = math.fsum(value for name, value in one.chief_names.items() if name in other.chief_names)
    return known / total if total else NO_CHIEF_NAMES


def rarest_name(left: Profile, right: Profile) -> Reason:
    """Both begin with a rare name, or say it again and again."""
    shared = sorted(left.prominent.keys() & right.prominent.keys(), key=lambda name: (-left.prominent[name], name))
    return Reason(RAREST_NAME * left.prominent[shared[0]], f"both tell of {shared[0].title()}") if shared else Reason(0.0, "")


def beginnings(left: Profile, right: Profile) -> Reason:
    """What the one begins with stands in the other."""
    shares = sorted((_known(left.lead, right.words), _known(right.lead, left.words)))
    score = BOTH_BEGINNINGS_KNOWN * shares[0] + ONE_BEGINNING_KNOWN * shares[1]
    return Reason(score, f"{shares[0]:.0%} and {shares[1]:.0%} of how they begin stands in the other")


def figures_of_the_beginning(left: Profile, right: Profile) -> Reason:
    """The first figures of the one stand in the other."""
    shares = [_known(dict.fromkeys(one.lead_figures, 1.0), other.figures) for one, other in ((left, right), (right, left))]
    return Reason(FIGURES_OF_THE_BEGINNING * min(shares), f"{min(shares):.0%} of the figures at the beginning stand in the other")


def weekdays(left: Profile, right: Profile) -> Reason:
    """They begin with different days of the week."""
    # Where both are dated the dates decide: the next day's news names the next day.
    dated = left.day is not None and right.day is not None
    differ = left.weekdays and right.weekdays and not left.weekdays & right.weekdays
    return Reason(
        OTHER_WEEKDAYS if differ and not dated else 0.0, f"different days: {_listed(left.weekdays)} and {_listed(right.weekdays)}"
    )


def dates(left: Profile, right: Profile) -> Reason:
    """They were published within days, or far apart."""
    if left.day is None or right.day is None:
        return Reason(OTHER_YEARS if _other_years(left, right) else 0.0, f"different years: {left.year} and {right.year}")
    apart = abs((left.day - right.day).days)
    much_later = MUCH_LATER if left.printed and right.printed else MUCH_LATER_BY_METADATA
    score = next((score for days, score in SINCE if apart <= days), much_later)
    return Reason(score if score < 0 or _share_a_telling_name(left, right) else 0.0, f"published {apart} days apart")


def _share_a_telling_name(left: Profile, right: Profile) -> bool:
    return any(left.prominent[name] >= TELLING_NAME for name in left.prominent.keys() & right.prominent.keys())


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
    fresh = left.day is not None and right.day is not None and abs((left.day - right.day).days) <= SINCE[0][0]
    return Reason((REVISED_MAGNITUDE if fresh else OTHER_MAGNITUDE) if off > MEASURED_APART else 0.0, note)


def flights(left: Profile, right: Profile) -> Reason:
    """They begin with different flights."""
    differ = left.flights and right.flights and not left.flights & right.flights
    return Reason(OTHER_FLIGHT if differ else 0.0, "different flights")


COMPARISONS = (
    same_words,
    same_names,
    chief_names,
    rarest_name,
    beginnings,
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
