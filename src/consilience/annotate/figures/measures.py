"""A value in its sentence → what it counts: the noun, what happened to it, whose it is, when and in which part."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from consilience.annotate.values import Value
from consilience.languages.english import measured, nouns, tolls, uncounted

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?|[,;:()“”\"—–]|\S", re.UNICODE)
_LONGEST_PHRASE = 6  # words from a number to the noun it counts; longer ones are not noun phrases
_OWN_VERB = 3.0
FAR = 9.0  # words to the left or right that a frame may stand away; a comma or "and" counts as several


class Noun(Struct, frozen=True):
    """The counted noun: its end in the text, its singular, and the phrase as printed."""

    end: int
    thing: str
    phrase: str
    adjectives: tuple[str, ...] = ()
    of_them: bool = False
    plural: bool = False


NO_NOUN = Noun(-1, "", "")
VOTES = Noun(-1, "vote", "votes", plural=True)


def singular(word: str) -> str:  # noqa: PLR0911 - one return for each way of making a plural
    """Give the singular of an English plural noun."""
    folded = word.lower().replace("’", "'").removesuffix("'s").strip(".'")
    if folded in nouns.IRREGULAR_PLURALS:
        return nouns.IRREGULAR_PLURALS[folded]
    if folded.endswith("children"):
        return folded[:-3]
    if folded.endswith("men") and len(folded) > 5 and folded not in nouns.NOT_PLURAL:
        return folded[:-2] + "an"
    if folded.endswith("ies") and len(folded) > 4:
        return folded[:-3] + "y"
    if folded.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return folded[:-2]
    if word[:1].isupper() and folded.endswith("is") and len(folded) > 4:
        return folded[:-1]  # "Yemenis"
    if folded.endswith("s") and not folded.endswith(("ss", "us", "is")) and folded not in nouns.NOT_PLURAL:
        return folded[:-1]
    return folded


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    folded = word.lower().strip(".")
    if folded.endswith(("children", "women", "men")) and len(folded) > 5 and folded not in nouns.NOT_PLURAL:
        return True  # "grandchildren", "stuntmen"
    if folded in nouns.IRREGULAR_PLURALS:
        return folded not in {"dead", "wounded", "injured", "missing"}
    if word[:1].isupper() and folded.endswith("is") and len(folded) > 5:
        return True
    return (
        len(folded) > 2
        and folded.endswith("s")
        and not folded.endswith(("ss", "us", "'s", "’s"))
        and folded not in nouns.NOT_PLURAL
    )


# "A 90-seat chamber", "the two-storey school".
_HYPHENATED = re.compile(rf"-({'|'.join(sorted(nouns.HYPHENATED, key=len, reverse=True))})\b(?!-)")


def noun(text: str, start: int, end: int) -> Noun:
    """Read the counted noun after a number, from `start` to `end` at most."""
    opening = re.compile(
        r"\s(?:more\s)?of\s(?:the|them|whom|those|these|its|their|his|her|our|us|which)\b(?:\s(?:more\sthan\s)?(?:\d+|two|three|four|five|six)\b)?"
    ).match(text, start, end)
    of_them = opening is not None
    if opening is None and (joined := _HYPHENATED.match(text, start, end)):
        return Noun(joined.end(), nouns.HYPHENATED[joined.group(1)], joined.group(1), plural=True)
    if opening:
        if re.search(r"(?:them|whom|us|which)$", opening.group()):
            return Noun(opening.end(), "", opening.group().strip(), of_them=True)
        start = opening.end()
    by = re.compile(r"\sby\s(KO|knockout|decision)\b").match(text, start, end)
    if by:
        return Noun(by.end(), singular(by.group(1)), by.group(1), plural=True)
    found = _phrase(text, start, end, of_them=of_them)
    if opening and _SECOND.search(opening.group()):
        return Noun(-1, found.thing, found.phrase, found.adjectives, of_them=True, plural=found.plural)  # "40 of the 90 seats"
    return found


def described(text: str, start: int, end: int) -> Noun:
    """Give the noun after a hyphenated measure: "campaign" after "six-month"; its end is no part of the value."""
    match = re.compile(
        r"(?:\s[a-z][\w-]*){0,2}?\s([a-z]{3,})(?=[.,;:]|\s(?:in|of|at|on|for|that|which|and|to|from|by|with|was|is|were|had|has)\b|$)"
    ).match(text, start, end)
    if match is None or match.group(1) in nouns.STOPS:
        return NO_NOUN
    return Noun(-1, singular(match.group(1)), text[start : match.end()].strip())


_AFTER = re.compile(r"[\s-]+([A-Za-z][\w'’-]*)")
_GOES_ON = frozenset((
    "of", "in", "on", "at", "from", "for", "to", "the", "a", "an", "worth", "south", "north", "east", "west",
    "off", "long", "wide", "deep", "high", "tall", "away", "more", "with",
))  # fmt: skip


def trailing(text: str, start: int, end: int) -> str:
    """Give the few words after a measure that say what it measures: "southwest of the port", "of voice traffic"."""
    stop, last, counted = start, start, 0
    while counted < 6 and (match := _AFTER.match(text, stop, end)):
        word = match.group(1).lower()
        if word in nouns.STOPS and word not in _GOES_ON:
            break
        stop, counted = match.end(), counted + 1
        if word not in _GOES_ON:
            last = stop
    return text[start:last].strip(" -")


_SECOND = re.compile(r"\s(?:\d+|two|three|four|five|six)\Z")
_OPENING_QUOTES = frozenset('“"')


def _phrase(text: str, start: int, end: int, *, of_them: bool) -> Noun:
    words: list[re.Match[str]] = []
    if text[start : start + 1] not in {" ", "-", "\n", "\u00a0"}:
        glued = re.compile(r"[A-Za-z]+").match(text, start, end)  # "12KOs"
        if glued and is_plural(glued.group()):
            return Noun(glued.end(), singular(glued.group()), glued.group(), plural=True)
        return Noun(-1, "", "", of_them=of_them)
    for match in _WORD.finditer(text, start, min(end, start + 120)):
        word = match.group()
        if not word[0].isalpha() or word.lower().rstrip(".") in nouns.STOPS or len(words) >= _LONGEST_PHRASE:
            if (
                word == "-"
                or (word in _OPENING_QUOTES and not words)
                or (
                    word.lower() in {"other", "more"}
                    and not words
                    and re.match(r"\s[A-Za-z]", text[match.end() : match.end() + 2])
                )
            ):
                continue
            break
        words.append(match)
        if word.endswith(".") and len(word) > 3:
            break
    plural = next((n for n, match in enumerate(words) if is_plural(match.group())), None)
    if plural is None:
        return Noun(-1, "", "", of_them=of_them) if not words else _singular_noun(text, words, of_them=of_them)
    while plural + 1 < len(words) and is_plural(words[plural + 1].group()) and not words[plural + 1].group()[0].isupper():
        plural += 1  # "sports cars", "life sentences"
    head = words[plural]
    stop = head.end() - head.group().endswith(".")
    thing = "crewman" if plural and words[plural - 1].group().lower() == "crew" else singular(head.group())
    return Noun(
        stop,
        thing,
        text[words[0].start() : stop],
        tuple(match.group().lower() for match in words[:plural]),
        of_them=of_them,
        plural=True,
    )


_NATIONALITY = re.compile(r"(?:i|ese|ish|ian|ean|can|ch|man|KO|men)\Z")


def _singular_noun(text: str, words: list[re.Match[str]], *, of_them: bool) -> Noun:
    """Take "crowd" in "the 22,000 crowd", "Somali" in "12 Somali and": the last word before the phrase stops."""
    kept = words[:2] if len(words) <= 2 else words[:1]
    head = kept[-1]
    word = head.group().rstrip(".")
    if re.search(r"(?:ing|ed|old|ly)\Z", word) or (word[0].isupper() and not _NATIONALITY.search(word)):
        return Noun(-1, "", "", of_them=of_them)  # "the 605 Freeway"
    stop = head.end() - head.group().endswith(".")
    return Noun(
        stop,
        head.group().lower().rstrip("."),
        text[kept[0].start() : stop],
        tuple(match.group().lower() for match in kept[:-1]),
        of_them=of_them,
    )


def _by_beginning() -> dict[str, list[tuple[str, bool, str]]]:
    """Give the openings of the frames by their first two letters, in order: opening, whether it is a whole word, frame."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for frame, openings in measured.FRAMES.items():
        for opening in openings:
            found.setdefault(opening[:2], []).append((opening.removesuffix("$"), opening.endswith("$"), frame))
    return found


