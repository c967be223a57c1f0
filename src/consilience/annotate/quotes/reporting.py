"""Who is said to have said what: each reporting verb of an analysed sentence with its speaker and its content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from consilience.annotate.parse.records import Parse
from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.annotate.syntax import tree as tree_of
from consilience.languages.english.reporting import (
    ASKING_VERBS,
    COMMITTING_VERBS,
    DENYING_VERBS,
    DOCUMENTS,
    ISSUING_VERBS,
    NEGATIONS,
    QUOTING_VERBS,
    REPORTING_VERBS,
    SAYING_VERBS,
    TIME_WORDS,
    UTTERING_PARTICIPLES,
    UTTERING_VERBS,
)

_REPORTING = SAYING_VERBS | COMMITTING_VERBS
_RELATIVES = frozenset({"who", "which", "that", "whom"})
# What hangs on a noun without being part of what it is called: clauses, asides, the name set beside it.
_BESIDE = frozenset(
    {"acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "dep", "discourse", "parataxis", "advmod", "mark", "cc:preconj"}
    | {"cop", "aux", "expl", "obl", "obl:unmarked", "ccomp", "xcomp", *SUBJECTS}  # of a noun that is a predicate: "is a message"
)
# A clause's head stands under one of these; under any other label a word is a part of a clause.
_CLAUSES = frozenset({"root", "ccomp", "xcomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass"})


class Reported(Struct, frozen=True, kw_only=True):
    """One report of speech: token numbers of its verb, of the speaker's head word and of the content's head word.

    `speaker` and `start`, `end` (the content) are spans of the article's text. A content that the report interrupts
    ("the road, she said, is lost") spans the interruption too. `speaker` is None where the sentence names nobody.
    """

    verb: int
    subject: int | None
    speaker: tuple[int, int] | None
    content: int
    start: int
    end: int
    negated: bool = False  # "did not say", "nobody said"
    denied: bool = False  # "denied that": the speaker says it is not so
    asked: bool = False  # "whether", "if", "why": the content is left open


def reported(text: str, parse: Parse) -> tuple[Reported, ...]:
    """Give what a sentence reports as said, in the order of the verbs; nothing where it was not analysed in full.

    Covers "X said that …", "…, X said", "said to be" without a speaker, "promised to", "denied doing", "according to X".
    Words between quotation marks are read like any others.
    """
    tree = tree_of(text, parse)
    if not tree.has_syntax:
        return ()
    found = [*_by_verbs(tree), *_by_phrases(tree)]
    return tuple(sorted(found, key=lambda one: one.verb))


def _by_verbs(tree: Tree) -> Iterator[Reported]:
    for verb in tree.words:
        if not verb.tag.startswith("VB") or verb.lower not in _REPORTING:
            continue
        head = content(tree, verb)
        if head is not None:
            yield _reported(tree, verb, speaker(tree, verb), head)


def _by_phrases(tree: Tree) -> Iterator[Reported]:
    for word, source in according(tree):
        head = next((above for above in tree.above(source.number) if _heads_clause(above)), None)
        if head is not None:
            yield _reported(tree, word, source, head)


def _reported(tree: Tree, verb: Word, source: Word | None, head: Word) -> Reported:
    inside = _without(tree, head, verb, source)
    named = phrase(tree, source) if source is not None else []
    return Reported(
        verb=verb.number,
        subject=source.number if source is not None else None,
        speaker=(named[0].start, named[-1].end) if named else None,
        content=head.number,
        start=inside[0].start,
        end=inside[-1].end,
        negated=is_negated(tree, verb) or (source is not None and _is_nobody(tree, source)),
        denied=verb.lower in DENYING_VERBS,
        asked=any(word.lower in {"whether", "if"} for word in tree.under(head.number, "mark")),
    )


def _without(tree: Tree, head: Word, verb: Word, source: Word | None) -> list[Word]:
    """The words of the content: what hangs on its head, without the report where that hangs on it too."""
    left_out = {word.number for word in tree.inside(verb.number)} if verb.label != "case" else set()
    left_out &= {word.number for word in tree.inside(head.number)}
    if head.number in left_out:  # the content hangs on the verb
        left_out = set()
    if source is not None and verb.label == "case":
        left_out = {word.number for word in tree.inside(source.number)}
    kept = trimmed([word for word in tree.inside(head.number) if word.number not in left_out])
    return kept[1:] if len(kept) > 1 and kept[0].lower == "that" and kept[0].label == "mark" else kept or [head]


def trimmed(words: Sequence[Word]) -> list[Word]:
    """Give the words without the signs at either end."""
    listed = list(words)
    while listed and listed[0].is_sign:
        listed.pop(0)
    while listed and listed[-1].is_sign:
        listed.pop()
    return listed


# ------------------------------------------------------------------ the parts of a report


def content(tree: Tree, verb: Word) -> Word | None:
    """Give the head of what a reporting verb brings in: its clause, or the clause that it is set into; None if there is none."""
    clause = tree.first(verb.number, "ccomp", "csubj:pass")
    if clause is not None:
        return clause
    if verb.lower in COMMITTING_VERBS or is_passive(tree, verb):  # promised to go · is said to be
        clause = tree.first(verb.number, "xcomp", "advcl" if verb.lower in DENYING_VERBS else "xcomp")
        if clause is not None and clause.is_verb:
            return clause
    if verb.label == "parataxis" and verb.head >= 0 and tree.first(verb.number, *SUBJECTS) is not None:
        return tree.words[verb.head]
    return None


def speaker(tree: Tree, verb: Word) -> Word | None:
    """Give the head word of the subject that a verb has or shares; None where the sentence gives none.

    A passive verb has its agent; "was quoted as saying" has who was quoted; "a statement saying" has the statement.
    """
    return _with(tree, verb) or _turned_round(tree, verb) or _shared_subject(tree, verb)


def _turned_round(tree: Tree, verb: Word) -> Word | None:
    """The noun between ", said" and the next sign, as in "talks, due on Monday, would go ahead, said the mediator"."""
    before, behind = tree.words[max(0, verb.number - 1) : verb.number], tree.words[verb.number + 1 :]
    if verb.lower not in {"said", "says"} or not before or before[0].text != ",":
        return None
    run = list(takewhile(lambda word: word.is_noun or word.tag in {"DT", "PRP$", "JJ", "POS", "HYPH"}, behind))
    nouns = [word for word in run if word.is_noun]
    following = behind[len(run) : len(run) + 1]
    if not nouns or nouns[-1].lower in TIME_WORDS or (following and not following[0].is_sign):
        return None
    return nouns[-1]


def _shared_subject(tree: Tree, verb: Word) -> Word | None:
    """The subject of a verb, or of the nearest verb above it that has one to share."""
    seen: set[int] = set()
    number = verb.number
    while number >= 0 and number not in seen:
        seen.add(number)
        own = _own_subject(tree, number)
        if own is not None:
            return _antecedent(tree, own)
        word = tree.words[number]
        if is_passive(tree, word):
            return None
        if word.label in {"acl", "acl:relcl"} and word.head >= 0:
            above = tree.words[word.head]
            return above if above.is_noun or above.tag in {"PRP", "DT", "CD"} else None
        if word.label in {"xcomp", "advcl", "obl"} and word.head >= 0:
            quoted = _quoted(tree, tree.words[word.head], word)
            if quoted is not None:
                return _antecedent(tree, quoted)
        if word.label not in {"conj", "xcomp", "advcl", "dep"}:
            return None
        number = _above_report(tree, verb, word) if word is verb else word.head
    return None


def _above_report(tree: Tree, verb: Word, word: Word) -> int:
    """The verb whose subject a second verb of saying shares: not that of the report between them.

    "Orth says his team wants to go, and said …": Orth said it. "A statement said they agreed, saying …": so says the statement;
    behind a person's report a participle goes on with what is reported. "The road is shut, she said, and apologised": she did.
    """
    inner = tree.words[word.head]
    if verb.label == "conj" and (aside := _said_aside(tree, inner, verb)) is not None:
        return aside.number
    if inner.label != "ccomp" or inner.head < 0 or verb.lower not in UTTERING_VERBS | UTTERING_PARTICIPLES:
        return word.head
    outer = tree.words[inner.head]
    own = _own_subject(tree, outer.number)
    if outer.lower not in UTTERING_VERBS or own is None:
        return word.head
    goes_on = inner.lower not in UTTERING_VERBS if verb.label == "conj" else verb.tag == "VBG" and own.lower in DOCUMENTS
    return outer.number if goes_on else word.head


def _said_aside(tree: Tree, inner: Word, verb: Word) -> Word | None:
    """The verb of a report that is set in between two verbs: "said" of "it was eight, she said, and apologised"."""
    if verb.lower not in _REPORTING | UTTERING_VERBS | REPORTING_VERBS:
        return None
    asides = (word for word in tree.under(inner.number, "parataxis") if inner.number < word.number < verb.number)
    return next((word for word in asides if word.lower in UTTERING_VERBS and _own_subject(tree, word.number) is not None), None)


def _with(tree: Tree, verb: Word) -> Word | None:
    """The noun in "with one resident saying", which a tree may hang on any verb."""
    before = tree.words[max(0, verb.number - 7) : verb.number]
    if verb.tag != "VBG" or not before or not (before[-1].is_noun or before[-1].tag == "PRP"):
        return None
    opened = next((word for word in reversed(before) if word.is_sign or word.lower == "with"), None)
    return before[-1] if opened is not None and opened.lower == "with" else None


def _own_subject(tree: Tree, number: int) -> Word | None:
    """The subject of an active verb, the agent of a passive one, or who is quoted; of several, the nearest to the verb."""
    verb = tree.words[number]
    if is_passive(tree, verb) and verb.lower not in QUOTING_VERBS:
        return next((word for word in tree.under(number, "obl:agent", "obl") if _has_case(tree, word, "by")), None)
    subjects = [word for word in tree.under(number, "nsubj", "nsubj:pass", "nsubj:outer") if word.tag != "EX"]
    quoted = [word for word in tree.under(number, "obj", "nsubj") if word.number > number and (word.is_name or word.tag == "PRP")]
    if quoted and subjects[:1] != quoted[:1] and verb.lower in {"quoted", "quotes", "quoting"}:
        return quoted[0]  # the paper quoted X
    subjects = [word for word in subjects if word.lower not in TIME_WORDS] or subjects  # said 61-year-old X
    before = [word for word in subjects if word.number < number]
    return before[-1] if before else next(iter(subjects), None)


def _quoted(tree: Tree, above: Word, verb: Word) -> Word | None:
    """Who says what another verb makes them say: "the paper quoted X as saying", "urged X to say"."""
    if above.lower in QUOTING_VERBS or (verb.label == "xcomp" and above.lower in ASKING_VERBS):
        return tree.first(above.number, "nsubj:pass") or tree.first(above.number, "obj", "iobj")
    return None


def is_passive(tree: Tree, verb: Word) -> bool:
    """Whether a verb says what is done to its subject: it has a "be", an agent, or only describes a noun."""
    return bool(tree.under(verb.number, "aux:pass", "obl:agent")) or (verb.tag == "VBN" and verb.label == "acl")


def _has_case(tree: Tree, word: Word, *forms: str) -> bool:
    return any(case.lower in forms for case in tree.under(word.number, "case"))


def _antecedent(tree: Tree, subject: Word) -> Word | None:
    """The noun that "who" stands for; a subject that is no relative stands for itself, "it" without meaning for nobody."""
    if subject.lower not in _RELATIVES or not subject.tag.startswith("W"):
        return subject
    clause = next((above for above in tree.above(subject.number) if above.label in {"acl:relcl", "acl"}), None)
    return tree.words[clause.head] if clause is not None and clause.head >= 0 else None


def according(tree: Tree) -> Iterator[tuple[Word, Word]]:
    """Give each "according" of "according to X" with the head word of X."""
    for word in tree.words[:-1]:
        if word.lower == "according" and tree.words[word.number + 1].lower == "to":
            source = next((above for above in tree.above(word.number) if above.number > word.number + 1), None)
            if source is not None:
                yield word, source


def issuer(tree: Tree, noun: Word) -> Word | None:
    """Give whose utterance a noun is: Orth's claim, a warning from the ministry, a statement issued by it, the words of Orth."""
    owner = tree.first(noun.number, "nmod:poss")
    if owner is not None:
        return owner
    made = [word.number for word in tree.under(noun.number, "acl") if word.lower in ISSUING_VERBS]
    around = [word for place in (noun.number, *made) for word in tree.under(place, "nmod", "obl", "obl:agent")]
    cases = ("from", "by", "of") if noun.lower in {"words", "quote"} else ("from", "by")
    return next((word for word in around if _has_case(tree, word, *cases)), None)


