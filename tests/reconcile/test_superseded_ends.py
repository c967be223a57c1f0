from __future__ import annotations

import pytest

from consilience.reconcile import notebook, superseded
from consilience.records import Superseded
from consilience.testing import event, report


def found(earlier: str, later: str) -> tuple[Superseded, ...]:
    told = event(report(earlier, "1.txt", "2014-05-07"), report(later, "2.txt", "2014-05-20"))
    return superseded.found(notebook.of(told), ())


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Pavel Novak, 31, is accused of setting the mill on fire.", "Pavel Novak was found guilty of arson on Tuesday."),
        ("Pavel Novak went on trial on Monday.", "A jury acquitted Pavel Novak on all counts."),
        ("Minister Petra Holm said she would not step down.", "Petra Holm resigned on Friday."),
        ("Pavel Novak was still at large on Wednesday.", "Pavel Novak was arrested at a bus station."),
        ("Marta Lind was in critical condition on Wednesday.", "Marta Lind died on Sunday, her family said."),
    ],
)
def test_a_state_is_overtaken_by_its_end(earlier: str, later: str) -> None:
    (one,) = found(earlier, later)
    assert [cite.exact for cite in one.earlier] == [earlier]
    assert [cite.exact for cite in one.later] == [later]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Pavel Novak is accused of setting the mill on fire.", "Marta Lind was found guilty of another arson on Tuesday."),
        ("Pavel Novak is accused of setting the mill on fire.", "Pavel Novak was convicted of theft in 2009."),
        ("Pavel Novak is accused of killing Marta Lind.", "The brother of Marta Lind was found guilty of fraud."),
        ("The trial of men accused of killing Marta Lind began.", "Marta Lind was found guilty of fraud on Tuesday."),
        ("Minister Petra Holm said she would not step down.", "Petra Holm has not resigned, her office said."),
        ("Marta Lind was in critical condition on Wednesday.", "Ten people died in the crash, the mayor said."),
    ],
)
def test_another_case_or_another_time_overtakes_nothing(earlier: str, later: str) -> None:
    assert not found(earlier, later)


def test_a_signing_that_was_due_has_been_put_off() -> None:
    (one,) = found(
        "The contracts for the Alder Creek bridge were to be signed next month.",
        "The signing of contracts for the Alder Creek bridge has been postponed.",
    )
    assert one.reason == "What was still to come has been put off."


def test_a_delay_of_something_else_puts_nothing_off() -> None:
    assert not found(
        "The contracts for the Alder Creek bridge were to be signed next month.", "The football final has been postponed."
    )


def test_a_plan_is_not_fulfilled_by_what_was_done_years_before() -> None:
    assert not found(
        "Marta Lind will host the Harbor Festival next month.", "Marta Lind hosted the Harbor Festival in 2009 as well."
    )
