"""A noun phrase of an article → somebody: names in full, pronouns, descriptions, documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from consilience.annotate import attribution, cast
from consilience.annotate.attribution import Phrase, Token
from consilience.annotate.cast import Cast, Member
from consilience.annotate.quotation import BLOT
from consilience.languages.english.reporting import (
    DETERMINERS,
    DOCUMENTS,
    FEMALE,
    MALE,
    PERSON_ROLES,
    PORTRAYALS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TIME_WORDS,
    TITLES,
)

# A pronoun reaches back over at most so many sentences.
_SENTENCES_BACK = 12
_OF_OFFICES = frozenset({"district", "prime", "state", "foreign", "vice", "attorney", "general"})

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


class Company:
    """Who can be meant at a place of one article: its cast, and everybody who has spoken so far."""

    def __init__(self, text: str, told: str, members: Cast, starts: Sequence[int]) -> None:
        self.text, self.told, self.cast, self.starts = text, told, members, starts
        self.speakers: list[Speaker] = []
        self.sources: dict[int, Speaker | None] = {}  # by the number of a sentence

    def leading_person(self, start: int, end: int) -> Member | None:
        """The first person whom a span of narrative names as itself, not as an owner."""
        people = [member for member in self.people(start, end) if not member.is_possessive]
        return people[0] if people else None

    def people(self, start: int, end: int) -> list[Member]:
        """The people whom the article itself, not a quotation, names in a span."""
        return [member for member in self.cast.within(start, end) if member.is_person and self.told[member.start] != BLOT]

    def sentence(self, position: int) -> int:
        """The number of the sentence that a position stands in."""
        return max(0, bisect_right(self.starts, position) - 1)

    def named(self, words: Sequence[Token], phrase: Phrase, *, tight: bool = False) -> Speaker | None:
        """Say who a noun phrase is; None where it is nobody who can speak or cannot be told."""
        inside = list(words[phrase.first : phrase.last])
        while inside and (inside[-1].text in (",", "—", "–", "-", "--") or inside[-1].lower in PREPOSITIONS):
            inside.pop()
        if not inside:
            return None
        if inside[-1].lower in PRONOUNS and len(inside) <= 2:
            return self.pronoun(inside[-1])
        both = self._two_in(inside)
        if both is not None:
            return both
        person = self._person_in(inside)
        if person is not None:
            return spoken(person, "attributed")
        return self._described(inside, tight=tight)

    def _two_in(self, inside: Sequence[Token]) -> Speaker | None:
        """Two people who speak together: X and Y agreed that …."""
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
            after = next((word for word in inside if word.start >= member.end), None)
            if after is not None and is_role(after.lower):  # "an Orth Group spokesman" is not Orth Group
                continue
            return member
        return None

    def _described(self, inside: list[Token], *, tight: bool) -> Speaker | None:
        """A body, a document or a description: "the ministry", "a statement by the palace", "one woman in Bari"."""
        head = _head(inside)
        definite = inside[0].lower in {"the", "this", "that"}
        determined = inside[0].lower in DETERMINERS
        owned = inside[0].lower in {"his", "her", "their", "its"} and len(inside) > 1
        while inside and inside[0].lower in DETERMINERS and not owned and inside[1:2] and inside[1].lower != "of":
            inside = inside[1:]
        if not inside:
            return None
        stop = next((place for place, word in enumerate(inside) if place and word.lower in PREPOSITIONS), len(inside))
        can_speak = any(word.is_capital or is_role(word.lower) for word in inside[:stop])
        if not can_speak and not (tight and determined):
            return None
        if head.lower in DOCUMENTS:
            return self._issuer(inside, head)
        if definite and all(not word.is_capital or word.lower in ROLES | TITLES | _OF_OFFICES for word in inside):
            known = self._known_as(head, inside)
            if known is not None:
                return known
        short = self._by_last_name(inside) if len(inside) == 1 or inside[0].lower in TITLES else None
        return short or _speaker_of(inside, self.text)

    def _by_last_name(self, inside: Sequence[Token]) -> Speaker | None:
        """The person whom a family name alone stands for, where the marked names do not tell."""
        last = cast.bare(inside[-1].text)[-1:]
        if not last or not inside[-1].is_capital:
            return None
        people = [(member.full, member.gender) for member in self.cast.members if member.is_person]
        people += [(known.name, known.gender) for known in self.speakers if known.is_person]
        for name, gender in people:
            if cast.bare(name)[-1:] == last:
                return Speaker(
                    name=name, start=inside[0].start, end=inside[-1].end, how="attributed", is_person=True, gender=gender
                )
        return None

    def _issuer(self, inside: list[Token], head: Token) -> Speaker | None:
        """Behind "a palace statement" and "a statement issued by the palace" stands the palace."""
        place = inside.index(head)
        rest = inside[place + 1 :]
        issuer = next((number for number, word in enumerate(rest) if word.lower in {"by", "from", "of"}), None)
        if issuer is not None and issuer + 1 < len(rest):
            return self.named(rest, Phrase(issuer + 1, len(rest)))
        named = [
            word
            for word in inside[:place]
            if word.lower not in {"written", "joint", "brief", "short", "official", "separate", "new", "prepared"}
        ]
        owner = next((number for number, word in enumerate(named) if word.lower.endswith("'s")), len(named))
        named = named[: owner + 1]  # the league's safety policy
        if any(word.is_capital or word.lower in ROLES for word in named):
            return _speaker_of(named, self.text)
        if head.lower not in {"statement", "release", "communique", "communiqué"}:
            return _speaker_of(inside, self.text)  # an editorial, the letter: they speak for themselves
        return next(
            (
                Speaker(name=known.name, start=inside[0].start, end=inside[-1].end, how="nearby")
                for known in reversed(self.speakers)
                if known.is_body and known.name.lower() not in DOCUMENTS
            ),
            None,
        )

    def _known_as(self, head: Token, inside: Sequence[Token]) -> Speaker | None:
        """The judge, the agency: whoever was called so before, or stands beside that word anywhere."""
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
        if head.lower in PORTRAYALS:
            person = self._last_person(span[0], _gender(head.lower))
            if person is not None and person.is_person:
                return Speaker(name=person.name, start=span[0], end=span[1], how="nearby", is_person=True)
        return None

    def pronoun(self, word: Token) -> Speaker | None:
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
        number, stop = self.sentence(position), position
        for earlier in range(number, max(-1, number - _SENTENCES_BACK), -1):
            start = self.starts[earlier]
            source = self.sources.get(earlier)
            if source is not None and source.start < position and _is_meant(source, gender, near=earlier >= number - 1):
                return source
            people = [
                member
                for member in self.people(start, stop)
                if _agrees(member.gender, gender) and not self._after_pronoun(start, member, gender)
            ]
            subjects = [member for member in people if not member.is_possessive] or people
            if subjects:
                return spoken(subjects[0], "nearby")
            stop = start
        return None

    def _after_pronoun(self, start: int, member: Member, gender: str | None) -> bool:
        """Whether the sentence's subject is a pronoun of this gender, so that a name after it is somebody else."""
        opening = attribution.tokens(self.told, start, min(member.start, start + 60))[:3]
        return any(word.lower in {"he", "she"} and _gender(word.lower) == gender for word in opening)


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
    name_only = _past_role(words)
    is_person, words = len(name_only) < len(words), name_only
    start, end = words[0].start, words[-1].end
    name = " ".join(text[start:end].split())
    for suffix in ("’s", "'s"):
        name = name.removesuffix(suffix)
    head = _head(words).lower
    human = head in PERSON_ROLES or head.removesuffix("s") in PERSON_ROLES
    return Speaker(name=name, start=start, end=end, how="attributed", is_person=is_person, gender=_gender(head), is_human=human)


