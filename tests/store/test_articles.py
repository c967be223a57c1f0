"""Articles in the library. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

from functools import partial

import pytest
from sqlalchemy import Connection

from consilience.records import Page, Report
from consilience.store import Library, articles, pages
from consilience.testing import article, page
from tests.store.keeping import keep

NOON = "2026-03-01T12:00:00Z"
FIRE = "The ferry Marit Olsen burned off Port Elgar on Sunday.\n\nNobody was hurt, harbour master Ian Roe said."


def given(text: str = FIRE, source: str = "fire.txt") -> tuple[Page, Report]:
    return page(text, source), Report(article=article(text, source))


def keep_and_fail(connection: Connection, came: Page, report: Report) -> None:
    keep(connection, came, report)
    raise InterruptedError


def test_an_article_comes_back_as_it_was_kept(library: Library) -> None:
    came, report = given()
    with library.writing() as connection:
        keep(connection, came, report)
    with library.reading() as connection:
        assert articles.report(connection, report.id) == report
        assert pages.get(connection, came.id) == came


def test_what_fails_half_way_leaves_nothing(library: Library) -> None:
    came, report = given()
    with pytest.raises(InterruptedError):
        library.write(partial(keep_and_fail, came=came, report=report))
    with library.reading() as connection:
        assert articles.report(connection, report.id) is None
        assert pages.get(connection, came.id) is None


def test_reports_come_in_the_order_asked_for(library: Library) -> None:
    made = [given(f"The mayor of Keld opened bridge number {number} on Monday.", f"{number}.txt") for number in range(5)]
    with library.writing() as connection:
        for came, report in made:
            keep(connection, came, report)
    wanted = [made[3][1], made[0][1], made[4][1]]
    with library.reading() as connection:
        assert articles.many(connection, [report.id for report in wanted] + ["unknown"]) == wanted
        assert list(articles.every(connection, at_once=2)) == [report for _, report in made]
