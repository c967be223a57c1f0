"""Every table of the library, the same in SQLite and PostgreSQL; `migrations/` makes them.

Times are ISO 8601 text in UTC, given by the caller. Records are msgpack, compressed (records.py). Small sets of ids are JSON.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, text

from consilience.copies.index import tables as passage_tables

metadata = MetaData()
for _table in passage_tables.metadata.sorted_tables:
    _table.to_metadata(metadata)

# SQLite counts up in its own integer type only.
NUMBER = BigInteger().with_variant(Integer(), "sqlite")

pages = Table(
    "page",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),  # SHA-256 of the bytes
    Column("source", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("encoding", String),
    Column("given", LargeBinary, nullable=False),  # what the carrier said, msgpack
    Column("kept", String, nullable=False),  # when
    Column("size", Integer, nullable=False),  # bytes, before they were compressed
    Column("content", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

articles = Table(
    "article",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True),  # grows in the order of arrival
    Column("id", String, nullable=False, unique=True),
    Column("page", ForeignKey("page.id"), nullable=False),
    Column("source", String, nullable=False),
    Column("url", String, index=True),
    Column("outlet", String),
    Column("title", String),
    Column("published", String),  # as far as the page shows it: 2016-03-15, 2016-03, 2016
    Column("language", String, nullable=False),
    Column("body", String, nullable=False),  # the digest of the text: the same words in another page are no new article
    Column("revises", ForeignKey("article.id"), index=True),  # the version of this article that came before
    Column("current", Boolean, nullable=False),  # False once a later version is here
    Column("kept", String, nullable=False),
    sqlite_autoincrement=True,
)

reports = Table(
    "report",
    metadata,
    Column("article", ForeignKey("article.number"), primary_key=True, autoincrement=False),
    Column("recipe", String, nullable=False),  # which language analysis of which version marked it
    Column("record", LargeBinary, nullable=False),
)

skipped = Table(
    "skipped",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("source", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("page", String),  # where there was one: it is kept too, and tried again by a rebuild
    Column("kept", String, nullable=False),
    Index("skipped_once", "source", "stage", "reason", unique=True),
    sqlite_autoincrement=True,
)

# What an article is about, and the words under which it meets others (clustering).
profiles = Table(
    "profile",
    metadata,
    Column("article", ForeignKey("article.number"), primary_key=True, autoincrement=False),
    Column("record", LargeBinary, nullable=False),
)
meetings = Table(
    "meeting",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("article", NUMBER, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Two articles of a story that share passages, laid beside each other once.
pairs = Table(
    "pair",
    metadata,
    Column("left", String, primary_key=True),
    Column("right", String, primary_key=True),
    Column("record", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

stories = Table(
    "story",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True),  # grows: of two the older one is smaller
    Column("id", String, nullable=False, unique=True),
    Column("begun", String, nullable=False),
    Column("merged_into", ForeignKey("story.id"), index=True),  # where all of it stands today; null: here
    Column("size", Integer, nullable=False),  # articles, of those merged into it too
    Column("last_news", String, index=True),  # the latest day of its articles
    Column("title", String),  # given by hand
    Column("state", String, nullable=False),  # awake, asleep
    Column("stale", Boolean, nullable=False),  # its account is older than its articles
    Index("stale_stories", "number", sqlite_where=text("stale"), postgresql_where=text("stale")),
    Index("stories_awake", "last_news", sqlite_where=text("state = 'awake'"), postgresql_where=text("state = 'awake'")),
    sqlite_autoincrement=True,
)

# The log: rows are added, never changed but for `undone_by`. All that follows it, down to `placement`, can be made from it.
decisions = Table(
    "decision",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),  # "machine", or who did it by hand
    Column("what", String, nullable=False),  # begun, placed, revised, merged, split, renamed, told apart, undone
    Column("story", String, nullable=False, index=True),
    Column("other", String, index=True),  # the other story of a merge or a split
    Column("articles", String, nullable=False),  # JSON
    Column("why", String, nullable=False),  # JSON, one sentence each
    Column("title", String),  # of a renaming
    Column("undoes", ForeignKey("decision.number")),
    Column("undone_by", ForeignKey("decision.number")),
    sqlite_autoincrement=True,
)
assignments = Table(
    "assignment",
    metadata,
    Column("article", ForeignKey("article.id"), primary_key=True),
    Column("decision", ForeignKey("decision.number"), primary_key=True, autoincrement=False),
    Column("story", ForeignKey("story.id"), nullable=False),
    Column("by_hand", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
joins = Table(  # two stories that are one
    "joined",
    metadata,
    Column("decision", ForeignKey("decision.number"), primary_key=True, autoincrement=False),
    Column("left", ForeignKey("story.id"), nullable=False, index=True),
    Column("right", ForeignKey("story.id"), nullable=False, index=True),
)
aparts = Table(  # two stories that a hand told apart: the machine may not join them
    "apart",
    metadata,
    Column("decision", ForeignKey("decision.number"), primary_key=True, autoincrement=False),
    Column("left", ForeignKey("story.id"), nullable=False, index=True),
    Column("right", ForeignKey("story.id"), nullable=False, index=True),
)
placements = Table(  # where each current article stands today
    "placement",
    metadata,
    Column("article", ForeignKey("article.id"), primary_key=True),
    Column("story", ForeignKey("story.id"), nullable=False, index=True),  # never one that is merged into another
    Column("assigned", ForeignKey("story.id"), nullable=False, index=True),  # the same, before merges
    Column("by_hand", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

accounts = Table(
    "account",
    metadata,
    Column("story", ForeignKey("story.id"), primary_key=True),
    Column("digest", String, nullable=False),  # of the articles and of how it was made
    Column("made", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
leads = Table(  # what a list shows of each story that has been told
    "lead",
    metadata,
    Column("story", ForeignKey("story.id"), primary_key=True),
    Column("last", String, nullable=False),  # the day of its latest news, "" where none is known
    Column("changed", String, nullable=False),  # when it was told last
    Column("origins", Integer, nullable=False),
    Column("disputes", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("leads_by_news", "last", "origins", "story", "disputes"),
    Index("leads_by_change", "changed", "story", "disputes"),
)
changes = Table(
    "change",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("story", ForeignKey("story.id"), nullable=False),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("changes_of_a_story", "story", "number"),
    Index("changes_by_time", "at"),
    sqlite_autoincrement=True,
)

# What `watch` reads (store/feeds.py): whom it visits when, which addresses are still to be fetched, which host is whose turn.
feeds = Table(
    "feed",
    metadata,
    Column("url", String, primary_key=True),
    Column("host", String, nullable=False, index=True),
    Column("listed", Boolean, nullable=False),  # on a list that is being watched
    Column("next_time", String, nullable=False, index=True),
    Column("tried", String),  # when it was last asked
    Column("state", LargeBinary, nullable=False),  # JSON: what the schedule knows of it
)
fetches = Table(
    "fetch",
    metadata,
    Column("url", String, primary_key=True),  # tidied: one article, one address
    Column("host", String, nullable=False),
    Column("feed", String),  # which feed named it first
    Column("next_time", String),  # null: nothing to be done
    Column("tried", String),
    Column("kept", String),  # when an article came of it
    Column("state", LargeBinary, nullable=False),  # JSON: the entry, and what came of the tries
    Index(
        "fetches_due",
        "host",
        "next_time",
        sqlite_where=text("next_time IS NOT NULL"),
        postgresql_where=text("next_time IS NOT NULL"),
    ),
    Index("fetches_kept", "feed", "kept"),
)
hosts = Table(
    "host",
    metadata,
    Column("name", String, primary_key=True),
    Column("next_time", String, nullable=False),  # when it may be asked again
    Column("leased_by", String),  # the watch whose turn it is, until:
    Column("leased_until", String),
)
