"""A text that somebody gives → an article: all of it is body, nothing is furniture."""

from __future__ import annotations

from hashlib import sha256

from consilience.errors import UsageError
from consilience.extract import paragraphs, plain
from consilience.records import Article

# Characters: a book is not checked in one go.
LONGEST = 100_000
SOURCE = "the text that is checked"


def article(text: str) -> Article:
    """Give a text as an article whose cites count in the text; raises UsageError where it is empty, too long or not English."""
    if len(text) > LONGEST:
        what = "The text is too long"
        raise UsageError(what, f"{len(text):,} characters", f"Give at most {LONGEST:,}: check it part by part.")
    body, blocks, runs = plain.joined([(paragraph, "paragraph") for paragraph in paragraphs.of(text)])
    if not any(sign.isalpha() for sign in body):
        what = "There is nothing to check"
        raise UsageError(what, "the text has no words", "Give sentences.")
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=digest[:20],
        source=SOURCE,
        sha256=digest,
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        text=body,
        runs=runs,
        blocks=blocks,
    )
