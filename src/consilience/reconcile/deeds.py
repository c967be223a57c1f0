"""Deeds that statements tell, each with who took part in it, and how surely two of them are one and the same deed.

The signs are those of event coreference (Cybulska and Vossen 2015, "Translating granularity of event slots into features for
event coreference resolution"): the same word, who did it and to whom, what else stands near it, when, and how it is told.
And where the language pipeline gives them, what the two words mean where they stand: "quit" and "stepped down", or one word of
two deeds. The weights were learned on 20 of the 35 topics of ECB+ (training/deeds.py); eval/same_events.py measures them on the
others.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec import Struct

from consilience import likeness
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement, Told
from consilience.records import Event, Report, StatementMark

# So many content words on each side of a deed's word say what else is told with it.
NEAR = 5

# A logistic regression on 421,000 pairs of deeds of one topic (training/deeds.py).
BEFORE = -5.14
WEIGHTS = {
    "same word": 3.2,
    "word of the same meaning": 4.41,
    "rare word": 1.54,
    "other doers": -0.26,
    "same to whom": 1.71,
    "told with": 1.2,
    "words": -0.94,
    "meaning": 0.17,
    "other figures": -0.61,
    "one article": -0.06,
    "other time": -1.84,
    "same form": 0.37,
    "one denied": -1.54,
    "one to come": -0.41,
    "both open an article": 0.73,
    "said": -1.09,
    "sense": 7.67,
    "sense of one word": -5.01,
}
# The same without senses: the fast tier, a spaCy pipeline, and reports that were marked before there were any.
BEFORE_WORDS = -4.51
WORDS_ALONE = {
    "same word": 3.28,
    "word of the same meaning": 4.15,
    "rare word": 2.2,
    "other doers": -0.7,
    "same to whom": 1.45,
    "told with": 1.53,
    "words": -1.12,
    "meaning": 0.55,
    "other figures": -0.53,
    "one article": -0.05,
    "other time": -2.01,
    "same form": 0.92,
    "one denied": -1.89,
    "one to come": -0.53,
    "both open an article": 0.59,
    "said": -2.09,
}


class Deed(Struct, frozen=True, kw_only=True):
    """One thing that a statement tells: the stem of its word, and the stems of who or what takes part in it."""

    said: Statement
    mark: StatementMark
    verb: str
    doers: frozenset[str]
    others: frozenset[str]  # to whom or what it is done; of a state, what they are
    near: frozenset[str]  # the words beside it
    when: str = ""  # ISO 8601

    @property
    def taking_part(self) -> frozenset[str]:
        """Give who and what takes part, in whatever way."""
        return self.doers | self.others


def of(event: Event, told: Told) -> tuple[Deed, ...]:
    """Give the deeds of all statements of an event, in their order."""
    reports = {report.id: report for report in event.reports}
    return tuple(deed for said in told.said for deed in in_statement(said, reports[said.article]))


def in_statement(said: Statement, report: Report) -> Iterator[Deed]:
    """Give the deeds of a statement of a report."""
    return (deed(said, mark, report) for mark in said.marks)


def deed(said: Statement, mark: StatementMark, report: Report) -> Deed:
    """Set a mark of a statement in comparable words."""
    parts = [(part.role == "agent", said.between(part.start, part.end)) for part in mark.roles if part.role != "circumstance"]
    return Deed(
        said=said,
        mark=mark,
        verb=statements.stem(mark.verb),
        doers=frozenset().union(*(stems for is_agent, stems in parts if is_agent)),
        others=frozenset().union(*(stems for is_agent, stems in parts if not is_agent)),
        near=said.around(mark.predicate_start, mark.predicate_end, NEAR),
        when=(report.times[mark.time].value or "") if mark.time >= 0 else "",
    )


def sureness(left: Deed, right: Deed, weighed: Weights) -> float:
    """Give how surely two deeds of a story are one, from 0 to 1; the same whichever comes first."""
    found = signs(left, right, weighed)
    before, weights = (BEFORE, WEIGHTS) if "sense" in found else (BEFORE_WORDS, WORDS_ALONE)
    total = before + sum(weights[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-total))


def signs(left: Deed, right: Deed, weighed: Weights) -> dict[str, float]:
    """Give what speaks for and against two deeds being one, each from 0 to 1; senses, where there are any, from -1."""
    mine, theirs = left.mark, right.mark
    plain = statements.plain_stem(mine.verb) == statements.plain_stem(theirs.verb)
    kin = plain or left.verb == right.verb
    alike = likeness.between(left.said, right.said, weighed)
    found = {
        "same word": plain,
        "word of the same meaning": kin and not plain,
        "rare word": kin * min(weighed.anywhere.get(left.verb, 0.5), weighed.anywhere.get(right.verb, 0.5)),
        "other doers": bool(left.doers and right.doers and not left.doers & right.doers),
        "same to whom": _shared(left.others, right.others, weighed),
        "told with": _shared(left.near | left.taking_part, right.near | right.taking_part, weighed),
        "words": alike.words,
        "meaning": alike.meaning or 0.0,
        "other figures": alike.figures == "other",
        "one article": left.said.article == right.said.article,
        "other time": bool(left.when and right.when and left.when != right.when),
        "same form": mine.kind == theirs.kind,
        "one denied": mine.negated != theirs.negated,
        "one to come": (mine.tense == "future") != (theirs.tense == "future"),
        "both open an article": left.said.order == right.said.order == 0,
        "said": mine.verb in SAYING_VERBS and theirs.verb in SAYING_VERBS,
    }
    if not mine.sense or not theirs.sense:
        return found
    alike_in_sense = same_sense(mine.sense, theirs.sense)
    return found | {"sense": alike_in_sense, "sense of one word": kin * alike_in_sense}


def same_sense(left: bytes, right: bytes) -> float:
    """Give how alike what two words mean is, by the bits that are the same: about 0 for any two words, 1 where all are."""
    apart = (int.from_bytes(left, "big") ^ int.from_bytes(right, "big")).bit_count()
    return 1 - 2 * apart / (8 * len(left))


def _shared(left: frozenset[str], right: frozenset[str], weighed: Weights) -> float:
    """Give the share of the smaller side's weight that both have, by rarity in English."""
    smaller = min(likeness.total(left, weighed.anywhere), likeness.total(right, weighed.anywhere))
    return likeness.total(left & right, weighed.anywhere) / smaller if smaller else 0.0
