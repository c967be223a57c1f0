"""A re-worded point → why it must not be shown, if anything in it is not borne out by what the point cites.

Strict on purpose: a wording that is refused costs nothing, for the source's own words are shown. Of what is said and by whom, the
point's own sentence decides; words that the other passages use for it may stand in for its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import sha256

from consilience import annotate
from consilience.annotate.words import words
from consilience.languages.english import rewording as english
from consilience.languages.english.statements import NUMBERS
from consilience.reconcile import statements
from consilience.records import Article, Block, FigureMark, Point, Report, Run

# What is re-worded is not much longer than what it was.
LONGER, MORE_WORDS = 1.3, 6
FEWEST_WORDS = 3

_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”|‘([^’]+)’(?!\w)')
_BRACKETED = re.compile(r"\[([^\]]*)\]")
# Markup, links, control characters: no plain sentence has them.
_NO_SENTENCE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>{}|`]|https?:|www\.|\*\*|^#|^[-*] ", re.MULTILINE
)
_NEGATED = re.compile(
    r"\b(?:not|no|none|nobody|never|neither|nor|nothing|nowhere|without|cannot|no-one)\b|n['’]t\b", re.IGNORECASE
)


def reason_to_refuse(text: str, point: Point) -> str | None:
    """Say why a re-worded point cannot be shown; None where every check passes."""
    told = " ".join(text.split())
    source = _source(point)
    return next((reason for check in _CHECKS if (reason := check(told, source, point))), None)


def _source(point: Point) -> str:
    """Give the words of the point as they are shown, whole: with what was cut off at its end, and the names that are ours."""
    ours = " ".join(found[1] for found in _BRACKETED.finditer(point.text))
    return " ".join(f"{point.cites[0].exact} {ours}".split())


# --------------------------------------------------------------------------- the checks


def _form(told: str, _: str, point: Point) -> str | None:
    length = len(told.split())
    if _NO_SENTENCE.search(told) or not told.endswith((".", ".”", '."', ".’", "!", "!”", "?", "?”")) or told[:1].islower():
        return "it is no plain sentence"
    if length < FEWEST_WORDS or length > LONGER * len(point.text.split()) + MORE_WORDS:
        return "it is much longer or shorter than what it re-words"
    return None


def _numbers(told: str, source: str, _: Point) -> str | None:
    new = _counted(told) - _counted(source)
    return f"a number that its source does not give ({', '.join(sorted(new))})" if new else None


def _quotations(told: str, source: str, point: Point) -> str | None:
    sources = [_plain(text) for text in (source, *(cite.exact for cite in point.cites))]
    for found in _QUOTED.finditer(told):
        quoted = _plain(next(group for group in found.groups() if group)).strip(" ,.")
        if not any(quoted in text for text in sources):
            return "a quotation that nobody made"
    return None


def _names(told: str, source: str, point: Point) -> str | None:
    known = {word.text for text in (source, *(cite.exact for cite in point.cites)) for word in words(text)}
    known |= {word.partition("'")[0] for word in known}
    for at, word in enumerate(words(told)):
        is_name = told[word.start].isupper() and (at or statements.is_content(word.text))
        if is_name and not {word.text, word.text.partition("'")[0]} & known and statements.is_content(word.text):
            return f"a name that its source does not have ({told[word.start : word.end]})"
    return None


def _negations(told: str, source: str, point: Point) -> str | None:
    shown = _BRACKETED.sub(" ", point.text)
    here = len(_NEGATED.findall(told))
    if here != len(_NEGATED.findall(shown)) and here != len(_NEGATED.findall(source)):
        return "a “not” more or less than its source has"
    return None


def _hedges(told: str, source: str, point: Point) -> str | None:
    """Refuse what is surer than its source, or leaves out whose words they are."""
    shown = _BRACKETED.sub(" ", point.text)
    for name, pattern in english.KEPT.items():
        if pattern.search(shown) and not pattern.search(told):
            return f"it leaves out {name}"
        if pattern.search(told) and not pattern.search(source):
            return f"it adds {name}"
    return None


def _content(told: str, source: str, point: Point) -> str | None:
    cites = point.cites if point.status != "disputed" else ()
    known = {stem for text in (source, *(cite.exact for cite in cites)) for stem in _stems(text)}
    new = [stem for stem in _stems(told) if stem not in known and not stem.isdigit()]
    return f"words that its source does not have ({', '.join(dict.fromkeys(new))})" if new else None


def _figures(told: str, source: str, _: Point) -> str | None:
    given = _marked(source).figures
    for figure in _marked(told).figures:
        same = [one for one in given if (one.low, one.high) == (figure.low, figure.high)]
        if same and not any(_counts_the_same(one, figure) for one in same):
            return f"{figure.printed} counts something else in its source"
    return None


def _roles(told: str, source: str, _: Point) -> str | None:
    """Refuse what turns round who does a thing and to whom it is done."""
    before, after = _parts(_marked(source)), _parts(_marked(told))
    for verb, doers, others in after:
        for known, did, had in before:
            if verb == known and ((doers & had) - did or (others & did) - had):
                return "it turns round who did it to whom"
    return None


_CHECKS: Sequence[Callable[[str, str, Point], str | None]] = (
    _form, _numbers, _quotations, _names, _negations, _hedges, _content, _figures, _roles,
)  # fmt: skip


# --------------------------------------------------------------------------- what they look at


def _counted(text: str) -> set[str]:
    """Give the numbers of a text, in digits where they are small, and the words for large ones and parts."""
    found = (word.text.replace(",", "") for word in words(text))
    return {NUMBERS.get(word, word) for word in found if word[0].isdigit() or word in NUMBERS or word in english.COUNTING}


def _stems(text: str) -> list[str]:
    return [statements.stem(word.text) for word in words(text) if statements.is_content(word.text)]


def _plain(text: str) -> str:
    folded = text.lower().translate(str.maketrans("“”‘’", "\"\"''"))
    return " ".join(folded.split())


def _counts_the_same(one: FigureMark, other: FigureMark) -> bool:
    same_thing = not one.thing or not other.thing or one.thing == other.thing
    return one.unit == other.unit and same_thing and (not one.action or not other.action or one.action == other.action)


def _parts(report: Report) -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Give the deeds of a text, each with the stems of who does it and of whom it is done to."""
    text = report.article.text
    found = []
    for mark in report.statements:
        if mark.kind != "state":
            doers, others = (
                frozenset(
                    statements.stem(text[part.head_start : part.head_end].lower()) for part in mark.roles if part.role in roles
                )
                for roles in ({"agent"}, {"patient", "recipient"})
            )
            found.append((statements.stem(mark.lemma), doers, others))
    return found


@lru_cache(maxsize=64)
def _marked(text: str) -> Report:
    """Analyse a text by itself."""
    key = sha256(text.encode("utf-8", "replace")).hexdigest()
    article = Article(
        id=key[:20], source="", sha256=key, media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
    )  # fmt: skip
    return annotate.report(article)
