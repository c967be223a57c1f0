"""Check a dossier against its sources. Uses nothing of the program that made it, only Python's own library.

Also runs by itself: `python verify.py dossier.json [--sources FOLDER]`.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


@dataclass
class Verdict:
    """What checking a dossier gave: how many cites hold, and each that does not, with the reason, in the dossier's order."""

    held: int = 0
    failed: list[str] = field(default_factory=list)


def verified(dossier: dict[str, Any], folders: list[Path]) -> Verdict:
    """Check every cite of a dossier (any object with article, start, end, exact) against the sources found in `folders`."""
    return compared(dossier, {article["id"]: _content(article, folders) for article in dossier["articles"]})


def compared(dossier: dict[str, Any], contents: dict[str, bytes | None]) -> Verdict:
    """Check every cite of a dossier against the bytes its articles were read from, by the articles' ids."""
    verdict = Verdict()
    sources: dict[str, tuple[str, str]] = {}
    for article in dossier["articles"]:
        content = contents.get(article["id"])
        if content is None:
            verdict.failed.append(f"{article['source']}: the source with SHA-256 {article['sha256'][:12]}… was not found")
        else:
            sources[article["id"]] = (content.decode(article["encoding"], errors="replace"), article["media_type"])
    missing = {article["id"] for article in dossier["articles"]} - sources.keys()
    for where, cite in _cites(dossier, "dossier"):
        if cite["article"] in missing:
            continue  # named above, once
        fault = _fault(cite, sources)
        if fault:
            verdict.failed.append(f"{where}: {fault}")
        else:
            verdict.held += 1
    return verdict


def shown(raw: str, media_type: str) -> str:
    """Give what a reader sees of raw source characters: for HTML tags stripped, entities decoded, white space folded."""
    if media_type != "text/html":
        return raw
    return " ".join(html.unescape(_TAG.sub("", _UNSEEN.sub("", raw))).split())


def _fault(cite: dict[str, Any], sources: dict[str, tuple[str, str]]) -> str | None:
    if cite["article"] not in sources:
        return f"article {cite['article']} is not in the dossier"
    text, media_type = sources[cite["article"]]
    start, end = cite["start"], cite["end"]
    if not 0 <= start < end <= len(text):
        return f"characters {start} to {end} are outside the source of {len(text)} characters"
    found = shown(text[start:end], media_type)
    return None if found == cite["exact"] else f"the source has {found!r:.80} where the cite says {cite['exact']!r:.80}"


def _cites(value: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        if {"article", "start", "end", "exact"} <= value.keys():
            yield where, value
        for name, inner in value.items():
            yield from _cites(inner, f"{where}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _cites(inner, f"{where}[{number}]")


def _content(article: dict[str, Any], folders: list[Path]) -> bytes | None:
    """Give the bytes an article was read from, by its source name and hash; None where they are not found."""
    source = str(article["source"])
    named, _, line = source.rpartition(":")
    kept = [f"{article['sha256']}{suffix}" for suffix in (".html", ".txt")]  # as `brief --keep-pages` writes them
    for folder in folders:
        for file in (folder / source, folder / Path(source).name, *(folder / name for name in kept)):
            if file.is_file() and _is(content := file.read_bytes(), article):
                return content
        for file in (folder / named, folder / Path(named).name):
            if line.isdigit() and file.is_file() and (found := _in_line(file.read_bytes(), int(line), article)) is not None:
                return found
    return None


def _in_line(lines: bytes, number: int, article: dict[str, Any]) -> bytes | None:
    """Find the field of a JSON line that an article was read from, by its hash."""
    found = lines.splitlines()[number - 1 : number]
    for value in json.loads(found[0]).values() if found else ():
        if isinstance(value, str) and _is(content := value.encode("utf-8", errors="replace"), article):
            return content
    return None


def _is(content: bytes, article: dict[str, Any]) -> bool:
    return sha256(content).hexdigest() == str(article["sha256"])


def main() -> int:
    """Check the dossier named on the command line; exit code 0 when every cite holds, 1 when one fails, 2 for wrong use."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--sources", type=Path, action="append", default=[], help="where to look for the sources")
    options = parser.parse_args()
    try:
        dossier = json.loads(options.dossier.read_text(encoding="utf-8"))
        verdict = verified(dossier, [Path(), options.dossier.parent, *options.sources])
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.stderr.write(f"{options.dossier}: cannot be checked as a dossier: {error}\n")
        return 2
    if verdict.failed:
        sys.stderr.write(f"{len(verdict.failed)} of {len(verdict.failed) + verdict.held} fail; the first: {verdict.failed[0]}\n")
        return 1
    sys.stdout.write(f"{verdict.held} cites hold.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
