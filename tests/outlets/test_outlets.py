from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import outlets
from consilience.outlets import Outlet

# Words of any text: none of them alone may stand for an outlet there.
# ruff: noqa: SIM905 - a long word list reads best as running text
PLAIN = set(
    """
    time people stuff variety metro mirror sun star independent standard express post times herald globe mail age nation
    hill week atlantic economist observer nature science wired fortune deadline punch dawn sky press journal news register
    """.split()
)


@pytest.mark.parametrize("outlet", outlets.declared(), ids=lambda outlet: outlet.name)
def test_every_outlet_is_found_by_what_it_declares(outlet: Outlet) -> None:
    assert re.fullmatch(r"[A-Z]{2}", outlet.country)
    assert outlet.forms or outlet.credit_lines
    for domain in outlet.domains:
        assert outlets.by_domain(f"https://www.{domain}/a/story.html") == outlet
    for form in outlet.forms:
        assert [found.outlet for found in outlets.find(f"so {form} it")] == [outlet], form
    for name in (outlet.name, *outlet.forms, *outlet.credit_lines):
        assert outlets.by_name(name) == outlet, name


@pytest.mark.parametrize("outlet", outlets.declared(), ids=lambda outlet: outlet.name)
def test_no_form_is_a_plain_word_or_without_a_capital(outlet: Outlet) -> None:
    for form in outlet.forms:
        assert form.lower() not in PLAIN, form
        assert any(letter.isupper() for letter in form) or form in {"dpa", "news.com.au"}, form


def test_names_and_domains_are_declared_once() -> None:
    assert not [name for name, count in Counter(outlet.name for outlet in outlets.declared()).items() if count > 1]
    assert not [
        name for name, count in Counter(domain for outlet in outlets.declared() for domain in outlet.domains).items() if count > 1
    ]


def test_there_are_forty_agencies_and_a_hundred_and_fifty_outlets() -> None:
    assert len(outlets.agencies()) >= 40
    assert len(outlets.declared()) - len(outlets.agencies()) >= 150


def test_an_address_is_known_by_its_domain_and_what_lies_below_it() -> None:
    for address in ("http://news.bbc.co.uk/2/hi/1.stm", "www.bbc.co.uk", "BBC.co.uk.", "//bbc.co.uk:443/x"):
        found = outlets.by_domain(address)
        assert found
        assert found.name == "BBC News"
    for address in ("https://notbbc.co.uk", "co.uk", "", "http://[", "bbc", "https://bbc.co.uk.example"):
        assert outlets.by_domain(address) is None


def test_a_name_is_known_whatever_its_capitals_and_its_article() -> None:
    for name in ("the guardian", "Guardian", "THE GUARDIAN."):
        found = outlets.by_name(name)
        assert found
        assert found.name == "The Guardian"
    assert outlets.by_name("Fjord Courier") is None


def test_the_longer_name_is_found_where_one_begins_with_another() -> None:
    (found,) = outlets.find("He read the Associated Press of Pakistan daily.")
    assert found.outlet.name == "Associated Press of Pakistan"


def test_a_name_inside_a_word_or_an_address_is_none() -> None:
    assert list(outlets.find("AFPX xAFP @AFP mail.CNN")) == []


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_names_are_found_inside_the_stretch_asked_for_only(text: str, start: int, length: int) -> None:
    text += " Reuters and AFP "
    assert all(start <= found.start < found.end <= start + length for found in outlets.find(text, start, start + length))


def test_an_agency_that_nobody_declared_is_known_by_what_it_calls_itself() -> None:
    found = list(outlets.find("KORSUND (Nordvik News Agency) — The captain told the Meridian Press Agency that all were safe."))
    assert [place.outlet.name for place in found] == ["Nordvik News Agency", "Meridian Press Agency"]
    named = outlets.by_name("Nordvik News Agency")
    assert named is not None
    assert named.kind == "agency"
    assert outlets.by_name("By Nordvik News Agency") is None
    assert outlets.by_name("news agency") is None


def test_a_declared_agency_keeps_its_own_name() -> None:
    (found,) = outlets.find("The harbour master told the Anadolu News Agency so.")
    assert found.outlet.country
