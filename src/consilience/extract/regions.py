"""Where on a page a line stands: its role in the article, and the kind of furniture that its tags and class names tell of."""

from __future__ import annotations

import re
from itertools import chain
from operator import add
from typing import Literal

from msgspec import Struct

Role = Literal["paragraph", "deck", "heading", "item", "quotation"]

# Tags inside a sentence, and comments. Every other tag, `<br>` and elements with names of their own (`<photo-box>`) included,
# ends the line.
INLINE = frozenset({
    "!",
    "a", "abbr", "acronym", "amp-fit-text", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "svg", "time", "tt", "u", "var", "wbr",
    "path", "g", "use", "circle", "rect", "polygon", "line", "defs", "clippath",
})  # fmt: skip
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip

ROLES: dict[str, Role] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dd": "item", "dt": "item", "blockquote": "quotation",
}  # fmt: skip

HIDDEN = frozenset({"head", "svg", "template", "noscript", "select", "datalist", "object", "math"})

REGIONS = {
    "nav": "navigation", "menu": "navigation", "footer": "footer", "header": "header", "aside": "aside", "figcaption": "caption",
    "caption": "caption", "form": "form", "button": "form", "select": "form", "label": "form", "fieldset": "form",
    "dialog": "form", "address": "contact",
}  # fmt: skip

# Whatever their class names say (`has-sidebar`), these hold the article too.
WHOLE = frozenset({"html", "body", "main", "article"})

# Class names and ids, cut into words; the first kind that matches counts.
KINDS = (
    ("consent", "cookies? consent gdpr onetrust ccpa privacybanner"),
    (
        "advert",
        "ads? advert advertisement advertising advertorial adslot adunit sponsor sponsored dfp outbrain taboola promo promotion",
    ),
    ("comment", "comments? commentlist disqus respond replies"),
    ("share", "share sharing shares sharedaddy social addthis sharethis addtoany"),
    (
        "related",
        "related recommend recommended recommendations trending popular mostread teasers? readmore morestories alsolike",
    ),
    ("newsletter", "newsletter subscribe subscription signup paywall optin"),
    ("navigation", "nav navbar navigation menu breadcrumbs? sidebar pagination pager skip toc"),
    ("caption", "caption figcaption imagecaption photocredit"),
    ("byline", "byline author authors bio timestamp dateline postmeta entrymeta tags? taglist"),
    ("footer", "footer copyright colophon"),
    ("header", "masthead banner"),
)
WORDS = {
    form: kind
    for kind, words in reversed(KINDS)
    for word in words.split()
    for form in ((word[:-2], word[:-1]) if word.endswith("?") else (word,))
}
NAMED = re.compile(
    r"""(?:^|\s)(?:class|id|role|data-component|data-testid)\s{0,9}=\s{0,9}(?:"([^"]{0,600})|'([^']{0,600})|([^\s"'>]{1,300}))""",
    re.IGNORECASE,
)
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
OUT_OF_SIGHT = re.compile(r"""display\s{0,3}:\s{0,3}none|(?:^|\s)hidden(?:\s|=\s?["']?(?:hidden|true|["'])|/|$)""", re.IGNORECASE)
DECK = re.compile(
    r"(?:^|[\s_-])(?:deck|dek|standfirst|subtitle|sub-?headline|subhead|strapline|teaser-text)(?:$|[\s_-])", re.IGNORECASE
)


class Told(Struct, frozen=True, gc=False):
    """What a tag says of the lines inside it; None and false where it says nothing."""

    role: Role | None
    is_deck: bool  # unless it stands in a list, a heading or a quotation
    region: str | None
    hidden: bool


def told(name: str, attributes: str) -> Told:
    """Give what a tag says of the lines inside it."""
    is_deck = name in {"p", "div"} and bool(attributes and DECK.search(attributes))
    return Told(ROLES.get(name), is_deck, region_of(name, attributes), is_hidden(name, attributes))


def region_of(name: str, attributes: str) -> str | None:
    """Name the kind of furniture that a tag opens; None if it may as well be the article."""
    if name in REGIONS:
        return REGIONS[name]
    if len(attributes) < 6 or name in WHOLE:
        return None
    for found in NAMED.findall(attributes):
        words = [word.lower() for word in WORD.findall("".join(found))]
        for word in chain(words, map(add, words, words[1:])):
            if word in WORDS:
                return WORDS[word]
    return None


def is_hidden(name: str, attributes: str) -> bool:
    """Whether a tag opens what no reader sees."""
    if name in HIDDEN:
        return True
    written = attributes.lower()
    return ("hidden" in written or "display" in written) and bool(OUT_OF_SIGHT.search(attributes))
