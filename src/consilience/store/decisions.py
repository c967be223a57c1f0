"""What can be decided about stories, by the machine or by hand; a hand wins for good, and everything can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, exists, insert, or_, select

from consilience.errors import UsageError
from consilience.store import articles, log, settled, stories
from consilience.store.articles import Entry
from consilience.store.log import MACHINE, By, Decision
from consilience.store.tables import aparts, assignments, joins, placements
from consilience.store.tables import articles as article_table
from consilience.store.tables import decisions as log_table
from consilience.store.tables import stories as story_table


def begin(connection: Connection, article: str, by: By) -> str:
    """Begin a story with an article that stands in none, and give its id."""
    story = _new_story(connection, _entry(connection, article), by.when)
    _assign(connection, [article], story, log.append(connection, by, "begun", story, articles=[article]), by)
    settled.entered(connection, article, story, by_hand=by.hand)
    return story


def place(connection: Connection, article: str, story: str, by: By) -> int:
    """Place an article that stands in no story into one, and give the decision's number."""
    into = _current(connection, story)
    number = log.append(connection, by, "placed", into, articles=[article])
    _assign(connection, [article], into, number, by)
    settled.entered(connection, article, into, by_hand=by.hand)
    return number


def move(connection: Connection, going: Iterable[str], story: str | None, by: By) -> int:
    """Place articles that stand elsewhere into a story, or, for None, into one of their own; give the decision's number."""
    moved = list(going)
    into = _current(connection, story) if story else _new_story(connection, _entry(connection, moved[0]), by.when)
    number = log.append(connection, by, "placed", into, articles=moved)
    _assign(connection, moved, into, number, by)
    settled.again(connection, moved, [into])
    return number


def revise(connection: Connection, earlier: str, later: str, by: By) -> int | None:
    """Put the later version of an article where the earlier one stands; None where that stands nowhere."""
    articles.revise(connection, earlier, later)
    story = stories.of(connection, earlier)
    if story is None:
        return None
    number = log.append(connection, by, "revised", story, articles=[earlier, later])
    held = connection.execute(select(assignments).where(assignments.c.article == earlier)).all()
    connection.execute(insert(assignments), [row._asdict() | {"article": later} for row in held])
    settled.again(connection, [earlier, later], [story])
    return number


def merge(connection: Connection, left: str, right: str, by: By) -> int | None:
    """Make two stories one, under the id of the older; None where they are one, or a hand forbids the machine to."""
    both = {_current(connection, left), _current(connection, right)}
    one = settled.oldest(connection, both)
    for other in both - {one}:
        if not by.hand and told_apart(connection, one, other):
            return None
        number = log.append(connection, by, "merged", one, other=other, articles=stories.articles_of(connection, other))
        connection.execute(insert(joins).values(decision=number, left=one, right=other))
        settled.again(connection, [], [one, other])
        return number
    return None


def split(connection: Connection, story: str, leaving: Iterable[str], by: By) -> int | None:
    """Take articles out of a story into one of their own; None where the machine would act against a hand.

    UsageError where an article does not stand in the story, or none would stay. A hand's split keeps the two apart for good.
    """
    source = _current(connection, story)
    staying, going = stories.articles_of(connection, source), list(dict.fromkeys(leaving))
    for article in going:
        if article not in staying:
            what = f"The article does not stand in {source}"
            raise UsageError(what, article, f"See its articles: consilience show {source}")
    if not going or len(going) == len(staying):
        what = "A split needs articles that leave and articles that stay"
        raise UsageError(what, source, "Name some of its articles, not all.")
    if not by.hand and (_held_by_hand(connection, going) or _joined_by_hand(connection, source)):
        return None
    new = _new_story(connection, _entry(connection, min(going, key=staying.index)), by.when)
    number = log.append(connection, by, "split", source, other=new, articles=going)
    _assign(connection, going, new, number, by)
    if by.hand:
        _tell_apart(connection, source, new, number)
    settled.again(connection, going, [source, new])
    return number


def tell_apart(connection: Connection, left: str, right: str, by: By) -> int | None:
    """Say that two stories are not the same, so that the machine never joins them; None where that is said already.

    UsageError where they are one story: a split parts it.
    """
    one, other = _current(connection, left), _current(connection, right)
    if one == other:
        what = "They are one story"
        raise UsageError(what, one, "Take out what does not belong: consilience split STORY ARTICLE…")
    if told_apart(connection, one, other):
        return None
    number = log.append(connection, by, "told apart", one, other=other)
    _tell_apart(connection, one, other, number)
    return number


def rename(connection: Connection, story: str, title: str, by: By) -> int:
    """Give a story a title by hand."""
    named = _current(connection, story)
    number = log.append(connection, by, "renamed", named, title=title)
    settled.again(connection, [], [named])
    return number


