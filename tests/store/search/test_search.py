"""Searching a library, the same in SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import create_engine, make_url, select, text

from consilience import brief, reconcile, store, testing
from consilience.errors import LibraryError, UsageError
from consilience.records import FigureMark, NameMark, Published, QuoteMark, Report, Sentence
from consilience.store import Library, articles, decisions, search
from consilience.store.log import MACHINE, By
from consilience.store.search import Answer, Hit, Kind, Wanted, finding
from consilience.store.search.tables import shelves
from consilience.testing import page
from tests.store.keeping import keep

NOW = "2026-11-22T10:00:00Z"


def told(words: str, published: str | None = None, outlet: str | None = None, title: str | None = None) -> Report:
    """Make a report whose sentences, quotes and capitalised names are marked by the plainest of rules."""
    source = f"{abs(hash((words, published, outlet)))}.txt"
    article = replace(testing.article(words, source, published, outlet), title=title)
    ends = [at + 1 for at, sign in enumerate(words) if sign == "."]
    sentences = tuple(Sentence(start + (start > 0), end, 0) for start, end in zip([0, *ends], ends, strict=False))
    return Report(article=article, sentences=sentences)


def add(library: Library, *reports: Report) -> None:
    with library.writing() as connection:
        for one in reports:
            keep(connection, page(one.article.text + one.article.source, one.article.source), one)
            search.index(connection, [search.shelved(one)])


def find(library: Library, asked: str, kind: Kind = "articles", **how: object) -> Answer:
    with library.reading() as connection:
        return search.found(connection, asked, kind, Wanted(**how))  # type: ignore[arg-type]


def texts(answer: Answer) -> list[str]:
    return [hit.passages[0].cite.exact for hit in answer.hits]


FERRY = told("The ferry burned. Nobody was hurt.", "2026-03-03", "The Harbour", "Fire on the ferry")
BOATS = told("Two boats burned beside the ferry Kovačič. The search dogs were sent.", "2026-03-05", "Elgar Post", "Boats burn")
VOTE = told("Voters chose a mayor.", "2026-04-01", "The Harbour", "A mayor")
UNDATED = told("A ferry sailed.", None, None, "Sailing")


STOCK = (FERRY, BOATS, VOTE, UNDATED)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def stocked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of four articles, once in SQLite and once in PostgreSQL; tests only read it."""
    sqlite = request.param == "sqlite"
    address = (
        str(tmp_path_factory.mktemp("stocked") / "library.db") if sqlite else fresh(request.getfixturevalue("server"), "stocked")
    )
    with store.opened(address) as found:
        add(found, *STOCK)
        yield found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ferry burned", {FERRY, BOATS}),
        ("ferries", {FERRY, BOATS, UNDATED}),
        ("kovacic", {BOATS}),
        ('"search dogs"', {BOATS}),
        ('"dogs search"', set()),
        ("ferry -boats", {FERRY, UNDATED}),
        ("boats OR mayor", {BOATS, VOTE}),
        ("vote*", {VOTE}),
        ("outlet:harbour", {FERRY, VOTE}),
        ('outlet:"the harbour" -ferry', {VOTE}),
        ("-outlet:harbour ferry", {BOATS, UNDATED}),
        ("after:2026-03-05", {BOATS, VOTE}),
        ("before:2026-04", {FERRY, BOATS}),
        ("ferry after:2026", {FERRY, BOATS}),
        ("language:en mayor", {VOTE}),
        ("origin:elgar", {BOATS}),
        ("nobody submarine", set()),
    ],
)
def test_finds_articles_by_words_and_filters(stocked: Library, asked: str, found: set[Report]) -> None:
    assert {hit.article for hit in find(stocked, asked).hits} == {one.id for one in found}


def test_a_day_that_is_not_known_lies_neither_before_nor_after_another(stocked: Library) -> None:
    assert UNDATED.id not in {hit.article for kind in ("after:1990", "before:2030") for hit in find(stocked, kind).hits}


def test_what_says_more_of_the_words_stands_first_and_a_title_counts_more(stocked: Library) -> None:
    assert find(stocked, "ferry OR fire").hits[0].article == FERRY.id


