"""What the points of a briefing are chosen from: an event's statements and facts, their cites, and its disputes."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from msgspec import Struct

from consilience.annotate.quotes.cast import Cast
from consilience.brief import disputes
from consilience.brief.disputes import Dispute
from consilience.copies.origins import Origins, with_passages
from consilience.reconcile import statements
from consilience.reconcile.facts import Group
from consilience.reconcile.statements import Statement, Told
from consilience.records import Account, Article, Cite, Event, Report

Key = tuple[str, int]


class Desk(Struct, frozen=True, dict=True):  # dict: for what is worked out once
    """An event with its account, and its statements by where they stand."""

    event: Event
    account: Account
    told: Told
    witnesses: Origins
    disputes: tuple[Dispute, ...]

    @cached_property
    def reports(self) -> dict[str, Report]:
        """The reports by the ids of their articles."""
        return {report.id: report for report in self.event.reports}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by their ids."""
        return {report.id: report.article for report in self.event.reports}

    @cached_property
    def casts(self) -> dict[str, Cast]:
        """The persons of the articles of whom somebody has asked who is named, by their ids."""
        return {}

    @cached_property
    def outdated(self) -> dict[Key, bool]:
        """What later news has overtaken (true), and that news (false), once somebody has asked."""
        return {}

    @cached_property
    def days(self) -> dict[str, str]:
        """The days of the articles that have one, by their ids."""
        return {one.id: one.published.date for one in self.articles.values() if one.published}

    @cached_property
    def in_article(self) -> dict[str, list[Statement]]:
        """The statements of each article in their order."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for one in self.told.said:
            found[one.article].append(one)
        return found

    @cached_property
    def central(self) -> dict[str, float]:
        """The stems of the story with how many articles have them."""
        articles: dict[str, set[str]] = defaultdict(set)
        for statement in self.told.said:
            for stem in statement.stems:
                articles[stem].add(statement.article)
        return {stem: float(len(having)) for stem, having in articles.items()}

    @cached_property
    def groups(self) -> list[Group]:
        """The facts of the account with their statements."""
        at = {(cite.article, cite.start): one for one in self.told.said for cite in (self.cite(one),)}
        found = ([at[cite.article, cite.start] for cite in fact.cites] for fact in self.account.facts)
        return [Group(one[0], tuple(one[1:])) for one in found]

    @cached_property
    def counted(self) -> dict[Key, list[tuple[int, int, int]]]:
        """The figures that several origins give, by the statement they stand in: number, start and end in the text."""
        found: dict[Key, list[tuple[int, int, int]]] = defaultdict(list)
        for number, figure in enumerate(self.account.figures):
            for value in figure.values if figure.origins > 1 else ():
                if span := self.articles[value.cite.article].span(value.cite):
                    for said in self.touched_by(value.cite):
                        found[said.key].append((number, *span))
        return found

    @cached_property
    def disputed(self) -> dict[Key, frozenset[int]]:
        """The disputes that each statement takes part in, by their numbers."""
        found: dict[Key, set[int]] = defaultdict(set)
        for number, dispute in enumerate(self.disputes):
            for cite in dispute.cites:
                for said in self.touched_by(cite):
                    found[said.key].add(number)
        return {key: frozenset(numbers) for key, numbers in found.items()}

    def cite(self, said: Statement) -> Cite:
        """Cite a whole statement."""
        return self._cites[said.key]

    @cached_property
    def _cites(self) -> dict[Key, Cite]:
        return {one.key: self.articles[one.article].cite(one.start, one.end) for one in self.told.said}

    def touched_by(self, cite: Cite) -> list[Statement]:
        """Give the statements that share characters with a passage."""
        return [one for one, start, end in self._spans.get(cite.article, ()) if start < cite.end and cite.start < end]

    @cached_property
    def _spans(self) -> dict[str, list[tuple[Statement, int, int]]]:
        """The statements of each article with the source characters that they take: hundreds of passages ask for them."""
        return {
            article: [(one, cite.start, cite.end) for one in said for cite in (self.cite(one),)]
            for article, said in self.in_article.items()
        }

    def sentence(self, cite: Cite) -> Cite:
        """Give the sentence in which a passage stands, so that a reader sees more than a number."""
        return next((self.cite(one) for one in self.touched_by(cite)), cite)


def of(event: Event, account: Account, told: Told | None = None, witnesses: Origins | None = None) -> Desk:
    """Lay out what a briefing of an account is made from."""
    witnesses = with_passages(account.origins, account.copies, account.pairs) if witnesses is None else witnesses
    told = statements.told_by(event) if told is None else told
    return Desk(event, account, told, witnesses, disputes.of(account))
