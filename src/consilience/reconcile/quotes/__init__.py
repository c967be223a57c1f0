"""Quotes of all reports → each utterance once, with every appearance of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

from msgspec import Struct

from consilience.annotate.quotes import cast
from consilience.languages.english.places import COUNTRIES
from consilience.languages.english.reporting import DETERMINERS, PREPOSITIONS, ROLES, TITLES
from consilience.reconcile.quotes import utterances
from consilience.reconcile.quotes.utterances import Spoken
from consilience.records import Cite, Event, Name, Quote, QuoteMark, QuoteMention, Report

# Words of a speaker's description that many people share.
_SHARED_BY_MANY = (
    ROLES | TITLES | DETERMINERS | PREPOSITIONS | frozenset(("al", "el", "de", "foreign", "former", "senior", "and"))
)
# Russian → russia: "the Indian navy" is "India's navy".
_COUNTRY_OF = {
    people.lower(): country.lower() for country, peoples in COUNTRIES.items() if " " not in country for people in peoples
}
# A word that stands in more quotes than this leads to no comparison: there would be too many.
_TOO_COMMON = 60


# How much a way of finding the speaker is worth beside another.
_SURENESS = {None: 0, "nearby": 1, "continued": 2, "pronoun": 3, "attributed": 4}


class _Said(Struct, frozen=True, kw_only=True):
    """One quote of one report, ready for comparing."""

    number: int
    mark: QuoteMark
    cite: Cite
    spoken: Spoken
    speaker: str | None  # the fullest form that is known
    identity: str | None  # equal for two forms of one merged name


def joined(event: Event, names: tuple[Name, ...]) -> tuple[Quote, ...]:
    """Join the appearances of one utterance across the articles: most reported first, then by first appearance."""
    known = _Known(names)
    known.learn_roles(event)
    marks = [(report, mark) for report in event.reports for mark in report.quotes]
    said = [_said(number, report, mark, known) for number, (report, mark) in enumerate(marks)]
    quotes = [_quote([said[number] for number in group]) for group in _groups(said)]
    order = {report.id: number for number, report in enumerate(event.reports)}
    return tuple(
        sorted(
            quotes,
            key=lambda quote: (
                -len({mention.cite.article for mention in quote.mentions}),
                min((order[mention.cite.article], mention.cite.start) for mention in quote.mentions),
            ),
        )
    )


class _Known:
    """The merged names of a story: by the place of a mention, and by the form it is written in."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        self.places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self.forms: dict[str, set[int]] = defaultdict(set)
        self.roles: dict[int, set[str]] = defaultdict(set)
        for number, name in enumerate(names):
            for cite in name.mentions:
                self.places[cite.article].append((cite.start, cite.end, number))
            for form in (name.name, *(form.text for form in name.forms)):
                self.forms[_folded(form)].add(number)

    def learn_roles(self, event: Event) -> None:
        """Note how each person is described in any article, so that "the U.N. envoy" of one is a name of another."""
        for report in event.reports:
            for member in cast.of(report).members:
                numbers = self.forms.get(_folded(member.full), set())
                if member.is_person and member.roles and len(numbers) == 1:
                    self.roles[next(iter(numbers))] |= {_plain(word) for word in member.roles}

    def described(self, speaker: str) -> Name | None:
        """Give the one person whom some article describes in all the words of a description."""
        told = {_plain(word) for word in speaker.split()} - DETERMINERS - PREPOSITIONS
        if len(told) < 3 or not told & ROLES:
            return None
        fitting = [number for number in sorted(self.roles) if told <= self.roles[number]]
        return self.names[fitting[0]] if len(fitting) == 1 else None

    def of(self, report: Report, mark: QuoteMark) -> Name | None:
        """Give the merged name that a quote's speaker is, if it is one."""
        if mark.speaker is None:
            return None
        by_form = self.forms.get(_folded(mark.speaker), set())
        if len(by_form) == 1:
            return self.names[next(iter(by_form))]
        described = self.described(mark.speaker)
        if described is not None or mark.speaker_start is None or mark.speaker_end is None:
            return described
        place = report.article.cite(mark.speaker_start, mark.speaker_end)
        covering = [
            number
            for start, end, number in self.places[report.id]
            if start <= place.start and place.end <= end and (not by_form or number in by_form)
        ]
        return self.names[covering[0]] if covering and _folded(place.exact) in _folded(mark.speaker) else None


def _plain(word: str) -> str:
    return word.lower().replace(".", "").replace("’", "'").removesuffix("'s").strip(",")


def _folded(name: str) -> str:
    return " ".join(_COUNTRY_OF.get(word, word) for word in re.findall(r"[^\W_]+", re.sub(r"[’']s\b", "", name.lower())))


def _said(number: int, report: Report, mark: QuoteMark, known: _Known) -> _Said:
    name = known.of(report, mark)
    around = next((sentence for sentence in report.sentences if sentence.start <= mark.start < sentence.end), None)
    sentence = report.article.text[around.start : around.end] if around else mark.text
    return _Said(
        number=number,
        mark=mark,
        cite=report.article.cite(mark.start, mark.end),
        spoken=utterances.spoken(report.id, mark.text, sentence),
        speaker=_fuller(mark.speaker, name),
        identity=name.name if name else None,
    )