def test_the_newest_stand_first_where_that_is_wanted_and_what_has_no_day_last(stocked: Library) -> None:
    assert [hit.article for hit in find(stocked, "ferry", newest=True).hits] == [BOATS.id, FERRY.id, UNDATED.id]


def test_a_passage_is_the_sentence_with_the_words_and_says_where_they_stand(stocked: Library) -> None:
    [hit] = find(stocked, "kovacic").hits
    [passage] = hit.passages
    assert passage.cite == BOATS.article.cite(0, 42)
    assert [passage.cite.exact[start:end] for start, end in passage.found] == ["Kovačič"]


def test_where_only_the_title_has_the_words_the_first_sentence_is_shown(stocked: Library) -> None:
    assert texts(find(stocked, "sailing")) == ["A ferry sailed."]


def test_pages_follow_each_other_without_loss_also_while_articles_come_in(library: Library) -> None:
    add(library, *(told(f"The ferry burned, said witness {at}.", f"2026-03-{at % 28 + 1:02}") for at in range(25)))
    for newest in (False, True):
        seen: list[Hit] = []
        answer = find(library, "ferry", newest=newest, most=10)
        while answer.further:
            seen += answer.hits
            add(library, told(f"The ferry burned again {len(seen)} {newest}.", "2026-05-01"))
            answer = find(library, "ferry", newest=newest, most=10, further=answer.further)
        seen += answer.hits
        assert len({hit.article for hit in seen}) == len(seen) == 25 + 2 * newest  # the second round has the two that came in


def test_only_the_newest_are_ranked_where_many_meet_a_question(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "RANKED", 5)
    add(library, *(told(f"The ferry burned, said witness {at}.", f"2026-03-{at + 1:02}") for at in range(8)))
    answer = find(library, "ferry")
    assert answer.ranked == 5
    assert {hit.published for hit in answer.hits} == {f"2026-03-{day:02}" for day in range(4, 9)}


def test_a_wrong_page_is_told_in_one_line(stocked: Library) -> None:
    with pytest.raises(UsageError, match="No page begins there: xyz"):
        find(stocked, "ferry", further="xyz")


# --------------------------------------------------------------------------- quotes, figures, names


@pytest.fixture
def marked(library: Library) -> Library:
    """One report with a quote, a figure and names; the other shares a name with it."""
    words = "Ada Quill said they “all got off”. The fire killed 14 people."
    start = words.index("all")
    quote = QuoteMark(start=start, end=start + 11, text="all got off", kind="partial", speaker="Ada Quill")
    at = words.index("14")
    figure = FigureMark(
        start=at, end=at + 9, printed="14 people", low=14, high=14, unit="person", name="people killed", sentence=1
    )
    first = told(words, "2026-03-03", "The Harbour")
    first = replace(first, quotes=(quote,), figures=(figure,), names=(NameMark(0, 9, "Ada Quill", "person"),))
    second = told("Ada Quill of Port Elgar.", "2026-03-04")
    second = replace(second, names=(NameMark(0, 9, "Ada Quill", "person"), NameMark(13, 23, "Port Elgar", "place")))
    add(library, first, second)
    return library


def test_finds_quotes_by_their_words_and_who_speaks(marked: Library) -> None:
    for asked in ('"got off"', "speaker:Quill", "off speaker:quill outlet:harbour"):
        [hit] = find(marked, asked, "quotes").hits
        assert (hit.text, hit.speaker, hit.passages[0].cite.exact) == ("all got off", "Ada Quill", "all got off")


def test_finds_figures_by_measure_and_by_the_words_of_their_sentence(marked: Library) -> None:
    for asked in ("measure:killed", "fire 14"):
        [hit] = find(marked, asked, "figures").hits
        assert (hit.measure, hit.text) == ("people killed", "14 people")
        assert [passage.cite.exact for passage in hit.passages] == ["14 people", "The fire killed 14 people."]


def test_finds_articles_by_who_speaks_in_them_and_what_they_measure(marked: Library) -> None:
    assert len(find(marked, "speaker:quill").hits) == len(find(marked, "measure:killed").hits) == 1


