"""Agencies and outlets that nobody declared. All of them are invented, as are their people."""

from __future__ import annotations

import pytest

from consilience.extract import undeclared
from consilience.testing import read

STORY = (
    "A ferry with 80 people aboard ran aground off Hallvik on Tuesday evening, the coast guard said.\n\n"
    "All of them were brought ashore by midnight, and nobody was badly hurt, a spokeswoman said.\n\n"
    "The ship had been inspected in May. Divers will look at her hull when the storm has passed."
)


@pytest.mark.parametrize(
    ("page", "credit"),
    [
        (f"Ferry aground\n\nHALLVIK, Norway (NWP) – {STORY}", "NWP"),
        (f"Ferry aground\n\nHALLVIK, May 3 (Shoreline) - {STORY}", "Shoreline"),
        (f"Ferry aground\n\nBy Jane Roe, Northern Wire Press\nMay 3, 2026\n\n{STORY}", "Northern Wire Press"),
        (f"Ferry aground\n\nBy Jane Roe, Northern Wire shipping correspondent\nMay 3, 2026\n\n{STORY}", "Northern Wire"),
        (f"Ferry aground\n\nBy Northern Wire\nMay 3, 2026\n\n{STORY}", "Northern Wire"),
        (f"Ferry aground\n\nNorthern Wire 03/05/2026 12:14\n\n{STORY}", "Northern Wire"),
        (f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n(NWP)", "NWP"),
        (f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n— Northern Wire", "Northern Wire"),
        (f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n© Northern Wire", "Northern Wire"),
        (f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\nAdditional reporting: Shoreline", "Shoreline"),
    ],
)
def test_where_a_name_stands_shows_that_it_gathered_the_news(page: str, credit: str) -> None:
    assert read(page).credit == credit


@pytest.mark.parametrize(
    "page",
    [
        f"Ferry aground\n\nBy Jane Roe, Hallvik\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nBy Jane Roe, Business reporter\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nHALLVIK (Norway) - {STORY}",
        f"Ferry aground\n\nHALLVIK (Update) - {STORY}",
        f"Ferry aground\n\nSEPTEMBER 16, 2026 11:12AM\n\n{STORY}",
        f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\nBy Jane Roe",
        f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n— Jane Roe",
        f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n© 2026 Hallvik Media",
    ],
)
def test_places_people_days_and_publishers_are_no_agency(page: str) -> None:
    assert read(page).credit is None


def test_a_paper_named_before_the_day_on_the_date_line_is_whose_page_it_is() -> None:
    assert read(f"Ferry aground\n\nHallvik Ledger, Friday, May 1, 2026, 6:05 p.m.\n\n{STORY}").outlet == "Hallvik Ledger"
    assert read(f"Ferry aground\n\nThe Hague, Friday, May 1, 2026\n\n{STORY}").outlet is None


def test_a_dateline_s_initials_go_with_the_name_that_the_byline_spells_out() -> None:
    found = read(f"Ferry aground\n\nBy Jane Roe, Northern News Cooperative\nMay 3, 2026\n\nHALLVIK (NNC) — {STORY}")
    assert found.credit == "Northern News Cooperative (NNC)"


def test_a_station_in_its_own_dateline_is_whose_page_it_is() -> None:
    found = read(f"Ferry aground\n\nBy KQZB Staff\nMay 3, 2026\n\nHALLVIK, Ore. (KQZB) — {STORY}")
    assert (found.outlet, found.credit) == ("KQZB", None)


def test_a_paper_s_name_alone_above_the_date_is_no_byline() -> None:
    found = read(f"Ferry aground\n\nThe Hallvik Lookout\nTuesday, May 3, 2026\n\n{STORY}")
    assert (found.outlet, found.byline) == ("The Hallvik Lookout", None)


def test_a_cite_of_the_credit_resolves() -> None:
    page = f"Ferry aground\n\nHALLVIK, Norway (NWP) – {STORY}"
    cite = read(page).credit_cite
    assert cite
    assert page[cite.start : cite.end] == cite.exact == "NWP"


def test_a_page_of_hypertext_credits_as_a_text_does() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
    page = (
        f"<html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>{{}}{body}</article></body></html>"
    )
    assert read(page.format("").replace("<p>A ferry", "<p>HALLVIK, Norway (NWP) – A ferry"), "ferry.html").credit == "NWP"
    assert read(page.replace("</article>", "<p>(NWP)</p></article>").format(""), "ferry.html").credit == "NWP"
    assert read(page.format(""), "ferry.html").credit is None


@pytest.mark.parametrize(
    ("short", "name"), [("PNC", "Plains News Cooperative"), ("N.W.", "The Northern Wire"), ("NNS", "North-Net Service")]
)
def test_initials_stand_for_a_name(short: str, name: str) -> None:
    assert undeclared.is_short_for(short, name)
    assert not undeclared.is_short_for(short, "Eastern Press")


def test_the_first_line_of_any_page_is_read_at_once() -> None:
    assert undeclared.in_dateline("A" + " B" * 100_000) is None
    assert undeclared.in_last_line("The " * 100_000) is None
    assert undeclared.in_byline("By " + "Jane Roe, " * 20_000) is None


@pytest.mark.parametrize(
    ("page", "credit"),
    [
        (f"Ferry aground\n\nBy Jane Roe and Shoreline\nMay 3, 2026\n\n{STORY}", "Shoreline"),
        (f"Ferry aground\n\nBy Shoreline and Jane Roe\nMay 3, 2026\n\n{STORY}", "Shoreline"),
        (f"Ferry aground\n\nNWP in Hallvik\nMay 3, 2026\n\n{STORY}", "NWP"),
        (f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n—WITH A REPORT FROM SHORELINE", "Shoreline"),
        (f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\n(NWP) -", "NWP"),
    ],
)
def test_an_agency_beside_a_reporter_or_a_place_is_credited(page: str, credit: str) -> None:
    assert read(page).credit == credit


@pytest.mark.parametrize(
    "page",
    [
        f"Ferry aground\n\nBy Jane and John Roe\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nBy Jane Roe and agencies\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nBy Jane Roe and Agencies\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nBy Jane Roe and John\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nBy Jane Roe and John Doe\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nJane Roe in London\nMay 3, 2026\n\n{STORY}",
        f"Ferry aground\n\nMay 3, 2026\n\n{STORY}\n\nWith a report from Oslo",
    ],
)
def test_people_the_desk_and_towns_are_no_agency_beside_a_reporter(page: str) -> None:
    assert read(page).credit is None


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("HALLVIK VALLEY STANDARD\nMay 3, 2026", "Hallvik Valley Standard"),
        ("By Jane Roe | Hallvik Coast News\nMay 3, 2026", "Hallvik Coast News"),
        ("BREAKING NEWS\nMay 3, 2026", None),
        ("By Jane Roe | Business News\nMay 3, 2026", None),
    ],
)
def test_a_house_is_named_in_capitals_or_behind_a_reporter(line: str, house: str | None) -> None:
    assert read(f"Ferry aground\n\n{line}\n\n{STORY}").outlet == house
