"""Every record that passes between the stages, in the order in which they are made.

Two kinds of position occur, and their types keep them apart:

- a *span* (`start`, `end` of a mark) counts in `Article.text`, the article as it reads;
- a *cite* counts in the decoded source, raw HTML included. `Article.cite` turns the first into the second.

All positions are Unicode code points, end excluded. Every record is frozen and compares by value.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from msgspec import Struct, field

# --------------------------------------------------------------------------- ingest


class Given(Struct, frozen=True, kw_only=True):
    """What the carrier of a page (a JSON line, a feed) says about it; None where it says nothing."""

    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None


class Page(Struct, frozen=True, kw_only=True):
    """What came in: bytes, where from, and what they claim to be."""

    id: str  # SHA-256 of content, hexadecimal
    source: str
    content: bytes
    media_type: Literal["text/plain", "text/html"]
    encoding: str | None = None  # as the carrier declares it
    given: Given = Given()

    @property
    def article_id(self) -> str:
        """The id of the article that the page holds: 20 hexadecimal digits, which no two of 10^12 pages share by chance."""
        return self.id[:20]


class Skipped(Struct, frozen=True, kw_only=True):
    """Something that could not be used: what, at which stage, why."""

    source: str
    stage: Literal["ingest", "extract", "annotate"]
    reason: str


# --------------------------------------------------------------------------- cites


class Cite(Struct, frozen=True, kw_only=True):
    """Exact characters of an article's decoded source, with a little of what stands around them.

    For text `source[start:end] == exact`. For HTML the raw characters from start to end, tags stripped,
    entities decoded and white space folded, equal `exact`.
    """

    article: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class Run(Struct, frozen=True, array_like=True):
    """A run of article text and the source characters it stands for.

    Equally long runs match character for character; otherwise the run is one unit (an entity, folded white space).
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int


# --------------------------------------------------------------------------- extract


class Block(Struct, frozen=True):
    """A paragraph of the body (or a deck, a subhead, a list item): a span of the article's text."""

    start: int
    end: int
    role: Literal["paragraph", "deck", "heading", "item", "quotation"]


class Furniture(Struct, frozen=True):
    """Page text that is not the article, in source positions, with the reason."""

    start: int
    end: int
    reason: str


class Published(Struct, frozen=True, kw_only=True):
    """When an article was published, as far as that can be told, and how it is known."""

    date: str  # ISO 8601: 2016-03-15, 2016-03 or 2016
    precision: Literal["day", "month", "year"]
    how: Literal["printed", "metadata", "inferred"]
    cite: Cite | None = None
    at: str | None = None  # the full time stamp with zone, where the page gives one
    why: tuple[str, ...] = ()  # for inferred dates: the evidence, one sentence each


class Article(Struct, frozen=True, kw_only=True):
    """What a page says: title, outlet, credit, date and body, and where each character stands in the source."""

    id: str
    source: str
    sha256: str
    media_type: Literal["text/plain", "text/html"]
    encoding: str
    language: str
    text: str  # the blocks, joined by an empty line
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    title_cite: Cite | None = None
    byline: str | None = None
    credit: str | None = None
    credit_cite: Cite | None = None
    dateline: str | None = None
    published: Published | None = None
    printed_day: str | None = None  # --07-07: the page dates itself by day and month, without the year

    @property
    def label(self) -> str:
        """What to call the article in a sentence: its outlet, else whose text it carries, else its title or file name."""
        return label(self.outlet, self.credit, self.title, self.source)

    def cite(self, start: int, end: int) -> Cite:
        """Give the source characters of text[start:end], which must lie inside one block."""
        return Cite(
            article=self.id,
            start=self._source_start(start),
            end=self._source_end(end),
            exact=self.text[start:end],
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
        )

    def span(self, cite: Cite) -> tuple[int, int] | None:
        """Give the span of the text that a cite stands for, the inverse of `cite`; None where it is not in the text."""
        for run in self.runs:
            if run.source_start <= cite.start < run.source_end:
                even = run.text_end - run.text_start == run.source_end - run.source_start
                start = run.text_start + (cite.start - run.source_start if even else 0)
                end = start + len(cite.exact)
                return (start, end) if self.text[start:end] == cite.exact else None
        return None

    def _run_at(self, position: int) -> Run:
        return self.runs[bisect_right(self.runs, position, key=lambda run: run.text_start) - 1]

    def _source_start(self, position: int) -> int:
        run = self._run_at(position)
        if run.text_end - run.text_start == run.source_end - run.source_start:
            return run.source_start + position - run.text_start
        return run.source_start

    def _source_end(self, position: int) -> int:
        run = self._run_at(position - 1)
        if run.text_end - run.text_start == run.source_end - run.source_start:
            return run.source_start + position - run.text_start
        return run.source_end


