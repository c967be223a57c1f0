"""Paragraphs → which of them are page furniture, and why: labels, adverts, captions, credits, what follows the end.

The HTML part uses the same judgement for what its extractor lets through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from consilience.extract import credit, dates
from consilience.languages.english import layout


def reason(text: str) -> str | None:
    """Say why a paragraph, read by itself, is furniture; None if nothing in it says so."""
    folded = " ".join(text.lower().split())
    return next((why for why, test in TESTS if test(text, folded)), None)


def is_prose(text: str) -> bool:
    """Say whether a paragraph reads as sentences: it ends like one, or it is longer than any line of a page."""
    words = len(text.split())
    return words >= 22 or (words >= 4 and ends_like_a_sentence(text))


def ends_like_a_sentence(text: str) -> bool:
    """Say whether the last characters close a sentence (an abbreviation such as `L.A.` does not)."""
    return bool(_CLOSED.search(text)) and not abbreviated(text)


def abbreviated(text: str) -> bool:
    """Say whether a line of fewer than sixteen words ends in an abbreviation, so that its full stop ends nothing."""
    return bool(_ABBREVIATED.search(text)) and len(text.split()) < 16


def about_author(text: str, bylines: Sequence[str]) -> bool:
    """Say whether a paragraph introduces the writer: `Jane Roe is a reporter in Oslo`, `The writer is …`."""
    if re.match(r"(?:The|Our) (?:writer|author|reporter|columnist) (?:is|was|can)\b", text):
        return True
    return any(
        re.match(rf"{re.escape(name)}\W{{0,3}}(?:is|was|covers|writes|reports|can be|has)\b", text)
        for name in bylines
        if " " in name
    )


def is_item(text: str) -> bool:
    """Say whether a paragraph is an item of a list."""
    return bool(_BULLET.match(text))


def outside(paragraphs: Sequence[str]) -> dict[int, str]:
    """Give the furniture among an article's paragraphs by number, with the reason: lines, captions, what follows the end.

    The paragraphs begin with the body; title and the lines about it are not among them.
    """
    stamps = entry_times(paragraphs)
    found = {
        number: why for number, text in enumerate(paragraphs) if number not in stamps and (why := reason(text) or _dated(text))
    }
    last = _end(paragraphs, found, stamps)
    found |= {number: "after the end" for number in range(last + 1, len(paragraphs)) if number not in found}
    found |= {number: "caption" for number in range(1, last) if number not in found and _caption_between(paragraphs, number)}
    return found


def entry_times(paragraphs: Sequence[str]) -> frozenset[int]:
    """Give the numbers of the lines above the entries of a live page: times of day, a sentence under each of three and more."""
    stamps = frozenset(
        number
        for number, text in enumerate(paragraphs[:-1])
        if dates.is_clock(text) and any(is_prose(below) for below in paragraphs[number + 1 : number + 3])
    )
    return stamps if len(stamps) >= FEWEST_ENTRIES else frozenset()


FEWEST_ENTRIES = 3
SHORT_CAPTION = 90  # words: agencies' captions run to 75
SHORT_APPEAL = 32
LONGEST_LABEL = 130  # characters: an exported article's keywords
CREDIT_REACH = 170  # a caption's credit stands in its last characters

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+")
# A field of an exported article: its name, a colon, a few words.
_FIELD = re.compile(
    r"(?:section|keywords|tags|word count|length|edition|page|language|publication|category|filed under|url|link)\s?:\s.{1,100}$"
)
_REPORTED_BY = re.compile(
    r"[(\[]?(?:[Aa]dditional |[Ww]ith )?(?i:reporting|writing|editing|compiled|edited|translated|research) (?:and [a-z]+ )?"
    r"by\s[A-Z].{2,200}$"
    r"|[A-Z].{2,180}\bcontributed to (?:this|the) (?:report|story|article)\b.{0,60}$"
)
_COUNTER = re.compile(
    r"\(?\d[\d,.]*k?\)?(?:\s(?:comments?|shares?|views?|likes?|votes?|retweets?|photos?|min(?:ute)?s? read|of \d+|/ ?\d+))?"
    r"|page \d+(?: of \d+)?"
    r"|\d+\s(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago|comments? \(\d+\)|share \d+"
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b|&copy;).{0,200}$|.{0,80}all rights reserved\.?$", re.DOTALL)
_CLOSED = re.compile(r"[.!?…:;][\"”“'’»)\]]{0,3}$|[\"”’]$|''$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.\s?){2,}$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Calif|Mass|Fla|Ga|vs)\.$")
_CREDIT_SIGN = re.compile(r"[(:|/]|Photo|Getty|Credit")  # one of them stands in each of these
_CREDITED_PICTURE = re.compile(
    r"\([^()]{0,60}\b(?:photo|image|picture|photograph|handout|courtesy|file)\b[^()]{0,80}\)\W{0,2}$"
    r"|\b(?:photo|photos|photograph|picture|pictures|image|pic|pics|credit|illustration)(?:\s(?:by|credit|courtesy(?:\sof)?))?\s?[:|]\s?\S.{1,60}$"
    r"|\b(?:AP|AFP|REUTERS|Reuters|PRESS|EPA|AAP|PA|Getty Images|GETTY IMAGES)\s?/\s?[A-Z].{1,60}$"
    r"|\bAP\sPhoto\b.{0,60}$|\bGetty Images\W{0,2}$|/\s?(?:AP|AFP|Reuters|REUTERS|EPA|AAP|Bloomberg)\W{0,2}$"
    r"|\bCredit\s[A-Z]\S+\s.{2,60}$"
    r"|\((?:AP|AFP|Reuters|REUTERS|EPA|Getty|PA|AAP)\)$"
)


def _label(folded: str) -> str:
    return folded.replace("’", "'").strip(" \t:.…!>»›|•·-–—+*()[]→")


def _picture(text: str, folded: str) -> bool:
    return len(folded.split()) <= SHORT_CAPTION and (
        folded.startswith(layout.PICTURE_OPENINGS)
        or (folded.startswith(layout.PICTURES_OF) and ":" in folded[:120])
        or bool(_CREDIT_SIGN.search(text, len(text) - CREDIT_REACH) and _CREDITED_PICTURE.search(text[-CREDIT_REACH:]))
    )


def _is_label(_text: str, folded: str) -> bool:
    if len(folded) > LONGEST_LABEL:
        return False
    words = re.findall(r"[a-z]+", folded)
    if len(words) >= 2 and sum(word in layout.BUTTONS for word in words) >= 0.75 * len(words):
        return True
    return _label(folded) in layout.LABELS or bool(_COUNTER.fullmatch(folded) or _FIELD.match(folded))


def _appeals(text: str, folded: str) -> bool:
    if len(folded.split()) > SHORT_APPEAL:
        return False
    opens = folded.lstrip("([* ").startswith(layout.ADDRESSED) and not _reported(text)
    return opens or any(phrase in folded for phrase in layout.VISITOR_PHRASES)


def _reported(text: str) -> bool:
    """An order to visitors is no sentence about somebody who did something: `Subscribers said …` is."""
    return bool(re.search(r"\b(?:said|says|told|reported|according to|was|were|had)\b", text))


def _dated(text: str) -> str | None:
    if dates.is_date_line(text):
        return "date line"
    return "credit line" if credit.of_line(text) else None


def _end(paragraphs: Sequence[str], furniture: dict[int, str], stamps: frozenset[int]) -> int:
    """The number of the body's last paragraph: where the paragraphs that belong have most outweighed those that do not."""
    subject, repeated = _subject(paragraphs), _repeated(paragraphs)
    best = total = lost = 0.0
    last, after_ending, in_a_row, listed = -1, False, 0, False
    for number, text in enumerate(paragraphs):
        prose = is_prose(text)
        if last >= ENOUGH_STORY and _label(" ".join(text.lower().split())) in layout.READERS:
            break
        on_subject = text not in repeated and _shared(text, subject) >= ENOUGH_SHARED
        in_a_row = in_a_row + 1 if on_subject and prose else 0
        after_ending = (after_ending or (number > 0 and is_ending(text))) and in_a_row < BACK_IN_THE_STORY
        listed = not after_ending and not prose and (listed or is_item(text))
        weight = _belongs(text, furniture.get(number), on_subject=on_subject, after_ending=after_ending)
        weight = 0.0 if number in stamps else 0.1 if listed and number not in furniture else weight
        # A long table or box costs no more than so much: the story may go on behind it, if it is the same story.
        weight = max(weight, -MOST_LOST - lost) if weight < 0 else weight if on_subject or lost > -MOST_LOST else -0.5
        lost = min(0.0, lost + weight) if weight < 0 else 0.0 if on_subject else lost
        total += weight
        if total > best:
            best, last = total, number
        listed = listed or (text.endswith(":") and number not in furniture and not after_ending)
    return last


