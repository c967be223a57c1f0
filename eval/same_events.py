"""Which words of different articles tell one event: measured on ECB+ (topics 1 to 35): `python -m eval.same_events`.

The corpus marks the words that tell of an event, and which of them tell of the same one. As is usual, the marked words are
given, within one event's articles, and what is measured is how they are put together: the CoNLL mean of MUC (Vilain et al.
1995), B³ (Bagga and Baldwin 1998) and CEAF-e (Luo 2005). Only the sentences count in which a word is tied to one of another
article: of the others the corpus does not say what they share. Beside our figures stands the rule "one stem, one event".

The weights, and how sure it must be, come from the topics up to LAST_LEARNED (`training/deeds.py`); the others are held out.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from msgspec import Struct

from consilience import annotate
from consilience.annotate import parse
from consilience.cluster import linkage
from consilience.likeness import Weights
from consilience.reconcile import deeds, statements
from consilience.reconcile.deeds import Deed
from consilience.records import Event, Report, StatementMark
from eval import clusters
from eval.texts import together

LAST_LEARNED = 20
# How sure it must be on average that two groups tell one event. Eight in ten of the events are told once, so that a first pair
# needs the most; between two groups that each hold together a few sure links decide: one event has many names ("bid", "offer").
# Chosen in cross-validation on the topics learned on (`training/deeds.py`).
ENOUGH = linkage.Enough(two_singles=0.7, single_and_group=0.35, two_groups=0.25)

Grouping = Mapping[Any, Hashable]  # a mapping's keys are invariant: Hashable would refuse one with tuples for keys


class Mention(Struct, frozen=True):
    """Words of an article that tell of an event: code points in its text, and the corpus's name for the event."""

    start: int
    end: int
    first_word: str
    event: str


class Topic(Struct, frozen=True):
    """The told events of one event's articles: each deed, with the corpus's name for it, and the rule's."""

    name: str
    deeds: tuple[Deed, ...]
    events: tuple[str, ...]
    stems: tuple[str, ...]
    weighed: Weights

    @property
    def is_held_out(self) -> bool:
        """Say whether nothing was learned on it."""
        return int(self.name.rstrip("+")) > LAST_LEARNED


def topics() -> Iterator[Topic]:
    """Give each event of the corpus with its articles annotated."""
    paths: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(clusters.FOLDER.glob("*/*.xml")):
        paths[clusters.event(path)].append(path)
    for name, found in sorted(paths.items()):
        yield _topic(name, found)


def _topic(name: str, paths: Sequence[Path]) -> Topic:
    reports = [annotate.report(together(clusters.sentences(path), path.name).article) for path in paths]
    told = statements.told_by(Event(reports=tuple(reports)))
    rows: list[tuple[Deed, str, str]] = []
    for path, report in zip(paths, reports, strict=True):
        said = [one for one in told.said if one.article == report.id]
        senses = _senses(report)
        for mention in mentions(path):
            where = next((one for one in said if one.start <= mention.start < one.end), None)
            if where:
                rows.append(
                    (
                        deeds.deed(where, _mark(report, mention, senses.get(mention.start, b"")), report),
                        mention.event,
                        statements.plain_stem(mention.first_word),
                    )
                )
    found, events, stems = zip(*rows, strict=True)
    return Topic(name, found, events, stems, told.weighed)


def _senses(report: Report) -> dict[int, bytes]:
    """Give the sense of each word by where it begins."""
    found = parse.parses(report.article.text, report.sentences)
    return {token.start: one.sense(number) for one in found for number, token in enumerate(one.tokens)}


def _mark(report: Report, mention: Mention, sense: bytes) -> StatementMark:
    """Give the statement whose predicate the corpus marks; for a word that is none of ours one without anybody taking part."""
    over = [mark for mark in report.statements if mark.predicate_start < mention.end and mention.start < mark.predicate_end]
    return next(iter(over), None) or StatementMark(
        start=mention.start,
        end=mention.end,
        predicate_start=mention.start,
        predicate_end=mention.end,
        kind="noun",
        lemma=mention.first_word,
        sense=sense,
    )


