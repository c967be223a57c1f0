"""Quotations → who said each: the nearest attribution, pronouns and short names given their full form."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from consilience.annotate import attribution, cast
from consilience.annotate.attribution import Phrase, Token
from consilience.annotate.cast import Cast, Member
from consilience.annotate.quotation import BLOT, Quoted, narrative
from consilience.languages.english.reporting import (
    DETERMINERS,
    DOCUMENTS,
    PORTRAYALS,
    FEMALE,
    MALE,
    PERSON_ROLES,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING_VERBS,
    ROLES,
    TIME_WORDS,
    TITLES,
    UTTERING_VERBS,
)
from consilience.records import Report

# A pronoun or a continued quotation reaches back over at most so many sentences.
_SENTENCES_BACK = 12


How = Literal["attributed", "pronoun", "continued", "nearby"]


class Speaker(Struct, frozen=True, kw_only=True):
    """Who spoke, the words of the article that say so, and how they were found."""

    name: str
    start: int
    end: int
    how: How
    is_person: bool = False
    gender: str | None = None
    is_human: bool = False  # a person, or described as one: "a spokesman for the bank"

    @property
    def is_body(self) -> bool:
        """Whether the speaker is a body, not a person nor a description of one."""
        return not self.is_person and not self.is_human


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
        self.cast: Cast = cast.of(report)
        self.starts = _sentence_starts(report, quoted, self.told)
        self.speakers: list[Speaker] = []
        self.last: tuple[Quoted, Speaker | None] | None = None
        self.sources: dict[int, Speaker | None] = {}

    def heard(self, item: Quoted) -> Found:
        """Find what the text says about one quotation."""
        self._catch_up(item)
        before, after = self._around(item)
        found = self._attributed(before, after, item)
        speaker, opens = found.speaker, not [token for token in before if token.text not in (",", "—", "–", "-")]
        if speaker is None and not found.is_attributed:
            speaker = self._continued(item, opens=opens)
        if speaker is not None and found.speaker is not None:
            self.speakers.append(speaker)
            self.sources[self._sentence(item.outer_start)] = speaker
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
        for number in range(len(self.sources), self._sentence(item.outer_start)):
            if number not in self.sources:
                source = self._source(number)
                if source is not None:
                    self.speakers.append(source)

    def _sentence(self, position: int) -> int:
        return max(0, bisect_right(self.starts, position) - 1)

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

    def _attributed(self, before: list[Token], after: list[Token], item: Quoted) -> Found:
        """The attribution nearest to the quotation: right before, right after, further before, further after."""
        early = attribution.last_verb(before)
        if early is not None and _leads_in(before, early):
            return self._by_verb(before, early, tight=True)
        tight = self._right_after(after, item)
        if tight is not None:
            return tight
        told = self._according(before) or self._according(after)
        if told is not None:
            return Found(speaker=told, is_attributed=True)
        if early is not None and not (attribution.is_passive(before, early) and attribution.agent(before, early) is None):
            return self._by_verb(before, early, tight=False)
        late = _closing(after)
        late = attribution.first_verb(after) if late is None else late
        if late is not None and not _another_clause(after[:late]):
            return self._by_verb(after, late, tight=False)
        return Found(is_attributed=early is not None)

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
        else:
            phrase = attribution.subject(words, verb)
        speaker = self._named(words, phrase, tight=tight) if phrase else None
        if speaker is None and phrase is None and self.last is not None and words[0].lower in ("and", "but", "then"):
            speaker = _again(self.last[1])
        return Found(speaker=speaker, is_attributed=True, is_tight=tight)

    def _right_after(self, after: list[Token], item: Quoted) -> Found | None:
        """“…,” said X · “…,” X, head of Y, said."""
        words = after
        while words and words[0].text in (",", "—", "–", "-", "--"):
            words = words[1:]
        if not words:
            return None
        if words[0].lower in UTTERING_VERBS and not words[0].is_capital:
            phrase = attribution.following(words, 1)
            speaker = self._named(words, phrase, tight=True) if phrase else None
            if speaker is not None:
                return Found(speaker=speaker, is_attributed=True, is_tight=True)
        verb = attribution.first_verb(words, UTTERING_VERBS | {"quoted"})
        if verb is None or verb == 0 or any(word.text.startswith(BLOT) for word in words[:verb]):
            return None
        if words[0].lower in PREPOSITIONS | {"and", "but", "while", "when", "which", "who", "that", "because"}:
            return None
        phrase = attribution.subject(words, verb)
        if phrase is None or (phrase.first > 1 and not any(word.text == "," for word in words[:verb])):
            return None
        if words[phrase.first].lower not in PRONOUNS and phrase.first > 6:
            return None
        speaker = self._named(words, phrase, tight=True)
        return Found(speaker=speaker, is_attributed=True, is_tight=True) if speaker else None

    def _according(self, words: list[Token]) -> Speaker | None:
        for place in range(len(words) - 1):
            if words[place].lower == "according" and words[place + 1].lower == "to":
                phrase = attribution.following(words, place + 2)
                return self._named(words, phrase) if phrase else None
        return None

    # ------------------------------------------------------------------ without an attribution of its own

    def _continued(self, item: Quoted, *, opens: bool) -> Speaker | None:
        """Who went on speaking: the quotation before, or whoever the sentence before names."""
        if self.last is not None and item.continues:
            return _again(self.last[1])
        first = self.starts[self._sentence(item.outer_start)] if self.starts else 0
        between_from = self.last[0].outer_end if self.last else 0
        if not opens:
            near = self.last is not None and self.last[0].block == item.block
            return _again(self.last[1]) if near and self.last else None
        earlier = bisect_left(self.starts, first) - 1
        if earlier < 0:
            return None
        start = self.starts[earlier]
        if self.last is not None and start < between_from:
            return _again(self.last[1])  # no sentence of the article's own in between
        source = self._source(earlier)
        if source is not None:
            return Speaker(
                name=source.name,
                start=source.start,
                end=source.end,
                how="nearby",
                is_person=source.is_person,
                is_human=source.is_human,
            )
        if self.last is not None and item.block - self.last[0].block <= 1 and self.last[1] is not None:
            subject = self._leading_person(start, first)
            same = subject is None or subject.full == self.last[1].name
            return _again(self.last[1]) if same else _spoken(subject, "nearby")
        subject = self._leading_person(start, first)
        return _spoken(subject, "nearby") if subject else None

    def _source(self, number: int) -> Speaker | None:
        """Whom a sentence of the article gives as its source."""
        if number not in self.sources:
            start = self.starts[number]
            stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
            words = attribution.tokens(self.told, start, stop)
            verb = _governing(words)
            self.sources[number] = None  # while it is being found, nothing may ask for it again
            self.sources[number] = self._according(words) or (
                self._by_verb(words, verb, tight=False).speaker if verb is not None else None
            )
        return self.sources[number]

    def _leading_person(self, start: int, end: int) -> Member | None:
        people = [member for member in self._people(start, end) if not member.is_possessive]
        return people[0] if people else None

    def _people(self, start: int, end: int) -> list[Member]:
        """The people whom the article itself, not a quotation, names in a span."""
        return [member for member in self.cast.within(start, end) if member.is_person and self.told[member.start] != BLOT]

    # ------------------------------------------------------------------ from words to somebody

    def _named(self, words: Sequence[Token], phrase: Phrase, *, tight: bool = False) -> Speaker | None:
        """Say who a noun phrase is; None where it is nobody who can speak or cannot be told."""
        inside = list(words[phrase.first : phrase.last])
        while inside and (inside[-1].text in (",", "—", "–", "-", "--") or inside[-1].lower in PREPOSITIONS):
            inside.pop()
        if not inside:
            return None
        if inside[-1].lower in PRONOUNS and len(inside) <= 2:
            return self._pronoun(inside[-1])
        both = self._two_in(inside)
        if both is not None:
            return both
        person = self._person_in(inside)
        if person is not None:
            return _spoken(person, "attributed")
        return self._described(inside, tight=tight)

    def _two_in(self, inside: Sequence[Token]) -> Speaker | None:
        """Two people who speak together: X and Y agreed that …"""
        people = [
            member
            for member in self.cast.within(inside[0].start, inside[-1].end)
            if member.is_person and not member.is_possessive
        ]
        if len(people) != 2 or self.text[people[0].end : people[1].start].strip() != "and":
            return None
        name = f"{people[0].full} and {people[1].full}"
        return Speaker(name=name, start=people[0].start, end=people[1].end, how="attributed", is_human=True)

    def _person_in(self, inside: Sequence[Token]) -> Member | None:
        for member in reversed(self.cast.within(inside[0].start, inside[-1].end)):
            if not member.is_person or member.is_possessive:
                continue
            lead = [word for word in inside if word.end <= member.start]
            if any(word.lower in {"for", "of", "from", "to", "with", "at", "about", "in", "by"} for word in lead):
                continue
            return member
        return None

    def _described(self, inside: list[Token], *, tight: bool) -> Speaker | None:
        """A body, a document or a description: "the ministry", "a statement by the palace", "one woman in Bari"."""
        head = _head(inside)
        definite = inside[0].lower in {"the", "this", "that"}
        determined = inside[0].lower in DETERMINERS
        owned = inside[0].lower in {"his", "her", "their", "its"} and len(inside) > 1
        while inside and inside[0].lower in DETERMINERS and not owned:
            inside = inside[1:]
        if not inside:
            return None
        stop = next((place for place, word in enumerate(inside) if place and word.lower in PREPOSITIONS), len(inside))
        can_speak = any(word.is_capital or _is_role(word.lower) for word in inside[:stop])
        if not can_speak and not (tight and determined):
            return None
        if head.lower in DOCUMENTS:
            return self._issuer(inside, head)
        if definite and not any(word.is_capital for word in inside):
            known = self._known_as(head, inside)
            if known is not None:
                return known
        if len(inside) == 1 or inside[0].lower in TITLES:
            person = (
                next(
                    (
                        member
                        for member in self.cast.members
                        if member.is_person and cast.bare(member.full)[-1] == cast.bare(inside[-1].text)[-1:][0]
                    ),
                    None,
                )
                if cast.bare(inside[-1].text) and inside[-1].is_capital
                else None
            )
            if person is not None:
                return Speaker(
                    name=person.full,
                    start=inside[0].start,
                    end=inside[-1].end,
                    how="attributed",
                    is_person=True,
                    gender=person.gender,
                )
        return _speaker_of(inside, self.text)

    def _issuer(self, inside: list[Token], head: Token) -> Speaker | None:
        """Behind "a palace statement" and "a statement issued by the palace" stands the palace."""
        place = inside.index(head)
        rest = inside[place + 1 :]
        issuer = next((number for number, word in enumerate(rest) if word.lower in {"by", "from", "of"}), None)
        if issuer is not None and issuer + 1 < len(rest):
            return self._named(rest, Phrase(issuer + 1, len(rest)))
        named = [
            word
            for word in inside[:place]
            if word.lower not in {"written", "joint", "brief", "short", "official", "separate", "new", "prepared"}
        ]
        if any(word.is_capital or word.lower in ROLES for word in named):
            return _speaker_of(named, self.text)
        return next(
            (
                Speaker(name=known.name, start=inside[0].start, end=inside[-1].end, how="nearby")
                for known in reversed(self.speakers)
                if known.is_body
            ),
            None,
        )

    def _known_as(self, head: Token, inside: Sequence[Token]) -> Speaker | None:
        """ "the judge", "the agency": whoever was called so before, or stands beside that word anywhere."""
        span = (inside[0].start, inside[-1].end)
        for known in reversed(self.speakers):
            if head.lower in known.name.lower().split():
                return Speaker(name=known.name, start=span[0], end=span[1], how="attributed", is_person=known.is_person)
        wanted = {word.lower for word in inside}
        spoke = {known.name for known in self.speakers}
        before = [member for member in self.cast.before(span[0]) if wanted <= member.roles]
        before = [member for member in before if member.full in spoke] or before
        after = [member for member in self.cast.members if member.start > span[0] and wanted <= member.roles]
        for member in before or after:
            return Speaker(name=member.full, start=span[0], end=span[1], how="attributed", is_person=member.is_person)
        if head.lower in PORTRAYALS or (head.lower in PERSON_ROLES and len(inside) > 1 and not head.lower.endswith("s")):
            person = self._last_person(span[0], _gender(head.lower))
            if person is not None and person.is_person:
                return Speaker(name=person.name, start=span[0], end=span[1], how="nearby", is_person=True)
        return None

    def _pronoun(self, word: Token) -> Speaker | None:
        """The person or body that a pronoun stands for: the last one that spoke or acted."""
        if word.lower in {"he", "she", "him", "her", "who"}:
            person = self._last_person(word.start, _gender(word.lower))
            return Speaker(name=person.name, start=word.start, end=word.end, how="pronoun", is_person=True) if person else None
        if word.lower in {"they", "it", "them"}:
            known = next((speaker for speaker in reversed(self.speakers) if speaker.is_body), None)
            return Speaker(name=known.name, start=word.start, end=word.end, how="pronoun") if known else None
        return None

    def _last_person(self, position: int, gender: str | None) -> Speaker | None:
        """The person whom a sentence before has as its speaker or its subject, nearest first."""
        number, stop = self._sentence(position), position
        for earlier in range(number, max(-1, number - _SENTENCES_BACK), -1):
            start = self.starts[earlier]
            source = self.sources.get(earlier) if earlier < number else None
            if (
                source is not None
                and _agrees(source.gender, gender)
                and (source.is_person or (source.is_human and (source.gender is not None or earlier == number - 1)))
            ):
                return source
            people = [
                member
                for member in self._people(start, stop)
                if _agrees(member.gender, gender) and not self._after_pronoun(start, member, gender)
            ]
            subjects = [member for member in people if not member.is_possessive] or people
            if subjects:
                return _spoken(subjects[0], "nearby")
            stop = start
        return None

    def _after_pronoun(self, start: int, member: Member, gender: str | None) -> bool:
        """Whether the sentence's subject is a pronoun of this gender, so that a name after it is somebody else."""
        opening = attribution.tokens(self.told, start, min(member.start, start + 60))[:3]
        return any(word.lower in {"he", "she"} and _gender(word.lower) == gender for word in opening)


