"""A value in its sentence → the figure it is, with all that it counts; None where it measures nothing."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from consilience.annotate.figures import (
    ages,
    bearers,
    chosen,
    counted,
    deeds,
    frames,
    magnitudes,
    measure_names,
    near,
    qualities,
    scopes,
    sources,
    surroundings,
    totals,
)  # fmt: skip
from consilience.annotate.figures import bare as bare_numbers
from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.figures.parts import Reading
from consilience.annotate.figures.sentence import Sentence
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.values import Value, units
from consilience.languages.english import ellipsis, measured, tolls
from consilience.languages.english import frames as english
from consilience.languages.english import measure_names as english_names
from consilience.languages.english import totals as in_totals
from consilience.records import FigureMark

# A number without a noun may count seats too.
_OWNED = english_names.OWNED | {""}
# Characters in front of and behind a figure in which a word makes it a total, a part or an old count.
_BEFORE, _BEHIND = 60, 40


def read(sentence: Sentence, value: Value) -> Reading | None:
    """Read one value as a figure."""
    text, around = sentence.text, sentence.around(value)
    value = magnitudes.recognised(text, around, ages.recognised(text, around, value, sentence.report.names))
    tree = sentence.tree_around(value)
    noun = _counted(tree, text, value)
    if noun.is_noun and _is_place(sentence, tree.words[noun.noun]):
        noun = Counted(node=noun.node)  # "112 Asturias", an emergency number
    total = None
    if value.kind == "count" and not noun.is_noun and noun.node >= 0:
        total = totals.of(tree, noun.node) or totals.by_words(tree, text, value.start)
    deed = _deed(sentence, tree, value, noun, total)
    bare = total is None and not value.ballot and not chosen.is_figure(text, around, value, noun, deed)
    if bare and not bare_numbers.is_one(tree, text, value, noun):
        return None
    noun = _with_total(tree, text, noun, total, value)
    value = _as_rate(text, value, noun)
    return Reading(_figure(sentence, tree, value, noun, deed), tree, noun, deed, bare=bare)


# --------------------------------------------------------------------------- what it counts


def _counted(tree: Tree, text: str, value: Value) -> Counted:
    """Give the noun that a value counts, or that a hyphenated measure describes: the campaign of "a six-month campaign"."""
    found = counted.of(tree, text, value)
    if value.kind in {"count", "share", "rate"}:
        return found
    described = "-" in text[value.number_end : value.end] and value.kind in {"duration", "length", "money"}
    return (
        found
        if described
        else Counted(node=found.node if not found.is_noun else counted.top(tree, value.start, value.end, value.number_end))
    )


def _is_place(sentence: Sentence, word: Word) -> bool:
    """Whether a word is the name of a place."""
    if not word.is_name:
        return False
    names = sentence.report.names
    last = bisect_right(names, word.start, key=lambda mark: mark.start) - 1
    return last >= 0 and names[last].kind == "place" and word.end <= names[last].end


def _with_total(tree: Tree, text: str, noun: Counted, total: totals.Total | None, value: Value) -> Counted:
    """Give what a running count is of where that stands in front of it."""
    if value.ballot:
        return msgspec.structs.replace(noun, thing="vote", phrase="votes", plural=True, end=-1)
    if total is None:
        return noun
    phrase = " ".join(text[slice(*_span(tree, total.node))].split()) if total.thing and total.frame != "parent" else ""
    return msgspec.structs.replace(noun, thing=total.thing, phrase=phrase, end=-1, node=total.node)


def _span(tree: Tree, number: int) -> tuple[int, int]:
    """Give a noun with the words in front of it, without what stands behind."""
    head = tree.words[number]
    inside = [word for word in tree.inside(number) if word.number <= number and word.tag not in {"DT", "IN"}]
    first = min((word.start for word in inside if word.end <= head.end), default=head.start)
    return first, head.end


def _as_rate(text: str, value: Value, noun: Counted) -> Value:
    """Read "100 sorties a day" as sorties per day."""
    per = units.PER.match(text, noun.end) if value.kind == "count" and noun.end > value.end else None
    return msgspec.structs.replace(value, end=per.end(), unit=f"count/{per['per'].lower()}") if per else value


# --------------------------------------------------------------------------- what happened


def _deed(sentence: Sentence, tree: Tree, value: Value, noun: Counted, total: totals.Total | None) -> Deed:
    """Give what is told of the counted: by their own noun, by what they take part in, or by the noun of number."""
    if value.ballot:
        return Deed("voted", "vote", direct=True)
    if value.kind == "count" and (beside := _beside(sentence.text, value) or _of_number(sentence.text, value, noun)):
        return Deed(beside, direct=True, undergone=True)
    if total is not None and total.frame:
        return msgspec.structs.replace(deeds.of(sentence.told, [tree.words[total.node].start]), action=total.frame, direct=True)
    places = [place for place in (noun.node, noun.noun) if place >= 0]
    if total is not None:
        places = [total.node] if tree.words[total.told].lower in in_totals.ONLY_COUNTS else [total.node, total.told]
    deed = deeds.of(
        sentence.told, [tree.words[place].start for place in _standing(tree, places)], around=value.kind not in {"count", "share"}
    )
    deed = _as_meant(deed, value, noun, total)
    own, sure = _own(noun, total, tree) if value.kind == "count" else _of_measure(sentence.text, value, noun)
    if own and (sure or not deed.action):
        return msgspec.structs.replace(deed, action=own, direct=True)
    if value.kind == "count" and not deed.action and (placed := _placed(sentence.text, value, noun)):
        return msgspec.structs.replace(deed, action=placed, direct=True)
    return deed


def _of_number(text: str, value: Value, noun: Counted) -> str:
    """Give what happened to those whose number moves: "raised the number of injured from four to seven"."""
    found = None if noun.is_noun else tolls.NUMBER_OF.search(text, max(0, value.start - _TOLD), value.start)
    return frames.state(found["state"].lower()) if found else ""


def _placed(text: str, value: Value, noun: Counted) -> str:
    """Give what words tell of people of whom no verb tells a frame: told to leave, aboard, admitted to hospital."""
    if "/" in value.unit or _class(value, noun) not in _MOVED:
        return ""
    end = _end(value, noun)
    end = max(end, value.end + len(" " + noun.phrase)) if noun.is_noun and text[value.end + 1 :].startswith(noun.phrase) else end
    found = next((action for action, told in english.TOLD_BEHIND.items() if told.match(text, end, end + _TOLD)), "")
    if not found and noun.is_noun and english.CARRYING_THEM.search(text, max(0, value.start - _BEFORE), value.start):
        found = "present"
    return found if (found != "destroyed") == (_class(value, noun) == "person") or found == "evacuated" else ""


# Classes of things of which it is told that they were emptied, left or were somewhere; characters behind them that tell it.
_MOVED, _TOLD = frozenset({"person", "building"}), 110


def _beside(text: str, value: Value) -> str:
    """Give what words beside a number tell, whatever verb there is: "one of them fatally", "24 persons not accounted for"."""
    if english.TO_DEATH.search(text, max(0, value.start - _BEFORE), value.start):
        return "killed"  # "shot to death one person"
    return next((action for action, told in english.BEHIND.items() if told.match(text, value.end)), "")


def _as_meant(deed: Deed, value: Value, noun: Counted, total: totals.Total | None) -> Deed:
    """Give the deed as it is meant of what is counted: climbers climb, prices rise; jobs are cut, cables destroyed."""
    if value.kind == "count" and noun.is_noun and total is None and deed.action in english.OF_AMOUNTS:
        return msgspec.structs.replace(deed, action="")
    if english.ONLY_OF.get(deed.verb) and _class(value, noun) not in english.ONLY_OF[deed.verb]:
        return msgspec.structs.replace(deed, action="")  # a tank holds gallons, gunmen hold hostages
    if _is_beside(deed, value) or (deed.verb == "hit" and noun.thing in english.PLAYED):
        return msgspec.structs.replace(deed, action="")
    if other := _of_thing(deed, noun, _class(value, noun)):
        return msgspec.structs.replace(deed, action=other)
    if deed.action in {"destroyed", "seized"} and noun.thing and _class(value, noun) == "person":
        return msgspec.structs.replace(deed, action="")  # "it sank with 88 aboard", "three men were found"
    return deed


def _is_beside(deed: Deed, value: Value) -> bool:
    """Whether a measure only stands beside a deed that says nothing of it: "rallied behind his 226 yards"."""
    return value.kind in {"length", "speed", "points"} and not deed.direct and deed.action not in english.OF_AMOUNTS


def _of_thing(deed: Deed, noun: Counted, kind: str) -> str:
    """Give what happens to such things where the verb says another: "one count of fleeing", "hit him eleven times"."""
    if deed.verb in english.BRINGING_DOWN and deed.undergone and kind == "person":
        return "killed"
    if noun.thing in measured.CHARGES and deed.action not in english.OF_CHARGES:
        return "charged"
    if noun.thing == "time" and deed.action == "destroyed":
        return "attacked"
    if deed.verb == "lose" and deed.undergone and kind == "building":
        return "destroyed"  # "120 homes had been lost"
    is_cut = deed.action == "cut" == deed.verb and noun.thing and noun.thing not in english.CUT
    return "destroyed" if is_cut else ""


def _class(value: Value, noun: Counted) -> str:
    """Give the class of things that a value counts; "person" also where it counts without a noun."""
    if value.kind != "count":
        return value.kind
    return measured.SAME_THING.get(noun.thing, "thing") if noun.thing else "person"


def _standing(tree: Tree, places: list[int]) -> list[int]:
    """Give the words that stand for the counted: their own, then the group or the bodies that they are named in."""
    found = list(dict.fromkeys(places))
    for place in places:
        word = tree.words[place]
        above = tree.words[word.head] if word.head >= 0 else None
        if above is not None and word.label.startswith("nmod") and above.lower in english.STAND_FOR:
            found.append(above.number)
        if above is not None and above.is_verb and word.label == "conj":  # a noun that "and" joins to a noun, not to the verb
            found += [each.number for each in tree.under(above.number, "obj") if each.number < place]
    return list(dict.fromkeys(found))


def _own(noun: Counted, total: totals.Total | None, tree: Tree) -> tuple[str, bool]:
    """Give the frame of the counted noun, or of the words that describe it, and whether nothing else can befall them."""
    if total is not None and not total.thing:
        frame = frames.noun(tree.words[total.told].lower)
        return "" if frame == "charged" else frame, True  # "the company's count is 430"
    if noun.state:
        return frames.state(noun.state), True  # "45 dead"
    if noun.noun < 0:
        return "", False
    word = tree.words[noun.noun]
    around = _told_of(tree, word)
    return (around, True) if around else _of_noun(tree, word, noun)


def _told_of(tree: Tree, word: Word) -> str:
    """Give what the noun says that a counted noun is told of: "home to 120,000 people", "the damage is to four cables"."""
    if word.head >= 0 and tree.words[word.head].lower == "home" and word.label in {"obl", "nmod"}:
        return "population"
    above = tree.words[word.head] if word.head >= 0 and word.label == "nmod" else None
    if above is not None and above.is_noun and any(case.lower == "of" for case in tree.under(word.number, "case")):
        deed = "killed" if above.lower in english.BODIES else frames.noun(above.lower)  # "the killings of two women"
        return deed if deed in english.BEFALLS else ""
    subject = tree.first(word.number, "nsubj")
    damage = frames.noun(subject.lower) if subject is not None else ""
    return damage if damage in english.BEFALLS else ""


def _of_noun(tree: Tree, word: Word, noun: Counted) -> tuple[str, bool]:
    own = frames.noun(word.lower)
    if own and (measured.SAME_THING.get(noun.thing) != "person" or noun.thing in measured.TELLING_NOUNS):
        return own, noun.thing in english.CASUALTIES
    describing = [*tree.under(word.number, "amod"), *tree.under(word.number, "acl")]  # "with five people dead and four alive"
    if word.label == "nsubj" and word.head >= 0:
        describing.append(tree.words[word.head])
    behind = (each.lower for each in describing if each.number > word.number)
    return next((english.DESCRIBED[each] for each in (*behind, *noun.adjectives) if each in english.DESCRIBED), ""), False


_OF_WHAT = re.compile(r"\s(?:of|in)\s(?:the\s)?([a-z]+)")


def _of_measure(text: str, value: Value, noun: Counted) -> tuple[str, bool]:
    """Give the frame of what a measure is of: "a 12-year sentence", "30 hours of deliberation", "12 years in prison"."""
    behind = _OF_WHAT.match(text, value.end) if value.kind == "duration" else None
    word = noun.thing if noun.end < 0 or value.kind != "share" else ""
    return frames.noun(behind.group(1) if behind else word), True


# --------------------------------------------------------------------------- the figure


def _figure(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> FigureMark:
    text, span = sentence.text, sentence.around(value)
    end = _end(value, noun)
    around = text[slice(*span)]
    clause = text[slice(*surroundings.clause(text, span, value.start))]
    before, after = text[max(span[0], value.start - 30) : value.start], text[end : min(span[1], end + 12)]
    low, high = (None if side is None else round(side, 12) for side in (value.low, value.high))
    scope = scopes.of(sentence, tree, noun.node, deed, value.start)
    is_count = value.kind == "count"
    is_owned = value.kind == "share" or noun.thing in _OWNED
    bearer = bearers.of(tree, noun.node)
    return FigureMark(
        start=value.start,
        end=end,
        printed=text[value.start : end],
        low=low,
        high=high,
        unit=value.unit if not value.unit.startswith("count/") else f"{_plural_thing(noun)}/{value.unit[6:]}",
        modifier=value.modifier,
        said_by=sources.said_by(sentence, tree, noun.node, value.start),
        as_of=scope.as_of,
        kind=value.kind if "/" not in value.unit or value.kind in {"money", "speed"} else "rate",
        thing="" if noun.thing in measured.NO_THING else noun.thing,
        phrase=noun.phrase if is_count else measure_names.trailing(text, end, span[1]),
        action=deed.action,
        deed=deed.verb,
        person=ages.person(sentence.report, span, value, bearer) if value.kind == "age" else None,
        about=surroundings.names_in(clause) or surroundings.names_in(around),
        context=surroundings.context(around),
        near=near.words(tree, noun.node),
        bearer=bearer,
        owner=bearers.whose(text, tree, noun.node) if is_owned else "",
        when=surroundings.when_in(clause) or surroundings.when_in(around),
        since=surroundings.is_running(around),
        partial=_is_partial(before, after, noun)
        or tolls.LOSSES.search(text, max(span[0], value.start - _BEFORE), value.start) is not None,
        further=_is_further(text[value.start : end], after, noun),
        name=measure_names.of(sentence, tree, value, noun, deed),
        sentence=sentence.number,
        former=is_count and _is_former(text, span, value.start, end),
        total=is_count and tolls.TOTAL.search(text, max(span[0], value.start - _BEFORE), min(span[1], end + _BEHIND)) is not None,
        agent=" ".join(text[slice(*deed.agent)].split()) if deed.agent else "",
        places=scope.places,
        period=scope.period,
        qualities=qualities.of(sentence, noun, deed, before)
        + (("polled",) if is_owned and qualities.is_polled(text, span[0], value.start) else ()),
    )


def _is_former(text: str, span: tuple[int, int], start: int, end: int) -> bool:
    """Whether a newer count replaced a value; one of another year stays beside it: "up from 900 a year earlier"."""
    replaced = tolls.FORMER.search(text, max(span[0], start - _BEFORE), start) is not None
    return replaced and ellipsis.OTHER_TIME.search(text, end, min(span[1], end + _BEHIND)) is None


def _plural_thing(noun: Counted) -> str:
    return noun.phrase.split()[-1] if noun.phrase else "count"


def _is_partial(before: str, after: str, noun: Counted) -> bool:
    part = any(before.rstrip(" ,").lower().endswith(words) for words in measured.PART_OF)
    return part or noun.of_them or bool(re.match(r"\s?(?:of whom|of them)", after))


def _is_further(printed: str, after: str, noun: Counted) -> bool:
    """Whether a value is on top of another: "another five", "two more", "12 others"."""
    return (
        re.search(r"\b(?:another|further|additional|others?)\b", printed.lower()) is not None
        or noun.adjectives[:1] == ("more",)
        or after.startswith((" others", " more "))
    )


def _end(value: Value, noun: Counted) -> int:
    """Where the cite ends: with the counted noun where it stands next to the value."""
    if noun.end < 0 or value.kind != "count" or "/" in value.unit:
        return value.end
    return max(value.end, noun.end)
