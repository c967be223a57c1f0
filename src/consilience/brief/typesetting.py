"""The templates that the one-file page and the site share, with what they may call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from consilience.brief import anchors, carriage, copying, disputes, palette, ranges, reader, sections, view
from consilience.records import Cite

STATUS = {"agreed": "agreed", "single": "one origin", "disputed": "disputed"}


def environment(template: Callable[[str], str | None]) -> Environment:
    """Give an environment whose templates come from a function; what they are given is escaped."""
    made = Environment(
        loader=FunctionLoader(template), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {
        "clean": view.clean,
        "day": view.day,
        "anchor": anchors.anchor,
        "first_in_each": first_in_each,
        "value": view.value,
    }
    made.globals |= {
        "summary": view.summary,
        "origins": view.origins,
        "link": view.link,
        "published": view.published,
        "verdict": view.verdict,
        "stretch": view.stretch,
        "status": STATUS,
        "parts": sections.PARTS,
        "moment": view.moment,
        "period": view.period,
        "nothing_new": view.nothing_new,
        "rewording": view.rewording,
        "moments": view.MOMENTS,
        "disputes_of": disputes.of,
        "sides": disputes.sides,
        "rows_of": ranges.rows_of,
        "pair_of": anchors.pair,
        "colour_of": carriage.colour,
        "agency_of": carriage.agency,
        "copying": copying.line,
        "known_as": view.known_as,
        "numbered": view.numbered,
        "own_words": view.own_words,
        "portions_of": reader.portions,
        "called": palette.called,
    }
    return made


def template(name: str) -> str:
    """Give a shared template, style sheet or script."""
    return files("consilience.brief").joinpath("templates", name).read_text(encoding="utf-8")


def first_in_each(cites: Iterable[Cite]) -> list[Cite]:
    """Give the first cite of each article."""
    first: dict[str, Cite] = {}
    for cite in cites:
        first.setdefault(cite.article, cite)
    return list(first.values())
