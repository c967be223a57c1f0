"""Two names of organisations, places or things → whether one is short for the other; the docstrings are the reasons."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from consilience.languages.english import names as english
from consilience.reconcile.names.keys import core, words_of

Body = tuple[str, ...]  # the words that tell one organisation or place from another

_HEADS = english.ORGANISATION_HEADS | english.PLACE_HEADS | english.OTHER_HEADS
_GENERIC_HEADS = english.PLACE_HEADS | english.OTHER_HEADS | english.HEADS_OF_MANY
_ENDS = _HEADS | {"crescent", "cross", "tv", "constitution"}
_LEFT_OUT = english.LEFT_OUT_HEADS | english.LEFT_OUT_PLACE_HEADS
_LINKING = frozenset(("of", "for", "on", "and", "de", "at"))
_COUNTRIES = frozenset(core(country) for country in english.COUNTRIES)
KNOWN_PLACES = frozenset(core(place) for place in english.PLACES)


def ends_so(short: Body, whole: Body, texts: AbstractSet[str]) -> bool:
    """One is the other without its first words."""
    # `Coast Guard` in `Icelandic Coast Guard`, `Vikrant` in `INS Vikrant`; not `New York` in `University of New York`.
    if whole[-len(short) :] != short or whole[-len(short) - 1] in english.DIRECTIONS:
        return False  # the University of South Alabama is not that of Alabama
    if whole[: -len(short)] in KNOWN_PLACES:
        return _is_known_by_its_end(short)
    if len(short) == 1:
        return len(whole) == 2 and whole[0] in english.SHIPS
    linked = any(
        word in _LINKING and words[number + 1 : number + 2] == short[:1]
        for words in map(words_of, texts)
        for number, word in enumerate(words)
    )
    return not linked and short[-1] in _ENDS


def _is_known_by_its_end(short: Body) -> bool:
    """Whether what stands behind a place is a name by itself: the Herald, the Lions; not the police."""
    if len(short) > 1:
        return True
    team = short[0].endswith("s") and not short[0].endswith("ss")
    if english.is_common(short[0]) and not team and short[0] not in english.ORGANISATION_HEADS:
        return False
    return short[0] not in _GENERIC_HEADS


def ends_so_here(short: Body, whole: Body) -> bool:
    """One article has both, and one is the last word of the other."""
    # `Sox` in `Red Sox`, `Globalcom` in `Nordic Globalcom`: a word that is a name and nothing else.
    word = short[0]
    if len(short) > 1 or whole[-1:] != short or len(whole) > 3 or len(word) < 3 or whole[-2] in english.DIRECTIONS:
        return False
    return not english.is_common(word) and word not in _GENERIC_HEADS and word not in english.GIVEN_NAMES


def begins_so(short: Body, whole: Body) -> bool:
    """One is the other without its last word."""
    # `Polisario` in `Polisario Front`; not `British Steel` in `British Steel Pensions`.
    behind = whole[len(short) :]
    if whole[: len(short)] != short:
        return False
    if leaves_out_a_head(short, whole) and len(short) > 1:
        return True
    if len(behind) != 1 or len(short) > 1 or short[0] in english.GIVEN_NAMES or english.is_common(short[0]) or short[0] in _HEADS:
        return False
    return behind[0] in _LEFT_OUT | {"river"} or not (behind[0] in english.PLACE_HEADS or english.is_common(behind[0]))


def leaves_out_a_head(short: Body, whole: Body) -> bool:
    """Whether what one name lacks at its end is often left out: `Front`, `Island`, `of Turkmenistan`, `Medical Center`."""
    behind = whole[len(short) :]
    if short[-1] == "hospital" and set(behind) <= english.LEFT_OUT_BEHIND_HOSPITAL:
        return True
    return (len(behind) == 1 and behind[0] in _LEFT_OUT) or _is_of_a_country(short, whole)


def _is_of_a_country(short: Body, whole: Body) -> bool:
    """Whether one name has the country behind it: `Central Election Commission of Turkmenistan`."""
    known = len(short) > 2 or (len(short) == 2 and short[-1] in english.ORGANISATION_HEADS)
    return known and whole[len(short) :] in _COUNTRIES


def has_both_ends(short: Body, whole: Body) -> bool:
    """One is the other without the words in the middle."""
    # `Ostland bank` in `Ostland Savings Bank`.
    return (
        len(short) == 2
        and short == (whole[0], whole[-1])
        and len(whole) <= 4
        and short[-1] in _HEADS
        and (short[0],) not in KNOWN_PLACES
    )


def differ_in_plural(one: Body, other: Body) -> bool:
    """They differ in one plural only."""
    # `Sea Birds Protection Act`, `Sea Bird Protection Act`.
    differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if len(one) < 2 or len(differing) != 1:
        return False
    short, long = sorted(differing[0], key=len)
    told_apart = len(one) < 3 and (short in _HEADS or english.is_common(short))  # Varby Banks
    return len(short) > 3 and long == f"{short}s" and not told_apart
