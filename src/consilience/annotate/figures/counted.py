"""A value in its sentence's tree → the noun that it counts, and the word by which the sentence tells of the counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec
from msgspec import Struct

from consilience.annotate.figures.nouns import is_plural, singular
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.values import Value
from consilience.languages.english import nouns as english
from consilience.languages.english.places import DEMONYMS

# Words from a number to the noun it counts; longer ones are no noun phrases.
_LONGEST_PHRASE = 8
# Relations of a number to the noun that it counts.
_COUNTING = frozenset({"nummod", "nummod:gov", "amod", "compound", "det", "det:predet", "quantmod"})
# Parts of a noun phrase that stand between a number and its noun.
_WITHIN = frozenset(
    {
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "VBN",
        "VBG",
        "CD",
        "HYPH",
        "RB",
        "POS",
        "``",
        "''",
        "CC",
        ",",
        "AFX",
        "FW",
        ".",
        "-LRB-",
    }
)


class Counted(Struct, frozen=True):
    """The counted noun: its end in the text, its singular, the phrase as printed, and where it stands in the tree.

    `node` is the word that takes part in what is told: the noun, or a number or noun of number that stands for it.
    """

    end: int = -1
    thing: str = ""
    phrase: str = ""
    adjectives: tuple[str, ...] = ()
    of_them: bool = False
    plural: bool = False
    node: int = -1
    noun: int = -1
    state: str = ""  # the adjective or participle that stands for the counted: "45 dead"
    is_subject: bool = False  # a bare number of which something is told: "five were staying"

    @property
    def is_noun(self) -> bool:
        """Whether the text prints a noun."""
        return self.noun >= 0


def top(tree: Tree, start: int, end: int, number_end: int) -> int:
    """Give the word of a span that the others in it hang on, -1 where no word stands there; `number_end` ends the number."""
    inside = [word for word in tree.words if start <= word.start < end]
    numbers = [word for word in inside if word.start < number_end] or inside
    if not numbers:
        return -1
    word = next((word for word in reversed(numbers) if word.tag in {"CD", "$", "NN", "NNS", "PDT"}), numbers[-1])
    places, seen = {each.number for each in inside}, set[int]()
    while word.head in places and word.number not in seen:
        seen.add(word.number)
        word = tree.words[word.head]
    return word.number


def of(tree: Tree, text: str, value: Value) -> Counted:
    """Read what a value counts."""
    number = top(tree, value.start, value.end, value.number_end)
    if number < 0:
        return Counted()
    joined = _joined(tree, text, value)
    if joined is not None:
        return joined
    if _VOTING.match(text, value.end) or (_AGAINST.match(text, value.end) and _is_ballot(tree, text)):
        return Counted(node=number, state="voting")
    return (
        _out_of(tree, text, value, number)
        or _of_something(tree, text, value, number)
        or _of_noun(tree, text, value, number)
        or Counted(node=number, is_subject=_is_subject(tree, number, value))
    )


def _is_subject(tree: Tree, number: int, value: Value) -> bool:
    """Whether a bare number is the subject of a clause, and not of those told of before: "the two"."""
    pointing = [word for word in tree.under(number, "det", "nmod:poss", "amod") if word.start < value.start]
    return tree.words[number].label.startswith("nsubj") and not pointing


# "A 90-seat chamber", "the two-storey school".
_HYPHENATED = re.compile(rf"-({'|'.join(sorted(english.HYPHENATED, key=len, reverse=True))})\b(?!-)")


def _joined(tree: Tree, text: str, value: Value) -> Counted | None:
    """Read the noun behind a hyphen."""
    match = _HYPHENATED.match(text, value.end)
    if match is None:
        return None
    noun = next((word for word in tree.words if word.start == match.start(1)), None)
    place = noun.number if noun else -1
    return Counted(match.end(), english.HYPHENATED[match.group(1)], match.group(1), plural=True, node=place, noun=place)


_OUT_OF = re.compile(r"\sout\sof\s(?:a\stotal\sof\s|some\s|about\s|the\s)?$")


def _out_of(tree: Tree, text: str, value: Value, number: int) -> Counted | None:
    """Read the whole that a count is taken out of, which has its noun: "38 deputies out of 81"."""
    if not _OUT_OF.search(text, max(tree.start, value.start - 24), value.start):
        return None
    before = [word for word in tree.words[:number] if word.tag == "NNS"]
    behind = next((word for word in tree.words[number + 1 :] if word.start >= value.end), None)
    if not before or (behind is not None and behind.tag.startswith(("NN", "JJ"))):
        return None
    return Counted(thing=singular(before[-1].text), phrase=before[-1].text, plural=True, node=number)


# --------------------------------------------------------------------------- "200 of the passengers"


def _of_something(tree: Tree, text: str, value: Value, number: int) -> Counted | None:
    """Read what stands behind an "of": "200 of the passengers", "12 of them", "hundreds of thousands of people"."""
    whole = _behind_of(tree, value, number)
    while whole is not None and whole.lower in english.NUMBERS:
        whole = _behind_of(tree, value, whole.number)
    if whole is None:
        return None
    if whole.tag == "CD":  # "700 of the normal 840"
        return Counted(node=number, of_them=True)
    if whole.lower in english.POINTING:
        return _of_them(tree, text, value, number, whole)
    opening = text[value.end : whole.start].split()
    of_them = len(opening) > 1 and opening[1].lower() in english.DEFINITE
    noun = msgspec.structs.replace(_noun(tree, text, value.end, whole), node=number, of_them=of_them)
    again = any(word.tag == "CD" for word in tree.words if value.end <= word.start < whole.start)
    return msgspec.structs.replace(noun, end=-1, of_them=True) if again else noun  # "two of the three Afghans"


def _behind_of(tree: Tree, value: Value, number: int) -> Word | None:
    """Give the noun behind an "of" right behind a number, whatever the tree hangs it on."""
    place = next((word.number for word in tree.words[number + 1 : number + 4] if word.start >= value.number_end), -1)
    case = tree.words[place] if place >= 0 else None
    if case is not None and case.lower == "more":
        case = tree.words[place + 1] if place + 1 < len(tree.words) else None
    if case is None or case.lower != "of" or case.label != "case" or case.head < case.number:
        return None
    return tree.words[case.head]


def _of_them(tree: Tree, text: str, value: Value, number: int, pronoun: Word) -> Counted:
    """Read "12 of them children": the noun behind the pronoun, where one follows."""
    behind = tree.words[pronoun.number + 1 : pronoun.number + 2]
    if behind and behind[0].tag == "NNS":
        word = behind[0]
        return Counted(
            word.end,
            singular(word.text),
            text[value.end : word.end].strip(),
            of_them=True,
            plural=True,
            node=number,
            noun=word.number,
        )
    return Counted(pronoun.end, "", text[value.end : pronoun.end].strip(), of_them=True, node=number)


# --------------------------------------------------------------------------- "45 frightened passengers"


def _of_noun(tree: Tree, text: str, value: Value, number: int) -> Counted | None:
    word = tree.words[number]
    head = tree.words[word.head] if word.head >= 0 and word.label in _COUNTING else None
    if head is None or not _is_counted(tree, value, head):
        head = _next_noun(tree, value)
    if head is None:
        return _of_state(tree, text, value, number) or _glued(text, value, number) or _are(tree, number)
    return _with_pieces(tree, text, value, _noun(tree, text, value.end, _last_of_compound(tree, head)))


def _of_state(tree: Tree, text: str, value: Value, number: int) -> Counted | None:
    """Read the adjective behind a number that stands for persons: "45 dead", "17 still missing", "12 Somali nationals"."""
    aboard = _ABOARD.match(text, value.end)
    if aboard is not None:
        return Counted(thing="person", phrase="people", plural=True, node=number)
    word = next((word for word in tree.words[number + 1 :] if word.start >= value.end), None)
    if word is None or word.start > value.end + 1:
        return None
    if word.lower in english.BEFORE_A_STATE and word.number + 1 < len(tree.words):
        word = tree.words[word.number + 1]
    if not word.tag.startswith(("JJ", "VB", "NNP")):
        return None
    following = tree.words[word.number + 1 : word.number + 2]
    if word.text.capitalize() in DEMONYMS and text[word.end : word.end + 1] != "-":
        return Counted(word.end, word.lower, word.text, plural=True, node=word.number, noun=word.number)
    has_object = bool(following) and following[0].tag in {"DT", "PRP", "PRP$", "CD"}
    return Counted(node=word.number, state=word.lower) if word.lower in english.PERSONS_BY_STATE and not has_object else None


# "It ran aground with 88 aboard": people are.
_ABOARD = re.compile(r"\s(?:aboard|on\sboard)\b(?!\s(?:the\s)?[A-Za-z]+s\b)")


def _are(tree: Tree, number: int) -> Counted | None:
    """Read what so many are: "two were foreigners"."""
    word = tree.words[number]
    what = tree.words[word.head] if word.head > number and word.label == "nsubj" else None
    if what is None or what.tag != "NNS" or tree.first(what.number, "cop") is None:
        return None
    return Counted(thing=singular(what.text), phrase=what.text, plural=True, node=number, noun=what.number)


# "Nine in favour of the death penalty and three against it".
_VOTING = re.compile(r"\s(?:in\sfavou?r\b|voting\s|voted\s|votes?\s(?:for|against)\b)")
_AGAINST = re.compile(r"\s(?:(?:were|was)\s)?(?:against|for)(?:\s(?:the|a|an|it|and)\b|[,.;])")
_TWO_SIDES = re.compile(r"\b\d[\d,]*\s(?:were\s)?(?:for|in\sfavou?r)\b[^.;]{0,40}\b\d[\d,]*\s(?:were\s)?against\b")
_BALLOT = re.compile(
    r"\b(?:jury|jurors?|vot(?:e|es|ed|ing)|ballot|lawmakers|parliament|senators?|councillors|favou?r)\b", re.IGNORECASE
)


def _is_ballot(tree: Tree, text: str) -> bool:
    return (_BALLOT.search(text, tree.start, tree.end) or _TWO_SIDES.search(text, tree.start, tree.end)) is not None


_GLUED = re.compile(r"[A-Za-z]+")
_BY = re.compile(r"\sby\s(KO|knockout|decision)\b")


def _glued(text: str, value: Value, number: int) -> Counted | None:
    """Read a plural without a space behind a number ("12KOs"), and bouts won "by KO"."""
    glued = _GLUED.match(text, value.end)
    if glued is not None and is_plural(glued.group()):
        return Counted(glued.end(), singular(glued.group()), glued.group(), plural=True, node=number)
    by = _BY.match(text, value.end)
    return Counted(by.end(), singular(by.group(1)), by.group(1), plural=True, node=number) if by else None


def _with_pieces(tree: Tree, text: str, value: Value, noun: Counted) -> Counted:
    """Take in what is behind "pieces of": "31 pieces of firefighting apparatus"."""
    behind = tree.words[noun.noun + 1 : noun.noun + 2] if noun.is_noun and noun.thing in english.PIECES else ()
    if not behind or behind[0].lower != "of" or behind[0].head <= noun.noun:
        return noun
    end = tree.words[behind[0].head].end
    return msgspec.structs.replace(noun, end=end, phrase=text[value.end : end].strip(" -"))


def _is_counted(tree: Tree, value: Value, head: Word) -> bool:
    """Whether a word may be the noun that a value counts: a noun, or an adjective for persons, not far behind it."""
    between = [word for word in tree.words if value.end <= word.start < head.start]
    near = value.end <= head.start and len(between) < _LONGEST_PHRASE
    again = any(one.tag == "CC" and other.tag == "CD" for one, other in pairwise(between))  # "12 Somali and 11 Yemeni nationals"
    return near and head.is_noun and not again and all(word.tag in _WITHIN or _is_hyphened(tree, word) for word in between)


def _is_hyphened(tree: Tree, word: Word) -> bool:
    """Whether a word is a part of a compound adjective: "out" of "17 burnt-out tanks"."""
    return any(one.tag == "HYPH" for one in tree.words[max(0, word.number - 1) : word.number + 2])


def _next_noun(tree: Tree, value: Value) -> Word | None:
    """Give the plural at the end of the run of nouns and adjectives behind a value, whatever the tree makes of it."""
    found = None
    for word in _run(tree, value):
        if word.tag in {"NNS", "NNPS"}:
            found = word
        elif found is not None:
            break
    return found


def _run(tree: Tree, value: Value) -> Iterator[Word]:
    place = next((word.number for word in tree.words if word.start >= value.end), len(tree.words))
    for word in tree.words[place : place + _LONGEST_PHRASE]:
        if word.tag not in {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN"}:
            return
        yield word


def _last_of_compound(tree: Tree, head: Word) -> Word:
    """Give the last noun of a compound that the tree takes apart: "sports cars"."""
    following = tree.words[head.number + 1 : head.number + 2]
    if (
        head.tag == "NNS"
        and following
        and following[0].tag == "NNS"
        and following[0].head == head.number
        and following[0].label in {"compound", "flat"}
    ):
        return following[0]
    return head


def _noun(tree: Tree, text: str, start: int, head: Word) -> Counted:
    """Give the noun phrase from `start` to its head."""
    plural = head.tag in {"NNS", "NNPS"} or is_plural(head.text)
    if head.is_name and not plural and not _NATIONALITY.search(head.text):
        return Counted(node=head.number)  # "the 605 Freeway"
    phrase = text[start : head.end].strip(" \n-“\"'‘")
    adjectives = tuple(word.lower for word in tree.words if start <= word.start < head.start and word.text[:1].isalpha())
    end = head.end - (head.text.endswith(".") and len(head.text) > 2)
    found = Counted(end, "", phrase, adjectives, plural=plural, node=head.number, noun=head.number)
    if head.lower in english.PERSONS_BY_STATE:
        return msgspec.structs.replace(found, plural=True, state=head.lower)  # "two of the dead"
    printed = text[_word_start(text, start, head.start) : head.end] if head.text[0].isdigit() else head.text
    return msgspec.structs.replace(found, thing="crewman" if adjectives[-1:] == ("crew",) else singular(printed))


def _word_start(text: str, start: int, head: int) -> int:
    """Give where the printed word begins whose last part a noun is: AK-47s."""
    return max(start, text.rfind(" ", start, head) + 1)


_NATIONALITY = re.compile(r"(?:i|ese|ish|ian|ean|can|ch|man|KO|men)\Z")
