"""What becomes of a text that is checked against stories: a finding for each of its sentences, numbers and quotes."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from consilience.records.articles import Cite

Support = Literal["supported", "contradicted", "overtaken", "unknown"]
FindingKind = Literal["sentence", "number", "quote"]


class Finding(Struct, frozen=True, kw_only=True):
    """A sentence, number or quote of the text that was checked, and what the reports say of it.

    `start` and `end` count code points of the given text, end excluded. Where passages support it and others speak against it,
    it is supported and disputed. Without passages of either kind it is unknown, which says nothing of whether it is true.
    """

    kind: FindingKind
    start: int
    end: int
    exact: str
    verdict: Support
    reason: str
    supporting: tuple[Cite, ...] = ()
    against: tuple[Cite, ...] = ()  # what says otherwise, or what overtook it
    near: tuple[Cite, ...] = ()  # what speaks of the same and shows neither: the same words of nobody named, a part of them
    origins: int = 0  # independent ones behind `supporting`: an estimate, like all origins
    origins_against: int = 0
    story: str | None = None  # by whose reports it was judged

    @property
    def disputed(self) -> bool:
        """Whether reports support it and others say otherwise."""
        return self.verdict == "supported" and bool(self.against)


class CitedArticle(Struct, frozen=True, kw_only=True):
    """An article of which passages are shown, by what a reader knows it."""

    id: str
    label: str  # its outlet, else whose text it carries, else its title or file name
    outlet: str | None
    title: str | None
    published: str | None  # ISO 8601
    url: str | None


class Checked(Struct, frozen=True, kw_only=True):
    """What became of a text: its findings in order, the stories and the number of articles it was set beside, whom they cite."""

    findings: tuple[Finding, ...]
    stories: tuple[str, ...] = ()
    articles: int = 0
    cited: tuple[CitedArticle, ...] = ()
