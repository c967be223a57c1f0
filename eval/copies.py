"""Copies found in texts with known passages, and between texts that cannot have copied: `python -m eval.copies`.

Found: passages of one ECB+ article are put into one on another event, edited as a desk does: words dropped, added, changed,
quotation marks and hyphens set anew; then sentences joined, in another order, cut from the bottom, patched together from three
articles. Wrong: copies outside the passages put in, and copies between articles on events that have nothing to do with each
other (set phrases of the law and of sport).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations

from msgspec import Struct

from consilience import copies
from consilience.records import Cite, Report
from consilience.testing import article
from eval.clusters import reports

SEED = 7
PASSAGES = 400
SHORTEST_WORDS = 12  # a passage; shorter ones are set phrases as often as copies
ENDS = {".", "!", "?", '"', "”", "''"}  # a sentence; the corpus parts its marks from its words
EDITS = (0.0, 0.05, 0.1, 0.2)  # shares of words that the desk touches
STRANGERS = 20_000  # pairs of articles on different topics

Sentence = list[str]


class Told(Struct, frozen=True):
    """An article and its topic in the corpus."""

    topic: str
    report: Report


class Piece(Struct, frozen=True):
    """A passage as it is put into another article, and the article it is from."""

    source: Told
    text: str


Desk = Callable[[list[Told], float, random.Random], list[Piece]]


def _sentences(report: Report) -> list[Sentence]:
    """Give the sentences of an article; its headings and date lines are none."""
    text = report.article.text
    lines = [text[block.start : block.end].split() for block in report.article.blocks]
    return [line for line in lines if sum(map(str.isalpha, line)) >= SHORTEST_WORDS and line[-1] in ENDS]


def _edited(words: Sentence, share: float, chance: random.Random) -> Sentence:
    """Give a sentence with so many of its words dropped, doubled up with another, or changed."""
    edited: Sentence = []
    for word in words:
        turn = chance.random() / share if share else 1.0
        if turn >= 1:
            edited.append(word)
        elif turn >= 1 / 3:
            edited += [word, "also"] if turn >= 2 / 3 else ["otherwise"]
    hyphen = chance.choice(["-", " ", ""])  # "pull-out", "pull out", "pullout"
    return [word.replace("-", hyphen).replace('"', "”") for word in edited]


def _passage(pile: list[Told], share: float, chance: random.Random) -> list[Piece]:
    """One sentence."""
    source = chance.choice(pile)
    return [Piece(source, " ".join(_edited(chance.choice(_sentences(source.report)), share, chance)))]


def _joined(pile: list[Told], share: float, chance: random.Random) -> list[Piece]:
    """Two neighbouring sentences made one."""
    source, sentences = _with_sentences(pile, 2, chance)
    at = chance.randrange(len(sentences) - 1)
    one, other = (" ".join(_edited(words, share, chance)) for words in sentences[at : at + 2])
    return [Piece(source, f"{one.rstrip(' .')}, and {other[0].lower()}{other[1:]}")]


def _reordered(pile: list[Told], share: float, chance: random.Random) -> list[Piece]:
    """Three sentences in another order."""
    source, sentences = _with_sentences(pile, 3, chance)
    return [Piece(source, " ".join(_edited(words, share, chance))) for words in chance.sample(sentences, 3)]


def _patched(pile: list[Told], share: float, chance: random.Random) -> list[Piece]:
    """A sentence each of three articles."""
    return [piece for _ in range(3) for piece in _passage(pile, share, chance)]


def _cut(pile: list[Told], share: float, chance: random.Random) -> list[Piece]:
    """The upper half of an article."""
    source, sentences = _with_sentences(pile, 4, chance)
    kept = sentences[: len(sentences) // 2]
    return [Piece(source, " ".join(_edited(words, share, chance))) for words in kept]


def _with_sentences(pile: list[Told], fewest: int, chance: random.Random) -> tuple[Told, list[Sentence]]:
    source = chance.choice([told for told in pile if len(_sentences(told.report)) >= fewest])
    return source, _sentences(source.report)


DESKS = {"joined": _joined, "reordered": _reordered, "patched": _patched, "cut": _cut}
DESK_EDITS = 0.1


def _found(pile: list[Told], desk: Desk, share: float, seed: str) -> tuple[float, float]:
    """Give the share of passages found, and the share of found copies that lie in the passages put in."""
    chance = random.Random(seed)  # noqa: S311 - test data, nothing secret
    hits = inside = made = put = 0
    while put < PASSAGES:
        pieces = desk(pile, share, chance)
        host = chance.choice([told for told in pile if all(told.topic != piece.source.topic for piece in pieces)])
        lines = [" ".join(words) for words in _sentences(host.report)]
        place = chance.randrange(len(lines) + 1)
        text = "\n\n".join([*lines[:place], *(piece.text for piece in pieces), *lines[place:]])
        right = Report(article=article(text, "host.txt"))
        for source in {piece.source.report.id: piece.source.report for piece in pieces}.values():
            spans = [(text.index(piece.text), len(piece.text)) for piece in pieces if piece.source.report.id == source.id]
            cites = _cites(source, right)
            good = {cite for cite in cites if any(cite.start < start + length and start < cite.end for start, length in spans)}
            hits += sum(any(cite.start < start + length and start < cite.end for cite in good) for start, length in spans)
            put, inside, made = put + len(spans), inside + len(good), made + len(cites)
    return hits / put, inside / max(1, made)


def _cites(source: Report, right: Report) -> list[Cite]:
    """Give what a text has from another, as the pipeline finds it."""
    if not set(copies.keys(source)) & set(copies.keys(right)):
        return []
    pair = copies.judge(source, right)
    return [cite for copy in (pair.copies if pair else ()) for cite in (copy.left, copy.right) if cite.article == right.id]


def measure() -> dict[str, float]:
    """Give the figures by name, 0 to 1; `strangers` is the share of pairs of unrelated articles without any copy."""
    pile = [Told(event.strip("+"), report) for event, report in reports() if _sentences(report)]
    figures: dict[str, float] = {}
    for share in EDITS:
        recall, precision = _found(pile, _passage, share, f"{SEED} {share}")
        figures |= {f"recall_{share:.0%}_edited": recall, f"precision_{share:.0%}_edited": precision}
    for name, desk in DESKS.items():
        recall, precision = _found(pile, desk, DESK_EDITS, f"{SEED} {name}")
        figures |= {f"recall_{name}": recall, f"precision_{name}": precision}
    unrelated = [(one.report, other.report) for one, other in combinations(pile, 2) if one.topic != other.topic]
    chosen = random.Random(SEED).sample(unrelated, STRANGERS)  # noqa: S311 - test data, nothing secret
    return figures | {"strangers": sum(copies.judge(one, other) is None for one, other in chosen) / len(chosen)}


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:24} {value:.4f}")