_OPENINGS = _by_beginning()


@lru_cache(maxsize=4096)
def frame_of(word: str) -> str:
    """Give the frame that a word evokes; "" for none."""
    folded = word.lower().strip(".'’")
    for opening, whole, frame in _OPENINGS.get(folded[:2], ()):
        if folded == opening or (not whole and folded.startswith(opening)):
            return frame
    return ""


# "16 people, including three children, were killed".
_ASIDE = re.compile(r"\A\s?,\s(?:including|among\sthem|most\sof\sthem|mostly|many\sof\sthem|all)\b[^,;.]{1,90},")


def action(text: str, sentence: tuple[int, int], value: Value, counted: Noun) -> tuple[str, float]:
    """Give the frame nearest to a value in its sentence, and how many words away it stands (9 or more: none)."""
    own = frame_of(counted.phrase.split()[-1]) if counted.phrase and counted.phrase.split() else ""
    if own and (measured.SAME_THING.get(counted.thing) != "person" or counted.thing in measured.TELLING_NOUNS):
        return own, 0.0
    if any(frame_of(word) == "charged" for word in counted.adjectives):
        return "charged", 0.0  # "two accused brothers"
    toll = told_before(text, sentence, value)
    if toll is not None and toll[1]:
        return toll[1], 0.0
    after = max(value.end, counted.end)
    right = _WORD.findall(_ASIDE.sub(" ", text[after : min(sentence[1], after + 180)], count=1))
    left = _WORD.findall(text[max(sentence[0], value.start - 140) : value.start])[::-1]
    fitting = [found for found in sorted((*_frames(left, "left"), *_frames(right, "right"))) if _fits(found[2], value, counted)]
    if left and left[0].endswith("ed") and left[0].islower() and not frame_of(left[0]):
        fitting = [found for found in fitting if found[0] < _OWN_VERB]  # "infected 1,200 people and killed 35"
    candidates = fitting[:1]
    if not candidates:
        return "", FAR
    distance, _, frame = candidates[0]
    return frame, distance


