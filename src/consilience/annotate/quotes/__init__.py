"""Marks quotes: words between quotation marks that somebody said; names, titles and scare quotes are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from consilience.annotate.parse.records import Parse
from consilience.annotate.quotes import quotation, speakers
from consilience.annotate.quotes.quotation import Quoted
from consilience.annotate.quotes.speakers import Found
from consilience.annotate.syntax import Word
from consilience.languages.english.reporting import (
    BEFORE_NAMES,
    DESCRIBING_VERBS,
    DETERMINERS,
    NAME_GIVING_VERBS,
    NAME_OR_JUDGE_VERBS,
    NAMED_AS,
    NAMING_WORDS,
    SAYING_VERBS,
    SMALL_WORDS,
    TIME_WORDS,
)
from consilience.records import Article, QuoteMark, Report

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_TOLD = frozenset(("attributed", "pronoun"))
# Up to so many words may be a name, a nickname or scare quotes.
_SHORT = 4
_LONGEST_HEADING = 300  # characters
# Up to so many words are an epithet: the “final” offer.
_EPITHET = 2
# Up to so many words in mid-sentence are no utterance when nobody is said to have said them.
_FRAGMENT = 3


def mark(report: Report, parses: tuple[Parse, ...]) -> Report:
    """Add the quotes to a report; `parses` are its sentences analysed, in their order."""
    article = report.article
    quoted = [item for item in quotation.of(article) if _WORD.search(article.text, item.start, item.end)]
    heard = speakers.of(report, quoted, parses)
    kept = [
        _mark(article, item, found)
        for item, found in zip(quoted, heard, strict=True)
        if reason_against(article, item, found) is None
    ]
    return replace(report, quotes=tuple(_one_speaker(kept)))


def reason_against(article: Article, item: Quoted, found: Found) -> str | None:
    """Say why quoted words are not a quote; None if they are one."""
    text = article.text[item.start : item.end]
    words = _WORD.findall(text)
    sentence = _is_sentence(article, item, words) or (found.opens_sentence and text[-1] in ".!?")
    reasons = {
        "a heading": _is_heading(article, item),
        "a mark without its other half": item.unclosed and not (found.is_tight or (found.opens_sentence and sentence)),
        "a nickname inside a name": len(words) <= _SHORT and _is_inside_name(article, item),
        "introduced as a name or a word": _is_named(article, item, found, words),
        "written like a title": (len(words) <= 2 * _SHORT or not found.speaker) and not found.is_tight and _is_title(words, text),
        "a word or two before the noun that they qualify": len(words) <= _EPITHET and not found.is_tight and _qualifies(found),
        "nobody is said to have said it": not sentence and not _is_said(found, words),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _is_said(found: Found, words: Sequence[str]) -> bool:
    """Whether the text gives a fragment as somebody's words: a verb brings it in, or it is long enough to be speech."""
    if len(words) > 2 * _SHORT or found.is_tight or (found.is_attributed and found.speaker is not None):
        return True
    return (found.speaker is not None or found.is_attributed) and len(words) > _FRAGMENT


def _qualifies(found: Found) -> bool:
    """The “final” offer, “terrorist” groups: the noun that the words describe follows."""
    following = found.after[0] if found.after else None
    return following is not None and following.is_noun and following.lower not in TIME_WORDS


def _is_sentence(article: Article, item: Quoted, words: Sequence[str]) -> bool:
    """Whether the words look like a whole utterance: a capital and the punctuation of a sentence, or many words."""
    text = article.text[item.start : item.end]
    first = next((sign for sign in text if sign.isalnum()), "")
    if not (first.isupper() or first.isdigit() or item.continues):
        return False
    return len(words) >= 5 or (text[-1] in ".!?…," and len(words) >= 2) or text[-1] in "!?"


def _is_heading(article: Article, item: Quoted) -> bool:
    block = article.blocks[item.block]
    if block.role == "heading" or block.end - block.start > _LONGEST_HEADING:
        return block.role == "heading"
    text = article.text[block.start : block.end].rstrip()
    last = text.rstrip("\"”’'»″` ")[-1:]
    unfinished = last not in ".!?:;,…)"
    whole = item.outer_start <= block.start + 1 and item.outer_end >= block.end - 1
    return unfinished and len(_WORD.findall(text)) <= (5 if whole else 12) and not re.search(r"\b(?:said|says|told)\b", text)


