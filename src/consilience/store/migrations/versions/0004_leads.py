"""What a list of stories shows of each, so that it need not read all that they tell."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

AT_ONCE = 500


def upgrade() -> None:
    """Make the table, and fill it from the accounts that are there."""
    made = op.create_table(
        "lead",
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.Column("changed", sa.String(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("disputes", sa.Integer(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["story.id"]),
        sa.PrimaryKeyConstraint("story"),
    )
    op.create_index("leads_by_news", "lead", ["last", "origins", "story", "disputes"])
    op.create_index("leads_by_change", "lead", ["changed", "story", "disputes"])
    _fill(op.get_bind(), made)


def _fill(connection: sa.Connection, made: sa.Table) -> None:
    accounts = sa.table("account", sa.column("story"), sa.column("made"), sa.column("record"))
    last = ""
    while True:
        wanted = sa.select(accounts).where(accounts.c.story > last).order_by(accounts.c.story).limit(AT_ONCE)
        rows = connection.execute(wanted).all()
        if not rows:
            return
        connection.execute(made.insert(), [_row(row.story, row.made, row.record) for row in rows])
        last = rows[-1].story


def _row(story: str, when: str, record: bytes) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.msgpack.decode(zlib.decompress(record))["account"]
    brief = told["brief"] or {"headline": told["title"], "points": []}
    disputes = [
        {"about": conflict["about"], "sides": [side["says"] for side in conflict["sides"]]} for conflict in told["conflicts"]
    ]
    lead = {
        "headline": brief["headline"],
        "point": brief["points"][0]["text"] if brief["points"] else None,
        "articles": len(told["articles"]),
        "origins": len(told["origins"]),
        "first": told["from"],
        "last": told["to"],
        "disputes": disputes,
    }
    return {
        "story": story,
        "last": told["to"] or "",
        "changed": when,
        "origins": len(told["origins"]),
        "disputes": len(disputes),
        "record": zlib.compress(msgspec.msgpack.encode(lead), 3),
    }
