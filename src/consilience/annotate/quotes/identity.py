"""A noun phrase of an article → somebody: names in full, pronouns, descriptions, documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from consilience.annotate.quotes import cast, reporting
from consilience.annotate.quotes.cast import Cast, Member
from consilience.annotate.quotes.quotation import BLOT
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english.reporting import (
    DETERMINERS,
    DOCUMENTS,
    FEMALE,
    ISSUED_FOR_OTHERS,
    MALE,
    PERSON_ROLES,
    PORTRAYALS,
    PREPOSITIONS,
    ROLES,
    TIME_WORDS,
    TITLES,
    WORDS_OF_OFFICES,
)

# A pronoun reaches back over at most so many sentences.
_SENTENCES_BACK = 12
_OWNERS = frozenset({"his", "her", "their", "its"})
_PARTS_OF_NAMES = frozenset({"flat", "compound", "nmod:desc", "appos", "amod"})

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
    is_plural: bool = False

    @property
    def is_body(self) -> bool:
        """Whether the speaker is a body, not a person nor a description of one."""
        return not self.is_person and not self.is_human


class Company:
    """Who can be meant at a place of one article: its cast, and everybody who has spoken so far."""

    def __init__(self, text: str, told: str, members: Cast, starts: Sequence[int], trees: Sequence[Tree]) -> None:
        self.text, self.told, self.cast, self.starts, self.trees = text, told, members, starts, trees
        self._tree_starts = [tree.start for tree in trees]
        self.speakers: list[Speaker] = []
        self.sources: dict[int, Speaker | None] = {}  # by the number of a sentence

    def leading_person(self, start: int, end: int) -> Member | None:
        """The person whom a span of narrative is about: the first subject among those it names, not as owners."""
        people = [member for member in self.people(start, end) if not member.is_possessive]
        return min(people, key=lambda member: (self._rank(member), member.start)) if people else None

    def people(self, start: int, end: int) -> list[Member]:
        """The people whom the article itself, not a quotation, names in a span."""
        return [member for member in self.cast.within(start, end) if member.is_person and self.told[member.start] != BLOT]

    def sentence(self, position: int) -> int:
        """The number of the sentence that a position stands in."""
        return max(0, bisect_right(self.starts, position) - 1)

    def tree(self, position: int) -> Tree | None:
        """The analysed sentence that a position stands in."""
        place = bisect_right(self._tree_starts, position) - 1
        return self.trees[place] if place >= 0 and position < self.trees[place].end else None

    def _rank(self, member: Member) -> int:
        """What a name is to its sentence: its subject (0), a subject of another clause (1), or less."""
        tree = self.tree(member.start)
        word = next((word for word in tree.words if word.start >= member.start), None) if tree is not None else None
        while tree is not None and word is not None and word.label in _PARTS_OF_NAMES and word.head >= 0:
            word = tree.words[word.head]
        if tree is None or word is None or not word.label.startswith("nsubj"):
            return 2
        return 0 if word.head >= 0 and tree.words[word.head].head < 0 else 1

    # ------------------------------------------------------------------ noun phrases

    def named(
        self, tree: Tree, head: Word, *, sure: bool = False, said: tuple[int, int] | None = None, reach: Sequence[Word] = ()
    ) -> Speaker | None:
        """Say who a noun phrase is; None where it is nobody who can speak or cannot be told.

        `sure`: its verb can only have a speaker. `said`: the span of the utterance; nobody whom it names is its "he".
        `reach`: words that may hold the name too.
        """
        if head.tag in {"PRP", "PRP$", "WP"} and not tree.under(head.number, "appos"):
            return self.pronoun(head, said)
        inside = [word for word in reporting.phrase(tree, head) if self.told[word.start] != BLOT]
        if not inside:
            return None
        both = self._two_in(inside)
        if both is not None:
            return both
        person = (
            self._person_in(inside, head) or self._set_beside(tree, head) or (self._person_in(reach, head) if reach else None)
        )
        if person is not None:
            return spoken(person, "attributed")
        return _titled(tree, head, self.text) or self._described(inside, head, sure=sure)

    def _two_in(self, inside: Sequence[Word]) -> Speaker | None:
        """Two people who speak together: X and Y agreed that …."""
        people = [
            member
            for member in self.cast.within(inside[0].start, inside[-1].end)
            if member.is_person and not member.is_possessive
        ]
        if len(people) != 2 or self.text[people[0].end : people[1].start].strip() != "and":
            return None
        name = f"{people[0].full} and {people[1].full}"
        return Speaker(name=name, start=people[0].start, end=people[1].end, how="attributed", is_human=True, is_plural=True)

    def _person_in(self, inside: Sequence[Word], head: Word) -> Member | None:
        """The person whom the words name, not one who only belongs to what they name: "a lawyer for Orth"."""
        if not inside:
            return None
        for member in reversed(self.cast.within(inside[0].start, inside[-1].end)):
            if not member.is_person or member.is_possessive:
                continue
            if member.start <= head.start < member.end:
                return member
            lead = [word for word in inside if word.end <= member.start]
            if any(word.tag in {"IN", "TO"} for word in lead):
                continue
            after = next((word for word in inside if word.start >= member.end), None)
            if after is not None and is_role(after.lower):  # "an Orth Group spokesman" is not Orth Group
                continue
            return member
        return None

    def _set_beside(self, tree: Tree, head: Word) -> Member | None:
        """The name set beside a description: "the head of the road office, Ann Orth"."""
        beside = tree.under(head.number, "appos", "flat", "nmod:desc")
        if head.lower in PERSON_ROLES:  # a tree often hangs the name on the office, not on its head
            inner = [word for word in tree.under(head.number, "nmod") if word.lower not in PERSON_ROLES | TITLES]
            beside += [name for word in inner for name in tree.under(word.number, "appos")]
        beside += tree.words[head.number + 1 : head.number + 2]  # engineer Ann Orth
        if beside and beside[-1].text == ",":
            beside += tree.words[head.number + 2 : head.number + 3]  # the engineer, Ann Orth
        if head.label == "nsubj":  # or takes the description and the name for two subjects
            beside += [word for word in tree.under(head.head, "nsubj") if word.is_name and word.number > head.number]
        for name in beside:
            person = self._person_in(reporting.phrase(tree, name), name)
            if person is not None and person.start <= name.start < person.end:
                return person
        return None

    def _described(self, inside: list[Word], head: Word, *, sure: bool) -> Speaker | None:
        """A body, a document or a description: "the ministry", "a statement by the palace", "one woman in Bari"."""
        definite = inside[0].lower in {"the", "this", "that"}
        owned = inside[0].lower in _OWNERS and len(inside) > 1
        while len(inside) > 1 and inside[0].lower in DETERMINERS and not owned and inside[1].lower != "of":
            inside = inside[1:]
        if not (sure and head.is_noun) and not any(
            word.is_capital or is_role(word.lower) for word in _before_preposition(inside)
        ):
            return None
        if head.lower in TIME_WORDS or not (
            head.is_noun or head.is_capital or is_role(head.lower) or head.tag in {"CD", "DT", "JJ"}
        ):
            return None
        if head.lower in DOCUMENTS:
            return self._issuer(inside, head)
        known = self._known_as(head, inside) if definite and is_role(head.lower) else None
        short = self._by_last_name(inside) if len(inside) == 1 or inside[0].lower in TITLES else None
        return known or short or _speaker_of(inside, head, self.text)

    def _by_last_name(self, inside: Sequence[Word]) -> Speaker | None:
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

    def _issuer(self, inside: list[Word], head: Word) -> Speaker | None:
        """Behind "a palace statement" and "a statement issued by the palace" stands the palace."""
        tree = self.tree(head.start)
        if tree is not None:
            issuer = reporting.issuer(tree, head)
            if issuer is not None:
                return self.named(tree, issuer)
        owner = [word for word in inside if word.number < head.number and word.lower not in ISSUED_FOR_OTHERS]
        if any(word.is_capital or word.lower in ROLES for word in owner):
            return _speaker_of(owner, owner[-1], self.text)
        if head.lower not in {"statement", "release", "communique", "communiqué"}:
            return _speaker_of(inside, head, self.text)  # an editorial, the letter: they speak for themselves
        return next(
            (
                Speaker(name=known.name, start=inside[0].start, end=inside[-1].end, how="nearby")
                for known in reversed(self.speakers)
                if known.is_body and known.name.lower() not in DOCUMENTS
            ),
            None,
        )

    def _known_as(self, head: Word, inside: Sequence[Word]) -> Speaker | None:
        """The judge, the mayor of Bari: whoever was called so before, or stands beside those words anywhere."""
        span = (inside[0].start, inside[-1].end)
        wanted = {word.lower for word in inside if any(sign.isalnum() for sign in word.text) and word.tag not in {"DT", "POS"}}
        general = all(not word.is_capital or word.lower in ROLES | TITLES | WORDS_OF_OFFICES for word in inside)
        for known in reversed(self.speakers):
            words = known.name.lower().split()
            if head.lower in words and (general or wanted <= set(words)):
                return Speaker(name=known.name, start=span[0], end=span[1], how="attributed", is_person=known.is_person)
        spoke = {known.name for known in self.speakers}
        if head.lower not in PERSON_ROLES | TITLES:
            return None
        before = [member for member in self.cast.before(span[0]) if wanted <= member.roles]
        before = [member for member in before if member.full in spoke] or before
        after = [member for member in self.cast.members if member.start > span[0] and wanted <= member.roles]
        for member in before or after:
            return Speaker(name=member.full, start=span[0], end=span[1], how="attributed", is_person=member.is_person)
        if general and head.lower in PORTRAYALS:
            person = self._last_person(span[0], _gender(head.lower))
            if person is not None and person.is_person:
                return Speaker(name=person.name, start=span[0], end=span[1], how="nearby", is_person=True)
        return None

    # ------------------------------------------------------------------ pronouns

    def pronoun(self, word: Word, said: tuple[int, int] | None = None) -> Speaker | None:
        """The person or body that a pronoun stands for: the last one that spoke or acted, not one whom it names."""
        if word.lower in {"he", "she", "him", "her", "his", "who"}:
            named = {member.full for member in self.cast.within(*said)} if said is not None else frozenset()
            person = self._last_person(word.start, _gender(word.lower), frozenset(named))
            return Speaker(name=person.name, start=word.start, end=word.end, how="pronoun", is_person=True) if person else None
        if word.lower in {"they", "it", "them", "their", "its"}:
            several = word.lower.startswith("the")
            if (subject := self._body_before(word)) is not None and not several:
                return Speaker(name=subject.name, start=word.start, end=word.end, how="pronoun")
            fitting = (speaker for speaker in reversed(self.speakers) if speaker.is_body or (several and speaker.is_plural))
            known = next(fitting, None)
            return Speaker(name=known.name, start=word.start, end=word.end, how="pronoun") if known else None
        return None

    def _body_before(self, pronoun: Word) -> Speaker | None:
        """The body that the sentence of a pronoun is about: "the Orth Group left after what it called …"."""
        tree = self.tree(pronoun.start)
        top = next((word for word in tree.words if word.label == "root"), None) if tree is not None else None
        subject = tree.first(top.number, "nsubj", "nsubj:pass") if tree is not None and top is not None else None
        if tree is None or subject is None or subject.start >= pronoun.start or not subject.is_noun:
            return None
        found = self.named(tree, subject)
        return found if found is not None and found.is_body else None

    def _last_person(self, position: int, gender: str | None, others: frozenset[str] = frozenset()) -> Speaker | None:
        """The person whom a sentence before has as its speaker or its subject, nearest first."""
        number, stop = self.sentence(position), position
        for earlier in range(number, max(-1, number - _SENTENCES_BACK), -1):
            start = self.starts[earlier]
            source = self.sources.get(earlier)
            near = earlier >= number - 1
            if source is not None and source.start < position and _is_meant(source, gender, others, near=near):
                return source
            people = [
                member
                for member in self.people(start, stop)
                if _agrees(member.gender, gender) and member.full not in others and not self._after_pronoun(start, member, gender)
            ]
            subjects = [member for member in people if not member.is_possessive] or people
            if subjects:
                return spoken(min(subjects, key=lambda member: (self._rank(member), member.start)), "nearby")
            stop = start
        return None

    def _after_pronoun(self, start: int, member: Member, gender: str | None) -> bool:
        """Whether a pronoun of this gender is the subject before a name, so that the name is somebody else's."""
        tree = self.tree(member.start)
        before = [word for word in tree.words if start <= word.start < member.start] if tree is not None else []
        subjects = [word for word in before if word.lower in {"he", "she"} and self.told[word.start] != BLOT]
        return any(_gender(word.lower) == gender and word.label in {"nsubj", "nsubj:pass", ""} for word in subjects)


