"""Reports → statements: what each sentence says in comparable words, and which sentences of other articles say the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Literal

from msgspec import Struct

from consilience import likeness
from consilience.annotate.sentences import is_dateline
from consilience.annotate.words import Word, words
from consilience.languages.english import statements as english
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.languages.english.verbs import AHEAD, ORDERING
from consilience.likeness import Weights, total
from consilience.records import Event, Report, StatementMark

# News articles have 20 to 100 sentences; what is longer than this is a list, a table or an attack on the machine.
MOST_SENTENCES = 400
LONGEST_SENTENCE = 1500

ROLES = frozenset({"paragraph", "deck", "quotation", "item"})

# From this sureness on nine pairs in ten tell the same fact (eval/same_facts.py); in a sentence of few words chance is greater.
SAME = 0.72
FEW_WORDS, SAME_OF_FEW = 5, 0.85
# So much alike that a "will" in another clause of one does not part them.
CERTAIN = 0.93
# Of what a sentence tells beside names and offices the other must share this much: "the envoy for Syria" says nothing yet.
TOLD = 0.33
# A short statement stands wholly in a longer one at this share of its words; a sentence tells its main fact in its first words.
WHOLLY, SUBJECT = 0.8, 5
# A sentence needs this many content words before its words alone can show that it tells the same.
ENOUGH_WORDS = 4


class Statement(Struct, frozen=True, kw_only=True, dict=True):  # dict: for what is worked out once
    """One sentence in comparable words. `start` and `end` are code points in its article's text, end excluded."""

    article: str
    start: int
    end: int
    text: str
    order: int  # 0 for the first sentence of the article
    words: frozenset[str]  # the stems, each once
    stems: tuple[str, ...]  # content words folded to stems, in their order
    forms: tuple[str, ...]  # the same words as printed, folded to lower case
    starts: tuple[int, ...]  # where each of them begins, in the article's text
    names: frozenset[str]  # the stems that are written as names
    numbers: frozenset[str]

    planned: bool  # told as still to come
    denied: frozenset[str]  # the stems that a "not" stands before
    vector: bytes = b""  # of the sentence, where the language pipeline gives one
    marks: tuple[StatementMark, ...] = ()  # what it tells, clause by clause

    @property
    def mood(self) -> Literal["done", "planned", "denied"]:
        """Say whether something done, planned or denied is told."""
        return "denied" if self.denied else "planned" if self.planned else "done"

    @cached_property
    def told(self) -> frozenset[str]:
        """Give what is told: the content words that are neither names nor offices."""
        return (
            frozenset(stem for stem, form in zip(self.stems, self.forms, strict=True) if form not in english.ROLES) - self.names
        )

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Give the stems that have the form of a past."""
        return frozenset(
            one for one, form in zip(self.stems, self.forms, strict=True) if form.endswith("ed") or form in english.IRREGULAR
        )

    def between(self, start: int, end: int) -> frozenset[str]:
        """Give the stems of the content words from start to end of the article's text."""
        return frozenset(self.stems[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def around(self, start: int, end: int, most: int) -> frozenset[str]:
        """Give the stems of so many content words before start, and as many from end on."""
        before, after = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return frozenset(self.stems[max(0, before - most) : before] + self.stems[after : after + most])

    def at(self, start: int, end: int) -> str:
        """Give the words from start to end of the article's text, in small letters."""
        return self.text[start - self.start : end - self.start].lower()

    @property
    def key(self) -> tuple[str, int]:
        """Name the statement: its article and where it begins."""
        return self.article, self.start


class Told(Struct, frozen=True):
    """The statements of all reports of an event, in the order of the articles, and how much their words tell."""

    said: tuple[Statement, ...]
    weighed: Weights


def told_by(event: Event) -> Told:
    """Read the statements of an event."""
    said = of(event)
    return Told(said, likeness.weights(said))


def of(event: Event) -> tuple[Statement, ...]:
    """Give the statements of all reports, in the order of the articles."""
    return tuple(statement for report in event.reports for statement in _statements(report))


def _statements(report: Report) -> Iterable[Statement]:
    article = report.article
    named = {name.start for name in report.names}  # a capital that opens a sentence shows no name
    body = [
        (number, sentence)
        for number, sentence in enumerate(report.sentences)
        if article.blocks[sentence.block].role in ROLES
        and sentence.end - sentence.start <= LONGEST_SENTENCE
        and not is_dateline(article.text, sentence)
    ]
    marks: dict[int, list[StatementMark]] = {}
    for mark in report.statements:
        marks.setdefault(mark.sentence, []).append(mark)
    for order, (number, sentence) in enumerate(body[:MOST_SENTENCES]):
        found = words(article.text, sentence.start, _without_attribution(article.text, sentence.start, sentence.end))
        telling = [word for word in found if is_content(word.text)]
        content = tuple(word.text for word in telling)
        yield Statement(
            article=article.id,
            start=sentence.start,
            end=sentence.end,
            text=article.text[sentence.start : sentence.end],
            order=order,
            words=frozenset(stem(word) for word in content),
            stems=tuple(stem(word) for word in content),
            forms=content,
            starts=tuple(word.start for word in telling),
            names=frozenset(
                stem(word.text) for at, word in enumerate(found) if _is_name(word, article.text) and (at or word.start in named)
            ),
            numbers=frozenset(english.NUMBERS.get(word.text, word.text) for word in found if _is_number(word)),
            planned=_is_planned(marks.get(number, ())),
            denied=_denied(marks.get(number, ())),
            marks=tuple(marks.get(number, ())),
            vector=likeness.vector_of(report, number),
        )


def _without_attribution(text: str, start: int, end: int) -> int:
    """Give where a sentence ends without a last ", police said": who says it is no part of what is said."""
    tail = english.ATTRIBUTION.search(text, max(start, end - 120), end)
    return tail.start() if tail and tail.start() - start > (end - start) / 3 else end


def _is_planned(marks: Sequence[StatementMark]) -> bool:
    """Say whether a sentence tells of something to come: its first clause that is not one of saying decides."""
    telling = [mark for mark in marks if mark.kind != "noun" and mark.link in _TELLING and mark.lemma not in SAYING_VERBS]
    first = telling[0] if telling else None
    if first and first.lemma in AHEAD and not (first.lemma in ORDERING and first.tense == "past"):  # "plans to leave"
        first = next((mark for mark in marks if mark.link == "complement" and mark.start >= first.start), first)
    return first is not None and first.tense == "future"


_TELLING = frozenset({"main", "content", "and"})


def _denied(marks: Sequence[StatementMark]) -> frozenset[str]:
    """Give the stems of the verbs that a sentence denies, without those that tell nothing by themselves."""
    return frozenset(stem(mark.lemma) for mark in marks if mark.negated and is_content(mark.lemma))


def is_content(word: str) -> bool:
    """Say whether a folded word tells something about what happened."""
    return word not in english.EMPTY and (len(word) > 1 or word.isdigit())


def _is_name(word: Word, text: str) -> bool:
    return text[word.start].isupper() and is_content(word.text)


def _is_number(word: Word) -> bool:
    return word.text[0].isdigit() or word.text in english.NUMBERS


# --------------------------------------------------------------------------- stems


@cache
def stem(word: str) -> str:
    """Fold a word to what it shares with its other forms, and with the words that mean the same."""
    word = word.removesuffix("'s").removesuffix("'")
    return _same_words().get(word) or _same_words().get(plain_stem(word)) or plain_stem(word)


@cache
def _same_words() -> Mapping[str, str]:
    return {form: line[0] for line in english.SAME for word in line for form in (word, plain_stem(word))}


# What an ending becomes, and how long a word must be to have it. Russian and Russia, Indian and India become one.
ENDINGS = (
    ("sses", "ss", 5),
    ("ians", "", 6),
    ("ian", "", 6),
    ("ans", "", 7),
    ("an", "", 6),
    ("ia", "", 5),
    ("ies", "y", 5),
    ("ied", "y", 5),
    ("ings", "", 7),
    ("ing", "", 6),
    ("edly", "", 7),
    ("ed", "", 5),
    ("ers", "er", 6),
    ("es", "", 5),
    ("ly", "", 6),
    ("s", "", 4),
    ("e", "", 5),
    ("a", "", 5),
)


@cache
def plain_stem(word: str) -> str:
    """Take off the commonest endings; what is left need not be a word."""
    if word in english.NUMBERS:
        return english.NUMBERS[word]
    word = english.IRREGULAR.get(word, word)
    if len(word) <= 3 or not word.isalpha():
        return word
    for ending, instead, least in ENDINGS:
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            return _single_end(word[: -len(ending)] + instead)
    return word


def _single_end(word: str) -> str:
    """Undo a doubled last consonant (stopped) and a silent e (saved, save)."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        return word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


# --------------------------------------------------------------------------- the same


def covered(shown: Statement, other: Statement, weighed: Weights) -> float:
    """Give how much of what is shown another statement says, from 0 to 1."""
    shared = shown.words & other.words
    if len(shared) >= WHOLLY * len(other.words) and len(shared & set(shown.stems[:SUBJECT])) >= SUBJECT / 2:
        return 1.0  # all that the other says, and it opens the shown sentence
    here, anywhere = weighed.of(shown.words)
    if not here or not anywhere:
        return 0.0
    return max(total(shared, weighed.here) / here, total(shared, weighed.anywhere) / anywhere)


def says_the_same(left: Statement, right: Statement, weighed: Weights) -> bool:
    """Say whether two statements tell the same fact: alike in words and meaning, in what is told of whom, in numbers and mood."""
    shared = len(left.words & right.words)
    if shared < 2 or are_opposed(left, right):
        return False
    few = min(len(left.words), len(right.words))
    if few < ENOUGH_WORDS:
        return _is_short_form(left, right)
    if left.numbers and right.numbers and not left.numbers & right.numbers:
        return False
    if not told_alike(left, right, weighed):
        return False
    alike = likeness.between(left, right, weighed).sureness
    return alike >= (SAME if few > FEW_WORDS else SAME_OF_FEW) and (left.planned == right.planned or alike >= CERTAIN)


def _is_short_form(left: Statement, right: Statement) -> bool:
    """Say whether one of two statements is a few words that the other has too, a number or a name among them."""
    if left.stems == right.stems:
        return True
    shared = left.words & right.words
    telling = (left.numbers & right.numbers) or (left.names & right.names)
    return len(shared) == min(len(left.words), len(right.words)) == ENOUGH_WORDS - 1 and bool(telling)


def are_opposed(left: Statement, right: Statement) -> bool:
    """Say whether one of two statements denies what the other tells."""
    return _is_denied(left, right) or _is_denied(right, left)


def _is_denied(left: Statement, right: Statement) -> bool:
    """Say whether one statement denies what the other tells; a "not" of something else is no denial."""
    return bool(left.denied & right.words) and not left.denied & right.denied


def told_alike(left: Statement, right: Statement, weighed: Weights) -> bool:
    """Say whether two statements share more than whom and where they speak of."""
    mine, theirs = left.told, right.told
    if not mine or not theirs:
        return False
    smaller = min(weighed.of(mine)[1], weighed.of(theirs)[1])
    return total(mine & theirs, weighed.anywhere) >= TOLD * smaller