_PART_OF_SPEECH = re.compile(r"[A-Za-z][\w'’-]*")


def told_before(text: str, sentence: tuple[int, int], value: Value) -> tuple[Noun, str] | None:
    """Read what a running count is of where that stands in front of it: "the death toll rose to", "the number of homes is"."""
    start = max(sentence[0], value.start - 110)
    if value.kind != "count":
        return None
    window = text[start : value.start]
    if tolls.PARENT_OF.search(window):
        return Noun(-1, "child", "children", plural=True), "parent"
    named = tolls.NUMBER_OF.search(window) or tolls.COUNTED.search(window)
    if named is None and window.endswith("of "):
        named = tolls.OUT_OF.search(window)
    if named:
        return _counted_before(named["what"])
    if tolls.TOLL.search(window) or tolls.LIVES_OF.search(window):
        return NO_NOUN, "killed"
    lives = tolls.LIVES.match(text, value.end) if tolls.LIVES_BEFORE.search(window) else None
    return (Noun(lives.end(), "person", "lives", plural=True), "killed") if lives else None


def _counted_before(what: str) -> tuple[Noun, str]:
    words = _PART_OF_SPEECH.findall(what)
    frame = next((frame for word in words if (frame := frame_of(word))), "")
    until = next((at for at, word in enumerate(words) if at and word.lower() in nouns.PHRASE_ENDS), len(words))
    plural = next((word for word in words[:until] if is_plural(word)), "")
    return Noun(-1, singular(plural) if plural else "", " ".join(words[:until]), plural=True), frame


def _fits(frame: str, value: Value, counted: Noun) -> bool:
    """Whether a happening can befall what is counted: helicopters are not injured, people do not cost."""
    if value.kind != "count":
        return frame not in measured.ONLY_PERSONS or (value.kind == "duration" and frame in {"sentenced", "charged"})
    if not counted.thing:
        return True
    is_person = measured.SAME_THING.get(counted.thing) == "person"
    return frame not in (measured.NEVER_PERSONS if is_person else measured.ONLY_PERSONS) or counted.thing in {"dead", "homeless"}


