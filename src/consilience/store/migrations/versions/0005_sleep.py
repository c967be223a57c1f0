"""The stories that are awake, by their last news: those that fall asleep are found among millions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the index."""
    awake = sa.text("state = 'awake'")
    op.create_index("stories_awake", "story", ["last_news"], sqlite_where=awake, postgresql_where=awake)
