"""Disagreements in where the story's one happening was: two reports put it in different lands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from consilience.languages.english import opposites
from consilience.languages.english import whereabouts as english
from consilience.reconcile import statements
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting_once
from consilience.reconcile.names import place_phrases
from consilience.reconcile.names.place_phrases import Land, Phrase, Token
from consilience.reconcile.statements import Statement

# The central happening is told in the first two sentences of half the articles, and of two at least.
LEAD = 1
FEWEST = 2
# What was cut or crashed stands within so many words of its verb.
THING = 4
# An article that gives more places than this lists many happenings.
MOST_PLACES = 6
_HAPPENINGS = frozenset((*english.VERBS, *english.NOUNS))


class Placed(Struct, frozen=True):
    """A happening that a statement puts in a place: which, what it was done to, in which lands, and the words that say so."""

    said: Statement
    happening: str
    things: frozenset[str]  # empty where the happening is named by a noun: "the crash"
    lands: frozenset[Land]
    printed: str
    days: frozenset[str]  # the days that the statement names
    is_quoted: bool


def whereabouts(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles, each of one mind, put the central happening in different lands."""
    told = _told(story)
    of_article: dict[str, list[Placed]] = defaultdict(list)
    for one in told:
        of_article[one.said.article].append(one)
    for left, right in meeting_once(told, lambda one: one.said, lambda one: (one.happening,)):
        if _exclude(left, right, of_article):
            yield Disagreement(
                rule=f"where {left.happening}",
                question="where it happened",
                who=f"The {left.happening}",
                reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}, of the same happening.",
                left=left.said,
                right=right.said,
                left_value=_value(left, told),
                right_value=_value(right, told),
            )


def _told(story: Story) -> list[Placed]:
    """Give where each article puts the central happening, each place once."""
    speaking = [said for said in story.said if not _HAPPENINGS.isdisjoint(said.forms)]
    happenings, things = _central(story, speaking), _things(speaking)
    told: dict[tuple[str, str, frozenset[Land], bool], Placed] = {}
    for said in speaking:
        for one in _placed(said, story) if _is_plain(said, story) else ():
            if one.happening in happenings and (not one.things or one.things & things[one.happening]):
                told.setdefault((said.article, one.happening, one.lands, one.is_quoted), one)
    counts = Counter(article for article, *_ in told)
    return [one for one in told.values() if counts[one.said.article] <= MOST_PLACES]


def _exclude(left: Placed, right: Placed, told: Mapping[str, Sequence[Placed]]) -> bool:
    """Say whether two places of one happening exclude each other, and neither article itself gives what the other does."""
    return (
        left.happening == right.happening
        and (not left.days or not right.days or bool(left.days & right.days))
        and _are_apart(left.lands, right.lands)
        and _is_of_one_mind(left, right, told)
        and _is_of_one_mind(right, left, told)
    )


def _is_of_one_mind(mine: Placed, theirs: Placed, told: Mapping[str, Sequence[Placed]]) -> bool:
    """Say whether the rest of an article agrees with one of its places; what it only quotes is its source's."""
    return all(
        _are_apart(other.lands, theirs.lands) and not _are_apart(other.lands, mine.lands)
        for other in told[mine.said.article]
        if not other.is_quoted
    )


def _are_apart(left: frozenset[Land], right: frozenset[Land]) -> bool:
    """Say whether no place of one side is, or is in, a place of the other."""
    return not any(one[: len(other)] == other or other[: len(one)] == one for one in left for other in right)


def _value(one: Placed, told: Sequence[Placed]) -> str:
    """Name a side: of the lands that a statement gives the one that most statements give."""
    counts = Counter(land for other in told if other.happening == one.happening for land in other.lands)
    ranked = sorted((-counts[land], land) for land in one.lands)
    return " ".join(ranked[0][1])


