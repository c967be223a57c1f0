"""The words of a sentence, cut as the English Universal Dependencies treebanks (EWT, GUM) cut them."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.languages.english.segmentation import ABBREVIATIONS, CAPITALISED_ABBREVIATIONS, FUSED, NUMBERED, PREFIXES, UNITS

# Drawn onto the character before it, or not drawn at all: combining marks, zero-width characters.
_JOINED = r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]"
_LETTER = rf"(?:[^\W\d_]{_JOINED}*)"
_WORD = rf"(?:\w{_JOINED}*)"
_CLITIC = r"['’](?:s|re|ve|ll|d|m)(?!\w)"

# Tried in this order, so that the last takes whatever is left. No try reads further than its match or a fixed bound,
# except within one run of letters or digits, which the next try then takes whole: the time grows with the text.
_PIECE = re.compile(
    rf"""
    (?:https?://|www\.)\S{{0,2000}}[\w/=]                                           # addresses of pages and people
  | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}}
  | (?:[\w-]{{1,64}}\.){{1,4}}(?:com|org|net|gov|edu|co\.uk|pdf|docx?|xlsx?|html?|jpe?g)(?:/[\w/.?=&%-]{{0,200}}[\w/])?(?!\w)
  | [@\#]\w*[^\W\d]\w*
  | [:;]-?[)(DP](?!\w)
  | ['’]\d\ds?(?!\w)                                                                # '90s
  | {_CLITIC}
  | (?:1-)?\d{{3}}-\d{{3}}-\d{{4}}(?!\w) | \d{{3}}-\d{{4}}(?!\w) | \d\d?-\d\d?-\d{{4}}(?!\w)     # telephones, dates
  | \d+(?:[.,:]\d{{1,3}}){{0,4}}(?=(?:{"|".join(UNITS)})(?!\w))
  | \d{{1,3}}(?:,\d{{2,3}}){{0,8}},\d{{3}}(?:\.\d+)?(?!\w|,\d)                              # 1,000.5, but 17|,|18|,|19
  | \d+(?:[.:/]\d+)*(?!\w)
  | \.\d+(?:[.,]\d+)*
  | (?:[^\W\d_]\.){{2,12}} | (?:[^\W\d_]\.){{1,12}}[^\W\d_](?!\w) | Ph\.D\.?(?!\w)   # U.S., a.m.
  | {_LETTER}{{1,8}}(?:&{_LETTER}{{1,8}}){{1,3}}(?!\w)                              # AT&T
  | w/(?:o|out)?(?!\w) | b/c(?!\w)
  | {_WORD}+?(?=n['’]t(?!\w)) | n['’]t(?!\w)
  | {_WORD}+(?:['’](?!(?:s|re|ve|ll|d|m)(?!\w)){_WORD}+)*
  | \.{{2,}} | …+ | -{{2,}} | [—–―]+ | ={{2,}} | \*{{2,}} | [!?]+ | ['’]{{2,}} | ``+ | \$+ | <+ | >+
  | \S{_JOINED}*
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Longer runs without a space hardly come again.
_KEPT_LENGTH = 40


def tokens(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the words and signs between two positions, in order; every printed character is in exactly one.

    Code points, end excluded. Cut as the treebanks do: do|n't, Putin|'s, well|-|known, $|5, 3|%, U.S., a.m.
    """
    spans: list[tuple[int, int]] = []
    runs = text[start:end].split()
    base = start
    for run, following in zip(runs, [*runs[1:], ""], strict=False):
        base = text.index(run, base)
        cut = _kept_cuts if len(run) <= _KEPT_LENGTH else _cuts
        spans += [(base + left, base + right) for left, right in cut(run, following[:1] if run[-1] == "." else "")]
        base += len(run)
    return spans


def _cuts(run: str, following: str) -> tuple[tuple[int, int], ...]:
    """The words of text without a space; `following` is the character after its final point and a space, if any."""
    cuts: list[tuple[int, int]] = []
    at = 0
    while at < len(run):
        left, at = at, _word_end(run, at, following)
        if (second := FUSED.get(run[left:at].lower())) is not None:
            cuts.append((left, left + second))
            left += second
        cuts.append((left, at))
    return tuple(cuts)


_kept_cuts = lru_cache(maxsize=1 << 15)(_cuts)


def _word_end(run: str, start: int, following: str) -> int:
    """Where the word that begins here ends, with the point of an abbreviation and the rest after a prefix."""
    end = _piece_end(run, start)
    word = run[start:end]
    while run[end : end + 1] == "-" and run[end + 1 : end + 2].isalnum() and word.lower() in PREFIXES:
        start, end = end + 1, _piece_end(run, end + 1)
        word = run[start:end]
    if run[end : end + 1] == "." and _keeps_point(word, run[end + 1 : end + 2] or following, is_last=end + 1 == len(run)):
        return end + 1
    return end


def _piece_end(run: str, start: int) -> int:
    """Where the piece of the pattern that begins here ends; its last alternative takes any printed character."""
    piece = _PIECE.match(run, start)
    return piece.end() if piece else start + 1


def _keeps_point(word: str, following: str, *, is_last: bool) -> bool:
    """Whether the point after a word belongs to it; `following` is the next printed character, "" at the end."""
    lower = word.lower()
    if lower in NUMBERED:
        return following.isdigit()
    if len(word) == 1 and word.isupper():
        return is_last and following.isalpha()
    return lower in ABBREVIATIONS or (lower in CAPITALISED_ABBREVIATIONS and word[0].isupper())
