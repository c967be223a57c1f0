"""Which articles tell of one event: measured on ECB+ (topics 1-35), all articles in one pile: `python -m eval.clusters`.

Each topic holds two events that look alike (two earthquakes on one island, two arrests of one player). Beside our figures
stand those of TF-IDF with average linkage at the threshold that is best for this very set: an upper bound of that method.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import partial
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from consilience import cluster
from consilience.annotate import times
from consilience.annotate.sentences import of as sentences_of
from consilience.annotate.words import words
from consilience.cluster import linkage
from consilience.cluster.pair import cosine
from consilience.languages.english.weights import weight
from consilience.records import Article, Block, Report, Run
from consilience.run import Local
from eval import SHARED

FOLDER = SHARED / "data" / "ecbplus"
FEWEST_WORDS = 30  # a page of a headline only says too little to be judged
THRESHOLDS = tuple(step / 100 for step in range(8, 40, 2))


def reports() -> list[tuple[str, Report]]:
    """Give the event and the report of each article."""
    paths = sorted(FOLDER.glob("*/*.xml"))
    pile = [(event(path), _report(path)) for path in paths]
    return [(event, report) for event, report in pile if len(words(report.article.text)) >= FEWEST_WORDS]


def event(path: Path) -> str:
    """Give the event that an article of the corpus tells: its topic, with "+" for the look-alike one."""
    return f"{path.parent.name}{'+' if 'plus' in path.name else ''}"


def sentences(path: Path) -> list[str]:
    """Give the sentences of an article of the corpus, its words parted by spaces, without the address line."""
    # The corpus is read from disk, where its readers put it; nothing of it comes from the network.
    words_of: dict[int, list[str]] = {}
    for token in ET.parse(path).getroot().iter("token"):  # noqa: S314 - see above
        words_of.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = [" ".join(tokens) for _, tokens in sorted(words_of.items())]
    return lines[1:] if lines and lines[0].startswith("http") else lines


def _report(path: Path) -> Report:
    lines = sentences(path)
    text = "\n\n".join(lines)
    starts = [sum(len(line) + 2 for line in lines[:number]) for number in range(len(lines))]
    blocks = tuple(Block(start, start + len(line), "paragraph") for start, line in zip(starts, lines, strict=True))
    digest = sha256(path.read_bytes()).hexdigest()
    article = Article(
        id=digest[:20],
        source=path.name,
        sha256=digest,
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        text=text,
        runs=(Run(0, len(text), 0, len(text)),),
        blocks=blocks,
    )
    return times.mark(Report(article=article, sentences=sentences_of(article)))


def scores(found: Sequence[Sequence[Hashable]], event_of: dict[Hashable, str]) -> dict[str, float]:
    """Give B³ (Bagga and Baldwin 1998) and pair precision, recall and F1 of a grouping."""
    group_of = {item: number for number, group in enumerate(found) for item in group}
    groups, events = Counter(group_of.values()), Counter(event_of.values())
    both = Counter((group_of[item], event_of[item]) for item in event_of)
    precision = sum(count * count / groups[group] for (group, _), count in both.items()) / len(event_of)
    recall = sum(count * count / events[event] for (_, event), count in both.items()) / len(event_of)
    hits, made, true = (sum(math.comb(count, 2) for count in counts.values()) for counts in (both, groups, events))
    return _with_f1("b3", precision, recall) | _with_f1("pair", hits / max(1, made), hits / max(1, true))


def _with_f1(name: str, precision: float, recall: float) -> dict[str, float]:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}


def together(pile: Sequence[Report]) -> list[list[str]]:
    """Give the stories that the batch makes of a pile, as the ids of their articles."""
    run = Local(workers=1)
    profiles = run.each(cluster.profile, pile)
    usual = cluster.usual_in(profiles)
    related = run.pairs(cluster.keys, partial(cluster.judge, usual=usual), profiles, nearest=cluster.NEAREST)
    return cluster.stories(run.groups(profiles, related), related, usual)


def tfidf(text: str) -> dict[str, float]:
    """Give the words of a text, weighed, as a vector of unit length; empty where no word weighs anything."""
    counts = Counter(word.text for word in words(text))
    weighed = {word: (1 + math.log(count)) * weight(word) for word, count in counts.items()}
    length = math.sqrt(sum(value * value for value in weighed.values()))
    return {word: value / length for word, value in weighed.items()} if length else {}


def _baseline(pile: Sequence[Report], event_of: dict[Hashable, str]) -> dict[str, float]:
    """Give the scores of TF-IDF with average linkage at its best threshold."""
    vectors = [tfidf(report.article.text) for report in pile]
    alike = {(left, right): cosine(vectors[left], vectors[right]) for left, right in combinations(range(len(pile)), 2)}
    tried = []
    for threshold in THRESHOLDS:
        groups = linkage.average(len(pile), alike, linkage.Enough(threshold, threshold, threshold))
        tried.append(scores([[pile[number].id for number in group] for group in groups], event_of))
    return max(tried, key=lambda found: found["pair_f1"])


def meeting(pile: Sequence[Report], event_of: dict[Hashable, str]) -> float:
    """Give the share of pairs of one event that meet under some key."""
    keys = {report.id: set(cluster.profile(report).keys) for report in pile}
    pairs = [(one.id, other.id) for one, other in combinations(pile, 2) if event_of[one.id] == event_of[other.id]]
    return sum(not keys[one].isdisjoint(keys[other]) for one, other in pairs) / len(pairs)


def measure(*, baseline: bool = False) -> dict[str, float]:
    """Give the figures by name, 0 to 1; with those of the baseline if asked for."""
    found = {report.id: (event, report) for event, report in reports()}
    pile = [report for _, report in found.values()]
    event_of: dict[Hashable, str] = {article: event for article, (event, _) in found.items()}
    figures = {"meeting": meeting(pile, event_of)} | scores(together(pile), event_of)
    if baseline:
        figures |= {f"tfidf_{name}": value for name, value in _baseline(pile, event_of).items()}
    return figures


if __name__ == "__main__":
    for name, value in measure(baseline=True).items():
        print(f"{name:24} {value:.3f}")
