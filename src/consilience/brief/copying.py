"""Story → the one line that says who carries whose words, for every kind of output."""

from __future__ import annotations

from consilience.brief.view import Source, clean, is_named
from consilience.records import Account, ArticlePair, Origin

# Articles that a line of text lists by number.
MOST_NUMBERS = 6


def line(account: Account, named: dict[str, Source]) -> str:
    """Say in one line how many of a story's articles carry somebody else's text, and whose."""
    several = sorted(
        (item for item in account.origins if len(item.articles) > 1), key=lambda item: (-len(item.articles), item.name)
    )
    members = {article for item in several for article in item.articles}
    pairs = [pair for pair in account.pairs if pair.kind != "independent"]
    carriers = members | {end for pair in pairs for end in (pair.left, pair.right)}
    if not carriers:
        return f"None of the {len(account.articles)} articles shares its text with another." if len(account.articles) > 1 else ""
    widest: dict[str, ArticlePair] = {}  # of each article that is in no such group
    for pair in sorted(pairs, key=lambda pair: (-pair.words, pair.left, pair.right)):
        for end in {pair.left, pair.right} - members:
            widest.setdefault(end, pair)
    told = [*(_texts(item, named) for item in several), *sorted({_shared(pair, named) for pair in widest.values()})]
    rest = f"; and {len(told) - MOST_NUMBERS} more" if len(told) > MOST_NUMBERS else ""
    listed = "; ".join(told[:MOST_NUMBERS]) + rest
    return f"{len(carriers)} of {len(account.articles)} articles carry words that others carry too: {listed}. (An estimate.)"


def _texts(origin: Origin, named: dict[str, Source]) -> str:
    numbers = sorted(named[article].number for article in origin.articles)
    which = "".join(f" [{number}]" for number in numbers) if len(numbers) <= MOST_NUMBERS else f" ({len(numbers)} articles)"
    return (f"of {clean(origin.name)}" if is_named(origin.name) else "of one text that nobody signs") + which


def _shared(pair: ArticlePair, named: dict[str, Source]) -> str:
    left, right = named[pair.left].number, named[pair.right].number
    if pair.direction == "unknown":
        return f"[{min(left, right)}] and [{max(left, right)}] share some"
    giver, taker = (left, right) if pair.direction == "left" else (right, left)
    return f"[{taker}] has some of [{giver}]"
