"""Text → runs of capitalised words that may be names, before anything is known about what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from consilience.languages.english import names as english


class Capital(NamedTuple):
    """A capitalised word: its span without a possessive ending, and how it stands."""

    text: str
    start: int
    end: int
    folded: str  # lower case, without a full point at the end
    opens: bool  # stands where any word is capitalised: first in a sentence, a quotation, a heading
    shut: bool  # no name goes on behind it: a possessive or a compound (`Russia's`, `U.S.-led`)
    stop: int  # where the printed word ends, possessive and compound included


class Link(NamedTuple):
    """The words between two capitalised words of one run: "" for a space, "of", "for the", "de"."""

    words: str
    span: tuple[int, int]


class CapitalRun(NamedTuple):
    """Capitalised words in a row, with what links them; `links[i]` stands before `words[i + 1]`."""

    words: tuple[Capital, ...]
    links: tuple[Link, ...]

    def part(self, start: int, end: int) -> CapitalRun:
        """Give the words from start to end with their links."""
        return CapitalRun(self.words[start:end], self.links[start : max(start, end - 1)])

    @property
    def folded(self) -> str:
        """The run in lower case, as a key."""
        return " ".join(
            word.folded if not number or not self.links[number - 1].words else f"{self.links[number - 1].words} {word.folded}"
            for number, word in enumerate(self.words)
        )


# Abbreviations with points (U.N.), initials (G.), words with hyphens and apostrophes, an Arabic article in front (al-Sisi).
_CAPITAL = re.compile(
    r"(?<![^\W_])(?:U\.\s[SKN]\.|N\.\s[YJHCMD]\.|D\.\sC\.|L\.\sA\.|(?<=\d\s)[AP]\.\sM\.|(?:[A-Z]\.){2,}(?:[A-Z](?![^\W_]))?(?:-[^\W_]+)*"
    r"|[A-Z]\.(?=\s?[A-Z])"
    r"|(?:(?:a[ldnrstz]|el|ul|ud|bin|[dDlL])[-’'‘`])?[^\W\d_a-z][^\W_]*(?:[-–’'‘`&][^\W_]+){0,6})(?![^\W_])"
)
_POSSESSIVE = re.compile(r"[’'‘`](?:s|S)?$")
_FIRST = re.compile(r"[\s\"“‘'«(\[—–•*-]*$")
_QUOTED = re.compile(r"(?:[\s(\[—–-][\"“‘'«]+|[:•*]\s*[\"“‘']?)$")
_PARTY = re.compile(r"[RDI]-[A-Z]")
_NICKNAME = re.compile(r"\s[\"“‘'(]([^\"“”‘’'()\n]{1,24})[\"”’')]\s(?=[A-Z])")
_SPACE = re.compile(r"[ \t\u00a0]{1,2}|\n(?!\s*\n)|[ \t]\n(?!\s*\n)")
_COMPANY_COMMA = re.compile(r",\s(?=(?:Inc|Ltd|LLC|Corp|Co|Jr|Sr|PLC)\b)")
LONGEST_RUN = 16  # words; a name is shorter, and what looks at all parts of a run stays quick
_LONG = re.compile(r"[^\W\d_]{4,}")
_LINK = re.compile(r"\s((?:of|for|on|and|&)(?:\sthe)?)\s")


def runs(text: str, start: int, end: int) -> list[CapitalRun]:
    """Give the runs of capitalised words in text[start:end], which lies inside one sentence."""
    found: list[CapitalRun] = []
    words: list[Capital] = []
    links: list[Link] = []
    for word, link in _linked(text, start, end):
        if words and (link is None or len(words) == LONGEST_RUN):
            found.append(CapitalRun(tuple(words), tuple(links)))
            words, links = [], []
        elif link is not None:
            links.append(link)
        words.append(word)
    if words:
        found.append(CapitalRun(tuple(words), tuple(links)))
    return found


def _linked(text: str, start: int, end: int) -> Iterator[tuple[Capital, Link | None]]:
    last: Capital | None = None
    skip_to = start
    nickname: Link | None = None
    for word in _capitals(text, start, end):
        if word.start < skip_to:
            continue
        link = nickname if nickname is not None else _link(text, last, word)
        nickname = None
        yield word, link
        last = word
        if word.folded in english.GIVEN_NAMES or (word.text[:1].isupper() and word.text.endswith(".")):
            quoted = _NICKNAME.match(text, word.stop, end)
            if quoted:
                skip_to, nickname = quoted.end(), Link('"', quoted.span())


def _capitals(text: str, start: int, end: int) -> Iterator[Capital]:
    for found in _CAPITAL.finditer(text, start, end):
        printed = found.group()
        first = printed[0] if printed[0].isupper() else printed[printed.find("-") + 1 :][:1] or printed[0]
        if not (first.isupper() or printed[:2] in {"d'", "d’", "l'", "l’"}):
            continue
        whole, shut = _name_part(printed)
        if not whole:
            continue
        at, stop = found.span()
        opens = bool(_FIRST.match(text[start:at]) if at - start <= 3 else _QUOTED.search(text[at - 3 : at]))
        yield Capital(
            whole, at, at + len(whole), whole.lower().rstrip(".").replace("’", "'").replace(". ", "."), opens, shut, stop
        )


def _name_part(printed: str) -> tuple[str, bool]:
    """Cut a possessive ending and what a compound adds: `Russia’s`, `Obama-era`; True if something was cut."""
    whole = _POSSESSIVE.sub("", printed)
    cut = whole != printed and whole.lower() not in english.POSSESSIVE_PARTS
    if "-" in whole or "–" in whole:
        parts = re.split(r"([-–])", whole)
        if len(parts[0]) == 1 and len(parts) > 2 and (parts[2][:1].islower() or _PARTY.match(printed)):
            return "", True  # E-mail; R-Texas, the party and state of a senator
        kept = 1
        while kept + 1 < len(parts) and (
            parts[kept + 1][:1].isupper() or parts[kept + 1][:1].isdigit() or _goes_on(parts, kept + 1)
        ):
            kept += 2
        if kept < len(parts):
            if kept == 1 and parts[0].lower() in {"al", "el"}:
                return whole, cut
            return _POSSESSIVE.sub("", "".join(parts[:kept])), True
    return whole, cut


def _goes_on(parts: list[str], number: int) -> bool:
    return parts[number] in english.INSIDE_HYPHENS and number + 2 < len(parts) and parts[number + 2][:1].isupper()


def _link(text: str, last: Capital | None, word: Capital) -> Link | None:
    """Give what links two capitalised words; None if nothing does."""
    if last is None or last.shut or word.start - last.stop > 16:
        return None
    gap = text[last.stop : word.start]
    span = (last.stop, word.start)
    if _SPACE.fullmatch(gap) or _COMPANY_COMMA.match(text, last.stop) or (gap in {"", " "} and last.text.endswith(".")):
        return Link("", span)
    if gap[:1] == "." and gap[1:] in {" ", "\n", ""} and (last.folded in english.ABBREVIATED or len(last.text) == 1):
        return Link("", span)
    if gap[:1] != " " and gap[:1] != "\n":
        return None
    if all(part in english.PARTICLES for part in gap.split()) and gap.strip():
        return Link(" ".join(gap.split()), span)
    linked = _LINK.fullmatch(gap)
    return Link(" ".join(linked.group(1).split()), span) if linked else None


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] has nearly every long word in capitals, so that a capital says nothing."""
    long_words = _LONG.findall(text, start, end)
    if len(long_words) < 4:
        return False
    if text[start:end].rstrip('”"’)').endswith((".", "?", "!")):  # a sentence, and be it full of names
        return bool(all(word.isupper() for word in long_words))
    return bool(sum(word[0].isupper() for word in long_words) >= 0.85 * len(long_words))
