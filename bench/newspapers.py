"""The library of newspaper4k (https://github.com/AndyTheFactory/newspaper4k), which reads a page to keywords and a summary.

It comes with `pip install 'consilience[peers-newspapers]'`, in an environment of its own. Its language part wants data that it
loads from the network; where they are not at hand an untrained tokenizer of the same kind parts the sentences.
"""

from __future__ import annotations

import contextlib
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from consilience.records import Page

if TYPE_CHECKING:
    import newspaper


def installed() -> str | None:
    """Give its version, None where it is not installed."""
    try:
        return version("newspaper4k")
    except PackageNotFoundError:
        return None


def ready() -> bool:
    """Load what it reads with, and say whether the data for its sentences are at hand."""
    import nltk
    from newspaper import nlp

    with contextlib.suppress(LookupError):
        nltk.data.find("tokenizers/punkt_tab")
        return True
    nlp.split_sentences._tokenizer = nltk.tokenize.PunktSentenceTokenizer()  # noqa: SLF001 - where it keeps the one it loads
    return False


def extracted(page: Page) -> str:
    """Give the text of a page."""
    return str(_parsed(page).text)


def analysed(page: Page) -> list[str]:
    """Give the keywords of a page, and make its summary."""
    article = _parsed(page)
    article.nlp()
    return list(article.keywords)


def _parsed(page: Page) -> newspaper.Article:
    import newspaper

    article = newspaper.Article(url="https://news.example/page", language="en", fetch_images=False)
    article.download(input_html=page.content.decode("utf-8", "replace"))
    article.parse()
    return article
