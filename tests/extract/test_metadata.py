"""What a page says about its article."""

from __future__ import annotations

import hashlib
import json

import pytest

from consilience import extract
from consilience.extract import titles
from consilience.records import Article, Given, Page

BODY = (
    "<p>The council of Marrow Bay closed the old bridge on Tuesday, two days after an inspector found rust in its cables.</p>"
    "<p>About 4,000 drivers cross the bridge each day, and buses will take the coast road until the end of June, it said.</p>"
    "<p>Engineers from the county said that the repair would cost $2 million and that the work could begin in a month.</p>"
)


def read(head: str = "", above: str = "", below: str = "", given: Given | None = None) -> tuple[Article, str]:
    raw = f"<html><head>{head}</head><body><article>{above}{BODY}</article>{below}</body></html>"
    content = raw.encode()
    page = Page(
        id=hashlib.sha256(content).hexdigest(), source="p", content=content, media_type="text/html", given=given or Given()
    )
    found = extract.article(page)
    assert isinstance(found, Article)
    return found, raw


def linked(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **data})}</script>'


def test_linked_data_names_the_author_and_the_date() -> None:
    found, raw = read(
        linked(datePublished="2019-05-14T09:30:00+02:00", author=[{"name": "Ines Palloway"}, {"name": "Tom Rudge"}])
    )
    assert found.byline == "Ines Palloway, Tom Rudge"
    assert found.published is not None
    assert (found.published.date, found.published.how, found.published.at) == (
        "2019-05-14",
        "metadata",
        "2019-05-14T09:30:00+02:00",
    )
    assert found.published.cite is not None
    assert raw[found.published.cite.start : found.published.cite.end] == "2019-05-14T09:30:00+02:00"


def test_one_broken_script_does_not_spoil_the_others() -> None:
    found, _ = read("<script type='application/ld+json'>{oops</script>" + linked(datePublished="2019-05-14"))
    assert found.published is not None
    assert found.published.date == "2019-05-14"


def test_a_day_in_the_address_wins_over_a_utc_stamp_of_the_next_day() -> None:
    head = "<link rel='canonical' href='https://lantern.example/2019/05/13/bridge'>" + linked(
        datePublished="2019-05-14T01:10:00Z"
    )
    found, _ = read(head)
    assert found.published is not None
    assert (found.published.date, found.published.at) == ("2019-05-13", "2019-05-14T01:10:00+00:00")


@pytest.mark.parametrize("stamp", ["0001-01-01T00:00:00Z", "9999-01-01", "31/31/2019", ""])
def test_a_date_that_cannot_be_is_no_date(stamp: str) -> None:
    found, _ = read(linked(datePublished=stamp))
    assert found.published is None


def test_the_day_of_a_rebuild_does_not_replace_the_printed_day() -> None:
    found, raw = read(linked(datePublished="2021-03-02"), above="<h1>Bridge closed</h1><p>May 14, 2019</p>")
    assert found.published is not None
    assert (found.published.date, found.published.how) == ("2019-05-14", "printed")
    assert found.published.cite is not None
    assert raw[found.published.cite.start : found.published.cite.end] == "May 14, 2019"


def test_a_day_that_can_be_read_in_two_ways_is_left_open_and_not_guessed() -> None:
    found, raw = read(above="<h1>Bridge closed</h1><p>Posted: 10/11/2019 9:14 PM</p>")
    assert found.published is not None
    assert (found.published.date, found.published.precision) == ("2019", "year")
    assert found.published.cite is not None
    assert raw[found.published.cite.start : found.published.cite.end] == "10/11/2019"


def test_the_day_printed_in_a_footer_is_not_the_articles() -> None:
    found, _ = read(below="<footer><p>The Bay Lantern, 3 March 2024</p></footer>", given=Given(published="2019-05-14"))
    assert found.published is not None
    assert found.published.date == "2019-05-14"


def test_what_the_carrier_gives_fills_what_the_page_lacks() -> None:
    given = Given(url="https://lantern.example/a/1", title="Bridge closed", outlet="The Bay Lantern", byline="Ines Palloway")
    found, _ = read(given=given)
    assert (found.url, found.title, found.outlet, found.byline) == (given.url, given.title, given.outlet, given.byline)


def test_a_page_that_says_nothing_of_itself_has_no_title_date_or_outlet() -> None:
    found, _ = read()
    assert (found.title, found.title_cite, found.published, found.outlet, found.byline, found.url) == (None,) * 6


def test_a_front_page_is_no_address_of_an_article() -> None:
    found, _ = read("<link rel=canonical href='https://lantern.example/'>", given=Given(url="https://lantern.example/a/1"))
    assert found.url == "https://lantern.example/a/1"