def _fuller(printed: str | None, merged: Name | None) -> str | None:
    """Give a speaker's fullest name; of a body ("Russian Federation") the one it goes by."""
    if printed is None or merged is None:
        return printed
    of_body = merged.kind != "person" and any(form.text == printed for form in merged.forms)
    described = not set(_folded(printed).split()) & set(_folded(merged.name).split())
    return merged.name if of_body or described or len(merged.name.split()) >= len(printed.split()) else printed


def _one_speaker(left: _Said, right: _Said) -> bool | None:
    """Whether two quotes have one speaker; None where one of them is unknown."""
    if left.speaker is None or right.speaker is None:
        return None
    if left.identity is not None and left.identity == right.identity:
        return True
    if is_same_name(left.speaker, right.speaker):
        return True
    return None if left.mark.how != "attributed" or right.mark.how != "attributed" else False


def is_same_name(left: str, right: str) -> bool:
    """Say whether two forms, as printed, name one speaker."""
    first, second = _folded(left).split(), _folded(right).split()
    if first == second:
        return True
    shared = (set(first) & set(second)) - _SHARED_BY_MANY
    if not shared:
        return False
    # Two full names of people that share a family name only are two people.
    plain = [[word for word in words if word not in _SHARED_BY_MANY] for words in (first, second)]
    return len(shared) >= min(len(plain[0]), len(plain[1]))


def _groups(said: Sequence[_Said]) -> list[list[int]]:
    """Give the numbers of quotes that are one utterance, in groups."""
    leader = list(range(len(said)))

    def lead(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    loose: list[tuple[int, int]] = []
    for left, right in _candidates(said):
        kind = utterances.sameness(said[left].spoken, said[right].spoken, one_speaker=_one_speaker(said[left], said[right]))
        if kind in {"same", "wording"}:
            first, second = sorted((lead(left), lead(right)))
            leader[second] = first
        elif kind is not None:
            loose.append((left, right))
    for first, second in _attached(said, loose, [lead(number) for number in range(len(said))]):
        leader[max(lead(first), lead(second))] = min(lead(first), lead(second))
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(said)):
        groups[lead(number)].append(number)
    return list(groups.values())


def _attached(said: Sequence[_Said], loose: Sequence[tuple[int, int]], leaders: Sequence[int]) -> Iterable[tuple[int, int]]:
    """A short fragment joins one group only: of those that it fits, the one in most articles, then the earliest."""
    sizes: dict[int, set[str]] = defaultdict(set)
    for number, leader in enumerate(leaders):
        sizes[leader].add(said[number].cite.article)
    choices: dict[int, set[int]] = defaultdict(set)
    for left, right in loose:
        short, long = sorted((left, right), key=lambda number: (len(said[number].spoken.words), number))
        choices[short].add(long)
    for short in sorted(choices):
        yield short, min(choices[short], key=lambda long: (-len(sizes[leaders[long]]), long))


def _candidates(said: Sequence[_Said]) -> list[tuple[int, int]]:
    """Pairs of quotes that share a word, or a whole short wording."""
    having: dict[str, list[int]] = defaultdict(list)
    for quote in said:
        for stem in quote.spoken.stems:
            having[stem].append(quote.number)
    pairs: set[tuple[int, int]] = set()
    for stem in sorted(having):
        if len(having[stem]) <= _TOO_COMMON:
            pairs.update(combinations(having[stem], 2))
    return sorted(pairs)


def _quote(group: Sequence[_Said]) -> Quote:
    fullest = max(group, key=lambda quote: (quote.mark.kind == "direct", len(quote.spoken.words), -quote.number))
    speaker = _speaker(group)
    return Quote(
        speaker=speaker,
        text=fullest.mark.text,
        agreement=_agreement(group),
        mentions=tuple(
            QuoteMention(cite=quote.cite, kind=quote.mark.kind, speaker=_of_mention(quote, group, speaker))
            for quote in sorted(group, key=lambda quote: quote.number)
        ),
    )


def _of_mention(quote: _Said, group: Sequence[_Said], speaker: str | None) -> str | None:
    """Whom this article names; where it only implies somebody, whom the other articles name."""
    surest = max(_SURENESS[other.mark.how] for other in group)
    implied = _SURENESS[quote.mark.how] < surest and len(quote.spoken.words) >= 4
    return speaker if quote.speaker is None or implied else quote.speaker


def _speaker(group: Sequence[_Said]) -> str | None:
    """The speaker whom most articles name, in the fullest form; one that is only implied counts where none is named."""
    surest = max(_SURENESS[quote.mark.how] for quote in group)
    sure = [quote for quote in group if _SURENESS[quote.mark.how] == surest]
    named = [quote.speaker for quote in sure if quote.identity is not None and quote.speaker is not None]
    named = named or [quote.speaker for quote in sure if quote.speaker is not None]
    if not named:
        return None
    votes = Counter(named)
    backed = {name: sum(votes[other] for other in votes if is_same_name(name, other)) for name in votes}
    return max(votes, key=lambda name: (backed[name], len(name.split()), name))


def _agreement(group: Sequence[_Said]) -> Literal["same", "variant", "single"]:
    if len(group) == 1:
        return "single"
    longest = max(group, key=lambda quote: (len(quote.spoken.words), -quote.number)).spoken.words
    return "same" if all(utterances.contains(longest, quote.spoken.words) for quote in group) else "variant"
