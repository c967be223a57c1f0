"""What the reports of an event tell, in comparable words: read once, and passed on to every stage that compares statements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from consilience.reconcile import cast, deeds, statements
from consilience.reconcile.cast import Cast
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement, Told
from consilience.records import Event, Report
from consilience.sought import Letters, Texts


class Notebook(Struct, frozen=True, dict=True):  # dict: for what is worked out once
    """An event with its statements, the deeds that they tell, and who takes part in these."""

    event: Event
    told: Told
    deeds: tuple[Deed, ...]
    cast: Cast
    by_article: dict[str, tuple[Statement, ...]]
    standing: dict[str, tuple[Statement, ...]]  # the statements in which a stem stands, of stems that not every other one has

    def sharing(self, stems: Iterable[str]) -> Iterator[Statement]:
        """Give the statements that have one of some stems, in their order, each once."""
        found = {one.key: one for stem in stems for one in self.standing.get(stem, ())}
        return (found[key] for key in sorted(found))

    def having(self, *patterns: re.Pattern[str]) -> Iterator[Statement]:
        """Give the statements in which one of some patterns may be found, by their words, in their order."""
        return (self.told.said[place] for place in self._texts.places(*patterns))

    def containing(self, parts: Iterable[str]) -> Iterator[Statement]:
        """Give the statements in whose text, in small letters, one of some strings stands, in their order."""
        return (self.told.said[place] for place in self._letters.places(parts))

    @cached_property
    def _letters(self) -> Letters:
        return Letters(one.text for one in self.told.said)

    @cached_property
    def _texts(self) -> Texts:
        return Texts([one.text for one in self.told.said])


# A stem that stands in more statements than this tells nothing of what one of them is about.
TOO_COMMON = 400


def of(event: Event) -> Notebook:
    """Read what the reports of an event tell."""
    told = statements.told_by(event)
    return _written(event, told, deeds.of(event, told))


def within(notes: Notebook, reports: Sequence[Report]) -> Notebook:
    """Give what some of the reports tell; their words weigh what they weigh among all."""
    kept = {report.id for report in reports}
    told = Told(tuple(one for one in notes.told.said if one.article in kept), notes.told.weighed)
    done = tuple(deed for deed in notes.deeds if deed.said.article in kept)
    return _written(replace(notes.event, reports=tuple(reports)), told, done)


def _written(event: Event, told: Told, done: tuple[Deed, ...]) -> Notebook:
    standing: dict[str, list[Statement]] = defaultdict(list)
    for one in told.said:
        for stem in sorted(one.words):
            standing[stem].append(one)
    return Notebook(
        event=event,
        told=told,
        deeds=done,
        cast=cast.of(event, done),
        by_article={article: tuple(said) for article, said in groupby(told.said, key=lambda one: one.article)},
        standing={stem: tuple(said) for stem, said in standing.items() if len(said) <= TOO_COMMON},
    )
