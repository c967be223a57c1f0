"""Text → what stands between quotation marks, whatever their shape, with nested, broken and repeated marks understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from consilience.languages.english.reporting import ELISIONS, UTTERING_VERBS
from consilience.records import Article

_MARK = re.compile(r"``|''|[“”„‟«»\"″＂‘’‚'`‹›]")
_SINGLE = frozenset("‘’‚'`‹›")
_OPENING = frozenset(("“", "„", "‟", "«", "``"))
_CLOSING = frozenset(("”", "»"))
_STARTS_AFTER = frozenset("([{—–-/“„«‘\"'…¿¡")
_FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}\s?$")
_SAID_AFTER_COMMA = re.compile(
    r"[,?!]\s+(?:\w[\w.’'-]*\s){0,4}?(?:" + "|".join(sorted(UTTERING_VERBS & {"said", "says", "told", "added"})) + r")\b"
)
_SPOKEN_AFTER = re.compile(
    r"(?<=[,?!.] )[\"“”]\s?(?:[\w.’'-]+\s){0,6}?(?:"
    + "|".join(sorted(UTTERING_VERBS - {"state", "report", "claim", "note"}))
    + r")\b"
)
# Single marks further apart than this are two apostrophes.
_LONGEST_SINGLE = 1500
_MOST_MARKS_BETWEEN = 40
# A quotation may run over this many paragraphs without repeating its opening mark.
_PARAGRAPHS_AHEAD = 6


class Quoted(Struct, frozen=True, kw_only=True):
    """What stands between two quotation marks in one block: the words, and with their marks (`outer`)."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    single: bool = False
    continues: bool = False  # the utterance began in an earlier paragraph
    unclosed: bool = False  # no closing mark in this block


class _Mark(Struct, frozen=True):
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


class _Open(Struct, frozen=True):
    """A quotation whose closing mark has not come yet."""

    outer: int
    inner: int
    continues: bool = False


def of(article: Article) -> tuple[Quoted, ...]:
    """Give what stands between quotation marks, in order; spans count in the article's text and stay inside one block."""
    text = article.text
    marks = [_marks(text, block.start, block.end) for block in article.blocks]
    found: list[Quoted] = []
    carried = False  # a quotation runs on from the block before
    for number, block in enumerate(article.blocks):
        reading = _Reading(text, block.start, block.end, number, marks[number])
        begun = _Open(block.start, block.start, continues=True) if carried and not _reopens(marks[number], block.start) else None
        left = reading.read(begun, reopened=carried)
        carried = left is not None and _runs_on(marks, article, number)
        if left is not None:
            reading.finish(left, carried=carried)
        found.extend(sorted(reading.found, key=lambda quoted: quoted.start))
    return tuple(found)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """Every mark of a block that may open or close a quotation."""
    listed = []
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else ""
        mark = _judged(match, before, after, text[max(start, match.start() - 6) : match.start()])
        if mark.opens or mark.closes:
            listed.append(mark)
    return listed


def _judged(match: re.Match[str], before: str, after: str, left: str) -> _Mark:
    sign = match.group()
    free_before = before.isspace() or before in _STARTS_AFTER
    free_after = after == "" or not after.isalnum()
    if sign in _SINGLE:
        opens = free_before and after not in ("", " ") and not _is_elision(match) and sign != "›"
        closes = not before.isspace() and free_after and sign not in "‘‚‹`"
        return _Mark(*match.span(), single=True, opens=opens, closes=closes)
    if sign in {'"', "''", "″", "＂"} and _FEET_AND_INCHES.search(left):
        return _Mark(*match.span(), single=False, opens=False, closes=False)
    if sign in _OPENING:
        misprinted = not free_before and (after == "" or after.isspace())
        return _Mark(*match.span(), single=False, opens=not misprinted, closes=misprinted or (sign == "“" and not free_before))
    if sign in _CLOSING:
        misprinted = before.isspace() and after.isalnum()
        return _Mark(*match.span(), single=False, opens=misprinted, closes=not misprinted)
    alone = before.isspace() and after.isspace()
    if alone:
        return _alone(match)
    opens = free_before and after != "" and not after.isspace()
    closes = (not before.isspace() and not (before in "([{—–" and after.isalnum())) or after == ""
    if before.isspace() and after.isalnum():
        closes = False
    return _Mark(*match.span(), single=False, opens=opens, closes=closes)


