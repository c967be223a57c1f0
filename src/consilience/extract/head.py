"""Opening paragraphs → title, deck, byline, date lines, and what stands there that is none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from consilience.extract import credit, dates, furniture
from consilience.extract.paragraphs import Paragraph
from consilience.languages.english import layout


class Head(Struct, frozen=True, kw_only=True):
    """What stands above the body, by number of paragraph."""

    body: int  # the first paragraph of the body (after deck, byline and dates)
    title: int | None = None
    decks: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()
    dated: tuple[int, ...] = ()
    credits: tuple[int, ...] = ()
    furniture: tuple[tuple[int, str], ...] = ()


def read(paragraphs: Sequence[Paragraph], begins: int = 0) -> Head:
    """Read the head of a text: the lines above the first paragraph that can only be the story.

    `begins` is the first paragraph in which the story can begin; its head is then at most twelve lines above.
    """
    texts = [paragraph.text for paragraph in paragraphs]
    stamps = furniture.entry_times(texts)
    kinds = ["entry" if number in stamps else _kind(texts, number) for number in range(min(len(texts), DEEPEST_HEAD + begins))]
    first = max(0, begins - HEAD_LINES) if begins else _after_service_boxes(texts, kinds)
    body = _body(texts, kinds, max(first, begins))
    title = _title(paragraphs, kinds, first, body)
    decks = tuple(number for number in range(first, body) if number != title and _is_deck(texts, kinds, number, title))
    taken = {title, *decks}
    return Head(
        body=body,
        title=title,
        decks=decks,
        bylines=_of(kinds, "byline", body),
        dated=_of(kinds, "date line", body),
        credits=_of(kinds, "credit line", body),
        furniture=tuple((number, _why(kinds[number], number < first)) for number in range(body) if number not in taken),
    )


DEEPEST_HEAD = 400  # paragraphs; the menus of a page saved as text run to three hundred lines
HEAD_LINES = 12  # title, deck, byline, date and what stands between them under a long menu
LONGEST_TITLE = 32  # words
_MENU = re.compile(r"\s(?:[>»›|/•]|::)\s")
_BYLINE = re.compile(
    rf"(?:{'|'.join(re.escape(lead) for lead in layout.BYLINE_LEADS)})[\s\u00a0]{{1,3}}(?P<names>[^\n]{{2,100}})$", re.IGNORECASE
)
# "By Jane Roe | Bergen", "By Jane Roe, updated 4 p.m.", "By Jane Roe September 3, 2025 at 11:20 a.m."
_MONTH = "|".join(form for month in layout.MONTHS for form in (month, month[:3]))
_BEHIND_NAMES = re.compile(
    rf"\s*(?:[|•]|\s[-–—]\s|,?\s(?=(?:updated|published|posted)\b)|,?\s(?=(?:(?:{_MONTH})\b\.?\s\d|\d{{1,2}}\s(?:{_MONTH})\b)))\s*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:[A-Z][\w'’.-]{1,20}\s){1,2}[A-Z][\w'’-]{1,20}(?P<place>\sin\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)?")
_PERSON = re.compile(r"(?:[A-Z][\w'’.-]{0,20}\s){1,3}[A-Z][\w'’-]{1,20}")


def byline(text: str) -> str | None:
    """Give the names of a byline (`By Jane Roe and John Doe`), or None where a line is none."""
    if " | " in text and not _BYLINE.match(text):  # `BERGEN, Norway | By Jane Roe`
        return next((names for part in text.split(" | ")[1:3] if (names := byline(part))), None)
    found = _BYLINE.match(text)
    if not found or len(text.split()) > 16:
        return None
    names = _BEHIND_NAMES.split(found["names"], maxsplit=1)[0]
    if furniture.ends_like_a_sentence(text) and len(names.split()) > 7:
        return None
    words = [
        word
        for word in re.findall(r"[^\W\d_][\w.'’-]*", names)
        if word.lower() not in {"and", "in", "of", "for", "the", "at", "with"}
    ]
    named = [word for word in words if word[0].isupper()]
    return names.strip(" ,:") if words and len(named) >= 0.6 * len(words) else None


def _kind(texts: Sequence[str], number: int) -> str:
    """What a paragraph of the head can be, read with its neighbours."""
    text = texts[number]
    tests: tuple[tuple[str, bool], ...] = (
        ("date line", dates.is_date_line(text) or (number > 0 and dates.dates_itself(text))),
        ("byline", byline(text) is not None or _signed(texts, number)),
        ("credit line", credit.of_line(text) is not None),
        ("breadcrumb", _is_breadcrumb(texts, number)),
        ("section label", _is_section(text)),
        ("prose", furniture.is_prose(text) and not _may_be_title(text) and not _tops(texts, number)),
    )
    why = furniture.reason(text)
    if why == "label" and tests[0][1]:  # 11.10.2025 alone
        return "date line"
    return why if why and why != "reporting credit" else next((kind for kind, holds in tests if holds), "line")


def _signed(texts: Sequence[str], number: int) -> bool:
    """A name alone above the page's date, or a name and a place under the title: `Jane Roe in Bergen`."""
    if number == 0 or not (found := _SIGNATURE.fullmatch(texts[number])):
        return False
    return bool(found["place"]) or (number + 1 < len(texts) and dates.is_date_line(texts[number + 1]))


