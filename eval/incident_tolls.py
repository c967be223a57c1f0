"""How many were killed and injured in local incidents, read off their accounts: `python -m eval.incident_tolls [SET] [--misses]`.

Every incident is invented, and told by two or three outlets in the words of local news (`tolls/*.yaml`): "one fatally", "a man
is dead", "father and son", "both drivers". Of an account's figures on the killed (or the injured) the one that most articles
give is the toll, of several such the highest; its value must be the incident's, neither more nor less. Half of the incidents
were kept unread until the program was done.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from consilience import reconcile, testing
from consilience.records import Figure, FigureStep, FigureValue, Report
from eval.quotes import AnotherTextError
from eval.score import Score

TOLLS = Path(__file__).with_name("tolls")
SETS = ("built", "kept")

Action = Literal["killed", "injured"]
ACTIONS: tuple[Action, ...] = ("killed", "injured")


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """One outlet's report, with the passages that tell who was killed and who was injured."""

    outlet: str
    date: str
    text: str
    told: dict[Action, tuple[str, ...]]


class Incident(Struct, frozen=True, forbid_unknown_fields=True):
    """An incident with its toll and the reports on it."""

    name: str
    killed: int
    injured: int
    reports: tuple[Told, ...]


class Judgement(Struct, frozen=True):
    """What an account gives for one toll, and what is so; and the passages of it that are marked as figures, and all."""

    incident: str
    action: Action
    wanted: int
    given: float | None
    passages: Score
    missed: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the account gives the toll; that nobody was hurt needs no figure."""
        return (self.given or 0.0) == self.wanted


def incidents(name: str) -> list[Incident]:
    """Give the incidents of a set."""
    return msgspec.yaml.decode((TOLLS / f"{name}.yaml").read_bytes(), type=list[Incident])


def judged(incident: Incident) -> Iterator[Judgement]:
    """Hold the account of an incident against its tolls."""
    reports = [
        testing.report(told.text, f"{incident.name}-{number}.txt", told.date, told.outlet)
        for number, told in enumerate(incident.reports)
    ]
    figures = reconcile.account(testing.event(*reports)).figures
    for action in ACTIONS:
        wanted = incident.killed if action == "killed" else incident.injured
        missed = tuple(_missed(incident, reports, action))
        passages = sum(len(told.told[action]) for told in incident.reports)
        found = Score(passages - len(missed), passages, passages)
        yield Judgement(incident.name, action, wanted, toll(figures, action), found, missed)


def toll(figures: Sequence[Figure], action: Action) -> float | None:
    """Give the toll that an account tells: of the figures on it that most articles give the highest; None where it gives none."""
    told = [figure for figure in figures if figure.action == action and "/" not in figure.unit and figure.unit != "share"]
    if not told:
        return None
    most = max(_articles(figure) for figure in told)
    values = [current(figure) for figure in told if _articles(figure) == most]
    return max((value for value in values if value is not None), default=None)


def current(figure: Figure) -> float | None:
    """Give the value of a figure as it stands now: the newest of one that moved, else the one that most articles give."""
    values: Sequence[FigureValue | FigureStep] = figure.series[-1:] or figure.values
    sizes = [value.low if value.low is not None else value.high for value in values]
    told = [size for size in sizes if size is not None]
    return max(told, key=lambda size: (told.count(size), size), default=None)


def _articles(figure: Figure) -> int:
    return len({value.cite.article for value in figure.values})


def _missed(incident: Incident, reports: Sequence[Report], action: Action) -> Iterator[str]:
    """Give the passages on which no figure of an action stands."""
    for told, report in zip(incident.reports, reports, strict=True):
        for passage in told.told[action]:
            start = report.article.text.lower().find(passage.lower())
            if start < 0:
                raise AnotherTextError(incident.name)
            end = start + len(passage)
            if not any(mark.start < end and start < mark.end and mark.action == action for mark in report.figures):
                yield passage


def rows(judgements: Sequence[Judgement]) -> dict[str, float]:
    """Give recall and precision of exact tolls, and the share of passages that are marked."""
    found: dict[str, float] = {}
    for action in ACTIONS:
        mine = [one for one in judgements if one.action == action]
        score = Score(
            sum(one.is_right for one in mine if one.wanted),
            0,
            sum(one.wanted > 0 for one in mine),
        )
        given = [one for one in mine if one.given is not None]
        passages = sum((one.passages for one in mine), Score())
        found |= {
            f"{action}_recall": score.recall,
            f"{action}_precision": sum(one.is_right for one in given) / max(len(given), 1),
            f"{action}_exact": sum(one.is_right for one in mine) / len(mine),
            f"{action}_passages": passages.recall,
        }
    return found


def measure() -> dict[str, float]:
    """Give the figures for the gate, set by set."""
    return {
        f"{name}_{row}": value
        for name in SETS
        for row, value in rows([one for incident in incidents(name) for one in judged(incident)]).items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="*", help="names of sets; all when none is given")
    parser.add_argument("--misses", action="store_true", help="list wrong tolls and the passages that are not marked")
    options = parser.parse_args()
    for name in options.sets or SETS:
        judgements = [one for incident in incidents(name) for one in judged(incident)]
        for row, value in rows(judgements).items():
            print(f"{name}_{row:26} {value:.3f}")
        if options.misses:
            for one in judgements:
                if not one.is_right or one.missed:
                    sign = "" if one.is_right else "WRONG "
                    print(f"  {sign}{one.incident}: {one.wanted} {one.action}, given {one.given}; not marked: {list(one.missed)}")


if __name__ == "__main__":
    main()
