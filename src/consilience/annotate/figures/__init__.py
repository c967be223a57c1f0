"""Report → figures: every value that counts or measures something, with what it counts, whose it is and who says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from consilience.annotate import values
from consilience.annotate.figures import ages, measure_names, measures, pronouns, sources
from consilience.annotate.figures.measures import NO_NOUN, Noun
from consilience.annotate.values import Value, units
from consilience.languages.english import measured, nouns, quantities, tolls
from consilience.records import FigureMark, Report

# A bare number ("injuring 80") is taken when a word that says what happened stands this near (words).
_NEAR_ENOUGH = 3.2
# Characters of its sentence that are read on either side of a value; a list of a million numbers is one sentence.
_REACH = 500
# In a sentence longer than that, a list or a table, so many.
_LONG, _SHORT_REACH = 2000, 100


def mark(report: Report) -> Report:
    """Add the figures to a report."""
    text, found = report.article.text, []
    starts = [sentence.start for sentence in report.sentences]
    for block in report.article.blocks:
        read = [value for value in values.of(text[block.start : block.end]) if value.kind not in values.NO_FIGURES]
        for value in without_conversions(read, text[block.start : block.end]):
            moved = _moved(value, block.start)
            number = bisect_right(starts, moved.number_start) - 1
            if number < 0 or report.sentences[number].end < moved.number_end:
                continue
            figure = _figure(report, number, moved, block.end)
            if figure is not None:
                found.append(figure)
        found.extend(_none(report, starts, block.start, block.end))
    found.sort(key=lambda figure: (figure.start, figure.end))
    return msgspec.structs.replace(report, figures=tuple(pronouns.followed(report, _inherited(report, found))))


def _none(report: Report, starts: list[int], start: int, end: int) -> Iterator[FigureMark]:
    """Give a figure of 0 where a block says that there were no casualties."""
    text = report.article.text
    for match in tolls.NONE.finditer(text, start, end):
        number = bisect_right(starts, match.start()) - 1
        if number < 0 or report.sentences[number].end < match.end():
            continue
        sentence = (report.sentences[number].start, min(report.sentences[number].end, end, match.end() + _REACH))
        word = match["noun"] or match["done"]
        around = text[slice(*measures.clause(text, sentence, match.start()))]
        yield FigureMark(
            start=match.start(),
            end=match.end(),
            printed=match.group(),
            low=0.0,
            high=0.0,
            unit="",
            said_by=sources.said_by(report, match.start(), sentence),
            thing="person",
            phrase=f"people {match['done']}" if match["done"] else match["noun"],
            action=measures.frame_of(word),
            name=f"people {measures.frame_of(word)}",
            about=measures.names_in(around),
            context=measures.context(around),
            when=measures.when_in(around),
            sentence=number,
        )


def without_conversions(found: list[Value], text: str) -> list[Value]:
    """Leave out a value in brackets that only converts the one before it: "58km (36 miles)"."""
    kept: list[Value] = []
    for value in found:
        last = kept[-1] if kept else None
        if last and last.kind == value.kind in _CONVERTIBLE and last.unit != value.unit and _in_brackets(text, last, value):
            kept[-1] = msgspec.structs.replace(last, end=value.end + 1)
        else:
            kept.append(value)
    return kept


_CONVERTIBLE = frozenset({"length", "area", "weight", "temperature", "speed", "volume"})


def _in_brackets(text: str, last: Value, value: Value) -> bool:
    return text[last.end : value.start].strip() == "(" and text[value.end : value.end + 1] == ")"


def _moved(value: Value, by: int) -> Value:
    return msgspec.structs.replace(
        value, start=value.start + by, end=value.end + by, number_start=value.number_start + by, number_end=value.number_end + by
    )


def _figure(report: Report, number: int, value: Value, block_end: int) -> FigureMark | None:
    """Make a figure of a value, or None where it measures nothing."""
    text = report.article.text
    whole = report.sentences[number]
    reach = _REACH if whole.end - whole.start <= _LONG else _SHORT_REACH
    sentence = (max(whole.start, value.start - reach), min(whole.end, block_end, value.end + reach))
    value = _as_magnitude(text, sentence, ages.recognised(text, sentence, value))
    counted = _counted(text, sentence, value)
    told = (measures.VOTES, "voted") if value.ballot else measures.told_before(text, sentence, value)
    if told is not None and (not counted.thing or told[0].end > 0):
        counted = told[0]
    value = _as_rate(text, value, counted)
    frame, distance = ("voted", 0.0) if value.ballot else measures.action(text, sentence, value, counted)
    if told is None and not _measures_something(text, sentence, value, counted, distance):
        return None
    end = _end(value, counted)
    around = text[sentence[0] : sentence[1]]
    clause = text[slice(*measures.clause(text, sentence, value.start))]
    before, after = text[max(sentence[0], value.start - 30) : value.start], text[end : min(sentence[1], end + 12)]
    low, high = (None if side is None else round(side, 12) for side in (value.low, value.high))
    return FigureMark(
        start=value.start,
        end=end,
        printed=text[value.start : end],
        low=low,
        high=high,
        unit=value.unit if not value.unit.startswith("count/") else f"{_plural_thing(counted)}/{value.unit[6:]}",
        modifier=value.modifier,
        said_by=sources.said_by(report, value.start, sentence),
        kind=value.kind if "/" not in value.unit or value.kind == "money" else "rate",
        thing=counted.thing,
        phrase=counted.phrase if value.kind == "count" else measures.trailing(text, end, sentence[1]),
        action=frame if distance < measures.FAR else "",
        person=ages.person(report, sentence, value) if value.kind == "age" else None,
        about=measures.names_in(clause) or measures.names_in(around),
        context=measures.context(around),
        when=measures.when_in(clause) or measures.when_in(around),
        since=measures.is_running(around),
        partial=_is_partial(before, after, counted),
        further=re.search(r"\b(?:another|further|additional|other)\s", text[value.start : end].lower()) is not None
        or counted.adjectives[:1] == ("more",)
        or after.startswith((" others", " more ")),
        name=measure_names.of(text, sentence, value, counted, frame if distance < measures.FAR else ""),
        sentence=number,
        former=value.kind == "count" and tolls.FORMER.search(text, max(sentence[0], value.start - 60), value.start) is not None,
        total=value.kind == "count"
        and tolls.TOTAL.search(text, max(sentence[0], value.start - 60), min(sentence[1], end + 40)) is not None,
    )


def _as_rate(text: str, value: Value, counted: Noun) -> Value:
    """Read "100 sorties a day" as sorties per day."""
    per = units.PER.match(text, counted.end) if value.kind == "count" and counted.end > value.end else None
    return msgspec.structs.replace(value, end=per.end(), unit=f"count/{per['per'].lower()}") if per else value


def _counted(text: str, sentence: tuple[int, int], value: Value) -> Noun:
    """Give the noun that a value counts, or that a hyphenated measure describes: the campaign of "a six-month campaign"."""
    if value.kind in {"count", "share", "rate"}:
        return measures.noun(text, value.end, sentence[1])
    if value.kind in {"duration", "length", "money"} and "-" in text[value.number_end : value.end]:
        return measures.described(text, value.end, sentence[1])
    return NO_NOUN


def _plural_thing(counted: Noun) -> str:
    return counted.phrase.split()[-1] if counted.phrase else "count"


def _is_partial(before: str, after: str, counted: Noun) -> bool:
    part = any(before.rstrip(" ,").lower().endswith(words) for words in measured.PART_OF)
    return part or counted.of_them or bool(re.match(r"\s?(?:of whom|of them)", after))


def _end(value: Value, counted: Noun) -> int:
    """Where the cite ends: with the counted noun where it stands next to the value."""
    if counted.end < 0 or value.kind != "count" or "/" in value.unit:
        return value.end
    return max(value.end, counted.end)


def _as_magnitude(text: str, sentence: tuple[int, int], value: Value) -> Value:
    """Read "magnitude-5.9", "a magnitude of at least 5.9", "said it was 6.1" in a report of an earthquake."""
    before = text[max(sentence[0], value.start - 40) : value.start]
    named = re.search(r"\bmagnitude(?:\sof|\sat|[\s-]|\sis|\swas|\smeasuring)*\s?$", before, re.IGNORECASE)
    size = value.high if value.high is not None else value.low
    if size is None or not 0 < size < 10 or value.kind not in {"count", "temperature", "magnitude"}:
        return value
    decimal = re.search(r"\d\.\d", text[value.number_start : value.number_end]) is not None
    if value.kind != "magnitude" and not (
        named or (decimal and re.search(measured.SEISMIC, text[sentence[0] : sentence[1]], re.IGNORECASE))
    ):
        return value
    value = msgspec.structs.replace(value, kind="magnitude", unit="magnitude")
    if named and value.modifier is None:
        return _bound_before(text, value, value.start - len(before) + named.start())
    return value


def _bound_before(text: str, value: Value, start: int) -> Value:
    """Take in a bound word that stands before the name of the unit: "at least magnitude-5.9"."""
    bound = re.search(r"\b(at least|more than|about|around|up to|nearly)\s$", text[max(0, start - 12) : start], re.IGNORECASE)
    if bound is None:
        return value
    word = bound.group(1).lower()
    side = "lower" if word in quantities.LOWER else "upper" if word in quantities.UPPER else "about"
    return msgspec.structs.replace(
        value,
        start=max(0, start - 12) + bound.start(),
        modifier="about" if side == "about" else word,
        low=None if side == "upper" else value.low,
        high=None if side == "lower" else value.high,
    )


def _measures_something(text: str, sentence: tuple[int, int], value: Value, counted: Noun, distance: float) -> bool:
    """Whether a value is a figure: it has a unit, counts a noun, or says how many something happened to."""
    if value.kind == "duration":
        return _is_duration(text, value)
    if value.kind != "count" or "/" in value.unit or value.modifier == "vague":
        return value.kind != "magnitude" or not _is_worded_whole(value)
    if counted.thing in nouns.IN_PASSING or _is_definite(text, value, counted):
        return False
    if value.low == value.high == 1 and value.worded:
        return distance < 1 and measured.SAME_THING.get(counted.thing) == "person"
    if value.worded:
        return counted.plural or counted.of_them or _is_of_something(text, value) or distance < 1.2 or _is_scaled(value)
    return _is_digit_count(text, sentence, value, counted, distance)


def _is_worded_whole(value: Value) -> bool:
    """Whether a value is a bare whole number in words: no magnitude."""
    return value.worded and value.modifier is None and value.low is not None and value.low == int(value.low)


def _is_digit_count(text: str, sentence: tuple[int, int], value: Value, counted: Noun, distance: float) -> bool:
    size = value.high if value.high is not None else value.low or 0.0
    if (
        counted.plural
        or counted.of_them
        or _is_scaled(value)
        or distance < _NEAR_ENOUGH
        or (value.modifier and (counted.thing or size > 24))
    ):
        return text[value.start - 1 : value.start] != "." and not (
            text[value.end : value.end + 1] == ")" and not counted.plural and not value.modifier
        )
    lower_noun = counted.thing != "" and re.match(r"\s[A-Z]?[a-z]", text[value.end : value.end + 3]) is not None
    return (
        _is_of_something(text, value)
        or "," in text[value.number_start : value.number_end]
        or (lower_noun and value.start > sentence[0] + 3)
    )


def _is_of_something(text: str, value: Value) -> bool:
    """Whether a noun of number leads up to the value: "a crowd of 22,000"."""
    if re.search(r"\b[Tt]here (?:were|are) $", text[max(0, value.start - 12) : value.start]) and re.match(
        r"\s(?:in|on|aboard|of)\s", text[value.end : value.end + 8]
    ):
        return True
    return _NOUN_OF_NUMBER.search(text[max(0, value.start - 32) : value.start]) is not None


_NOUN_OF_NUMBER = re.compile(
    r"\b(?:population|crowd|total|group|staff|average|record|maximum|minimum|toll|number|majority|audience|party|team|crew|capacity)"
    r"\s(?:of|at|to|is|was|stands at|stood at)\s$"
)


def _is_scaled(value: Value) -> bool:
    size = value.high if value.high is not None else value.low
    return size is not None and abs(size) >= 1e6


def _is_definite(text: str, value: Value, counted: Noun) -> bool:
    """Whether a number refers back: "the two leaders"; but "the four hardest-hit villages" tells something."""
    before = text[max(0, value.number_start - 8) : value.number_start].lower()
    size = value.high if value.high is not None else value.low
    if (
        value.modifier
        or size is None
        or size > 2
        or measured.SAME_THING.get(counted.thing) == "person"
        or not re.search(r"\b(?:the|these|those|both|all|other)\s$", before)
    ):
        return False
    return not any(word not in {"main", "more"} for word in counted.adjectives)


def _is_duration(text: str, value: Value) -> bool:
    """Leave out "one day" and "two years ago", which say when."""
    after = text[value.end : value.end + 24].lower()
    if re.match(r"\s(?:ago|earlier|later|before|after|afterwards|previously|prior|beforehand|old|running)\b", after):
        return False
    return not (
        value.worded
        and value.low == value.high == 1
        and value.unit in {"days", "years", "weeks", "months", "minutes", "seconds"}
        and value.modifier is None
        and text[value.number_end] == " "
    )


_CARRIED_ON = re.compile(
    r"[“\"']?(?:It|That|This|The (?:quake|earthquake|attack|crash|storm|fire|accident|blast|bombing|incident|fight|match))\b"
)


def _inherited(report: Report, found: list[FigureMark]) -> list[FigureMark]:
    """Give figures of a sentence that goes on about the last one ("It killed 612 people") the last one's names and times."""
    carried: list[FigureMark] = []
    for figure in found:
        here = report.sentences[figure.sentence]
        text = report.article.text[here.start : here.end]
        if figure.sentence > 0 and not figure.when and _CARRIED_ON.match(text) and text.startswith(("It", "That", "This")):
            last = report.sentences[figure.sentence - 1]
            earlier = report.article.text[last.start : last.end]
            figure = msgspec.structs.replace(  # noqa: PLW2901 - the figure with what it inherits takes its place
                figure, when=measures.when_in(earlier), about=tuple(sorted({*figure.about, *measures.names_in(earlier)}))
            )
        carried.append(figure)
    return carried
