"""What goes wrong around a library: killed, full, gone, damaged, two at once. Nothing that was acknowledged is lost."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bench.faults import LONGEST, NOON, article, coming, entering, killed, put
from consilience import store
from consilience.database import engine
from consilience.errors import LibraryError
from consilience.run import Local
from consilience.store import Library, accounts, articles, check, pages
from consilience.store.entering import enter

# On a desk some; two hundred and more: python -m bench.faults
MOMENTS = random.Random(1).sample(range(1, LONGEST), 7)  # noqa: S311 - test data


def faults(library: Library) -> tuple[str, ...]:
    return library.read(lambda connection: check.library(connection, lambda *_: None)).faults


def ids(library: Library) -> list[str]:
    return library.read(articles.current_ids)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_program_killed_at_any_moment_loses_nothing_that_it_acknowledged(address: str, moment: int) -> None:
    assert killed(address, moment).faults == ()
    with store.opened(address) as library:
        there = ids(library)
        put(library, [coming(number) for number in range(len(there) + 5)])
        assert ids(library) == [article(coming(number)) for number in range(len(there) + 5)]
        assert faults(library) == ()


def test_the_next_program_goes_on_where_one_was_killed(address: str) -> None:
    assert killed(address, LONGEST // 2).faults == killed(address, LONGEST // 3).faults == ()


def test_two_programs_may_add_the_same_articles_at_once(address: str) -> None:
    store.opened(address).close()
    with entering(address, 0, 40) as one, entering(address, 0, 40) as other:
        one.communicate()
        other.communicate()
    assert (one.returncode, other.returncode) == (0, 0)
    with store.opened(address) as library:
        assert len(ids(library)) == 40
        assert faults(library) == ()


def test_a_full_disk_is_named_and_costs_only_the_last_step(tmp_path: Path) -> None:
    with store.opened(tmp_path / "library.db") as library:
        put(library, [coming(0), coming(1)])
        with library.reading() as connection:
            used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {used + 3}")
        with pytest.raises(LibraryError, match="is full"):
            put(library, [coming(number) for number in range(2, 30)])
        assert len(ids(library)) == 2
        assert faults(library) == ()
        with library.reading() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        put(library, [coming(number) for number in range(2, 30)])
        assert len(ids(library)) == 30


def test_a_server_that_is_gone_for_a_while_is_waited_for(restless_server: Any) -> None:
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            restless_server.start()

    with store.opened(restless_server.get_uri(), wait) as library:
        put(library, [coming(0)])
        restless_server.stop()
        put(library, [coming(1)])
        assert len(waited) >= 3
        assert len(ids(library)) == 2


def test_a_server_that_stays_away_is_named_after_a_minute(restless_server: Any) -> None:
    waited: list[float] = []
    with store.opened(restless_server.get_uri(), waited.append) as library:
        restless_server.stop()
        with pytest.raises(LibraryError, match="See that the server runs"):
            ids(library)
        assert 60 <= sum(waited) < 90


def test_a_clock_that_jumps_back_changes_no_order(library: Library) -> None:
    put(library, [coming(0)], "2026-03-01T12:00:00Z")
    put(library, [coming(1)], "1999-12-31T23:59:59Z")
    put(library, [coming(5)], "2026-03-01T12:00:01Z")
    assert ids(library) == [article(coming(number)) for number in (0, 1, 5)]
    assert faults(library) == ()


def test_who_reads_sees_what_was_there_before_a_writer_is_done(library: Library) -> None:
    put(library, [coming(0)])
    with library.reading() as reader:
        assert len(articles.current_ids(reader)) == 1
        with library.writing() as writer:
            enter(writer, [coming(1)], [], NOON, "made up")
            assert len(articles.current_ids(reader)) == 1
        assert len(articles.current_ids(reader)) == 1
    assert len(ids(library)) == 2


DAMAGE = {
    "page": ("UPDATE page SET content = substr(content, 1, 20) WHERE id = :page", "its bytes are damaged"),
    "report": ("UPDATE report SET record = substr(record, 1, 20)", "its marks are damaged"),
    "account": ("UPDATE account SET record = substr(record, 1, 20)", "its account is damaged"),
    "placement": ("DELETE FROM placement", "stands in no story"),
    "passages": ("DELETE FROM passage_keys", "passages: "),
    "size": ("UPDATE story SET size = size + 1", "counts 2 articles and has 1"),
    "orphan": ("UPDATE page SET id = 'other' WHERE id <> :page", "neither an article nor a reason"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_named(address: str, kind: str) -> None:
    statement, named = DAMAGE[kind]
    first = coming(0)
    with store.opened(address) as library:
        put(library, [first])
        library.write(lambda connection: pages.keep(connection, [coming(1).page], NOON) if kind == "orphan" else None)
        accounts.refresh(library, library.read(accounts.due), NOON, Local(1))
        if kind != "orphan":
            assert faults(library) == ()
    database = engine(address)
    with database.begin() as connection:
        connection.execute(text(statement), {"page": first.page.id} if ":page" in statement else {})
    database.dispose()
    with store.opened(address) as library:
        assert any(named in fault for fault in faults(library))
