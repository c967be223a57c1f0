"""Articles that carry a text word for word on one day → what they tell, read once; what is found in it, cited in all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from consilience.copies.origins import Origins
from consilience.reconcile import notebook
from consilience.reconcile.notebook import Notebook
from consilience.records import Article, Cite, Conflict, Event, Side, Superseded


class Carriers(Struct, frozen=True):
    """The first article of each text that others carry too, with all of them, the first among them."""

    of_text: dict[str, tuple[Article, ...]]

    def once(self, notes: Notebook) -> Notebook:
        """Give what the first article of each text tells."""
        if not self.of_text:
            return notes
        others = {article.id for same in self.of_text.values() for article in same[1:]}
        return notebook.within(notes, [report for report in notes.event.reports if report.id not in others])

    def opposed(self, found: Sequence[Conflict], witnesses: Origins) -> tuple[Conflict, ...]:
        """Give conflicts with the passages of all who carry a side."""
        return tuple(replace(one, sides=tuple(self._side(side, witnesses) for side in one.sides)) for one in found)

    def overtaken(self, found: Sequence[Superseded]) -> tuple[Superseded, ...]:
        """Give what was overtaken with the passages of all who carry it; by what it was, the few that were found tell."""
        return tuple(replace(one, earlier=self._everywhere(one.earlier)) for one in found)

    def _side(self, side: Side, witnesses: Origins) -> Side:
        cites = self._everywhere(side.cites)
        return side if cites == side.cites else replace(side, cites=cites, origins=witnesses.independent_of(cites))

    def _everywhere(self, cites: tuple[Cite, ...]) -> tuple[Cite, ...]:
        if not any(cite.article in self.of_text for cite in cites):
            return cites
        return tuple(sorted(dict.fromkeys(self._carried(cites)), key=attrgetter("article", "start", "end")))

    def _carried(self, cites: Iterable[Cite]) -> Iterator[Cite]:
        for cite in cites:
            yield cite
            same = self.of_text.get(cite.article, ())
            span = same[0].span(cite) if same else None
            if span:
                yield from (article.cite(*span) for article in same[1:])


def of(event: Event) -> Carriers:
    """Find the texts that several articles of one day carry."""
    texts: dict[object, list[Article]] = defaultdict(list)
    for report in event.reports:
        article = report.article
        day = article.published.date if article.published else ""
        texts[day, article.text, article.blocks, report.times].append(article)
    return Carriers({same[0].id: tuple(same) for same in texts.values() if len(same) > 1})
