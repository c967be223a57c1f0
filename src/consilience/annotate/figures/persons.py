"""People told without a number → figures of the killed and injured: "a man is dead", "father and son", "both drivers".

Local news tells a toll by naming the people. What is counted here stands in one noun phrase, so that the cite shows it;
never people of several sentences. Such a figure has the modifier "counted", and stands only in an article that gives no
number of its own for the same toll.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
from msgspec import Struct

from consilience.annotate.figures import deeds, scopes, sources, surroundings
from consilience.annotate.figures import frames as frames_of
from consilience.annotate.figures.sentence import Sentence
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english import frames, measured
from consilience.languages.english import persons as english
from consilience.records import FigureMark, NameMark, Report, StatementMark

COUNTED = "counted"
# Where a report tells its toll; further down stand other events and lives.
_EARLY = 10
# One person is the toll only where a report opens with what befell him.
_OPENING = 4
_NO_PHRASE = frozenset({"acl", "acl:relcl", "appos", "conj", "cc", "nmod", "parataxis", "punct", "case"})
_AGED = re.compile(r"\b(\d{1,3})[\s-]+year")


class Person(Struct, frozen=True):
    """Somebody, or some people, to whom something happened: how many, and the words for them."""

    word: Word
    size: float
    numbered: bool = False  # a number tells it


def of(sentence: Sentence, marks: Sequence[FigureMark]) -> list[FigureMark]:
    """Give the people whom a sentence counts without a number; `marks` are its numbers."""
    if sentence.is_long or sentence.number >= _EARLY:
        return []
    found = list(_multiple(sentence))
    if not _may_tell_of_harm(sentence):
        return found
    selves: list[Word] = []
    for statement in sentence.told.statements:
        if not (statement.negated or statement.tense == "future" or {statement.hedge, statement.opener} & english.OPEN):
            for action, words in _befallen(sentence, statement):
                found += _counted(sentence, statement, action, words, marks)
                selves += [word for word in words if len(words) == 1 and word.lower in english.ONESELF and action == "killed"]
    return _with_oneself(sentence, {(mark.start, mark.action): mark for mark in found}, selves, marks)


def _may_tell_of_harm(sentence: Sentence) -> bool:
    """Whether a sentence has a word without which nobody in it is killed or injured; hardly one in four has."""
    text = sentence.text
    return english.MAY_BE_HARMED.search(text, sentence.start, sentence.end) is not None or any(
        frames_of.may_tell_of_harm(text[token.start : token.end].lower()) for token in sentence.parse.tokens
    )


def _with_oneself(
    sentence: Sentence, found: dict[tuple[int, str], FigureMark], selves: Sequence[Word], marks: Sequence[FigureMark]
) -> list[FigureMark]:
    """Count those who die by their own hand with those whom they kill: "shot his wife and then killed himself"."""
    killed = [mark for mark in (*found.values(), *marks) if mark.action == "killed" and mark.kind == "count" and not mark.partial]
    if len(selves) != 1 or len(killed) != 1 or killed[0].end > selves[0].start or killed[0].low != killed[0].high:
        return list(found.values())
    span = (killed[0].start, selves[0].end)
    both = _mark(sentence, span, (killed[0].low or 0.0) + 1, "killed", selves[0].number)
    return [*(mark for mark in found.values() if mark is not killed[0]), both]


# --------------------------------------------------------------------------- who it happened to


def _befallen(sentence: Sentence, statement: StatementMark) -> Iterator[tuple[str, list[Word]]]:
    """Give those whom a statement says to be killed or injured, as the words that head one noun phrase."""
    tree = sentence.tree
    if english.AMONG.search(sentence.text, statement.start, statement.predicate_end):
        return  # "his son is among the wounded"
    heads: dict[tuple[str, str], list[Word]] = {}
    for role in statement.roles:
        deed = deeds.of(deeds.Told(sentence.report, (statement,)), [role.head_start])
        word = next((word for word in tree.words if word.start == role.head_start), None)
        if word is not None and deed.action in frames_of.HARM and deed.direct:
            heads.setdefault((role.role, deed.action), []).extend(_stood_for(tree, word))
    for (_, action), words in heads.items():
        yield action, words


def _counted(
    sentence: Sentence, statement: StatementMark, action: str, words: Sequence[Word], marks: Sequence[FigureMark]
) -> Iterator[FigureMark]:
    """Give the figure of the people whom words name, where it is known of each how many they are."""
    if not _are_joined(sentence, words):
        return
    people = [_person(sentence, word, marks) for word in words]
    known = [one for one in people if one is not None]
    unknown = [word for word, one in zip(words, people, strict=True) if one is None]
    if known and all(_is_unmarked_name(sentence, word) for word in unknown):
        known += [Person(word, 1.0) for word in unknown]
        if not all(one.numbered for one in known):
            yield from _figure(sentence, statement, known, action)


def _are_joined(sentence: Sentence, words: Sequence[Word]) -> bool:
    """Whether words head one noun phrase: "a man and a woman", "their daughter Ella"."""
    numbers = {word.number for word in words}
    return all(
        (word.head in numbers and word.label == "conj")
        or (word.is_name and sentence.text[before.end : word.start].strip() in {"", ","})
        for before, word in pairwise(words)
    )


def _is_unmarked_name(sentence: Sentence, word: Word) -> bool:
    """Whether a word is a name that nothing is known of, as the first of "Dan and Priya Moss" may be."""
    return word.is_name and not any(name.start <= word.start < name.end for name in sentence.report.names)


def _stood_for(tree: Tree, word: Word) -> list[Word]:
    """Give a word, or those whose bodies it names: "the bodies of a man and a woman"."""
    if word.lower not in frames.BODIES:
        return [word]
    whose = [
        each for each in tree.under(word.number, "nmod") if any(case.lower == "of" for case in tree.under(each.number, "case"))
    ]
    return [joined for each in whose for joined in (each, *tree.under(each.number, "conj"))]


def _person(sentence: Sentence, word: Word, marks: Sequence[FigureMark]) -> Person | None:
    """Say how many people a word of a toll is; None where that is not known."""
    tree = sentence.tree
    number = next((mark for mark in marks if mark.kind == "count" and mark.start <= word.start < mark.end), None)
    if number is not None:
        exact = number.low == number.high and number.low is not None and not number.further
        return Person(word, number.low or 0.0, numbered=True) if exact else None
    before = {each.lower for each in tree.under(word.number, "det", "det:predet", "amod", "advmod", "cc:preconj")}
    if english.BOTH in before or word.lower == english.BOTH:
        return Person(word, 2.0)
    if word.lower in english.GROUPS:
        return Person(word, english.GROUPS[word.lower])
    if before & english.FURTHER or any(each.tag == "CD" for each in tree.under(word.number, "nummod")):
        return None
    return (
        Person(word, 1.0)
        if (word.tag == "NN" and _is_person(word.lower)) or word.lower in english.ONESELF or _named(sentence, word)
        else None
    )


def _is_person(noun: str) -> bool:
    if noun in english.NO_PERSONS | measured.DEAD or noun in english.GROUPS or frames_of.noun(noun):
        return False  # "suffered an injury"
    return (
        measured.SAME_THING.get(noun) == "person" or noun in measured.SINGLE | english.RELATIVES or noun.endswith(english.ENDINGS)
    )


def _named(sentence: Sentence, word: Word) -> NameMark | None:
    """Give the person's name that a word stands in."""
    return next((name for name in sentence.report.names if name.kind == "person" and name.start <= word.start < name.end), None)


