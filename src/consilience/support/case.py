"""A text beside one story: what every finding is made from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct

from consilience.copies import origins
from consilience.copies.origins import Origins
from consilience.records import Account, Article, Cite, Event, Finding, FindingKind, Report, Support

# So many passages show what a finding rests on; all of them are counted.
MOST_PASSAGES = 12


class Case(Struct, frozen=True, kw_only=True, dict=True):  # dict: for what is worked out once
    """The text that is checked, the story with it as one more report, and who is behind the story's own reports."""

    given: Report
    account: Account
    joined: Event
    witnesses: Origins

    @cached_property
    def reports(self) -> dict[str, Report]:
        """All reports by the article's id, the text's too."""
        return {report.id: report for report in self.joined.reports}

    @property
    def article(self) -> Article:
        """The text that is checked."""
        return self.given.article

    def finding(  # noqa: PLR0913 - one for each thing that a finding says
        self,
        kind: FindingKind,
        span: tuple[int, int],
        verdict: Support,
        reason: str,
        *,
        supporting: Iterable[Cite] = (),
        against: Iterable[Cite] = (),
        near: Iterable[Cite] = (),
    ) -> Finding:
        """Give a finding on article.text[start:end] of the text, with the passages that it rests on, each once."""
        place = self.article.cite(*span)
        shown, other, close = (tuple(dict.fromkeys(cites)) for cites in (supporting, against, near))
        return Finding(
            kind=kind,
            start=place.start,
            end=place.end,
            exact=place.exact,
            verdict=verdict,
            reason=reason,
            supporting=shown[:MOST_PASSAGES],
            against=other[:MOST_PASSAGES],
            near=close[:MOST_PASSAGES],
            origins=self.witnesses.independent_of(shown) if shown else 0,
            origins_against=self.witnesses.independent_of(other) if other else 0,
            story=self.account.id,
        )


def of(given: Report, event: Event, account: Account) -> Case:
    """Set a text beside a story; `account` is that of the event."""
    joined = Event(reports=(*(report for report in event.reports if report.id != given.id), given), copies=event.copies)
    return Case(given=given, account=account, joined=joined, witnesses=origins.of(event))
