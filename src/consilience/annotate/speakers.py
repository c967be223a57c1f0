"""Quotations → who said each: the nearest attribution, pronouns and short names given their full form."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct, structs

from consilience.annotate import attribution, cast
from consilience.annotate.attribution import Phrase, Token
from consilience.annotate.identity import Company, Speaker, is_role, spoken
from consilience.annotate.quotation import BLOT, Quoted, narrative
from consilience.languages.english.reporting import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING_VERBS,
    ROLES,
    UTTERING_VERBS,
)
from consilience.records import Report

# So many sentences of the article's own may stand between two quotations of one speaker.
_SENTENCES_BETWEEN = 2
_COMMAS = frozenset((",", "—", "–", "-", "--"))
# After one of these a verb has its own clause, which the quotation is no part of.
_JOINING = PREPOSITIONS | {"and", "but", "while", "when", "which", "who", "that", "because"}


# “Why?” Orth asked. The sentence goes on behind the question mark.
_ASKED = re.compile(
    r"(?:[\w.’'-]+\s){1,8}?(?:" + "|".join(sorted(UTTERING_VERBS)) + r")\b"
    r"(?=\s*(?:[.,;]|$|(?:in|on|at|of|to|during|when|as|after|before|reporters|later|him|her|them|me|\w+ly|\w+day)\b))"
)


class Found(Struct, frozen=True, kw_only=True):
    """What the text around a quotation says about it: its speaker, and whether a verb or a phrase brings it in."""

    speaker: Speaker | None = None
    is_attributed: bool = False  # a verb of saying, asking or judging governs it
    is_tight: bool = False  # … and stands right beside it
    opens_sentence: bool = False
    before: tuple[Token, ...] = ()
    after: tuple[Token, ...] = ()


def of(report: Report, quoted: Sequence[Quoted]) -> list[Found]:
    """Say for each quotation who spoke."""
    listener = _Listener(report, quoted)
    return [listener.heard(item) for item in quoted]


class _Listener:
    """Reads an article from top to bottom and remembers who spoke last."""

    def __init__(self, report: Report, quoted: Sequence[Quoted]) -> None:
        self.report, self.text = report, report.article.text
        self.told = narrative(self.text, quoted)
        self.starts = _sentence_starts(report, quoted, self.told)
        self.company = Company(self.text, self.told, cast.of(report), self.starts)
        self.last: tuple[Quoted, Speaker | None] | None = None

    def heard(self, item: Quoted) -> Found:
        """Find what the text says about one quotation."""
        self._catch_up(item)
        before, after = self._around(item)
        found = self._attributed(before, after)
        speaker, opens = found.speaker, not [token for token in before if token.text not in (",", "—", "–", "-")]
        told_by_another = self.text[item.end - 1] == "," and any(word.text not in _COMMAS for word in after[:2])
        if speaker is None and not found.is_attributed and not (opens and told_by_another):
            speaker = self._continued(item, opens=opens)
        if speaker is not None and found.speaker is not None:
            self.company.speakers.append(speaker)
            self.company.sources[self.company.sentence(item.outer_start)] = speaker
        self.last = (item, speaker)
        return Found(
            speaker=speaker,
            is_attributed=found.is_attributed,
            is_tight=found.is_tight,
            opens_sentence=opens,
            before=tuple(before),
            after=tuple(after),
        )

    def _catch_up(self, item: Quoted) -> None:
        """Note in order whom the sentences before a quotation give as their source, so that "he" is known."""
        for number in range(len(self.company.sources), self.company.sentence(item.outer_start)):
            if number not in self.company.sources:
                source = self._source(number)
                if source is not None:
                    self.company.speakers.append(source)

    # ------------------------------------------------------------------ the sentence around a quotation

    def _around(self, item: Quoted) -> tuple[list[Token], list[Token]]:
        block = self.report.article.blocks[item.block]
        first = self.starts[max(0, bisect_right(self.starts, item.outer_start) - 1)] if self.starts else block.start
        following = bisect_left(self.starts, item.outer_end)
        last = self.starts[following] if following < len(self.starts) else len(self.text)
        first, last = max(first, block.start), min(last, block.end)
        return (
            attribution.tokens(self.told, min(first, item.outer_start), item.outer_start),
            attribution.tokens(self.told, item.outer_end, max(last, item.outer_end)),
        )

    def _attributed(self, before: list[Token], after: list[Token]) -> Found:
        """The attribution nearest to the quotation: right before, right after, further before, further after."""
        early = attribution.last_verb(before)
        if early is None and len(before) > 1 and before[-1].text == ":":
            named = self._before_colon(before)
            return Found(speaker=named, is_attributed=named is not None, is_tight=named is not None)
        acted = self._by_agent(before, early, after)
        if acted is None and early is not None and _leads_in(before, early):
            return self._by_verb(before, early, tight=True)
        beside = acted or self._right_after(after) or self._by_phrase(before, after)
        if beside is not None:
            return beside
        if early is not None and not (attribution.is_passive(before, early) and attribution.agent(before, early) is None):
            return self._by_verb(before, early, tight=False)
        late = _closing(after)
        late = attribution.first_verb(after) if late is None else late
        if late is not None and not _another_clause(after[:late]):
            return self._by_verb(after, late, tight=False)
        return Found(is_attributed=early is not None)

    def _before_colon(self, before: list[Token]) -> Speaker | None:
        """Orth: “…” in a transcript · Orth was more generous: “…”."""
        if len(before) <= 6 and all(word.is_capital for word in before[:-1]):
            return self.company.named(before, Phrase(0, len(before) - 1))
        phrase = attribution.opening(before, len(before) - 1)
        speaker = self.company.named(before, phrase) if phrase else None
        return speaker if speaker is not None and (speaker.is_person or speaker.is_human) else None

    def _by_agent(self, before: list[Token], verb: int | None, after: list[Token]) -> Found | None:
        """Was labelled “…” by X."""
        if verb is None or not after or after[0].lower != "by" or attribution.agent(before, verb) is not None:
            return None
        phrase = attribution.following(after, 1)
        speaker = self.company.named(after, phrase) if phrase else None
        passive = verb == 0 or attribution.is_passive(before, verb)
        return Found(speaker=speaker, is_attributed=True) if speaker is not None and passive else None

    def _by_verb(self, words: list[Token], verb: int, *, tight: bool) -> Found:
        if attribution.is_passive(words, verb) and words[verb].lower not in ("quoted", "asked"):
            phrase = attribution.agent(words, verb)
        elif words[verb].lower in {"quoted", "quotes", "quote"} and any(word.lower == "as" for word in words[verb : verb + 8]):
            passive = attribution.is_passive(words, verb)  # "was quoted as saying" · "the paper quoted him as saying"
            phrase = attribution.subject(words, verb) if passive else attribution.following(words, verb + 1)
        elif verb + 1 < len(words) and words[verb + 1].lower == "by":
            phrase = attribution.following(words, verb + 2)
        elif verb and words[verb - 1].lower == "to":  # went on to say
            phrase = attribution.opening(words, verb)
        elif _follows_quotation(words, verb):  # “…,” said X, “…”
            phrase = attribution.following(words, verb + 1)
        else:
            phrase = attribution.subject(words, verb)
        speaker = self.company.named(words, phrase, tight=tight) if phrase else None
        goes_on = words[0].lower in ("and", "but", "then") or words[0].text.startswith(BLOT)
        if speaker is None and phrase is None and self.last is not None and goes_on:
            speaker = _again(self.last[1])
        return Found(speaker=speaker, is_attributed=True, is_tight=tight)

    def _right_after(self, after: list[Token]) -> Found | None:
        """“…,” said X · “…,” X, head of Y, said."""
        first = next((place for place, word in enumerate(after) if word.text not in _COMMAS), len(after))
        words = after[first:]
        if not words:
            return None
        if words[0].lower in UTTERING_VERBS and not words[0].is_capital:
            phrase = attribution.following(words, 1)
            speaker = self.company.named(words, phrase, tight=True) if phrase else None
            if speaker is not None:
                return Found(speaker=speaker, is_attributed=True, is_tight=True)
        phrase = _subject_beside(words)
        speaker = self.company.named(words, phrase, tight=True) if phrase else None
        return Found(speaker=speaker, is_attributed=True, is_tight=True) if speaker else None

    def _by_phrase(self, before: list[Token], after: list[Token]) -> Found | None:
        told = self._according(before) or self._according(after)
        return None if told is None else Found(speaker=told, is_attributed=True)

    def _according(self, words: list[Token]) -> Speaker | None:
        for place in range(len(words) - 1):
            if words[place].lower == "according" and words[place + 1].lower == "to":
                phrase = attribution.following(words, place + 2)
                return self.company.named(words, phrase) if phrase else None
        return None

    # ------------------------------------------------------------------ without an attribution of its own

    def _continued(self, item: Quoted, *, opens: bool) -> Speaker | None:
        """Who went on speaking: the quotation before, or whoever the sentence before names."""
        first = self.starts[self.company.sentence(item.outer_start)]
        earlier = bisect_left(self.starts, first) - 1
        if self.last is None:
            return self._before(earlier, first) if opens and earlier >= 0 else None
        quoted, speaker = self.last
        away = self.company.sentence(item.outer_start) - self.company.sentence(quoted.outer_start)
        if not opens:
            return _again(speaker) if item.continues or quoted.block == item.block or away <= 1 else None
        if item.continues or earlier < 0 or self.starts[earlier] < quoted.outer_end:
            return _again(speaker)  # no sentence of the article's own in between
        near = earlier - self.company.sentence(quoted.outer_start) <= _SENTENCES_BETWEEN
        return self._before(earlier, first) or (_again(speaker) if near else None)

    def _before(self, number: int, stop: int) -> Speaker | None:
        """Whom the sentence before a quotation is about: its source, the person it names, or its "he"."""
        source = self._source(number)
        if source is not None and self._is_somebody(source):
            return _nearby(source)
        start = self.starts[number]
        subject = self.company.leading_person(start, stop)
        if subject is not None:
            return spoken(subject, "nearby")
        opening = attribution.tokens(self.told, start, min(stop, start + 40))[:1]
        return _nearby(self.company.pronoun(opening[0])) if opening and opening[0].lower in {"he", "she"} else None

    def _source(self, number: int) -> Speaker | None:
        """Whom a sentence of the article gives as its source."""
        if number not in self.company.sources:
            start = self.starts[number]
            stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
            words = attribution.tokens(self.told, start, stop)
            verb = _governing(words)
            self.company.sources[number] = None  # while it is being found, nothing may ask for it again
            self.company.sources[number] = self._according(words) or (
                self._by_verb(words, verb, tight=False).speaker if verb is not None else None
            )
        return self.company.sources[number]

    def _is_somebody(self, source: Speaker) -> bool:
        """Whether a source that stands a sentence away surely is one: a person, a role or a marked name."""
        words = source.name.lower().split()
        return (
            source.is_person
            or source.is_human
            or any(is_role(word) for word in words)
            or bool(self.company.cast.within(source.start, source.end))
        )


def _subject_beside(words: Sequence[Token]) -> Phrase | None:
    """The subject of "X, head of Y, said", where it begins right after the quotation."""
    verb = attribution.first_verb(words, UTTERING_VERBS | {"quoted"})
    if not verb or not _may_begin(words[0]) or any(word.text.startswith(BLOT) for word in words[:verb]):
        return None
    if words[verb].lower == "quoted" and not attribution.is_passive(words, verb):
        return attribution.following(words, verb + 1)  # the paper quoted X as saying
    phrase = attribution.subject(words, verb)
    if phrase is None or (phrase.first > 1 and not any(word.text == "," for word in words[:verb])):
        return None
    return phrase if phrase.first <= 6 or words[phrase.first].lower in PRONOUNS else None


def _follows_quotation(words: Sequence[Token], verb: int) -> bool:
    """Whether only commas stand between a quotation and a verb that then names its speaker."""
    place = verb - 1
    while place >= 0 and words[place].text in _COMMAS:
        place -= 1
    told = place >= 0 and words[place].text.startswith(BLOT) and words[verb].lower in UTTERING_VERBS
    return told and verb + 1 < len(words) and (not words[verb + 1].text.islower() or words[verb + 1].lower in DETERMINERS | ROLES)


def _may_begin(word: Token) -> bool:
    """Whether a noun phrase that names a speaker can begin with a word: not "side" of "the “wet” side of the dam"."""
    if word.lower in _JOINING:
        return False
    return not word.text.islower() or word.lower in DETERMINERS | PRONOUNS or is_role(word.lower)


def _leads_in(before: Sequence[Token], verb: int) -> bool:
    """Whether only "that", "to X", a colon or a comma stands between the verb and the quotation."""
    rest = before[verb + 1 :]
    if rest and rest[-1].text == "," and before[verb].lower in {"told", "tells", "asked", "assured", "warned"} and len(rest) <= 9:
        return True
    if len(rest) <= 2 and all(word.text in (",", ":") or word.lower in {"that", "it", "as", "how"} for word in rest):
        return True
    return bool(rest) and rest[-1].text == ":" and len(rest) <= 12


def _another_clause(words: Sequence[Token]) -> bool:
    return any(word.text.startswith(BLOT) for word in words)


def _nearby(speaker: Speaker | None) -> Speaker | None:
    return None if speaker is None else structs.replace(speaker, how="nearby")


def _again(speaker: Speaker | None) -> Speaker | None:
    return None if speaker is None else structs.replace(speaker, how="continued")


def _governing(words: Sequence[Token]) -> int | None:
    """The verb that gives a sentence its source: the last one where "…, X said" closes it, else the first."""
    verbs = [place for place in range(min(len(words), 80)) if attribution.is_verb(words, place, REPORTING_VERBS)]
    if not verbs:
        return None
    closing = _closing(words)
    return verbs[0] if closing is None else closing


def _closing(words: Sequence[Token]) -> int | None:
    """The verb of "…, X said" or "…, X told Y on Monday" at the end of a sentence."""
    for place in range(len(words) - 1, max(-1, len(words) - 9), -1):
        if attribution.is_verb(words, place, UTTERING_VERBS):
            return place if any(word.text == "," for word in words[max(0, place - 12) : place]) else None
    return None


def _sentence_starts(report: Report, quoted: Sequence[Quoted], told: str) -> list[int]:
    """Where sentences of the article's own begin: not inside a quotation, and also right after one that ends a sentence."""
    starts = {sentence.start for sentence in report.sentences if told[sentence.start] != BLOT}
    starts |= {block.start for block in report.article.blocks}
    openings = {item.outer_start for item in quoted}
    starts |= {sentence.start for sentence in report.sentences if sentence.start in openings}
    for item in quoted:
        place = item.outer_end
        while place < len(told) and told[place].isspace():
            place += 1
        if report.article.text[item.end - 1] in "?!" and _ASKED.match(told, place):
            starts.discard(place)
            continue
        ends = told[place : place + 1].isupper() or told[place : place + 1] == BLOT
        if place < len(told) and ends and report.article.text[item.end - 1] in ".!?…":
            starts.add(place)
    return sorted(starts)