def mentions(path: Path) -> list[Mention]:
    """Give the marked words of an article, in the text that its sentences make."""
    root = ET.parse(path).getroot()  # noqa: S314 - the corpus is read from disk, where its readers put it
    places = _places(root)
    tied = {
        source.get("m_id"): f"{relation.get('note')}"
        for relation in root.iterfind("Relations/CROSS_DOC_COREF")
        for source in relation.iterfind("source")
    }
    within = {
        source.get("m_id"): f"{path.name} {relation.get('r_id')}"
        for relation in root.iterfind("Relations/INTRA_DOC_COREF")
        for source in relation.iterfind("source")
    }
    found: list[tuple[int, bool, Mention]] = []
    for markable in root.iterfind("Markables/*"):
        tokens = [anchor.get("t_id") for anchor in markable.iterfind("token_anchor")]
        if markable.tag.startswith(("ACTION", "NEG")) and tokens and all(token in places for token in tokens):
            first, last = places[tokens[0]], places[tokens[-1]]
            number = markable.get("m_id")
            event = tied.get(number) or within.get(number) or f"{path.name} {number} alone"
            found.append((first.sentence, number in tied, Mention(first.start, last.end, first.word.lower(), event)))
    chosen = {sentence for sentence, is_tied, _ in found if is_tied}
    return [mention for sentence, _, mention in found if sentence in chosen]


class _Place(Struct, frozen=True):
    sentence: int
    start: int
    end: int
    word: str


def _places(root: ET.Element) -> dict[str | None, _Place]:
    """Give where each token stands in the text."""
    lines: dict[int, list[ET.Element]] = defaultdict(list)
    for token in root.iter("token"):
        lines[int(token.get("sentence", "0"))].append(token)
    order = sorted(lines)
    if order and "".join(token.text or "" for token in lines[order[0]]).startswith("http"):
        order = order[1:]  # the address
    places: dict[str | None, _Place] = {}
    at = 0
    for sentence in order:
        for token in lines[sentence]:
            word = token.text or ""
            places[token.get("t_id")] = _Place(sentence, at, at + len(word), word)
            at += len(word) + 1
        at += 1  # an empty line parts the sentences
    return places


# --------------------------------------------------------------------------- grouping and scores


def ours(topic: Topic) -> list[int]:
    """Put the deeds of a topic together: a number for each."""
    alike = {
        (left, right): deeds.sureness(topic.deeds[left], topic.deeds[right], topic.weighed)
        for left, right in combinations(range(len(topic.deeds)), 2)
    }
    return grouped(len(topic.deeds), alike)


def grouped(size: int, alike: dict[tuple[int, int], float], enough: linkage.Enough = ENOUGH) -> list[int]:
    """Put together by average linkage: a number for each of so many items."""
    groups = linkage.average(size, alike, enough)
    number_of = {item: number for number, group in enumerate(groups) for item in group}
    return [number_of[item] for item in range(size)]


def conll(gold: Grouping, found: Grouping) -> float:
    """Give the mean of the F1 of MUC, B³ and CEAF-e of a grouping."""
    return (muc(gold, found) + b_cubed(gold, found) + ceaf(gold, found)) / 3


def muc(gold: Grouping, found: Grouping) -> float:
    """Give the F1 of links (Vilain et al. 1995)."""
    return _f1(_links(found, gold), _links(gold, found))


def _links(groups: Grouping, others: Grouping) -> float:
    """Give the share of the links of some groups that the others have too."""
    kept = made = 0
    for members in _members(groups).values():
        made += len(members) - 1
        kept += len(members) - len({others[item] for item in members})
    return kept / made if made else 0.0


def b_cubed(gold: Grouping, found: Grouping) -> float:
    """Give the F1 by item (Bagga and Baldwin 1998)."""
    sizes, true_sizes = Counter(found.values()), Counter(gold.values())
    both = Counter((gold[item], found[item]) for item in gold)
    precision = sum(count * count / sizes[group] for (_, group), count in both.items()) / len(gold)
    recall = sum(count * count / true_sizes[event] for (event, _), count in both.items()) / len(gold)
    return _f1(precision, recall)


def ceaf(gold: Grouping, found: Grouping) -> float:
    """Give the F1 of the best one-to-one pairing of groups, each pair worth what it shares (Luo 2005)."""
    sizes, true_sizes = Counter(found.values()), Counter(gold.values())
    both = Counter((gold[item], found[item]) for item in gold)
    worth = {pair: 2 * count / (true_sizes[pair[0]] + sizes[pair[1]]) for pair, count in both.items()}
    shared = sum(
        best_pairing([[worth.get((event, group), 0.0) for group in groups] for event in events])
        for events, groups in _touching(both)
    )
    return _f1(shared / len(sizes), shared / len(true_sizes))


