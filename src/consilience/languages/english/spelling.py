"""British and American spelling → one form, for comparing words (not for showing them)."""

from __future__ import annotations

import re
from functools import lru_cache

# The folded form need not be a word ("promise" becomes "promize"): it only has to be the same for both spellings.
_ENDINGS = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|able|ite|ites)?$"), r"or\1"),
    (re.compile(r"(?<=\w{2})(t|b)re(s|d)?$"), r"\1er\2"),
    (re.compile(r"(?<=\w{2}[aeiou])ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=\w{3})ence(s)?$"), r"ense\1"),
)


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Give the form that a word has in common with its other spelling: "organised" and "organized" are one."""
    for ending, common in _ENDINGS:
        word = ending.sub(common, word)
    return word
