"""Analysed sentences → statements: who does what to whom, when, denied or not, open or not, and by whom it is said.

Read from Universal Dependencies trees, in the manner of predicate-argument extraction (White et al. 2016, "Universal
Decompositional Semantics on Universal Dependencies"); where a tier gives no trees, from runs of tags (Abney 1991, "Parsing by
chunks").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from consilience.annotate.parse.records import Parse
from consilience.annotate.statements import chunks, predicates, roles, speech
from consilience.annotate.statements.branches import branch, relation, span
from consilience.annotate.statements.roles import Part
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.syntax import tree as tree_of
from consilience.records import Link, Report, RoleMark, StatementMark

# A longer sentence is a list or a table: what hangs together in it is a guess.
MOST_TOKENS = 200


def mark(report: Report, parses: tuple[Parse, ...]) -> Report:
    """Mark what each sentence tells, in the order of the text; what is too long for a sentence tells nothing."""
    found: list[StatementMark] = []
    for number, parse in enumerate(parses):
        if len(parse.tokens) > MOST_TOKENS:
            continue
        of = of_tree if any(token.head >= 0 for token in parse.tokens) else chunks.of
        before = len(found)
        found += [replace(one, within=one.within + before) if one.within >= 0 else one for one in of(report, parse, number)]
    return replace(report, statements=tuple(found))


def of_tree(report: Report, parse: Parse, number: int) -> Iterator[StatementMark]:
    """Give the statements of one sentence in the order of the text, from its tree or the rough one that its tags make."""
    tree = tree_of(report.article.text, parse)
    told = predicates.of(tree)
    owner = predicates.governors(tree, told)
    above = {place: owner[tree.words[place].head] for place in told if tree.words[place].head in owner}
    manners = predicates.manners(tree, told, above)
    parts = roles.parts(tree, told)
    said = speech.speakers(report, tree, parse, told, above)
    times = _times(report, tree, owner)
    order = {place: at for at, place in enumerate(sorted(told))}
    for place in order:
        one, manner = told[place], manners[place]
        start, end = span(tree, place)
        said_start, said_end = said.get(place, (None, None))
        opener = branch(tree, place, "mark")
        yield StatementMark(
            start=start,
            end=end,
            predicate_start=one.word.start,
            predicate_end=one.word.end,
            kind=one.kind,
            lemma=one.lemma,
            roles=tuple(_role(report, tree, part) for part in parts[place]),
            tense=manner.tense,
            negated=manner.negated,
            hedge=manner.hedge,
            said_start=said_start,
            said_end=said_end,
            time=times.get(place, -1),
            sentence=number,
            within=order.get(above.get(place, -1), -1),
            link="noun" if one.kind == "noun" else _link(one.word),
            opener=opener.lower if opener else "",
            sense=parse.sense(place),
        )


_LINKS: dict[str, Link] = {
    "conj": "and",
    "ccomp": "content",
    "csubj": "content",
    "xcomp": "complement",
    "advcl": "adverbial",
    "parataxis": "aside",
    "acl": "participle",
}


def _link(word: Word) -> Link:
    return "relative" if word.label in {"acl:relcl", "advcl:relcl"} else _LINKS.get(relation(word), "main")


def _role(report: Report, tree: Tree, part: Part) -> RoleMark:
    start, end = roles.phrase(tree, part.word)
    names = (name_at(report, word.start, word.end) for word in roles.names_of(tree, part.word))
    name = next((at for at in names if at >= 0), -1)
    return RoleMark(part.role, start, end, part.word.start, part.word.end, part.preposition, name)


def name_at(report: Report, start: int, end: int) -> int:
    """Give the number of the name that a word belongs to, -1 if it is part of none."""
    at = bisect_right(report.names, start, key=lambda name: name.start) - 1
    return at if at >= 0 and report.names[at].end >= end else -1


def _times(report: Report, tree: Tree, owner: dict[int, int]) -> dict[int, int]:
    """Give the number of the time that each predicate is told of: the first that belongs to its clause."""
    found: dict[int, int] = {}
    first = bisect_left(report.times, tree.start, key=lambda time: time.start)
    for at in range(first, len(report.times)):
        time = report.times[at]
        if time.start >= tree.end:
            break
        top = _top([word for word in tree.words if time.start <= word.start < time.end])
        if top in owner:
            found.setdefault(owner[top], at)
    return found


def _top(words: Sequence[Word]) -> int:
    """Give the number of the word of a run that the others hang on; -1 for no words."""
    inside = {word.number for word in words}
    return next((word.number for word in words if word.head not in inside), -1)


__all__ = ["mark"]
