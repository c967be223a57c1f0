"""The mentions of names in an article → which of them are names, and of what kind, by the evidence of all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from jellyfish import damerau_levenshtein_distance

from consilience.annotate.names.spans import Mention
from consilience.languages.english import names as english
from consilience.records import NameKind

Evidence = dict[NameKind, float]

# One sentence speaks for a kind with its score, 0 to 1; the figures below are on the same scale (eval/LOG.md: Names).
LISTED = 1.0  # a list has the name; and what it has is none of the rest ("other")
TITLED = 1.0  # a title in front tells a person
IN_FULL = 0.7  # "Maria Lund" tells what "Lund" is, against half of what is said of it
AGAINST = 0.5
ENOUGH = 0.4  # said by all mentions together, so that a word is a name
ENOUGH_OF_A_WORD = 0.7  # of a word that English or the article also writes in lower case
ENOUGH_OF_A_KNOWN = 0.2  # of a name that a list has, that has several words, or that is a person's last name
SHORTEST_MISPRINT = 5  # letters; of shorter names too many differ by one
MOST_LAST_NAMES = 100  # in an article; more are a list, and comparing each with each takes long

_KINDS: tuple[NameKind, ...] = ("person", "organisation", "place", "other")
_LOWER = re.compile(r"(?<![^\W_])[a-z][a-z'’]*(?![^\W_])")


def judged(text: str, told: Sequence[Mention]) -> dict[str, NameKind]:
    """Give each name by its key the kind that all its mentions together speak for; what is no name is left out."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for one in told:
        mentions[one.key].append(one)
    lower = frozenset(_LOWER.findall(text))
    last_names = frozenset(last_name(one) for one in told if one.kind == "person" and len(one.words) > 1)
    sums = {key: _evidence(several) for key, several in mentions.items() if _is_name(text, several, lower, last_names)}
    whole = {key: mentions[key][0] for key in sums}
    for key, one in whole.items():
        if len(one.words) > 1 and _strongest(sums[key]) == "person":
            _lend(one, sums)
    return {key: _strongest(weights) for key, weights in sums.items()}


def _evidence(several: Sequence[Mention]) -> Evidence:
    """Give what the mentions of one name, and the name itself, say for each kind."""
    total: Evidence = defaultdict(float)
    for one in several:
        total[one.kind] += one.score
        if one.titled:
            total["person"] += TITLED
    listed = _listed(several[0].key)
    if listed:
        total[listed] += LISTED + total.pop("other", 0.0)
    return total


def _listed(key: str) -> NameKind | None:
    """Give the kind that the lists have for a name."""
    if key in english.PLACE_KEYS:
        return "place"
    return "organisation" if key in english.KNOWN_ORGANISATIONS else None


def _is_name(text: str, several: Sequence[Mention], lower: frozenset[str], last_names: frozenset[str]) -> bool:
    """Whether the mentions together say enough."""
    one, said = several[0], sum(one.score for one in several)
    if len(one.words) > 1 or one.key in english.LISTED or one.key in last_names:
        return said >= ENOUGH_OF_A_KNOWN
    if (english.is_common(one.key) or one.key in lower) and not text[one.start : one.end].isupper():
        return said >= ENOUGH_OF_A_WORD
    return said >= ENOUGH or (said >= ENOUGH_OF_A_KNOWN and _is_misprint(one.key, last_names))


def _is_misprint(word: str, last_names: frozenset[str]) -> bool:
    """Whether a word is a last name of the article but for one letter: "Solhiem"."""
    if len(word) < SHORTEST_MISPRINT or len(last_names) > MOST_LAST_NAMES:
        return False
    return any(last[0] == word[0] and damerau_levenshtein_distance(last, word) == 1 for last in last_names)


def _lend(one: Mention, sums: Mapping[str, Evidence]) -> None:
    """A person's name in full tells what its last name alone is, and its first."""
    for short in {last_name(one), one.words[0]}:
        if short in sums and (short == last_name(one) or not english.is_common(short)):
            sums[short]["person"] += IN_FULL + AGAINST * sum(sums[short].values())


def last_name(one: Mention) -> str:
    """Give the last word, without an Arabic article and what says junior."""
    last = next((word for word in reversed(one.words) if word not in english.SUFFIXES), one.words[-1])
    return last[3:] if last[:3] in {"al-", "el-"} and len(last) > 4 else last


def _strongest(weights: Evidence) -> NameKind:
    return max(_KINDS, key=lambda kind: weights.get(kind, 0.0))
