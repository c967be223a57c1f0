"""Search: shelves of words for articles, quotes, figures and stories, and the names; changes by time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0002"
down_revision = "0001"

PLACE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INDEXED = TSVECTOR().with_variant(sa.String(), "sqlite")
SHELVES = ("search_article", "search_quote", "search_figure", "search_story")


def upgrade() -> None:
    """Make the tables and the database's own index of words."""
    for name in SHELVES:
        op.create_table(
            name,
            sa.Column("place", PLACE, autoincrement=False, nullable=False),
            sa.Column("words", sa.String(), nullable=False),
            sa.Column("indexed", INDEXED, nullable=True),
            sa.PrimaryKeyConstraint("place"),
        )
    op.create_table(
        "search_story_place",
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("place", PLACE, nullable=False),
        sa.PrimaryKeyConstraint("story"),
        sa.UniqueConstraint("place"),
    )
    op.create_table(
        "search_name",
        sa.Column("number", PLACE, autoincrement=True, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("indexed", INDEXED, nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("search_name_once", "search_name", ["words", "kind"], unique=True)
    op.create_table(
        "search_mention",
        sa.Column("name", PLACE, autoincrement=False, nullable=False),
        sa.Column("place", PLACE, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("name", "place"),
        sqlite_with_rowid=False,
    )
    op.create_index("search_mention_place", "search_mention", ["place"])
    op.create_index("changes_by_time", "change", ["at"])
    for name in (*SHELVES, "search_name"):
        op.execute(_SQLITE.format(name=name) if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL.format(name=name))


# Without content: the words are on the shelf. They are folded already; "ascii" parts them at the blanks and nowhere else.
_SQLITE = "CREATE VIRTUAL TABLE {name}_index USING fts5(words, content='', tokenize='ascii', prefix='3')"
# New rows wait in a list (kB) that every search reads through, so it is kept short.
_POSTGRESQL = "CREATE INDEX {name}_index ON {name} USING gin (indexed) WITH (gin_pending_list_limit = 512)"
