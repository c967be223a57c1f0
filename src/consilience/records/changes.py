"""What is new in a story since somebody looked."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from consilience.records.articles import Cite

ChangeKind = Literal[
    "begun",  # the story is new
    "disputed",  # sides that cannot all be so have appeared
    "widened",  # a dispute has a further side
    "settled",  # a dispute is over
    "raised",  # a figure stands higher
    "lowered",
    "sharpened",  # a figure is told more exactly
    "overtaken",  # later news replaced what was told
    "told",  # the briefing has something new
    "corroborated",  # a point of the briefing has a second origin
    "confirmed",  # a figure has a second origin
    "retitled",  # the headline is another
    "counted",  # a figure that nobody gave before
    "quoted",  # an utterance that nobody had before
    "reworded",  # somebody tells an utterance otherwise
    "attributed",  # it is known who said it
    "joined",  # two names are one person, organisation or place
    "origin",  # an article of an origin that was not there
    "reported",  # another article that is no copy
    "revised",  # an article was changed by its outlet
    "withdrawn",  # an article is no longer in the story
]


class Change(Struct, frozen=True, kw_only=True):
    """One thing that is new in a story: a plain sentence, the passages behind it, and what stood there before and after."""

    kind: ChangeKind
    about: str  # the measure, the subject of a dispute, the speaker; what the change is about in a few words
    text: str
    cites: tuple[Cite, ...]
    before: str | None = None
    after: str | None = None
