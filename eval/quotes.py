"""Measure quotes and their speakers on news texts that we marked by hand: `python -m eval.quotes [SET…] [--misses]`.

A quote is found when a mark covers half of the shorter of the two. The speaker of a found quote is right when a word of the
names agrees, as `score_dossier.py` has it (`speaker`), and when the last name or the head word agrees (`speaker_exact`).
The marks and what they mean: `eval/marks/README.md`.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType

import msgspec
from msgspec import Struct

from consilience import annotate
from consilience.reconcile import names, quotes
from consilience.records import Event
from eval import gold, quote_texts
from eval.quote_texts import Text

MARKS = Path(__file__).with_name("marks")
Span = tuple[int, int]


class MarkedSet(Struct, frozen=True):
    """Marked texts that are measured together: the file of marks, the texts it marks, and which of their ids count."""

    file: str
    texts: Callable[[], Iterator[Text]]
    ids: str = ""  # a regular expression for their beginning


# GUM's lives, interviews, speeches and textbooks are harder than news, and no goal is set for them.
SETS = {
    "meantime": MarkedSet("quotes_meantime.yaml", quote_texts.meantime),
    "gum_news": MarkedSet("quotes_gum.yaml", quote_texts.gum, "GUM_news_"),
    "gum_other": MarkedSet("quotes_gum.yaml", quote_texts.gum, "GUM_(?!news_)"),
    "re3d": MarkedSet("quotes_re3d.yaml", quote_texts.re3d),
    "ewt": MarkedSet("quotes_ewt.yaml", quote_texts.ewt),
}
NEWS = ("meantime", "gum_news", "re3d", "ewt")

# Words that two speakers may share without being one; the second line is the scorer's own.
_SHARED_BY_MANY = frozenset(("a", "an", "and", "at", "by", "for", "from", "his", "her", "in", "on", "their", "to", "with"))
_SHARED_BY_MANY |= {"al", "the", "of", "foreign", "ministry", "minister", "senior", "official"}
# A description's head stands before these: "spokesman for the company", "sources close to him".
_AFTER_HEAD = frozenset(("of", "for", "from", "in", "at", "on", "with", "who", "familiar", "close", "near", "to", "by"))
_LEGAL_FORMS = frozenset(("inc", "corp", "ltd", "llc", "plc", "jr", "sr"))


class AnotherTextError(ValueError):
    """The text of a document is not the one that its marks were made in; the message is its id."""


class MarkedQuote(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that somebody said, and where the text names who did."""

    start: int
    end: int
    kind: str
    speaker: tuple[Span, ...] = ()
    note: str = ""


class MarkedWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in quotation marks that are no quote, with the reason, or that may be one."""

    start: int
    end: int
    why: str = ""
    note: str = ""


class Marked(Struct, frozen=True, forbid_unknown_fields=True):
    """What a careful reader marked in one text."""

    id: str
    digest: str
    quotes: tuple[MarkedQuote, ...] = ()
    not_quotes: tuple[MarkedWords, ...] = ()
    optional: tuple[MarkedWords, ...] = ()


class Heard(Struct, frozen=True):
    """A quote as the program gives it to a reader, in the raw text."""

    start: int
    end: int
    speaker: str | None


class Outcome(Struct, frozen=True):
    """Hits and totals by row, and what was missed or wrong."""

    rows: dict[str, tuple[int, int]]
    misses: tuple[str, ...]


def marked(name: str) -> list[tuple[Text, Marked]]:
    """Give the marked texts of a set; raises AnotherTextError where a text is not the one that was marked."""
    wanted = SETS[name]
    marks = [
        mark
        for mark in msgspec.yaml.decode((MARKS / wanted.file).read_bytes(), type=list[Marked])
        if re.match(wanted.ids, mark.id)
    ]
    texts = {text.id: text for text in wanted.texts()}
    for mark in marks:
        if texts[mark.id].digest != mark.digest:
            raise AnotherTextError(mark.id)
    return [(texts[mark.id], mark) for mark in marks]


def heard(text: Text) -> list[Heard]:
    """Give the quotes that a story of this one article shows."""
    event = Event(reports=(annotate.report(text.article),))
    return [
        Heard(mention.cite.start + text.body_start, mention.cite.end + text.body_start, mention.speaker or quote.speaker)
        for quote in quotes.joined(event, names.merged(event))
        for mention in quote.mentions
    ]


def same_place(left: Span, right: Span) -> bool:
    """Whether two spans share at least half of the shorter one."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return shared > 0 and shared >= 0.5 * min(left[1] - left[0], right[1] - right[0])


@cache
def plain(speaker: str) -> tuple[str, ...]:
    """Give the words of a name or description as the scorer compares them: without signs, accents and capitals."""
    found: str = _scorer().plain(speaker)
    return tuple(found.split())


