"""What an article tells, each thing with the characters it stands on."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from consilience.records.articles import Article


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
    (the next day). `other_day` and `other_month` hold the second reading of 03/04/2016. `to` ends a range. `iso` is what
    the words say themselves: P2W, T20:00, SU, PAST_REF, a holiday's name.
    """

    kind: Literal[
        "calendar", "weekday", "weekend", "offset", "decade", "quarter",
        "clock", "duration", "set", "vague", "season", "fiscal", "holiday", "part", "counted", "week",
    ]  # fmt: skip
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
    iso: str = ""


class TimeMark(Struct, frozen=True, kw_only=True):
    """A time expression. `value` is what it means by itself or against the article's date; None if that is unknown.

    The values of a report's times are ISO 8601: 2016-03-15, 2016-02, 2016, or an interval 2015-09/2016-03 (`..` for an
    open end). Those of its spells are also P2W, 2016-03-15T20:00, 2016-03-15TEV, 2016-Q3, XXXX-WXX-2 or PAST_REF (TimeML).
    """

    start: int
    end: int
    text: str
    value: str | None = None
    form: TimeForm | None = None
    spoken: int | None = None  # in a quotation: the weekday of the utterance, where the sentence names it
    kind: Literal["date", "time", "duration", "set"] = "date"  # "time": of a day
    on: int = -1  # of a time of day or the end of a range: where the date begins that it belongs to


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
    deed: str = ""  # the verb that tells what happened, in the infinitive: "kill", "install"; "" where there is none
    person: str | None = None  # whose age it is
    about: tuple[str, ...] = ()  # names in the sentence, in small letters
    context: tuple[str, ...] = ()  # the other words of the sentence
    near: tuple[str, ...] = ()  # the telling ones around it, the nearest in the tree first
    owner: str = ""  # whose share or seats they are, as printed: "National Home"
    bearer: tuple[str, ...] = ()  # the words of the name that it is told of: "national", "home"
    when: tuple[str, ...] = ()  # years and months that the sentence names: "2003", "12"
    since: bool = False  # a running total "since March 2011"
    partial: bool = False  # a part of another value: "including 12 children"
    further: bool = False  # on top of another value: "another five"
    former: bool = False  # replaced by a newer value: "up from five", "an earlier toll of three"
    name: str = ""  # what it measures, as a noun phrase in the sentence's words; "" where they give none
    total: bool = False  # told as a running total: "the death toll", "in all"
    follows: int = -1  # where the figure begins whose measure this one takes: "police put it at 4,000"
    agent: str = ""  # who or what did it, as printed: "Russian air strikes"; "" where the sentence does not say
    places: tuple[str, ...] = ()  # where it is counted, as printed, the narrowest first
    period: str = ""  # the time it covers, ISO 8601: "2011-03/.." since then, "../2016-03-15" until then, "2015-09/2016-03"
    part_of: int = -1  # where the figure begins that it is a part of: "including 12 children"
    qualities: tuple[str, ...] = ()  # what the counted are or how they are counted: "civilian", "confirmed", "presumed"
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
    sense: bytes = b""  # 128 bits that say what the predicate means there; empty where the language pipeline gives none

    @property
    def verb(self) -> str:
        """The verb without its particle: "carry" of "carry out"; "" where nothing is left of a misprint."""
        return self.lemma.partition(" ")[0]


class Report(Struct, frozen=True, kw_only=True):
    """An article with everything that was marked in it."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    names: tuple[NameMark, ...] = ()
    times: tuple[TimeMark, ...] = ()  # days, months, years and ranges of them: when something happened
    spells: tuple[TimeMark, ...] = ()  # the other words for time: durations, "every Tuesday", times of day, seasons, "recently"
    quotes: tuple[QuoteMark, ...] = ()
    figures: tuple[FigureMark, ...] = ()
    statements: tuple[StatementMark, ...] = ()
    vectors: bytes = b""  # 384 signed bytes for each sentence, in order; empty where the language pipeline gives none

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id