def test_the_site_signs_its_titles_and_is_no_part_of_them() -> None:
    found, _ = read("<meta property='og:site_name' content='The Bay Lantern'><title>Old bridge closed - The Bay Lantern</title>")
    assert (found.title, found.outlet) == ("Old bridge closed", "The Bay Lantern")


def test_a_person_in_print_is_a_better_byline_than_an_organisation_in_markup() -> None:
    head = linked(author={"@type": "Organization", "name": "Bay Lantern Media"})
    found, _ = read(head, above="<p>By Ines Palloway</p>")
    assert found.byline == "Ines Palloway"


@pytest.mark.parametrize(
    ("heads", "declared", "window", "expected"),
    [
        (["Bay Lantern", "Bridge closed for two weeks"], ["Bridge closed for two weeks"], None, "Bridge closed for two weeks"),
        (
            ["Bridge closed: what drivers must know"],
            ["Why is the bridge closed? What to know"],
            None,
            "Bridge closed: what drivers must know",
        ),
        ([], [], "Bridge closed | Bay Lantern", "Bridge closed"),
        ([], [], "Bay Lantern", None),
        ([], [], None, None),
    ],
)
def test_a_headline_that_agrees_with_what_is_declared_is_the_title(
    heads: list[str], declared: list[str], window: str | None, expected: str | None
) -> None:
    assert titles.title(heads, declared, window, titles.site_words("Bay Lantern", None)) == expected


def test_a_title_with_a_dash_of_its_own_is_kept_whole() -> None:
    assert (
        titles.without_site("Rust - and no money to fight it", titles.site_words("Bay Lantern", None))
        == "Rust - and no money to fight it"
    )


def test_the_name_behind_the_title_is_the_outlet_where_readers_see_it_too() -> None:
    head = "<title>Old bridge closed after rust is found - Marrow Bay Post</title>"
    signed, _ = read(head, "<h1>Old bridge closed after rust is found</h1>", "<div>© Marrow Bay Post</div>")
    assert signed.outlet == "Marrow Bay Post"
    unseen, _ = read(head, "<h1>Old bridge closed after rust is found</h1>")
    assert unseen.outlet is None


def test_the_name_before_the_title_is_the_outlet_where_readers_see_it_too() -> None:
    head, above = "<title>Bay Lantern - Bridge closed for two weeks</title>", "<h1>Bridge closed for two weeks</h1>"
    found, _ = read(head, above, below="<div>Bay Lantern - Contact the newsroom</div>")
    assert (found.title, found.outlet) == ("Bridge closed for two weeks", "Bay Lantern")
    assert read(head, above)[0].outlet is None


def headline(*stamps: str) -> str:
    times = " ".join(f'<time datetime="{stamp}">{stamp[:10]}</time>' for stamp in stamps)
    return f"<header><h1>Bridge closed for two weeks</h1><p>{times} · Compiled by the Lantern's desk</p></header>"


def test_the_time_element_beside_the_headline_dates_the_article() -> None:
    found, _ = read(
        above=headline("2019-05-14T09:30:00+02:00"), below='<ul><li><time datetime="2019-05-20">20 May</time></li></ul>'
    )
    assert found.published is not None
    assert (found.published.date, found.published.how, found.published.at) == (
        "2019-05-14",
        "metadata",
        "2019-05-14T09:30:00+02:00",
    )


def test_time_elements_of_different_days_beside_the_headline_decide_nothing() -> None:
    found, _ = read(above=headline("2019-05-14", "2019-05-20"))
    assert found.published is None or found.published.how != "metadata"


def test_an_entity_that_was_written_twice_is_read_as_one_character() -> None:
    told, _ = read('<meta property="og:title" content="Rust &amp;amp; cables close the old bridge of Marrow Bay">')
    assert told.title == "Rust & cables close the old bridge of Marrow Bay"


def test_a_page_that_prints_only_when_it_was_updated_has_that_date() -> None:
    head = "<h1>Old bridge closed after rust is found</h1><p>Last Updated: Monday, 28 November 2005, 02:24 GMT</p>"
    told, raw = read(above=head)
    assert told.published is not None
    assert (told.published.date, told.published.how) == ("2005-11-28", "printed")
    assert told.published.cite is not None
    assert raw[told.published.cite.start : told.published.cite.end] == told.published.cite.exact
    both, _ = read(above=head.replace("<p>Last", "<p>Published: Friday, 25 November 2005</p><p>Last"))
    assert both.published is not None
    assert both.published.date == "2005-11-25"
