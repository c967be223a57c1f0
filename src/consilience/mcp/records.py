"""What the tools answer with: every statement with the passages it stands on, and how many independent origins are behind it."""

from __future__ import annotations

from msgspec import Struct

from consilience.records import FindingKind, Support, Verdict


class Citation(Struct, frozen=True, kw_only=True):
    """A passage: the article and its outlet, the exact words, where they stand in the article's source, and a link to them."""

    article: str
    outlet: str
    title: str | None
    published: str | None
    exact: str
    start: int
    end: int
    link: str | None


class Cited(Struct, frozen=True, kw_only=True):
    """Some passages, and how many there are in all."""

    shown: tuple[Citation, ...]
    in_all: int


class StoryLine(Struct, frozen=True, kw_only=True):
    """A story in a list."""

    story: str
    headline: str
    articles: int
    origins: int | None
    first_day: str | None
    last_day: str | None
    disputed: tuple[str, ...]


class StoriesFound(Struct, frozen=True, kw_only=True):
    """A page of stories."""

    stories: tuple[StoryLine, ...]
    next_cursor: str | None


class BriefPoint(Struct, frozen=True, kw_only=True):
    """One point of a briefing, in a source's own words."""

    text: str
    part: str
    status: str
    origins: int
    citations: Cited


class BriefingTold(Struct, frozen=True, kw_only=True):
    """A story in short."""

    story: str
    headline: str
    rests_on: str
    articles: int
    independent_origins: int
    first_day: str | None
    last_day: str | None
    points: tuple[BriefPoint, ...]
    not_known: tuple[str, ...]
    next_cursor: str | None


class FigureGiven(Struct, frozen=True, kw_only=True):
    """One value that sources give for a measure."""

    printed: str
    low: float | None
    high: float | None
    unit: str
    said_by: str | None
    as_of: str | None
    citation: Citation


class FigureTold(Struct, frozen=True, kw_only=True):
    """One measure, with its values and whether the sources agree."""

    measure: str
    verdict: Verdict
    origins: int
    reason: str
    values: tuple[FigureGiven, ...]
    values_in_all: int


class FiguresTold(Struct, frozen=True, kw_only=True):
    """A page of a story's figures."""

    story: str
    figures: tuple[FigureTold, ...]
    next_cursor: str | None


class QuoteTold(Struct, frozen=True, kw_only=True):
    """One utterance, with where it is printed."""

    text: str
    speaker: str | None
    agreement: str
    origins: int
    story: str
    citations: Cited


class QuotesTold(Struct, frozen=True, kw_only=True):
    """A page of utterances."""

    quotes: tuple[QuoteTold, ...]
    next_cursor: str | None


class OriginTold(Struct, frozen=True, kw_only=True):
    """Who gathered news first-hand, in which outlets it stands, and why we think so."""

    name: str
    outlets: tuple[str, ...]
    why: tuple[str, ...]
    strength: str


class CopyTold(Struct, frozen=True, kw_only=True):
    """Two articles with words in common, who has them from whom as far as can be told, and a passage that shows it."""

    left: str
    right: str
    left_article: str
    right_article: str
    how: str
    has_it_from: str
    words: int
    why: tuple[str, ...]
    shown_by: tuple[Citation, ...]


class CopiesTold(Struct, frozen=True, kw_only=True):
    """The origins of a story, and a page of its copies."""

    story: str
    origins: tuple[OriginTold, ...]
    copies: tuple[CopyTold, ...]
    next_cursor: str | None


class SideTold(Struct, frozen=True, kw_only=True):
    """What one side of a dispute says, and who."""

    says: str
    origins: int
    citations: Cited


class DisputeTold(Struct, frozen=True, kw_only=True):
    """Sides that cannot all be so."""

    story: str
    headline: str
    about: str
    kind: str
    reason: str
    sides: tuple[SideTold, ...]


class DisputesTold(Struct, frozen=True, kw_only=True):
    """A page of disputes."""

    disputes: tuple[DisputeTold, ...]
    next_cursor: str | None


class ChangeTold(Struct, frozen=True, kw_only=True):
    """One thing that changed in a story."""

    story: str
    noticed: str
    kind: str
    text: str
    citations: Cited


class ChangesTold(Struct, frozen=True, kw_only=True):
    """A page of changes, the newest first."""

    changes: tuple[ChangeTold, ...]
    next_cursor: str | None


class FindingTold(Struct, frozen=True, kw_only=True):
    """What the reports say of a sentence, number or quote of the text."""

    kind: FindingKind
    exact: str
    start: int
    end: int
    verdict: Support
    disputed: bool
    reason: str
    independent_origins: int
    origins_against: int
    supporting: Cited
    against: Cited
    near: Cited


class TextChecked(Struct, frozen=True, kw_only=True):
    """A page of findings on a text."""

    findings: tuple[FindingTold, ...]
    counts: dict[str, int]
    stories: tuple[str, ...]
    articles: int
    next_cursor: str | None


class ArticleTold(Struct, frozen=True, kw_only=True):
    """A stretch of an article's text."""

    article: str
    outlet: str
    title: str | None
    byline: str | None
    published: str | None
    link: str | None
    story: str | None
    text: str
    next_start: int | None
