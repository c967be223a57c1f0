"""A figure's value, noun and deed → a readable name of what it measures, in the sentence's own words; "" where it gives none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consilience.annotate.figures import leading
from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.syntax import Tree
from consilience.annotate.values import Value
from consilience.languages.english import frames, nouns, spells
from consilience.languages.english import measure_names as english
from consilience.languages.english.measured import TELLING_NOUNS
from consilience.languages.english.places import DEMONYMS
from consilience.languages.english.verbs import participle

if TYPE_CHECKING:
    from consilience.annotate.figures.sentence import Sentence
    from consilience.records import StatementMark

_FEW = 60  # characters read behind a value


def of(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name what a value measures."""
    end = max(value.end, noun.end) if value.kind == "count" else value.end
    after = sentence.text[end : min(sentence.end, end + _FEW)]
    if "/" in value.unit:
        return _rate(value, noun)
    if value.kind == "count":
        return _count(sentence, tree, noun, deed, after)
    if value.kind == "share":
        return _share(sentence, tree, noun, deed)
    return _measure(sentence, tree, value, noun, deed) or _other(value.kind, after)


def _measure(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name a length, a time, a sum or an age."""
    text, start = sentence.text, sentence.around(value)[0]
    after = text[value.end : min(sentence.end, value.end + _FEW)]
    if value.kind == "duration":
        told = _duration(text[start : value.start], text[value.start : value.end], after, noun)
        return told or english.TIMES_OF.get(deed.action if deed.verb in english.LASTING else "", "")
    if value.kind == "money":
        return _sum(sentence, tree, noun, deed, after)
    if value.kind == "length":
        return _length(after) or leading.name(text, tree, noun.node) or _of_deed(deed, "distance")
    return _age(after) if value.kind == "age" else leading.name(text, tree, noun.node)


def _age(after: str) -> str:
    whose = re.match(r"\s([a-z][a-z-]+)\b(?=\s(?:who|was|is|had|has|from|of|in|and|on|told|said)\b|[,.;])", after)
    return f"age of the {whose.group(1)}" if whose and whose.group(1) not in english.EDGES else ""


def _rate(value: Value, noun: Counted) -> str:
    per = value.unit.split("/")[1]
    if value.kind == "money":
        return f"price per {per}" if per in english.PRICED else f"sum per {per}"
    return f"{_small(noun.phrase)} per {per}" if noun.phrase else ""


# --------------------------------------------------------------------------- counts


def _count(sentence: Sentence, tree: Tree, noun: Counted, deed: Deed, after: str) -> str:
    phrase = "" if noun.phrase.startswith("of ") and not noun.is_noun else _bare(noun.phrase)
    if phrase.lower() in {"lives", "people", "bodies"} and deed.action == "killed":
        return "people killed" + _by(sentence, deed)
    if not phrase or noun.state:
        return _untold(sentence, tree, noun, deed)
    telling = noun.thing in TELLING_NOUNS or any(frames.DESCRIBED.get(word) == deed.action for word in noun.adjectives)
    return phrase + ("" if telling else _happened(sentence, deed, after))


def _bare(phrase: str) -> str:
    """Give a noun phrase without what only points: "of the passengers" is passengers."""
    words = phrase.split()
    while words and (words[0].lower() in english.POINTERS or words[0][0].isdigit() or words[0].lower() in spells.ONES):
        words.pop(0)
    return " ".join(words)


def _untold(sentence: Sentence, tree: Tree, noun: Counted, deed: Deed) -> str:
    """Name a bare number: by the noun that leads up to it, or as the people whom the deed befell."""
    if deed.action in english.PEOPLE_ARE:
        return f"people {english.PEOPLE_ARE[deed.action]}" + _by(sentence, deed)
    return leading.name(sentence.text, tree, noun.node)


def _happened(sentence: Sentence, deed: Deed, after: str) -> str:
    """Give " killed", " taken to the hospital", " on board" after the counted; "" where they did something themselves."""
    statement = deed.statement if deed.statement is not None else None
    taken = statement is not None and statement.lemma in frames.CARRYING and re.search(r"\s(?:to|into)\s", after) is not None
    if deed.action in english.CASUALTY and not taken:
        return f" {english.CASUALTY[deed.action]}{_by(sentence, deed)}"
    if statement is not None and statement.kind == "deed" and deed.undergone and statement.lemma not in english.DULL:
        return _done(sentence, statement, deed, after if taken else "")
    if deed.undergone or statement is None:
        told = english.PEOPLE_ARE.get(deed.action, "")
        return f" {told}" if told else _aboard(after)
    return _aboard(after)


def _aboard(after: str) -> str:
    found = re.match(r"\s(?:(?:were|was|are)\s)?(on\sboard|aboard)\b", after)
    return f" {' '.join(found.group(1).split())}" if found else ""


def _done(sentence: Sentence, statement: StatementMark, deed: Deed, after: str) -> str:
    """Give the participle of a deed, with where to in `after`, and by whom."""
    verb = statement.verb
    done = participle(statement.lemma)
    if not after and verb in frames.LEAVING | frames.EMPTY | frames.SUPPORTING:
        done = (english.PEOPLE_ARE | english.DAMAGED).get(deed.action, "")
    where = re.match(r"[\s\w]{0,40}?\s((?:to|from|into)\s(?:the\s|a\s)?[a-z]+)(?=[\s,.;])", after)
    return f" {done}" + (f" {where.group(1)}" if where else "") + _by(sentence, deed) if done else ""


def _by(sentence: Sentence, deed: Deed) -> str:
    """Give " by Russian air strikes": who did it, where a name or a nation says who."""
    if deed.agent is None:
        return ""
    words = sentence.text[slice(*deed.agent)].split()
    agent = " ".join(words)
    if not words:  # what says who did it lies beyond what is read of a very long sentence
        return ""
    named = any(word[:1].isupper() for word in words[1:]) or (
        words[0][:1].isupper() and (deed.agent[0] > sentence.start or words[0] in DEMONYMS)
    )
    return (
        f" by {agent}" if named and len(words) <= english.MOST_AGENT_WORDS and not any(sign.isdigit() for sign in agent) else ""
    )


def _small(phrase: str) -> str:
    """Write a phrase small where only its first word is capital, as in a heading or at the start of a sentence."""
    phrase = " ".join(phrase.split())
    first, _, rest = phrase.partition(" ")
    capital = first[:1].isupper() and first[1:].islower() and (first.lower() in english.PERSONS or bool(rest and rest.islower()))
    peoples = ("ese", "ish", "ian", "ean", "can", "i", "is", "ians", "ans")
    return f"{first.lower()} {rest}".strip() if capital and not first.endswith(peoples) else phrase


# --------------------------------------------------------------------------- measures


def _of_deed(deed: Deed, noun: str) -> str:
    """Name a measure by the verb that it stands beside: "distance covered", "time jailed"."""
    if deed.statement is None:
        return ""
    statement = deed.statement
    if statement.kind != "deed" or statement.verb in frames.EMPTY:
        return ""
    return f"{noun} {participle(statement.lemma)}"


def _sum(sentence: Sentence, tree: Tree, noun: Counted, deed: Deed, after: str) -> str:
    verb = leading.verb(tree, noun.node)
    if english.SUMS.get(verb):
        return english.SUMS[verb]
    named = leading.name(sentence.text, tree, noun.node)
    if named:
        return named
    worth = re.match(
        r"\s(?:worth\s)?of\s(?:the\s)?([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:to|in|from|for|and|by|on|after|before|at|when|that|which|worth)\b|$)",
        after,
    )
    into = re.match(r"\sin\s([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:to|from|for|and|by|on|of)\b|$)", after)
    found = worth or into
    return found.group(1) if found else _of_deed(deed, "sum")


def _share(sentence: Sentence, tree: Tree, noun: Counted, deed: Deed) -> str:
    if noun.phrase and not (noun.of_them and not noun.is_noun):
        words = noun.phrase.split()
        return f"share of {' '.join(words[words[0].lower() == 'of' :])}{_did(sentence, deed)}"
    moved = leading.moved(tree, noun.node)
    if moved is not None:
        what = leading.phrase(sentence.text, tree, moved.subject)
        return f"{'fall' if moved.falls else 'rise'} in {_small_name(what)}"
    return leading.name(sentence.text, tree, noun.node)


def _did(sentence: Sentence, deed: Deed) -> str:
    """Give " destroyed" for what was done to a part, " that collapsed" for what it did in the past; "" for what it is."""
    statement = deed.statement
    if statement is None or statement.kind != "deed" or not deed.direct:
        return ""
    if deed.undergone:
        return f" {participle(statement.lemma)}"
    verb = sentence.text[statement.predicate_start : statement.predicate_end].lower()
    return f" that {verb}" if statement.tense == "past" and verb.endswith("ed") else ""


def _small_name(phrase: str) -> str:
    return phrase[:1].lower() + phrase[1:] if phrase[:1].isupper() and phrase[1:].islower() else phrase


def _duration(before: str, printed: str, after: str, noun: Counted) -> str:
    of_what = re.match(r"\sof\s(?:the\s(?:worst\s)?)?([a-z]+(?:ing|ion|s|t|ence|age|e)\b)(?!\sof)", after)
    if of_what and of_what.group(1) not in english.EDGES:
        return f"length of the {of_what.group(1)}"
    described = [word for word in noun.phrase.split() if not word.endswith("ed")]
    if described:
        return f"length of the {' '.join(described)}"
    if re.match(r"within\b", printed, re.IGNORECASE):
        clause = re.search(
            r"(?:\b(?:said|says|that|and|but)\s|[,;]\s|\A)((?:the|a|an|his|her|their|its|[A-Z][a-z]+)\s[^,;:“”\"]{5,90})\s\Z",
            before,
        )
        words = clause.group(1).split() if clause else []
        if clause and 3 <= len(words) <= 12 and any(word in {"had", "has", "was", "were", "would", "will"} for word in words):
            told = clause.group(1)
            return f"time within which {told[0].lower() + told[1:] if words[0].lower() in english.EDGES else told}"
    where = re.match(r"\s(in\s(?:prison|jail|hospital|custody|captivity|power|office))\b", after)
    if where:
        return f"time {' '.join(where.group(1).split())}"
    named = re.search(
        r"\b(sentence|term|delay|campaign|contract|ban|flight|journey|career|siege|war|marriage|deal|wait|reign)\sof\s\Z", before
    )
    return f"length of the {named.group(1)}" if named else ""


def _length(after: str) -> str:
    how = re.match(r"[\s-]([a-z]+)\b", after)
    if how and how.group(1) in english.LENGTHS and not re.match(r"\s(?:away|above|below)\s[a-z]", after):
        return english.LENGTHS[how.group(1)]
    place = re.match(
        r"\s((?:away\s)?(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?\sof|from|off|outside|above|below|inside)"
        r"\s(?:the\s|a\s)?(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|[a-z-]+(?:\s[a-z-]+)?(?=[\s.,;])))",
        after,
    )  # fmt: skip
    if place is None:
        return ""
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


_AFTER = re.compile(r"[\s-]+([A-Za-z][\w'’-]*)")


def trailing(text: str, start: int, end: int) -> str:
    """Give the few words after a measure that say what it measures: "southwest of the port", "of voice traffic"."""
    stop, last, counted = start, start, 0
    while counted < english.TRAILING and (match := _AFTER.match(text, stop, end)):
        word = match.group(1).lower()
        if word in nouns.STOPS and word not in english.GOES_ON:
            break
        stop, counted = match.end(), counted + 1
        if word not in english.GOES_ON:
            last = stop
    return text[start:last].strip(" -")
