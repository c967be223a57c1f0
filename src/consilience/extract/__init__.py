"""Page → article: body and furniture, title, outlet, credit and date; every character kept."""

from __future__ import annotations

from consilience.extract import html, plain
from consilience.extract.decode import LARGEST_BYTES, decoded, source_text
from consilience.records import Article, Page, Skipped

# The longest of 300 article pages in a public set has 55,000 characters of body. Far beyond that it is a book or a dump,
# and marking it would hold up everything behind it.
LONGEST_ARTICLE = 250_000


def article(page: Page) -> Article | Skipped:
    """Read the article out of a page, or say why there is none."""
    source = decoded(page)
    if isinstance(source, Skipped):
        return source
    reader = html.article if page.media_type == "text/html" else plain.article
    found = reader(page, source)
    if isinstance(found, Article) and len(found.text) > LONGEST_ARTICLE:
        reason = f"too long for an article: {len(found.text):,} characters of text, at most {LONGEST_ARTICLE:,} are read"
        return Skipped(source=page.source, stage="extract", reason=reason)
    return found


__all__ = ["LARGEST_BYTES", "article", "source_text"]
