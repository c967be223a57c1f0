"""Page → article: body and furniture, title, outlet, credit and date; every character kept."""

from __future__ import annotations

from consilience.extract import html, plain
from consilience.extract.decode import LARGEST_BYTES, decoded, source_text
from consilience.records import Article, Page, Skipped

# The longest of 300 article pages in a public set has 55,000 characters of body. Far beyond that it is a book or a dump,
# and marking it would hold up everything behind it.
LONGEST_ARTICLE = 250_000

# Plain text holds an article and some furniture; this much is no page, and telling its lines apart would take a minute.
LONGEST_TEXT = 2_000_000


def article(page: Page) -> Article | Skipped:
    """Read the article out of a page, or say why there is none."""
    source = decoded(page)
    if isinstance(source, Skipped):
        return source
    if page.media_type == "text/plain" and len(source.text) > LONGEST_TEXT:
        return _too_long(page, len(source.text), LONGEST_TEXT)
    reader = html.article if page.media_type == "text/html" else plain.article
    found = reader(page, source)
    if isinstance(found, Article) and len(found.text) > LONGEST_ARTICLE:
        return _too_long(page, len(found.text), LONGEST_ARTICLE)
    return found


def _too_long(page: Page, length: int, most: int) -> Skipped:
    reason = f"too long for an article: {length:,} characters of text, at most {most:,} are read"
    return Skipped(source=page.source, stage="extract", reason=reason)


__all__ = ["LARGEST_BYTES", "article", "source_text"]
