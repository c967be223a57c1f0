"""Report → its entry in the dossier's list of articles."""

from __future__ import annotations

from consilience.annotate import times
from consilience.records import ArticleEntry, Passage, Published, Report, TimeOfArticle


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
