"""What articles have in common: shared passages, and the event they report."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from consilience.records.articles import Cite
from consilience.records.marks import Report


class Copy(Struct, frozen=True, kw_only=True):
    """Two passages of two articles that are the same words, or nearly. `left.article < right.article`."""

    left: Cite
    right: Cite
    kind: Literal["same", "nearly"]
    sameness: float  # share of equal words, 0 to 1
    quoted: bool = False  # somebody's quoted words: whoever heard him may print them and has copied nobody


class CopyPair(Struct, frozen=True, kw_only=True):
    """All copies between two articles, and how much of the shorter one's words stands in them."""

    left: str
    right: str
    copies: tuple[Copy, ...]
    share: float = 0.0  # 0 to 1


Kind = Literal["carried", "cut", "rewritten", "patched", "independent"]

# The side whose words the other has; `unknown` where the pages do not show it, or both have them from a third.
Direction = Literal["left", "right", "unknown"]


class Shares(Struct, frozen=True):
    """How much of each of two articles' words stands in the other, 0 to 1."""

    left: float
    right: float


class ArticlePair(Struct, frozen=True, kw_only=True):
    """Two articles with words in common: how one came to have them, and why we think so. `left < right`.

    carried: nearly all of each stands in the other; cut: nearly all of the shorter in the longer; rewritten: much, but few
    long runs; patched: whole passages beside other words; independent: a sentence or a quote, no more.
    """

    left: str
    right: str
    kind: Kind
    direction: Direction
    shares: Shares
    words: int  # of the left article, told or quoted, that stand in the right one
    why: tuple[str, ...]
    via: str | None = None  # the article through which one has the words of the other: agency, newspaper, aggregator


class Related(Struct, frozen=True, kw_only=True):
    """Two articles that tell of one event, with how surely and why."""

    left: str
    right: str
    score: float
    why: tuple[str, ...]


class Event(Struct, frozen=True, kw_only=True):
    """The reports of one event, in a fixed order, with the copies between them: what a story is made from."""

    reports: tuple[Report, ...]
    copies: tuple[Copy, ...] = ()
