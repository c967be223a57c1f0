"""Measure values and times beside the libraries a user would otherwise pick: `python -m bench.values`. Writes `values.md`.

The same news sentences go through each in one run on one core. quantulum3, Recognizers-Text and dateparser come with
`pip install 'consilience[peers]'`; one that is not installed is left out and named.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from bench import machine
from consilience.annotate import times, values
from consilience.records import Report, Sentence
from consilience.testing import article
from eval import SHARED

RESULTS = Path(__file__).with_name("values.md")
WORDS = 10_000  # what the slowest of them reads in about a minute
TODAY = date(2016, 3, 15)


def news(words: int) -> list[str]:
    """Give news sentences of the GUM treebank, as printed, until they have so many words; made-up ones where it is not there."""
    found: list[str] = []
    for path in sorted((SHARED / "data" / "language" / "ud_gum").rglob("*.conllu")):
        genre = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# newdoc id"):
                genre = line.partition("GUM_")[2].partition("_")[0]
            elif line.startswith("# text = ") and genre == "news":
                found.append(line.removeprefix("# text = ").strip())
    found = found or [f"At least {number} people were hurt on 3 March {1990 + number % 30}." for number in range(words // 9)]
    total, kept = 0, []
    for sentence in found:
        kept.append(sentence)
        total += len(sentence.split())
        if total >= words:
            break
    return kept


def our_values(sentences: Sequence[str]) -> int:
    """Count the values that our grammar reads."""
    return sum(len(values.of(sentence)) for sentence in sentences)


def our_times(sentences: Sequence[str]) -> int:
    """Count the times that our grammar reads."""
    text = "\n\n".join(sentences)
    places, at = [], 0
    for number, sentence in enumerate(sentences):
        places.append(Sentence(at, at + len(sentence), number))
        at += len(sentence) + 2
    return len(times.mark(Report(article=article(text, "news.txt", TODAY.isoformat()), sentences=tuple(places))).times)


def quantulum(sentences: Sequence[str]) -> int:
    """Count the quantities that quantulum3 reads."""
    from quantulum3 import parser

    return sum(len(parser.parse(sentence)) for sentence in sentences)


def recognizer_values(sentences: Sequence[str]) -> int:
    """Count what Recognizers-Text reads as numbers and as numbers with units."""
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature

    readers = (
        recognize_number,
        recognize_percentage,
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )
    return sum(len(read(sentence, Culture.English)) for sentence in sentences for read in readers)


def recognizer_times(sentences: Sequence[str]) -> int:
    """Count the times that Recognizers-Text reads."""
    from recognizers_date_time import Culture, recognize_datetime

    told = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).replace(tzinfo=None)
    return sum(len(recognize_datetime(sentence, Culture.English, reference=told)) for sentence in sentences)


def dateparser_times(sentences: Sequence[str]) -> int:
    """Count the times that dateparser finds."""
    from dateparser.search import search_dates

    return sum(len(search_dates(sentence, languages=["en"]) or ()) for sentence in sentences)


READERS: tuple[tuple[str, str, Callable[[Sequence[str]], int]], ...] = (
    ("values", "Consilience", our_values),
    ("values", "quantulum3", quantulum),
    ("values", "Recognizers-Text", recognizer_values),
    ("times", "Consilience", our_times),
    ("times", "Recognizers-Text", recognizer_times),
    ("times", "dateparser", dateparser_times),
)


def rows(sentences: Sequence[str]) -> list[str]:
    """Measure every reader that is there; the first sentence is read once before, so that loading does not count."""
    told: list[str] = []
    words = sum(len(sentence.split()) for sentence in sentences)
    spent: dict[tuple[str, str], float] = {}
    for what, name, read in READERS:
        try:
            read(sentences[:1])
        except ImportError:
            told.append(f"| {what} | {name} | not installed | | |")
            continue
        begun = time.perf_counter()
        count = read(sentences)
        spent[what, name] = time.perf_counter() - begun
        ratio = spent[what, name] / spent[what, "Consilience"]
        told.append(f"| {what} | {name} | {words / spent[what, name]:,.0f} | {ratio:,.0f} | {count:,} |")
    both = spent["values", "Consilience"] + spent["times", "Consilience"]
    return [*told, f"| **values and times** | Consilience | {words / both:,.0f} | | |"]


def main() -> None:
    warnings.simplefilter("ignore", SyntaxWarning)  # the peers' sources
    sentences = news(WORDS)
    lines = [
        "# Values and times beside other libraries",
        "",
        (
            f"Measured on {datetime.now(UTC).date().isoformat()} by `python -m bench.values` on "
            f"{machine.told()}, {len(sentences):,} sentences of news. Trust ratios more than rates."
        ),
        "",
        "| what | library | words/s | times as long | found |",
        "|---|---|---|---|---|",
        *rows(sentences),
    ]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
