"""What is shown of a hit. All events and people are invented; some places are real."""

from __future__ import annotations

import pytest

from consilience.annotate.sentences import of as sentences_of
from consilience.records import Report
from consilience.store.search import entries, passages
from consilience.store.search.query import parsed
from consilience.testing import article

TEXT = (
    "Émile O’Brien ran 10km to Brien on Sunday. It rained. The bridge of Brien, 3km long, is shut, and émigrés wait.\n\n"
    "At 10:30 the 北京 express stopped; 1,400 people, the O’Brien family among them, left it in Émile's town."
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("brien", {"Brien"}),
        ("o’brien", {"O’Brien"}),
        ("km", {"km"}),
        ("émile", {"Émile", "Émile's"}),
        ("emig*", {"émigrés"}),
        ('"bridge of brien"', {"bridge of Brien"}),
        ('"3 km"', {"3km"}),
        ("1400", {"1,400"}),
        ("10:30", {"10:30"}),
        ("北京", {"北", "京", "北京"}),
    ],
)
def test_words_are_found_in_the_sentences_that_say_them_whatever_stands_around(asked: str, found: set[str]) -> None:
    marked = article(TEXT, "O’Brien runs")
    report = Report(article=marked, sentences=sentences_of(marked))
    kept = passages.Kept(article=marked, sentences=report.sentences)
    shown = passages.of_text(kept, entries.article(report).words, parsed(asked).terms)
    said = {one.cite.exact[start:end] for one in shown for start, end in one.found}
    assert said
    assert said <= found
    assert all(one.found for one in shown)
