"""A report → where the entries of a live page begin: what each tells is of its own moment."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from consilience.records import Article, Report

# "21.10 The centre's evening sheet", "5:32pm: Police said"; a block that begins so is an entry.
_STAMP = re.compile(
    r"(?:\[|\()?(?:[01]?\d|2[0-3])\s?[.:h]\s?[0-5]\d(?!\d|\s?(?:per|%|km|m|million|billion)\b)(?:\s?[ap]\.?m\b\.?)?[\s\])–—:|-]",
    re.IGNORECASE,
)
# One or two blocks may begin with a time of their own: "9.30am was when the first call came".
_FEWEST = 3


def of(report: Report) -> tuple[int, ...]:
    """Give where the entries of a live page begin, in code points; () where a report is no such page."""
    return tuple(start for start, _ in stamps(report.article))


def stamps(article: Article) -> tuple[tuple[int, int], ...]:
    """Give the times that open the entries of a live page, as spans of its text; () where an article is no such page."""
    matches = (_STAMP.match(article.text, block.start) for block in article.blocks)
    found = tuple(match.span() for match in matches if match)
    return found if len(found) >= _FEWEST else ()


def moment(starts: Sequence[int], place: int) -> int:
    """Give the number of the entry in which a place stands; 0 before the first."""
    return bisect_right(starts, place)
