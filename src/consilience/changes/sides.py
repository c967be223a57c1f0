"""Two accounts of one story side by side: what the sentences about their differences need to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from consilience.brief import view
from consilience.reconcile.figures import words
from consilience.records import Account, ArticleEntry, Cite, label

# Characters of a source's sentence that a change quotes.
LONGEST = 200
# Articles named in a sentence.
MOST_NAMED = 3


class Sides(Struct, frozen=True):
    """The earlier and the later account of a story, and the articles of both by id."""

    earlier: Account
    later: Account
    articles: Mapping[str, ArticleEntry]

    def is_new(self, cite: Cite) -> bool:
        """Say whether a passage stands in an article that was not in the earlier account."""
        return cite.article not in self._known

    def has_left(self, cite: Cite) -> bool:
        """Say whether a passage stands in an article that is no longer in the story."""
        return cite.article not in self._kept

    def named(self, cites: Iterable[Cite]) -> str:
        """Name the articles of some passages for a reader: "The Albion Courier, NPA and 2 more"."""
        names = list(dict.fromkeys(self.name(cite.article) for cite in cites))
        more = len(names) - MOST_NAMED
        return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")

    def name(self, article: str) -> str:
        """Name an article for a reader."""
        entry = self.articles.get(article)
        return (
            words.short(view.clean(label(entry.outlet, entry.credit, entry.title, entry.source))) if entry else "another article"
        )

    @property
    def _known(self) -> frozenset[str]:
        return frozenset(self.earlier.articles)

    @property
    def _kept(self) -> frozenset[str]:
        return frozenset(self.later.articles)


def cites_of(account: Account) -> Iterator[Cite]:
    """Give every passage that an account stands on, the most telling first."""
    for point in account.brief.points if account.brief else ():
        yield from point.cites
    for conflict in account.conflicts:
        yield from (cite for side in conflict.sides for cite in side.cites)
    for figure in account.figures:
        yield from (value.cite for value in figure.values)
    for quote in account.quotes:
        yield from (mention.cite for mention in quote.mentions)
    for moment in account.timeline:
        yield from moment.cites
    for name in account.names:
        yield from name.mentions


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def shortened(text: str) -> str:
    """Give a source's words on one line, cut at a word where they are long."""
    shown = view.clean(text).rstrip(",")
    return shown if len(shown) <= LONGEST else shown[:LONGEST].rpartition(" ")[0].rstrip(",;:–-") + " …"


def one_each(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """Keep the first passage of each article."""
    first: dict[str, Cite] = {}
    for cite in cites:
        first.setdefault(cite.article, cite)
    return tuple(first.values())