def _past_role(words: list[Token]) -> list[Token]:
    """The name of "Harbour Board director Ann Orth"."""
    roles = [place for place, word in enumerate(words) if word.lower in PERSON_ROLES | TITLES or word.lower.rstrip(".") in TITLES]
    name = words[roles[-1] + 1 :] if roles else []
    return name if len(name) >= 2 and all(word.is_capital for word in name) else words


def spoken(member: Member | None, how: How) -> Speaker | None:
    """Give a member of the cast as a speaker."""
    return (
        None
        if member is None
        else Speaker(name=member.full, start=member.start, end=member.end, how=how, is_person=True, gender=member.gender)
    )


def _gender(word: str) -> str | None:
    if word in MALE:
        return "male"
    return "female" if word in FEMALE else None


def _is_meant(source: Speaker, gender: str | None, *, near: bool) -> bool:
    """Whether he or she can be a speaker; one who is only described without telling the gender must be near."""
    told = source.is_person or (source.is_human and (near or source.gender is not None))
    return told and _agrees(source.gender, gender)


def _agrees(known: str | None, wanted: str | None) -> bool:
    return known is None or wanted is None or known == wanted


def is_role(word: str) -> bool:
    """Whether a lower-case word is what somebody does, or a document that speaks for somebody."""
    return word in ROLES | DOCUMENTS or (word.endswith("s") and word[:-1] in ROLES)
