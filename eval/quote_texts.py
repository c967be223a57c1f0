"""Openly licensed news texts that we mark quotes in: title and paragraphs, joined into one raw text that every mark counts in.

MEANTIME gives tokens only: `meantime()` sets them as printed text. GUM gives sentences as printed: `gum()` joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET

from msgspec import Struct

from consilience.records import Article, Block, Run
from eval import SHARED

MEANTIME = SHARED / "data" / "meantime_apple" / "intra-doc_annotation" / "corpus_apple"
GUM = SHARED / "data" / "language" / "ud_gum"

# MEANTIME has no paragraphs: ours break after so many sentences, never inside a quotation.
SENTENCES_PER_PARAGRAPH = 3
APART = "\n\n"

_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]”]|\.\.\.|['’](?:s|S|t|re|ve|ll|d|m)|n['’]t")
_NO_SPACE_AFTER = frozenset("([$£#“")
_QUOTATION_MARKS = {"``": '"', "''": '"'}


class Text(Struct, frozen=True):
    """A text to mark: its id in its set, its headline, and its paragraphs, of which some are headings."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    headings: frozenset[int] = frozenset()

    @property
    def raw(self) -> str:
        """The characters that marks count in: headline and paragraphs, with an empty line between them."""
        return APART.join((self.title, *self.paragraphs))

    @property
    def digest(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 of the raw text."""
        return sha256(self.raw.encode()).hexdigest()[:12]

    @property
    def body_start(self) -> int:
        """Where the body begins in the raw text: its marks are this far behind those of the article."""
        return len(self.title) + len(APART)

    @property
    def article(self) -> Article:
        """The text as an article, as extraction leaves it: the headline apart from the body."""
        body = APART.join(self.paragraphs)
        blocks, start = [], 0
        for number, paragraph in enumerate(self.paragraphs):
            blocks.append(Block(start, start + len(paragraph), "heading" if number in self.headings else "paragraph"))
            start += len(paragraph) + len(APART)
        return Article(
            id=self.id, source=self.id, sha256="", media_type="text/plain", encoding="utf-8", language="en", text=body,
            runs=(Run(0, len(body), 0, len(body)),), blocks=tuple(blocks), title=self.title,
        )  # fmt: skip


# --------------------------------------------------------------------------- MEANTIME: tokens as printed text


def meantime() -> Iterator[Text]:
    """Give the thirty articles, by file name."""
    for path in sorted(MEANTIME.glob("*.xml")):
        yield _from_tokens(path)


def _from_tokens(path: Path) -> Text:
    sentences: dict[str, list[str]] = {}
    root = ET.parse(path).getroot()  # noqa: S314 - our own copy of a published data set
    for token in root.iter("token"):
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    paragraphs, current, quoted = [], [], False
    title, *rest = sentences.values()
    for words in rest:
        current.append(printed(words, quoted=quoted))
        quoted ^= current[-1].count('"') % 2 == 1
        # The line with the date is a paragraph of its own.
        if not quoted and (len(current) == SENTENCES_PER_PARAGRAPH or not paragraphs):
            paragraphs.append(" ".join(current))
            current = []
    if current:
        paragraphs.append(" ".join(current))
    return Text(path.stem, printed(title), tuple(paragraphs))


def printed(words: list[str], *, quoted: bool = False) -> str:
    """Set words and signs as a printed sentence; `quoted` says that it begins inside a quotation."""
    text, tight, single = "", True, False
    for number, token in enumerate(words):
        word = _QUOTATION_MARKS.get(token, token)
        closes = (word == '"' and quoted) or (word == "'" and (single or not _closes_later(words, number)))
        if word == '"':
            quoted = not quoted
        elif word in {"'", "`"}:
            single = not single and not closes
        hyphen = word == "-" or (number > 0 and words[number - 1] == "-")
        text += "" if tight or closes or hyphen or _NO_SPACE_BEFORE.fullmatch(word) else " "
        text += word
        tight = word in _NO_SPACE_AFTER or (word in {'"', "'", "`"} and not closes)
    return text


def _closes_later(words: list[str], number: int) -> bool:
    return "'" in words[number + 1 :]


# --------------------------------------------------------------------------- GUM: sentences as printed


def gum(genres: str = "news") -> Iterator[Text]:
    """Give the documents of some genres (a regular expression), train and dev, by id."""
    documents = [part for path in (*GUM.glob("train/*.conllu"), GUM / "dev.conllu") for part in _documents(path)]
    wanted = re.compile(rf"# newdoc id = GUM_(?:{genres})_")
    yield from sorted((_from_sentences(part) for part in documents if wanted.match(part)), key=lambda text: text.id)


def _documents(path: Path) -> list[str]:
    return re.split(r"(?m)^(?=# newdoc id = )", path.read_text("utf-8"))[1:]


def _from_sentences(document: str) -> Text:
    paragraphs: list[list[str]] = [[]]
    headings: set[int] = set()
    for line in document.splitlines():
        key, _, value = line.partition(" = ")
        if key == "# newpar" and paragraphs[-1]:
            paragraphs.append([])
        elif key == "# newpar_block" and value.startswith("head"):
            headings.add(len(paragraphs) - 1)
        elif key == "# text":
            paragraphs[-1].append(value)
    title, *rest = (" ".join(lines) for lines in paragraphs)
    below = frozenset(number - 1 for number in headings if number)
    return Text(document.partition("\n")[0].rpartition(" = ")[2], title, tuple(rest), below)