def _leads_in(before: Sequence[Token], verb: int) -> bool:
    """Whether only "that", "to X", a colon or a comma stands between the verb and the quotation."""
    rest = before[verb + 1 :]
    if len(rest) <= 2 and all(word.text in (",", ":") or word.lower in {"that", "it", "as", "how"} for word in rest):
        return True
    return bool(rest) and rest[-1].text == ":" and len(rest) <= 12


def _another_clause(words: Sequence[Token]) -> bool:
    return any(word.text.startswith(BLOT) for word in words)


def _head(inside: Sequence[Token]) -> Token:
    """The word that a noun phrase is about: the last one before "of", "for", "in"."""
    for place, word in enumerate(inside):
        if place and (word.lower in PREPOSITIONS or word.lower.endswith(("issued", "released", "obtained"))):
            return inside[place - 1]
    return inside[-1]


def _speaker_of(inside: Sequence[Token], text: str) -> Speaker | None:
    words = [word for word in inside if word.lower not in TIME_WORDS] or list(inside)
    while words and words[-1].lower in PREPOSITIONS | DETERMINERS:
        words = words[:-1]
    if not words:
        return None
    words = _past_role(words)
    start, end = words[0].start, words[-1].end
    name = " ".join(text[start:end].split())
    for suffix in ("’s", "'s"):
        name = name.removesuffix(suffix)
    head = _head(words).lower
    human = head in PERSON_ROLES or head.removesuffix("s") in PERSON_ROLES
    return Speaker(name=name, start=start, end=end, how="attributed", gender=_gender(head), is_human=human)


