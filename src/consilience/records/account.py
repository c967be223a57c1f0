"""The account of an event, as the dossier shows it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from consilience.records.articles import Cite, Furniture, Published
from consilience.records.changes import Change
from consilience.records.events import ArticlePair, Copy
from consilience.records.marks import NameKind
from consilience.records.pages import Skipped


class Origin(Struct, frozen=True, kw_only=True):
    """Who gathered the news first-hand, in which articles, and why we think so."""

    name: str
    articles: tuple[str, ...]
    why: tuple[str, ...]
    strength: Literal["strong", "weak"] = "weak"  # strong: a page names an agency or outlet, or a reporter signs for one
    digests: tuple[str, ...] = ()  # those of its articles that only carry what others gathered: witnesses of nothing


class Counts(Struct, frozen=True, kw_only=True):
    """How many stand behind a story, counted in three ways: who publishes, who owns them, and (an estimate) who gathered it."""

    articles: int
    publishers: int  # outlets that the pages name
    owners: int  # of those, as publicly known; an outlet without a known owner is its own
    unnamed: int  # articles whose page names no outlet
    origins: int  # an estimate
    strong: int  # of the origins, those with strong evidence


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
    origins: int = 1  # who heard it or has it from somebody else who did: an estimate, like all origins


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


class FigureStep(Struct, frozen=True, kw_only=True):
    """One value of a count that moved, as the first article to give it printed it; `when` is the moment it is of, ISO 8601."""

    when: str | None
    low: float | None
    high: float | None
    modifier: str | None
    printed: str
    said_by: str | None
    cite: Cite


class FigureApart(Struct, frozen=True, kw_only=True):
    """A figure that is not compared with this one, though a reader might: its place among the story's figures, and why."""

    figure: int
    reason: str


class Figure(Struct, frozen=True, kw_only=True):
    """One measure with the values that the sources give for it.

    `series` is set where a later count replaced an earlier one: its values in order, the newest last. `action` says what
    befell the counted: killed, injured, arrested …; "" where nothing is told that the program knows.
    """

    measure: str
    unit: str
    verdict: Verdict
    origins: int
    reason: str
    values: tuple[FigureValue, ...]
    series: tuple[FigureStep, ...] = ()
    apart: tuple[FigureApart, ...] = ()
    action: str = ""


class TimelineEntry(Struct, frozen=True, kw_only=True):
    """Something that happened at a time the articles give, lies long before their news, or was still to come."""

    when: str
    precision: Literal["day", "month", "year"]
    text: str
    origins: int
    cites: tuple[Cite, ...]
    kind: Literal["background", "happened", "planned"] = "happened"


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


class Fact(Struct, frozen=True, kw_only=True):
    """One thing that the reports tell: its best wording (the first cite), and every passage that tells it."""

    text: str
    origins: int
    cites: tuple[Cite, ...]


Part = Literal["happened", "disputed", "single", "unknown"]


class Point(Struct, frozen=True, kw_only=True):
    """One point of a briefing: a source's own words, who else says so, and whether anybody says otherwise.

    What stands in square brackets is ours: the name that a "he" stands for. The parts follow each other: what happened, what is
    disputed, what one origin alone says, what is not known.
    """

    text: str
    origins: int
    status: Literal["agreed", "single", "disputed"]
    cites: tuple[Cite, ...]
    part: Part = "happened"
    reworded: str | None = None  # a language model's words for it, where they were asked for and pass every check


class Gap(Struct, frozen=True, kw_only=True):
    """What is asked of an event of its kind and no report answers, in our words; the cites show that it is of that kind."""

    kind: str
    text: str
    cites: tuple[Cite, ...]


class Refusal(Struct, frozen=True, kw_only=True):
    """A point of which the writer's words are not shown, by its place, and why."""

    point: int
    reason: str


class Rewording(Struct, frozen=True, kw_only=True):
    """What came of asking a language model to re-word the points; `failed` says why there is nothing of it."""

    model: str | None
    refused: tuple[Refusal, ...] = ()
    failed: str | None = None


class Briefing(Struct, frozen=True, kw_only=True):
    """What a reader sees first; `basis` says in our words what it rests on."""

    headline: str
    points: tuple[Point, ...]
    basis: str = ""
    gaps: tuple[Gap, ...] = ()
    since: str | None = None  # ISO 8601: what is new since then was asked for
    new: tuple[Change, ...] = ()
    rewording: Rewording | None = None


class TimeOfArticle(Struct, frozen=True, kw_only=True):
    """A time expression with the value that a reader gives it; a time of day stands beside its day, a range beside its ends."""

    cite: Cite
    value: str
    kind: Literal["date", "time", "duration", "set"] = "date"


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
    own_words: float = 1.0  # the share of its words that no other article of its story has, quoted speech left out


class Account(Struct, frozen=True, kw_only=True):
    """Everything reconciled about one story; with its briefing it is a story of the dossier."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: str | None = field(default=None, name="from")
    last: str | None = field(default=None, name="to")
    origins: tuple[Origin, ...] = ()
    counts: Counts | None = None
    copies: tuple[Copy, ...] = ()
    pairs: tuple[ArticlePair, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    superseded: tuple[Superseded, ...] = ()
    facts: tuple[Fact, ...] = ()
    brief: Briefing | None = None


class Dossier(Struct, frozen=True, kw_only=True):
    """The whole: every article, everything skipped, every story."""

    schema: Literal["consilience/dossier/1"] = "consilience/dossier/1"
    articles: tuple[ArticleEntry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    stories: tuple[Account, ...] = ()
