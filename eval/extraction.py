"""Measures HTML extraction on 300 hand-reviewed article pages: `python -m eval.extraction [--limit N] [--misses]`.

Text is compared as the set's authors do it: F1 of words, averaged over pages. Beside ours stands the extractor alone in the same
run. Every block, and random parts of blocks through `Article.cite`, are checked with the simplest checker: tags stripped,
entities decoded, white space folded.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import html
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from trafilatura import bare_extraction
from trafilatura.settings import Document

from consilience import extract
from consilience.extract import extractor, page_tree
from consilience.extract.html import chosen
from consilience.extract.lines import lines
from consilience.records import Article, Cite, Page
from eval import SHARED

Sums = defaultdict[str, float]
SPANS = 20  # random parts of each article that are cited and checked


def pages(limit: int | None) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Give number, bytes and marks of each page."""
    folder = SHARED / "data" / "extraction" / "wcxb"
    for path in sorted((folder / "html").glob("*.html.gz"))[:limit]:
        number = path.name.partition(".")[0]
        truth = json.loads((folder / "ground-truth" / f"{number}.json").read_text(encoding="utf-8"))
        yield number, gzip.decompress(path.read_bytes()), truth | truth["ground_truth"]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def compare(found: str, wanted: str) -> dict[str, float]:
    """Give F1, precision and recall of words."""
    left, right = words(found), words(wanted)
    shared = (left & right).total()
    precision, recall = shared / (left.total() or 1), shared / (right.total() or 1)
    return {"f1": 2 * precision * recall / (precision + recall) if shared else 0.0, "precision": precision, "recall": recall}


def checked(raw: str, start: int, end: int, exact: str) -> bool:
    """Check as somebody would who has only the raw page: written here once more, and shares nothing with the program."""
    return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]*>", "", raw[start:end]))).strip() == exact


def cites(article: Article, chance: random.Random) -> Iterator[Cite]:
    """Give random parts of blocks as cites, from word to word."""
    for _ in range(SPANS):
        block = chance.choice(article.blocks)
        ends = [(found.start(), found.end()) for found in re.finditer(r"\S+", article.text[block.start : block.end])]
        first, last = sorted((chance.randrange(len(ends)), chance.randrange(len(ends))))
        yield article.cite(block.start + ends[first][0], block.start + ends[last][1])


def one(sums: Sums, number: str, content: bytes, truth: dict[str, Any]) -> list[str]:
    """Measure one page; gives what was missed."""
    raw = content.decode("utf-8", errors="replace")
    page = Page(id=hashlib.sha256(content).hexdigest(), source=f"{number}.html", content=content, media_type="text/html")
    begun = time.perf_counter()
    theirs = alone(raw)
    between = time.perf_counter()
    article = extract.article(page)
    add(sums, {"pages": 1, "seconds alone": between - begun, "seconds": time.perf_counter() - between})
    before = compare(theirs, truth["main_content"])
    add(sums, {f"alone {name}": value for name, value in before.items()})
    if not isinstance(article, Article):
        return [f"{number} skipped: {article.reason}"]
    ours = compare(article.text, truth["main_content"])
    add(sums, ours)
    tree = page_tree.parsed(raw)
    mapping = chosen(raw, list(lines(raw)), extractor.paragraphs(tree, raw) if tree is not None else [])
    add(sums, {"paragraphs": mapping.total, "mapped": mapping.mapped})
    return [
        *([f"{number} f1 {ours['f1']:.3f}, alone {before['f1']:.3f}"] if ours["f1"] < before["f1"] - 0.005 else []),
        *snippets(sums, number, article.text, truth),
        *positions(sums, number, raw, article),
        *about(sums, number, article, truth),
    ]


def alone(raw: str) -> str:
    """Give what the extractor gives by itself."""
    document = bare_extraction(raw, fast=True, include_comments=False)
    return str(document.text or "") if isinstance(document, Document) else ""


def add(sums: Sums, figures: dict[str, float]) -> None:
    for name, value in figures.items():
        sums[name] += value