ENOUGH_STORY = 2  # the label "Comments" above the story is a button; below three paragraphs it heads the readers' own
MOST_LOST = 8.0  # what five lines of a page and a half weigh; two paragraphs and a half on the subject outweigh it


def densest(paragraphs: Sequence[str]) -> int:
    """Give the number of the paragraph with which the longest run of prose begins, the few lines inside it allowed for."""
    best = total = 0.0
    begins = candidate = 0
    for number, text in enumerate(paragraphs):
        total += 1.0 + min(len(text.split()), 60) / 30 if is_prose(text) and not reason(text) else -1.0
        if total <= 0:
            total, candidate = 0.0, number + 1
        elif total > best:
            best, begins = total, candidate
    return begins


def is_ending(text: str) -> bool:
    """Say whether a line heads what follows an article: `Most read`, `Related stories`."""
    return _label(" ".join(text.lower().split())) in layout.ENDINGS


def _belongs(text: str, why: str | None, *, on_subject: bool, after_ending: bool) -> float:
    """How much a paragraph speaks for the body going on (above zero) or being over (below)."""
    if why:
        return -2.0 if why in {"appeal to visitors", "copyright", "caption"} else -1.0
    words = len(text.split())
    if not is_prose(text):
        kept = ends_like_a_sentence(text) or (words >= 11 and on_subject)
        return 0.3 if kept and not after_ending else -1.5
    weight = 1.0 + min(words, 60) / 30 + (1.0 if on_subject else 0.0)
    return weight - (3.5 if after_ending and not on_subject else 2.5 if after_ending else 0.0)


