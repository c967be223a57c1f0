"""A report → what its page marks in the text, and the passage that a link leads to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from consilience.records import Article, Cite, Report

_PLACE = re.compile(r"(\d{1,12})-(\d{1,12})")


def of(report: Report) -> dict[str, list[tuple[int, int]]]:
    """Give the names, quotes and figures of an article, each kind in order and none over another."""
    return {
        "a-name": _apart((mark.start, mark.end) for mark in report.names),
        "a-quote": _apart((mark.start, mark.end) for mark in report.quotes),
        "a-figure": _apart((mark.start, mark.end) for mark in report.figures),
    }


def cited(article: Article, place: str) -> Cite | None:
    """Give the passage at a place of the source ("120-164"); None where that is no passage of the article's text."""
    told = _PLACE.fullmatch(place)
    if told is None:
        return None
    start, end = _text_position(article, int(told[1])), _text_position(article, int(told[2]) - 1, is_end=True)
    block = next((one for one in article.blocks if start is not None and one.start <= start < one.end), None)
    if start is None or end is None or block is None or not start < end <= block.end:
        return None
    return article.cite(start, end)


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return list(_kept(sorted(spans)))


def _kept(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


def _text_position(article: Article, position: int, *, is_end: bool = False) -> int | None:
    """Give where a character of the source stands in the text, or where the text goes on behind it."""
    at = bisect_right(article.runs, position, key=lambda run: run.source_start) - 1
    run = article.runs[at] if at >= 0 else None
    if run is None or position >= run.source_end:
        return None
    if run.text_end - run.text_start == run.source_end - run.source_start:
        return run.text_start + position - run.source_start + is_end
    return run.text_end if is_end else run.text_start