def best_pairing(worth: Sequence[Sequence[float]]) -> float:
    """Give the greatest sum of one-to-one pairs of rows and columns (Kuhn 1955, in the form of Jonker and Volgenant 1987)."""
    table = worth if len(worth) <= len(worth[0]) else list(zip(*worth, strict=True))
    pairing = _Pairing(table)
    for row in range(1, len(table) + 1):
        pairing.add(row)
    return sum(table[row - 1][column - 1] for column, row in enumerate(pairing.partner) if column and row)


class _Pairing:
    """Rows paired with columns, one row after the other along the cheapest path; number 0 is nobody."""

    def __init__(self, table: Sequence[Sequence[float]]) -> None:
        self.table = table
        self.columns = range(1, len(table[0]) + 1)
        self.of_row = [0.0] * (len(table) + 1)
        self.of_column = [0.0] * (len(table[0]) + 1)
        self.partner = [0] * (len(table[0]) + 1)

    def add(self, row: int) -> None:
        """Pair one more row; the others may change their columns for it."""
        self.partner[0] = row
        least, way = [math.inf] * len(self.partner), [0] * len(self.partner)
        seen, here = {0}, 0
        while self.partner[here]:
            for column in self.columns:
                if column not in seen and (cost := self._cost(self.partner[here], column)) < least[column]:
                    least[column], way[column] = cost, here
            step, nearest = min((least[column], column) for column in self.columns if column not in seen)
            for column in range(len(self.partner)):
                if column in seen:
                    self.of_row[self.partner[column]] += step
                    self.of_column[column] -= step
                else:
                    least[column] -= step
            here = nearest
            seen.add(here)
        while here:
            self.partner[here], here = self.partner[way[here]], way[here]

    def _cost(self, row: int, column: int) -> float:
        return -self.table[row - 1][column - 1] - self.of_row[row] - self.of_column[column]


def _touching(both: Iterable[tuple[Hashable, Hashable]]) -> list[tuple[list[Hashable], list[Hashable]]]:
    """Give the events and groups that hang together, each lot by itself: only they can be paired."""
    lots: list[tuple[dict[Hashable, None], dict[Hashable, None]]] = []
    lot_of: dict[tuple[bool, Hashable], int] = {}
    for event, group in both:
        ends = (True, event), (False, group)
        known = sorted({lot_of[end] for end in ends if end in lot_of})
        lots.append(({event: None}, {group: None}))
        for number in known:
            for kept, old in zip(lots[-1], lots[number], strict=True):
                kept.update(old)
                old.clear()
        for is_event, kept in zip((True, False), lots[-1], strict=True):
            lot_of.update({(is_event, one): len(lots) - 1 for one in kept})
    return [(list(events), list(groups)) for events, groups in lots if events]


def _members(groups: Grouping) -> dict[Hashable, list[Hashable]]:
    members: dict[Hashable, list[Hashable]] = defaultdict(list)
    for item, group in groups.items():
        members[group].append(item)
    return members


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measure() -> dict[str, float]:
    """Give the CoNLL mean of ours and of the rule, over the topics learned on and those held out, and what we are ahead by."""
    found = list(topics())
    figures: dict[str, float] = {}
    for name, chosen in (("learned", False), ("held_out", True)):
        mine = _named(found, lambda topic: topic.events, held_out=chosen)
        figures[f"{name}_conll"] = conll(mine, _named(found, ours, held_out=chosen))
        figures[f"{name}_conll_same_stem"] = conll(mine, _named(found, lambda topic: topic.stems, held_out=chosen))
        figures[f"{name}_ahead"] = figures[f"{name}_conll"] - figures[f"{name}_conll_same_stem"]
    return figures


def _named(found: Sequence[Topic], names: Callable[[Topic], Sequence[Hashable]], *, held_out: bool) -> Grouping:
    return {
        (topic.name, number): (topic.name, group)
        for topic in found
        if topic.is_held_out is held_out
        for number, group in enumerate(names(topic))
    }


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:28} {value:.3f}")
