"""Article → sentences: nupunkt's boundaries inside each block, with what it gets wrong in news put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.extract import datelines
from consilience.languages.english import sentence_ends as english
from consilience.records import Article, Sentence

# nupunkt breaks after these (measured: "Lt. | Col."); a capital that follows does not begin a sentence.
_NEVER_LAST = re.compile(rf"\b(?:{'|'.join(sorted(english.NEVER_LAST))})\.\s*$")

LONGEST_ABBREVIATION = 10  # characters that are looked at before a boundary

_LOWER = re.compile(r"[a-z](?![a-z]{0,4}[A-Z])")  # not "eBay" and the like, which open sentences too
_WORD = re.compile(r"\w")
_NOTES = re.compile(r"(?:\[\d{1,3}\]\s*)+")  # "... in 1971. [2] He left": a note belongs to what it proves

_CLOSING, _OPENING = '[”’")]*', '[“‘"(]?'
# nupunkt does not break here. In the order of the lines: after "no." and "p.m." when a new sentence follows; after a common word
# that its model takes for an abbreviation ("lead.", "works.": 140 of 166 places where it went on after a lower-case word, in 770
# articles and 250 pages, were ends of sentences, the rest are told by LOWER_ABBREVIATIONS); after a capitalised one ("at the
# Bank.": 10 of the 14 of four letters and more that are no CAPITAL_ABBREVIATIONS); where the space is missing ("said.No"); and
# before the credit of a picture.
_MISSED = re.compile(
    rf"(?:\b[Nn]o\.|\b(?:{'|'.join(map(re.escape, english.CLOCK_TIMES))})\.)[”\"]?\s+(?=[“\"]?[A-Z][a-z])"
    rf"(?!(?:{'|'.join(english.WEEKDAYS)})day|[A-Z]\w+\.?\s(?:[Tt]ime|\d))"
    rf"|(?<![\w.])(?!(?:{'|'.join(sorted(english.LOWER_ABBREVIATIONS))})\.)[a-z]{{2,}}\.{_CLOSING}\s+(?={_OPENING}[A-Z]|[a-z]{{1,4}}[A-Z][a-z])"
    rf"|(?<![\w.])(?!(?:{'|'.join(sorted(english.CAPITAL_ABBREVIATIONS))})\.)[A-Z][a-z]{{3,}}\.{_CLOSING}\s+(?={_OPENING}[A-Z])"
    r"|(?<=[a-z]{3}\.)(?=[A-Z][a-z]*\s)|(?<=[a-z]{3}\.[”\"])(?=[A-Z][a-z]*\s)"
    rf"|(?<=\S)\s+(?=(?:{'|'.join(english.CREDIT_LABELS)}):\s[A-Z])"
)


def of(article: Article) -> tuple[Sentence, ...]:
    """Give the sentences of an article in order; none crosses a block. A dateline is one by itself; a bullet belongs to none."""
    found: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        text = article.text[block.start : block.end]
        begins = _after_dateline(text) if block.role == "paragraph" else 0
        parts = [(0, len(text[:begins].rstrip()))] if begins else []
        begins = begins or _after_bullet(text)
        parts += [(begins + start, begins + end) for start, end in spans(text[begins:])]
        found.extend(Sentence(block.start + start, block.start + end, number) for start, end in parts)
    return tuple(found)


# "(Fleetline) Shares of the yard fell": an agency's name stands for the dateline.
_CREDIT_ALONE = re.compile(r"\([A-Z][\w.&’' -]{1,38}\)\s?(?:[-–—]{1,2}\s)?(?=[“\"]?[A-Z])")
_BULLET = re.compile(r"[*•·■●▪–—-]\s+(?=\S)")


def _after_bullet(text: str) -> int:
    """Give where the words of a point in a list begin; 0 where none is one."""
    bullet = _BULLET.match(text)
    return bullet.end() if bullet else 0


# A dateline has at most so many characters.
_LONGEST_DATELINE = 160


def is_dateline(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence of a text is a dateline, which tells nothing by itself."""
    begins = (
        _after_dateline(text[sentence.start : sentence.start + 2 * _LONGEST_DATELINE])
        if text[sentence.end - 1] in "—–-:)•·■●|"
        else 0
    )
    return 0 < sentence.end - sentence.start <= begins


def _after_dateline(text: str) -> int:
    """Give where the first sentence of a paragraph begins behind its dateline; 0 where it has none."""
    credit = _CREDIT_ALONE.match(text)
    if credit:
        return credit.end()
    dateline = datelines.found(text[:_LONGEST_DATELINE])
    if dateline is None or not dateline.is_set_apart:
        return 0
    return dateline.end + len(text[dateline.end :]) - len(text[dateline.end :].lstrip())


def spans(text: str) -> list[tuple[int, int]]:
    """Give the sentences of one paragraph as tight (start, end) spans."""
    joined: list[tuple[int, int]] = []
    for start, end in _boundaries(text):
        if joined and _goes_on(text, joined[-1], start, end):
            joined[-1] = (joined[-1][0], end)
            continue
        notes = _NOTES.match(text, start, end) if joined else None
        if notes:
            joined[-1] = (joined[-1][0], start + len(text[start : notes.end()].rstrip()))
        if not notes or notes.end() < end:
            joined.append((notes.end() if notes else start, end))
    return [part for start, end in joined for part in _parted(text, start, end)]


def _goes_on(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Whether what nupunkt begins anew goes on with the sentence before: a name, a lower-case word, a loose sign."""
    if _NEVER_LAST.search(text, max(before[0], before[1] - LONGEST_ABBREVIATION), before[1]):
        return True
    return bool(_LOWER.match(text, start, end)) or not _WORD.search(text, start, end)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentences between two boundaries, those included that nupunkt runs together."""
    if text.find(".", start, end - 2) < 0 and text.find(":", start, end) < 0:
        yield start, end  # most sentences: what is missed stands behind a full point, or before a credit with its colon
        return
    for missed in _MISSED.finditer(text, start, end):
        stop = start + len(text[start : missed.end()].rstrip())
        yield start, stop
        start = missed.end()
    yield start, end


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    from nupunkt import sentence_segments  # imported late: only this stage needs it

    # A single line break inside a paragraph is layout, not the end of a sentence.
    for segment in sentence_segments(re.sub(r"\s", " ", text), paragraph_breaks=False):
        yield segment.start, segment.end
