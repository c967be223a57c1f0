"""The place of a thing on its shelf: its day, its article's number and which item of the article it is, in one number."""

from __future__ import annotations

from datetime import date

# 2**22 days reach to the year 9999, 2**31 articles, 512 quotes or figures of one article: together 62 bits.
ITEM_BITS, NUMBER_BITS = 9, 31
MOST_ITEMS = 1 << ITEM_BITS
LAST = (1 << 63) - 1


def place(day: str | None, number: int, item: int = 0) -> int:
    """Give a place; `day` is ISO 8601 (a day, a month, a year), what has none stands before everything that has one."""
    return (ordinal(day) << NUMBER_BITS | number) << ITEM_BITS | item


def ordinal(day: str | None) -> int:
    """Give the number of a day, of a month's or year's first day; 0 where it is not known."""
    parts = [*(day or "").split("T")[0].split("-"), "1", "1"][:3]
    try:
        return date(*map(int, parts)).toordinal()
    except ValueError:
        return 0


def number(place: int) -> int:
    """Give the number of the article, or of the story, at a place."""
    return place >> ITEM_BITS & (1 << NUMBER_BITS) - 1


def item(place: int) -> int:
    """Give which quote or figure of its article stands at a place."""
    return place & MOST_ITEMS - 1


def span(after: date | None, before: date | None) -> tuple[int, int]:
    """Give the first place of the days asked for and the one behind the last; what has no day is in none of them."""
    earliest = after.toordinal() if after else 1 if before else 0
    return earliest << NUMBER_BITS + ITEM_BITS, before.toordinal() << NUMBER_BITS + ITEM_BITS if before else LAST


def written(place: int) -> str:
    """Write a place in few signs; as a number it is larger than some programs count."""
    digits, found = "0123456789abcdefghijklmnopqrstuvwxyz", ""
    while place:
        place, last = divmod(place, len(digits))
        found = digits[last] + found
    return found or "0"
