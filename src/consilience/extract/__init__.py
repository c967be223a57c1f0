"""Page → article: body and furniture, title, outlet, credit and date; every character kept."""

from __future__ import annotations

from consilience.extract import html, plain
from consilience.extract.decode import LARGEST_BYTES, decoded, source_text
from consilience.records import Article, Page, Skipped


def article(page: Page) -> Article | Skipped:
    """Read the article out of a page, or say why there is none."""
    source = decoded(page)
    if isinstance(source, Skipped):
        return source
    reader = html.article if page.media_type == "text/html" else plain.article
    return reader(page, source)


__all__ = ["LARGEST_BYTES", "article", "source_text"]