@cache
def _scorer() -> ModuleType:
    return gold.scorer()


def shares_word(said: str, wanted: str) -> bool:
    """Whether two forms share a word that is not one of many speakers'."""
    return plain(said) == plain(wanted) or bool(set(plain(said)) & set(plain(wanted)) - _SHARED_BY_MANY)


def head(speaker: str) -> str:
    """Give the last name, or the head word of a description: Reyes, spokesman (for the port), Acme (Inc.)."""
    found = ""
    for word in plain(speaker.partition(",")[0]):
        if word in _AFTER_HEAD and found:
            break
        found = found if word in _LEGAL_FORMS and found else word
    return found


def same_head(said: str, wanted: str) -> bool:
    """Whether last names or head words agree, whatever titles and offices stand before a name."""
    return head(said) == head(wanted) or plain(said)[-len(plain(wanted)) :] == plain(wanted)


def score(name: str) -> Outcome:
    """Score one set."""
    return together([judged(text, marks, heard(text)) for text, marks in marked(name)])


def together(outcomes: Sequence[Outcome]) -> Outcome:
    """Give the rows of several sets as if they were one."""
    rows: dict[str, tuple[int, int]] = {}
    for outcome in outcomes:
        for row, (hits, total) in outcome.rows.items():
            before = rows.get(row, (0, 0))
            rows[row] = (before[0] + hits, before[1] + total)
    return Outcome(rows, tuple(miss for outcome in outcomes for miss in outcome.misses))


Judged = Iterator[tuple[str, bool, str]]  # row, whether it is right, what to show where it is not


def judged(text: Text, marks: Marked, found: Sequence[Heard]) -> Outcome:
    """Hold the quotes found in one text against its marks."""
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    misses: list[str] = []
    for row, hit, miss in (*_found(text, marks, found), *_spoken(text, marks, found)):
        hits[row] += hit
        totals[row] += 1
        misses += [] if hit else [f"{row}: {text.id} {miss}"]
    return Outcome({row: (hits[row], total) for row, total in totals.items()}, tuple(misses))


def _found(text: Text, marks: Marked, found: Sequence[Heard]) -> Judged:
    right = [(mark.start, mark.end) for mark in marks.quotes]
    either = [(mark.start, mark.end) for mark in marks.optional]
    for quote in found:
        span = quote.start, quote.end
        hit = any(same_place(span, each) for each in right)
        if hit or not any(same_place(span, each) for each in either):
            yield "precision", hit, f"{span} {text.raw[slice(*span)]!r:.90} said by {quote.speaker}"
    for span in right:
        taken = any(same_place(span, (quote.start, quote.end)) for quote in found)
        yield "recall", taken, f"{span} {text.raw[slice(*span)]!r:.90}"
    for mark in marks.not_quotes:
        kept_out = not any(same_place((mark.start, mark.end), (quote.start, quote.end)) for quote in found)
        yield "kept_out", kept_out, f"({mark.start}, {mark.end}) {mark.why} {text.raw[mark.start : mark.end]!r:.60}"


def _spoken(text: Text, marks: Marked, found: Sequence[Heard]) -> Judged:
    for mark in marks.quotes:
        said = [quote.speaker for quote in found if same_place((mark.start, mark.end), (quote.start, quote.end))]
        if not said:
            continue
        wanted = [text.raw[slice(*span)] for span in mark.speaker]
        told = f"({mark.start}, {mark.end}) {text.raw[mark.start : mark.end]!r:.60}: {said} for {wanted}"
        for row, same in (("speaker", shares_word), ("speaker_exact", same_head)):
            right = any(speaker and same(speaker, name) for speaker in said for name in wanted) if wanted else None in said
            yield row, right, told


def scores(sets: Iterable[str]) -> dict[str, Outcome]:
    """Score sets, and the news among them together."""
    found = {name: score(name) for name in sets}
    return found | {"news": together([outcome for name, outcome in found.items() if name in NEWS])}


def measure() -> dict[str, float]:
    """Give the rows of each set and of the news together, from 0 to 1."""
    return {
        f"{name}_{row}": hits / total for name, outcome in scores(SETS).items() for row, (hits, total) in outcome.rows.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="*", help=f"names of marked sets ({', '.join(SETS)}); all when none is given")
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    options = parser.parse_args()
    for name, outcome in scores(options.sets or SETS).items():
        print(f"== {name}")
        for row, (hits, total) in sorted(outcome.rows.items()):
            print(f"  {row:16} {hits:4}/{total:<4} {hits / total:.3f}")
        if options.misses and name in SETS:
            print("\n".join("    " + miss for miss in outcome.misses))


if __name__ == "__main__":
    main()