def test_finds_names_with_the_number_of_their_articles_and_the_newest_mention(marked: Library) -> None:
    [hit] = find(marked, "quill", "names").hits
    assert (hit.text, hit.name_kind, hit.articles, hit.published) == ("Ada Quill", "person", 2, "2026-03-04")
    [hit] = find(marked, "quill before:2026-03-04", "names").hits
    assert (hit.articles, hit.published, hit.passages[0].cite.exact) == (1, "2026-03-03", "Ada Quill")


def test_a_filter_that_says_nothing_of_names_is_refused(marked: Library) -> None:
    with pytest.raises(UsageError, match="Names cannot be searched so: outlet:"):
        find(marked, "quill outlet:harbour", "names")


# --------------------------------------------------------------------------- what changes


def test_what_is_indexed_twice_is_found_once(library: Library) -> None:
    add(library, FERRY)
    with library.writing() as connection:
        search.index(connection, [search.shelved(FERRY)])
    assert len(find(library, "ferry").hits) == 1


def test_what_is_forgotten_is_found_no_more_and_leaves_nothing_behind(marked: Library) -> None:
    with marked.reading() as connection:
        ids = [one.id for one in articles.every(connection)]
    with marked.writing() as connection:
        for one in ids:
            search.forget(connection, one)
        search.forget(connection, "never there")
    for asked, kind in (("fire", "articles"), ("off", "quotes"), ("14", "figures"), ("quill", "names")):
        assert not find(marked, asked, kind).hits  # type: ignore[arg-type]
    with marked.reading() as connection:
        assert not connection.execute(select(shelves["article"])).all()


