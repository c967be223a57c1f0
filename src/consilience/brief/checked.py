"""What became of a checked text → the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from textwrap import wrap

import click

from consilience.brief import view
from consilience.records import Checked, Cite, CitedArticle, Finding

MARKS = {"supported": "●", "contradicted": "✗", "overtaken": "↺", "unknown": "?"}
COLOURS = {"supported": "green", "contradicted": "red", "overtaken": "yellow", "unknown": None}
# Characters of a passage, and passages of each kind, that are printed; JSON has them all.
LONGEST, MOST_PASSAGES = 220, 3
# A shorter passage is printed with what stands around it.
SHORT = 40


def lines(found: Checked, width: int = 80) -> Iterator[str]:
    """Give the lines that tell a reader what was found, none wider than `width` columns."""
    named = {article.id: article for article in found.cited}
    sentences = [one for one in found.findings if one.kind == "sentence"]
    for at, sentence in enumerate(sentences):
        end = sentences[at + 1].start if at + 1 < len(sentences) else None
        parts = [
            one
            for one in found.findings
            if one.kind != "sentence" and sentence.start <= one.start and (end is None or one.start < end)
        ]
        yield from _finding(sentence, named, width, "")
        for part in parts:
            yield from _finding(part, named, width, "    ")
    yield ""
    yield from wrap(summary(found), width)


def summary(found: Checked) -> str:
    """Say in a line how many of the sentences, numbers and quotes are what, and what they were set beside."""
    counts: Counter[tuple[str, str]] = Counter((one.kind, one.verdict) for one in found.findings)
    told = [
        f"{kind}s: " + ", ".join(f"{counts[kind, verdict]} {verdict}" for verdict in MARKS if counts[kind, verdict])
        for kind in ("sentence", "number", "quote")
        if any(counts[kind, verdict] for verdict in MARKS)
    ]
    articles = f"{found.articles:,} article{'s' * (found.articles != 1)}"
    stories = f"{len(found.stories)} {'story' if len(found.stories) == 1 else 'stories'}"
    beside = f"Set beside {articles} of {stories}." if found.articles else "There is no report that speaks of it."
    return f"{'; '.join(told).capitalize()}. {beside} Unknown is what no report speaks of, right or wrong."


def _finding(found: Finding, named: Mapping[str, CitedArticle], width: int, indent: str) -> Iterator[str]:
    words = " ".join(view.clean(found.exact).split())
    if found.kind == "sentence":
        yield ""
    said = f"{MARKS[found.verdict]} {words}"
    for line in wrap(said, width, initial_indent=indent, subsequent_indent=f"{indent}  "):
        yield click.style(line, bold=found.kind == "sentence", fg=COLOURS[found.verdict])
    verdict = f"{found.verdict}, but disputed" if found.disputed else found.verdict
    behind = f" ({view.origins(found.origins)})" if found.verdict == "supported" else ""
    yield from wrap(
        f"{verdict}{behind}: {view.clean(found.reason)}", width, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  "
    )
    if found.kind == "sentence":
        shown = [("≠", cite) for cite in found.against[:MOST_PASSAGES]] + [
            ("=", cite) for cite in found.supporting[:MOST_PASSAGES]
        ]
        for sign, cite in shown or [("~", cite) for cite in found.near[:1]]:
            yield from _passage(sign, cite, named, width)


def _passage(sign: str, cite: Cite, named: Mapping[str, CitedArticle], width: int) -> Iterator[str]:
    around = (
        ("… " + cite.prefix.partition(" ")[2], cite.suffix.rpartition(" ")[0] + " …") if len(cite.exact) < SHORT else ("", "")
    )
    exact = " ".join(view.clean(f"{around[0]}{cite.exact}{around[1]}").split())
    cut = exact if len(exact) <= LONGEST else exact[:LONGEST].rpartition(" ")[0] + " …"
    article = named[cite.article]
    day = f", {view.day(article.published)}" if article.published else ""
    told = f"{sign} {view.clean(article.label)}{day}: “{cut}”"
    for line in wrap(told, width, initial_indent="    ", subsequent_indent="      "):
        yield click.style(line, dim=True)
