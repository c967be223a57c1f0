"""Copies found in texts with known passages, and between texts that cannot have copied: `python -m eval.copies`.

Found: passages of one ECB+ article are put into another one, edited as a desk does (words dropped, added, changed, quotation
marks and hyphens set anew, two sentences in another order). Wrong: copies between articles on events that have nothing to do
with each other (set phrases of the law and of sport).
"""

from __future__ import annotations

import random
from itertools import combinations

import msgspec

from consilience import copies
from consilience.records import Report
from consilience.testing import article
from eval.clusters import reports

SEED = 7
PASSAGES = 400
SHORTEST_WORDS = 12  # a passage; shorter ones are set phrases as often as copies
EDITS = (0.0, 0.05, 0.1, 0.2)  # shares of words that the desk touches
STRANGERS = 20_000  # pairs of articles on different topics

Sentence = list[str]


def _sentences(report: Report) -> list[Sentence]:
    text = report.article.text
    lines = [text[block.start : block.end].split() for block in report.article.blocks]
    return [line for line in lines if len(line) >= SHORTEST_WORDS]


def _edited(words: Sentence, share: float, chance: random.Random) -> Sentence:
    """Give a sentence with so many of its words dropped, doubled up with another, or changed."""
    edited: Sentence = []
    for word in words:
        turn = chance.random() / share if share else 1.0
        if turn >= 1:
            edited.append(word)
        elif turn >= 1 / 3:
            edited += [word, "also"] if turn >= 2 / 3 else ["otherwise"]
    return [word.replace("-", " ").replace('"', "”") for word in edited]


def _found(pile: list[Report], share: float) -> tuple[float, float]:
    """Give the share of passages found, and the share of found copies that lie in the passage put in."""
    chance = random.Random(f"{SEED} {share}")  # noqa: S311 - test data, nothing secret
    hits = inside = made = 0
    for _ in range(PASSAGES):
        source, target = chance.sample(pile, 2)
        passage = chance.choice(_sentences(source))
        edited = " ".join(_edited(passage, share, chance))
        host = [" ".join(words) for words in _sentences(target)]
        place = chance.randrange(len(host) + 1)
        text = "\n\n".join([*host[:place], edited, *host[place:]])
        left, right = msgspec.structs.replace(source), Report(article=article(text, "host.txt"))
        meet = set(copies.keys(left)) & set(copies.keys(right))
        pair = copies.judge(left, right) if meet else None
        cites = [cite for copy in (pair.copies if pair else ()) for cite in (copy.left, copy.right) if cite.article == right.id]
        start = text.index(edited)
        good = [cite for cite in cites if cite.start < start + len(edited) and start < cite.end]
        hits, inside, made = hits + bool(good), inside + len(good), made + len(cites)
    return hits / PASSAGES, inside / max(1, made)


def measure() -> dict[str, float]:
    """Give the figures by name, 0 to 1; `strangers` is the share of pairs of unrelated articles without any copy."""
    pile = [(event, report) for event, report in reports() if _sentences(report)]
    figures: dict[str, float] = {}
    for share in EDITS:
        recall, precision = _found([report for _, report in pile], share)
        figures |= {f"recall_{share:.0%}_edited": recall, f"precision_{share:.0%}_edited": precision}
    unrelated = [(one, other) for (here, one), (there, other) in combinations(pile, 2) if here.strip("+") != there.strip("+")]
    chosen = random.Random(SEED).sample(unrelated, STRANGERS)  # noqa: S311 - test data, nothing secret
    return figures | {"strangers": sum(copies.judge(one, other) is None for one, other in chosen) / len(chosen)}


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:24} {value:.4f}")
