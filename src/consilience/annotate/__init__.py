"""Article → report: sentences, names, times, quotes, statements and figures, each a span of the article's text."""

from __future__ import annotations

from consilience import likeness
from consilience.annotate import figures, names, parse, quotes, sentences, statements, times
from consilience.records import Article, Report


def report(article: Article, pipeline: str = "accurate") -> Report:
    """Mark what an article says; `pipeline` as in `parse.parses`, which raises UsageError. Later marks read the earlier ones."""
    found = sentences.of(article)
    parses = parse.parses(article.text, found, pipeline)
    marked = Report(article=article, sentences=found, vectors=likeness.vectors([one.vector for one in parses]))
    marked = names.mark(marked, parses)
    marked = times.mark(marked)
    marked = quotes.mark(marked, parses)
    marked = statements.mark(marked, parses)
    return figures.mark(marked, parses)


__all__ = ["report"]
