"""Names out of GUM, which marks every mention of every entity: "the president", "a crane", "Mecca"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from training.english.examples import OPEN, Name, marked
from training.english.kinds import common_words, is_demonym, never_names, proper

_EDGE = re.compile(r"\(([^()]+)(\))?|([\w\[\]/]+)\)")
_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC", "abstract": "MISC"}
_PROPER = frozenset({"NNP", "NNPS"})
_SMALL = _PROPER | {"IN", "DT", "CC", "POS", "HYPH", "CD"}


class Row(NamedTuple):
    """What GUM says about one word; `head` is an index, -1 for the root."""

    word: str
    tag: str
    part: str
    head: int
    label: str
    notes: str


class _Mention(NamedTuple):
    start: int
    end: int
    entity: str
    is_linked: bool  # to an article of an encyclopedia: a name


def gum_names(rows: list[Row]) -> list[str | None]:
    """BIO tags for the names proper among the mentions of one sentence; None where a capital may or may not be one."""
    mentions = list(_mentions(rows))
    words = [row.word for row in rows]
    blank = [None if row.tag in _PROPER and not never_names(row.word) else "O" for row in rows]
    names: list[Name] = []
    for mention in sorted(mentions, key=lambda one: (one.start - one.end, one.start)):
        if mention.entity == "time":
            blank[mention.start : mention.end] = ["O"] * (mention.end - mention.start)
        found = _name(mention, rows, mentions)
        for name in proper(found, words) if found else ():
            if not any(name.start < other.end and other.start < name.end for other in names):
                names.append(name)
    return marked(blank, names)


def _mentions(rows: list[Row]) -> Iterator[_Mention]:
    """The mentions that begin and end in the sentence, in the order in which they end."""
    open_mentions: list[tuple[str, int, str, bool]] = []
    for place, row in enumerate(rows):
        noted = next((note[7:] for note in row.notes.split("|") if note.startswith("Entity=")), "")
        for opening, closed_at_once, closing in _EDGE.findall(noted):
            number = ""
            if opening:
                number, entity, *more = opening.split("-")
                open_mentions.append((number, place, entity, len(more) > 5))
            closed = closing or (closed_at_once and number)
            match = next((one for one in reversed(open_mentions) if one[0] == closed), None)
            if match:
                open_mentions.remove(match)
                yield _Mention(match[1], place + 1, match[2], match[3])


def _name(mention: _Mention, rows: list[Row], mentions: list[_Mention]) -> Name | None:
    """The words around the head of a mention that are written as a name; of kind "open" where it may be none."""
    anchor = _anchor(mention, rows)
    if anchor is None or mention.entity == "time" or (mention.entity == "person" and rows[anchor].tag == "NNPS"):
        return None
    kind = _KINDS.get(mention.entity, OPEN)
    kind = OPEN if kind == "MISC" and not mention.is_linked else kind
    inner = [
        one for one in mentions if mention.start <= one.start and one.end <= mention.end and not one.start <= anchor < one.end
    ]
    end = anchor + 1
    while (longer := _longer(end, mention.end, rows, kind)) > end:
        end = longer
    start = anchor
    while (earlier := _earlier(start, end, mention, rows, inner)) < start:
        start = earlier
    words = [row.word for row in rows[start:end]]
    is_plain = all(word.lower() in common_words() for word in words) and (len(words) == 1 or not mention.is_linked)
    return Name(start, end, OPEN if is_plain or len("".join(words)) < 2 else kind)


def _earlier(start: int, end: int, mention: _Mention, rows: list[Row], inner: list[_Mention]) -> int:
    """Where a name begins that begins before `start`: with another proper noun, or one before "of" or a clitic."""
    before, stop, kind = start - 1, mention.start, _KINDS.get(mention.entity, OPEN)
    if before < stop or (kind == "PER" and any(one.start <= before < one.end for one in inner)):
        return start
    if rows[before].tag in _PROPER or rows[before].tag == "FW":
        return before
    if before > stop and rows[before].word in {"-", "&"} and rows[before - 1].tag in _PROPER:
        return before - 1
    if kind in {"LOC", "MISC"} and mention.is_linked and rows[before].word[:1].isupper() and is_demonym([rows[before].word]):
        return before
    if kind == "PER" or (rows[before].tag == "POS" and any(one.start < before <= one.end for one in inner)):
        return start
    return next((place for place in range(before - 1, stop - 1, -1) if _is_first_part(place, start, end, rows)), start)


def _is_first_part(place: int, start: int, end: int, rows: list[Row]) -> bool:
    """Whether a proper noun is part of the name from `start`, over small words: "University of Lund" before "Press"."""
    row = rows[place]
    small = all(rows[between].tag in _SMALL for between in range(place + 1, start))
    return row.tag in _PROPER and start <= row.head < end and row.label in {"compound", "amod", "flat", "nmod:poss"} and small


def _anchor(mention: _Mention, rows: list[Row]) -> int | None:
    """The head of a mention if it is a proper noun, or the name that stands by a common one ("coach Lund")."""
    head = next(
        (place for place in range(mention.start, mention.end) if not mention.start <= rows[place].head < mention.end), None
    )
    if head is None or rows[head].tag in _PROPER:
        return head
    flat = (place for place in range(head + 1, mention.end) if rows[place].head == head and rows[place].label == "flat")
    return next((place for place in flat if rows[place].tag in _PROPER), None) if mention.entity == "person" else None


def _longer(end: int, stop: int, rows: list[Row], kind: str) -> int:
    """Where a name ends that goes on after `end`: by another proper noun, a numeral, or "of" and one."""
    if end < stop and rows[end].tag in _PROPER and rows[end].label not in {"appos", "conj", "parataxis", "nsubj", "obj", "obl"}:
        return end + 1
    if end + 1 < stop and rows[end].word in {"-", "&"} and rows[end + 1].tag in _PROPER:
        return end + 2
    if kind == "MISC" and end < stop and rows[end].tag == "CD":
        return end + 1
    if kind != "PER" and end + 1 < stop and rows[end].word in {"of", "for", "de", "and"}:
        at = end + 1 + (end + 2 < stop and rows[end + 1].word == "the")
        if rows[at].tag in _PROPER and (rows[end].word != "and" or kind == "ORG"):
            return at + 1
    return end