def _before_preposition(inside: Sequence[Word]) -> Sequence[Word]:
    stop = next((place for place, word in enumerate(inside) if place and word.tag == "IN"), len(inside))
    return inside[:stop]


def _speaker_of(inside: Sequence[Word], head: Word, text: str) -> Speaker | None:
    words = [word for word in inside if word.lower not in TIME_WORDS] or list(inside)
    while words and (words[-1].lower in PREPOSITIONS | DETERMINERS or words[-1].tag == "POS"):
        words = words[:-1]
    return _speaker(words, head, text) if words else None


def _speaker(words: Sequence[Word], head: Word, text: str, *, is_person: bool = False) -> Speaker:
    start, end = words[0].start, words[-1].end
    return Speaker(
        name=" ".join(text[start:end].split()),
        start=start,
        end=end,
        how="attributed",
        is_person=is_person,
        gender=_gender(head.lower),
        is_human=head.lower in PERSON_ROLES or head.lower.removesuffix("s") in PERSON_ROLES,
        is_plural=head.tag in {"NNS", "NNPS"},
    )


def _titled(tree: Tree, head: Word, text: str) -> Speaker | None:
    """The name in "Harbour Board director Ann Orth" and "the board's head, Ann Orth", where no mark says that it is one."""
    listed = [head, *tree.under(head.number, "flat", "appos", "nmod:desc")]
    if not any(word.lower.rstrip(".") in PERSON_ROLES | TITLES | MALE | FEMALE for word in listed):
        return None
    for first in sorted((word for word in listed if word.is_name), key=lambda word: word.number):
        run = [first]
        while run[-1].number + 1 < len(tree.words) and (following := tree.words[run[-1].number + 1]).is_name:
            run.append(following)
        while run and run[0].lower.rstrip(".") in PERSON_ROLES | TITLES:
            run.pop(0)
        if len(run) >= 2 and all(word.is_capital for word in run):
            return _speaker(run, head, text, is_person=True)
    return None


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


def _is_meant(source: Speaker, gender: str | None, others: frozenset[str], *, near: bool) -> bool:
    """Whether he or she can be a speaker; one who is only described without telling the gender must be near."""
    if source.name in others:
        return False
    told = not source.is_plural and (source.is_person or (source.is_human and (near or source.gender is not None)))
    return told and _agrees(source.gender, gender)


def _agrees(known: str | None, wanted: str | None) -> bool:
    return known is None or wanted is None or known == wanted


def is_role(word: str) -> bool:
    """Whether a lower-case word is what somebody does, or a document that speaks for somebody."""
    return word in ROLES | DOCUMENTS or (word.endswith("s") and word[:-1] in ROLES)