def _frames(words: list[str], side: str) -> list[tuple[float, str, str]]:
    """Frames along one side of a value, with their distance."""
    found: list[tuple[float, str, str]] = []
    distance = 0.0
    for word in words:
        frame = frame_of(word) if word[0].isalpha() and word.rstrip(".") != "March" else ""
        if frame:
            found.append((distance, side, frame))
        distance += _step(word, side)
        if distance >= FAR:
            break
    return found


def _step(word: str, side: str) -> float:
    if word in {";", "—", "–", ":"}:
        return FAR
    if word in {",", "(", ")"} or word.lower() in {"and", "but", "while"}:
        return 3.0
    if word[0].isdigit():
        return 3.0
    if side == "right" and word.lower() in {"were", "was", "have", "has", "had", "been", "are", "is", "be", "people"}:
        return 0.2
    return 1.0


_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_MONTH_NUMBERS = {name[:3].lower(): f"{number:02d}" for number, name in enumerate(uncounted.MONTHS.split("|")[:12], 1)}
_WHEN = re.compile(rf"\b(?:(?P<month>{uncounted.MONTHS})\b\.?|(?P<year>(?:1[5-9]|20)\d\d)\b(?!\s(?:people|feet|metres)))")
_SINCE = re.compile(
    r"\bsince\s(?:the\s\w+\s)?(?:\w+\s){0,3}(?:(?:1[5-9]|20)\d\d)|\bsince\s(?:it|the|then|its)\b"
    r"|\bso far\b.{0,20}\byear|\bthis year\b|\bto date\b",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(f"{uncounted.MONTHS}|{uncounted.WEEKDAYS}".lower().split("|")) | {"mr", "mrs", "ms", "dr"}


_BORDER = re.compile(r";|\s[—–-]\s|,\s(?:and|but|while|whereas|although|though|or)\s|\s(?:but|while|whereas)\s")
_AGED = re.compile(r"\b\d{1,3}-year-old\b")


def clause(text: str, sentence: tuple[int, int], position: int) -> tuple[int, int]:
    """Give the clause of a sentence in which a position stands."""
    start, end = sentence
    for border in _BORDER.finditer(text, *sentence):
        if border.end() <= position:
            start = border.end()
        elif border.start() >= position:
            end = border.start()
            break
    return start, end


@lru_cache(maxsize=64)
def names_in(text: str) -> tuple[str, ...]:
    """Give the capitalised words of a sentence, in small letters, but the first word where it is no name."""
    found = []
    for match in _CAPITAL.finditer(text):
        word = match.group().lower().replace("’", "'").removesuffix("'s")
        if (
            word in _NOT_NAMES
            or word in uncounted.NOT_A_NAME
            or word in measured.CONTEXT_STOP
            or (not text[: match.start()].strip("“\"'‘ ") and frame_of(word))
        ):
            continue
        found.append(word)
    return tuple(sorted({*found, *_AGED.findall(text)}))


@lru_cache(maxsize=64)
def when_in(text: str) -> tuple[str, ...]:
    """Give the years and months that a sentence names: "2003", "12"."""
    found: set[str] = set()
    for match in _WHEN.finditer(text):
        found.add(match["year"] or _MONTH_NUMBERS[match["month"][:3].lower()])
    if re.search(r"\blast (?:year|month)\b|\b(?:years|decades|months) ago\b", text):
        found.add("earlier")
    return tuple(sorted(found))


def is_running(text: str) -> bool:
    """Whether a sentence counts from some time on: "since March 2011"."""
    return _SINCE.search(text) is not None


@lru_cache(maxsize=64)
def context(text: str) -> tuple[str, ...]:
    """Give the telling words of a sentence, roughly stemmed."""
    words = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    return tuple(sorted({stem(word) for word in words if word not in measured.CONTEXT_STOP}))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut the endings that news varies: "kills", "killing", "killed"."""
    for ending in ("ingly", "edly", "ings", "ing", "ies", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
