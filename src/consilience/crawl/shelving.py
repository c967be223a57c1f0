"""Articles of a crawl → a library, in the stories that they were judged to be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from consilience.crawl import ledger, parts, reading
from consilience.crawl.judging import Held, Judged
from consilience.crawl.reading import Outcome
from consilience.records import Page, Report, Skipped
from consilience.run import Runner
from consilience.store import Library, accounts, articles, entering, regrouping
from consilience.store.entering import Added
from consilience.store.lots import lots
from consilience.store.ready import Ready, ready

LOT = 256  # pages in one transaction

Coming = tuple[Page, Report | Skipped]


def shelve(shelf: tuple[Library, str], folder: Path, held: dict[str, Held], judged: Judged, run: Runner) -> str:
    """Let the articles of a crawl enter a library, tell its stories anew, and say what came of it; again, nothing changes."""
    library, when = shelf
    recipe = articles.recipe(ledger.read(folder).pipeline)
    entered = known = 0
    for lot in lots(_coming(folder, held), LOT):
        added = _entered(library, lot, run, when, recipe)
        entered, known = entered + len(added.entered), known + added.known
    moved = regrouping.regrouped(library, judged.stories, when)
    accounts.refresh(library, library.read(accounts.due), when, run)
    return f"library: {entered:,} articles added, {known:,} here already, {moved:,} moved into the stories of the crawl"


def _coming(folder: Path, held: dict[str, Held]) -> Iterator[Coming | Skipped]:
    """Give what came of every page, each once; what was no page is skipped."""
    for place in reading.written(folder):
        for key, one in parts.every(place, Outcome):
            found = one.report or one.skipped
            if one.page and found and (isinstance(found, Skipped) or held[found.id] == Held(place.name, key)):
                yield one.page, found
            elif one.skipped:
                yield one.skipped


def _entered(library: Library, lot: list[Coming | Skipped], run: Runner, when: str, recipe: str) -> Added:
    coming = {one[0].id: one for one in lot if not isinstance(one, Skipped)}
    new = library.read(partial(entering.unknown, pages=[page for page, _ in coming.values()]))
    made = run.each(_ready, [coming[page.id] for page in new])
    skipped = [one for one in lot if isinstance(one, Skipped)]
    added = library.write(partial(entering.enter, coming=made, skipped=skipped, when=when, made_by=recipe))
    return Added(entered=added.entered, skipped=added.skipped, known=added.known + len(coming) - len(new))


def _ready(coming: Coming) -> Ready:
    return ready(*coming)
