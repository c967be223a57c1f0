"""Reading → the terminal, readable at 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING

import click

from consilience.brief import sections, view
from consilience.brief.sections import Entry, Section
from consilience.records import Account

if TYPE_CHECKING:
    from consilience.pipeline import Reading

WIDEST = 96  # columns: longer lines are hard to read
MARKS = {"agreed": "●", "single": "○", "disputed": "◐"}
LEGEND = "● agreed by several origins   ○ one origin   ◐ disputed"

# A terminal holds a briefing; the page and the dossier hold everything.
MOST_ENTRIES = {"Figures": 10, "Timeline": 12, "Quotes": 8, "Other stories": 30, "Articles": 60, "Skipped": 60}
MOST_STORIES = 6


def show(reading: Reading) -> None:
    """Print every story's briefing and what stands behind it; colours only where standard output is a terminal."""
    for line in lines(reading, columns()):
        click.echo(line)


def columns() -> int:
    """Give how many columns are used: those of the terminal, up to what is easy to read."""
    return min(get_terminal_size((80, 24)).columns, WIDEST)


def lines(reading: Reading, width: int = 80) -> Iterator[str]:
    """Give the lines that `show` prints, with terminal colours, none wider than `width` columns."""
    named = view.sources(reading.dossier)
    stories = reading.dossier.stories
    for account in stories[:MOST_STORIES]:
        yield click.style(fill(_headline(account), width), bold=True)
        yield fill(view.summary(account), width)
        if account.brief and account.brief.basis:
            yield fill(view.clean(account.brief.basis), width)
        if account.brief and (told := view.rewording(account.brief.rewording, len(account.brief.points))):
            yield fill(told, width)
        for section in sections.of(account, named):
            yield from _section(section, width)
        yield ""
    others = tuple(Entry(f"{_headline(account)} ({view.summary(account)})") for account in stories[MOST_STORIES:])
    yield from _section(Section("Other stories", others), width)
    yield from _section(sections.articles(named), width)
    yield from _section(sections.skipped(reading.dossier.skipped), width)
    if not named:
        yield "Nothing in it could be used."


def _headline(account: Account) -> str:
    return view.clean(account.brief.headline if account.brief else account.title)


def _section(section: Section, width: int) -> Iterator[str]:
    if not section.entries:
        return
    yield ""
    yield click.style(section.title.upper(), bold=True)
    shown = section.entries[: MOST_ENTRIES.get(section.title)]
    for entry in shown:
        yield _entry(entry, width, numbered=section.title == "Articles")
    if section.title == sections.PARTS["happened"]:
        yield click.style("  " + LEGEND, dim=True)
    if len(shown) < len(section.entries):
        yield click.style(f"  … and {len(section.entries) - len(shown)} more: see --html or --json", dim=True)


def _entry(entry: Entry, width: int, *, numbered: bool) -> str:
    mark = MARKS.get(entry.status or "", "–" if not entry.inner else "·")
    indent = "    " if entry.inner else "  "
    if numbered:
        return fill(f"[{entry.articles[0]}] {entry.text}", width, initial_indent=indent, subsequent_indent=indent + "    ")
    text = f"{mark} {entry.text}"
    if entry.articles:
        text += " " + _bracketed(entry.articles)
    if entry.origins is not None:
        text += f" {view.origins(entry.origins)}"
    if entry.otherwise:
        text += f"; otherwise {_bracketed(entry.otherwise)}"
    return fill(text, width, initial_indent=indent, subsequent_indent=indent + "  ")


def _bracketed(numbers: tuple[int, ...]) -> str:
    return "".join(f"[{number}]" for number in numbers)
