"""A length, a time, a sum, a share or an age → a readable name of what it measures; "" where the sentence gives none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consilience.annotate.figures import leading, time_names
from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.figures.nouns import singular
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.values import Value
from consilience.languages.english import measure_names as english
from consilience.languages.english import measured, spells
from consilience.languages.english.verbs import infinitive, participle

if TYPE_CHECKING:
    from consilience.annotate.figures.sentence import Sentence

_FEW = 60  # characters read behind a value
_NEAR = 24  # characters between a part and the verb that is told of it


def of(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name what a value measures that counts nothing."""
    after = sentence.text[value.end : min(sentence.end, value.end + _FEW)]
    if "/" in value.unit:
        return _rate(sentence, tree, value, noun)
    if value.kind == "share":
        return _share(sentence, tree, value, noun, deed)
    if value.kind == "duration":
        before = sentence.text[sentence.around(value)[0] : value.start]
        told = _duration(before, sentence.text[value.start : value.end], after, noun)
        return told or _time(sentence, tree, value, noun, deed) or time_names.of(sentence, tree, value, noun.node)
    if value.kind == "age":
        return _age(after) or _age_of(leading.name(sentence, tree, noun.node, value))
    return _of_a_thing(sentence, tree, value, noun, deed)


def _of_a_thing(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name a sum, a length, a weight and the like: by the verb beside it, the noun behind it or the noun that leads up to it."""
    after = sentence.text[value.end : min(sentence.end, value.end + _FEW)]
    if value.kind == "money" and english.SUMS.get(leading.verb(tree, noun.node)):
        return _of_verb(sentence, tree, noun)
    counted = tree.words[noun.noun] if noun.is_noun else None
    described = counted if counted is not None and counted.start >= value.end else leading.described(tree, noun.node, value)
    if described is not None and not leading.is_somebody(sentence, described):
        return _of_described(sentence, tree, value, described)
    covered = _covered(tree, noun.node, after, value) if value.kind == "length" else ""
    if covered:
        return covered
    named = leading.name(sentence, tree, noun.node, value)
    if value.kind == "money":
        return named or _sum(deed, after)
    if value.kind == "length":
        return _length(sentence.text[max(sentence.start, value.start - _FEW) : value.start], after) or named or _distance(deed)
    return named or _other(value.kind, after)


def _age(after: str) -> str:
    whose = re.match(r"\s([a-z][a-z-]+)\b(?=\s(?:who|was|is|had|has|from|of|in|and|on|told|said)\b|[,.;])", after)
    return f"age of the {whose.group(1)}" if whose and whose.group(1) not in english.EDGES else ""


def _age_of(name: str) -> str:
    return f"age of the {name}" if name and singular(name.rsplit(maxsplit=1)[-1]) in measured.SINGLE | {"member"} else ""


def _rate(sentence: Sentence, tree: Tree, value: Value, noun: Counted) -> str:
    per = value.unit.split("/")[1]
    if value.kind != "money":
        return leading.name(sentence, tree, noun.node, value)
    named = leading.name(sentence, tree, noun.node, value)
    if named.rpartition(" ")[2] in english.PER_PIECE:
        return f"{named} per {per}"
    return f"price per {per}" if per in english.PRICED else f"sum per {per}"


def _of_described(sentence: Sentence, tree: Tree, value: Value, noun: Word) -> str:
    """Name the measure of the noun behind it: the length of a 30-mile pursuit, the height of a 6-foot man, a $5m grant."""
    named = leading.phrase(sentence.text, tree, noun, value.end)
    thing = singular(noun.text)
    if named.lower() in english.EDGES or thing in english.TELLS_NOTHING:
        return ""
    if thing == value.kind:
        return named
    if value.kind == "money":
        return named if thing in english.OF_MONEY else f"value of the {named}"
    if value.kind == "points":
        return f"{named} in points" if thing in english.LEADS else "points"
    if value.kind != "length" or thing in english.DISTANCES:
        return named if value.kind == "length" else f"{english.KINDS.get(value.kind, 'size')} of the {named}"
    return f"{_dimension(sentence.text[value.start : value.end], thing)} of the {named}"


def _dimension(printed: str, thing: str) -> str:
    """Say which way a length is told of a thing: persons and towers are high, roads and ships long."""
    kind = measured.SAME_THING.get(thing)
    if kind == "person" or thing in english.HIGH_THINGS or _TALL.search(printed):
        return "height"
    return "length" if thing in english.LONG_THINGS or kind == "vessel" else "size"


_TALL = re.compile(r"\b(?:foot|feet)[- ]\d|inch")


def _of_verb(sentence: Sentence, tree: Tree, noun: Counted) -> str:
    """Name a sum by the verb beside it: "sum paid", "cost of the repairs"."""
    told = english.SUMS[leading.verb(tree, noun.node)]
    whose = leading.taking(sentence, tree, noun.node) if told in english.OF_SOMETHING else ""
    return f"{told} of the {whose}" if whose else told


_SIGNS = " \n,.;:-–—“”\"'‘’()"


def bare(phrase: str) -> str:
    """Give a noun phrase without what only points and without numbers: "of the 30 passengers" is passengers."""
    words = [word for word in phrase.strip(_SIGNS).split() if not _NUMBER.fullmatch(word)]
    while words and (words[0].lower() in english.POINTERS or words[0].lower() in spells.ONES or not words[0].strip(_SIGNS)):
        words.pop(0)
    return " ".join(words).strip(_SIGNS)


_NUMBER = re.compile(r"[\d.,]+")


def _sum(deed: Deed, after: str) -> str:
    """Name a sum by what stands behind it, or by the verb: "$2m worth of bonds", "$10m in appropriations"."""
    worth = re.match(
        r"\s(?:worth\s)?of\s(?:the\s)?([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:to|in|from|for|and|by|on|after|before|at|when|that|which|worth)\b|$)",
        after,
    )
    into = re.match(r"\sin\s([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:to|from|for|and|by|on|of)\b|$)", after)
    found = worth or into
    if found:
        return f"value of {found.group(1)}" if worth else found.group(1)
    return english.SUMS.get(deed.verb, "")


def _share(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    if noun.phrase and not (noun.of_them and not noun.is_noun):
        words = noun.phrase.split()
        whole = bare(noun.phrase)
        if words[0].lower() != "of" and whole:  # "a 20 per cent approval rating"
            described = leading.described(tree, noun.node, value) or (tree.words[noun.noun] if noun.is_noun else None)
            rating = described is not None and not noun.plural and singular(described.text) not in english.TELLS_NOTHING
            return leading.phrase(sentence.text, tree, described, value.end) if described is not None and rating else ""
        whole = f"the {whole}" if words[1:2] == ["the"] else whole
        return f"share of {whole}{_did(sentence, value, noun, deed)}" if whole else ""
    moved = leading.moved(tree, noun.node)
    if moved is not None:
        what = leading.phrase(sentence.text, tree, moved.subject)
        return f"{'fall' if moved.falls else 'rise'} in {_small_name(what)}"
    return leading.name(sentence, tree, noun.node, value)


def _did(sentence: Sentence, value: Value, noun: Counted, deed: Deed) -> str:
    """Give " destroyed" for what was done to a part, " that collapsed" for what it did in the past; "" for what it is."""
    statement = deed.statement
    if statement is None or statement.kind != "deed" or not deed.direct or statement.verb in english.DULL:
        return ""
    apart = max(statement.predicate_start - max(noun.end, value.end), value.start - statement.predicate_end)
    if apart > _NEAR:
        return ""  # "68 per cent of the Greeks believe that the state has mishandled it"
    if deed.undergone:
        return f" {participle(statement.lemma)}"
    verb = sentence.text[statement.predicate_start : statement.predicate_end].lower()
    verb = f"{verb} {statement.lemma.partition(' ')[2]}".rstrip()
    return f" that {verb}" if statement.tense == "past" and verb.split()[0].endswith("ed") else ""


def _small_name(phrase: str) -> str:
    return phrase[:1].lower() + phrase[1:] if phrase[:1].isupper() and phrase[1:].islower() else phrase


def _duration(before: str, printed: str, after: str, noun: Counted) -> str:
    """Name a time by what stands around it: "length of the sentence", "time as a member", "time in power", "period"."""
    of_what = re.match(r"\sof\s(?:the\s(?:worst\s)?)?([a-z]+(?:ing|ion|s|t|ence|age|e)\b)(?!\sof)", after)
    if of_what and of_what.group(1) not in english.EDGES:
        return f"length of the {of_what.group(1)}"
    described = [word for word in bare(noun.phrase).split() if not word.endswith("ed")]
    if described:
        return _of_somebody(described[-1], noun) or f"length of the {' '.join(described)}"
    if re.match(r"within\b", printed, re.IGNORECASE):
        return _limit(before)
    where = re.match(r"\s(in\s(?:prison|jail|hospital|custody|captivity|power|office))\b", after)
    if where:
        return f"time {' '.join(where.group(1).split())}"
    named = _OF.search(before)
    return f"length of the {named.group(1)}" if named else "period" if _PERIOD.search(before) else ""


def _of_somebody(word: str, noun: Counted) -> str:
    """Name how long somebody has been something: "time as a veteran"; "" where the noun is no person."""
    if measured.SAME_THING.get(noun.thing) != "person" and noun.thing not in english.SERVING:
        return ""
    word = word.lower()
    return f"time as {'an' if word[0] in 'aeiou' else 'a'} {word}"


_CLAUSE = re.compile(
    r"(?:\b(?:said|says|that|and|but)\s|[,;]\s|\A)((?:the|a|an|his|her|their|its|[A-Z][a-z]+)\s[^,;:“”\"]{5,90})\s\Z"
)


def _limit(before: str) -> str:
    """Name the time within which a short clause says that something was or will be."""
    clause = _CLAUSE.search(before)
    words = clause.group(1).split() if clause else []
    told = clause is not None and 3 <= len(words) <= 12
    if clause is None or not told or not any(word in {"had", "has", "was", "were", "would", "will"} for word in words):
        return "time limit"
    plain = words[0].lower() in english.EDGES or words[1].islower()
    return f"time within which {clause.group(1)[0].lower() + clause.group(1)[1:] if plain else clause.group(1)}"


_OF = re.compile(
    r"\b(sentence|term|delay|campaign|contract|ban|flight|journey|career|siege|war|marriage|deal|wait|reign)\sof\s\Z"
)
_PERIOD = re.compile(r"\b(?:the|his|her|its|their)\s(?:past|last|next|coming|first|previous|final|following)\s\Z")


def _time(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name a time by the noun that it is of or by the deed that lasted so long: "term", "time served", "time bypassed"."""
    if deed.verb in english.LASTING and english.TIMES_OF.get(deed.action):
        return english.TIMES_OF[deed.action]
    if deed.verb == "last":
        lasting = leading.subject(sentence, tree, noun.node)
        return f"length of the {lasting}" if lasting else "duration"
    named = leading.name(sentence, tree, noun.node, value)
    if named and singular(named.split()[0]) in english.TIMED:
        return f"length of the {named}"
    told_by = leading.verb(tree, noun.node)
    if told_by in english.TIME_OF_VERB:
        return english.TIME_OF_VERB[told_by]
    if deed.statement is None or deed.statement.kind != "deed" or _SAYS_WHEN.match(sentence.text, value.end):
        return ""
    before = sentence.text[max(sentence.start, value.start - 12) : value.start]
    told = deed.verb in english.TIME_SPENT or (deed.undergone and _FOR.search(before))
    return f"time {participle(deed.statement.lemma)}" if told and not _EVERY.search(before) else ""


_SAYS_WHEN = re.compile(r"\s(?:before|after|earlier|later|ago|from)\b")
_FOR, _EVERY = re.compile(r"\bfor\s\Z"), re.compile(r"\bevery\s\Z")


_MEASURING = re.compile(r"\b(?:measur(?:es?|ed|ing)|by)\s\Z")


def _distance(deed: Deed) -> str:
    """Name a length by the verb that covers it: "distance walked"."""
    done = deed.statement is not None and deed.statement.verb in english.COVERING
    return f"distance {participle(deed.statement.lemma)}" if deed.statement is not None and done else ""


def _covered(tree: Tree, number: int, after: str, value: Value) -> str:
    """Name a length that stands without a preposition: "returned the ball 32 yards", "440 yards receiving"."""
    how = re.match(r"\s([a-z]+ing)\b(?=[.,;]|\s(?:and|this|in|on)\b|$)", after)
    if how and how.group(1) not in english.EDGES:
        return f"{value.unit} {how.group(1)}"
    word = tree.words[number] if 0 <= number < len(tree.words) else None
    if word is None or word.head < 0 or tree.first(number, "case") is not None or not word.label.endswith("unmarked"):
        return ""
    above = tree.words[word.head]
    verb = tree.words[above.head] if above.is_noun and above.number < number and above.head >= 0 else above
    done = infinitive(verb.lower)
    return f"distance {participle(done)}" if verb.is_verb and done in english.COVERING else ""


def _length(before: str, after: str) -> str:
    if _MEASURING.search(before):
        return "size"
    how = re.match(r"[\s-]([a-z]+)\b", after)
    if how and how.group(1) in english.LENGTHS and not re.match(r"\s(?:away|above|below)\s[a-z]", after):
        return english.LENGTHS[how.group(1)]
    place = re.match(
        r"\s((?:away\s)?(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?\sof|from|off|outside|above|below|inside)"
        r"\s(?:the\s|a\s|his\s|her\s|their\s|its\s)?(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?:(?<=i|n|h)\s(?:warship|border|coast|capital|city))?"
        r"|[a-z-]+(?:\s[a-z-]+)?(?=[\s.,;])))",
        after,
    )  # fmt: skip
    if place is None:
        return english.LENGTHS[how.group(1)] if how and how.group(1) in english.LENGTHS else ""
    words = place.group(1).removeprefix("away ").split()
    while len(words) > 2 and words[-1] in english.EDGES:
        words.pop()
    return f"distance {' '.join(words)}"


def _other(kind: str, after: str) -> str:
    stuff = re.match(r"\sof\s([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:in|on|at|to|from|for|and|were|was|by)\b|$)", after)
    if kind in {"weight", "volume"} and stuff:
        return f"{english.KINDS[kind]} of {stuff.group(1)}"
    land = re.match(r"\s(?:of\s)?(?P<what>site|park|farm|estate|property|complex|campus)\b", after)
    return f"area of the {land['what']}" if kind == "area" and land else ""