def _tops(texts: Sequence[str], number: int) -> bool:
    """A long line without an end, or a short question, is a title at the very top: no story opens with either alone."""
    if number + 1 >= len(texts) or any(not dates.is_date_line(text) for text in texts[:number]):
        return False
    text, words = texts[number], len(texts[number].split())
    asked = text.endswith("?") and words <= 12 and len(texts[number + 1].split()) >= 25 and not re.search(r"[.!?]\s", text)
    return asked or (words <= LONGEST_TITLE and not furniture.ends_like_a_sentence(text))


def _is_section(text: str) -> bool:
    words = re.findall(r"[a-z]+", text.lower())
    return 0 < len(words) <= 4 and len(text) <= 40 and all(word in layout.SECTIONS or word in {"and", "the"} for word in words)


def _is_breadcrumb(texts: Sequence[str], number: int) -> bool:
    """`Home News TITLE` above TITLE, or a path with arrows."""
    text = texts[number]
    if len(text.split()) > 40:
        return False
    if len(_MENU.findall(text)) >= 2 or (text.lower().startswith("home") and _MENU.search(text)):
        return True
    below = next((other for other in texts[number + 1 : number + 4] if len(other.split()) >= 3), "")
    lead = text[: len(text) - len(below)].lower().split() if below and text.endswith(below) and text != below else []
    return 0 < len(lead) <= 6 and all(word.strip(">»›/|:") in layout.SECTIONS or not word.isalpha() for word in lead)


def _may_be_title(text: str) -> bool:
    """`Who pays?` and `FIRED!` close like sentences and are titles when most of their words are capitalised."""
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    if not 2 <= len(words) <= 18 or re.search(r"(?:[!?]|[a-z]{4}\.)[\"”’']?\s", text[:-1]):
        return False
    if re.search(r"\w\s?[\"”’']$", text) and text[:1] not in "\"“‘'":
        return True  # a name in quotation marks at the end: `… to direct sequel ‘Some Film’`
    long = [word for word in words if len(word) >= 4]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= (0.9 if text.endswith(".") else 0.7) * len(long)


def _after_service_boxes(texts: Sequence[str], kinds: Sequence[str]) -> int:
    """Where the article's head begins: below notices to visitors that stand above the title in sentences.

    The evidence is a title that comes after them: a line that a breadcrumb repeats, or that date or byline follow.
    """
    prose_seen = 0
    for number, kind in enumerate(kinds[:-1]):
        if kind in {"prose", "appeal to visitors"}:
            prose_seen += len(texts[number].split())
            if prose_seen > 120:
                return 0
        titled = kind == "line" and 3 <= len(texts[number].split()) <= LONGEST_TITLE
        below = kinds[number + 1] in {"date line", "byline"} or (number and kinds[number - 1] == "breadcrumb")
        if titled and below and prose_seen:
            foreign = kinds[number - 1] == "breadcrumb" or _is_foreign(texts, number)
            return number if foreign and _dwarfed(texts, number, prose_seen) else 0
        if titled and below:
            return 0
    return 0


def _is_foreign(texts: Sequence[str], number: int) -> bool:
    """What stands above a line speaks of other things than what stands below it: a deck would share its words."""
    above = frozenset().union(*(furniture.content(text) for text in texts[:number]))
    below = frozenset().union(*(furniture.content(text) for text in texts[number + 1 : number + 10]))
    return len(above & below) < 0.35 * len(above)


