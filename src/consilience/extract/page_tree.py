"""Raw HTML → the tree that libraries read."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from consilience.extract.markup import OPAQUE, tags

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

# The extractor is quadratic in the number of elements: 6 MB of tiny paragraphs do not end in a minute. Scripts do not count.
LARGEST_CHARACTERS = 3_000_000

# What XML cannot hold; libxml2 ends the text at some of it.
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
DECLARATION = re.compile(r"\A\ufeff?\s{0,100}<\?xml[^>]{0,200}>")
# Which libxml2 stumbles over: a declaration with an address in it, and a root that is closed where it is opened.
DOCTYPE = re.compile(r"\A< ?! ?DOCTYPE[^>\n]*+>", re.IGNORECASE)
CLOSED_ROOT = re.compile(r"(<html.*?)\s*/>", re.IGNORECASE)
LONGEST_ATTRIBUTES = 2_000  # characters; longer ones are pictures or data


def readable(raw: str) -> int:
    """Give how far a page is read: to its end, or as far as its text and tags are not too many."""
    if len(raw) <= LARGEST_CHARACTERS:
        return len(raw)
    read = position = 0
    for tag in tags(raw):
        read += (
            tag.start - position + (0 if tag.name in OPAQUE or tag.name == "!" else min(tag.end - tag.start, LONGEST_ATTRIBUTES))
        )
        position = tag.end
        if read > LARGEST_CHARACTERS:
            return tag.start
    return min(len(raw), position + max(0, LARGEST_CHARACTERS - read))


def parsed(raw: str) -> HtmlElement | None:
    """Give the tree of a page, as the extractor's own reader makes it; None if it is no HTML at all."""
    from lxml.etree import LxmlError
    from lxml.html import fromstring

    text = _clean(raw)
    try:
        tree: HtmlElement = fromstring(text.encode(), parser=_parser())  # type: ignore[no-untyped-call]  # lxml has no types
    except (LxmlError, ValueError):
        return None
    return None if len(tree) < 2 and "html" not in text[:50].lower() else tree


@cache
def _parser() -> HTMLParser:
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement, HTMLParser

    parser = HTMLParser(  # type: ignore[no-untyped-call]
        collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    # By itself lxml.html asks a Python function for the class of every element that is touched, which is a sixth of the time.
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return parser


def _clean(raw: str) -> str:
    """Take out what parsers stumble over. Positions need not be kept: paragraphs are found again by their text."""
    text = DECLARATION.sub("", raw)
    text = text if _is_xml(text) else NOT_XML.sub(" ", text)
    if len(text) > LARGEST_CHARACTERS:
        text = _slim(text)
    if (declared := DOCTYPE.match(text)) and declared.group().rfind("/") > declared.group().rfind("<"):
        text = text[declared.end() :]
    if any("<html" in line and line.endswith("/>") for line in text[:4_096].splitlines()[:4]):
        text = CLOSED_ROOT.sub(r"\1>", text, count=1)
    head = text[:5_000].lower()
    return text if "<html" in head or "<body" in head or "<head" in head else f"<html><body>{text}</body></html>"


def _is_xml(text: str) -> bool:
    """Whether a text holds only what XML can hold: looked at as bytes, in a fifth of the time that a pattern takes."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:  # half a pair of surrogates
        return False
    return len(encoded.translate(None, CONTROLS)) == len(encoded) and "\ufffe" not in text and "\uffff" not in text


def _slim(raw: str) -> str:
    parts, position = [], 0
    for tag in tags(raw):
        parts.append(raw[position : tag.start])
        if tag.name in OPAQUE:
            parts.append(
                raw[tag.start : tag.end]
                if "ld+json" in tag.attributes and tag.end - tag.start < LARGEST_CHARACTERS // 10
                else " "
            )
        elif tag.name != "!":
            parts.append(
                raw[tag.start : tag.end] if tag.end - tag.start <= LONGEST_ATTRIBUTES else f"<{'/' * tag.closing}{tag.name}>"
            )
        position = tag.end
    return "".join([*parts, raw[position:]])
