"""Reports → happenings: each sentence that names a time, with the words of the clause that tells what happened then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from consilience import likeness
from consilience.annotate import times
from consilience.annotate.words import words
from consilience.languages.english import times as english
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile.statements import is_content, stem
from consilience.records import Cite, Event, Report, Sentence, TimeForm, TimeMark

COMPARED_CHARACTERS = 60
# A sentence longer than this loses what follows the clause with the time.
LONG_WORDS = 34


class Happening(Struct, frozen=True, kw_only=True):
    """One passage that tells what happened at a time. `start` counts in its article's text, in code points."""

    article: str
    when: str
    start: int
    order: int  # 0 for the first sentence of the article
    cite: Cite
    words: frozenset[str]  # the stems of the sentence, without dates and numbers
    vector: bytes  # of the sentence, where the language pipeline gives one
    is_said: bool  # the time is that of a saying: "the minister said Saturday"
    is_quoted: bool
    is_leaning: bool  # begins with a word that points to another sentence
    is_vague: bool  # "this year", or a range
    is_planned: bool  # told as still to come
    is_second: bool  # its passage tells of another day before it

    @property
    def numbers(self) -> frozenset[str]:
        """Give no numbers: counts of one happening differ from report to report."""
        return frozenset()


def of(event: Event) -> list[Happening]:
    """Give the happenings of all reports, in the order of the articles."""
    return [happening for report in event.reports for happening in _told_by(report)]


def _told_by(report: Report) -> Iterator[Happening]:
    seen: set[tuple[str, int]] = set()
    orders = {sentence.start: order for order, sentence in enumerate(report.sentences)}
    telling = {told.sentence for told in report.statements}  # "Not in August, not ever." tells nothing
    clauses = {told.time: number for number, told in reversed(list(enumerate(report.statements))) if told.time >= 0}
    for place, mark in enumerate(report.times):
        sentence, when = times.sentence_at(report.sentences, mark.start), _when(mark)
        if (
            sentence is None
            or when is None
            or mark.end > sentence.end
            or (when, sentence.start) in seen
            or (telling and orders[sentence.start] not in telling)
            or _is_nowadays(report, mark)
            or _goes_on(report, place)
            or _is_of_something_else(report, mark, sentence)
        ):
            continue
        seen.add((when, sentence.start))
        yield _happening(report, mark, sentence, orders[sentence.start], clauses.get(place))


_LISTED = re.compile(r"\s?(?:,|and|or|,\sand)\s(?:on\s|in\s)?")


def _goes_on(report: Report, place: int) -> bool:
    """Tell whether a time is the second of "on Friday and Saturday": what happened then is told once."""
    if not place or _when(report.times[place - 1]) is None:
        return False
    return _LISTED.fullmatch(report.article.text, report.times[place - 1].end, report.times[place].start) is not None


def _when(mark: TimeMark) -> str | None:
    """Give the day, month or year that a happening is set down under: of a range where it begins; of a weekend none."""
    if mark.value is None or mark.form is None or mark.form.kind in {"weekend", "decade"} or mark.form.unit == "week":
        return None
    return mark.value.split("/", maxsplit=1)[0]


def _is_nowadays(report: Report, mark: TimeMark) -> bool:
    """Tell whether somebody's "today" means these times: "we can grow our economy today"."""
    form = mark.form
    if form is None or form.kind != "offset" or form.unit != "day" or form.count or form.lean == "past":
        return False
    return any(quote.start <= mark.start < quote.end for quote in report.quotes)


def _happening(report: Report, mark: TimeMark, sentence: Sentence, order: int, clause: int | None) -> Happening:
    text = report.article.text
    others = [
        other
        for other in report.times
        if sentence.start <= other.start < sentence.end and _when(other) not in {None, _when(mark)}
    ]
    start, end = _own_part(text, mark, others, _passage(text, mark, sentence))
    opening = words(text, start, min(end, start + 40))
    return Happening(
        article=report.id,
        when=_when(mark) or "",
        start=start,
        order=order,
        cite=report.article.cite(start, end),
        words=_telling(report, sentence),
        vector=likeness.vector_of(report, order),
        is_said=clause is not None and report.statements[clause].lemma in SAYING_VERBS,
        is_quoted=any(quote.start <= mark.start < quote.end for quote in report.quotes) or text[start] in "\"“‘'",
        is_leaning=bool(opening) and opening[0].text in english.LEANING,
        is_vague=mark.form is not None
        and (mark.form.to is not None or (mark.form.kind == "offset" and mark.form.unit == "year")),
        is_planned=_is_planned(report, mark, clause),
        is_second=any(start <= other.start < mark.start for other in others),
    )


