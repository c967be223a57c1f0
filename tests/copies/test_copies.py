"""Who carries whose words. All events, outlets and people are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import copies
from consilience.records import Copy, Report
from consilience.testing import article

FERRY = (
    "The ferry Solveig ran aground on a sandbank outside the harbour shortly after midnight, and its passengers "
    "waited four hours in heavy rain before fishing boats brought them ashore."
)


def report(text: str, source: str = "one.txt") -> Report:
    return Report(article=article(text, source))


def found(left: str, right: str) -> tuple[Copy, ...]:
    pair = copies.judge(report(left, "left.txt"), report(right, "right.txt"))
    return pair.copies if pair else ()


def exact(copy: Copy) -> set[str]:
    return {copy.left.exact, copy.right.exact}


def test_the_same_words_are_one_copy_and_cite_exactly_those_characters() -> None:
    left = f"Coast guards were alarmed at once. {FERRY}"
    right = f"Nobody was hurt, the owner wrote. {FERRY}"
    (copy,) = found(left, right)
    assert copy.kind == "same"
    assert copy.sameness == 1.0
    assert exact(copy) == {FERRY.removesuffix(".")}


def test_cites_point_into_the_source() -> None:
    left, right = report(f"Alarm at sea. {FERRY}", "left.txt"), report(f"{FERRY} No one was hurt.", "right.txt")
    pair = copies.judge(left, right)
    assert pair
    texts = {item.id: item.article.text for item in (left, right)}
    for copy in pair.copies:
        for cite in (copy.left, copy.right):
            assert texts[cite.article][cite.start : cite.end] == cite.exact


@pytest.mark.parametrize(
    "edited",
    [
        FERRY.replace("heavy ", ""),
        FERRY.replace("shortly", "just").replace("four hours", "three hours"),
        FERRY.replace("its passengers waited", "its frightened passengers waited"),
        FERRY.upper(),
        FERRY.replace("midnight, and its", "midnight. Its"),
    ],
)
def test_a_desk_s_small_changes_do_not_hide_a_copy(edited: str) -> None:
    copied = found(f"Coast guards were alarmed at once. {FERRY}", f"Nobody was hurt, the owner wrote. {edited}")
    assert copied
    assert max(copy.sameness for copy in copied) > 0.8


def test_a_changed_word_makes_it_nearly_the_same() -> None:
    (copy,) = found(FERRY, FERRY.replace("heavy", "driving"))
    assert copy.kind == "nearly"
    assert 0.9 < copy.sameness < 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the cease-fire", "the ceasefire"),
        ("the U.N. envoy’s", "the UN envoy's"),
        ("the organised centre", "the organized center"),
        ("the “quiet” pull-out", "the 'quiet' pullout"),
    ],
)
def test_printing_habits_are_no_difference(left: str, right: str) -> None:
    rest = "was greeted with relief by merchants in the border towns who had lost a whole season"
    (copy,) = found(f"News of {left} {rest}.", f"News of {right} {rest}.")
    assert copy.kind == "same"


def test_two_reporters_who_saw_the_same_thing_do_not_copy() -> None:
    other = (
        "Some two hundred travellers spent the night on deck in pouring rain when the Solveig got stuck near the port; "
        "trawlers took them off at dawn."
    )
    assert found(FERRY, other) == ()


def test_names_and_titles_in_their_usual_order_are_no_copy() -> None:
    left = "Foreign Minister Anna Berg of the Republic of Norland and Prime Minister Olav Dahl of Sudland met on Friday."
    right = "Rain fell on Foreign Minister Anna Berg of the Republic of Norland and Prime Minister Olav Dahl of Sudland alike."
    assert found(left, right) == ()


def test_set_phrases_are_no_copy() -> None:
    assert (
        found("It was at the end of the day for the first time in the year.", "So at the end of the day for the first time in")
        == ()
    )


def test_a_passage_never_crosses_a_paragraph() -> None:
    first, second = FERRY[: FERRY.index(", and")], FERRY[FERRY.index("its passengers") :]
    for copy in found(f"{first}.\n\n{second}", FERRY):
        assert "\n\n" not in copy.left.exact
        assert "\n\n" not in copy.right.exact


def test_a_sentence_moved_to_another_place_is_still_found() -> None:
    other = "The owner of the line, which has run between the islands for sixty years, promised to refund every ticket."
    copied = found(f"{FERRY} {other}", f"{other} {FERRY}")
    passages = {copy.left.exact for copy in copied}
    assert any("sandbank" in passage for passage in passages)
    assert any("refund" in passage for passage in passages)


def test_the_order_of_the_two_articles_makes_no_difference() -> None:
    left, right = report(f"Alarm. {FERRY}", "left.txt"), report(FERRY.replace("heavy ", ""), "right.txt")
    assert copies.judge(left, right) == copies.judge(right, left)


def test_the_left_article_has_the_smaller_id() -> None:
    pair = copies.judge(report(FERRY, "b.txt"), report(f"So it was: {FERRY}", "a.txt"))
    assert pair
    assert pair.left < pair.right
    assert all(copy.left.article == pair.left and copy.right.article == pair.right for copy in pair.copies)


WORDS = st.lists(
    st.sampled_from(["harbour", "lantern", "winter", "granite", "barley", "copper", "willow", "meadow", "falcon"]),
    min_size=8,
    max_size=30,
)


@given(before=WORDS, shared=WORDS, after=WORDS)
def test_articles_that_share_eight_words_meet(before: list[str], shared: list[str], after: list[str]) -> None:
    left, right = " ".join([*before, *shared]), " ".join([*shared, *after])
    assert set(copies.keys(report(left))) & set(copies.keys(report(right)))


@given(st.text(alphabet="ab .\n'’-1", max_size=200), st.text(alphabet="ab .\n'’-1", max_size=200))
def test_odd_text_is_compared_without_fault(left: str, right: str) -> None:
    for copy in found(left, right):
        assert copy.left.exact in left
        assert copy.right.exact in right or copy.right.exact in left


def test_an_article_without_words_has_no_keys() -> None:
    assert not list(copies.keys(report("… — !")))
