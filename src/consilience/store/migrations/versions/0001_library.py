"""The library as it began."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "decision",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=True),
        sa.Column("articles", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("undoes", NUMBER, nullable=True),
        sa.Column("undone_by", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["decision.number"]),
        sa.ForeignKeyConstraint(["undone_by"], ["decision.number"]),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decision_other", "decision", ["other"])
    op.create_index("ix_decision_story", "decision", ["story"])
    op.create_table(
        "meeting",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "article"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "page",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=True),
        sa.Column("given", sa.LargeBinary(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pair",
        sa.Column("left", sa.String(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("left", "right"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "passage_articles",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("fingerprints", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("article"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "passage_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table("passage_recipe", sa.Column("recipe", sa.String(), nullable=False), sa.PrimaryKeyConstraint("recipe"))
    op.create_table(
        "skipped",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=True),
        sa.Column("kept", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("skipped_once", "skipped", ["source", "stage", "reason"], unique=True)
    op.create_table(
        "story",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("begun", sa.String(), nullable=False),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("last_news", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["merged_into"], ["story.id"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_story_last_news", "story", ["last_news"])
    op.create_index("ix_story_merged_into", "story", ["merged_into"])
    op.create_index("stale_stories", "story", ["number"], sqlite_where=sa.text("stale"), postgresql_where=sa.text("stale"))
    op.create_table(
        "account",
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["story.id"]),
        sa.PrimaryKeyConstraint("story"),
    )
    op.create_table(
        "apart",
        sa.Column("decision", NUMBER, autoincrement=False, nullable=False),
        sa.Column("left", sa.String(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decision.number"]),
        sa.ForeignKeyConstraint(["left"], ["story.id"]),
        sa.ForeignKeyConstraint(["right"], ["story.id"]),
        sa.PrimaryKeyConstraint("decision"),
    )
    op.create_index("ix_apart_left", "apart", ["left"])
    op.create_index("ix_apart_right", "apart", ["right"])
    op.create_table(
        "article",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("revises", sa.String(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["page.id"]),
        sa.ForeignKeyConstraint(["revises"], ["article.id"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_article_revises", "article", ["revises"])
    op.create_index("ix_article_url", "article", ["url"])
    op.create_table(
        "change",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["story.id"]),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("changes_of_a_story", "change", ["story", "number"])
    op.create_table(
        "joined",
        sa.Column("decision", NUMBER, autoincrement=False, nullable=False),
        sa.Column("left", sa.String(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decision.number"]),
        sa.ForeignKeyConstraint(["left"], ["story.id"]),
        sa.ForeignKeyConstraint(["right"], ["story.id"]),
        sa.PrimaryKeyConstraint("decision"),
    )
    op.create_index("ix_joined_left", "joined", ["left"])
    op.create_index("ix_joined_right", "joined", ["right"])
    op.create_table(
        "assignment",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("decision", NUMBER, autoincrement=False, nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"]),
        sa.ForeignKeyConstraint(["decision"], ["decision.number"]),
        sa.ForeignKeyConstraint(["story"], ["story.id"]),
        sa.PrimaryKeyConstraint("article", "decision"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "placement",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("assigned", sa.String(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"]),
        sa.ForeignKeyConstraint(["assigned"], ["story.id"]),
        sa.ForeignKeyConstraint(["story"], ["story.id"]),
        sa.PrimaryKeyConstraint("article"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_placement_assigned", "placement", ["assigned"])
    op.create_index("ix_placement_story", "placement", ["story"])
    op.create_table(
        "profile",
        sa.Column("article", NUMBER, autoincrement=False, nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"]),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_table(
        "report",
        sa.Column("article", NUMBER, autoincrement=False, nullable=False),
        sa.Column("recipe", sa.String(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"]),
        sa.PrimaryKeyConstraint("article"),
    )
