"""Files and folders → pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from consilience.records import Page, Skipped


def from_paths(paths: Iterable[Path]) -> Iterator[Page | Skipped]:
    """Read every page in files and folders."""
    for path in paths:
        for file in sorted(path.rglob("*.*")) if path.is_dir() else [path]:
            if file.suffix in {".txt", ".md", ".html", ".htm"}:
                content = file.read_bytes()
                yield Page(id=sha256(content).hexdigest(), source=str(file), content=content,
                           media_type="text/html" if file.suffix.startswith(".htm") else "text/plain")
