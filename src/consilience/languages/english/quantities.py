"""The words around a number in English news that say on which side it is open, and the fights that only look like bounds."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The words in front of a number that say on which side it is open.
LOWER = (
    "at least", "at the very least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of",
    "minimum of", "minimum", "more than", "well over", "just over", "slightly over", "a little over", "over", "above",
    "upwards of", "upward of", "in excess of", "exceeding", "exceeded", "exceeds", "exceed", "greater than", "higher than",
    "slightly more than",
    "just more than", "a little more than", "well above", "just above", "north of", "better than", "longer than",
    "well more than", "far more than", "much more than", "larger than", "bigger than", "taller than", "heavier than",
    "older than", "faster than", "deeper than", "stronger than", "warmer than", "hotter than", "surpassing", "surpassed",
    "surpasses", "surpass", "topping", "beyond", "as few as", "as little as", "as low as", "not under", "equal to or more than",
    "equal to or greater than", "greater than or equal to", "more than or equal to", "at least equal to", "no lower than",
    "not lower than", "slightly above", "far above", "easily more than", "significantly more than", "considerably more than",
    "some more than", "a good", "a bit more than", "a bit over", "far over", ">", ">=", "≥", "⩾",
)  # fmt: skip
LOWER_WEAK = frozenset({
    "a minimum of", "at least", "at the very least", "minimum of", "minimum", "no fewer than", "no less than", "not fewer than",
    "not less than", "as few as", "as little as", "as low as", "not under", "a good",
    "equal to or more than", "equal to or greater than",
    "greater than or equal to", "more than or equal to", "at least equal to", "no lower than", "not lower than", ">=", "≥", "⩾",
})  # fmt: skip
LOWER_STRICT = frozenset(LOWER) - LOWER_WEAK
UPPER = (
    "up to", "as many as", "as much as", "as high as", "as long as", "as large as", "as big as", "as far as", "at most",
    "at the most", "at the very most", "no more than", "not more than", "no higher than", "not higher than", "no greater than",
    "no larger than", "no longer than", "no later than", "not exceeding", "a maximum of", "maximum of", "maximum", "less than",
    "fewer than", "lower than", "smaller than", "shorter than", "younger than", "lighter than", "under", "just under",
    "well under", "below", "just below", "well below", "far below", "far less than", "far fewer than", "nearly", "almost",
    "very nearly", "just shy of", "shy of", "within", "within the next", "not quite", "short of", "just short of",
    "slightly less than", "slightly fewer than", "slightly under", "slightly below", "a little less than", "a little under",
    "a little below", "just less than", "just fewer than", "little more than", "south of", "approaching", "nearing",
    "equal to or less than", "less than or equal to", "much less than", "well less than", "a bit less than", "a bit under",
    "not even", "the best part of", "the better part of", "<", "<=", "≤", "⩽",
)  # fmt: skip
NEARLY = frozenset({
    "almost", "just below", "just less than", "just fewer than", "just shy of", "just short of", "just under", "little more than",
    "nearly", "very nearly", "not quite", "short of", "shy of", "slightly less than", "slightly fewer than", "slightly under",
    "slightly below", "a little less than", "a little under", "a little below", "a bit less than", "a bit under",
    "approaching", "nearing", "the best part of", "the better part of",
})  # fmt: skip
UPPER_STRICT = NEARLY | {
    "less than", "fewer than", "lower than", "smaller than", "shorter than", "younger than", "lighter than", "under",
    "well under", "below", "well below", "far below", "far less than", "far fewer than", "much less than", "well less than",
    "south of", "not even", "<",
}  # fmt: skip
ABOUT = (
    "about", "around", "some", "perhaps", "maybe", "roughly",
    "approximately", "approx", "approx.", "an estimated", "estimated", "circa",
    "close to", "somewhere around", "somewhere near", "in the region of", "on the order of", "in the order of",
    "in the neighborhood of", "in the neighbourhood of", "in the vicinity of", "of the order of", "nearer to", "near",
    "around about", "something like", "an approximate", "closer to", "nearer", "c.", "ca.", "ca", "give or take", "very roughly",
    "very approximately", "or about", "or around", "~", "≈", "∼", "±",
)  # fmt: skip
# These words only stress a number; they belong to its span and change nothing.
STRESS = (
    "exactly", "all but", "only", "just", "a total of", "a record", "all", "another", "a further", "an additional", "a combined",
    "a whopping", "precisely", "fully", "equal to", "a mere", "a staggering", "a full", "an average of", "a median of",
    "a massive", "an impressive",
)  # fmt: skip
AFTERWARDS: dict[str, str] = {
    "or more": "lower", "or so": "about", "or less": "upper", "or fewer": "upper", "and counting": "lower",
    "or thereabouts": "about", "or higher": "lower", "or above": "lower", "and above": "lower", "or older": "lower",
    "or under": "upper", "or younger": "upper", "or greater": "lower", "and more": "lower", "and up": "lower",
    "and over": "lower", "or over": "lower", "or longer": "lower", "or lower": "upper", "or below": "upper",
    "and under": "upper", "and below": "upper", "or better": "lower", "and older": "lower", "and younger": "upper",
    "at least": "lower", "at most": "upper", "at the most": "upper", "or larger": "lower", "or bigger": "lower",
    "or stronger": "lower", "or smaller": "upper", "or shorter": "upper", "or equal": "equal",
}  # fmt: skip

# "A row over 40 jobs" is about them.
QUARRELS = _words(
    """
    row rows dispute disputes fight argument arguments talks clash clashes battle feud quarrel deal lawsuit anger outrage
    protest protests concern concerns question questions deadlock standoff rift split crisis
    """
)
# Before a large number these say that it was passed: "the displaced crossed 1.2 lakh", "the toll topped 1,000".
CROSSING = _words("crossed crosses crossing topped tops")
# What is not beneath a number is as much or more: "would not sell for less than 480 pence", "for a penny under £4.80".
BENEATH = frozenset({"less than", "fewer than", "lower than", "under", "below", "just under", "well under"})
NOT_BENEATH = re.compile(
    r"(?:\b(?:not|never|nobody|no\sone|cannot|refus\w+\sto)|n['’]t)\s(?!(?:know|say|think|believe|expect|mean|all)\b)"
    r"(?:[\w’'-]+\s){0,6}?(?:for|at|to|by|on|with|fall|drop|sink|slip|dip)\s"
    r"(?:anything\s|an?\s(?:penny|cent|pound|dollar)\s)?\Z|\bnever\s(?:\w+\s){1,2}\Z",
    re.IGNORECASE,
)
# "Revised up to 3 per cent" moves, it does not bound.
MOVED_UP = _words(
    "adjusted brought came climbed crept edged go goes going gone inched jumped moved nudged pushed revised rounded scaled shot "
    "ticked went"
)
# "The alliance broke apart last Thursday over €2bn": with a sum of money.
FELL_OUT = _words(
    """
    apart argued argue arguing clashed clash clashing collapsed collapse divided feuding haggled haggling ousted protested
    protesting quarrelled quarreled quarrelling quit resigned sacked squabbled squabbling sued suing resignation
    """
)
TIME_WORDS = _words(
    """
    on in last this week month year earlier late early monday tuesday wednesday thursday friday saturday sunday yesterday
    today night morning afternoon evening
    """
)
