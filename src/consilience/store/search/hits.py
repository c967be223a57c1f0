"""What a search gives."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from consilience.store.search.passages import Passage

Kind = Literal["articles", "names", "quotes", "figures", "stories"]
KINDS: tuple[Kind, ...] = ("articles", "names", "quotes", "figures", "stories")


class Hit(Struct, frozen=True, kw_only=True):
    """One thing that was found. `text` is what is shown of it: a title, a quote, a figure with its value, a name, a headline."""

    kind: Kind
    text: str
    key: str  # its own among those of its kind
    score: float = 0.0
    article: str | None = None  # the article it stands in
    story: str | None = None
    outlet: str | None = None
    title: str | None = None  # of the article
    published: str | None = None
    speaker: str | None = None
    measure: str | None = None
    name_kind: str | None = None
    articles: int = 1  # how many articles have the name, or are in the story
    passages: tuple[Passage, ...] = ()


class Answer(Struct, frozen=True, kw_only=True):
    """What was found. `further` gives the next page, None where there is none."""

    hits: tuple[Hit, ...]
    further: str | None
    ranked: int | None  # how many were ranked, where there are more than that; None where all were
