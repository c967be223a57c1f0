"""Account → briefing and dossier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from consilience import collector, reconcile
from consilience.brief import points, since, writer
from consilience.brief.entries import entry
from consilience.copies import carried, origins
from consilience.copies.origins import Origins
from consilience.reconcile import notebook
from consilience.reconcile.statements import Told
from consilience.records import Account, ArticleEntry, Dossier, Event, Skipped, Wishes

AS_USUAL = Wishes()


@collector.paused()
def told(event: Event, wishes: Wishes = AS_USUAL) -> Account:
    """Tell one event: what its reports say together, and the briefing; what both need is found once."""
    notes, witnesses = notebook.of(event), origins.of(event)
    return story((event, reconcile.account(event, notes, wishes.nli, witnesses)), notes.told, wishes, witnesses)


@collector.paused()
def story(
    accounted: tuple[Event, Account], told: Told | None = None, wishes: Wishes = AS_USUAL, witnesses: Origins | None = None
) -> Account:
    """Give an account its briefing, as it is wished for.

    `told` are the event's statements and `witnesses` its origins, where they have been found already.
    """
    event, account = accounted
    made = points.briefed(event, account, told, wishes.words, witnesses)
    if wishes.since:
        made = since.told(made, wishes.since, since.news(event, made, wishes.since, wishes.words))
    if made.brief and wishes.writer:
        made = replace(made, brief=writer.reworded(made.brief, wishes.writer))
    return made


def dossier(events: Sequence[Event], stories: Sequence[Account], skipped: Iterable[Skipped]) -> Dossier:
    """Put the whole together: most reported story first, articles by date, those without one last."""
    entries = [entry(report, own) for event in events for report, own in carried.own_words(event)]
    return Dossier(
        articles=tuple(sorted(entries, key=_place)),
        skipped=tuple(sorted(skipped, key=lambda item: (item.source, item.stage, item.reason))),
        stories=tuple(sorted(stories, key=lambda account: (-len(account.articles), account.first or "", account.id))),
    )


def _place(article: ArticleEntry) -> tuple[bool, str, str, str]:
    return article.published is None, article.published.date if article.published else "", article.source, article.id


__all__ = ["AS_USUAL", "dossier", "entry", "story", "told"]