def _is_inside_name(article: Article, item: Quoted) -> bool:
    """Vincent “…” Orth · “…” Orth: between given name and family name, or right before a name."""
    text, inside = article.text, article.text[item.start : item.end]
    if inside[-1] in ".!?,":
        return False
    after = re.match(r"\s+([^\W\d_a-z][\w’'-]+)", text[item.outer_end : item.outer_end + 30])
    before = re.search(r"(?:^|\s)([^\W\d_a-z][\w’'.-]*)\s+$", text[max(0, item.outer_start - 30) : item.outer_start])
    if after is None:
        return (
            before is not None
            and inside[0].isupper()
            and text[item.outer_end : item.outer_end + 1] in ",.)"
            and len(inside.split()) <= 3
            and before.group(1).lower() not in SAYING_VERBS
            and not before.group(1).endswith(":")
            and _two_capitals(text, item.outer_start)
        )
    return before is not None or inside[0].isupper() or inside.split()[0].lower() == "the"


def _two_capitals(text: str, end: int) -> bool:
    return re.search(r"(?:[^\W\d_a-z][\w’'.-]+\s+){2}$", text[max(0, end - 40) : end]) is not None


def _is_named(article: Article, item: Quoted, found: Found, words: Sequence[str]) -> bool:
    """Known as “…”, the song “…”, banners reading “…”, the nickname “…”, they named it “…”."""
    before = _before_name(found)
    word = before[-1].lower if before else ""
    if word not in NAMING_WORDS:
        given = found.governor is not None and found.governor.lower in NAME_GIVING_VERBS
        return given and not found.is_tight and len(words) <= 2 * _SHORT and _is_capitalised(words)
    if word in NAME_OR_JUDGE_VERBS:  # called “the wall” · called it “shameful”
        return (len(before) > 1 and before[-2].lower == "so") or (len(words) <= _SHORT and _is_capitalised(words))
    in_own_words = word == "words" and found.is_tight
    if in_own_words or word in (SAYING_VERBS | DESCRIBING_VERBS) - {"nicknamed"}:
        return False
    return not (found.is_tight and _is_sentence(article, item, words))


def _before_name(found: Found) -> list[Word]:
    """The words before a quotation without what may stand between a naming word and the name; none after "such as"."""
    before = list(found.before)
    while before and (before[-1].lower in BEFORE_NAMES | DETERMINERS or before[-1].text in (",", ":")):
        if before[-1].lower == "as" and len(before) > 1 and before[-2].lower not in NAMED_AS:
            return []
        before.pop()
    if len(before) > 1 and before[-1].text.startswith(quotation.BLOT) and before[-2].lower in NAMING_WORDS:
        before.pop()
    return before


def _is_capitalised(words: Sequence[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in SMALL_WORDS for word in words)


def _is_title(words: Sequence[str], text: str) -> bool:
    """All words but the small ones have capitals: a title, a name, a slogan."""
    if text.rstrip()[-1] in ".!?" and len(words) < 2:
        return False
    large = [word for word in words if word.lower() not in SMALL_WORDS]
    return bool(large) and _is_capitalised(words) and (len(large) >= 2 or text.rstrip()[-1] not in ".!?") and words != ["I"]


def _mark(article: Article, item: Quoted, found: Found) -> QuoteMark:
    speaker = found.speaker
    return QuoteMark(
        start=item.start,
        end=item.end,
        text=article.text[item.start : item.end],
        kind=_kind(article, item, found),
        speaker=speaker.name if speaker else None,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
        outer_start=item.outer_start,
        outer_end=item.outer_end,
        how=speaker.how if speaker else None,
        continues=item.continues,
    )


def _kind(article: Article, item: Quoted, found: Found) -> Literal["direct", "partial"]:
    """A whole utterance is direct; words woven into the article's own sentence are partial."""
    lead = _last_word(found.before)
    if item.continues or found.opens_sentence or lead in (":", ","):
        return "direct"
    words = _WORD.findall(article.text[item.start : item.end])
    return "direct" if lead != "that" and _is_sentence(article, item, words) else "partial"


def _last_word(before: Sequence[Word]) -> str:
    return before[-1].lower if before else ""


def _one_speaker(marks: Sequence[QuoteMark]) -> list[QuoteMark]:
    """Give the parts of an utterance that runs over paragraphs the speaker that one of them is given."""
    done = list(marks)
    later: QuoteMark | None = None
    for place in range(len(done) - 1, -1, -1):
        mark = done[place]
        if mark.how in _TOLD:
            later = mark
        elif later is not None:
            done[place] = replace(
                mark,
                speaker=later.speaker,
                speaker_start=later.speaker_start,
                speaker_end=later.speaker_end,
                how="continued",
            )
        if not mark.continues:
            later = None
    return done
