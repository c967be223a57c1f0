"""XML from strangers, read leniently and safely: no network, no entities, no end in memory."""

from __future__ import annotations

from typing import TypeAlias

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

Element: TypeAlias = _Element


def tree(content: bytes) -> Element | None:
    """Give the tree of what can be read; None where there is nothing. Broken parts are left out, entities not followed."""
    parser = XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        found: Element | None = fromstring(content, parser)  # None where recovering left nothing
    except (XMLSyntaxError, ValueError):
        return None
    return found


def name(element: Element) -> str:
    """Give an element's name in lower case without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