def _alone(match: re.Match[str]) -> _Mark:
    """A mark with a space on either side: what stands before and after the spaces decides, or both may be."""
    before = match.string[max(0, match.start() - 3) : match.start()].rstrip()[-1:]
    after = match.string[match.end() : match.end() + 3].lstrip()[:1]
    closes = before in ",.!?…" or after == "" or after in ",.;"
    return _Mark(
        *match.span(), single=False, opens=not (closes and (after.islower() or after == "" or after in ",.;")), closes=True
    )


def _is_elision(match: re.Match[str]) -> bool:
    """’90s, ’em, ’til: an apostrophe before a shortened word."""
    word = re.compile(r"[^\W_]+").match(match.string, match.end())
    if word is None:
        return False
    letters = word.group().lower()
    return letters in ELISIONS or re.fullmatch(r"\d\ds?", letters) is not None


def _reopens(marks: Sequence[_Mark], start: int) -> bool:
    return bool(marks) and marks[0].start == start and marks[0].opens and not marks[0].single


def _runs_on(marks: Sequence[Sequence[_Mark]], article: Article, number: int) -> bool:
    """Whether an open quotation goes on in the next block: its mark is repeated there, or only closed later."""
    following = range(number + 1, min(len(article.blocks), number + 1 + _PARAGRAPHS_AHEAD))
    for later in following:
        doubles = [mark for mark in marks[later] if not mark.single]
        if later == number + 1 and _reopens(marks[later], article.blocks[later].start):
            return True
        if doubles:
            before = article.text[max(0, doubles[0].start - 2) : doubles[0].start].rstrip()[-1:]
            return doubles[0].closes and (not doubles[0].opens or before in ",.!?…")
    return False


