"""Openly licensed news texts that we mark quotes in: title and paragraphs, joined into one raw text that every mark counts in.

Where a set gives tokens only (`meantime`, `re3d`), they are set as printed text; its sentences (`gum`, `ewt`) are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET

from msgspec import Struct

from consilience.records import Article, Block, Run
from eval import SHARED

MEANTIME = SHARED / "data" / "meantime_apple" / "intra-doc_annotation" / "corpus_apple"
GUM = SHARED / "data" / "language" / "ud_gum"
EWT = SHARED / "data" / "language" / "ud_ewt"
RE3D = SHARED / "data" / "language" / "re3d" / "CONLL-format" / "data-by-source" / "conll"
RE3D_SOURCES = ("CENTCOM", "UK_Government")

# Tokens come without paragraphs: ours break after so many sentences, never inside a quotation.
SENTENCES_PER_PARAGRAPH = 3
APART = "\n\n"

_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]”]\"?|\.\.\.|['’](?:s|S|t|re|ve|ll|d|m)|n['’]t")
_DIGITS_APART = re.compile(r"(?<=\d)([.,]) (?=\d(?:\d\d)?\b)")  # 24, 000 and 7. 5
_NO_SPACE_AFTER = frozenset("([$£#“")
_QUOTATION_MARKS = {"``": '"', "''": '"', "`": "'"}
_ENDINGS = frozenset(("s", "t", "re", "ve", "ll", "d", "m"))  # what may stand after an apostrophe


class Text(Struct, frozen=True):
    """A text to mark: its id in its set, its headline (or ""), and its paragraphs, of which some are headings."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    headings: frozenset[int] = frozenset()

    @property
    def raw(self) -> str:
        """The characters that marks count in: headline and paragraphs, with an empty line between them."""
        return APART.join((self.title, *self.paragraphs) if self.title else self.paragraphs)

    @property
    def digest(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 of the raw text."""
        return sha256(self.raw.encode()).hexdigest()[:12]

    @property
    def body_start(self) -> int:
        """Where the body begins in the raw text: its marks are this far behind those of the article."""
        return len(self.title) + len(APART) if self.title else 0

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
            runs=(Run(0, len(body), 0, len(body)),), blocks=tuple(blocks), title=self.title or None,
        )  # fmt: skip


# --------------------------------------------------------------------------- tokens as printed text


def meantime() -> Iterator[Text]:
    """Give the thirty articles of MEANTIME, by file name."""
    for path in sorted(MEANTIME.glob("*.xml")):
        sentences: dict[str, list[str]] = {}
        root = ET.parse(path).getroot()  # noqa: S314 - our own copy of a published data set
        for token in root.iter("token"):
            sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
        title, date, *rest = sentences.values()
        yield Text(path.stem, printed(list(_words(title))), (printed(list(_words(date))), *paragraphs(rest)))


def re3d() -> Iterator[Text]:
    """Give the reports of CENTCOM and of the British government in re3d, by file name; they have no headline."""
    for path in sorted(path for source in RE3D_SOURCES for path in (RE3D / source).glob("*.conll")):
        sentences = [
            [line.split()[0] for line in part.splitlines()] for part in path.read_text("utf-8").split("\n\n") if part.strip()
        ]
        yield Text(path.stem, "", tuple(_DIGITS_APART.sub(r"\1", paragraph) for paragraph in paragraphs(sentences)))


def paragraphs(sentences: Iterable[list[str]]) -> Iterator[str]:
    """Set sentences of tokens as paragraphs of a few sentences that break no quotation, or where one is opened again."""
    current: list[str] = []
    quoted = False
    for tokens in sentences:
        words = list(_words(tokens, quoted=quoted))
        if current and words[0] == "“" and _is_open(current):
            yield " ".join(current)
            current = []
        current.append(printed(words, quoted=quoted))
        quoted ^= words.count('"') % 2 == 1
        is_line = words[-1][-1].isalnum()  # a headline, a caption: no full stop
        if (is_line or len(current) >= SENTENCES_PER_PARAGRAPH) and not quoted and not _is_open(current):
            yield " ".join(current)
            current = []
    if current:
        yield " ".join(current)


def _is_open(sentences: Iterable[str]) -> bool:
    signs = "".join(sentences)
    return signs.count("“") > signs.count("”")


def _words(tokens: list[str], *, quoted: bool = False) -> Iterator[str]:
    """Give the tokens with apostrophes and inches joined to the word they belong to; what is left are quotation marks."""
    word, single = "", False
    for given, following in zip(tokens, [*tokens[1:], ""], strict=True):
        sign = _QUOTATION_MARKS.get(given, given)
        # Inches, or a mark at the end of a sentence that nothing like it has opened.
        stray = sign == '"' and not quoted and (word[-1:].isdigit() or not following)
        possessive = given == "'" and not single and word.endswith("s")
        if word and (stray or possessive or _is_apostrophe(sign, following, word) or _goes_on(word, given)):
            word += sign
            continue
        yield from [word] if word else []
        quoted ^= sign == '"'
        single ^= sign == "'"
        word = sign
        if re.fullmatch(r"'[a-z]{3,}", given):
            yield "'"
            word, single = given[1:], True
    yield from [word] if word else []


def _is_apostrophe(sign: str, following: str, word: str) -> bool:
    return sign == "’" or (sign == "'" and following in _ENDINGS) or (word == "O" and sign[:1] == "'")


def _goes_on(word: str, token: str) -> bool:
    """Whether a token belongs to the word that ends in an apostrophe before it."""
    if len(word) < 2 or word[-1] not in "'’":
        return False
    return token in _ENDINGS or word == "O'" or (word[-1] == "’" and word[-2] != "s" and token.islower())


def printed(words: list[str], *, quoted: bool = False) -> str:
    """Set words and signs as a printed sentence; `quoted` says that it begins inside a quotation."""
    text, tight = "", True
    inside = {'"': quoted, "'": False}
    for number, word in enumerate(words):
        closes = inside.get(word, False)
        hyphen = word == "-" or (number > 0 and words[number - 1] == "-")
        text += "" if tight or closes or hyphen or _NO_SPACE_BEFORE.fullmatch(word) else " "
        text += word
        tight = word in _NO_SPACE_AFTER or (word in inside and not closes)
        if word in inside:
            inside[word] = not closes
    return text


# --------------------------------------------------------------------------- sentences as printed


def gum(genres: str = "[a-z]+") -> Iterator[Text]:
    """Give the documents of some genres of GUM (a regular expression; all without one), train and dev, by id."""
    wanted = re.compile(rf"# newdoc id = GUM_(?:{genres})_")
    parts = (part for path in (*GUM.glob("train/*.conllu"), GUM / "dev.conllu") for part in _documents(path))
    yield from sorted((_from_sentences(part) for part in parts if wanted.match(part)), key=lambda text: text.id)


def ewt() -> Iterator[Text]:
    """Give the newsgroup and weblog texts of EWT, train and dev, by id; none of their paragraphs is taken for a headline."""
    parts = (part for path in (EWT / "train.conllu", EWT / "dev.conllu") for part in _documents(path))
    wanted = (part for part in parts if part.startswith(("# newdoc id = newsgroup", "# newdoc id = weblog")))
    yield from sorted((_from_sentences(part) for part in wanted), key=lambda text: text.id)


def _documents(path: Path) -> list[str]:
    return re.split(r"(?m)^(?=# newdoc id = )", path.read_text("utf-8"))[1:]


def _from_sentences(document: str) -> Text:
    paragraphs: list[list[str]] = [[]]
    headings: set[int] = set()
    for line in document.splitlines():
        key, _, value = line.partition(" = ")
        if key in {"# newpar", "# newpar id"} and paragraphs[-1]:
            paragraphs.append([])
        elif key == "# newpar_block" and value.startswith("head"):
            headings.add(len(paragraphs) - 1)
        elif key == "# text":
            paragraphs[-1].append(value)
    # A text may begin without a headline; EWT marks none.
    title, *rest = (" ".join(lines) for lines in (paragraphs if 0 in headings else [[], *paragraphs]))
    below = frozenset(number - (0 in headings) for number in headings if number)
    return Text(document.partition("\n")[0].rpartition(" = ")[2], title, tuple(rest), below)
