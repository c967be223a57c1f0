"""The deeds of a story by what they say of what was told before: refused, left, ended, what harm was done, and to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.languages.english import outcomes, retold
from consilience.languages.english import overtaken as states
from consilience.reconcile.actions import action
from consilience.reconcile.deeds import Deed
from consilience.reconcile.notebook import Notebook
from consilience.records import Report


def ended(notes: Notebook) -> dict[str, tuple[Deed, ...]]:
    """Give what is told to be done no longer, by action."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in notes.deeds:
        said, mark = deed.said, deed.mark
        if "no longer" in said.text.lower() and retold.NO_LONGER.search(said.text[: mark.predicate_start - said.start]):
            found[action(mark.verb)].append(deed)
    return {verb: tuple(deeds) for verb, deeds in found.items()}


def done_to(done: Mapping[str, Sequence[Deed]]) -> dict[str, tuple[Deed, ...]]:
    """Give what is told as done by the stems of what it is done to."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for deeds in done.values():
        for deed in deeds:
            for stem in sorted(deed.others):
                found[stem].append(deed)
    return {stem: tuple(deeds) for stem, deeds in found.items()}


def leaving(notes: Notebook, persons: frozenset[str]) -> dict[str, tuple[Deed, ...]]:
    """Give what persons of a story have pulled out of or stay away from."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in notes.deeds:
        mark, said = deed.mark, deed.said
        if mark.lemma in outcomes.LEAVING_IT or (
            mark.verb == "stay" and outcomes.AWAY.match(said.at(mark.predicate_end, mark.end))
        ):
            for key in sorted(notes.cast.doers(deed) & persons if not mark.negated and not mark.hedge else ()):
                found[key].append(deed)
    return {key: tuple(deeds) for key, deeds in found.items()}


def is_refused(deed: Deed, report: Report) -> bool:
    """Say whether a deed is one that somebody has refused to do."""
    above = report.statements[deed.mark.within] if deed.mark.within >= 0 else None
    return above is not None and above.lemma in states.REFUSING and not above.negated and above.tense == "past"


def harm(done: Mapping[str, Sequence[Deed]]) -> Iterator[Deed]:
    """Give what is told of people killed or hurt."""
    for verb in sorted(states.HARMING | states.DYING):
        yield from (deed for deed in done.get(action(verb), ()) if deed.others or deed.doers)
    yield from (deed for deed in done.get(action("lose"), ()) if states.LOSING.search(deed.said.text))