def _central(story: Story, speaking: Sequence[Statement]) -> frozenset[str]:
    """Give the happenings that half the articles tell at their beginning."""
    articles = {said.article for said in story.said}
    leads: dict[str, set[str]] = {}
    for said in speaking:
        if said.order <= LEAD:
            for token in place_phrases.tokens_of(said.text):
                if happening := english.VERBS.get(token.word) or english.NOUNS.get(token.word):
                    leads.setdefault(happening, set()).add(said.article)
    return frozenset(one for one, told in leads.items() if len(told) >= max(FEWEST, len(articles) / 2))


def _things(speaking: Sequence[Statement]) -> dict[str, frozenset[str]]:
    """Give what each happening was done to: the words that two articles put beside its verb."""
    beside: dict[str, set[tuple[str, str]]] = {}
    for said in speaking:
        tokens = place_phrases.tokens_of(said.text)
        for at, token in enumerate(tokens):
            if token.word in english.VERBS:
                phrase = place_phrases.after(tokens, at) or place_phrases.ahead(tokens, at)
                near = {(thing, said.article) for thing in _beside(tokens, at, phrase)}
                beside.setdefault(english.VERBS[token.word], set()).update(near)
    counted = {happening: Counter(thing for thing, _ in near) for happening, near in beside.items()}
    return {one: frozenset(thing for thing, count in counts.items() if count >= FEWEST) for one, counts in counted.items()}


def _is_plain(said: Statement, story: Story) -> bool:
    """Say whether a statement tells of one thing done, and not of one of another year."""
    other_year = any(mark.value and not re.match(r"\d{4}-\d\d-\d\d", mark.value) for mark in story.times[said.key])
    return said.mood == "done" and not other_year and not opposites.OTHER_TIME.search(said.text)


def _placed(said: Statement, story: Story) -> Iterator[Placed]:
    """Give what a statement puts in a place: "the bridge collapsed in", "the lines near … were cut", "the blast, located in"."""
    tokens = place_phrases.tokens_of(said.text)
    if any(token.word in english.PARTING for token in tokens):
        return
    for at, token in enumerate(tokens):
        things: frozenset[str] = frozenset()
        is_named = token.word in english.NOUNS and at > 0 and tokens[at - 1].word == "the"
        if is_named:
            phrase, happening = place_phrases.lying(tokens, at), english.NOUNS[token.word]
        elif token.word in english.VERBS:
            phrase, happening = place_phrases.after(tokens, at) or place_phrases.ahead(tokens, at), english.VERBS[token.word]
            things = _beside(tokens, at, phrase)
        else:
            continue
        if phrase and (things or is_named) and not _is_of_a_body(said, story, tokens, phrase):
            start, end = tokens[min(at, phrase.first)].start, tokens[max(at, phrase.last)].end
            days = frozenset(mark.value for mark in story.times[said.key] if mark.value)
            yield Placed(said, happening, things, phrase.lands, said.text[start:end], days, _is_quoted(said, story, start))


def _beside(tokens: Sequence[Token], at: int, phrase: Phrase | None) -> frozenset[str]:
    """Give the stems of the things beside a verb: before it, before the place that parts them, and after it."""
    before = [
        token
        for token in tokens[: min(at, phrase.first) if phrase else at]
        if token.word not in english.BEING | english.HAVING | english.BETWEEN
    ]
    near = [*before[-THING:], *(tokens[at + 1 : phrase.first] if phrase else ())]
    return frozenset(
        statements.stem(token.word)
        for token in near
        if token.printed.islower() and token.word not in english.DIRECTIONS and _is_thing(token.word)
    )


def _is_thing(word: str) -> bool:
    return statements.is_content(word) and statements.stem(word).isalpha()  # the stem of "three" is "3"


def _is_of_a_body(said: Statement, story: Story, tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether the place is a part of the name of a person or a body."""
    start, end = said.start + tokens[phrase.first].end, said.start + tokens[phrase.last].end
    report = story.reports[said.article]
    return any(mark.kind in {"person", "organisation"} and start < mark.start < end <= mark.end for mark in report.names)


def _is_quoted(said: Statement, story: Story, start: int) -> bool:
    report = story.reports[said.article]
    return any(quote.start <= said.start + start < quote.end for quote in report.quotes)
