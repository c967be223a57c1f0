"""What a story tells today, kept so that a page of it is read at once, and what changed in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select, update

from consilience import __version__, brief, changes, cluster, copies, reconcile
from consilience.records import Account, ArticleEntry, Change, CopyPair, Dossier, Report
from consilience.run import Runner
from consilience.store import articles, copied, leads, search, stories
from consilience.store import changes as noted
from consilience.store.library import Library
from consilience.store.packed import packed, unpacked
from consilience.store.tables import accounts
from consilience.store.tables import stories as story_table


class Material(Struct, frozen=True, kw_only=True):
    """What a story is told from, as of one moment; `copied` is what those of its articles that were `compared` copied."""

    story: str
    title: str | None
    reports: tuple[Report, ...]
    compared: frozenset[str] = frozenset()
    copied: tuple[CopyPair, ...] = ()


class Told(Struct, frozen=True, kw_only=True):
    """A story with the list of its articles: all that a page of it shows."""

    account: Account
    articles: tuple[ArticleEntry, ...]

    @property
    def dossier(self) -> Dossier:
        """The same as a dossier."""
        return Dossier(articles=self.articles, stories=(self.account,))


class Retold(Struct, frozen=True, kw_only=True):
    """A story told anew, and what its new articles copied or had copied from them."""

    told: Told
    copied: tuple[CopyPair, ...]


class _Account(Struct, frozen=True, kw_only=True):
    """The half of `Told` that most readers want: the other is passed over when it is read."""

    account: Account


def due(connection: Connection) -> list[str]:
    """Give the stories whose accounts are older than their articles, the first begun first."""
    wanted = select(story_table.c.id).where(story_table.c.stale).order_by(story_table.c.number)
    return list(connection.scalars(wanted))


def all_due(connection: Connection) -> None:
    """See that every story is told anew, and its articles are compared anew."""
    copied.forget(connection)
    connection.execute(update(accounts).values(digest=""))
    connection.execute(update(story_table).values(stale=True))


def get(connection: Connection, story: str) -> Account | None:
    """Give what a story tells, as it was last told; None where it has not been yet, or is merged into another."""
    found: bytes | None = connection.scalar(select(accounts.c.record).where(accounts.c.story == story))
    return unpacked(found, _Account).account if found else None


def page(connection: Connection, story: str) -> Told | None:
    """Give what a story tells and the list of its articles, as it was last told; None as `get` does."""
    found: bytes | None = connection.scalar(select(accounts.c.record).where(accounts.c.story == story))
    return unpacked(found, Told) if found else None


def refresh(library: Library, wanted: Iterable[str], when: str, run: Runner) -> list[Change]:
    """Tell stories anew where their articles are others than when they were told last, and give what changed in them."""
    found: list[Change] = []
    for story in wanted:
        material = library.read(partial(gathered, story=story))
        made = told(material, run) if material.reports else None
        found += library.write(partial(keep, material=material, made=made, when=when))
    return found


def gathered(connection: Connection, story: str) -> Material:
    """Give what a story is told from today; no reports of a story that is merged into another, or empty."""
    entry, ids = stories.get(connection, story), stories.articles_of(connection, story)
    row = connection.execute(select(accounts.c.digest, accounts.c.record).where(accounts.c.story == story)).one_or_none()
    before = unpacked(row.record, _Account).account.articles if row else ()
    compared = frozenset(before).intersection(ids) if row and row.digest == digest(before) else frozenset()
    return Material(
        story=story,
        title=entry.title if entry else None,
        reports=tuple(articles.many(connection, ids)),
        compared=compared,
        copied=tuple(copied.among(connection, compared)),
    )


def digest(told_from: Iterable[str]) -> str:
    """Give in one word from which articles a story is told and by which version of the program."""
    return sha256("\n".join([__version__, *sorted(told_from)]).encode()).hexdigest()[:32]


def told(material: Material, run: Runner) -> Retold:
    """Tell a story, by the functions that tell the stories of a folder."""
    judge = partial(copied.judged_anew, compared=material.compared)
    new = run.pairs(copies.keys, judge, material.reports, neighbours=copies.IN_A_CROWD)
    pairs = sorted([*material.copied, *new], key=lambda pair: (pair.left, pair.right))
    event = reconcile.dated(cluster.one(material.reports, pairs)[0])
    account = brief.told(event)
    account = replace(account, id=material.story, title=material.title or account.title)
    return Retold(told=Told(account=account, articles=brief.dossier([event], [account], []).articles), copied=tuple(new))


def keep(connection: Connection, material: Material, made: Retold | None, when: str) -> list[Change]:
    """Keep what a story tells and give what changed; nothing is kept where its articles changed meanwhile: it stays due."""
    if sorted(stories.articles_of(connection, material.story)) != sorted(report.id for report in material.reports):
        return []
    before = page(connection, material.story)
    connection.execute(update(story_table).where(story_table.c.id == material.story).values(stale=False))
    connection.execute(delete(accounts).where(accounts.c.story == material.story))
    if made is None:
        leads.forget(connection, material.story)
        search.forget_story(connection, material.story)
        return []
    now = made.told
    row = {"story": material.story, "digest": digest(now.account.articles), "made": when, "record": packed(now)}
    connection.execute(insert(accounts).values(row))
    leads.keep(connection, material.story, now.account, when)
    copied.keep(connection, made.copied)
    search.retell(connection, material.story, now.account, now.articles)
    found = _between(before, now)
    noted.keep(connection, material.story, found, when)
    return found


def _between(before: Told | None, now: Told) -> list[Change]:
    """Give what changed; nothing where the articles are the same: then only the program that reads them is another."""
    if before is None:
        return [changes.begun(now.account, now.articles)]
    if set(before.account.articles) == set(now.account.articles):
        return []
    gone = [entry for entry in before.articles if entry.id not in now.account.articles]
    return list(changes.between(before.account, now.account, [*now.articles, *gone]))
