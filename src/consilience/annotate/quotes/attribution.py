"""The words around a quotation → what may tell who said it, surest first: verbs, nouns and phrases with their speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, structs

from consilience.annotate.quotes import reporting
from consilience.annotate.quotes.quotation import BLOT, Quoted
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english.reporting import (
    NAME_BREAKS,
    QUOTING_VERBS,
    REPORTING_VERBS,
    SPEECH_NOUNS,
    TELLING_VERBS,
    UTTERING_PARTICIPLES,
    UTTERING_VERBS,
)

_COMMAS = frozenset((",", "—", "–", "--", "-"))
# "“…,” X, who has long worked for Y, said": how far behind the quotation the verb may stand.
_FARTHEST_VERB = 30
# So many words may stand between a verb and the fragment that it brings in.
_NEAR = 6
# A quotation in these places of a verb's clause is not what the verb brings in.
_NOT_CONTENT = frozenset({"nsubj", "nsubj:pass", "csubj", "obl:agent", "iobj", "vocative"})
_CONTENT = frozenset({"ccomp", "xcomp", "parataxis", "advcl", "obj", "csubj:pass", "conj"})
_SET_IN = frozenset({"parataxis", "discourse", "dep", "advcl", "appos", "acl", "acl:relcl", "ccomp", "list", "conj"})


class Cue(Struct, frozen=True):
    """A sign of who speaks: the verb, noun or phrase that brings a quotation in, and the head of the speaker's name."""

    tree: Tree
    word: Word
    source: Word | None
    is_tight: bool = False  # it stands right beside the quotation
    is_content: bool = True  # the quotation is what was said, not only a part of the sentence
    reach: tuple[Word, ...] = ()  # the words that may hold the speaker's name, where the tree is not to be trusted

    @property
    def is_sure(self) -> bool:
        """Whether its subject can only be somebody who speaks."""
        return self.word.lower in UTTERING_VERBS | UTTERING_PARTICIPLES or self.word.lower == "according"


class Frame(Struct, frozen=True):
    """A quotation in its sentence: the words of the article's own on either side (other quotations blotted), and the trees."""

    item: Quoted
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    trees: tuple[Tree, ...]
    lead: tuple[Word, ...] = ()  # the end of the paragraph before, where a colon announces the quotation

    def tree(self, word: Word) -> Tree:
        """Give the tree that a word stands in."""
        return next(tree for tree in self.trees if tree.start <= word.start < max(tree.end, tree.start + 1))


def line(trees: Iterable[Tree], told: str, start: int, end: int) -> list[Word]:
    """Give the words of a stretch of narrative; each quotation in it is one word of blots."""
    found: list[Word] = []
    blotted = -1  # where the last word inside the quotation that was met last ends
    for tree in trees:
        for word in tree.words:
            if not start <= word.start < end:
                continue
            if told[word.start] != BLOT:
                found.append(word)
                continue
            if blotted < 0 or not found or found[-1].text != BLOT or told[blotted : word.start].strip(BLOT + " \n"):
                found.append(Word(-1, BLOT, BLOT, word.start, word.end, "", -1, ""))
            blotted = word.end
    return found


def governor(frame: Frame) -> tuple[Word, Word] | None:
    """Give the word of the article's own that a quotation hangs on, and the word of the quotation that hangs on it."""
    for tree in frame.trees:
        for word in tree.words:
            if frame.item.start <= word.start < frame.item.end and word.head >= 0:
                above = tree.words[word.head]
                if not frame.item.outer_start <= above.start < frame.item.outer_end and not word.is_sign:
                    return above, word
    return None


def cues(frame: Frame) -> Iterator[Cue]:
    """Give the signs of who speaks, surest first."""
    early = [word for word in frame.before if is_reporting(word)]
    late = [word for word in frame.after[:_FARTHEST_VERB] if is_reporting(word)]
    yield from _by_agent(frame, early)
    yield from _turned_round(frame)
    yield from _leading_in(frame, early)
    yield from _right_after(frame, late)
    yield from _set_beside(frame)
    yield from _going_on(frame, early)
    yield from _governing(frame)
    yield from _phrases(frame)
    yield from _nearby(frame, early, late)


