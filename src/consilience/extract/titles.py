"""The title of a page out of its headlines, what it declares, and the title of its window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

SEPARATOR = re.compile(r"\s+[|–—·•»«:-]{1,2}\s+|\s*\|\s*")
LONGEST = 300
LONGEST_SIGNATURE = 5  # words
SOME_ALIKE = 0.3  # words that a headline shares with the title written for search engines


def title(
    heads: Sequence[str], declared: Sequence[str], window: str | None, site: frozenset[str], lesser: Sequence[str] = ()
) -> str | None:
    """Give the title as the reader sees it; a headline that agrees with what is declared wins.

    `heads` are the texts of h1, `declared` the titles for machines (most trusted first), `window` is the `<title>`; `lesser`
    are headlines of any order: old pages have their title in an h2, and only where it agrees it is known for one.
    """
    heads = [head for head in heads if len(head) <= LONGEST and plain(head) and plain(head) not in site]
    named = [without_site(text, site) for text in (*declared, window) if text and plain(text)]
    for text in named:
        for head in (*heads, *lesser):
            if agree(head, text):
                return head
    alike = max(((_alike(head, text), -number) for number, head in enumerate(heads) for text in named), default=(0.0, 0))
    if alike[0] >= SOME_ALIKE:
        return heads[-alike[1]]
    candidates = [text for text in (*named, *heads) if plain(text) not in site]
    return candidates[0] if candidates else None


def _alike(head: str, text: str) -> float:
    """Give the share of words of the shorter of two titles that stand in the other."""
    left, right = set(plain(head).split()), set(plain(text).split())
    return len(left & right) / min(len(left), len(right)) if min(len(left), len(right)) >= 3 else 0.0


def agree(head: str, text: str) -> bool:
    """Whether two titles are one: the same letters, or one goes on where the other ends."""
    left, right = plain(head), plain(text)
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) > 0.5 * len(longer) and len(shorter.split()) >= 3 and shorter in longer


def plain(text: str) -> str:
    """Give a title's words without case and punctuation."""
    return " ".join(re.findall(r"\w+", text.lower()))


def site_words(site: str | None, url: str | None) -> frozenset[str]:
    """Give the names by which a site may sign its titles: its name, its host and the host without its end."""
    host = (urlsplit(url).hostname or "") if url and "://" in url else ""
    labels = [label for label in host.split(".") if len(label) > 3 and label != "www"]
    names = {plain(site or ""), host.removeprefix("www."), plain(host.removeprefix("www.")), *labels}
    return frozenset(name for name in names if name)


def without_site(text: str, site: frozenset[str]) -> str:
    """Give a title without the site's name at its end or beginning (`… | The Gazette`, `The Gazette: …`)."""
    pieces = SEPARATOR.split(text)
    if len(pieces) < 2:
        return text.strip()
    separators = SEPARATOR.findall(text)
    if _is_site(pieces[-1], site) or ("|" in separators[-1] and len(pieces[-1].split()) <= 5 and len(plain(text).split()) >= 6):
        cut = text[: text.rindex(separators[-1])].strip()
        return without_site(cut, site)
    if _is_site(pieces[0], site):
        return text[text.index(separators[0]) + len(separators[0]) :].strip()
    return text.strip()


def signature(window: str | None, title: str | None) -> str | None:
    """Give what stands behind or before the title in the title of the window, if it can be a site's name: up to five words."""
    if not window or not title:
        return None
    whole, own = plain(window), plain(title)
    pieces = SEPARATOR.split(window)
    name = (pieces[-1] if whole.startswith(own) else pieces[0] if whole.endswith(own) else "").strip()
    return name if plain(name) and plain(name) not in own and len(name.split()) <= LONGEST_SIGNATURE else None


def _is_site(piece: str, site: frozenset[str]) -> bool:
    name = plain(piece)
    together = name.replace(" ", "")
    return any(
        name == known or together == known.replace(" ", "") or (len(together) > 4 and together in known.replace(" ", ""))
        for known in site
    )