def _past_role(words: list[Token]) -> list[Token]:
    """The name of "Harbour Board director Ann Orth"."""
    role = next((place for place in range(len(words) - 1, -1, -1) if not words[place].is_capital), None)
    if role is None or words[role].lower not in PERSON_ROLES or len(words) - role < 3:
        return words
    return words[role + 1 :]


def _spoken(member: Member | None, how: How) -> Speaker | None:
    return (
        None
        if member is None
        else Speaker(name=member.full, start=member.start, end=member.end, how=how, is_person=True, gender=member.gender)
    )


def _again(speaker: Speaker | None) -> Speaker | None:
    return (
        None
        if speaker is None
        else Speaker(
            name=speaker.name,
            start=speaker.start,
            end=speaker.end,
            how="continued",
            is_person=speaker.is_person,
            gender=speaker.gender,
            is_human=speaker.is_human,
        )
    )


def _gender(word: str) -> str | None:
    if word in MALE:
        return "male"
    return "female" if word in FEMALE else None


def _agrees(known: str | None, wanted: str | None) -> bool:
    return known is None or wanted is None or known == wanted


def _is_role(word: str) -> bool:
    return word in ROLES | DOCUMENTS or (word.endswith("s") and word[:-1] in ROLES)


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
        ends = told[place : place + 1].isupper() or told[place : place + 1] == BLOT
        if place < len(told) and ends and report.article.text[item.end - 1] in ".!?…":
            starts.add(place)
    return sorted(starts)
