"""Whose shares, seats and votes figures are, and whose ages numbers in a row are."""

from __future__ import annotations

import pytest

from consilience.testing import report


def bearers(text: str) -> list[tuple[float | None, str]]:
    return [(mark.low, " ".join(mark.bearer)) for mark in report(text).figures]


@pytest.mark.parametrize(
    ("text", "low", "bearer"),
    [
        ("Mara Venn's Harbour Party had 33.4% and his Reform League 28.8%, a rout in the cities.", 0.288, "reform league"),
        ("The Harbour Party would take 48 seats and its Green Front partners 15, or 63 together.", 15, "green front"),
        ("Seats: Harbour Party 45, Reform League 39, Green Front 14.", 45, "harbour party"),
        ("Seats: Harbour Party 45, Reform League 39, Green Front 14.", 14, "green front"),
        ("The Farmers' Union was on 4.8 per cent, just short of the five per cent a party needs.", 0.048, "farmers' union"),
        ("Its largest shareholder, Brackwater, which owns 14 per cent, said no.", 0.14, "brackwater"),
        ("The northern seat went to Asta Roe by 87 votes, officials said.", 87, "asta roe"),
    ],
)
def test_a_share_belongs_to_the_name_that_has_it(text: str, low: float, bearer: str) -> None:
    assert (low, bearer.replace("'", "")) in {(size, words.replace("'", "")) for size, words in bearers(text)}


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The Central Commission said that turnout was 90 per cent on Sunday.", 0.9),
        ("With 94% of the vote counted, Harbour Party led on Monday.", 0.94),
    ],
)
def test_neither_who_tells_a_share_nor_who_leads_has_it(text: str, low: float) -> None:
    assert (low, "") in bearers(text)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("His two half-brothers, 17 and 22, were also arrested on Monday.", [17, 22]),
        ("Police found the bodies of two women -- 68 and 48 years old -- in the flat.", [68, 48]),
        ("The sisters Joan and Ellen Maurer, 66 and 69, were on the coach.", [66, 69]),
        ("He named the dead as Robyn Mendes, 48 - a former partner - and a neighbour.", [48]),
        ("Ana Duarte, 41, and 36-year-old Rui Melo were rescued.", [41, 36]),
    ],
)
def test_numbers_in_a_row_behind_persons_are_their_ages(text: str, ages: list[float]) -> None:
    assert [mark.low for mark in report(text).figures if mark.kind == "age"] == ages


def test_versions_in_a_row_are_nobodys_ages() -> None:
    found = report("The tool can be used for IE6, 7, 8, 9, 10, and 11 on every machine.").figures
    assert "age" not in {mark.kind for mark in found}


def test_who_died_at_an_age_has_it_whoever_is_named_between() -> None:
    (mark,) = [
        mark
        for mark in report("Bettie Lane, whom Olivia Moore painted in the fifties, died on Thursday at the age of 85.").figures
        if mark.kind == "age"
    ]
    assert mark.person == "Bettie Lane"


def test_one_count_of_a_charge_is_a_figure() -> None:
    found = report("He was charged with two counts of murder and one count of kidnapping.").figures
    assert [(mark.low, mark.thing) for mark in found] == [(2, "count"), (1, "count")]


def test_a_father_of_two_has_two_children_whatever_befell_him() -> None:
    (mark,) = report('He called the slaying of the deputy and father of two "a vicious murder".').figures
    assert (mark.thing, mark.action) == ("child", "parent")


def test_what_a_party_needs_is_no_partys_share() -> None:
    told = bearers("The Farmers' Union was on 4.8 per cent, just short of the five per cent a party needs to enter parliament.")
    assert told[-1] == (0.05, "")


def test_shares_and_seats_of_a_poll_are_known_from_those_of_the_count() -> None:
    share, seats, won = report(
        "An exit poll by Baltika had given her Harbour Party 32 per cent and 43 seats. The Harbour Party won 45 seats."
    ).figures
    assert [("polled" in mark.qualities) for mark in (share, seats, won)] == [True, True, False]
