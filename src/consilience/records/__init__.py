"""Every record that passes between the stages, in the order in which they are made.

Two kinds of position occur, and their types keep them apart:

- a *span* (`start`, `end` of a mark) counts in `Article.text`, the article as it reads;
- a *cite* counts in the decoded source, raw HTML included. `Article.cite` turns the first into the second.

All positions are Unicode code points, end excluded. Every record is frozen and compares by value.
"""

from consilience.records.account import (
    Account,
    ArticleEntry,
    Briefing,
    Conflict,
    Dossier,
    Figure,
    FigureApart,
    FigureStep,
    FigureValue,
    Name,
    NameForm,
    Origin,
    Passage,
    Point,
    Quote,
    QuoteMention,
    Side,
    Superseded,
    TimelineEntry,
    TimeOfArticle,
    Verdict,
)
from consilience.records.articles import CONTEXT, Article, Block, Cite, Furniture, Published, Run, label
from consilience.records.events import Copy, CopyPair, Event, Related
from consilience.records.marks import (
    FigureMark,
    Link,
    NameKind,
    NameMark,
    QuoteMark,
    Report,
    Role,
    RoleMark,
    Sentence,
    StatementMark,
    TimeForm,
    TimeMark,
)
from consilience.records.pages import Given, Page, Skipped

__all__ = [
    "CONTEXT",
    "Account",
    "Article",
    "ArticleEntry",
    "Block",
    "Briefing",
    "Cite",
    "Conflict",
    "Copy",
    "CopyPair",
    "Dossier",
    "Event",
    "Figure",
    "FigureApart",
    "FigureMark",
    "FigureStep",
    "FigureValue",
    "Furniture",
    "Given",
    "Link",
    "Name",
    "NameForm",
    "NameKind",
    "NameMark",
    "Origin",
    "Page",
    "Passage",
    "Point",
    "Published",
    "Quote",
    "QuoteMark",
    "QuoteMention",
    "Related",
    "Report",
    "Role",
    "RoleMark",
    "Run",
    "Sentence",
    "Side",
    "Skipped",
    "StatementMark",
    "Superseded",
    "TimeForm",
    "TimeMark",
    "TimeOfArticle",
    "TimelineEntry",
    "Verdict",
    "label",
]
