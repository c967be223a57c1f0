"""Article → report: sentences, names, times, quotes and figures, each a span of the article's text."""

from __future__ import annotations

from consilience.annotate import figures, names, quotes, sentences, times
from consilience.records import Article, Report


def report(article: Article) -> Report:
    """Mark what an article says. Later marks read the earlier ones."""
    marked = Report(article=article, sentences=sentences.of(article))
    marked = names.mark(marked)
    marked = times.mark(marked)
    marked = quotes.mark(marked)
    return figures.mark(marked)


__all__ = ["report"]
