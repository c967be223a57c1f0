"""Texts: one that an agent gives is checked, an article's is read."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection

from consilience.brief.view import link
from consilience.errors import UsageError
from consilience.mcp import asking
from consilience.mcp.citing import Articles, cited
from consilience.mcp.records import ArticleTold, FindingTold, TextChecked
from consilience.records import Finding
from consilience.store import Library, articles, stories
from consilience.store.reading import checking

# Characters of a text that is checked, and of an article that is read at once.
LONGEST, STRETCH = 20_000, 8_000


def checked(library: Library, text: str, cursor: str | None, most: int) -> TextChecked:
    """Check a text against the library; UsageError where it is too long or has no words."""
    if len(text) > LONGEST:
        what = "The text is too long"
        raise UsageError(what, f"{len(text):,} characters", f"Give at most {LONGEST:,} at once: check it part by part.")
    found = checking.checked(library, text)
    named = {article.id: article for article in found.cited}
    shown, following = asking.page(found.findings, cursor, most)
    counts = Counter(f"{one.kind}s {one.verdict}" for one in found.findings)
    return TextChecked(
        findings=tuple(_finding(one, named) for one in shown),
        counts=dict(sorted(counts.items())),
        stories=found.stories,
        articles=found.articles,
        next_cursor=following,
    )


def _finding(found: Finding, named: Articles) -> FindingTold:
    return FindingTold(
        kind=found.kind,
        exact=found.exact,
        start=found.start,
        end=found.end,
        verdict=found.verdict,
        disputed=found.disputed,
        reason=found.reason,
        independent_origins=found.origins,
        origins_against=found.origins_against,
        supporting=cited(found.supporting, named),
        against=cited(found.against, named),
        near=cited(found.near, named),
    )


def article(connection: Connection, wanted: str, start: int) -> ArticleTold:
    """Give a stretch of an article's text."""
    report = articles.report(connection, wanted)
    if report is None:
        what = "There is no article of this id"
        raise UsageError(what, wanted[:80] or "(empty)", "Use the `article` of a citation.")
    found = report.article
    end = start + STRETCH
    return ArticleTold(
        article=found.id,
        outlet=found.label,
        title=found.title,
        byline=found.byline,
        published=found.published.date if found.published else None,
        link=link(found.url),
        story=stories.of(connection, found.id),
        text=found.text[start:end],
        next_start=end if end < len(found.text) else None,
    )