def label(outlet: str | None, credit: str | None, title: str | None, source: str) -> str:
    """What to call an article in a sentence."""
    if outlet:
        return outlet
    if credit:
        return f"a text of {credit}"
    return f"“{title}”" if title else source.replace("\\", "/").rpartition("/")[2]


CONTEXT = 32  # characters of prefix and suffix in a cite: what the W3C model's examples use

# --------------------------------------------------------------------------- annotate


class Sentence(Struct, frozen=True):
    """One sentence, and the block it stands in."""

    start: int
    end: int
    block: int


NameKind = Literal["person", "organisation", "place", "other"]


class NameMark(Struct, frozen=True):
    """A person, organisation or place, named once."""

    start: int
    end: int
    text: str
    kind: NameKind


class TimeForm(Struct, frozen=True, kw_only=True):
    """What a time expression says by itself, so that it can be given a value against any day.

    `count` units away from the day of writing (-2 day: two days ago), or from the day told last where `told` is set
    (the next day). `other_day` and `other_month` hold the second reading of 03/04/2016. `to` ends a range.
    """

    kind: Literal["calendar", "weekday", "weekend", "offset", "decade", "quarter"]
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    unit: Literal["day", "week", "month", "year"] | None = None
    count: int = 0
    told: bool = False
    which: Literal["last", "this", "next"] | None = None
    lean: Literal["past", "future", "unknown"] = "unknown"
    other_month: int | None = None
    other_day: int | None = None
    to: TimeForm | None = None


class TimeMark(Struct, frozen=True, kw_only=True):
    """A time expression. `value` is what it means by itself or against the article's date; None if that is unknown.

    Values are ISO 8601: 2016-03-15, 2016-02, 2016, or an interval 2015-09/2016-03 (`..` for an open end).
    """

    start: int
    end: int
    text: str
    value: str | None = None
    form: TimeForm | None = None
    spoken: int | None = None  # in a quotation: the weekday of the utterance, where the sentence names it


class QuoteMark(Struct, frozen=True, kw_only=True):
    """Words between quotation marks (marks excluded) that somebody said, and who."""

    start: int
    end: int
    text: str
    kind: Literal["direct", "partial"]
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    outer_start: int | None = None  # with the marks themselves
    outer_end: int | None = None
    how: Literal["attributed", "pronoun", "continued", "nearby"] | None = None  # how the speaker was found
    continues: bool = False  # goes on with the utterance of the mark before


