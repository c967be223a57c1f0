"""Values that several articles have from one body ("the Observatory said") → one witness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from consilience.copies.origins import Origins
from consilience.languages.english import bodies as english
from consilience.reconcile.figures.entries import Entry
from consilience.records import Name, Report

# Words of a speaker's phrase that are read: "a spokesman for the Syrian Observatory for Human Rights in London".
_WORDS = 14


class Witnesses(Struct, frozen=True):
    """How many independent origins stand behind some values, and the body that all of them quote, if there is one."""

    origins: int
    body: str = ""


class Bodies(Struct, frozen=True):
    """The origins of an event's articles, and its speakers by the forms of their names."""

    gatherers: Origins
    speakers: dict[str, str]  # a form in small letters → the name it belongs to

    def behind(self, group: Sequence[Entry], reports: Mapping[str, Report]) -> Witnesses:
        """Count the witnesses of a figure: an article whose every value is another body's word is that body's."""
        quoted = self._quoted(group)
        cites = [reports[entry.article].article.cite(entry.mark.start, entry.mark.end) for entry in group]
        own = [cite for cite in cites if cite.article not in quoted]
        count = self.gatherers.independent_of(own)
        known = {self.gatherers.of_passage(cite) for cite in own} if quoted else set()
        for body in sorted(set(quoted.values())):
            theirs = {self.gatherers.of_passage(cite) for cite in cites if quoted.get(cite.article) == body}
            count += not theirs & known
            known |= theirs
        only = set(quoted.values()) if not own else set()
        return Witnesses(max(count, 1), only.pop() if len(only) == 1 and len(quoted) > 1 else "")

    def _quoted(self, group: Sequence[Entry]) -> dict[str, str]:
        """Give the articles that have all their values of a figure from one body, with its name."""
        said: dict[str, set[str]] = {}
        for entry in group:
            said.setdefault(entry.article, set()).add(self.body(entry.mark.said_by))
        return {article: next(iter(bodies)) for article, bodies in said.items() if len(bodies) == 1 and "" not in bodies}

    def body(self, said_by: str | None) -> str:
        """Name the one body or person behind a speaker's phrase; "" where the words may mean anybody ("officials")."""
        words = [word for word in (said_by or "").replace("’", "'").split()[:_WORDS] if word.lower() not in english.ARTICLES]
        folded = [word.lower().strip(",.").removesuffix("'s") for word in words]
        for length in range(len(folded), 0, -1):
            for start in range(len(folded) - length + 1):
                found = self.speakers.get(" ".join(folded[start : start + length]))
                if found:
                    return found
        return folded[-1] if folded and folded[-1] in english.ONE_BODY else ""


def of(gatherers: Origins, names: Iterable[Name]) -> Bodies:
    """Know the speakers of an event by the names in it; a form that two names share is nobody's."""
    speakers: dict[str, str] = {}
    for name in names:
        if name.kind in {"person", "organisation"}:
            for form in name.forms:
                folded = " ".join(word for word in form.text.lower().replace("’", "'").split() if word not in english.ARTICLES)
                speakers[folded] = name.name if folded not in speakers else ""
    return Bodies(gatherers, speakers)