# --------------------------------------------------------------------------- the figure


def _figure(sentence: Sentence, statement: StatementMark, people: list[Person], action: str) -> Iterator[FigureMark]:
    once = _without_their_names(sentence, people)
    if len(once) == 1 and not _is_told_alone(sentence, statement, once[0]):
        return
    total = sum(one.size for one in once)
    start = min(_start(sentence.tree, one.word) for one in once)
    yield _mark(sentence, (start, max(_end(sentence, one.word) for one in once)), total, action, once[0].word.number)


def _without_their_names(sentence: Sentence, people: list[Person]) -> list[Person]:
    """Leave out a name that only says who a noun right before it is: "their daughter Ella", "the driver, Ann Lee"."""
    kept: list[Person] = []
    for one in sorted(people, key=lambda person: person.word.start):
        last = kept[-1].word if kept else None
        if last is not None and sentence.text[last.end : one.word.start].strip() in {"", ","} and _named(sentence, one.word):
            continue
        kept.append(one)
    return kept


def _is_told_alone(sentence: Sentence, statement: StatementMark, person: Person) -> bool:
    """Whether one phrase by itself tells how many: "a man", "both drivers"; a name or "his father" does not."""
    word = person.word
    if person.size > 1:
        return True
    if sentence.number >= _OPENING or statement.verb in english.FALLS or statement.kind == "noun":
        return False
    if word.lower in english.ONESELF or _named(sentence, word):
        return False
    return statement.lemma not in frames.OWN or _is_death_by_accident(sentence, word)


def _is_death_by_accident(sentence: Sentence, word: Word) -> bool:
    """Tell "a man died at the scene" from "the painter died on Monday" and "his father died"."""
    pointed = sentence.tree.under(word.number, "nmod:poss") or any(
        each.lower == "the" for each in sentence.tree.under(word.number, "det")
    )
    if word.lower in english.IN_ACCIDENTS:
        return True
    told = (word.lower in measured.SINGLE, *(each.lower in frames.CAUSES for each in sentence.tree.words))
    return not pointed and any(told)


def _start(tree: Tree, word: Word) -> int:
    return min((each.start for each in tree.inside(word.number, _NO_PHRASE) if each.start <= word.start), default=word.start)