def is_reporting(word: Word) -> bool:
    """Whether a word is a verb that gives another's words or view."""
    return word.tag.startswith("VB") and word.lower in REPORTING_VERBS


def _cue(frame: Frame, verb: Word, *, tight: bool = False) -> Cue:
    tree = frame.tree(verb)
    source = reporting.speaker(tree, verb)
    if source is not None and frame.item.outer_start <= source.start < frame.item.outer_end:
        source = _subject_before(frame, tree, verb)  # the tree took the quotation's own subject
    return Cue(tree, verb, source, tight)


def _subject_before(frame: Frame, tree: Tree, verb: Word) -> Word | None:
    """The noun phrase that ends right before a verb; for a participle the subject of the verb before it."""
    own = frame.before[: frame.before.index(verb)] if verb in frame.before else ()
    if verb.tag == "VBG":
        finite = [word for word in own if word.tag in {"VBD", "VBZ", "VBP"}]
        source = reporting.speaker(tree, finite[-1]) if finite else None
    else:
        source = next((word for word in reversed(own) if word.tag not in {"RB", "MD"} and not word.tag.startswith("VB")), None)
        source = source if source is not None and (source.is_noun or source.tag == "PRP") else None
    return source if source is not None and source.start < frame.item.outer_start else None


# ------------------------------------------------------------------ right beside the quotation


def _by_agent(frame: Frame, early: Sequence[Word]) -> Iterator[Cue]:
    """Was labelled “…” by X."""
    if early and frame.after and frame.after[0].lower == "by":
        tree = frame.tree(frame.after[0])
        verb = early[-1]
        source = following(frame.after[1:])
        if source is not None and reporting.is_passive(frame.tree(verb), verb):
            yield Cue(tree, verb, source)


def _turned_round(frame: Frame) -> Iterator[Cue]:
    """The Courier reports from Bari: “…,” said Ann Orth."""
    after = _past_commas(frame.after)
    if (
        frame.before
        and frame.before[-1].text == ":"
        and len(after) > 1
        and after[0].lower in UTTERING_VERBS
        and is_reporting(after[0])
    ):
        source = following(after[1:])
        if source is not None and source.is_name:
            yield Cue(frame.tree(after[0]), after[0], source, is_tight=True, reach=tuple(_reach(after[1:])))


def _leading_in(frame: Frame, early: Sequence[Word]) -> Iterator[Cue]:
    """X said: “…” · X told Y that “…” · X: “…”."""
    before = frame.before or frame.lead
    early = early or [word for word in frame.lead if is_reporting(word)]
    if early:
        place = before.index(early[-1])
        if _leads_in(before, place):
            yield _cue(frame, early[-1], tight=True)
    elif len(before) > 1 and before[-1].text == ":":
        tree = frame.tree(before[-2])
        head = _said_in(tree, before) or _main(tree, before)
        if head is not None:
            yield Cue(tree, before[-1], head, is_tight=True)


def _going_on(frame: Frame, early: Sequence[Word]) -> Iterator[Cue]:
    """They agreed the move, saying it was “…”: the last participle before it brings it in."""
    if early and early[-1].lower in UTTERING_PARTICIPLES:
        place = frame.before.index(early[-1])
        if place and frame.before[place - 1].text == ",":
            yield _cue(frame, early[-1])


def _leads_in(before: Sequence[Word], verb: int) -> bool:
    """Whether only "that", "to X", a colon or a comma stands between the verb and the quotation."""
    rest = before[verb + 1 :]
    if any(word.text == BLOT for word in rest):
        return False
    if rest and rest[-1].text == "," and before[verb].lower in TELLING_VERBS and len(rest) <= 9:
        return True
    if len(rest) <= 2 and all(word.text in (",", ":") or word.lower in {"that", "it", "as", "how"} for word in rest):
        return True
    return bool(rest) and rest[-1].text == ":" and len(rest) <= 12


