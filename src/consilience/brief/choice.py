"""Statements → candidates for the briefing, best first: what most origins report, each thing once.

The method is concept coverage (Gillick and Favre, 2009): a briefing is good when it covers the word pairs that many
independent origins use. Greedy, because the order in which the points come is then their importance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from consilience import likeness
from consilience.brief import clauses, concepts, disputed, outdated, repeated, unknown
from consilience.brief.clauses import Shown
from consilience.brief.desk import Desk, Key
from consilience.brief.naming import Insertion, Naming
from consilience.languages.english import key_facts
from consilience.likeness import Weights
from consilience.reconcile.facts import Group, sameness, wording
from consilience.reconcile.statements import Statement

# So many of the best are set against each other; a story of forty articles has 1500 sentences.
MOST_LOOKED_AT = 150
# From so surely the same on, figures aside, the second of two points is worth less.
NEAR, NEAR_COUNTS = 0.5, 0.4
# A sentence for which we have to say who "he" is, and one that leans on another in some other way.
NAME_IS_OURS, LEANS = 0.8, 0.12
# What opens with a time before the event, or with somebody's words.
WAS_BEFORE, QUOTES = 0.8, 0.7
# Of so many tellers the wording is looked at.
MOST_WORDINGS = 4
# How much more it counts that several origins tell the same (0: not at all; 1: in proportion).
SUPPORT = 0.9
# What later news has overtaken is told only if nothing else is left.
OUTDATED_COUNTS, LATEST_COUNTS = 0.2, 1.3
# Two candidates that share some of the passages which tell them tell much the same.
SHARED_COUNTS = 0.7
# What is told once is worth little again.
TOLD_AGAIN = 0.25
# What opens with who else published it, what was cut behind a first "But", and what has no verb: "Jobs at risk: 400".
HEARSAY, OPENED, VERBLESS = 0.6, 0.6, 0.5
# So few words without a name, a number or a key fact fill a briefing and tell little: "The culprit has not been caught".
FEW_WORDS, LITTLE = 8, 0.5


class Candidate(Struct, frozen=True):
    """A statement that may be shown, those that say the same, and the words of ours that it needs."""

    statement: Statement
    same: tuple[Statement, ...]
    shown: Shown
    insertion: Insertion | None
    merit: float

    @property
    def text(self) -> str:
        """The words that a reader is shown, ours in square brackets."""
        if self.insertion is None or self.insertion.at > self.shown.end:
            return self.shown.text
        at = self.shown.length(self.statement.text, self.insertion.at)
        return self.shown.text[:at] + self.insertion.words + self.shown.text[at:]

    @property
    def leans(self) -> bool:
        """Whether it can only be understood by what stands before it in its article."""
        return self.insertion is None and wording.is_leaning(self.statement)

    @property
    def words(self) -> int:
        """Count the words that a reader is shown."""
        return len(self.text.split())


def candidates(desk: Desk) -> list[Candidate]:
    """Give the facts that may be shown: none that later news has overtaken, or with a "he" of whom nobody knows who it is."""
    naming, overtaken = Naming(desk), outdated.overtaken(desk)
    made = (_candidate(group, naming, overtaken) for group in desk.groups if wording.is_fit(group.best))
    found = [candidate for candidate in made if candidate]
    deadly = any(key_facts.DEAD.search(one.measure) for one in desk.account.figures)
    stand = [one for one in found if not overtaken.get(one.statement.key) and not (deadly and _is_of_nobody(one.statement))]
    return [one for one in stand if not one.leans] or stand or found


def _is_of_nobody(said: Statement) -> bool:
    """Say whether a short sentence says that nobody came to harm: where people died it tells of something else."""
    return len(said.text.split()) <= FEW_WORDS and "unhurt" in sameness.key_facts(said.text)


def not_known(desk: Desk) -> list[Candidate]:
    """Give the facts that say that something is not known, the best supported first."""
    naming = Naming(desk)
    found = (_candidate(group, naming, {}) for group in unknown.told(desk) if wording.is_fit(group.best))
    return [one for one in found if one and not wording.is_leaning(one.statement)]


def _candidate(group: Group, naming: Naming, overtaken: Mapping[Key, bool]) -> Candidate | None:
    """Give the wording of a fact that serves a briefing best, with those that tell the same."""
    tellers = (group.best, *group.others)
    able = [one for one in _wordings(group, naming.desk) if wording.is_fit(one)]
    told = Counter(stem for one in tellers for stem in one.told) if able else Counter[str]()
    common = frozenset(stem for stem, count in told.items() if count > 1)
    support = naming.desk.witnesses.independent({one.article for one in tellers}) ** SUPPORT if able else 0.0
    found = [made for one in able if (made := _worded(one, common, support, naming, overtaken))]
    best = max(found, key=lambda one: (one.merit, one.statement.key), default=None)
    return best and replace(best, same=tuple(one for one in tellers if one.key != best.statement.key))


def _wordings(group: Group, desk: Desk) -> Iterator[Statement]:
    """Give the best wording of a fact, and those of the likeliest tellers of which it tells what they tell."""
    yield group.best
    for other in group.others[:MOST_WORDINGS]:
        if sameness.tells(other, group.best, desk.told.weighed):
            yield other


def _worded(
    said: Statement, common: frozenset[str], support: float, naming: Naming, overtaken: Mapping[Key, bool]
) -> Candidate | None:
    """Make a candidate of a wording of a fact; `common` are the stems of several tellers, `support` is what these count."""
    shown = clauses.shown(said.text)
    insertion = naming.needed(said)
    if insertion is None and naming.is_unnamed(said):
        return None
    merit = wording.merit(said, len(shown.text.split())) * _newness(said.key, overtaken)
    merit *= _kept(said, shown, common, naming.desk.told.weighed)
    merit *= support * _standing(said, shown, naming.desk)
    if insertion is not None:
        merit *= NAME_IS_OURS
    elif wording.is_leaning(said):
        merit *= LEANS
    return Candidate(said, (), shown, insertion, merit)


def _standing(said: Statement, shown: Shown, desk: Desk) -> float:
    """Give what a wording keeps of its merit if it tells what was before, quotes others, has lost its opening or tells little."""
    text = said.text
    tells = said.order == 0 or said.names or said.numbers or sameness.key_facts(text)
    held = (
        (WAS_BEFORE, key_facts.BACKGROUND.match(text) or disputed.is_of_before(text, desk)),
        (QUOTES, text[0] in "\"“'‘"),
        (HEARSAY, key_facts.HEARSAY.match(text)),
        (OPENED, shown.start),
        (VERBLESS, not any(mark.kind != "noun" and mark.link == "main" for mark in said.marks)),
        (LITTLE, len(text.split()) <= FEW_WORDS and not tells),
    )
    return math.prod(factor for factor, applies in held if applies)


def _kept(said: Statement, shown: Shown, common: frozenset[str], weighed: Weights) -> float:
    """Give how much a cut leaves of what others tell too, from 0 to 1: "A sad day, the mayor said …" tells nothing of it."""
    told = said.told & common
    whole = likeness.total(told, weighed.anywhere)
    left = told & said.between(said.start + shown.start, said.start + shown.end)
    return likeness.total(left, weighed.anywhere) / whole if whole else 1.0


def picked(desk: Desk, budget: int, first: Sequence[Key] = (), told: Container[Key] = ()) -> list[Candidate]:
    """Give what a briefing of so many words tells, most important first; each adds something to those before it.

    `first` are the statements that have to be told whatever else is, `told` those that something else tells already.
    """
    weighed = desk.told.weighed
    telling = {statement.key: concepts.of(statement.stems, statement.text) for statement in desk.told.said}
    left = concepts.weighed(desk, telling)
    able = {one.statement.key: one for one in candidates(desk) if one.statement.key in first or not _is_told(one, told)}
    telling |= {key: concepts.shown(one.statement, one.shown, desk) for key, one in able.items()}
    merit = {key: candidate.merit for key, candidate in able.items()}

    def gain(key: Key) -> float:
        return merit[key] * math.fsum(left[concept] for concept in telling[key])

    promising = sorted(able, key=lambda key: (key not in first, -gain(key), key))[:MOST_LOOKED_AT]
    waiting = {key: able[key] for key in promising}
    chosen: list[Candidate] = []
    while waiting:
        asked = [key for key in first if key in waiting]
        best = waiting.pop(asked[0] if asked else max(sorted(waiting), key=gain))
        chosen.append(best)
        budget -= best.words
        for concept in telling[best.statement.key]:
            left[concept] *= TOLD_AGAIN
        waiting = {key: one for key, one in waiting.items() if one.words <= budget and not repeated.repeats(best, one, desk)}
        for key, other in waiting.items():
            merit[key] *= _apart(best, other, weighed)
    return chosen


def _is_told(candidate: Candidate, told: Container[Key]) -> bool:
    """Say whether something else tells a candidate already, or what says the same."""
    return any(one.key in told for one in (candidate.statement, *candidate.same))


def _newness(key: Key, overtaken: Mapping[Key, bool]) -> float:
    return {None: 1.0, True: OUTDATED_COUNTS, False: LATEST_COUNTS}[overtaken.get(key)]


def _apart(best: Candidate, other: Candidate, weighed: Weights) -> float:
    """Give how much a candidate keeps of its merit beside one that is chosen: the more alike they are, the less."""
    alike = repeated.likeness_of(best.statement, other.statement, weighed)
    common = {one.key for one in best.same} & {one.key for one in other.same}
    near = NEAR_COUNTS if alike.sureness >= NEAR and not repeated.adds(best.statement, other.statement) else 1.0
    return max(0.0, 1 - alike.words) * near * float(SHARED_COUNTS ** len(common))
