"""What comes into the library, changes there or leaves it → the shelves and the names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from consilience.errors import LibraryError
from consilience.records import Account, ArticleEntry, Report
from consilience.store import articles
from consilience.store.lots import lots
from consilience.store.search import entries, rows
from consilience.store.search.entries import Entry, NameEntry
from consilience.store.search.places import MOST_ITEMS, place
from consilience.store.search.query import MARK
from consilience.store.search.rows import Row
from consilience.store.search.tables import Shelf, mentions, names, shelves, story_places
from consilience.store.search.words import of
from consilience.store.tables import articles as article_table
from consilience.store.tables import stories

OF_ARTICLES: tuple[Shelf, ...] = ("article", "quote", "figure")


class Shelved(Struct, frozen=True, kw_only=True):
    """What stands of an article on the shelves, and its names."""

    article: str
    entries: dict[Shelf, tuple[Entry, ...]]
    names: tuple[NameEntry, ...]


def shelved(report: Report) -> Shelved:
    """Give what stands of an article on the shelves, with the origins that its page shows."""
    return Shelved(
        article=report.id,
        entries={
            "article": (entries.article(report),),
            "quote": tuple(entries.quotes(report)),
            "figure": tuple(entries.figures(report)),
        },
        names=tuple(entries.names(report)),
    )


def index(connection: Connection, coming: Iterable[Shelved]) -> None:
    """Make articles that are kept findable, with their quotes, figures and names; again changes nothing.

    Raises LibraryError where one is not in the library.
    """
    wanted = {one.article: one for one in coming}
    places = {entry.id: place(entry.published, entry.number) for entry in articles.entries(connection, wanted)}
    for article in wanted.keys() - places.keys():
        what = "The article is not in the library"
        raise LibraryError(what, article, "Keep it first.")
    there = {row.place for some in lots(places.values()) for row in rows.at(connection, "article", some)}
    new = [(places[article], one) for article, one in wanted.items() if places[article] not in there]
    for shelf in OF_ARTICLES:
        rows.put(connection, shelf, [Row(at + entry.item, entry.words) for at, one in new for entry in one.entries[shelf]])
    _mention(connection, new)


def forget(connection: Connection, article: str) -> None:
    """Make an article, its quotes, figures and mentions of names findable no longer."""
    at = place_of(connection, article)
    if at is None:
        return
    for shelf in OF_ARTICLES:
        rows.take(connection, shelf, at, at + MOST_ITEMS - 1)
    counted = select(mentions.c.name).where(mentions.c.place == at).scalar_subquery()
    connection.execute(update(names).where(names.c.number.in_(counted)).values(articles=names.c.articles - 1))
    connection.execute(delete(mentions).where(mentions.c.place == at))


def retell(connection: Connection, story: str, account: Account, listed: Iterable[ArticleEntry]) -> None:
    """Make a story findable by its new account, and its articles by the origins that it has found."""
    forget_story(connection, story)
    told = connection.execute(select(stories.c.number, stories.c.last_news).where(stories.c.id == story)).one_or_none()
    if told is None:
        return
    at = place(told.last_news, told.number)
    rows.put(connection, "story", [Row(at, entries.story(account, listed).words)])
    connection.execute(insert(story_places).values(story=story, place=at))
    _with_origins(connection, account)


def forget_story(connection: Connection, story: str) -> None:
    """Make a story findable no longer."""
    at = connection.scalar(select(story_places.c.place).where(story_places.c.story == story))
    if at is not None:
        rows.take(connection, "story", at, at)
        connection.execute(delete(story_places).where(story_places.c.story == story))


def place_of(connection: Connection, article: str) -> int | None:
    """Give the place of a kept article; None where there is none."""
    found = articles.entry(connection, article)
    return place(found.published, found.number) if found else None


def check(connection: Connection) -> list[str]:
    """Give what is wrong, one sentence each: articles that cannot be found, or are found and are not there."""
    shelf = shelves["article"]
    held = connection.scalar(select(func.count()).select_from(shelf)) or 0
    kept = connection.scalar(select(func.count()).select_from(article_table).where(article_table.c.current)) or 0
    faults = [f"{kept} articles are current, {held} can be searched for: run consilience library rebuild"] if held != kept else []
    return faults + (_damaged(connection) if connection.dialect.name == "sqlite" else [])


def _damaged(connection: Connection) -> list[str]:
    """Give the indexes of words that FTS5 finds damaged; a server looks after its own."""
    faults = []
    for name in (names.name, *(table.name for table in shelves.values())):
        try:
            connection.execute(text(f"INSERT INTO {name}_index ({name}_index) VALUES ('integrity-check')"))  # noqa: S608
        except DatabaseError as fault:
            if not getattr(fault.orig, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
                raise
            faults.append(f"the index of words {name}_index is damaged ({fault.orig}): run consilience library rebuild")
    return faults


def _with_origins(connection: Connection, account: Account) -> None:
    """Put the origins that a story has found in the place of those that each page showed alone."""
    listed = {entry.id: place(entry.published, entry.number) for entry in articles.entries(connection, account.articles)}
    told = {row.place: row.words for some in lots(listed.values()) for row in rows.at(connection, "article", some)}
    for article, at in listed.items():
        named = [origin.name for origin in account.origins if article in origin.articles]
        marks = {f" {MARK}origin{MARK}{word} " for name in named for word in of(name)}
        if marks and at in told and _origins_in(told[at]) != marks:
            _mark(connection, at, marks)


def _mark(connection: Connection, at: int, marks: set[str]) -> None:
    for shelf in OF_ARTICLES:
        gone = rows.take(connection, shelf, at, at + MOST_ITEMS - 1)
        rows.put(connection, shelf, [Row(row.place, _marked(row.words, marks)) for row in gone])


def _origins_in(words: str) -> set[str]:
    return {f" {word} " for word in words.split() if word.startswith(f"{MARK}origin{MARK}")}


def _marked(words: str, marks: set[str]) -> str:
    for mark in _origins_in(words):
        words = words.replace(mark, "")
    return words + "".join(sorted(marks))


# --------------------------------------------------------------------------- names


def _mention(connection: Connection, new: Sequence[tuple[int, Shelved]]) -> None:
    """Note where names stand."""
    named = {(entry.words, entry.kind): entry for _, one in new for entry in one.names}
    if not named:
        return
    numbers = dict(zip(named, numbered(connection, list(named.values())), strict=True))
    found = sorted({(numbers[entry.words, entry.kind], at) for at, one in new for entry in one.names})
    connection.execute(insert(mentions), [{"name": name, "place": at} for name, at in found])
    counting = update(names).where(names.c.number == bindparam("one")).values(articles=names.c.articles + bindparam("more"))
    counts = Counter(name for name, _ in found)
    connection.execute(counting, [{"one": name, "more": count} for name, count in sorted(counts.items())])


def numbered(connection: Connection, found: Sequence[NameEntry]) -> list[int]:
    """Give the numbers of names; those never seen before get one, and come into the index of words."""
    known = _known_names(connection, found)
    new = {(one.words, one.kind): one for one in found if (one.words, one.kind) not in known}
    if new:
        values = [{"name": one.name, "kind": one.kind, "words": one.words, "articles": 0} for one in new.values()]
        connection.execute(insert(names), values)  # to ask for their numbers behind it takes less time than with it
        made = _known_names(connection, list(new.values()))
        _index_names(connection, [Row(made[key], key[0]) for key in new])
        known |= made
    return [known[one.words, one.kind] for one in found]


def _known_names(connection: Connection, found: Sequence[NameEntry]) -> dict[tuple[str, str], int]:
    known: dict[tuple[str, str], int] = {}
    for some in lots(sorted({one.words for one in found})):
        asked = select(names.c.number, names.c.words, names.c.kind).where(names.c.words.in_(some))
        known |= {(row.words, row.kind): row.number for row in connection.execute(asked)}
    return known


def _index_names(connection: Connection, new: list[Row]) -> None:
    if not new:
        return
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO search_name_index (rowid, words) VALUES (:place, :words)"
        connection.execute(text(statement), [row._asdict() for row in sorted(new)])
        return
    indexing = update(names).where(names.c.number == bindparam("one")).values(indexed=bindparam("vector"))
    connection.execute(indexing, [{"one": row.place, "vector": rows.vector(row.words)} for row in new])
