"""What the pages show, and what they answer to what is not there."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from urllib.parse import unquote

import pytest
from sqlalchemy import insert, update
from starlette.testclient import TestClient

from consilience.brief import entry
from consilience.records import Account, Briefing, Change, Name, NameForm, Origin, Point
from consilience.store import Library, changes, decisions, leads, log, stories
from consilience.store.accounts import Told
from consilience.store.packed import packed
from consilience.store.tables import accounts
from consilience.store.tables import stories as story_table
from consilience.testing import report
from consilience.web import application, marks, sides, visits


def links(text: str, start: str) -> list[str]:
    return [unquote(link.replace("&amp;", "&")) for link in re.findall(rf'href="({re.escape(start)}[^"]*)"', text)]


def test_the_front_page_lists_stories_with_their_origins_and_what_is_disputed(browser: TestClient, story: str) -> None:
    text = browser.get("/").text
    assert f'href="/stories/{story}"' in text
    assert "Disputed today" in text
    assert "where it began" in text


def test_the_front_page_is_of_the_latest_days_and_leads_to_older_stories(browser: TestClient) -> None:
    text = browser.get("/").text
    assert re.search(r"the news of \d+ \w+ \d{4} to \d+ \w+ \d{4}", text)
    assert links(text, "/?by=news")
    assert "Older stories" not in browser.get("/?by=news").text


@pytest.mark.parametrize("query", ["by=origins", "by=news", "by=change", "disputed=1", "by=news&behind=30"])
def test_the_front_page_has_orders_filters_and_pages(browser: TestClient, query: str) -> None:
    assert browser.get(f"/?{query}").status_code == 200


@pytest.mark.parametrize("query", ["by=colour", "behind=-1", "behind=99999999999", "behind=x", "disputed=perhaps"])
def test_a_front_page_that_cannot_be_is_said_to_be_none(browser: TestClient, query: str) -> None:
    answer = browser.get(f"/?{query}")
    assert answer.status_code == 422
    assert "Part of the address" in answer.text


def test_a_story_shows_its_parts(browser: TestClient, story: str) -> None:
    text = browser.get(f"/stories/{story}").text
    for part in ("What happened", "Disputed", "Figures", "Timeline", "Quotes", "Whose words", "Origins, and why we think so"):
        assert part in text
    assert len(text.encode()) < 200_000


def test_every_cite_of_a_story_leads_to_its_words_marked_in_its_article(browser: TestClient, story: str) -> None:
    cites = sorted(set(links(browser.get(f"/stories/{story}").text, "/articles/")))
    cited = [cite for cite in cites if "?cite=" in cite]
    assert len(cited) > 20
    for cite in cited:
        text = browser.get(cite.partition("#")[0]).text
        assert 'id="cite"' in text, cite
        assert "is not in this text" not in text


def test_an_article_marks_what_it_is_made_of(browser: TestClient, story: str) -> None:
    pages = {
        link: browser.get(link).text for link in links(browser.get(f"/stories/{story}").text, "/articles/") if "?" not in link
    }
    assert all("Versions" in text for text in pages.values())
    for kind in ("a-name", "a-quote", "a-figure", 'class="of o1'):
        assert any(kind in text for text in pages.values()), kind


def test_a_passage_that_is_not_there_is_said_not_to_be_there(browser: TestClient, story: str) -> None:
    link = next(link for link in links(browser.get(f"/stories/{story}").text, "/articles/") if "?" not in link)
    for place in ("99999999-99999999", "5-2", "0-1", "x", "1-2-3", "999999999999999999999-1", "-"):
        answer = browser.get(link, params={"cite": place})
        assert answer.status_code == 200
        assert "The passage that you were led to is not in this text" in answer.text


def test_two_articles_stand_side_by_side_with_what_they_share(browser: TestClient, story: str) -> None:
    pairs = links(browser.get(f"/stories/{story}/words").text, "/compare?")
    assert pairs
    text = browser.get(pairs[0]).text
    assert 'id="left-1"' in text
    assert 'href="#right-1"' in text
    assert "in common" in text


def test_articles_of_two_stories_can_be_compared_too(browser: TestClient, ferry: Library) -> None:
    with ferry.reading() as connection:
        one, other = (stories.articles_of(connection, entry.id)[0] for entry in stories.listed(connection)[:2])
    assert browser.get("/compare", params={"left": one, "right": other}).status_code == 200
    assert browser.get("/compare", params={"left": one, "right": one}).status_code == 400
    assert browser.get("/compare", params={"left": one, "right": "none"}).status_code == 404
    assert browser.get("/compare", params={"left": one}).status_code == 422


@pytest.mark.parametrize(
    "path",
    ["/stories/none", "/stories/none/words", "/stories/none/changes", "/articles/none", "/none", "/static/none.js",
     "/stories/%00", "/articles/..%2f..%2fetc", "/stories/" + "x" * 3000, "/articles/%ff"],
)  # fmt: skip
def test_what_is_not_there_has_a_clear_page(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert "<h1>There is no such page</h1>" in answer.text


def test_a_page_that_has_not_changed_is_not_sent_again(browser: TestClient, story: str) -> None:
    for path in ("/", f"/stories/{story}/words"):
        tag = browser.get(path).headers["etag"]
        again = browser.get(path, headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")


def test_a_story_that_was_merged_forwards_to_where_it_stands(browser: TestClient, ferry: Library) -> None:
    with ferry.writing() as connection:
        first, second = (entry.id for entry in sorted(stories.listed(connection), key=lambda entry: entry.number))
        decisions.merge(connection, first, second, log.By("ann", "2031-05-05T08:00:00Z"))
    answer = browser.get(f"/stories/{second}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/stories/{first}")


def test_a_story_is_called_as_a_hand_calls_it(browser: TestClient, ferry: Library, story: str) -> None:
    browser.get(f"/stories/{story}")
    with ferry.writing() as connection:
        connection.execute(update(story_table).where(story_table.c.id == story).values(title="The fire & its <night>"))
    assert "<h1>The fire &amp; its &lt;night&gt;</h1>" in browser.get(f"/stories/{story}").text


def test_the_front_page_shows_what_changed_at_once(browser: TestClient, ferry: Library, story: str) -> None:
    assert "The night" not in browser.get("/").text
    by = log.By("ann", "2031-05-05T08:00:00Z")
    with ferry.writing() as connection:
        decisions.rename(connection, story, "The night", by)
    assert "The night" in browser.get("/").text
    change = Change(kind="raised", about="dead", text="The dead are nine now.", cites=())
    with ferry.writing() as connection:
        changes.keep(connection, story, [change], "2031-05-05T09:00:00Z")
    assert "The dead are nine now." in browser.get("/").text


def test_a_reader_who_comes_back_sees_what_is_new(browser: TestClient, ferry: Library, story: str) -> None:
    change = Change(kind="raised", about="dead", text="The dead are nine now.", cites=())
    moment = datetime.now(UTC)
    assert "since you looked" not in browser.get(f"/stories/{story}").text
    before = (moment - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    browser.cookies.set("seen", f"~{before}", domain="localhost.local", path=f"/stories/{story}")
    with ferry.writing() as connection:
        changes.keep(connection, story, [change], moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    text = browser.get(f"/stories/{story}", headers={"Cookie": f"seen=~{before}"}).text
    assert "New since you looked" in text
    assert "The dead are nine now." in text


@pytest.mark.parametrize("cookie", ["nonsense", "~", "~9999-99-99T99:99:99Z", "~" + "9" * 4000, "2031-01-01T00:00:00Z"])
def test_a_cookie_of_nonsense_is_as_good_as_none(browser: TestClient, story: str, cookie: str) -> None:
    answer = browser.get(f"/stories/{story}", headers={"Cookie": f"seen={cookie}"})
    assert answer.status_code == 200
    assert "since you looked" not in answer.text


def test_the_changes_of_a_story_stand_with_the_decisions_about_it(browser: TestClient, story: str) -> None:
    text = browser.get(f"/stories/{story}/changes").text
    assert "What was decided" in text
    assert "begun" in text


def test_a_passage_is_found_by_its_place_in_the_source() -> None:
    article = report("Nine boats lay in Orvik.\n\nThe mayor, Tilda Moe, spoke.").article
    found = marks.cited(article, "26-36")
    assert found
    assert found.exact == "The mayor,"
    assert marks.cited(article, "20-30") is None, "it lies in two blocks"


def test_marks_of_a_kind_never_lie_over_each_other() -> None:
    for kind, spans in marks.of(report("“Nine,” said Tilda Moe of Orvik. Moe, 54, has 12 boats.")).items():
        assert spans == sorted(spans), kind
        assert all(one[1] <= other[0] for one, other in pairwise(spans)), kind


def test_words_that_only_one_side_has_are_marked() -> None:
    from consilience import copies

    told = "The bridge over the Lenne was closed on Monday after an inspector found cracks in two of its pillars, the town said."
    left, right = report(told, "a.txt"), report(told.replace("two of its", "three of the"), "b.txt")
    pair = copies.judge(left, right)
    assert pair
    found = sides.beside(left.article, right.article, pair.copies)
    assert [bit.text.strip() for one in found.shared for bit in one.left if bit.changed] == ["two", "its"]
    assert [bit.text.strip() for one in found.shared for bit in one.right if bit.changed] == ["three", "the"]
    assert "".join(one.text for block in found.left for one in block.stretches) == told


def test_a_visit_goes_on_for_half_an_hour() -> None:
    cookie = "2031-05-01T08:00:00Z~2031-05-04T08:00:00Z"
    assert visits.visit(cookie, "2031-05-04T08:20:00Z").before == "2031-05-01T08:00:00Z"
    assert visits.visit(cookie, "2031-05-04T09:00:00Z").before == "2031-05-04T08:00:00Z"


def test_a_story_that_hundreds_report_has_a_light_page_and_one_with_all_of_it(library: Library) -> None:
    reports = [report(f"Nine boats lay in Orvik on day {at}.", f"{at}.txt", "2031-05-04", f"Outlet {at}") for at in range(300)]
    cites = tuple(one.article.cite(0, 26) for one in reports)
    names = tuple(
        Name(name=f"Name {at}", kind="person", forms=(NameForm(f"Name {at}", 300),), mentions=cites) for at in range(200)
    )
    point = Point(text="Nine boats lay in Orvik.", origins=300, status="agreed", cites=cites)
    told = Account(
        id="boats",
        title="Boats",
        articles=tuple(one.id for one in reports),
        origins=tuple(Origin(name=f"Outlet {at}", articles=(one.id,), why=("its own words",)) for at, one in enumerate(reports)),
        names=names,
        brief=Briefing(headline="Nine boats", points=(point,)),
    )
    with library.writing() as connection:
        row = {"id": "boats", "begun": "", "size": 300, "state": "awake", "stale": False}
        connection.execute(insert(story_table).values(row))
        record = packed(Told(account=told, articles=tuple(entry(one) for one in reports)))
        connection.execute(insert(accounts).values(story="boats", digest="", made="2031-05-04T08:00:00Z", record=record))
        leads.keep(connection, "boats", told, "2031-05-04T08:00:00Z")
    with TestClient(application(library), base_url="http://localhost") as client:
        light, whole = client.get("/stories/boats").text, client.get("/stories/boats/all").text
    assert len(light.encode()) < 160_000
    assert "176 more names" in light
    assert "Name 199" not in light
    assert "Name 199" in whole
    assert " more names" not in whole
