"""The tools that agents call; each only reads. What their docstrings say is all that an agent knows of us."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import msgspec
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field
from sqlalchemy import Connection

from consilience.errors import ConsilienceError
from consilience.mcp import answers, texts
from consilience.records import Verdict
from consilience.store import Library

Answer = dict[str, Any]
Result = TypeVar("Result")

StoryId = Annotated[str, Field(max_length=200, description="The id of a story: `story` in a result of search_stories.")]
AnyStory = Annotated[str | None, Field(max_length=200, description="The id of a story; leave it out for all stories.")]
Cursor = Annotated[str | None, Field(max_length=40, description="`next_cursor` of the answer before; leave it out at first.")]
Limit = Annotated[int, Field(ge=1, le=30, description="How many at most.")]
Since = Annotated[
    str | None,
    Field(
        pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$",
        description="Only from this day or moment on: 2026-03-01 or 2026-03-01T12:00:00Z (UTC).",
    ),
]
Words = Annotated[str, Field(max_length=400)]


class Tools:
    """The tools, on one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def all(self) -> tuple[Callable[..., Answer], ...]:
        """Give the tools, in the order in which they are listed."""
        return (
            self.search_stories,
            self.get_briefing,
            self.get_figures,
            self.get_quotes,
            self.who_copied_whom,
            self.what_is_disputed,
            self.changes_since,
            self.check_text,
            self.read_article,
        )

    def search_stories(self, words: Words = "", since: Since = None, limit: Limit = 10, cursor: Cursor = None) -> Answer:
        """Find news stories in this library. Begin here: the other tools want the id of a story.

        A story is one event as all outlets reported it, read together. `words` are what to look for (words, "a phrase",
        -not, this OR that, outlet:NAME, after:2026-03-01, before:…); without them the stories with the latest news come
        first. Each result has the story's id, headline, the number of articles and of independent origins (who gathered the
        news first-hand; ten papers that print one agency's text are one origin), its days, and what is disputed in it.
        """
        return self._read(lambda connection: answers.stories_found(connection, words, since, cursor, limit))

    def get_briefing(self, story: StoryId, limit: Limit = 20, cursor: Cursor = None) -> Answer:
        """Get a short account of one story in the sources' own sentences, each with citations.

        Every point says its `part` (happened, disputed, single, unknown), its `status` (agreed by several independent
        origins, single: one origin alone, disputed: others say otherwise) and the number of independent origins. Words in
        square brackets are added: the name that a "he" stands for. `not_known` is what no report answers. When you repeat a
        point, cite it, and say so when only one origin has it or it is disputed.
        """
        return self._read(lambda connection: answers.briefing(connection, story, cursor, limit))

    def get_figures(
        self, story: StoryId, measure: Words = "", verdict: Verdict | None = None, limit: Limit = 10, cursor: Cursor = None
    ) -> Answer:
        """Get the numbers of a story: death tolls, sums, shares, ages … each measure with the values of all sources.

        `measure` keeps those whose name has these words ("killed"), `verdict` those with this verdict: agree; differ (sources
        contradict each other); superseded (a later count replaced an earlier one: use the newest, which `reason` names);
        single (one article alone). `origins` counts independent origins: five articles with one agency's number are one.
        Shares are from 0 to 1, money in whole units of its currency. `low` or `high` is null where a value is open.
        """
        return self._read(lambda connection: answers.figures(connection, story, measure, verdict, cursor, limit))

    def get_quotes(
        self,
        person: Annotated[str, Field(min_length=2, max_length=200, description="A name, or a part of one: Halvard.")],
        words: Annotated[str, Field(max_length=200, description="Only quotes with exactly these words in a row.")] = "",
        story: AnyStory = None,
        limit: Limit = 10,
        cursor: Cursor = None,
    ) -> Answer:
        """Get what a person (or body) is quoted as saying, each utterance once, with every outlet that prints it.

        `agreement` is same (all print the same words), variant (they print it differently: compare the citations before you
        quote) or single (one appearance). `text` is the fullest version. Quote exactly, and cite.
        """
        return self._read(lambda connection: answers.quotes(connection, person, words, story, cursor, limit))

    def who_copied_whom(self, story: StoryId, limit: Limit = 10, cursor: Cursor = None) -> Answer:
        """Get who gathered the news of a story first-hand, and which outlets print whose words.

        `origins` are estimates with their reasons; `strong` ones are named by a page (a credit, a byline). `copies` are pairs
        of articles: carried (nearly all of each is the other), cut (one is a part of the other), rewritten, patched (whole
        passages beside other words), independent (a sentence or a quote). Use it before you count outlets as witnesses.
        """
        return self._read(lambda connection: answers.copies(connection, story, cursor, limit))

    def what_is_disputed(self, story: AnyStory = None, limit: Limit = 10, cursor: Cursor = None) -> Answer:
        """Get what sources contradict each other about, in one story or in all with recent news.

        Each dispute has sides that cannot all be so at the same time in the same sense; every side has its words, citations
        and independent origins. A later count or state that replaced an earlier one is no dispute. Do not decide for one
        side: report both, with who says which.
        """
        return self._read(lambda connection: answers.disputes(connection, story, cursor, limit))

    def changes_since(self, since: Since = None, story: AnyStory = None, limit: Limit = 20, cursor: Cursor = None) -> Answer:
        """Get what changed in one story or in all since a moment, the newest first.

        A toll that rose, a dispute that appeared or was settled, a plan that came true, a second origin for what one alone
        had said, a new article. Each change is a sentence with the passages behind it and the moment when it was noticed.
        """
        return self._read(lambda connection: answers.changed(connection, since, story, cursor, limit))

    def check_text(
        self,
        text: Annotated[str, Field(min_length=1, description="The text, at most 20,000 characters of English.")],
        limit: Limit = 30,
        cursor: Cursor = None,
    ) -> Answer:
        """Check a text of yours against the news in this library, before you publish it or to verify a claim.

        For each sentence, number and quote: supported (reports tell the same), contradicted (reports say otherwise), overtaken
        (it was so; later news replaced it) or unknown (no report speaks of it: this does NOT say that it is false), each with
        a reason, the passages (`supporting`, `against`, `near`: what comes close and decides nothing), and the number of
        independent origins. `disputed` is true where reports support it and others speak against it. Positions count in your
        text. Give whole sentences with names: "The fire on the Maren Dahl killed eight people", not "It killed eight".
        """
        try:
            return told(texts.checked(self._library, text, cursor, limit))
        except ConsilienceError as fault:
            raise ToolError(str(fault)) from fault

    def read_article(
        self,
        article: Annotated[str, Field(max_length=100, description="The id of an article: `article` of a citation.")],
        start: Annotated[int, Field(ge=0, description="Where to begin: `next_start` of the answer before.")] = 0,
    ) -> Answer:
        """Read an article's text, a stretch at a time, to see what stands around a cited passage.

        `start` and `end` of citations count in the article's source page; to find a passage here, look for its exact words.
        """
        return self._read(lambda connection: texts.article(connection, article, start))

    def _read(self, work: Callable[[Connection], Result]) -> Answer:
        """Answer from the library; a fault becomes one that tells the agent what to do."""
        try:
            return told(self._library.read(work))
        except ConsilienceError as fault:
            raise ToolError(str(fault)) from fault


def told(record: object) -> Answer:
    """Give a record as plain values."""
    answer: Answer = msgspec.to_builtins(record)
    return answer
