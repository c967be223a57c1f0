"""Raw HTML → its tags, each with the characters it stands on; what lies between two tags is text.

A tokenizer only: it never repairs, never nests, never fails. Positions are code points of the decoded page, end excluded.
It follows the tokenization of the HTML Living Standard (section 13.2.5), except that what is never closed (a comment, a
quotation mark in a tag) ends at the next `>` and does not swallow the rest of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

# Possessive quantifiers: a tag that is not closed fails in one pass. A quotation mark opens a value only after `=`.
TAG = re.compile(
    r"""<(?:(?P<comment>!--)
      | (?P<other>[!?]|/(?![a-zA-Z])) [^>]*+ >
      | (?P<closing>/?) (?P<name>[a-zA-Z][^\s/>]*+) (?P<attributes>(?:[^>"'=]++ | =\s*+(?:"[^"]*+"|'[^']*+')?+ | ["'])*+) >)""",
    re.VERBOSE,
)
COMMENT_END = re.compile(r"--!?>")
ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:.-]{0,60}+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")

# Elements whose content is characters and no tags; each comes out as one tag, content and end tag included.
OPAQUE = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


class Tag(Struct, frozen=True, gc=False):  # made by position: there are thousands on a page
    """One tag, comment or declaration; an opaque element (a script) is one tag with its content."""

    name: str  # lower case; "!" for comments and declarations
    start: int
    end: int
    closing: bool = False
    attributes: str = ""  # as written
    content_start: int = 0  # of an opaque element
    content_end: int = 0


def tags(raw: str) -> Iterator[Tag]:
    """Give the tags of a page in order."""
    position, last = 0, raw.rfind(">") + 1
    last_comment = max(raw.rfind("-->"), raw.rfind("--!>"))
    while found := TAG.search(raw, position, last):
        comment, other, closing, name, attributes = found.groups()
        start, position = found.span()
        if name and ((name := name.lower()) not in OPAQUE or closing):
            yield Tag(name, start, position, closing != "", attributes)
            continue
        if comment:
            position = _comment_end(raw, start, last_comment)
        tag = Tag("!", start, position) if comment or other else _opaque(raw, name, found)
        position = tag.end
        yield tag


def attributes_of(tag: Tag) -> dict[str, str]:
    """Give the attributes of a tag with entities decoded; of a repeated name the first counts."""
    named: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(tag.attributes):
        named.setdefault(name.lower(), unescape(double or single or bare))
    return named


def naive_text(raw: str) -> str:
    """Give the text of raw HTML as the simplest checker does: tags stripped, entities decoded, white space folded."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", raw)).split())


def is_plain(raw: str, tag: Tag) -> bool:
    """Whether stripping everything from `<` to the next `>` takes away exactly this tag."""
    return ">" not in tag.attributes if tag.attributes else raw.find(">", tag.start) == tag.end - 1


def _comment_end(raw: str, start: int, last: int) -> int:
    """Give where a comment ends; `last` is where the last end of any comment stands, so that nobody searches in vain."""
    for short in ("<!-->", "<!--->"):
        if raw.startswith(short, start):
            return start + len(short)
    found = COMMENT_END.search(raw, start + 4) if last >= start + 4 else None
    return found.end() if found else raw.find(">", start) + 1


def _opaque(raw: str, name: str, opening: re.Match[str]) -> Tag:
    closing = re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.IGNORECASE).search(raw, opening.end())
    inner = closing.start() if closing else len(raw)
    return Tag(
        name=name,
        start=opening.start(),
        end=closing.end() if closing else len(raw),
        attributes=opening["attributes"],
        content_start=opening.end(),
        content_end=inner,
    )
