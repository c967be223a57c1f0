"""A value in its sentence → who says it, as a name or a plain noun phrase; None where the sentence does not say."""

from __future__ import annotations

import re

from consilience.languages.english import measured, reporting
from consilience.records import Report

_ACCORDING = re.compile(
    r"\b[Aa]ccording to ((?:the )?[^,.;()“”\"]{2,70}?)(?=[,.;()“”\"]|$|\s(?:as|in|that|who|which|on|since|and)\b)"
)
_AFTER = re.compile(rf",?[”\"']?\s(?:the\s)?([^,.;“”\"]{{2,60}}?)\s(?:{measured.SPEECH})\b[^,;“”\"]{{0,30}}[.,]?\s*$")
_BEFORE = re.compile(
    rf"^\s*(?:[Tt]he\s)?([A-Z](?:[^,.;“”\"]|\.(?=\w|\s[A-Z])){{1,60}}?)(?:,[^;“”\"]{{2,80}},)?\s(?:also\s|later\s|had\s|has\s|have\s)?(?:{measured.SPEECH})\b"
)
# "The police released a video and said" is no speaker; nor is more than eight words.
_NO_SPEAKER = re.compile(
    r"\b(?:is|was|were|are|had|have|has|been|with|that|when|after|before|but|and he|and she|who|which|because|if|as|where)\b"
    r"|[(:]|^(?:in|on|at|by|for|of|to)\s|\sand$|(?:\S+\s){8}",
    re.IGNORECASE,
)
_TURN = re.compile(r",?\s(?:but|while|whereas|although)\s")
_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "you", "who", "the report", "this", "that", "one"})


def said_by(report: Report, start: int, sentence: tuple[int, int]) -> str | None:
    """Give who says a value, in the sentence's own words; None if it does not say."""
    for quote in report.quotes:
        if quote.start <= start < quote.end and quote.speaker:
            return quote.speaker
    text = report.article.text[sentence[0] : min(sentence[1], sentence[0] + 1000)]
    turn = max((found.end() for found in _TURN.finditer(text) if sentence[0] + found.end() <= start), default=0)
    for pattern, begin in ((_ACCORDING, 0), (_BEFORE, turn), (_BEFORE, 0), (_AFTER, 0)):
        found = pattern.search(text[begin:])
        if found and (pattern is not _BEFORE or sentence[0] + begin + found.end() <= start):
            named = _speaker(report, sentence[0] + begin + found.start(1), sentence[0] + begin + found.end(1))
            return named if named and named.lower() not in _PRONOUNS and not _NO_SPEAKER.search(named) else None
    return None


_OF = frozenset({"of", "for"})
_PREPOSITIONS = reporting.PREPOSITIONS | {"at", "by", "in", "on", "to", "with", "from", "after", "before"}
_NO_START = frozenset({"his", "her", "their", "its", "my", "our", "your", "this", "that", "these", "those", "of", "some", "many"})
_ARTICLES = frozenset({"the", "a", "an"})
_SPEAKERS = reporting.ROLES | reporting.DOCUMENTS | measured.SPEAKERS
# "Receipts police" is no compound; "operations chief" is one.
_PLURAL_MODIFIERS = frozenset(["sports", "news", "arms", "sales", "affairs", "operations", "communications", "works"])


def _speaker(report: Report, start: int, end: int) -> str | None:
    """Give the noun phrase at the head of some words if it names somebody who can say something."""
    words = report.article.text[start:end].split()
    while words and words[0].lower() in _ARTICLES:
        words.pop(0)
    if not words or words[0].lower() in _NO_START:
        return None
    kept, head = _phrase(words)
    if not kept or len(kept[-1]) < 2:
        return None
    named = {word for mark in report.names if mark.kind in {"person", "organisation"} for word in mark.text.split()}
    last = kept[head].strip(",").removesuffix("'s").removesuffix("’s")
    telling = last.lower() in _SPEAKERS or last.isupper() or last.lower().endswith(("ologists", "officials", "workers"))
    if not telling and last not in named and (report.names or not last[:1].isupper()):
        return None
    before = kept[head - 1] if head else ""
    loose = before.islower() and before.endswith("s") and not before.endswith(("'s", "’s")) and before not in _PLURAL_MODIFIERS
    if loose and last.islower():
        return None
    return " ".join(kept)


def _phrase(words: list[str]) -> tuple[list[str], int]:
    """Give the words up to what only says where or when, and the place of the head among them."""
    kept: list[str] = []
    head = -1
    for word in words:
        folded = word.lower()
        if folded in _PREPOSITIONS and folded not in _OF:
            break
        if kept and word.islower() and folded.endswith(("ed", "ly")):
            break
        if folded in _OF and head < 0:
            head = len(kept) - 1
        kept.append(word)
    while kept and kept[-1].lower() in _OF | _ARTICLES:
        kept.pop()
    return kept, head if 0 <= head < len(kept) else len(kept) - 1
