"""Databases of a PostgreSQL that a bench has started for itself."""

from __future__ import annotations

from typing import Any

from sqlalchemy import create_engine, make_url


def made(server: Any, name: str, like: str | None = None) -> str:
    """Make a database in a server, empty or `like` another one; give its address."""
    main = make_url(server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1))
    database = create_engine(main.set(database="template1"), isolation_level="AUTOCOMMIT")
    with database.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}" + (f" TEMPLATE {like}" if like else ""))
    database.dispose()
    return main.set(database=name).render_as_string(hide_password=False)
