"""A value in its sentence → a readable name of what it measures, in the sentence's own words; "" where it gives none."""

from __future__ import annotations

import re

from consilience.annotate.figures.measures import Noun, is_plural
from consilience.annotate.values import Value
from consilience.languages.english import measure_names as english
from consilience.languages.english.measured import TELLING_NOUNS

_WORD = re.compile(r"[^\W_][\w’'-]*")
_LEAD = re.compile(r"[“\"'‘(]*")
_FEW = 60  # characters read in front of a value


def of(text: str, sentence: tuple[int, int], value: Value, counted: Noun, frame: str) -> str:
    """Name what a value measures; `frame` is what happened to the counted."""
    end = max(value.end, counted.end) if value.kind == "count" else value.end
    before = text[max(sentence[0], value.start - _FEW) : value.start]
    after = text[end : min(sentence[1], end + _FEW)]
    if "/" in value.unit:
        return _rate(value, counted)
    if value.kind == "count":
        return _count(before, after, counted, frame)
    if value.kind == "duration":
        return _duration(text[sentence[0] : value.start], text[value.start : value.end], after, counted)
    known = {"money": _sum, "share": _share, "length": _length, "age": _age}.get(value.kind)
    return known(before, after) if known else _other(value.kind, before, after)


def _age(_: str, after: str) -> str:
    whose = re.match(r"\s([a-z][a-z-]+)\b(?=\s(?:who|was|is|had|has|from|of|in|and|on|told|said)\b|[,.;])", after)
    return f"age of the {whose.group(1)}" if whose and whose.group(1) not in english.EDGES else ""


def _rate(value: Value, counted: Noun) -> str:
    per = value.unit.split("/")[1]
    if value.kind == "money":
        return (
            f"price per {per}"
            if per in {"barrel", "gallon", "ounce", "ton", "tonne", "share", "litre", "liter"}
            else f"sum per {per}"
        )
    return f"{_small(counted.phrase)} per {per}" if counted.phrase else ""


def _count(before: str, after: str, counted: Noun, action: str) -> str:
    phrase = "" if counted.phrase.startswith("of ") else " ".join(counted.phrase.split())
    if not phrase:
        named = _before(before)
        return named if not action or named in {"population", "turnout", "capacity"} else ""
    if counted.end < 0:
        return phrase
    if phrase in {"lives", "people", "bodies"} and action == "killed":
        return "people killed"
    return phrase + _happened(before, after, action, telling=counted.thing in TELLING_NOUNS)


def _happened(before: str, after: str, action: str, *, telling: bool) -> str:
    """Give " killed", " taken to the hospital", " on board" after the counted, as the sentence has it; "" where unsure."""
    aboard = re.match(r"\s(?:(?:were|was|are)\s)?(on\sboard|aboard)\b", after)
    passive = re.match(
        rf"{english.AUXILIARIES}\s(?P<done>[a-z]+)(?P<to>\s(?:to|from|into|for|with)\s(?:the\s|a\s)?(?:[a-z]+\s)?[a-z]+(?=[\s,.;]))?",
        after,
    )
    bare = re.match(r"\s(?P<done>[a-z]+)\b(?!\s(?:the|a|an|his|her|their|its|him|them)\b)", after)
    for found in (passive, bare):
        done = found["done"] if found else ""
        if (
            found is None
            or not english.DONE.match(done)
            or done in english.NOT_DONE
            or (found is bare and done not in english.BARE)
        ):
            continue
        return f" {done}{(found['to'] or '') if found is passive and action not in english.CASUALTY else ''}".rstrip()
    verb = _last_word(before)
    verb = english.PRESENT.get(verb, verb)
    if verb in english.TAKEN:
        return f" {verb}"
    if action in english.CASUALTY and not telling:
        return f" {english.CASUALTY[action]}"
    return f" {' '.join(aboard.group(1).split())}" if aboard else ""


def _last_word(before: str) -> str:
    words = [word.lower() for word in _WORD.findall(before)]
    while words and words[-1] in {"another", "some", "the", "all"}:
        words.pop()
    return words[-1] if words else ""


def _before(before: str) -> str:
    """Give the noun phrase that leads up to a value: "base rate" of "raised its base rate to"."""
    found = english.NAMED_BEFORE.search(before)
    name = _trimmed(found["name"]) if found else ""
    if not found or not name:
        return ""
    whose = english.OF_BEFORE.search(before[: found.start("name") + found["name"].rfind(name)])
    return f"{_trimmed(whose['noun'])} {whose['of']}{name}" if whose and whose["noun"].lower() not in english.EDGES else name