def _is_planned(report: Report, mark: TimeMark, clause: int | None) -> bool:
    """Tell whether what is told of a time was still to come: by the verbs around the time, then by that of its clause."""
    lean = mark.form.lean if mark.form else "unknown"
    return lean == "future" or (lean == "unknown" and clause is not None and report.statements[clause].tense == "future")


# "Before 1997 …", "more than in 2009", "down from 300 on Monday", "the highest since March": nothing is told of that time.
_COMPARED = re.compile(
    r"\b(?:" + "|".join(english.COMPARED_WITH) + r")\s(?:(?:in|on|at|during|the|early|late|mid)\s){0,3}$", re.IGNORECASE
)
# "480 flights on a normal Monday".
_ANY_SUCH = re.compile(r"\b(?:a|an|any|every|each)\s(?:" + "|".join(english.USUAL) + r")\s$", re.IGNORECASE)
# "the 2026 budget": the year names a thing. "In the 2005 flood" tells when.
_NAMING = re.compile(r"(?P<when>\b(?:in|during)\s)?(?:\b(?:the|an?|its|his|her|their|our|this|that)|['’]s)\s(?:[a-z-]+\s)?$")
_THING = re.compile(r"\s(?!(?:" + "|".join((*english.NO_NOUNS, *english.CLAUSE_OPENERS, *english.AFTER_A_YEAR)) + r")\b)[a-z]{3}")


def _is_of_something_else(report: Report, mark: TimeMark, sentence: Sentence) -> bool:
    """Tell whether a time only compares, is any of its kind, is asked about, or is part of what something is called."""
    text, form = report.article.text, mark.form
    before = text[max(sentence.start, mark.start - COMPARED_CHARACTERS) : mark.start]
    if _COMPARED.search(before) or _ANY_SUCH.search(before) or "?" in text[mark.end : sentence.end]:
        return True
    if form is None or form != TimeForm(kind="calendar", year=form.year, lean=form.lean):
        return False
    named = _NAMING.search(before)
    return named is not None and not named["when"] and _THING.match(text, mark.end) is not None


_OPENER = r"\s(?=(?:" + "|".join(english.CLAUSE_OPENERS) + r")\s)"
# Where a clause may end or begin: a mark, or a word that opens another clause.
_BORDER = re.compile(r"[;:—–()]|,\s|" + _OPENER, re.IGNORECASE)


def _telling(report: Report, sentence: Sentence) -> frozenset[str]:
    """Give the stems of what a sentence with a time tells, no dates and no numbers.

    All of it: the words of the time's own clause alone bring fewer reports of one happening together (eval/LOG.md).
    """
    dates = [(other.start, other.end) for other in report.times if sentence.start <= other.start < sentence.end]
    found = words(report.article.text, sentence.start, sentence.end)
    plain = [word.text for word in found if not any(start <= word.start < end for start, end in dates)]
    return frozenset(stem(word) for word in plain if is_content(word) and not word[0].isdigit())


def _passage(text: str, mark: TimeMark, sentence: Sentence) -> tuple[int, int]:
    """Give the sentence, if it is long without what follows the clause with the time."""
    start = sentence.start
    if len(text[start : sentence.end].split()) <= LONG_WORDS:
        return start, sentence.end
    for found in _BORDER.finditer(text, mark.end, sentence.end):
        cut = text[start : found.start()].rstrip(" ,;:—–")
        if found.group()[0] in ",;—–" and len(cut.split()) > 8 and _is_whole(cut):
            return start, start + len(cut)
    return start, sentence.end


# Where the part of a sentence that tells of one day ends and that of another begins: a strong mark, or a second verb.
_STRONG = re.compile(r"[;:—–]\s|\s[—–-]\s|,?\sand\s(?=(?:" + "|".join(english.VERBS_GO_ON) + r")\s)")
SHORTEST_PART_WORDS = 6


def _own_part(text: str, mark: TimeMark, others: Sequence[TimeMark], passage: tuple[int, int]) -> tuple[int, int]:
    """Give the part of a passage that tells of a day, without the parts that tell of other days."""
    start, end = passage
    for border in _STRONG.finditer(text, start, end):
        if any(other.end <= border.start() for other in others) and border.end() <= mark.start and "and" not in border[0]:
            start = border.end() if _can_stand(text[border.end() : end]) else start
        elif mark.end <= border.start() and any(border.end() <= other.start < end for other in others):
            return (start, border.start()) if _can_stand(text[start : border.start()]) else (start, end)
    return start, end


def _can_stand(part: str) -> bool:
    return len(part.split()) >= SHORTEST_PART_WORDS and _is_whole(part)


def _is_whole(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")
