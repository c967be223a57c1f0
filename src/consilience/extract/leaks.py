"""Which of the lines that the extractor took for the article are furniture all the same, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consilience.extract import credit, dates, furniture, head, undeclared
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
# Below an article an old page lists others, each line a link and no more, under a label ("Latest", "In other news").
FEWEST_LINKS, LONGEST_LABEL = 2, 40
LINK_BEFORE, LINK_AFTER = re.compile(r"<a\s[^<>]{1,400}>\s*$", re.IGNORECASE), re.compile(r"\s*</a\s*>", re.IGNORECASE)
REACH = 420  # characters before a line in which its link begins
FIRST, LAST = 6, 3  # lines at the beginning and end of a body among which the date, byline and credit of the page may stand


def outside(body: Sequence[Line]) -> dict[int, str]:
    """Give the lines that are no part of the article by number, with the reason."""
    found: dict[int, str] = {}
    wide = wide_regions(body)
    for number, line in enumerate(body):
        little = line.region in REGIONS and line.region not in wide
        at_edge = number < FIRST or number >= len(body) - LAST
        why = (line.region if little else None) or reason(line.text) or (_about_the_page(line) if at_edge else None)
        if not why and number == len(body) - 1 > 0 and undeclared.is_credit_line(line.text):
            why = "credit line"
        if why:
            found[number] = why
    return found


def without_links_below(raw: str, body: Sequence[Line]) -> int:
    """Give how many lines of a body are left without the links to other articles that stand at its end, and their label."""
    kept = len(body)
    while kept and _is_link(raw, body[kept - 1]):
        kept -= 1
    if kept < FEWEST_LINKS or len(body) - kept < FEWEST_LINKS:
        return len(body)
    label = body[kept - 1].text
    return kept - 1 if len(label) <= LONGEST_LABEL and not label.endswith((".", "!", "?", "”", '"')) else kept


def _is_link(raw: str, line: Line) -> bool:
    """Say whether a line is the text of one link, and nothing beside it."""
    before = raw[max(0, line.start - REACH) : line.start]
    return LINK_BEFORE.search(before) is not None and LINK_AFTER.match(raw, line.end) is not None


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