class FigureMark(Struct, frozen=True, kw_only=True):
    """One value as printed (`at least a quarter of a million people`) and what it counts."""

    start: int
    end: int
    printed: str
    low: float | None
    high: float | None
    unit: str
    modifier: str | None = None
    said_by: str | None = None
    as_of: str | None = None
    kind: str = "count"  # age, money, share, length, duration, magnitude …; "count" for things
    thing: str = ""  # the counted noun in the singular: "person"; "" where none is printed
    phrase: str = ""  # the counted noun as printed, with its adjectives
    action: str = ""  # what happened to it: "killed", "sold"; "" where that is unknown
    person: str | None = None  # whose age it is
    about: tuple[str, ...] = ()  # names in the sentence, in small letters
    context: tuple[str, ...] = ()  # the other words of the sentence
    when: tuple[str, ...] = ()  # years and months that the sentence names: "2003", "12"
    since: bool = False  # a running total "since March 2011"
    partial: bool = False  # a part of another value: "including 12 children"
    further: bool = False  # on top of another value: "another five"
    former: bool = False  # replaced by a newer value: "up from five", "an earlier toll of three"
    name: str = ""  # what it measures, as a noun phrase in the sentence's words; "" where they give none
    total: bool = False  # told as a running total: "the death toll", "in all"
    follows: int = -1  # where the figure begins whose measure this one takes: "police put it at 4,000"
    sentence: int = -1  # which of the report's sentences it stands in


Role = Literal["agent", "patient", "recipient", "state", "circumstance"]


# How a statement belongs to the one whose clause it stands in: "and left", "said that …", "tried to …", "after …", "who …",
# "…, leaving", "…, she said", "the arrest of …".
Link = Literal["main", "and", "content", "complement", "adverbial", "relative", "participle", "aside", "noun"]


class RoleMark(Struct, frozen=True):
    """Who or what takes part in a statement: its phrase, the noun that heads it, and how it takes part.

    A passive is turned round: the agent does it, the patient has it done to it, whatever stands first. A `circumstance`
    has its preposition.
    """

    role: Role
    start: int
    end: int
    head_start: int
    head_end: int
    preposition: str = ""
    name: int = -1  # which of the report's names it is


class StatementMark(Struct, frozen=True, kw_only=True):
    """One thing that a sentence tells: what is done or so, by and to whom, when, how surely. `start` to `end`: its clause."""

    start: int
    end: int
    predicate_start: int
    predicate_end: int
    kind: Literal["deed", "state", "noun"]  # "X fled", "X is dead", "the escape of X"
    lemma: str  # the verb's infinitive; of a noun that names a deed its verb; of a state the word that names it
    roles: tuple[RoleMark, ...] = ()
    tense: Literal["past", "present", "future"] = "past"
    negated: bool = False
    hedge: str = ""  # the word that leaves open whether it is so: "may", "reportedly", "try"
    said_start: int | None = None  # who says it, where the sentence or its quotation names somebody
    said_end: int | None = None
    time: int = -1  # which of the report's times it is told of
    sentence: int = -1  # which of the report's sentences it stands in
    within: int = -1  # the statement whose clause it belongs to
    link: Link = "main"
    opener: str = ""  # the word that opens the clause: "after", "if"


class Report(Struct, frozen=True, kw_only=True):
    """An article with everything that was marked in it."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    names: tuple[NameMark, ...] = ()
    times: tuple[TimeMark, ...] = ()
    quotes: tuple[QuoteMark, ...] = ()
    figures: tuple[FigureMark, ...] = ()
    statements: tuple[StatementMark, ...] = ()
    vectors: bytes = b""  # 384 signed bytes for each sentence, in order; empty where the language pipeline gives none

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id


# --------------------------------------------------------------------------- copies, cluster


class Copy(Struct, frozen=True, kw_only=True):
    """Two passages of two articles that are the same words, or nearly. `left.article < right.article`."""

    left: Cite
    right: Cite
    kind: Literal["same", "nearly"]
    sameness: float  # share of equal words, 0 to 1


class CopyPair(Struct, frozen=True, kw_only=True):
    """All copies between two articles."""

    left: str
    right: str
    copies: tuple[Copy, ...]


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


# --------------------------------------------------------------------------- reconcile: the account, as the dossier shows it


class Origin(Struct, frozen=True, kw_only=True):
    """Who gathered the news first-hand, in which articles, and why we think so."""

    name: str
    articles: tuple[str, ...]
    why: tuple[str, ...]


class NameForm(Struct, frozen=True):
    """One way a name is written, and how often."""

    text: str
    count: int


class Name(Struct, frozen=True, kw_only=True):
    """One person, organisation or place with all the forms it is written in."""

    name: str
    kind: NameKind
    forms: tuple[NameForm, ...]
    mentions: tuple[Cite, ...]


class QuoteMention(Struct, frozen=True, kw_only=True):
    """One appearance of an utterance."""

    cite: Cite
    kind: Literal["direct", "partial"]
    speaker: str | None


class Quote(Struct, frozen=True, kw_only=True):
    """One utterance with every appearance of it."""

    speaker: str | None
    text: str
    agreement: Literal["same", "variant", "single"]
    mentions: tuple[QuoteMention, ...]


Verdict = Literal["agree", "differ", "superseded", "single"]


class FigureValue(Struct, frozen=True, kw_only=True):
    """One source's value of a figure."""

    low: float | None
    high: float | None
    modifier: str | None
    printed: str
    unit: str
    said_by: str | None
    as_of: str | None
    cite: Cite