def undo(connection: Connection, number: int, by: By) -> int:
    """Take a decision back and give the number of the decision that does so; it can be undone in turn.

    What the machine decided and a hand undoes the machine will not decide again. UsageError where the decision does not hold,
    or nothing can be before it: a story begins with its first article.
    """
    taken = log.get(connection, number)
    if taken.undone_by is not None:
        what = "The decision is undone already"
        raise UsageError(what, str(number), f"To have it again: consilience undo {taken.undone_by}")
    if taken.what in ("begun", "revised"):
        what = f'A decision that cannot be undone ("{taken.what}")'
        raise UsageError(what, str(number), "Merge the story into another, or split it: consilience merge, consilience split.")
    against = by.hand and taken.who == MACHINE
    homeless = _standing_only_by(connection, number) if against and taken.what == "placed" else []
    own = _new_story(connection, _entry(connection, homeless[0]), by.when) if homeless else None
    undoing = log.append(connection, by, "undone", taken.story, other=own or taken.other, articles=taken.articles, undoes=number)
    touched = log.take_back(connection, taken, undoing)
    if against:
        _forbid(connection, taken, undoing, by)
    if own:
        _assign(connection, homeless, own, undoing, by)
        _tell_apart(connection, taken.story, own, undoing)
    settled.again(connection, _standing(connection, [*touched, undoing]), filter(None, [taken.story, taken.other, own]))
    return undoing


def told_apart(connection: Connection, left: str, right: str) -> bool:
    """Say whether a hand has told apart two stories, or what is merged into them."""
    here, there = settled.joined(connection, left), settled.joined(connection, right)
    holds = log_table.c.number == aparts.c.decision, log_table.c.undone_by.is_(None)
    one_way = aparts.c.left.in_(here) & aparts.c.right.in_(there)
    other_way = aparts.c.left.in_(there) & aparts.c.right.in_(here)
    return bool(connection.scalar(select(exists().where(or_(one_way, other_way), *holds))))


def _forbid(connection: Connection, taken: Decision, undoing: int, by: By) -> None:
    """See that the machine does not do again what a hand undoes: articles are held where they were, stories kept apart."""
    if taken.what in ("split", "placed"):
        for article in _standing(connection, [taken.number]):
            before = settled.assigned(connection, article)
            _assign(connection, [article] if before else [], before.story if before else "", undoing, by)
    elif taken.what == "merged" and taken.other:
        _tell_apart(connection, taken.story, taken.other, undoing)


def _standing_only_by(connection: Connection, number: int) -> list[str]:
    """Give the articles that no other decision that holds gives a place."""
    others = assignments.alias()
    elsewhere = exists().where(
        others.c.article == assignments.c.article,
        others.c.decision != number,
        log_table.c.number == others.c.decision,
        log_table.c.undone_by.is_(None),
    )
    wanted = select(assignments.c.article).join(article_table, article_table.c.id == assignments.c.article)
    mine = wanted.where(assignments.c.decision == number, article_table.c.current, ~elsewhere)
    return list(connection.scalars(mine.order_by(article_table.c.number)))


def _standing(connection: Connection, numbers: list[int]) -> list[str]:
    """Give the current articles that decisions assigned, later versions of the ones they named too."""
    wanted = select(assignments.c.article).join(article_table, article_table.c.id == assignments.c.article)
    return list(connection.scalars(wanted.where(assignments.c.decision.in_(numbers), article_table.c.current).distinct()))


def _new_story(connection: Connection, first: Entry, when: str) -> str:
    story = stories.new_id(connection, first)
    connection.execute(_BEGINNING, {"id": story, "begun": when, "size": 0, "state": "awake", "stale": False})
    return story


_BEGINNING = insert(story_table)
_ASSIGNING = insert(assignments)


def _assign(connection: Connection, going: Iterable[str], story: str, decision: int, by: By) -> None:
    rows = [{"article": article, "decision": decision, "story": story, "by_hand": by.hand} for article in going]
    if rows:
        connection.execute(_ASSIGNING, rows)


def _tell_apart(connection: Connection, left: str, right: str, decision: int) -> None:
    connection.execute(insert(aparts).values(decision=decision, left=left, right=right))


def _held_by_hand(connection: Connection, going: list[str]) -> bool:
    return bool(connection.scalar(select(exists().where(placements.c.article.in_(going), placements.c.by_hand))))


def _joined_by_hand(connection: Connection, story: str) -> bool:
    together = settled.joined(connection, story)
    holds = log_table.c.number == joins.c.decision, log_table.c.undone_by.is_(None), log_table.c.who != MACHINE
    return bool(connection.scalar(select(exists().where(joins.c.left.in_(together), *holds))))


def _entry(connection: Connection, article: str) -> Entry:
    found = articles.entry(connection, article)
    if found is None:
        what = "No such article"
        raise UsageError(what, article, "See the articles of a story: consilience show STORY")
    return found


def _current(connection: Connection, story: str) -> str:
    found = stories.current(connection, story)
    if found is None:
        what = "No such story"
        raise UsageError(what, story, "See all: consilience stories")
    return found