def _end(sentence: Sentence, word: Word) -> int:
    name = _named(sentence, word)
    return max(word.end, name.end) if name is not None else word.end


def _multiple(sentence: Sentence) -> Iterator[FigureMark]:
    """Read "a double homicide"."""
    for match in english.MULTIPLE.finditer(sentence.text, sentence.start, sentence.end):
        node = next((word.number for word in sentence.tree.words if word.start == match.start("what")), -1)
        yield _mark(sentence, match.span(), english.TIMES[match["how"].lower()], "killed", node)


def _mark(sentence: Sentence, span: tuple[int, int], size: float, action: str, node: int) -> FigureMark:
    text = sentence.text
    clause = text[slice(*surroundings.clause(text, (sentence.start, sentence.end), span[0]))]
    deed = deeds.of(sentence.told, [sentence.tree.words[node].start]) if node >= 0 else deeds.Deed()
    scope = scopes.of(sentence, sentence.tree, node, deed, span[0])
    return FigureMark(
        start=span[0],
        end=span[1],
        printed=text[slice(*span)],
        low=size,
        high=size,
        unit="",
        modifier=COUNTED,
        said_by=sources.said_by(sentence, sentence.tree, node, span[0]),
        as_of=scope.as_of,
        thing="person",
        phrase=text[slice(*span)],
        action=action,
        deed=deed.verb,
        about=surroundings.names_in(clause),
        context=surroundings.context(clause),
        when=surroundings.when_in(clause),
        name=f"people {action}",
        places=scope.places,
        period=scope.period,
        sentence=sentence.number,
    )


# --------------------------------------------------------------------------- the article


def joined(report: Report, numbers: Sequence[FigureMark], counted: Sequence[FigureMark]) -> list[FigureMark]:
    """Give the figures of an article with the people whom it counts without a number, where it gives no number of its own.

    A number among such people is a part of them: the three of "a grandmother and three children".
    """
    kept = [mark for action in sorted(frames_of.HARM) for mark in _told_once(report, action, numbers, counted)]
    parts = [_as_part(mark, counted, [*kept, *numbers]) for mark in numbers]
    return sorted([*parts, *kept], key=lambda mark: (mark.start, mark.end))


def _told_once(report: Report, action: str, numbers: Sequence[FigureMark], counted: Sequence[FigureMark]) -> Iterator[FigureMark]:
    """Give the one toll that an article tells without a number; none where it gives one, or tells of people one by one."""
    mine = [mark for mark in counted if mark.action == action and not _is_of_another_time(report, mark)]
    told = any(mark.action == action and _is_toll(report, mark) and _among(mark, mine) is None for mark in numbers)
    if told or not mine:
        return
    most = max(mark.low or 0.0 for mark in mine)
    if most > 1 or all(_may_be_one(one.printed, other.printed) for one in mine for other in mine):
        yield next(mark for mark in mine if mark.low == most)


def _among(mark: FigureMark, counted: Sequence[FigureMark]) -> FigureMark | None:
    """Give the people among whom a number stands."""
    return next((one for one in counted if mark.kind == "count" and one.start <= mark.start and mark.end <= one.end), None)


def _as_part(mark: FigureMark, counted: Sequence[FigureMark], wholes: Sequence[FigureMark]) -> FigureMark:
    people = _among(mark, counted)
    if people is None:
        return mark
    whole = next(
        (one for one in wholes if one.action == people.action and one.low == one.high == people.low and one is not mark), None
    )
    return mark if whole is None else msgspec.structs.replace(mark, partial=True, part_of=whole.start)


def _is_toll(report: Report, mark: FigureMark) -> bool:
    return mark.kind == "count" and not mark.former and not _is_of_another_time(report, mark)


def _is_of_another_time(report: Report, mark: FigureMark) -> bool:
    """Whether a count is of another year, or of earlier than its article's event."""
    year = report.article.published.date[:4] if report.article.published and report.article.published.date else ""
    years = [time for time in mark.when if len(time) == len("2011")]
    return "earlier" in mark.when or mark.since or (bool(year) and any(time != year for time in years))


def _may_be_one(one: str, other: str) -> bool:
    """Whether two tellings may be of one person: "a 34-year-old man" and "the driver", not "a man" and "a woman"."""
    left, right = (frozenset(re.findall(r"[a-z]+", printed.lower())) for printed in (one, other))
    sexes = [{english.SEXES[word] for word in words if word in english.SEXES} for words in (left, right)]
    ages = [set(_AGED.findall(printed)) for printed in (one, other)]
    traffic = [words & english.PLACES_IN_TRAFFIC for words in (left, right)]
    apart = any(pair[0] and pair[1] and pair[0].isdisjoint(pair[1]) for pair in (sexes, ages, traffic))
    grown = (left & english.ADULTS and right & english.MINORS) or (right & english.ADULTS and left & english.MINORS)
    return not (apart or grown)