class _Reading:
    """Reads the marks of one block from left to right."""

    def __init__(self, text: str, start: int, end: int, number: int, marks: Sequence[_Mark]) -> None:
        self.text, self.start, self.end, self.number, self.marks = text, start, end, number, marks
        self.found: list[Quoted] = []

    def read(self, begun: _Open | None, *, reopened: bool) -> _Open | None:
        """Note the quotations that close in this block; give the one that stays open."""
        stack = [begun] if begun else []
        past = self.start
        for place, mark in enumerate(self.marks):
            if mark.start < past:
                continue
            if mark.single:
                past = past if stack else self._single(place, past)
            elif stack and mark.closes and not (mark.opens and self._begins_sentence(mark)) and not self._is_inches(place):
                opened = stack.pop()
                if not stack:
                    self._note(opened, mark.start, mark.end)
            elif stack and len(stack) == 1 and _SPOKEN_AFTER.match(self.text, mark.start):
                self._note(stack.pop(), mark.start, mark.end)  # we will come, “Orth said: the mark clings to the wrong word
            elif mark.opens or (not stack and self._is_stuck(place)):
                if stack and self._begins_sentence(mark):
                    self._note(stack[0], mark.start, mark.start, unclosed=True)
                    stack = []
                stack.append(_Open(mark.start, mark.end, continues=reopened and mark.start == self.start))
        if len(stack) > 1:  # one closing mark for two opening ones: the inner one is the surer
            return self._widowed(stack)
        return stack[0] if stack else None

    def finish(self, left: _Open, *, carried: bool) -> None:
        """Note a quotation without a closing mark in this block: to the block's end, or to where the text says who spoke."""
        said = None if carried else _SAID_AFTER_COMMA.search(self.text, left.inner, self.end)
        stop = said.start() + 1 if said else self.end
        self._note(left, stop, stop, unclosed=not carried)

    def _widowed(self, stack: Sequence[_Open]) -> _Open:
        said = _SAID_AFTER_COMMA.search(self.text, stack[0].inner, stack[-1].outer)
        if said:
            self._note(stack[0], said.start() + 1, said.start() + 1, unclosed=True)
        return stack[-1]

    def _begins_sentence(self, mark: _Mark) -> bool:
        """An opening mark after a finished sentence: the quotation before it lost its closing mark."""
        before = self.text[max(self.start, mark.start - 4) : mark.start]
        stripped = before.rstrip()
        return mark.opens and len(stripped) < len(before) and stripped.endswith((".", "!", "?", "…"))

    def _is_stuck(self, place: int) -> bool:
        """He said," We will come": the mark clings to the wrong word, and the next one can only close."""
        mark = self.marks[place]
        following = next((later for later in self.marks[place + 1 :] if not later.single), None)
        return self.text[mark.start - 1] in ",:" and following is not None and following.closes and not following.opens

    def _is_inches(self, place: int) -> bool:
        """A mark after a number inside a quotation that another mark closes."""
        mark = self.marks[place]
        following = next((later for later in self.marks[place + 1 : place + 9] if not later.single), None)
        return (
            self.text[mark.start - 1 : mark.start].isdigit()
            and self.text[mark.end : mark.end + 2].strip().islower()
            and following is not None
            and following.closes
            and not following.opens
        )

    def _single(self, place: int, past: int) -> int:
        """Note a quotation in single marks that begins here, if one does; give where to read on."""
        opening = self.marks[place]
        closing = self._closing_single(place) if opening.opens else None
        if closing is None:
            return past
        self._note(_Open(opening.start, opening.end), closing.start, closing.end, single=True)
        return closing.end

    def _closing_single(self, place: int) -> _Mark | None:
        opening = self.marks[place]
        strict = self.text[opening.start] == "’"
        plural: _Mark | None = None
        doubles = 0
        for later in range(place + 1, min(len(self.marks), place + _MOST_MARKS_BETWEEN)):
            mark = self.marks[later]
            if mark.start - opening.end > _LONGEST_SINGLE:
                break
            last = self.text[mark.start - 1]
            if not mark.single:
                # A misprint: opened by a single mark, closed by a double one.
                if mark.closes and not mark.opens and last in ",.!?" and doubles % 2 == 0:
                    return plural or mark
                doubles += 1
                continue
            if mark.opens and plural is not None:
                return plural
            if not mark.closes or (strict and last not in ",.!?…"):
                continue
            if last == "s" and self.text[mark.end : mark.end + 2].strip().islower():
                plural = plural or mark  # the teams’ coach, or the end of the quotation?
                continue
            return mark
        return plural

    def _note(self, opened: _Open, stop: int, outer_stop: int, *, single: bool = False, unclosed: bool = False) -> None:
        start, end = _trimmed(self.text, opened.inner, stop)
        if start < end:
            self.found.append(
                Quoted(
                    start=start,
                    end=end,
                    outer_start=opened.outer,
                    outer_end=max(outer_stop, end),
                    block=self.number,
                    single=single,
                    continues=opened.continues,
                    unclosed=unclosed,
                )
            )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def narrative(text: str, quoted: Sequence[Quoted]) -> str:
    """Give the text with every quotation, marks included, blotted out; positions stay."""
    return "".join(_blotted(text, quoted))


def _blotted(text: str, quoted: Sequence[Quoted]) -> Iterator[str]:
    past = 0
    for item in quoted:
        if item.outer_start < past:
            continue
        yield text[past : item.outer_start]
        yield BLOT * (item.outer_end - item.outer_start)
        past = item.outer_end
    yield text[past:]


BLOT = "¤"
