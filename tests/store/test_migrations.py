"""Libraries of earlier versions."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from consilience import store
from consilience.database import engine
from consilience.errors import LibraryError
from consilience.store import Library, migrations, stories
from consilience.store.search.tables import mentions


def test_the_steps_make_the_tables_that_the_program_knows(library: Library) -> None:
    with library.reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrations.VERSION_TABLE})
        found = compare_metadata(context, mentions.metadata)  # once the search is loaded, all tables are in it
    # The index of words is the database's own affair: tables of FTS5 in SQLite, indexes in PostgreSQL.
    own = [change for change in found if not (change[0].startswith("remove_") and "_index" in change[1].name)]
    assert own == []


def test_the_last_step_is_the_one_that_alembic_finds(library: Library) -> None:
    with library.reading() as connection:
        assert migrations.found(connection) == migrations.newest()


FIRST_DECISIONS = """
INSERT INTO page (id, source, media_type, given, kept, size, content) VALUES ('p', 'a.txt', 'text/plain', '', '', 1, '');
INSERT INTO article (id, page, source, language, body, current, kept) VALUES ('a', 'p', 'a.txt', 'en', 'b', true, '');
INSERT INTO story (id, begun, size, state, stale) VALUES ('fire-abcde', '', 1, 'awake', false);
INSERT INTO decision (at, who, what, story, articles, why) VALUES ('', 'machine', 'begun', 'fire-abcde', '["a"]', '[]');
INSERT INTO assignment (article, decision, story, by_hand) VALUES ('a', 1, 'fire-abcde', false);
INSERT INTO placement (article, story, assigned, by_hand) VALUES ('a', 'fire-abcde', 'fire-abcde', false)
"""


def test_a_library_of_the_first_version_opens_with_all_that_is_in_it(address: str) -> None:
    old = engine(address)
    migrations.carry_out(old, "0001")
    with old.begin() as connection:
        for statement in FIRST_DECISIONS.strip().split(";\n"):
            connection.execute(text(statement))
    old.dispose()
    with store.opened(address) as library, library.reading() as connection:
        assert migrations.found(connection) == migrations.newest()
        assert [story.id for story in stories.listed(connection)] == ["fire-abcde"]
        assert stories.articles_of(connection, "fire-abcde") == ["a"]


def test_a_library_of_a_later_version_is_left_alone(address: str) -> None:
    store.opened(address).close()
    later = engine(address)
    with later.begin() as connection:
        connection.execute(text("UPDATE library_version SET version_num = '9999'"))
    later.dispose()
    with pytest.raises(LibraryError, match="newer version"):
        store.opened(address)


def test_a_step_that_fails_changes_nothing(address: str) -> None:
    place = engine(address)
    with place.begin() as connection:
        connection.execute(text("CREATE TABLE story (somebody_elses TEXT)"))
    with pytest.raises(LibraryError, match="already exists"):
        store.opened(address)
    with place.connect() as connection:
        assert inspect(connection).get_table_names() == ["story"]
    place.dispose()


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    other = create_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with other.begin() as connection:
        connection.execute(text("CREATE TABLE page (title TEXT)"))
    other.dispose()
    with pytest.raises(LibraryError, match="another program"):
        store.opened(tmp_path / "other.db")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Call the harbour master about the hull on Monday. " * 50)
    with pytest.raises(LibraryError, match="not a database"):
        store.opened(tmp_path / "notes.txt")
