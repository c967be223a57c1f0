"""Plain text → article: title, deck, byline, dateline and body told from the furniture around them."""

from __future__ import annotations

import re

from consilience.extract.decode import Decoded
from consilience.records import Article, Block, Page, Run, Skipped


def article(page: Page, source: Decoded) -> Article | Skipped:
    """Read the article out of a text, or say why there is none."""
    blocks, runs, text = [], [], ""
    for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*\S", source.text):
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + found.group()
        blocks.append(Block(start, len(text), "paragraph"))
        runs.append(Run(start, len(text), found.start(), found.end()))
    return Article(
        id=page.id[:20], source=page.source, sha256=page.id, media_type=page.media_type, encoding=source.encoding,
        language="en", text=text, runs=tuple(runs), blocks=tuple(blocks),
    )
