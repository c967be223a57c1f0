"""A sentence with a "he" → whom it means, where its article leaves no doubt: shown in brackets, marked as ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from consilience.annotate.quotes import cast
from consilience.annotate.quotes.cast import Cast, Member
from consilience.annotate.words import words
from consilience.brief.desk import Desk
from consilience.languages.english import pronouns as english
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement
from consilience.records import NameMark

# How far back in its article the one may be named whom a "he" means.
SENTENCES_BACK = 3
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’(?!\w)')


class Insertion(Struct, frozen=True):
    """Words of ours to be shown within a sentence, `at` characters from its beginning."""

    at: int
    words: str


class Naming(Struct, frozen=True):
    """Who is meant in the sentences of an event."""

    desk: Desk

    def _cast(self, article: str) -> Cast:
        casts = self.desk.casts
        if article not in casts:
            casts[article] = cast.of(self.desk.reports[article])
        return casts[article]

    def needed(self, said: Statement) -> Insertion | None:
        """Give the name that a sentence's first "he" or "she" needs, None where it needs none or nobody is known for sure."""
        pronoun = self._unnamed(said)
        if pronoun is None or english.IS_NAMED.match(said.text, pronoun.end()):
            return None
        meant = self._meant(said, pronoun)
        if meant is None:
            return None
        possessive = pronoun[1].lower() in {"his", "hers"} or (
            pronoun[1].lower() == "her" and _has_noun(said.text, pronoun.end())
        )
        return Insertion(pronoun.end(), f" [{_name(meant)}{'’s' if possessive else ''}]")

    def is_unnamed(self, said: Statement) -> bool:
        """Say whether a sentence speaks of a he or she before it names anybody whom that could be."""
        return self._unnamed(said) is not None

    def _unnamed(self, said: Statement) -> re.Match[str] | None:
        """Give the first "he" or "she" outside quotations, where the sentence speaks of nobody before whom it could mean."""
        outside = _QUOTED.sub(lambda found: " " * len(found[0]), said.text)
        found = english.HE_OR_SHE.search(outside)
        return found if found and _is_of_nobody(said, outside, found, self._cast(said.article)) else None

    def _meant(self, said: Statement, pronoun: re.Match[str]) -> Member | None:
        """Give the person of its gender who did what the nearest sentence before tells, if that is one person alone."""
        gender = english.MALE.get(pronoun[1].lower(), "female")
        before = [one for one in self.desk.in_article[said.article] if said.order - SENTENCES_BACK <= one.order < said.order]
        members, names = self._cast(said.article), self.desk.reports[said.article].names
        for one in reversed(before):
            people = [
                person for person in members.within(one.start, one.end) if person.is_person and person.gender in {None, gender}
            ]
            found = _subjects(one, people, names)
            if len({person.full for person in found}) == 1:
                doubtful = found[0].gender is None and any(person.full != found[0].full for person in people)
                return None if doubtful or _tells_of_somebody(one, found[0], pronoun) else found[0]
            goes_on = english.HE_OR_SHE.match(one.text) and english.MALE.get(one.text.split()[0].lower(), "female") == gender
            if found or not goes_on:
                return None
        return None


def _is_of_nobody(said: Statement, outside: str, found: re.Match[str], members: Cast) -> bool:
    """Say whether a sentence speaks of nobody before a pronoun whom it could mean; `outside` is it without its quotations.

    Before "his" or "her" any noun may be that somebody: "The deputy is survived by his wife".
    """
    gender = english.MALE.get(found[1].lower(), "female")
    named = members.within(said.start, said.start + found.start())
    if any(one.is_person and one.gender in {None, gender} and outside[one.start - said.start] != " " for one in named):
        return False
    before = outside[: found.start()]
    if english.SOMEBODY.search(before):
        return False
    return found[1].lower() in {"he", "she"} or not any(statements.is_content(word.text) for word in words(before))


def _subjects(said: Statement, people: Sequence[Member], names: Sequence[NameMark]) -> list[Member]:
    """Give those of several people who do what a sentence tells in its main clause; one who stands alone at its head does."""
    doers = {
        names[role.name].start
        for mark in said.marks
        if mark.link == "main"
        for role in mark.roles
        if role.role in {"agent", "state"} and role.name >= 0
    }
    found = [one for one in people if one.start in doers and not one.is_possessive]
    return found or [one for one in people if one.start == said.start and not one.is_possessive]


def _tells_of_somebody(before: Statement, speaker: Member, pronoun: re.Match[str]) -> bool:
    """Say whether a sentence is what one says of somebody without a name, whom the next one's "he" may mean as well."""
    says = any(mark.link == "main" and mark.lemma in SAYING_VERBS and speaker.start >= mark.start for mark in before.marks)
    told = before.text[: max(0, speaker.start - before.start)] if says else ""
    return bool(english.SOMEBODY.search(told)) and not english.SAYING.match(pronoun.string, pronoun.end())


def _has_noun(text: str, end: int) -> bool:
    """Say whether a word follows that "her" can belong to."""
    following = re.match(r"\s([a-z]+)", text[end:])
    return following is not None and following[1] not in english.NO_NOUN


def _name(member: Member) -> str:
    return " ".join(member.full.split())
