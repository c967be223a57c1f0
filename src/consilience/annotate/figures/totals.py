"""A bare number → what it is the count of, where a noun of number tells that: "the death toll rose to", "a crowd of"."""

from __future__ import annotations

from msgspec import Struct

from consilience.annotate.figures import frames
from consilience.annotate.figures.nouns import singular
from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.languages.english import tolls
from consilience.languages.english import totals as english
from consilience.languages.english.nouns import PERSONS_BY_STATE
from consilience.languages.english.verbs import infinitive


class Total(Struct, frozen=True):
    """What a noun of number counts.

    `told` is that noun, `node` the counted noun ("homes" in "the number of homes destroyed") or `told` where it is the only one.
    """

    told: int
    node: int
    thing: str = ""
    frame: str = ""


def of(tree: Tree, number: int) -> Total | None:
    """Give what the number at a place of the tree is the count of; None where no such noun leads up to it."""
    word = tree.words[number]
    for noun in _leading(tree, word):
        above = tree.words[noun.head] if noun.head >= 0 and noun.label.startswith("nmod") else None
        total = _total(tree, noun) or (_total(tree, above) if above is not None and above.lower in english.NUMBERS else None)
        if total is not None:
            return total
    return None


def _leading(tree: Tree, word: Word) -> list[Word]:
    """Give the nouns that a number may be said to be the value of: what it is "of", what rose to it, what was put at it."""
    above = tree.words[word.head] if word.head >= 0 else None
    own = tree.under(word.number, *SUBJECTS)  # "the toll is now 45"
    if above is None:
        return own
    if word.label.startswith("nmod") and above.number < word.number:
        return [above]
    if not above.is_verb:
        return own
    cases = {case.lower for case in tree.under(word.number, "case")} - {"per"}
    reaching = bool(cases & english.REACHING) or (not cases and _lemma(above) in english.REACHED)
    if not reaching:
        return own
    objects = [each for each in tree.under(above.number, "obj") if each.number < word.number]
    return own + (objects or _subjects(tree, above))


def _subjects(tree: Tree, verb: Word) -> list[Word]:
    """Give the subject of a verb, or what a participle is said of: "deaths, rising to 45"."""
    own = tree.under(verb.number, "nsubj", "nsubj:pass")
    if own and own[0].tag in {"WDT", "WP"} and verb.label == "acl:relcl" and verb.head >= 0:
        return [tree.words[verb.head]]  # "the toll, which had stood at 12"
    if own or verb.head < 0:
        return own
    above = tree.words[verb.head]
    if verb.label in {"acl", "acl:relcl"}:
        return [above]
    return tree.under(above.number, "nsubj", "nsubj:pass") if verb.label in {"conj", "xcomp", "advcl"} else []


def _lemma(word: Word) -> str:
    return infinitive(word.lower)


def _total(tree: Tree, noun: Word) -> Total | None:
    """Say what a noun of number counts."""
    if noun.lower in english.TOLLS:
        deaths = tree.under(noun.number, "compound", "amod", "nmod")
        frame = next((english.TOLL_OF[each.lower] for each in deaths if each.lower in english.TOLL_OF), "killed")
        return Total(noun.number, noun.number, frame=frame)
    if noun.lower in english.PARENTS:
        return Total(noun.number, noun.number, thing="child", frame="parent")
    if noun.lower in english.NUMBERS:
        counted = _counted(tree, noun)
        return counted or Total(noun.number, noun.number)
    if noun.lower in PERSONS_BY_STATE:
        return Total(noun.number, noun.number, frame=frames.state(noun.lower))  # "put the dead at 27"
    frame = english.TELLING.get(noun.lower, "")
    return Total(noun.number, noun.number, thing=singular(noun.text), frame=frame) if frame else None


def _counted(tree: Tree, noun: Word) -> Total | None:
    """Give what a number is of: "homes" in "the number of homes destroyed", the killed in "the number of dead"."""
    for each in tree.under(noun.number, "nmod"):
        if any(case.lower == "of" for case in tree.under(each.number, "case")) and each.tag != "CD":
            state = frames.state(each.lower) if each.lower in PERSONS_BY_STATE else english.TELLING.get(each.lower, "")
            return Total(noun.number, each.number, "" if state else singular(each.text), state)
    return None


# Characters in front of a number in which a toll is looked for.
_REACH = 110


def by_words(tree: Tree, text: str, start: int) -> Total | None:
    """Give what words right in front of a number tell, whatever the tree makes of them: "as the toll climbed to", "father of"."""
    begin = max(tree.start, start - _REACH)
    toll, parent = tolls.TOLL.search(text, begin, start), tolls.PARENT_OF.search(text, begin, start)
    match = toll or parent
    word = next((word for word in tree.words if word.start == match.start()), None) if match else None
    if word is None:
        return _opening(tree, text, start)
    of_dead = Total(word.number, word.number, frame="killed")
    return of_dead if toll else Total(word.number, word.number, thing="child", frame="parent")


def _opening(tree: Tree, text: str, start: int) -> Total | None:
    """Give what the number is of with which a sentence begins: "The number of people killed when … stood at eight"."""
    noun = next((word for word in tree.words[:3] if word.lower in english.ONLY_COUNTS and not word.text.endswith("s")), None)
    reached = noun is not None and english.STOOD_AT.search(text, max(tree.start, start - _REACH), start)
    return _total(tree, noun) if noun is not None and reached else None
