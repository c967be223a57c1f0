"""Reading a toll off an account's figures, and quantities as they are marked."""

from __future__ import annotations

from consilience import reconcile, testing
from eval import incident_tolls, quantities
from eval.quantities import Quantity


def test_the_toll_is_what_most_reports_tell() -> None:
    reports = [
        testing.report(text, f"{at}.txt") for at, text in enumerate(("A crash killed three people.", "Three people were killed."))
    ]
    figures = reconcile.account(testing.event(*reports)).figures
    assert incident_tolls.toll(figures, "killed") == 3
    assert incident_tolls.toll(figures, "injured") is None


def test_every_incident_has_its_tolls_and_passages() -> None:
    for name in incident_tolls.SETS:
        for incident in incident_tolls.incidents(name):
            for told in incident.reports:
                assert all(passage.lower() in told.text.lower() for passages in told.told.values() for passage in passages)


def test_marked_values_are_read_with_their_bounds() -> None:
    assert quantities.written("<=20 mph") == Quantity(None, 20.0, ("mph",))
    assert quantities.written("2..3.5 km|miles") == Quantity(2.0, 3.5, ("km", "miles"))
    assert quantities.written("? USD") == Quantity(None, None, ("USD",))


def test_a_found_value_answers_for_one_marked_value_only() -> None:
    found = [Quantity(3.0, 3.0, ("person",))]
    wanted = [Quantity(3.0, 3.0, ("person",)), Quantity(3.0, 3.0, ("person",))]
    assert len(quantities.matched(found, wanted, counted=True)) == 1