def snippets(sums: Sums, number: str, text: str, truth: dict[str, Any]) -> list[str]:
    folded = " ".join(text.split())
    inside = [" ".join(part.split()) in folded for part in truth["with"]]
    outside = [" ".join(part.split()) not in folded for part in truth["without"]]
    add(sums, {"with": len(inside), "with held": sum(inside), "without": len(outside), "without held": sum(outside)})
    return [f"{number} leaked: {part!r:.100}" for part, kept_out in zip(truth["without"], outside, strict=True) if not kept_out]


def positions(sums: Sums, number: str, raw: str, article: Article) -> list[str]:
    parts = [*(article.cite(block.start, block.end) for block in article.blocks), *cites(article, random.Random(number))]  # noqa: S311 - the same parts in every run
    parts += [cite for cite in (article.title_cite, article.published and article.published.cite) if cite]
    wrong = [cite for cite in parts if not checked(raw, cite.start, cite.end, cite.exact)]
    add(sums, {"cites": len(parts), "cites exact": len(parts) - len(wrong)})
    return [f"{number} cite: {cite.exact!r:.100}" for cite in wrong]


def about(sums: Sums, number: str, article: Article, truth: dict[str, Any]) -> list[str]:
    missed = []
    found = {"date": article.published.date if article.published else None, "title": article.title, "byline": article.byline}
    for name, key in (("date", "publish_date"), ("title", "title"), ("byline", "author")):
        wanted, got = truth[key], found[name]
        if not wanted:
            continue
        verdict = "none" if not got else "right" if same(name, str(wanted), got) else "wrong"
        sums[f"{name} {verdict}"] += 1
        if verdict != "right":
            missed.append(f"{number} {name}: {got!r} for {wanted!r}")
    return missed


def same(name: str, wanted: str, got: str) -> bool:
    if name == "date":
        return wanted[:10] == got
    left, right = set(words(wanted)), set(words(got))
    return left == right if name == "title" else bool(left & right)


def warm(limit: int | None) -> None:
    """Read the first page once, so that loading libraries does not count as reading it."""
    for number, content, truth in pages(min(limit or 1, 1)):
        one(defaultdict(float), number, content, truth)


def measure(limit: int | None = None) -> dict[str, float]:
    """Give the figures that the gate holds against floors: precision and recall both, no times."""
    figures, _ = measured(limit)
    kept = {name: value for name, value in figures.items() if "alone" not in name and "milliseconds" not in name}
    return kept | {"f1 no lower than the extractor alone": float(figures["f1"] >= figures["alone f1"])}


def measured(limit: int | None) -> tuple[dict[str, float], list[str]]:
    sums: Sums = defaultdict(float)
    warm(limit)
    missed = [miss for number, content, truth in pages(limit) for miss in one(sums, number, content, truth)]
    count = sums["pages"]
    mean = {name: sums[name] / count for name in ("f1", "precision", "recall", "alone f1", "alone precision", "alone recall")}
    shares = {
        "with": sums["with held"] / sums["with"],
        "without": sums["without held"] / sums["without"],
        "mapped": sums["mapped"] / sums["paragraphs"],
        "cites exact": sums["cites exact"] / sums["cites"],
    }
    for name in ("date", "title", "byline"):
        right, wrong, none = (sums[f"{name} {verdict}"] for verdict in ("right", "wrong", "none"))
        shares |= {f"{name} precision": right / ((right + wrong) or 1), f"{name} recall": right / ((right + wrong + none) or 1)}
    times = {"milliseconds": 1000 * sums["seconds"] / count, "milliseconds alone": 1000 * sums["seconds alone"] / count}
    return mean | shares | times, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="only the first so many pages")
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    options = parser.parse_args()
    figures, missed = measured(options.limit)
    for name, value in figures.items():
        print(f"{name:20} {value:9.4f}")
    if options.misses:
        print("\n".join(missed))


if __name__ == "__main__":
    main()
