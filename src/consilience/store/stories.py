"""Stories: which there are, what stands in them today, and what they are called."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import count

from anyascii import anyascii
from msgspec import Struct
from sqlalchemy import Connection, Row, Select, and_, bindparam, func, or_, select, update

from consilience.errors import UsageError
from consilience.languages.english.weights import weight
from consilience.store.articles import Entry
from consilience.store.tables import articles, placements, stories

# A story's id begins with the first words of its first article's title, for people, and ends with five letters that no two of
# some thousand stories with the same words share.
WORDS_OF_AN_ID = 3
LETTERS = "abcdefghjkmnpqrstvwxyz23456789"
LETTERS_OF_AN_ID = 5

_WORD = re.compile(r"[a-z0-9]+")

# A word that one text in twelve has says nothing about a story.
TELLING = 2.5


class StoryEntry(Struct, frozen=True, kw_only=True):
    """What the library's list says of a story."""

    id: str
    number: int
    begun: str
    merged_into: str | None
    size: int
    last_news: str | None
    title: str | None
    state: str


def current(connection: Connection, story: str) -> str | None:
    """Give the id under which a story stands today, following merges; None where there never was one."""
    found: str | None = connection.scalar(_CURRENT, {"story": story})
    return found


def get(connection: Connection, story: str) -> StoryEntry | None:
    """Give a story's own entry, merged or not; None where there never was one."""
    found = connection.execute(_GET, {"story": story}).one_or_none()
    return _entry(found) if found else None


def named(connection: Connection, given: str) -> StoryEntry:
    """Give the story that a person means by an id or the beginning of one, following merges; UsageError where none or many."""
    whole = current(connection, given)
    begins = stories.c.id >= given, stories.c.id < f"{given}\U0010ffff"
    found = [whole] if whole else sorted({*connection.scalars(_today().where(*begins).limit(50))})
    if len(found) != 1:
        what = f"{len(found)} stories begin so" if found else "No such story"
        remedy = f"Say which: {', '.join(found[:5])}" if found else "See all: consilience stories"
        raise UsageError(what, given, remedy)
    entry = get(connection, found[0])
    if entry is None:
        what = "The story is merged into one that is not there"
        raise UsageError(what, given, "Look at it with: consilience library check")
    return entry


def _today() -> Select[str]:
    return select(func.coalesce(stories.c.merged_into, stories.c.id))


_CURRENT = _today().where(stories.c.id == bindparam("story"))
_GET = select(stories).where(stories.c.id == bindparam("story"))


def articles_of(connection: Connection, story: str) -> list[str]:
    """Give the ids of the articles that stand in a story today, in the order in which they came; none of one merged away."""
    wanted = select(placements.c.article).join_from(placements, articles).where(placements.c.story == story)
    return list(connection.scalars(wanted.order_by(articles.c.number)))


def of(connection: Connection, article: str) -> str | None:
    """Give the story in which an article stands today; None where it stands in none."""
    return connection.scalar(select(placements.c.story).where(placements.c.article == article))


def listed(connection: Connection, most: int = 50, after: int | None = None) -> list[StoryEntry]:
    """Give stories that have articles, the latest begun first; `after` is the number of the last one seen."""
    wanted = select(stories).where(stories.c.size > 0).order_by(stories.c.number.desc()).limit(most)
    if after is not None:
        wanted = wanted.where(stories.c.number < after)
    return [_entry(row) for row in connection.execute(wanted)]


def lull(connection: Connection, before: str) -> int:
    """Put the stories to sleep whose last news came before a day (undated ones: that began before it), and give how many."""
    last = or_(stories.c.last_news < before, and_(stories.c.last_news.is_(None), stories.c.begun < before))
    return connection.execute(update(stories).where(stories.c.state == "awake", last).values(state="asleep")).rowcount


def new_id(connection: Connection, first: Entry) -> str:
    """Give an id for a story that begins with an article: the same article gives the same id, in a library without it."""
    for turn in count():
        found = made_id(first.title or first.source.replace("\\", "/").rpartition("/")[2], first.id, turn)
        if get(connection, found) is None:
            return found
    raise AssertionError  # `count` never ends


def made_id(title: str, article: str, turn: int = 0) -> str:
    """Make an id of a title's first telling words and letters drawn from an article's id."""
    words = [word for word in _WORD.findall(anyascii(title).lower().replace("'", "")) if weight(word) > TELLING]
    drawn = int.from_bytes(sha256(f"{article} {turn}".encode()).digest()[:8])
    letters = "".join(LETTERS[drawn // len(LETTERS) ** place % len(LETTERS)] for place in range(LETTERS_OF_AN_ID))
    return "-".join([*(word[:16] for word in words[:WORDS_OF_AN_ID]), letters])


def _entry(row: Row[*tuple[object, ...]]) -> StoryEntry:
    return StoryEntry(**{name: getattr(row, name) for name in StoryEntry.__struct_fields__})
