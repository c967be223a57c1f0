"""HTML → article: the body that the extractor chooses, mapped back to the raw characters."""

from __future__ import annotations

from consilience.extract.decode import Decoded
from consilience.records import Article, Page, Skipped


def article(page: Page, source: Decoded) -> Article | Skipped:
    """Read the article out of an HTML page, or say why there is none."""
    return Skipped(source=page.source, stage="extract", reason="not built yet")
