"""Plain text → article: title, deck, byline, dateline and body told from the furniture around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from consilience.extract import about, furniture, head, language, paragraphs
from consilience.extract.decode import Decoded
from consilience.extract.head import Head
from consilience.extract.paragraphs import Paragraph
from consilience.records import Article, Block, Furniture, Page, Run, Skipped

FEWEST_WORDS = 12  # a news brief in one sentence has more


Role = Literal["paragraph", "deck", "heading", "item", "quotation"]


MENU_LINES = 8  # so many lines between a sentence and the story's run of prose: the sentence was none of the story's


class Layout(Struct, frozen=True):
    """How the paragraphs of a text divide: its head, its body with roles, and the furniture with reasons, by number."""

    head: Head
    body: tuple[tuple[int, Role], ...]
    furniture: dict[int, str]


def article(page: Page, source: Decoded) -> Article | Skipped:
    """Read the article out of a text, or say why there is none."""
    found = paragraphs.of(source.text)
    layout = laid_out(found)
    text, blocks, runs = joined([(found[number], role) for number, role in layout.body])
    spoken = language_of(text)
    if why := reason_to_skip(source.text, text) or language.reason_to_skip(spoken):
        return Skipped(source=page.source, stage="extract", reason=why)
    bare = Article(
        id=page.article_id,
        source=page.source,
        sha256=page.id,
        media_type=page.media_type,
        encoding=source.encoding,
        language=spoken,
        text=text,
        runs=runs,
        blocks=blocks,
        furniture=tuple(
            Furniture(found[number].start, found[number].end, why) for number, why in sorted(layout.furniture.items())
        ),
    )
    return about.described(bare, page, about.Lines(source.text, found, layout.head, layout.furniture))


def language_of(text: str) -> str:
    """Give the language of a text; English where its commonest words are, whatever the names in it look like."""
    words = re.findall(r"[^\W\d_]+", text[:4_000].lower())
    # The four are 9 to 13 in a hundred words of English news, and at most one in a hundred of any other language.
    if words and sum(word in {"the", "of", "and", "to"} for word in words) > 0.06 * len(words):
        return "en"
    return language.language_of(text)


def reason_to_skip(source: str, body: str) -> str | None:
    """Say why a text is no article, or None."""
    if not source.strip("\ufeff \t\r\n\f\v\u00a0"):
        return "empty"
    if not body:
        return "no sentences: nothing but lines of a page"
    if len(body.split()) < FEWEST_WORDS and sum(map(str.isalpha, body)) < 6 * FEWEST_WORDS:
        return f"too short to be an article: {len(body.split())} words"
    return None


def laid_out(found: Sequence[Paragraph]) -> Layout:
    """Divide the paragraphs of a text into head, body and furniture; each paragraph is in one of them, or is the title."""
    texts = [paragraph.text for paragraph in found]
    top = head.read(found)
    begins = furniture.densest(texts)
    if sum(not furniture.is_prose(text) for text in texts[top.body : begins]) >= MENU_LINES:
        top = head.read(found, begins)  # what looked like the story's first sentence stood in a menu
    outside = {top.body + number: why for number, why in furniture.outside(texts[top.body :]).items()} | dict(top.furniture)
    decks = [number for number in top.decks if not _repeated(texts, number, top, outside)]
    outside |= {number: "repeated deck" for number in top.decks if number not in decks}
    names = [name for number in top.bylines if (name := head.byline(texts[number]))]
    kept = [number for number in range(top.body, len(found)) if number not in outside]
    outside |= {
        number: "about the author" for number in kept[-2:] if len(kept) > 3 and furniture.about_author(texts[number], names)
    }
    following = [number for number in kept if number not in outside]
    body: list[tuple[int, Role]] = [(number, "deck") for number in decks]
    body += [(number, _role(found, following[place : place + 2])) for place, number in enumerate(following)]
    return Layout(top, tuple(body), outside)


def _repeated(texts: Sequence[str], deck: int, top: Head, outside: dict[int, str]) -> bool:
    """A deck that the story's first paragraphs say again word for word counts once."""
    opening = [number for number in range(top.body, min(top.body + 3, len(texts))) if number not in outside]
    return any(head.says_again(texts[deck], texts[number]) for number in opening)


def _role(found: Sequence[Paragraph], here: Sequence[int]) -> Role:
    """What a paragraph (and its follower, if any) is: a subhead heads something, a short line among others is an item."""
    text = found[here[0]].text
    if found[here[0]].heading:
        return "heading"
    if is_subhead(text):
        return "heading" if len(here) > 1 and not is_subhead(found[here[1]].text) else "item"
    if furniture.is_item(text):
        return "item"
    return "quotation" if text.startswith("> ") else "paragraph"


def is_subhead(text: str) -> bool:
    """Say whether a paragraph of the body is a subhead: a few words without an end, or words set between dashes."""
    words = text.split()
    if len(words) <= 12 and text[:1] in "–—-" and text[-1:] in "–—-":
        return True
    if furniture.is_item(text) or len(words) > 8 or text.endswith((",", "-")):
        return False
    quoted = 1 < len(words) <= 6 and text[:1] in "'‘\"“" and text[-1:] in "'’\"”" and text[-2:-1] not in ".?!,"
    return quoted or not furniture.ends_like_a_sentence(text)


def joined(chosen: Sequence[tuple[Paragraph, Role]]) -> tuple[str, tuple[Block, ...], tuple[Run, ...]]:
    """Join paragraphs to an article's text, with its blocks and the runs that lead back to the source."""
    parts: list[str] = []
    blocks: list[Block] = []
    runs: list[Run] = []
    start = 0
    for paragraph, role in chosen:
        end = start + len(paragraph.text)
        parts.append(paragraph.text)
        blocks.append(Block(start, end, role))
        runs.append(Run(start, end, paragraph.start, paragraph.end))
        start = end + 2
    return "\n\n".join(parts), tuple(blocks), tuple(runs)


__all__ = ["article"]
