"""Quotes of two accounts → which are new, told otherwise by somebody, or known by their speaker now."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.brief import view
from consilience.changes.matching import matched
from consilience.changes.sides import Sides, one_each, shortened
from consilience.records import Change, Cite, Quote


def found(sides: Sides) -> Iterator[Change]:
    """Give what is new about quotes; a quote carried once more is not."""
    quotes = matched(sides.earlier.quotes, sides.later.quotes, _cites)
    for before, after in quotes.same:
        if after.agreement == "variant" and before.agreement != "variant":
            yield from _reworded(before, after, sides)
        if after.speaker and not before.speaker:
            yield _attributed(after, sides)
    for quote in quotes.new:
        yield _quoted(quote, sides)


def _cites(quote: Quote) -> Iterator[Cite]:
    return (mention.cite for mention in quote.mentions)


def _quoted(quote: Quote, sides: Sides) -> Change:
    cites = one_each(_cites(quote))
    who = _speaker(quote)
    return Change(
        kind="quoted",
        about=quote.speaker or "",
        text=f"New quote, {who}: “{shortened(quote.text)}” ({sides.named(cites)}).",
        cites=cites,
        after=shortened(quote.text),
    )


def _reworded(before: Quote, after: Quote, sides: Sides) -> Iterator[Change]:
    """Show the earlier wording beside a new article's that differs from it; who only prints less of it tells nothing else."""
    known = _plain(before.text)
    others = (cite for cite in _cites(after) if sides.is_new(cite) and _plain(cite.exact) not in known)
    other = next((cite for cite in others if known not in _plain(cite.exact)), None)
    if other is None:
        return
    yield Change(
        kind="reworded",
        about=after.speaker or "",
        text=f"{sides.name(other.article)} quotes {_speaker(after)} otherwise: “{shortened(other.exact)}”, "
        f"not “{shortened(before.text)}”.",
        cites=tuple(dict.fromkeys((other, *one_each(_cites(before))))),
        before=shortened(before.text),
        after=shortened(other.exact),
    )


def _attributed(quote: Quote, sides: Sides) -> Change:
    told = [mention.cite for mention in quote.mentions if mention.speaker] or list(_cites(quote))
    return Change(
        kind="attributed",
        about=quote.speaker or "",
        text=f"It is known who said “{shortened(quote.text)}”: {_speaker(quote)} ({sides.named(told)}).",
        cites=one_each(told),
        after=quote.speaker,
    )


def _speaker(quote: Quote) -> str:
    return view.clean(quote.speaker) if quote.speaker else "speaker unknown"


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
