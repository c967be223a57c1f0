"""Feeds that are watched, addresses that are to be fetched, and whose turn each host is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TO_BE_DONE = sa.text("next_time IS NOT NULL")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "feed",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("next_time", sa.String(), nullable=False),
        sa.Column("tried", sa.String(), nullable=True),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("url"),
    )
    op.create_index("ix_feed_host", "feed", ["host"])
    op.create_index("ix_feed_next_time", "feed", ["next_time"])
    op.create_table(
        "fetch",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("feed", sa.String(), nullable=True),
        sa.Column("next_time", sa.String(), nullable=True),
        sa.Column("tried", sa.String(), nullable=True),
        sa.Column("kept", sa.String(), nullable=True),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("url"),
    )
    op.create_index("fetches_due", "fetch", ["host", "next_time"], sqlite_where=TO_BE_DONE, postgresql_where=TO_BE_DONE)
    op.create_index("fetches_kept", "fetch", ["feed", "kept"])
    op.create_table(
        "host",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("next_time", sa.String(), nullable=False),
        sa.Column("leased_by", sa.String(), nullable=True),
        sa.Column("leased_until", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )
