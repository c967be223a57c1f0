"""A figure's value, noun and deed → a readable name of what it measures, in the sentence's own words; "" where it gives none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consilience.annotate.figures import frames as evoked
from consilience.annotate.figures import leading, measure_kinds, time_names
from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.figures.measure_kinds import bare
from consilience.annotate.figures.nouns import plural
from consilience.annotate.syntax import Tree
from consilience.annotate.values import Value
from consilience.languages.english import frames, nouns
from consilience.languages.english import measure_names as english
from consilience.languages.english.measured import TELLING_NOUNS
from consilience.languages.english.places import DEMONYMS
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.languages.english.verbs import participle

if TYPE_CHECKING:
    from consilience.annotate.figures.sentence import Sentence
    from consilience.records import StatementMark

_FEW = 60  # characters read behind a value


def of(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name what a value measures."""
    if value.kind == "count" and "/" not in value.unit:
        return _count(sentence, tree, value, noun, deed)
    if value.kind == "count":
        return f"{bare(noun.phrase)} per {value.unit.split('/')[1]}" if noun.phrase else ""
    return measure_kinds.of(sentence, tree, value, noun, deed)


# --------------------------------------------------------------------------- counts


def _count(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    end = max(value.end, noun.end)
    after = sentence.text[end : min(sentence.end, end + _FEW)]
    if deed.action == "parent":
        return "children"  # "a mother of two"
    phrase = (
        "" if noun.phrase.startswith("of ") and not noun.is_noun else _in_plural(sentence.text, bare(noun.phrase), value, noun)
    )
    if phrase.lower() in {"lives", "people", "bodies"} and deed.action == "killed":
        return "people killed" + _by(sentence, deed)
    if not phrase or noun.state:
        return _untold(sentence, tree, value, noun, deed)
    telling = noun.thing in TELLING_NOUNS or any(frames.DESCRIBED.get(word) == deed.action for word in noun.adjectives)
    told_twice = (
        evoked.noun(noun.thing) == deed.action != "" or _BESIDE.match(after) is not None
    )  # "three arrests", "five doors down"
    return phrase + ("" if telling or told_twice else _happened(sentence, tree, phrase, deed, after))


_BESIDE = re.compile(r"\s(?:away|apart|down|further|later|earlier)\b")


def _in_plural(text: str, phrase: str, value: Value, noun: Counted) -> str:
    """Give a phrase in the plural, as a measure is named: "people" for "one person", "seats" for "a 90-seat chamber"."""
    words = phrase.split()
    single = (
        (value.low == value.high == 1 or noun.plural or text[value.end : value.end + 1] == "-")
        and noun.is_noun
        and not noun.state
    )
    if not words or not single or (words[-1] != noun.phrase.split()[-1] if noun.phrase else True):
        return phrase
    head = words.index("of") - 1 if "of" in words[1:] else len(words) - 1  # "pieces of equipment"
    return " ".join([*words[:head], plural(words[head]), *words[head + 1 :]])


def _untold(sentence: Sentence, tree: Tree, value: Value, noun: Counted, deed: Deed) -> str:
    """Name a bare number: by the noun that leads up to it, or as the people whom the deed befell."""
    if deed.action in english.PEOPLE_ARE:
        return f"people {english.PEOPLE_ARE[deed.action]}" + _by(sentence, deed)
    found = leading.noun(tree, noun.node)
    return "" if found is not None and found.is_name else leading.name(sentence, tree, noun.node, value)  # "the Liberals nine"


def _happened(sentence: Sentence, tree: Tree, phrase: str, deed: Deed, after: str) -> str:
    """Give " killed", " taken to the hospital", " on board" after the counted; "" where they did something themselves."""
    statement = deed.statement if deed.statement is not None else None
    taken = statement is not None and statement.lemma in frames.CARRYING and re.search(r"\s(?:to|into)\s", after) is not None
    if deed.action in english.CASUALTY and not taken:
        return f" {english.CASUALTY[deed.action]}{_by(sentence, deed)}"
    if statement is not None and statement.kind == "deed" and deed.undergone and statement.lemma not in english.DULL:
        return _done(sentence, statement, deed, after if taken else "")
    if statement is not None and not deed.undergone and statement.kind == "deed" and phrase.lower() in english.PLAIN_PEOPLE:
        return _who(sentence, tree, statement)
    if (deed.undergone or statement is None) and deed.action != "present":  # "people on board", "people inside"
        told = english.PEOPLE_ARE.get(deed.action, "")
        return f" {told}" if told else _aboard(after)
    return _aboard(after)


def _who(sentence: Sentence, tree: Tree, statement: StatementMark) -> str:
    """Give " who lost access to the internet" of people of whom nothing else is told."""
    verb = next((word for word in tree.words if word.start == statement.predicate_start), None)
    if verb is None or not verb.is_verb or statement.lemma in english.DULL or statement.negated or statement.tense != "past":
        return ""
    told = time_names.clause(sentence, tree, verb, verb.start, with_subject=False)
    return f" who {told}" if told and verb.tag in {"VBD", "VBN"} else ""


def _aboard(after: str) -> str:
    found = re.match(r"\s(?:(?:were|was|are)\s)?(on\sboard|aboard|inside|underground)\b", after)
    return f" {' '.join(found.group(1).split())}" if found else ""


def _done(sentence: Sentence, statement: StatementMark, deed: Deed, after: str) -> str:
    """Give the participle of a deed, with where to in `after`, and by whom."""
    verb = statement.verb
    if sentence.text[statement.predicate_start : statement.predicate_end].lower() in SAYING_VERBS:
        return ""  # "four engines were there, Ms Roe added"
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
