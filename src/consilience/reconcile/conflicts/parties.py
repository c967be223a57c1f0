"""Disagreements about who did what only one can have done first: found the body, raised the alarm."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.languages.english import opposites
from consilience.languages.english import parties as english
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement
from consilience.records import RoleMark

# Of more who did it than this only the first are set against each other.
MOST = 60

Did = tuple[Statement, str, str]


def finders(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles tell of different finders of the dead, each of one finder only."""
    found = [did for deed in story.deeds if (did := _did(deed, english.FINDING, english.FOUND))]
    return _differing(found, "who found the dead")


def alarms(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles tell of different people who raised the alarm, each of one only."""
    raised = [did for deed in story.deeds if (did := _did(deed, english.ALARM, english.ALARMING))]
    return _differing(raised, "who raised the alarm")


def _did(deed: Deed, verbs: frozenset[str], done_to: frozenset[str]) -> Did | None:
    """Give who did a deed of some verbs to one of some things, where it is a party of its own."""
    mark, said = deed.mark, deed.said
    if mark.verb not in verbs or mark.tense != "past" or mark.negated or mark.hedge or opposites.OTHER_TIME.search(said.text):
        return None
    about = [
        part for part in mark.roles if part.role == "patient" or (part.role == "circumstance" and part.preposition in _ABOUT)
    ]
    if not any(word in done_to for part in about for word in said.at(part.start, part.end).split()):
        return None
    agents = [part for part in mark.roles if part.role == "agent"]
    party = next((noun for part in agents if (noun := _party(said, part))), "")
    if not party:
        return None
    printed = said.text[min(part.start for part in agents) - said.start : max(mark.predicate_end, agents[-1].end) - said.start]
    return said, party, printed


_ABOUT = frozenset({"about", "of", "to"})


def _party(said: Statement, part: RoleMark) -> str:
    noun = said.at(part.head_start, part.head_end).removesuffix("'s").removesuffix("’s")
    single = noun if noun in english.ANY_PARTY else noun.removesuffix("s")
    return single if single in english.ANY_PARTY else ""


def _differing(told: list[Did], question: str) -> Iterator[Disagreement]:
    told = told[:MOST]
    of_article: dict[str, list[str]] = {}
    for said, party, _ in told:
        of_article.setdefault(said.article, []).append(party)
    for at, (left, mine, printed) in enumerate(told):
        for right, theirs, other in told[at + 1 :]:
            if left.article != right.article and all(
                _are_others(one, another) for one in of_article[left.article] for another in of_article[right.article]
            ):
                yield Disagreement(
                    rule=question,
                    question=question,
                    reason=f"One report says {exact(printed)}, another {exact(other)}, of the same.",
                    left=left,
                    right=right,
                    left_value=_name(mine),
                    right_value=_name(theirs),
                )


def _are_others(left: str, right: str) -> bool:
    """Say whether two parties cannot be one: no line has both."""
    return not any(left in party and right in party for party in english.PARTIES)


def _name(party: str) -> str:
    return next(min(one) for one in english.PARTIES if party in one)
