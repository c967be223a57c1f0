"""Which of the lines that the extractor took for the article are furniture all the same, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consilience.extract import credit, dates, furniture, head
from consilience.extract.lines import Line
from consilience.languages.english import leaked

SHORT = 90  # characters; a longer line that begins like a teaser may well be a sentence
LONGEST_APPEAL = 240
PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in leaked.LINES)

# Lines of these regions go, as long as the region holds little of the text: else its class name means something else on this page
# (eval/extraction: precision +.003, recall -.001 at a share of .15, the same at .05 to .20).
REGIONS = frozenset({"related", "contact", "consent", "caption", "form", "newsletter", "byline", "navigation", "footer"})
LITTLE = 0.15

BY_THEIR_WORDS = frozenset({"caption", "appeal to visitors", "copyright"})
FIRST, LAST = 6, 3  # lines at the beginning and end of a body among which the date, byline and credit of the page may stand


def outside(body: Sequence[Line]) -> dict[int, str]:
    """Give the lines that are no part of the article by number, with the reason."""
    found: dict[int, str] = {}
    wide = wide_regions(body)
    for number, line in enumerate(body):
        little = line.region in REGIONS and line.region not in wide
        at_edge = number < FIRST or number >= len(body) - LAST
        why = (line.region if little else None) or reason(line.text) or (_about_the_page(line) if at_edge else None)
        if why:
            found[number] = why
    return found


def wide_regions(body: Sequence[Line]) -> frozenset[str]:
    """Give the kinds of region that hold more than a little of a body: their class names do not mean what they say."""
    held = Counter[str | None]()
    for line in body:
        held[line.region] += len(line.text)
    return frozenset(region for region, size in held.items() if region and size >= LITTLE * held.total())


def reason(text: str) -> str | None:
    """Say which furniture a line is by its words; None if it may be a part of an article."""
    if len(text) <= SHORT:
        for kind, pattern in PATTERNS:
            if pattern.fullmatch(text):
                return kind
    if len(text) <= LONGEST_APPEAL and (why := furniture.reason(text)) in BY_THEIR_WORDS:
        return why
    return None


def _about_the_page(line: Line) -> str | None:
    """Say whether a line near the beginning or end dates, signs or credits the article."""
    if line.role == "heading" or len(line.text) > SHORT:
        return None
    if dates.is_date_line(line.text) and dates.publication(dates.printed_dates(line.text)):
        return "date line"
    if head.byline(line.text):
        return "byline"
    return "credit line" if len(line.text.split()) <= 6 and credit.of_line(line.text) else None
