"""An insertion that knows `on_conflict_do_nothing`, which SQLite and PostgreSQL have each of their own."""

from __future__ import annotations

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def adding(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Begin an insertion into a table."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
