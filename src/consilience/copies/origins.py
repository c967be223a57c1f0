"""Event → origins: who gathered the news first-hand, and how many independent witnesses a set of articles is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from consilience.records import Event, Origin


class Origins(Struct, frozen=True):
    """The origins of an event's articles."""

    origins: tuple[Origin, ...]

    def of(self, article: str) -> tuple[str, ...]:
        """Give the names of the origins whose words an article carries."""
        return tuple(origin.name for origin in self.origins if article in origin.articles)

    def independent(self, articles: Iterable[str]) -> int:
        """Count the independent origins behind some articles; at least one where there is an article."""
        wanted = set(articles)
        return max(len({name for article in wanted for name in self.of(article)}), 1 if wanted else 0)


def of(event: Event) -> Origins:
    """Estimate the origins of an event's articles, with reasons."""
    return Origins(
        tuple(
            Origin(name=report.article.credit or report.article.outlet or report.article.source, articles=(report.id,), why=())
            for report in event.reports
        )
    )
