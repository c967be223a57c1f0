"""Reading → Markdown (CommonMark): the briefing, and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from consilience.brief import sections, view
from consilience.brief.sections import Entry, Section

if TYPE_CHECKING:
    from consilience.pipeline import Reading

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
STATUS = {"agreed": "agreed", "single": "one origin", "disputed": "**disputed**"}


def written(reading: Reading) -> str:
    """Give all stories as Markdown."""
    return "\n".join(_lines(reading)) + "\n"


def _lines(reading: Reading) -> Iterator[str]:
    named = view.sources(reading.dossier)
    for account in reading.dossier.stories:
        yield f"# {_plain(view.clean(account.brief.headline if account.brief else account.title))}\n"
        yield f"{view.summary(account)}\n"
        if account.brief and account.brief.basis:
            yield f"{_plain(view.clean(account.brief.basis))}\n"
        if account.brief and (told := view.rewording(account.brief.rewording, len(account.brief.points))):
            yield f"{_plain(told)}\n"
        for section in sections.of(account, named):
            yield from _section(section)
    for section in (sections.articles(named), sections.skipped(reading.dossier.skipped)):
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.entries:
        yield f"## {section.title}\n"
        yield from (_entry(entry, numbered=section.title == "Articles") for entry in section.entries)
        yield ""


def _entry(entry: Entry, *, numbered: bool) -> str:
    if numbered:
        return f"{entry.articles[0]}. {_plain(entry.text)}"
    facts = [STATUS[entry.status]] if entry.status else []
    if entry.origins is not None:
        facts.append(view.origins(entry.origins))
    if entry.articles:
        facts.append(_articles(entry.articles))
    if entry.otherwise:
        facts.append(f"otherwise: {_articles(entry.otherwise)}")
    behind = f" ({'; '.join(facts)})" if facts else ""
    return f"{'  ' if entry.inner else ''}- {_plain(entry.text)}{behind}"


def _articles(numbers: tuple[int, ...]) -> str:
    return ("article " if len(numbers) == 1 else "articles ") + ", ".join(map(str, numbers))


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
