"""Where a time expression looks: back to what happened or on to what is still to come, from the verbs around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from consilience.languages.english import times as english

Lean = Literal["past", "future", "unknown"]

# Verbs farther off than this belong to other parts of the sentence.
REACH_CHARACTERS = 220

# A participle so near before a day belongs to it.
NEAR_WORDS = 5

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|['’](?:ll|s|re|d)\b|[;—()“”\"]|:(?![\d])")
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_STOPS = frozenset(';:—()“”"')


def lean(text: str, sentence: tuple[int, int], span: tuple[int, int]) -> Lean:
    """Tell whether text[span], inside text[sentence], means a day that is past or one to come."""
    before = _tokens(text[max(sentence[0], span[0] - REACH_CHARACTERS) : span[0]], backwards=True)
    after = _tokens(text[span[1] : min(sentence[1], span[1] + REACH_CHARACTERS)], backwards=False)
    beside = _beside(before, after)
    if beside != "unknown":
        return beside
    told = _first_told(before, range(len(before) - 1, -1, -1))
    if told == "unknown":
        told = _first_told(after, range(len(after)))
    return told


def _beside(before: list[str], after: list[str]) -> Lean:
    """Read the words that touch the expression: "since", "delayed until", "was on Tuesday to meet"."""
    if before[-1:] == ["since"]:
        return "past"
    if before[-1:] in (["until"], ["till"]) and any(word in english.DELAYS for word in before[-6:]):
        return "future"
    if _is_meant_for(before) or _lasts_to(before) or after[:3] in _PUT_OFF:
        return "future"
    if before[-1:] in (["is"], ["are"]) and before[-2:-1] not in (["it"], ["today"], ["this"], ["that"]):
        return "future"  # "the deadline is Monday"
    bare = [word for word in before[-4:] if word not in {"on", "in", "at"}][-3:]
    if len(bare) == 3 and bare[1] == "to" and bare[0].endswith("s") and bare[0] not in english.BE | english.PAST_FORMS:
        return "future"  # "advances to play on Saturday"
    verb = [word for word in before[-2:] if word != "on"][-1:]
    return "future" if after[:1] == ["to"] and verb and verb[0] in english.BE else "unknown"


_PUT_OFF = [[have, "been", word] for have in ("has", "have") for word in sorted(english.PUT_OFF)]


def _is_meant_for(before: list[str]) -> bool:
    """Read "a truce proposed for Thursday", "the strike planned at 22 clinics for Monday"."""
    return before[-1:] == ["for"] and any(word in english.MEANT_FOR for word in before[-7:-1])


def _lasts_to(before: list[str]) -> bool:
    """Read "do not run until Friday", "have been told to leave by Saturday": the verb next before is of the present."""
    if before[-1:] not in (["until"], ["till"], ["by"]):
        return False
    told = [word for place, word in enumerate(before[:-1]) if not (word == "have" and before[place - 1] == "to")]
    near = (word for word in reversed(told) if word in english.PRESENT | english.PAST_AUXILIARIES | english.MODALS)
    return next(near, "") in english.PRESENT


def _first_told(words: list[str], places: Iterable[int]) -> Lean:
    for place in places:
        told = _told_by(words, place)
        if told != "unknown":
            return told
    return "unknown"


def _tokens(text: str, *, backwards: bool) -> list[str]:
    """Give the lower-case words on the expression's side of the nearest quotation mark, colon or semicolon."""
    found = _TOKEN.finditer(_BRACKETS.sub(" ", text))
    words = [each.group().lower() for each in found if each.group() not in english.MONTHS_LIKE_VERBS]
    stops = [place for place, word in enumerate(words) if word in _STOPS]
    if not stops:
        return words
    return words[stops[-1] + 1 :] if backwards else words[: stops[0]]


def _told_by(words: list[str], place: int) -> Lean:
    word = words[place]
    preceding, following = (words[place - 1] if place else ""), "".join(words[place + 1 : place + 2])
    if word in english.MODALS:
        return _by_modal(words, place)
    if word in english.FUTURE_WORDS and preceding not in {"than", "as", "not"}:
        return _by_announcement(word, preceding, following)
    if word == "to" and following not in english.NOT_A_VERB_AFTER | english.NO_INFINITIVE:
        return _by_infinitive(words, place)
    return "unknown" if preceding in english.NOT_A_VERB_AFTER else _by_verb(words, place)


def _by_verb(words: list[str], place: int) -> Lean:
    if words[place] in english.FIXED_PRESENT:
        return _by_auxiliary(words, place) or "future"
    if not _is_past_form(words[place]):
        return "unknown"
    if words[place + 1 : place + 2] == ["by"] and not (place and words[place - 1] in english.BE):
        near = len(words) - place <= NEAR_WORDS  # "shot by police on Saturday"; "crimes committed by all sides" is no verb
        return "past" if near else "unknown"
    return _by_auxiliary(words, place) or "past"


def _by_announcement(word: str, preceding: str, following: str) -> Lean:
    """Read "is due to start", "set for Monday" as to come; "due to low light" is a cause, "set aside" a deed."""
    if word == "due":
        return "future" if preceding in english.BE or following != "to" else "unknown"
    if word in english.PLANS:
        return "future" if following == "to" else "unknown"  # "announced plans Tuesday"
    if word == "set":
        return "future" if following in {"to", "for"} else "past"
    return "future"


def _is_past_form(word: str) -> bool:
    return word in english.PAST_FORMS or (
        len(word) > 4 and word.endswith("ed") and word not in {"need", "indeed", "speed", "exceed", "proceed"}
    )


def _by_modal(words: list[str], place: int) -> Lean:
    """Read "will meet" as to come, "would have met" and "could not be reached" as past."""
    if words[place + 1 : place + 2] == ["have"] and _is_past_form("".join(words[place + 2 : place + 3])):
        return "past"
    if words[place] in english.CERTAIN_MODALS or words[place] == "can":
        return "future"
    return "past" if words[place] == "could" and words[place + 1 : place + 2] == ["not"] else "future"


def _by_infinitive(words: list[str], place: int) -> Lean:
    """Read "is to meet" and "plans to meet" as to come; "failed to meet" as past."""
    if any(word in english.PAST_GOVERNORS for word in words[max(0, place - 2) : place]):
        return "past"
    if words[max(0, place - 1) : place] == ["due"] and not (place > 1 and words[place - 2] in english.BE):
        return "unknown"
    done = words[place + 1 : place + 2] == ["have"] and _is_past_form(
        "".join(words[place + 2 : place + 3]).replace("been", "was")
    )
    if done and any(word in english.PAST_BE for word in words[max(0, place - 2) : place]):
        return "past"  # "was to have been completed by Monday"
    if words[place + 1 : place + 2] == ["be"]:
        return "future"
    if place and words[place - 1] in (english.BE - {"be", "been", "being"}) | english.FUTURE_WORDS:
        return "future"
    return "unknown"


_BETWEEN_VERBS = frozenset({"be", "been", "have", "not", "also", "being"}) | english.LASTING


def _by_auxiliary(words: list[str], place: int) -> Lean | None:
    """Read the verb by what leads it: "will also be sentenced", "to be held"; None where nothing does."""
    earlier = place - 2 if words[max(0, place - 2)] == "have" else place - 1  # "should have service restored"
    while earlier >= 0 and (words[earlier] in _BETWEEN_VERBS or words[earlier].endswith("ly")):
        earlier -= 1
    if earlier < 0:
        return None
    if words[earlier] in english.MODALS:
        return _by_modal(words, earlier)
    return _by_infinitive(words, earlier) if words[earlier] == "to" else None