# A box of related stories in the middle: after three paragraphs on the subject in a row the story is on again.
BACK_IN_THE_STORY = 3


# Share of a paragraph's content words that the story's first part knows; teasers of other stories measured 0.00 to 0.08.
ENOUGH_SHARED = 0.12
_BULLET = re.compile(r"\s*(?:[•·▪●◦*–—-]|\d{1,2}[.)])\s")
_CONTENT = re.compile(r"[^\W\d_]{4,}")


def content(text: str) -> frozenset[str]:
    """Give the words of a text that say what it is about, cut to their first six letters so that their forms are one."""
    return frozenset(word[:6] for word in _CONTENT.findall(text.lower()) if word not in layout.PLAIN_WORDS)


def _subject(paragraphs: Sequence[str]) -> frozenset[str]:
    """What the story is about: the words of its first ten paragraphs of prose."""
    opening = [text for text in paragraphs[:40] if is_prose(text) and not reason(text)][:10]
    return frozenset().union(*(content(text) for text in opening))


def _shared(text: str, subject: frozenset[str]) -> float:
    words = content(text)
    return len(words & subject) / len(words) if words else 0.0


def _repeated(paragraphs: Sequence[str]) -> frozenset[str]:
    return frozenset(text for text, count in Counter(paragraphs).items() if count > 1)


_GOES_ON = re.compile(r"\b(?:said|says|told|asked|wrote|added|that|and|or|the|a|of|to|in)$")
_RUNNING = re.compile(
    r"(?:He|She|It|They|We|I|You|But|And|So|On|In|At|For|If|When|While|As|That|Those|There|His|Her|Their|According)\b|[\"“'‘]"
)


def _caption_between(paragraphs: Sequence[str], number: int) -> bool:
    """A line of seven words or more without an end, between sentences, is a picture's; shorter it is a subhead."""
    text, before, after = paragraphs[number], paragraphs[number - 1], paragraphs[number + 1]
    words = len(text.split())
    if is_prose(text) or not text[-1].isalnum() or _BULLET.match(text) or not 7 <= words <= 18:
        return False
    if _GOES_ON.search(text) or _RUNNING.match(text) or after[:1].islower():
        return False  # a sentence that lost its full stop, or that goes on in the next paragraph
    return is_prose(before) and not before.endswith((":", ",")) and is_prose(after) and text[:1].isupper()


# What a paragraph can show by itself, in the order in which the reasons are given.
TESTS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("ornament", lambda _text, folded: not any(map(str.isalnum, folded))),
    ("address", lambda _text, folded: bool(_ADDRESS.fullmatch(folded))),
    ("label", _is_label),
    ("reporting credit", lambda text, _folded: bool(_REPORTED_BY.match(text)) and len(text.split()) <= SHORT_APPEAL),
    ("caption", _picture),
    ("copyright", lambda _text, folded: bool(_COPYRIGHT.match(folded))),
    ("appeal to visitors", _appeals),
)

__all__ = [
    "abbreviated",
    "about_author",
    "content",
    "densest",
    "ends_like_a_sentence",
    "entry_times",
    "is_ending",
    "is_item",
    "is_prose",
    "outside",
    "reason",
]
