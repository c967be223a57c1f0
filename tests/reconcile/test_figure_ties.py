"""Values that one sentence sets against each other: the old and the new of one thing, one's and another's."""

from __future__ import annotations

import pytest

from consilience import testing
from consilience.copies.origins import Origins
from consilience.reconcile import figures
from consilience.reconcile.figures import ties
from consilience.records import Event, Figure, Origin


def tied(text: str) -> list[tuple[str, str, bool]]:
    report = testing.report(text, "a.txt", "2021-03-02")
    printed = {mark.start: mark.printed for mark in report.figures}
    return [(printed[there], printed[here], old) for here, (there, old) in ties.of(report).items()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The institute lowered the quake's magnitude to 6.9 from 7.1.", [("6.9", "7.1", True)]),
        ("Norvik raised its offer for Halden Mills to 455 pence from 412 pence.", [("455 pence", "412 pence", True)]),
        ("It looked into 38 stations, not the 112 stations that observers named.", [("38 stations", "112 stations", False)]),
        ("The bill came to 560 crowns, not 420 crowns as first announced.", [("560 crowns", "420 crowns", True)]),
        ("They corrected their figure for the peak from 6.4 metres to 6.1 metres.", [("6.1 metres", "6.4 metres", True)]),
        ("Around 550 people are out, the union says. The company's count is 430.", [("Around 550 people", "430", False)]),
        ("The number of displaced fell to 14,100, from a peak of 15,400.", [("14,100", "15,400", True)]),
        ("The bus carried 43 passengers, not 41, because two boys had a lift.", [("43 passengers", "41", True)]),
        ("Turnout was 58 per cent, up from 54 per cent four years ago.", []),
        ("The price rose from 40 crowns to 45 crowns.", []),
    ],
)
def test_a_sentence_says_which_of_two_values_is_the_old_one_or_anothers(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert tied(text) == found


def compared(*told: tuple[str, str]) -> list[Figure]:
    reports = tuple(testing.report(text, f"{at:03d}.txt", day, f"Outlet {at}") for at, (text, day) in enumerate(told))
    gathered = tuple(Origin(name=f"origin {report.id}", articles=(report.id,), why=()) for report in reports)
    return list(figures.compared(Event(reports=reports), Origins(gathered)))


def test_a_magnitude_that_was_lowered_is_superseded_by_the_newer_one() -> None:
    told = compared(
        ("A magnitude 7.1 quake shook Lunde.", "2021-03-01"),
        ("The institute lowered the magnitude of the quake in Lunde to 6.9 from 7.1.", "2021-03-02"),
        ("The quake in Lunde had a magnitude of 6.9.", "2021-03-03"),
    )
    (size,) = [figure for figure in told if figure.values[0].unit == "magnitude"]
    assert (size.verdict, [step.low for step in size.series]) == ("superseded", [7.1, 6.9])


def test_a_corrected_report_gives_its_old_value_as_superseded() -> None:
    told = compared(
        ("Norvik Water was fined 16.8 million pounds.", "2021-03-01"),
        (
            "Norvik Water was fined 18.6 million pounds. An earlier version said that it was fined 16.8 million pounds.",
            "2021-03-01",
        ),
    )
    assert [(figure.verdict, [step.low for step in figure.series]) for figure in told] == [("superseded", [16.8e6, 18.6e6])]


def test_two_nouns_for_one_kind_of_person_are_one_count() -> None:
    told = compared(
        ("Two officers shot a man in Lunde.", "2021-03-01"),
        ("Two cops shot a man in Lunde.", "2021-03-01"),
    )
    assert [figure.verdict for figure in told] == ["agree"]


def test_the_year_in_which_something_was_built_is_no_time_of_what_it_holds() -> None:
    told = compared(
        ("The ferry, built in Japan in 1989, was cleared to carry 236 people.", "2021-03-01"),
        ("The ferry was cleared to carry 236 people.", "2021-03-02"),
        ("The ferry carried 198 people.", "2021-03-02"),
    )
    assert not any("1989" in apart.reason for figure in told for apart in figure.apart)


def test_an_earlier_figure_that_a_report_raises_is_overtaken() -> None:
    told = compared(
        ("The blackout in Lunde cut off about 20,000 homes.", "2021-03-01"),
        (
            "In all 27,000 homes were cut off in Lunde, the mayor said on Tuesday, raising an earlier figure of 20,000.",
            "2021-03-02",
        ),
    )
    assert [figure.verdict for figure in told] == ["superseded"]


def test_a_count_since_a_day_is_compared_with_the_count_of_all() -> None:
    told = compared(
        ("At least 60 people were killed in the fighting in Lunde.", "2021-06-03"),
        ("At least 71 people have been killed in the fighting in Lunde since 25 May.", "2021-06-06"),
    )
    assert [figure.verdict for figure in told] == ["superseded"]