def with_case(tree: Tree, verb: Word, case: str) -> Word | None:
    """Give the noun that hangs on a word with a preposition: X in "attributed to X"."""
    return next((word for word in tree.under(verb.number, "obl", "nmod", "obl:arg") if _has_case(tree, word, case)), None)


def _heads_clause(word: Word) -> bool:
    return word.head < 0 or word.label in _CLAUSES or (word.label == "conj" and word.is_verb)


_DENYING = frozenset({"advmod", "neg", "aux", "cc:preconj"})


def is_negated(tree: Tree, verb: Word) -> bool:
    """Whether a verb is said not to have happened: not, never, n't."""
    return any(word.lower in NEGATIONS and word.label in _DENYING for word in tree.hanging(verb.number))


def _is_nobody(tree: Tree, source: Word) -> bool:
    return source.lower in {"nobody", "none", "neither"} or any(
        word.lower in {"no", "neither"} for word in tree.under(source.number, "det")
    )


def phrase(tree: Tree, head: Word) -> list[Word]:
    """Give the words by which a noun phrase calls its head: without clauses, asides and what is set beside it."""
    inside = {word.number for word in tree.inside(head.number, _BESIDE)}
    for beside in tree.under(head.number, "appos"):  # "the news agency Orion", without a comma
        named = [word.number for word in trimmed(tree.inside(beside.number, _BESIDE))]
        inside |= set(named) if named and named[0] - 1 in inside and not tree.words[named[0] - 1].is_sign else set()
    cases = [word for word in tree.under(head.number, "case", "cc") if word.number < head.number]
    inside -= {word.number for case in cases for word in tree.inside(case.number)}
    return trimmed(_unbroken([word for word in tree.words if word.number in inside | {head.number}], head)) or [head]


def _unbroken(words: Sequence[Word], head: Word) -> list[Word]:
    """The run of words around the head without a gap; a sign inside a name (U.S.-led) makes none."""
    place = next(number for number, word in enumerate(words) if word.number == head.number)
    first = last = place
    while first > 0 and words[first - 1].number == words[first].number - 1:
        first -= 1
    while last + 1 < len(words) and words[last + 1].number == words[last].number + 1:
        last += 1
    return list(words[first : last + 1])
