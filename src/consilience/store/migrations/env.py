"""What alembic runs to find the connection, which is open already."""

from __future__ import annotations

from alembic import context

from consilience.store.migrations import VERSION_TABLE
from consilience.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
