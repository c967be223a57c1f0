"""`consilience search`."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

import click
import msgspec

from consilience.brief import view
from consilience.brief.terminal import columns
from consilience.cli.library_option import library_option
from consilience.cli.story_given import existing
from consilience.store import search
from consilience.store.search import KINDS, Answer, Hit, Kind, Passage, Wanted

LONGEST = 400  # characters of a passage that are printed
FILTERS = ("outlet", "origin", "after", "before", "language", "speaker", "measure", "story")


@click.command
@click.argument("words", nargs=-1, metavar="WORDS…")
@click.option("--kind", type=click.Choice(KINDS), default="articles", show_default=True, help="What to look for.")
@click.option("--outlet", multiple=True, help="Of this outlet.")
@click.option("--origin", multiple=True, help="Gathered by this agency or outlet.")
@click.option("--after", help="Published on this day or later: 2016-03-15, 2016-03, 2016.")
@click.option("--before", help="Published before this day.")
@click.option("--language", help="In this language: en.")
@click.option("--speaker", multiple=True, help="In which this person speaks.")
@click.option("--measure", multiple=True, help="With a figure of this measure.")
@click.option("--story", help="In this story.")
@click.option("--newest", is_flag=True, help="The newest first, not the most relevant.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most.")
@click.option("--further", metavar="KEY", help="Go on where the answer before this one ended.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every passage.")
@library_option
def command(  # noqa: PLR0913 - one for each option
    words: tuple[str, ...],
    kind: Kind,
    limit: int,
    further: str | None,
    address: str,
    *,
    newest: bool,
    as_json: bool,
    **filters: str | tuple[str, ...] | None,
) -> None:
    """Search the library for WORDS: words, "phrases", -not, this OR that, begin*, and filters.

    The filters may stand among the words: outlet:NAME, origin:NAME, after:DAY, before:DAY, language:en, speaker:NAME,
    measure:WORD, story:ID. Put what has quotation marks or begins with a minus into single quotes, behind --.
    """
    asked = " ".join([*words, *_filtered(filters)])
    with existing(address) as library:
        wanted = Wanted(newest=newest, most=limit, further=further)
        answer = library.read(lambda connection: search.found(connection, asked, kind, wanted))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(answer), indent=1).decode())
    else:
        _print(answer)


def _filtered(filters: dict[str, str | tuple[str, ...] | None]) -> Iterator[str]:
    """Write the options as a reader would have typed them."""
    for name in FILTERS:
        given = filters[name] or ()
        for value in (given,) if isinstance(given, str) else given:
            plain = value.replace('"', " ")
            yield f'{name}:"{plain}"'


def _print(answer: Answer) -> None:
    width = columns()
    for at, hit in enumerate(answer.hits):
        for line in ([""] if at else []) + list(_lines(hit, width)):
            click.echo(line)
    if not answer.hits:
        click.echo("Nothing has all of this. OR between words asks for one of them; story, outlet and day narrow it.", err=True)
    if answer.ranked:
        click.echo(f"\nOnly the newest {answer.ranked:,} were ranked; more words or a filter tell more.", err=True)
    if answer.further:
        click.echo(f"More: add --further {answer.further}", err=True)


def _lines(hit: Hit, width: int) -> Iterator[str]:
    for line in wrap(_heading(hit), width):
        yield click.style(line, bold=True)
    shown = hit.passages[-1:] if hit.kind == "figures" else () if hit.kind in {"quotes", "names"} else hit.passages
    for passage in shown:
        yield from _passage(passage, width)
    yield click.style(f"  {_source(hit)}", dim=True)


def _heading(hit: Hit) -> str:
    text = view.clean(hit.text)
    if hit.kind == "quotes":
        return f"“{text}” – {view.clean(hit.speaker) if hit.speaker else 'speaker unknown'}"
    if hit.kind == "figures":
        said = f", {view.clean(hit.speaker)}" if hit.speaker else ""
        return f"{view.clean(hit.measure or 'number')}: {text}{said}"
    return f"{text} ({hit.name_kind})" if hit.kind == "names" else text


def _source(hit: Hit) -> str:
    articles = f"{hit.articles} article{'s' * (hit.articles != 1)}"
    day = view.day(hit.published) if hit.published else "no date known"
    if hit.kind == "stories":
        return f"{hit.story} · {articles} · {day}"
    title = hit.title if hit.kind != "articles" else ""
    parts = [view.clean(hit.outlet or title or ""), day, hit.article or ""]
    return " · ".join(filter(None, [f"{articles}, last in" if hit.kind == "names" else "", *parts]))


# Stand for the codes that set words off while lines are broken.
BEGIN, END = "\ue000", "\ue001"
_SET_OFF = {ord(BEGIN): "\x1b[1m", ord(END): "\x1b[0m"}
_NEITHER = {ord(BEGIN): "\ufffd", ord(END): "\ufffd"}


def _passage(passage: Passage, width: int) -> Iterator[str]:
    """Give a passage, cut where it is long, with what was looked for in it set off."""
    exact, end, parts = passage.cite.exact.translate(_NEITHER), 0, []
    for start, stop in passage.found:
        if end <= start and stop <= LONGEST:
            parts += [exact[end:start], BEGIN, exact[start:stop], END]
            end = stop
    parts.append(exact[end:LONGEST].rpartition(" ")[0] + " …" if len(exact) > LONGEST else exact[end:])
    for line in wrap(view.clean("".join(parts)), width, initial_indent="  ", subsequent_indent="  "):
        yield line.translate(_SET_OFF)