def _dwarfed(texts: Sequence[str], number: int, prose_seen: int) -> bool:
    """What stands above a title is small beside what stands below it."""
    return prose_seen * 4 < sum(len(text.split()) for text in texts[number + 1 :])


def _body(texts: Sequence[str], kinds: Sequence[str], first: int) -> int:
    """The first paragraph of prose that no byline, date or other head line follows, or the time of a live page's first entry."""
    for number in range(first, len(kinds)):
        if kinds[number] == "entry" or (kinds[number] == "prose" and not _head_follows(texts, kinds, number)):
            return number
    return next((number for number in range(first, len(kinds)) if furniture.is_prose(texts[number])), len(kinds))


def _head_follows(texts: Sequence[str], kinds: Sequence[str], number: int) -> bool:
    """A sentence that stands above the byline or the date is a deck; so is one that the next paragraph says again."""
    if number + 1 >= len(kinds) or len(texts[number].split()) > 60:
        return False
    if says_again(texts[number], texts[number + 1]):
        return True
    dated = next((at for at in range(number + 1, min(number + 4, len(kinds))) if kinds[at] in {"byline", "date line"}), None)
    if dated is None or any(len(texts[at].split()) > 30 for at in range(number + 1, dated)):
        return False
    return "prose" in kinds[dated + 1 : dated + 5]


def says_again(deck: str, lead: str) -> bool:
    """Say whether a lead, its dateline aside, has a deck's words in their order."""
    said, again = " ".join(deck.split()), " ".join(lead.split())
    return (
        said == again
        or (len(said) >= 40 and again.endswith(said) and len(again) - len(said) <= 60)
        or (len(said) >= 40 and 0 <= again.find(said.rstrip(".")) <= 60)
    )


def _title(paragraphs: Sequence[Paragraph], kinds: Sequence[str], first: int, body: int) -> int | None:
    """Of the lines above the body, the first that speaks of what the body speaks of; else the nearest to the body."""
    lines = [number for number in range(first, body) if kinds[number] == "line" and _could_head(paragraphs[number].text)]
    lines = [number for number in lines if number == first or not _only_a_person(paragraphs[number].text)]
    lines = [
        number
        for number in lines
        if not paragraphs[number].text.endswith((".", ",", ":"))
        or _may_be_title(paragraphs[number].text)
        or furniture.abbreviated(paragraphs[number].text)
    ]
    marked = [number for number in lines if paragraphs[number].heading == 1]
    if marked or not lines:
        return marked[0] if marked else None
    about = frozenset().union(*(furniture.content(other.text) for other in paragraphs[body : body + 8]))
    shares = {number: _share(furniture.content(paragraphs[number].text), about) for number in lines}
    if body - first >= HEAD_LINES:  # under a long menu the line that knows most of the story, not the first that knows some
        return max(lines, key=lambda number: (shares[number] * min(6, len(paragraphs[number].text.split())), number))
    for number in lines:
        if shares[number] >= 0.3:
            return number
    return lines[0] if len(paragraphs[lines[0]].text.split()) >= 4 else lines[-1]


def _share(words: frozenset[str], about: frozenset[str]) -> float:
    return len(words & about) / len(words) if words else 0.0


def _could_head(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= LONGEST_TITLE and not re.match(r"[•·▪●*]\s", text) and text[:1] not in "(["


def _only_a_person(text: str) -> bool:
    return bool(_PERSON.fullmatch(text)) and len(text.split()) <= 3


def _is_deck(texts: Sequence[str], kinds: Sequence[str], number: int, title: int | None) -> bool:
    """Sentences or lines of four words and more between title and body; above the title only furniture stands."""
    if title is not None and number < title:
        return False
    if kinds[number] == "prose":
        return True
    return kinds[number] == "line" and title is not None and len(texts[number].split()) >= 5 and texts[number] != texts[title]


def _of(kinds: Sequence[str], kind: str, body: int) -> tuple[int, ...]:
    return tuple(number for number, found in enumerate(kinds[:body]) if found == kind)


def _why(kind: str, before_title: bool) -> str:  # noqa: FBT001 -- called once, a line above its name
    if kind in {"prose", "line"}:
        return "before the title" if before_title else "line above the story"
    return kind


__all__ = ["Head", "byline", "read", "says_again"]
