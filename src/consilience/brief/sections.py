"""Account → sections of short entries, as Markdown and the terminal print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from consilience.brief import copying, disputes, view
from consilience.brief.disputes import Dispute, Sides
from consilience.brief.view import Source, clean
from consilience.records import Account, Cite, Conflict, Figure, Origin, Point, Quote, Skipped, Superseded, TimelineEntry

# The parts of a briefing in their order, as a reader is shown them.
PARTS = {"happened": "What happened", "disputed": "What is disputed", "single": "Only one origin says", "unknown": "Not known"}


class Entry(Struct, frozen=True):
    """One line or paragraph, the numbers of the articles it stands on, and the independent origins behind it."""

    text: str
    articles: tuple[int, ...] = ()
    origins: int | None = None
    status: str | None = None
    otherwise: tuple[int, ...] = ()  # the articles that say otherwise
    inner: bool = False  # belongs to the entry before it


class Section(Struct, frozen=True):
    """Entries under a heading."""

    title: str
    entries: tuple[Entry, ...]


def of(account: Account, named: dict[str, Source]) -> list[Section]:
    """Give the sections of a story that have something to say, in reading order."""
    points = account.brief.points if account.brief else ()
    gaps = account.brief.gaps if account.brief else ()
    contested = disputes.of(account)
    made = [
        *(_part(title, [point for point in points if point.part == part], contested, named) for part, title in PARTS.items()),
        Section("No report says", tuple(Entry(clean(gap.text), _numbers(gap.cites, named)) for gap in gaps)),
        _since(account, named),
        Section("Disputed", tuple(entry for conflict in account.conflicts for entry in _conflict(conflict, named))),
        Section("Overtaken by later news", tuple(_overtaken(item, named) for item in account.superseded)),
        Section("Figures", tuple(entry for figure in account.figures for entry in _figure(figure, account, named))),
        Section("Timeline", tuple(_moment(entry, named) for entry in account.timeline)),
        Section("Quotes", tuple(_quote(quote, named) for quote in account.quotes)),
        Section("Origins (an estimate)", tuple(_origins(account, named))),
    ]
    return [section for section in made if section.entries]


def articles(named: dict[str, Source]) -> Section:
    """Give the list of articles, numbered as they are cited."""
    return Section("Articles", tuple(Entry(source.line, (source.number,)) for source in named.values()))


def skipped(items: Iterable[Skipped]) -> Section:
    """Give the list of what could not be used, with the reasons."""
    return Section("Skipped", tuple(Entry(f"{clean(item.source)}: {clean(item.reason)} ({item.stage})") for item in items))


def _part(title: str, points: Sequence[Point], contested: Sequence[Dispute], named: dict[str, Source]) -> Section:
    return Section(title, tuple(_point(point, disputes.sides(point, contested), named) for point in points))


def _since(account: Account, named: dict[str, Source]) -> Section:
    """Give what is new since the moment that was asked for, or that nothing is."""
    if account.brief is None or account.brief.since is None:
        return Section("New", ())
    new = tuple(Entry(clean(change.text), _numbers(change.cites, named)) for change in account.brief.new)
    return Section(f"New since {view.moment(account.brief.since)}", new or (Entry(view.nothing_new(account)),))


def _point(point: Point, said: Sides, named: dict[str, Source]) -> Entry:
    otherwise = _numbers(said.otherwise, named)
    return Entry(clean(point.reworded or point.text), _numbers(said.so, named), point.origins, point.status, otherwise)


def _conflict(conflict: Conflict, named: dict[str, Source]) -> Iterable[Entry]:
    yield Entry(f"{clean(conflict.about)}: {clean(conflict.reason)}")
    for side in conflict.sides:
        yield Entry(clean(side.says), _numbers(side.cites, named), side.origins, inner=True)


def _overtaken(item: Superseded, named: dict[str, Source]) -> Entry:
    return Entry(f"{clean(item.about).rstrip('.')}: {clean(item.reason)}", _numbers((*item.earlier, *item.later), named))


def _figure(figure: Figure, account: Account, named: dict[str, Source]) -> Iterable[Entry]:
    """Give a figure with its verdict, then what it went through, then what it is not compared with."""
    alone = figure.verdict == "single"
    verdict = "One article" if alone else f"{view.VERDICTS[figure.verdict].capitalize()}: {clean(figure.reason).rstrip('.')}"
    told = f"{clean(figure.measure)}: {view.stretch(figure)}. {verdict}."
    yield Entry(told, _numbers((value.cite for value in figure.values), named), None if alone else figure.origins)
    if figure.series:
        steps = (f"{clean(step.printed)}{f' ({view.day(step.when[:10])})' if step.when else ''}" for step in figure.series)
        yield Entry(f"In order: {'; '.join(steps)}", inner=True)
    if figure.apart and not alone:
        yield Entry(f"Not compared with {'; '.join(_apart(figure, account))}", inner=True)


def _apart(figure: Figure, account: Account) -> Iterable[str]:
    for other in figure.apart:
        against = account.figures[other.figure]
        yield f"{clean(against.measure)}, {clean(against.values[0].printed)} ({clean(other.reason)})"


def _moment(entry: TimelineEntry, named: dict[str, Source]) -> Entry:
    return Entry(
        f"{view.day(entry.when)}{view.MOMENTS[entry.kind]}: {clean(entry.text)}", _numbers(entry.cites, named), entry.origins
    )


def _quote(quote: Quote, named: dict[str, Source]) -> Entry:
    wordings = ", in different wordings" if quote.agreement == "variant" else ""
    text = f"{clean(quote.speaker or 'Speaker unknown')}{wordings}: “{clean(quote.text)}”"
    return Entry(text, _numbers((mention.cite for mention in quote.mentions), named))


def _origins(account: Account, named: dict[str, Source]) -> Iterable[Entry]:
    if told := copying.line(account, named):
        yield Entry(told)
    yield from (_origin(origin, named) for origin in account.origins)


def _origin(origin: Origin, named: dict[str, Source]) -> Entry:
    numbers = tuple(sorted(named[article].number for article in origin.articles))
    return Entry(f"{clean(origin.name)}: {clean('; '.join(origin.why)) or 'no evidence listed'}", numbers)


def _numbers(cites: Iterable[Cite], named: dict[str, Source]) -> tuple[int, ...]:
    return tuple(source.number for source in view.cited(cites, named))
