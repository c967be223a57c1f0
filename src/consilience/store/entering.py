"""What was read enters the library: kept, indexed, placed into a story, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from consilience.cluster.arrival import ASLEEP_DAYS
from consilience.records import Page, Skipped
from consilience.store import articles, decisions, meetings, pages, passages, placing, search, stories
from consilience.store.addresses import Addresses
from consilience.store.log import MACHINE, By
from consilience.store.neighbourhood import Neighbourhood
from consilience.store.ready import Marked, Ready

DRIFTED = "with a new article the story falls into two, each alike in itself and not like the other"


class Entered(Struct, frozen=True, kw_only=True):
    """What became of a new article: the story it stands in, whether that begins with it, and which stories it made one."""

    article: str
    story: str
    begun: bool = False
    merged: tuple[str, ...] = ()
    revises: str | None = None


class Added(Struct, frozen=True, kw_only=True):
    """What came of some pages: new articles, what was skipped, and how many articles were here already."""

    entered: tuple[Entered, ...]
    skipped: tuple[Skipped, ...]
    known: int


class _New(Struct, frozen=True):
    """An article that is not in the library, and the one of which it is a later version."""

    marked: Marked
    revises: str | None

    @property
    def id(self) -> str:
        return self.marked.written.id


class _SortedOut(Struct, frozen=True):
    """What is new among what came, what is passed over with its page, and how much is in the library."""

    new: list[_New]
    skipped: list[tuple[Skipped, str]]
    known: int


def unknown(connection: Connection, pages: Iterable[Page]) -> list[Page]:
    """Give the pages whose articles are not in the library."""
    coming = list(pages)
    known = articles.known(connection, [page.article_id for page in coming])
    return [page for page in coming if page.article_id not in known]


def enter(  # noqa: PLR0913, PLR0917 - what is known of the articles, and of the moment
    connection: Connection,
    coming: Iterable[Ready],
    skipped: Iterable[Skipped],
    when: str,
    made_by: str,
    asleep_after: int = ASLEEP_DAYS,
) -> Added:
    """Take in what was read, oldest news first, and say what became of it; articles that are here already stay as they are.

    `when` is the moment, ISO 8601 in UTC; `made_by` how the reports were marked: `articles.recipe`; a story sleeps after so many
    days without news. A lot of some dozens costs each article least; of any size it is wholly in the library or not at all.
    """
    ordered = sorted(coming, key=lambda one: one.place)
    found = _sorted_out(connection, ordered)
    unread = list(skipped)
    pages.keep(connection, [one.page for one in ordered], when)
    pages.read(connection, [one.page for one in ordered if isinstance(one.found, Marked)])
    for what, page in [*((one, None) for one in unread), *found.skipped]:
        pages.skip(connection, what, when, page)
    entered = _written(connection, found.new, By(MACHINE, when), made_by, asleep_after) if found.new else ()
    return Added(entered=tuple(entered), skipped=(*unread, *(what for what, _ in found.skipped)), known=found.known)


def _sorted_out(connection: Connection, ordered: Sequence[Ready]) -> _SortedOut:
    marked = [one.found for one in ordered if isinstance(one.found, Marked)]
    known = articles.known(connection, [one.written.id for one in marked])
    addresses = Addresses(connection, marked)
    found = _SortedOut([], [], sum(one.written.id in known for one in marked))
    for one in ordered:
        if isinstance(one.found, Skipped):
            found.skipped.append((one.found, one.page.id))
        elif one.found.written.id in known:
            continue
        elif there := addresses.same_words(one.found):
            reason = f"the same words as article {there}, at the same address"
            found.skipped.append((Skipped(source=one.page.source, stage="ingest", reason=reason), one.page.id))
        else:
            known.add(one.found.written.id)
            found.new.append(_New(one.found, addresses.put(one.found)))
    return found


def _written(connection: Connection, new: Sequence[_New], by: By, made_by: str, asleep_after: int) -> list[Entered]:
    """Write down articles, and give each its place among those before it."""
    numbers = articles.keep(connection, [one.marked.written for one in new], by.when, made_by)
    passages.put(connection, [(one.id, one.marked.fingerprints) for one in new])
    search.index(connection, [one.marked.shelved for one in new])
    described = {numbers[one.id]: one.marked.described for one in new}
    meetings.remember(connection, described)
    near = Neighbourhood(connection, {number: one.profile for number, one in described.items()}, asleep_after)
    return [_entered(connection, near, numbers[one.id], one, by.when) for one in new]


def _entered(connection: Connection, near: Neighbourhood, number: int, new: _New, when: str) -> Entered:
    if new.revises:
        passages.drop(connection, new.revises)
        search.forget(connection, new.revises)
        if story := stories.of(connection, new.revises):
            decisions.revise(connection, new.revises, new.id, By(MACHINE, when, ("a later version at the same address",)))
            near.changed([story])
            return Entered(article=new.id, story=story, revises=new.revises)
    placement = placing.place(near, number, new.marked.described.profile)
    by = By(MACHINE, when, placement.why)
    if placement.story is None:
        story = decisions.begin(connection, new.id, by)
        near.stands(number, story)
        return Entered(article=new.id, story=story, begun=True)
    decisions.place(connection, new.id, placement.story, by)
    near.stands(number, placement.story)
    merged = tuple(other for other in placement.merges if decisions.merge(connection, placement.story, other, by))
    if merged:
        near.changed([placement.story, *merged])
    story = (stories.of(connection, new.id) if merged else None) or placement.story
    if leaving := placing.leaving(near, story, number):
        decisions.split(connection, story, leaving, By(MACHINE, when, (DRIFTED,)))
        near.changed([story])
        story = stories.of(connection, new.id) or story
    return Entered(article=new.id, story=story, merged=merged)
