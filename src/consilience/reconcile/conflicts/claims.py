"""Claims: the value that a statement gives for a question about somebody, and those of other articles that exclude it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from consilience.reconcile.conflicts.disagreement import Disagreement, exact
from consilience.reconcile.statements import Statement

# A story with more claims for one question lists cases; nobody could set them all against each other.
MOST_CLAIMS = 200


class Claim(Struct, frozen=True):
    """What a statement gives for a question: of whom (any key in common is the same one), which value, in which words."""

    said: Statement
    question: str
    who: frozenset[str]
    value: str
    printed: str
    by: str = ""  # who says so, where the report names somebody: what two people say, one article may tell
    about: str = ""  # whom it is about, as printed


def differing(claims: Iterable[Claim], exclude: Callable[[str, str], bool]) -> Iterator[Disagreement]:
    """Give the pairs of claims of different articles that exclude each other, unless an article gives both as its own."""
    by_question: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in sorted(claim.who):
            by_question[claim.question, key].append(claim)
    shown: set[tuple[tuple[str, int], tuple[str, int]]] = set()
    for (question, _), told in sorted(by_question.items()):
        for left, right in _pairs(told[:MOST_CLAIMS], exclude):
            pair = left.said.key, right.said.key
            if pair not in shown:
                shown.add(pair)
                yield _disagreement(question, left, right)


def _pairs(told: list[Claim], exclude: Callable[[str, str], bool]) -> Iterator[tuple[Claim, Claim]]:
    given: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        if not claim.by:
            given[claim.said.article].add(claim.value)
    for at, left in enumerate(told):
        for right in told[at + 1 :]:
            mine, theirs = left.said.article, right.said.article
            if (
                mine != theirs
                and exclude(left.value, right.value)
                and not any(exclude(left.value, other) for other in given[mine])
                and not any(exclude(right.value, other) for other in given[theirs])
            ):
                yield (left, right) if left.said.key < right.said.key else (right, left)


def _disagreement(question: str, left: Claim, right: Claim) -> Disagreement:
    return Disagreement(
        rule=question,
        question=question,
        who=left.about,
        reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}, of the same.",
        left=left.said,
        right=right.said,
        left_value=left.value,
        right_value=right.value,
    )
