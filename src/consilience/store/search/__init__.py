"""Full text and filters over articles, names, quotes, figures and stories; the same answers from SQLite and PostgreSQL."""

from __future__ import annotations

from consilience.store.search.finding import Wanted, found
from consilience.store.search.hits import KINDS, Answer, Hit, Kind
from consilience.store.search.indexing import Shelved, check, forget, forget_story, index, retell, shelved
from consilience.store.search.passages import Passage

__all__ = [
    "KINDS",
    "Answer",
    "Hit",
    "Kind",
    "Passage",
    "Shelved",
    "Wanted",
    "check",
    "forget",
    "forget_story",
    "found",
    "index",
    "retell",
    "shelved",
]
