"""The extractor's first pass over a page: the element that holds the article, cleaned, and its paragraphs.

The steps are those of trafilatura 2.3 (Barbaresi 2021; Apache-2.0; its core.py and main_extractor.py) when it is fast and wants
no comments, images and links: in its order and with its functions, but on the one tree that there is, and without copies of it
for what most pages never need.
"""

from __future__ import annotations

from functools import cache

from lxml.etree import Element, XPath, _Element, strip_elements, strip_tags
from lxml.html import HtmlElement
from trafilatura.core import ESCALATION_MAX_LENGTH, ESCALATION_PAGE_SHARE
from trafilatura.htmlprocessing import (
    convert_tags,
    delete_by_link_density,
    link_density_test_tables,
    process_node,
    prune_unwanted_nodes,
    tree_cleaning,
)
from trafilatura.main_extractor import NOT_AT_THE_END, REBUILT_BLOCKS, handle_textelem
from trafilatura.settings import INLINE_FORMATTABLE, MIN_DUPLICATE_LENGTH, TAG_CATALOG, Extractor
from trafilatura.utils import SPACING_PROTECTED, text_chars_test, trim
from trafilatura.xml import delete_element
from trafilatura.xpaths import DISCARD_IMAGE_ELEMENTS, RAW_TREE_PRUNE_XPATH, TEASER_DISCARD_XPATH

from consilience.extract import class_names

TABLES = ("table", "td", "th", "tr")
# One of them stands in each name that RAW_TREE_PRUNE_XPATH asks for.
APPENDED = (
    "mvp-post-add-",
    "infinitescroll",
    "infinite-scroll",
    "elementor-share-buttons",
)
COMMENTS = ("div", "list", "section", "details", "ol", "ul")
ALL_TEXT = XPath(".//text()", smart_strings=False)
TEXT = XPath("string()", smart_strings=False)
TEXT_IN_PARAGRAPHS = XPath("//p//text()", smart_strings=False)
LITTLE = 3  # times the shortest article: with less text in paragraphs, what stands right inside divisions counts too
LEAST_KEPT = 1 / 7  # of the text: class names that would take more do not mean what they say


@cache
def options() -> Extractor:
    """Give how the extractor is to choose."""
    return Extractor(output_format="python", fast=True, comments=False)


def body(tree: HtmlElement, raw: str) -> _Element | None:
    """Give the article's paragraphs as the extractor's own elements; None where its first pass finds too little of the page.

    The tree is taken apart.
    """
    strip_elements(tree, "script", "style", with_tail=False)
    if any(name in raw for name in APPENDED):
        prune_unwanted_nodes(tree, RAW_TREE_PRUNE_XPATH)
    for element in [element for element in tree.iterdescendants(*COMMENTS) if class_names.is_comments(element)]:
        delete_element(element)
    most = _text_at_most(tree)
    found = _found(convert_tags(tree_cleaning(tree, options()), options()))
    length = len(" ".join(found.itertext()).strip())
    if length < options().min_extracted_size or (length < ESCALATION_MAX_LENGTH and length < ESCALATION_PAGE_SHARE * most):
        return None
    return _finished(found)


def _text_at_most(tree: HtmlElement) -> int:
    """Give how many characters of text a page has; the extractor does not count its footers and asides."""
    whole = tree.find(".//body")
    return len(" ".join(" ".join(ALL_TEXT(tree if whole is None else whole)).split()))


def _found(tree: HtmlElement) -> _Element:
    """Give what the first element that holds the article gives; where that is nothing, the next that may hold it is tried."""
    tags = {*TAG_CATALOG, *TABLES}
    found = Element("body")
    for frame in class_names.bodies(tree):
        _prune(frame)
        if len(frame) == 0:
            continue
        if sum(map(len, TEXT_IN_PARAGRAPHS(frame))) < LITTLE * options().min_extracted_size:
            tags.add("div")
        begins = len(found)
        lead = _fill(found, frame, tags)
        while len(found) > 0 and found[-1].tag in NOT_AT_THE_END:
            delete_element(found[-1], keep_tail=False)
        if sum(element.tag != "graphic" for element in found) > 1:
            if lead is not None:
                found.insert(begins, lead)
            break
    return found


def _prune(frame: HtmlElement) -> None:
    """Take out of an element what is furniture by its names, or by the share of its text that is links."""
    furniture = class_names.Furniture().within(frame)
    length = len(TEXT(frame))
    if length - sum(len(TEXT(element)) for element in furniture) > length * LEAST_KEPT:
        for element in furniture:
            delete_element(element)
    prune_unwanted_nodes(frame, DISCARD_IMAGE_ELEMENTS)
    prune_unwanted_nodes(frame, TEASER_DISCARD_XPATH)
    for _ in range(2):
        for tag in ("div", "list", "p"):
            delete_by_link_density(frame, tag, backtracking=tag == "div")
    for table in [table for table in frame.iter("table") if link_density_test_tables(table)]:
        delete_element(table, keep_tail=False)
    strip_tags(frame, "span", "ref")


def _fill(found: _Element, frame: HtmlElement, tags: set[str]) -> _Element | None:
    """Add the paragraphs of an element to what was found; gives its own text before them, which is the first of them."""
    elements: list[HtmlElement] = list(frame.iterdescendants("*"))
    kinds = {element.tag for element in elements}
    lead = None
    if kinds == {"lb"} or (frame.tag == "div" and "div" in tags and kinds <= INLINE_FORMATTABLE | {"lb"}):
        elements = [frame]  # one stretch of text
    elif text_chars_test(frame.text):
        lead = _paragraph(frame.text)
    for element in elements:
        if not _is_within(element, found):  # with an element that was taken whole
            _add(found, element, tags)
    return lead


def _add(found: _Element, element: HtmlElement, tags: set[str]) -> None:
    """Add what an element gives, and the text behind it where that would be lost."""
    tag, tail = element.tag, element.tail
    made = handle_textelem(element, tags, options())
    if made is not None:
        found.append(made)
        if not _is_within(element, found):
            element.tag = "done"
    if tag in REBUILT_BLOCKS and text_chars_test(tail) and (made is None or made.tail is None):
        behind = _paragraph(tail)
        if behind is not None:
            found.append(behind)


def _paragraph(text: str | None) -> _Element | None:
    made = Element("p")
    made.text = text
    return process_node(made, options())


def _is_within(element: _Element, found: _Element) -> bool:
    return element.getroottree().getroot() is found


def _finished(found: _Element) -> _Element:
    """Take out what repeats the paragraph before it, and what is left of elements that were read."""
    before = None
    for element in list(found):
        text = trim("".join(element.itertext()))
        if text and text == before and len(text) > MIN_DUPLICATE_LENGTH:
            delete_element(element, keep_tail=False)
        else:
            before = text
    strip_elements(found, "done")
    strip_tags(found, "div")
    for line_break in found.iter("lb"):
        is_blank = line_break.tail and not text_chars_test(line_break.tail)
        if is_blank and next(line_break.iterancestors(*SPACING_PROTECTED), None) is None:
            line_break.tail = None
    return found
