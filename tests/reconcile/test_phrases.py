"""Set phrases are found word by word, with their rows of words, and not across a point."""

from __future__ import annotations

import pytest

from consilience.reconcile import phrases

TAILS = phrases.compiled(
    (("off", "call/called off THE? *? *? search"), ("hurt", "in A? critical condition"), ("no", "NOT been seen"))
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They called off the search.", ["off"]),
        ("They called off the long winter search.", ["off"]),
        ("They called off the meeting. A new search began.", []),
        ("He is in critical condition, she in a critical condition.", ["hurt", "hurt"]),
        ("She hasn’t been seen.", ["no"]),
        ("She has been seen.", []),
    ],
)
def test_a_phrase_stands_where_its_words_do(text: str, names: list[str]) -> None:
    assert [one.name for one in phrases.found(text, TAILS)] == names


def test_a_phrase_is_told_with_its_place() -> None:
    (one,) = phrases.found("Ann is in a critical condition.", TAILS)
    assert "Ann is in a critical condition."[one.start : one.end] == "in a critical condition"
