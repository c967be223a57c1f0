from __future__ import annotations

import pytest

from consilience import outlets
from consilience.extract import credit

AFP = "Agence France-Presse (AFP)"
AP = "The Associated Press (AP)"


def evidence(text: str) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.evidence) for found in credit.mentions_of_agencies(text)]


@pytest.mark.parametrize(
    ("text", "named", "kind"),
    [
        ("The mayor told AFP that nobody was hurt.", "AFP", "told"),
        ("They gave no answer when contacted by The Associated Press.", "The Associated Press", "told"),
        ("The owner confirmed the sale to the Associated Press on Thursday.", "Associated Press", "told"),
        ("An AFP correspondent saw three ferries leave.", "AFP", "told"),
        ("BERGEN, Norway (AP) - A ferry ran aground.", "AP", "dateline"),
        ("LYON, March 3 (Reuters) — A bank failed.", "Reuters", "dateline"),
        ("Ten were hurt, according to Russian agency Interfax.", "Interfax", "cited"),
        ("Ten were hurt, the IRNA news agency reported.", "IRNA", "cited"),
        ("Ten were hurt, Yonhap said.", "Yonhap", "cited"),
        ("The mayor told the AFP news agency that nobody was hurt.", "AFP", "cited"),
    ],
)
def test_what_stands_around_an_agency_tells_what_it_did(text: str, named: str, kind: str) -> None:
    assert evidence(text) == [(named, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "They are ninth in the AP Top 25.",
        "Mayor Bloomberg said the bridge would open. Bloomberg told reporters so.",
        "The book by Washington Post reporter Ingrid Falk is out.",
        "The MENA region is dry.",
        "The cp command copies files, and PA said no.",
    ],
)
def test_an_abbreviation_or_name_that_is_something_else_is_no_mention(text: str) -> None:
    assert evidence(text) == []


def test_people_who_told_an_agency_make_the_text_its_own() -> None:
    found = credit.in_text("A ferry ran aground.\n\nThe mayor told AFP that nobody was hurt.")
    assert found
    assert (found.name, found.evidence) == (AFP, "told")


def test_a_dateline_says_more_than_a_source() -> None:
    found = credit.in_text("BERGEN (AP) - A ferry ran aground.\n\nThe mayor told AFP that nobody was hurt.")
    assert found
    assert found.name == AP


def test_citing_an_agency_for_a_sentence_is_no_credit() -> None:
    assert credit.in_text("A ferry ran aground.\n\nTen were hurt, the IRNA news agency reported.") is None


def test_a_text_that_introduces_an_agency_to_its_readers_is_not_the_agencys() -> None:
    assert credit.in_text('The mayor told the AFP news agency that nobody was hurt. "It was dark," a woman told AFP.') is None


def test_two_agencies_that_were_told_leave_the_credit_open() -> None:
    assert credit.in_text("The mayor told AFP that nobody was hurt. The captain told Reuters that it was dark.") is None


def test_one_papers_report_retold_is_credited_to_it() -> None:
    text = "A ferry ran aground, The Seattle Times reported.\n\nThe Seattle Times said nobody was hurt."
    found = credit.in_text(text)
    assert found
    assert found.name == "The Seattle Times"
    assert credit.in_text("A ferry ran aground, The Seattle Times reported.\n\nNobody was hurt.") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bloomberg", "Bloomberg News"),
        ("By The Guardian", "The Guardian"),
        ("By\u00a0The Guardian", "The Guardian"),
        ("(AP)", AP),
        ("REUTERS", "Reuters"),
        ("By INGRID FALK, Associated Press", AP),
        ("By Ingrid Falk | Associated Press Writer", AP),
        ("Source: AFP", AFP),
        ("AFP/NDTV", AFP),
        ("© 2016 The Associated Press. All rights reserved.", AP),
        ("Associated Press writer Per Moe in Oslo contributed to this report.", AP),
        ("By People", "People"),
    ],
)
def test_a_credit_line_names_its_outlet(line: str, name: str) -> None:
    found = credit.of_line(line)
    assert found
    assert found.credit == name


@pytest.mark.parametrize(
    "line",
    [
        "People",
        "Time",
        "Nature",
        "Australian, Danish sailors rescued",
        "Sun, 12 Oct 2014",
        "ap",
        "Most Read",
        "",
        "Kari Solheim",
    ],
)
def test_a_line_with_plain_words_is_no_credit_line(line: str) -> None:
    assert credit.of_line(line) is None


def test_every_agency_is_found_when_somebody_told_it_something() -> None:
    for agency in outlets.agencies():
        for form in agency.forms:
            text = f"The mayor told {form} that nobody was hurt."
            assert [found.agency for found in credit.mentions_of_agencies(text)] == [agency.credit], form


def test_a_picture_credit_is_told_from_a_text_credit() -> None:
    assert credit.photo_credit("Picture: REUTERS/OLA NORDMANN")
    assert credit.photo_credit("A boat (AP Photo/Ola Nordmann)")
    assert not credit.photo_credit("The mayor told AFP that nobody was hurt.")


@pytest.mark.parametrize("line", ["Additional reporting by Reuters", "With files from The Associated Press", "Compiled from AFP"])
def test_a_line_that_says_whose_material_was_used_is_a_credit(line: str) -> None:
    found = credit.of_line(line)
    assert found is not None
    assert found.kind == "agency"