def _trimmed(name: str) -> str:
    """Keep of a few words the last ones that make a noun phrase."""
    words: list[str] = []
    for word in reversed(name.split()):
        folded = word.lower()
        if folded in english.EDGES or (words and (folded.endswith(("ed", "ly", "ing")) or "’s" in folded or "'s" in folded)):
            break
        words.insert(0, word)
    if not words or words[-1].lower().endswith(("ed", "ly")):
        return ""
    if len(words) == 1 and (is_plural(words[0].lower()) or words[0].lower() in english.COMMON):
        return words[0].lower() if words[0][1:].islower() else words[0]
    return _small(" ".join(words))


def _small(phrase: str) -> str:
    """Write a phrase small where only its first word is capital, as in a heading or at the start of a sentence."""
    phrase = " ".join(phrase.split())
    first, _, rest = phrase.partition(" ")
    capital = (
        first[:1].isupper()
        and first[1:].islower()
        and (first.lower() in {"people", "men", "women", "children"} or bool(rest and rest.islower()))
    )
    return (
        f"{first.lower()} {rest}".strip()
        if capital and not first.endswith(("ese", "ish", "ian", "ean", "can", "i", "is", "ians", "ans"))
        else phrase
    )


def _sum(before: str, after: str) -> str:
    verb = _last_word(before)
    if english.SUMS.get(verb):
        return english.SUMS[verb]
    worth = re.match(r"\s(?:worth\s)?of\s(?:the\s)?([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:to|in|from|for|and|by|on)\b|$)", after)
    into = re.match(r"\sin\s([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:to|from|for|and|by|on|of)\b|$)", after)
    named = _before(before)
    if named:
        return named
    found = worth or into
    return _trimmed(found.group(1)) if found else ""


def _share(before: str, after: str) -> str:
    part = re.match(
        r"(?:\sof\s|\s)((?:the|its|their|his|her|all|[A-Z][a-z]+[’']s)\s[a-z-]+(?:\s[a-z-]+){0,1}?)(?P<then>\s[a-z]+ed)?(?=[.,;:]|\s(?:in|on|at|for|from|to|and|was|were|is|are|has|had|that|who|which|by|with|of)\b|$)",
        after,
    )
    plain = re.match(
        r"\sof\s([a-z-]+(?:\s[a-z-]+){0,2}?)(?P<then>\s[a-z]+ed)?(?=[.,;:]|\s(?:in|on|at|for|from|to|and|was|were|is|are|has|had|that|who|which|by|with|of)\b|$)",
        after,
    )
    found = part or plain
    if found and found.group(1) not in english.POINTING:
        return f"share of {found.group(1)}" + (f" that {found['then'].strip()}" if found["then"] else "")
    moved = english.MOVED_BEFORE.search(before)
    if moved and (name := _trimmed(moved["name"])):
        return f"{'fall' if moved['how'] in english.FALLS else 'rise'} in {name}"
    return _before(before)


def _duration(before: str, printed: str, after: str, counted: Noun) -> str:
    described = [word for word in counted.phrase.split() if not word.endswith("ed")]
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


def _length(before: str, after: str) -> str:
    named = re.search(r"\b(depth|height|distance|length|width|altitude|radius|diameter)\s(?:of|at)\s\Z", before)
    if named:
        return named.group(1)
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


def _other(kind: str, before: str, after: str) -> str:
    stuff = re.match(r"\sof\s([a-z]+(?:\s[a-z]+)?)(?=[.,;]|\s(?:in|on|at|to|from|for|and|were|was|by)\b|$)", after)
    if kind in {"weight", "volume"} and stuff:
        return f"{english.KINDS[kind]} of {stuff.group(1)}"
    if kind == "area":
        verb = _last_word(before)
        land = re.match(r"\s(?:of\s)?(?P<what>site|park|farm|estate|property|complex|campus)\b", after)
        return f"area {verb}" if verb in english.TAKEN else f"area of the {land['what']}" if land else ""
    if kind == "points":
        moved = english.MOVED_BEFORE.search(before)
        name = _trimmed(moved["name"]) if moved else ""
        return f"{'fall' if moved and moved['how'] in english.FALLS else 'rise'} in {name}" if name else ""
    return ""
