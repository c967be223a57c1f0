"""By whom a statement is said: whom the sentence names as saying its clause, or whom the quotation around it is given to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping

from consilience.annotate.parse.records import Parse
from consilience.annotate.quotes.reporting import Reported, reported
from consilience.annotate.syntax import Tree
from consilience.records import Report

Span = tuple[int, int]


def speakers(report: Report, tree: Tree, parse: Parse, told: Collection[int], above: Mapping[int, int]) -> dict[int, Span]:
    """Give the span that names the speaker of each predicate that somebody says; a clause of what is said is said by the same."""
    found: dict[int, Span] = {}
    saying = [one for one in reported(report.article.text, parse) if one.speaker]
    named = {one.content: one.speaker for one in saying if one.speaker}
    for number in told:  # those above come first
        speaker = named.get(number) or _quoted(report, tree.words[number].start) or _from_above(number, above, saying, found)
        if speaker:
            found[number] = speaker
    return found


def _quoted(report: Report, start: int) -> Span | None:
    """Give the speaker of the quotation that a place stands in."""
    at = bisect_right(report.quotes, start, key=lambda quote: quote.start) - 1
    quote = report.quotes[at] if at >= 0 else None
    if quote is None or start >= quote.end or quote.speaker_start is None or quote.speaker_end is None:
        return None
    return quote.speaker_start, quote.speaker_end


def _from_above(number: int, above: Mapping[int, int], saying: Collection[Reported], found: Mapping[int, Span]) -> Span | None:
    """Give the speaker of the clause above; the verb of saying that is set into it ("…, she said") is nobody's words."""
    governor = above.get(number)
    if governor is None or any(one.verb == number and one.content == governor for one in saying):
        return None
    return found.get(governor)
