"""A value in its sentence → who says it, as a name or a plain noun phrase; None where the sentence does not say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from consilience.annotate.figures.sentence import Sentence
from consilience.annotate.quotes.reporting import phrase
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english import estimates, measured, reporting
from consilience.languages.english.verbs import infinitive

# A longer phrase is no name of anybody.
_MOST_WORDS = 8
_NO_START = frozenset(
    {
        "his",
        "her",
        "their",
        "its",
        "my",
        "our",
        "your",
        "this",
        "that",
        "these",
        "those",
        "some",
        "many",
        "one",
        "two",
        "three",
        "third",
        "half",
        "another",
        "others",
    }
)
_ARTICLES = frozenset({"the", "a", "an"})
_SPEAKERS = reporting.ROLES | reporting.DOCUMENTS | measured.SPEAKERS
# What ends a description of a speaker: where and when, not whose.
_CUTS = reporting.PREPOSITIONS - {"of", "for"} | {"at", "by", "in", "on", "to", "with", "from", "after", "before"}


def said_by(sentence: Sentence, tree: Tree, node: int, start: int) -> str | None:
    """Give who says what stands at a word of the tree, in the sentence's own words; None if it does not say."""
    for quote in sentence.report.quotes:
        if quote.start <= start < quote.end and quote.speaker:
            return quote.speaker
    if node < 0:
        return None
    return _whose_count(sentence, start) or next((named for named in _named(sentence, tree, node) if named), None)


def _whose_count(sentence: Sentence, start: int) -> str | None:
    """Give by whose count so many are told: "15,000 people by the organisers' count"."""
    found = estimates.BY_COUNT_OF.match(sentence.text, start, sentence.end)
    return (found["who"] or found["whose"]) if found else None


def _named(sentence: Sentence, tree: Tree, node: int) -> Iterator[str | None]:
    """Give who is named: as saying a clause that the word stands in, the innermost first, or as giving the number.

    Of "pledged to end a war that has killed 5,000" the relative clause is the reporter's.
    """
    path = [tree.words[node], *tree.above(node)]
    described = next((at for at, word in enumerate(path) if word.label == "acl:relcl"), len(path))
    planned = {
        sentence.said[word.start] for word in path[described:] if word.start in sentence.said and _is_infinitive(tree, word)
    }
    for word in path:
        if word.start in sentence.said and sentence.said[word.start] not in planned:
            yield _plain(_with_name(sentence, *sentence.said[word.start]))
    for below, word in pairwise(path):
        subject = _giver(tree, below, word)
        if subject is not None:
            words = phrase(tree, subject)
            named = _plain(sentence.text[words[0].start : words[-1].end])
            yield named if named and _may_speak(sentence, subject) else None


def _is_infinitive(tree: Tree, word: Word) -> bool:
    return any(each.lower == "to" for each in tree.under(word.number, "mark"))


def _with_name(sentence: Sentence, start: int, end: int) -> str:
    """Give a speaker with the name that stands right behind: "curator Ana Duarte"."""
    names = sentence.report.names
    place = bisect_left(names, end, key=lambda mark: mark.start)
    following = names[place] if place < len(names) and names[place].start <= end + 1 and names[place].kind == "person" else None
    return sentence.text[start : following.end if following else end]


def _giver(tree: Tree, below: Word, verb: Word) -> Word | None:
    """Give the subject of a verb that gives a number or shows a fact: "police put the toll at", "a survey shows"."""
    if verb.is_verb and below.label == "ccomp" and verb.lower in reporting.SAYING_VERBS:
        return tree.first(verb.number, "nsubj")
    lemma = infinitive(verb.lower)
    if not verb.is_verb or lemma not in measured.GIVING or (below.label in {"nsubj", "nsubj:pass"}):
        return None
    if lemma in measured.GIVING_CLAUSES and below.label not in {"ccomp", "xcomp", "advcl"}:
        return None
    return tree.first(verb.number, "nsubj")


def _may_speak(sentence: Sentence, word: Word) -> bool:
    """Whether a noun names somebody who can give a number: a name, an office, a paper."""
    named = any(
        mark.kind in {"person", "organisation"} and mark.start <= word.start < mark.end
        for mark in sentence.report.names
        if mark.start >= sentence.start
    )
    return named or word.lower in _SPEAKERS or word.lower.endswith(("ologists", "officials", "workers"))


def _plain(printed: str) -> str | None:
    """Give a speaker without article and without what only says where or when; None for a pronoun or too many words."""
    words = printed.split()
    while words and words[0].lower() in _ARTICLES:
        words.pop(0)
    cut = next((at for at, word in enumerate(words) if at and word.lower() in _CUTS), len(words))
    words = words[:cut]
    if not words or len(words) > _MOST_WORDS or words[0].lower() in _NO_START or words[0].lower() in reporting.PRONOUNS | {"i"}:
        return None
    named = " ".join(words).rstrip(",")
    return named if len(named) > 1 else None
