"""How often something was done → a count of times: "shot seven times", not "seven times the size"."""

from __future__ import annotations

import re

import msgspec

from consilience.annotate.values import Value

# Behind "times" one of these tells how many times as much.
_AS_MUCH = re.compile(
    r"\s(?:the|as|more|less|fewer|higher|lower|larger|bigger|greater|smaller|longer|faster|slower|stronger|that|what|its|his|her|their|over"
    r"|earnings|sales|revenue|[a-z]+er\sthan|[a-z]+ion)\b",
    re.IGNORECASE,
)
_TIMES = " times"
# Before the number, what was done: a verb in the past, or a name between it and the number ("hit Gray eleven times").
_DONE = re.compile(
    r"\b(?:[a-z]+(?:ed|en|ot|it|ung|ck|ade|un|aw|ew|ung|et|ost|on|elt)|[a-z]+ing\s[A-Z][a-z]+|him|her|them|it|us|me)\s(?:at\sleast\s|about\s|some\s|more\sthan\s)?\Z"
)


def of(text: str, value: Value) -> Value:
    """Give a value as a count where it says how often something was done; any other as it is."""
    if value.kind != "multiple" or not text.startswith(_TIMES, value.number_end) or _AS_MUCH.match(text, value.end):
        return value
    if not _DONE.search(text, max(0, value.start - 40), value.start):
        return value
    return msgspec.structs.replace(value, kind="count", unit="", end=value.number_end)