def _said_in(tree: Tree, before: Sequence[Word]) -> Word | None:
    """Whose utterance the words before a colon announce: "his message to the town:", "a line by Ann Orth:"."""
    nouns = [word for word in before[-9:] if word.lower in SPEECH_NOUNS and word.is_noun]
    return reporting.issuer(tree, nouns[-1]) if nouns else None


def _main(tree: Tree, before: Sequence[Word]) -> Word | None:
    """Whom the words before a colon are about: "Orth" of "Orth:" and of "Orth was more generous:"."""
    own = {word.number for word in before if word.text != BLOT}
    top = next((word for word in before if word.text != BLOT and word.head not in own and not word.is_sign), None)
    if top is None:
        return None
    return reporting.speaker(tree, top) or (top if top.is_noun or top.tag == "PRP" else None)


def _right_after(frame: Frame, late: Sequence[Word]) -> Iterator[Cue]:
    """“…,” said X · “…,” X, head of Y, said."""
    after = _past_commas(frame.after)
    if not after or after[0].text == BLOT:
        return
    if after[0].lower in UTTERING_VERBS and is_reporting(after[0]):
        tree = frame.tree(after[0])
        source = reporting.speaker(tree, after[0])
        if source is None or source.start < after[0].start:
            source = following(after[1:]) or source
        yield Cue(tree, after[0], source, is_tight=True, reach=tuple(_reach(after[1:])))
    for verb in late:
        between = after[: after.index(verb)] if verb in after else after
        if verb.lower in UTTERING_VERBS | QUOTING_VERBS and BLOT not in {word.text for word in between}:
            cue = _cue(frame, verb, tight=True)
            if cue.source is None or cue.source.start < after[0].start:  # the tree may hang it on the quotation's own verb
                cue = structs.replace(cue, source=following(after) if between else None)
            if cue.source is not None and _begins(cue.tree, cue.source, after, parted=_is_parted(frame)):
                yield cue
            return


def _is_parted(frame: Frame) -> bool:
    """Whether a comma or another sign parts a quotation from what follows it, inside its marks or behind them."""
    inside = [word for tree in frame.trees for word in tree.words if frame.item.start <= word.start < frame.item.end]
    return frame.after[0].text in _COMMAS or (bool(inside) and inside[-1].is_sign)


def _reach(words: Sequence[Word]) -> Iterator[Word]:
    """The words after "said" that may hold the speaker's name, whatever the tree makes of them."""
    for word in words[:12]:
        if word.tag in {"IN", "WP", "WDT", "TO"} or (word.is_sign and word.tag != "HYPH"):
            return
        yield word


def _begins(tree: Tree, source: Word, after: Sequence[Word], *, parted: bool) -> bool:
    """Whether a phrase begins where the words after a quotation begin; if they are parted from it, an adverb or a time aside."""
    first = reporting.phrase(tree, source)[0]
    place = next((place for place, word in enumerate(after) if word.start >= first.start), len(after))
    return (parted or place == 0) and first.start >= after[0].start and all(_is_adverbial(word) for word in after[:place])


def _is_adverbial(word: Word) -> bool:
    return word.label != "mark" and (word.tag in {"RB", "DT", "JJ", "IN", "CD"} or word.is_sign or word.label.startswith("obl"))


def _past_commas(words: Sequence[Word]) -> Sequence[Word]:
    first = next((place for place, word in enumerate(words) if word.text not in _COMMAS), len(words))
    return words[first:]


def following(words: Sequence[Word]) -> Word | None:
    """Give the head of the noun phrase that opens a run of words."""
    run: list[Word] = []
    for word in words:
        if not run and word.is_sign:
            continue
        if not (word.is_noun or word.tag in NAME_BREAKS):
            break
        run.append(word)
    inside = {word.number for word in run}
    heads = [word for word in run if word.is_noun or word.tag in {"PRP", "DT", "CD"}]
    top = [word for word in heads if word.head not in inside]
    return next(reversed(top or heads), None)