class Figure(Struct, frozen=True, kw_only=True):
    """One measure with the values that the sources give for it."""

    measure: str
    unit: str
    verdict: Verdict
    origins: int
    reason: str
    values: tuple[FigureValue, ...]


class TimelineEntry(Struct, frozen=True, kw_only=True):
    """Something that happened at a time the articles give."""

    when: str
    precision: Literal["day", "month", "year"]
    text: str
    origins: int
    cites: tuple[Cite, ...]


class Side(Struct, frozen=True, kw_only=True):
    """One side of a conflict."""

    says: str
    origins: int
    cites: tuple[Cite, ...]


class Conflict(Struct, frozen=True, kw_only=True):
    """Sides that cannot all be so at the same time, in the same sense."""

    kind: Literal["figure", "statement"]
    about: str
    reason: str
    sides: tuple[Side, ...]


class Superseded(Struct, frozen=True, kw_only=True):
    """An earlier report that later news has overtaken."""

    about: str
    earlier: tuple[Cite, ...]
    later: tuple[Cite, ...]
    reason: str


class Point(Struct, frozen=True, kw_only=True):
    """One point of a briefing: a source's own words, who else says so, and whether anybody says otherwise."""

    text: str
    origins: int
    status: Literal["agreed", "single", "disputed"]
    cites: tuple[Cite, ...]


class Briefing(Struct, frozen=True, kw_only=True):
    """What a reader sees first."""

    headline: str
    points: tuple[Point, ...]


class TimeOfArticle(Struct, frozen=True, kw_only=True):
    """A time expression with the value that a reader gives it."""

    cite: Cite
    value: str


class Passage(Struct, frozen=True):
    """A block of an article's body in source positions, with its role."""

    start: int
    end: int
    role: str


class ArticleEntry(Struct, frozen=True, kw_only=True):
    """An article as the dossier lists it."""

    id: str
    source: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    credit: str | None
    published: Published | None
    language: str
    media_type: str
    sha256: str
    encoding: str
    body: tuple[Passage, ...]
    furniture: tuple[Furniture, ...]
    times: tuple[TimeOfArticle, ...]


class Account(Struct, frozen=True, kw_only=True):
    """Everything reconciled about one story; with its briefing it is a story of the dossier."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: str | None = field(default=None, name="from")
    last: str | None = field(default=None, name="to")
    origins: tuple[Origin, ...] = ()
    copies: tuple[Copy, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    superseded: tuple[Superseded, ...] = ()
    brief: Briefing | None = None


class Dossier(Struct, frozen=True, kw_only=True):
    """The whole: every article, everything skipped, every story."""

    schema: Literal["consilience/dossier/1"] = "consilience/dossier/1"
    articles: tuple[ArticleEntry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    stories: tuple[Account, ...] = ()
