"""The scorer of quotes counts what an editor would count."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval import quotes
from eval.quote_texts import Text
from eval.quotes import Heard, Marked, MarkedQuote, MarkedWords

TEXT = Text("invented", "Ferry late", ("“We waited,” said Mira Holt, the skipper. The “ghost” ferry came to “the quay”.",))


def place(words: str) -> tuple[int, int]:
    start = TEXT.raw.index(words)
    return start, start + len(words)


SAID, SCARE, EITHER = place("We waited,"), place("ghost"), place("the quay")
MARKS = Marked(
    id="invented",
    digest=TEXT.digest,
    quotes=(MarkedQuote(*SAID, "direct", (place("Mira Holt"),)),),
    not_quotes=(MarkedWords(*SCARE, "scare"),),
    optional=(MarkedWords(*EITHER),),
)


def test_a_quote_with_its_speaker_is_right_in_every_row(shared: Path) -> None:
    assert shared.is_dir()
    rows = quotes.judged(TEXT, MARKS, [Heard(*SAID, "Mira Holt")]).rows
    assert rows == {"precision": (1, 1), "recall": (1, 1), "kept_out": (1, 1), "speaker": (1, 1), "speaker_exact": (1, 1)}


def test_scare_quotes_that_are_taken_are_wrong_and_let_in(shared: Path) -> None:
    assert shared.is_dir()
    outcome = quotes.judged(TEXT, MARKS, [Heard(*SCARE, None)])
    assert outcome.rows == {"precision": (0, 1), "recall": (0, 1), "kept_out": (0, 1)}
    assert all("ghost" in miss for miss in outcome.misses if not miss.startswith("recall"))


def test_what_careful_readers_differ_about_counts_neither_way(shared: Path) -> None:
    assert shared.is_dir()
    assert quotes.judged(TEXT, MARKS, [Heard(*EITHER, None)]).rows == quotes.judged(TEXT, MARKS, []).rows


def test_a_quote_whose_speaker_the_text_does_not_name_must_not_be_given_one(shared: Path) -> None:
    assert shared.is_dir()
    unnamed = Marked("invented", TEXT.digest, (MarkedQuote(*SAID, "direct"),))
    assert quotes.judged(TEXT, unnamed, [Heard(*SAID, None)]).rows["speaker"] == (1, 1)
    assert quotes.judged(TEXT, unnamed, [Heard(*SAID, "Mira Holt")]).rows["speaker"] == (0, 1)


@pytest.mark.parametrize(
    ("said", "wanted", "shares", "exact"),
    [
        ("Holt", "Mira Holt", True, True),
        ("Skipper Mira Holt", "Mira Holt", True, True),
        ("Mira Vance", "Mira Holt", True, False),
        ("spokesman for the port", "port spokesman", True, True),
        ("Orrin Ferries Inc.", "Orrin Ferries", True, True),
        ("the minister", "foreign minister", False, True),
        ("Dan Reyes", "Mira Holt", False, False),
    ],
)
def test_speakers_are_compared_by_word_and_by_head(shared: Path, said: str, wanted: str, *, shares: bool, exact: bool) -> None:
    assert shared.is_dir()
    assert quotes.shares_word(said, wanted) is shares
    assert quotes.same_head(said, wanted) is exact


def test_rows_of_several_sets_add_up() -> None:
    parts = [quotes.Outcome({"recall": (1, 2)}, ("a",)), quotes.Outcome({"recall": (2, 2), "speaker": (1, 1)}, ("b",))]
    assert quotes.together(parts) == quotes.Outcome({"recall": (3, 4), "speaker": (1, 1)}, ("a", "b"))
