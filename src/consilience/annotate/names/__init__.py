"""Report → report with names: persons, organisations and places, each a span of the article's text.

What makes a name in one sentence is judged by all its places in the article (document-centred: Mikheev 1999).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from consilience.annotate.names.acronyms import acronyms, stand_in
from consilience.annotate.names.forms import forms, house, in_capitals, known
from consilience.annotate.names.kinds import judged
from consilience.annotate.names.spans import Named, mentions, words
from consilience.annotate.parse import Parse
from consilience.records import NameMark, Report


def mark(report: Report, parses: tuple[Parse, ...]) -> Report:
    """Add the names to a report, in the order of the text; they do not overlap. `parses`: one for each sentence."""
    text = report.article.text
    sentences = [words(text, parse) for parse in parses]
    told = [list(mentions(text, sentence, parse.names)) for sentence, parse in zip(sentences, parses, strict=True)]
    kinds = judged(text, [one for found in told for one in found])
    plain = forms(sentences, told, kinds)
    capitals = in_capitals(plain)
    initials = acronyms(kinds)
    marks: list[NameMark] = []
    for sentence, found in zip(sentences, told, strict=True):
        kept = [Named(one.start, one.end, kinds[one.key]) for one in found if one.key in kinds]
        again = [*known(sentence, plain, capitals), *house(sentence, report.article.outlet), *stand_in(sentence, initials)]
        apart = _apart([*kept, *again])
        marks += [NameMark(start, end, text[start:end], kind) for start, end, kind in apart]
    return msgspec.structs.replace(report, names=tuple(marks))


def _apart(named: Iterable[Named]) -> list[Named]:
    """Give names in their order; of two that overlap the longer one, which knows more of the name."""
    free: list[Named] = []
    for one in sorted(named):
        if not free or free[-1].end <= one.start:
            free.append(one)
        elif one.end - one.start > free[-1].end - free[-1].start:
            free[-1] = one
    return free