def test_an_article_that_is_not_kept_cannot_be_indexed(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library"), library.writing() as connection:
        search.index(connection, [search.shelved(FERRY)])


def test_a_check_names_articles_that_cannot_be_found(library: Library) -> None:
    add(library, *STOCK)
    with library.writing() as connection:
        assert search.check(connection) == []
        search.forget(connection, FERRY.id)
        assert search.check(connection) == ["4 articles are current, 3 can be searched for: run consilience library rebuild"]


def test_a_check_names_an_index_of_words_that_is_damaged(tmp_path: Path) -> None:
    with store.opened(tmp_path / "library.db") as library:
        add(library, *STOCK)
        with library.writing() as connection:
            connection.execute(text("DELETE FROM search_article_index_data WHERE id > 10"))
            [fault] = search.check(connection)
    assert fault.startswith("the index of words search_article_index is damaged")


def story_of(library: Library, *reports: Report) -> str:
    """Place reports into one story and tell it."""
    by = By(MACHINE, NOW, ())
    event = reconcile.dated(testing.event(*reports))
    account = brief.story((event, reconcile.account(event)))
    with library.writing() as connection:
        story = decisions.begin(connection, reports[0].id, by)
        for one in reports[1:]:
            decisions.place(connection, one.id, story, by)
        search.retell(connection, story, replace(account, id=story), [brief.entry(one) for one in event.reports])
    return story


def test_a_story_filter_looks_into_the_articles_of_that_story_only(library: Library) -> None:
    add(library, *STOCK)
    story = story_of(library, BOATS, VOTE)
    assert {hit.article for hit in find(library, f"story:{story} ferry").hits} == {BOATS.id}
    assert {hit.article for hit in find(library, f"story:{story}").hits} == {BOATS.id, VOTE.id}
    with pytest.raises(UsageError, match="No such story"):
        find(library, "story:nowhere ferry")


def test_an_article_gets_the_origin_that_its_story_finds(library: Library) -> None:
    words = (
        "A fire swept the ferry Blue Heron off Port Elgar before dawn and drove forty sailors into the freezing water of the bay."
    )
    agency = told(f"PORT ELGAR (Reuters) - {words}", "2026-03-03", "Reuters", "Fire")
    copy = told(words, "2026-03-04", "Elgar Post", "Fire on ferry")
    add(library, agency, copy)
    assert not {hit.article for hit in find(library, "origin:reuters").hits} >= {copy.id}
    with library.writing() as connection:
        account = reconcile.account(reconcile.dated(testing.event(agency, copy)))
        both = replace(account.origins[0], name="Reuters", articles=(agency.id, copy.id))
        search.retell(
            connection, decisions.begin(connection, agency.id, By(MACHINE, NOW, ())), replace(account, origins=(both,)), []
        )
    assert {hit.article for hit in find(library, "origin:reuters").hits} == {agency.id, copy.id}
    assert not find(library, "origin:elgar").hits


# --------------------------------------------------------------------------- hostile

HOSTILE = (
    "' OR 1=1 --",
    '"; DROP TABLE article; --',
    "search_article : ferry",
    "NEAR(ferry fire, 10)",
    "ferry AND NOT fire",
    "{a b} : c",
    "^ferry",
    "ferry + fire",
    "\\",
    "''",
    "%%%s %(x)s :match",
    "ferry & !fire | (boats",
    "'ferry':*",
    "<->",
    "¦outlet¦harbour",
    "\x00ferry\x00",
    "ferry\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "🙂",
    "a" * 900,
    '"' * 500,
    "(" * 900,
    "ferry OR " * 30,
    "* ** ***",
    "-" * 200,
)


def said(library: Library, asked: str, kind: Kind = "articles") -> str:
    """Give what is told of a question that cannot be asked; nothing of one that can."""
    try:
        find(library, asked, kind)
    except UsageError as fault:
        return str(fault)
    return ""


@pytest.mark.parametrize("kind", search.KINDS)
def test_hostile_questions_are_answered_or_refused_in_one_line(stocked: Library, kind: Kind) -> None:
    assert not [asked for asked in HOSTILE if "\n" in said(stocked, asked, kind)]


@settings(max_examples=1000)
@given(asked=st.text(max_size=80) | st.text(alphabet="feryou \"*-:()OR'\\%&|!<>¦;\x00", max_size=60))
def test_a_thousand_made_up_questions_neither_crash_nor_show_the_database(stocked: Library, asked: str) -> None:
    assert "SELECT" not in said(stocked, asked)


def test_both_databases_give_the_same_answers_in_the_same_order_page_by_page(server: str, tmp_path: Path) -> None:
    things = ("ferry", "burned", "boats", "mayor", "dogs", "the", "crew")
    reports = [
        told(
            f"The {things[at % 7]} and the {things[at * 3 % 7]} {things[at * 5 % 6]}. No {at}.",
            f"2026-03-{at % 28 + 1:02}" if at % 9 else None,
            f"Paper {at % 3}",
        )
        for at in range(60)
    ]
    questions = (
        "ferry",
        "ferry boats",
        "ferry OR crew",
        '"the mayor"',
        "burn*",
        "crew -ferry",
        'outlet:"paper 1"',
        "before:2026-03-09",
    )
    answers = []
    for address in (str(tmp_path / "library.db"), fresh(server, "searched")):
        with store.opened(address) as library:
            add(library, *reports)
            answers.append([pages(library, asked, newest) for asked in questions for newest in (False, True)])
    assert answers[0] == answers[1]
    assert all(answers[0])


def pages(library: Library, asked: str, newest: bool) -> list[tuple[str | None, float, str]]:  # noqa: FBT001 - a test's own
    answer = find(library, asked, newest=newest, most=7)
    hits = list(answer.hits)
    while answer.further:
        answer = find(library, asked, newest=newest, most=7, further=answer.further)
        hits += answer.hits
    return [(hit.article, hit.score, hit.key) for hit in hits]


def fresh(server: str, name: str) -> str:
    """Make an empty database on a server, and give its address."""
    url = make_url(server)
    database = create_engine(url, isolation_level="AUTOCOMMIT")
    with database.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    database.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


def test_an_undated_and_a_half_dated_article_have_their_places(library: Library) -> None:
    half = told("The ferry burned.", "2026-03-02")
    half = replace(half, article=replace(half.article, published=Published(date="2026", precision="year", how="printed")))
    add(library, half, UNDATED)
    assert [hit.article for hit in find(library, "ferry", newest=True).hits] == [half.id, UNDATED.id]