def _set_beside(frame: Frame) -> Iterator[Cue]:
    """Orth left this farewell, “…”: a whole utterance that hangs on any verb, behind its comma."""
    found = governor(frame)
    if found is None or not frame.before or frame.before[-1].text not in {",", ":"}:
        return
    verb, top = found
    if verb in frame.before and verb.tag in {"VBD", "VBZ", "VBP"} and top.label in {"parataxis", "ccomp"}:
        yield _cue(frame, verb)


# ------------------------------------------------------------------ further away


def _governing(frame: Frame) -> Iterator[Cue]:
    """The verbs and nouns that a quotation hangs on, nearest first, and the verb that hangs on the quotation."""
    for tree in frame.trees:
        quoted = {word.number for word in tree.words if frame.item.outer_start <= word.start < frame.item.outer_end}
        own = {word.number for word in (*frame.before, *frame.after) if word.text != BLOT and tree.start <= word.start < tree.end}
        for number in sorted(quoted):
            if tree.words[number].head not in quoted:
                yield from _above(tree, number, own)
        for word in tree.words:
            if word.number in own and is_reporting(word) and word.head in quoted and word.label in _SET_IN:
                yield Cue(tree, word, reporting.speaker(tree, word))


def _above(tree: Tree, number: int, own: set[int]) -> Iterator[Cue]:
    top = below = tree.words[number]
    for word in tree.above(number):
        if word.number in own and below.label not in _NOT_CONTENT:
            if is_reporting(word):
                content = below is top or below.label in _CONTENT
                yield Cue(tree, word, reporting.speaker(tree, word), is_content=content)
            elif word.is_noun and word.lower in SPEECH_NOUNS:
                yield Cue(tree, word, reporting.issuer(tree, word) or _maker(tree, word))
        below = word


def _maker(tree: Tree, noun: Word) -> Word | None:
    """Orth in "Orth issued a warning that …"."""
    verb = next(tree.above(noun.number), None)
    return reporting.speaker(tree, verb) if verb is not None and noun.label == "obj" and verb.is_verb else None


def _phrases(frame: Frame) -> Iterator[Cue]:
    """According to X · in the words of X · a line attributed to X."""
    own = {word.start for word in (*frame.before, *frame.after) if word.text != BLOT}
    for tree in frame.trees:
        for word, source in reporting.according(tree):
            if word.start in own:
                yield Cue(tree, word, source)
        for word in tree.words:
            if word.start not in own:
                continue
            if word.lower == "words":
                beside = [other for other in frame.before[-2:] if other.number == word.number or other.text in _COMMAS]
                tight = len(beside) == len(frame.before[-2:]) > 0
                if tight or any(case.lower == "in" for case in tree.under(word.number, "case")):
                    yield Cue(tree, word, reporting.issuer(tree, word), tight)
            elif word.lower in {"attributed", "credited"}:
                yield Cue(tree, word, reporting.with_case(tree, word, "to"))


def _nearby(frame: Frame, early: Sequence[Word], late: Sequence[Word]) -> Iterator[Cue]:
    """A verb of the same sentence that neither stands beside the quotation nor governs it, as far as the tree tells."""
    closing = [verb for verb in late if verb.lower in UTTERING_VERBS]
    for verb in (*reversed(early), *reversed(closing), *late):
        if verb in early or BLOT not in {word.text for word in frame.after[: frame.after.index(verb)]}:
            cue = _cue(frame, verb)
            yield structs.replace(cue, is_content=_is_near(frame, verb) or not cue.tree.has_syntax)


def _is_near(frame: Frame, verb: Word) -> bool:
    """Whether a verb and a quotation behind it stand in one clause: urged drivers to be “…”."""
    between = frame.before[frame.before.index(verb) + 1 :] if verb in frame.before else ()
    return 0 < len(between) <= _NEAR and not any(word.is_sign or word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in between)
