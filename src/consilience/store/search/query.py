"""What somebody typed → what is asked: words, "phrases", -not, OR, prefix*, and filters such as outlet: or after:."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import replace

from consilience.errors import UsageError
from consilience.store.search import words

# What may stand before a colon; the first five look into an article, a quote, a figure or a story as it was indexed.
FACETS = ("outlet", "origin", "language", "speaker", "measure")
FILTERS = (*FACETS, "after", "before", "story")
# Before the words of a facet in the index: no word of a text begins with it.
MARK = "¦"
# A question is typed by a person.
LONGEST_QUESTION = 1000  # characters
MOST_TERMS = 32
SHORTEST_PREFIX = 3  # letters before the star: fewer stand for half of all words
# "the" alone is in every text; it is only looked for inside a phrase.
LIGHT = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "for",
        "from",
        "has",
        "have",
        "he",
        "her",
        "his",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "she",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "were",
        "who",
        "will",
        "with",
    ]
)

_PIECE = re.compile(
    r"""(?P<minus>-(?=\S))?(?:(?P<field>[A-Za-z]{1,20}):(?=[^\s/]))?"""
    r"""(?:["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]?|(?P<bare>[^\s"“”„«»]+))"""
)


class Term(Struct, frozen=True):
    """Words that must stand beside each other; with `prefix` the last one is only begun. Of a facet, words in any order."""

    words: tuple[str, ...]
    prefix: bool = False
    facet: str = ""

    @property
    def indexed(self) -> tuple[str, ...]:
        """Give the words as they stand in the index."""
        return tuple(f"{MARK}{self.facet}{MARK}{word}" for word in self.words) if self.facet else self.words


class Query(Struct, frozen=True):
    """A question: each group must be met by one of its terms, none of `without` may be, and the day must lie between."""

    groups: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()
    after: date | None = None  # from this day on
    before: date | None = None  # up to the day before this one
    stories: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """Give the terms of text, which tell what is relevant, each once."""
        return tuple(dict.fromkeys(term for group in self.groups for term in group if not term.facet))


class _Piece(Struct, frozen=True):
    """One piece of what was typed."""

    text: str
    field: str
    minus: bool
    quoted: bool


def parsed(asked: str) -> Query:
    """Read a question; raises UsageError, in one line, where it asks for nothing or for what cannot be asked."""
    if len(asked) > LONGEST_QUESTION:
        what = "The question is too long"
        raise QuestionError(what, asked, f"Ask in at most {LONGEST_QUESTION} characters.")
    query, groups, joined = Query(), list[list[Term]](), False
    for piece in _pieces(asked):
        if piece.text == "OR" and not piece.quoted and not piece.minus and not piece.field:
            joined = bool(groups)
            continue
        if piece.field in {"after", "before", "story"}:
            query, joined = _filtered(query, piece), False
            continue
        term = _term(piece)
        if term is None:
            continue
        if piece.minus:
            query = replace(query, without=(*query.without, term))
        elif joined:
            groups[-1].append(term)
        else:
            groups.append([term])
        joined = False
    return _checked(replace(query, groups=tuple(map(tuple, _telling(groups)))), asked)


def _pieces(asked: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(asked):
        field = (match["field"] or "").lower()
        text = match["phrase"] if match["phrase"] is not None else match["bare"] or ""
        if match["phrase"] is None and text.endswith(":") and text[:-1].lower() in FILTERS:
            what = "This filter says nothing"
            raise QuestionError(what, text, f'Write it without a blank, as {text}ONE or {text}"ONE OF TWO WORDS".')
        if field and field not in FILTERS:
            if near := get_close_matches(field, FILTERS, 1, 0.75):
                what = "No such filter"
                raise QuestionError(what, f"{field}:", f"Did you mean {near[0]}: ? There are {', '.join(FILTERS)}.")
            field, text = "", f"{match['field']} {text}"
        yield _Piece(text, field, bool(match["minus"]), match["phrase"] is not None)


def _term(piece: _Piece) -> Term | None:
    """Give what a piece looks for; None where it has no word. A word with a hyphen is a phrase."""
    bare = piece.text.rstrip(").,;!?") if not piece.quoted else piece.text
    prefix = bare.endswith("*") and not piece.quoted
    found = tuple(dict.fromkeys(words.of(bare)) if piece.field else words.of(bare))
    if not found:
        return None
    if prefix and len(found[-1]) < SHORTEST_PREFIX:
        what = "Too short a beginning"
        raise QuestionError(what, piece.text, f"Give at least {SHORTEST_PREFIX} letters before the star.")
    return Term(found, prefix and not piece.field, piece.field)


def _filtered(query: Query, piece: _Piece) -> Query:
    if piece.minus:
        what = "This filter cannot be turned round"
        raise QuestionError(what, f"-{piece.field}:", "Use after: and before: for days.")
    if piece.field == "story":
        return replace(query, stories=(*query.stories, piece.text))
    day = _day(piece)
    if piece.field == "after":
        return replace(query, after=max(day, query.after or day))
    return replace(query, before=min(day, query.before or day))


def _day(piece: _Piece) -> date:
    """Give the first day of a day, month or year."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", piece.text)
    try:
        if parts:
            return date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        pass
    what = "No such day"
    raise QuestionError(what, f"{piece.field}:{piece.text}", "Give a day, a month or a year: 2016-03-15, 2016-03, 2016.")


def _telling(groups: list[list[Term]]) -> list[list[Term]]:
    """Leave out light words beside others."""
    kept = [group for group in groups if not all(term.words[0] in LIGHT and len(term.words) == 1 for term in group)]
    return kept or groups


def _checked(query: Query, asked: str) -> Query:
    if sum(len(term.words) for group in (*query.groups, query.without) for term in group) > MOST_TERMS:
        what = "The question is too long"
        raise QuestionError(what, asked, f"Ask for at most {MOST_TERMS} words.")
    if not (query.groups or query.after or query.before or query.stories):
        remedy = "Say also what to look for." if query.without else 'Give words, "a phrase", or a filter such as outlet:NAME.'
        what = "Nothing to look for"
        raise QuestionError(what, asked, remedy)
    return query


class QuestionError(UsageError):
    """A question that cannot be asked, with the part that is wrong."""

    def __init__(self, what: str, where: str, remedy: str) -> None:
        shown = " ".join("".join(sign if sign.isprintable() else " " for sign in where).split())
        super().__init__(what, shown[:60] + "…" * (len(shown) > 60) or "nothing was asked", remedy)
