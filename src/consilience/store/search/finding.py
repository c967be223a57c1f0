"""A question → an answer: what was found in the library, each with its passages, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from consilience.errors import UsageError
from consilience.store import articles
from consilience.store.articles import Entry
from consilience.store.search import asking, entries, matching, named, places, told
from consilience.store.search.hits import Answer, Hit, Kind
from consilience.store.search.named import Named
from consilience.store.search.passages import Kept, Passage, kept, of_text, passage
from consilience.store.search.places import LAST, MOST_ITEMS
from consilience.store.search.query import Query, Term, parsed
from consilience.store.search.rows import Row
from consilience.store.search.tables import Shelf

SHELF_OF: dict[Kind, Shelf] = {"articles": "article", "quotes": "quote", "figures": "figure", "stories": "story"}

# So many of the newest that meet a question are ranked; a search for common words stops there.
RANKED = 400


class _Page(Struct, frozen=True):
    """Where a page begins: behind a score and a place, among what was there when the first page was asked for."""

    end: int = LAST
    score: float | None = None
    place: int = LAST


class Wanted(Struct, frozen=True, kw_only=True):
    """How an answer is wanted: in which order, how many at once, and behind which (`further` of the answer before)."""

    newest: bool = False
    most: int = 20
    further: str | None = None


class _Search(Struct, frozen=True):
    """One question to one library."""

    connection: Connection
    kind: Kind
    query: Query
    page: _Page
    most: int


def found(connection: Connection, asked: str, kind: Kind = "articles", wanted: Wanted | None = None) -> Answer:
    """Give what meets a question, the most relevant first or, if so wanted, the newest.

    Raises UsageError, in one line, where the question cannot be asked.
    """
    how = wanted or Wanted()
    search = _Search(connection, kind, parsed(asked), _page(how.further), how.most)
    if kind == "names":
        return _names(search)
    return _newest(search) if how.newest else _relevant(search)


def _newest(search: _Search) -> Answer:
    rows = _rows(search, min(search.page.end, search.page.place), search.most + 1)
    return _answer(search, [(0.0, row) for row in rows], search.page.end)


def _relevant(search: _Search) -> Answer:
    rows, page = _rows(search, search.page.end, RANKED + 1), search.page
    terms, usual = search.query.terms, matching.USUAL_LENGTH[SHELF_OF[search.kind]]
    scored = [(matching.score(terms, row.words, usual), row) for row in rows[:RANKED]]
    ranked = sorted(scored, key=lambda item: (-item[0], -item[1].place))
    behind = [item for item in ranked if page.score is None or (-item[0], -item[1].place) > (-page.score, -page.place)]
    # What comes in between two pages must not move the second.
    end = page.end if page.end < LAST else max((row.place for row in rows), default=0) + 1
    return replace(_answer(search, behind, end), ranked=RANKED if len(rows) > RANKED else None)


def _answer(search: _Search, behind: Sequence[tuple[float, Row]], end: int) -> Answer:
    shown = behind[: search.most]
    last = _written(_Page(end, shown[-1][0], shown[-1][1].place)) if len(behind) > search.most else None
    return Answer(hits=tuple(_hits(search, shown)), further=last, ranked=None)


def _rows(search: _Search, end: int, most: int) -> list[Row]:
    """Give the newest that meet a question and stand before a place; a few stories are looked through article by article."""
    query, shelf = search.query, SHELF_OF[search.kind]
    first, last = places.span(query.after, query.before)
    span = (first, min(end, last))
    if not query.stories:
        return asking.newest(search.connection, shelf, query, span, most)
    stretches = [(at, at + MOST_ITEMS - 1) for at in named.places_of(search.connection, query.stories, shelf)]
    return asking.among(search.connection, shelf, query, [one for one in stretches if span[0] <= one[0] < span[1]], most)


def _page(further: str | None) -> _Page:
    if further is None:
        return _Page()
    try:
        end, score, place = further.split("_")
        return _Page(int(end, 36), float(score), int(place, 36))
    except ValueError as fault:
        what = "No page begins there"
        raise UsageError(what, further[:60], "Give what the answer before said, or begin at the first page.") from fault


def _written(page: _Page) -> str:
    return f"{places.written(page.end)}_{page.score:.6f}_{places.written(page.place)}"


# --------------------------------------------------------------------------- what is shown


def _hits(search: _Search, shown: Sequence[tuple[float, Row]]) -> Iterator[Hit]:
    connection, terms = search.connection, search.query.terms
    if search.kind == "stories":
        yield from told.hits(connection, shown, terms)
        return
    numbers = {places.number(row.place) for _, row in shown}
    reports, listed = kept(connection, numbers), _listed(connection, numbers)
    for score, row in shown:
        number = places.number(row.place)
        if number in reports and number in listed:
            yield replace(_shown(search.kind, row, reports[number], listed[number], terms), score=score)


def _shown(kind: Kind, row: Row, report: Kept, entry: Entry, terms: Sequence[Term]) -> Hit:
    about = Hit(
        kind=kind,
        text=entry.title or entry.source,
        key=places.written(row.place),
        article=entry.id,
        outlet=entry.outlet,
        title=entry.title,
        published=entry.published,
    )
    if kind == "articles":
        return replace(about, passages=of_text(report, row.words, terms))
    if kind == "quotes":
        quote = report.quotes[places.item(row.place)]
        return replace(
            about, text=quote.text, speaker=quote.speaker, passages=(passage(report.article, quote.start, quote.end, terms),)
        )
    figure = report.figures[places.item(row.place)]
    at = report.sentences[figure.sentence] if figure.sentence >= 0 else figure
    return replace(
        about,
        text=figure.printed,
        measure=entries.measure(figure),
        speaker=figure.said_by,
        passages=(passage(report.article, figure.start, figure.end, terms), passage(report.article, at.start, at.end, terms)),
    )


def _names(search: _Search) -> Answer:
    ranked, page = named.ranked(search.connection, search.query), search.page
    behind = [one for one in ranked if page.score is None or (-one.score, one.number) > (-page.score, page.place)]
    shown = behind[: search.most]
    last = _written(_Page(0, shown[-1].score, shown[-1].number)) if len(behind) > search.most else None
    hits = tuple(_name_hits(search.connection, search.query, shown))
    return Answer(hits=hits, further=last, ranked=named.MOST if len(ranked) == named.MOST else None)


def _name_hits(connection: Connection, query: Query, shown: Sequence[Named]) -> Iterator[Hit]:
    newest = {one.number: places.number(named.mention(connection, one.number, query) or 0) for one in shown}
    reports, listed = kept(connection, set(newest.values())), _listed(connection, set(newest.values()))
    for one in shown:
        number = newest[one.number]
        if number not in reports or number not in listed:
            continue
        entry, article = listed[number], reports[number].article
        marks = [mark for mark in reports[number].names if entries.spaced(mark.text) == one.words]
        yield Hit(
            kind="names",
            text=one.name,
            name_kind=one.kind,
            key=places.written(one.number),
            score=one.score,
            article=entry.id,
            outlet=entry.outlet,
            title=entry.title,
            published=entry.published,
            articles=one.articles,
            passages=tuple(Passage(article.cite(mark.start, mark.end)) for mark in marks[:1]),
        )


def _listed(connection: Connection, numbers: set[int]) -> dict[int, Entry]:
    found = articles.entries(connection, articles.ids(connection, numbers).values())
    return {entry.number: entry for entry in found}
