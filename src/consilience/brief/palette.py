"""Story → its legend: a letter and a colour for everybody whose words stand in another's article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from string import ascii_uppercase

from msgspec import Struct

from consilience.brief import view
from consilience.brief.view import Source, clean
from consilience.brief.whose import Stretch, Way, Whose
from consilience.records import Account

# Seven colours are told apart by readers with any kind of colour vision (after Okabe and Ito's palette); origins beyond
# these share one grey, and all have their letter.
COLOURS = 7

# Articles that a name lists by number.
MOST_LISTED = 8


class Key(Struct, frozen=True):
    """One entry of the legend: its sign and colour class, whose words it stands for, and how many of them there are."""

    sign: str
    colour: str
    name: str
    words: int


QUOTED = Key("“", "quoted", "somebody’s quoted words, which others quote too", 0)
ALIKE = Key("=", "alike", "a few words that independent reports have alike", 0)
UNCLEAR = Key("?", "unclear", "the same words in another article; who has them from whom is not known", 0)


_PLAIN: dict[Way, Key] = {"unclear": UNCLEAR, "alike": ALIKE, "quoted": QUOTED}


class Legend(Struct, frozen=True):
    """The entries of a story's legend: origins by name, and whether quoted and unclear passages occur."""

    origins: dict[str, Key]
    others: tuple[Key, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        """Give all entries, most words first."""
        return (*self.origins.values(), *self.others)

    def of(self, stretch: Stretch) -> Key:
        """Give the entry of a stretch of text."""
        return _PLAIN.get(stretch.way) or self.origins[stretch.origin]


def legend(account: Account, told: Iterable[Whose], named: Mapping[str, Source]) -> Legend:
    """Give letters and colours to those whose words others carry, most words first."""
    words: dict[str, int] = defaultdict(int)
    ways = set()
    for text in told:
        ways |= {stretch.way for stretch in text.stretches}
        for origin, count in text.carried.items():
            words[origin] += count
    ordered = sorted(words, key=lambda origin: (-words[origin], origin))
    keys = {
        origin: Key(_letter(place), f"o{place + 1}" if place < COLOURS else "o0", called(origin, account, named), words[origin])
        for place, origin in enumerate(ordered)
    }
    return Legend(keys, tuple(key for way, key in _PLAIN.items() if way in ways))


def called(origin: str, account: Account, named: Mapping[str, Source]) -> str:
    """Call an origin by its name, or by the article that shows it where it has none."""
    if view.is_named(origin):
        return clean(origin)
    found = next((item for item in account.origins if item.name == origin), None)
    articles = sorted((named[article] for article in found.articles), key=lambda source: source.number) if found else []
    if len(articles) == 1:
        return f"[{articles[0].number}] {view.known_as(articles[0])}"
    rest = f" and {len(articles) - MOST_LISTED} more" if len(articles) > MOST_LISTED else ""
    return "One text that nobody signs: " + " ".join(f"[{source.number}]" for source in articles[:MOST_LISTED]) + rest


def _letter(place: int) -> str:
    """Give A to Z, then A2 and on."""
    round_, letter = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(round_ + 1) if round_ else "")
