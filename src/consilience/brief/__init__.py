"""Account → briefing and dossier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience import reconcile
from consilience.annotate import times
from consilience.brief import points
from consilience.copies import carried
from consilience.reconcile import notebook
from consilience.reconcile.statements import Told
from consilience.records import Account, ArticleEntry, Dossier, Event, Passage, Published, Report, Skipped, TimeOfArticle


def told(event: Event) -> Account:
    """Tell one event: what its reports say together, and the briefing; what they tell is read once for both."""
    notes = notebook.of(event)
    return story((event, reconcile.account(event, notes)), notes.told)


def story(accounted: tuple[Event, Account], told: Told | None = None) -> Account:
    """Give an account its briefing; `told` are the event's statements, where they have been read already."""
    return points.briefed(*accounted, told)


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


def entry(report: Report, own_words: float = 1.0) -> ArticleEntry:
    """List an article as the dossier shows it; `own_words` is the share of its words that no other of its story has."""
    article = report.article
    return ArticleEntry(
        id=article.id,
        source=article.source,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        byline=article.byline,
        credit=article.credit,
        published=article.published,
        language=article.language,
        media_type=article.media_type,
        sha256=article.sha256,
        encoding=article.encoding,
        body=tuple(
            Passage(cite.start, cite.end, block.role)
            for block in article.blocks
            for cite in (article.cite(block.start, block.end),)
        ),
        furniture=article.furniture,
        times=(
            *date_line(article.published),
            *(
                TimeOfArticle(cite=article.cite(time.start, time.end), value=time.value, kind=time.kind)
                for time in times.listed(report)
                if time.value
            ),
        ),
        own_words=own_words,
    )


def date_line(published: Published | None) -> tuple[TimeOfArticle, ...]:
    """List the date that the page prints above the article: it stands outside the text that is marked."""
    if published is None or published.how != "printed" or published.cite is None:
        return ()
    return (TimeOfArticle(cite=published.cite, value=published.date),)


__all__ = ["dossier", "story"]
