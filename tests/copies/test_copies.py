"""Who carries whose words. All events, outlets and people are invented."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import copies
from consilience.records import Copy, CopyPair, QuoteMark, Report
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


OWNER = "The owner of the line, which has run between the islands for sixty years, promised to refund every ticket."
CREW = "Two members of the crew jumped into the water with a rope and swam to the breakwater, where anglers pulled them up."


def told(copied: tuple[Copy, ...]) -> str:
    return " | ".join(copy.left.exact for copy in copied)


def test_sentences_that_another_desk_parts_into_paragraphs_are_one_copy_in_pieces() -> None:
    copied = found(f"{FERRY} {OWNER}", f"{FERRY}\n\n{OWNER}")
    assert {copy.kind for copy in copied} == {"same"}
    assert "sandbank" in told(copied)
    assert "refund" in told(copied)


def test_a_short_sentence_counts_beside_certain_copies_and_not_alone() -> None:
    short = "They had been there for most of the week."
    left, right = "Alarm was raised late by the guards.", "Nobody slept that night in the town."
    assert found(f"{left} {short}", f"{right} {short}") == ()
    copied = found(f"{left} {FERRY} {OWNER} {short}", f"{short} {right} {FERRY} {OWNER}")
    assert "most of the week" in told(copied)


def test_every_copy_of_a_text_cut_from_the_bottom_is_found() -> None:
    copied = found(f"{FERRY}\n\n{CREW}\n\n{OWNER}", f"{FERRY}\n\n{CREW}")
    assert len(copied) == 2
    assert "refund" not in told(copied)


def test_a_text_patched_from_two_others_shares_something_with_each() -> None:
    patched = f"{OWNER} Rain went on all week. {CREW}"
    assert "refund" in told(found(f"Alarm. {OWNER}", patched))
    assert "breakwater" in told(found(f"Calm again. {CREW}", patched))


def test_words_between_quotation_marks_are_marked_as_somebody_s() -> None:
    said = "we saw the lights go out one after the other and then heard the hull scrape over the sand"
    reports = []
    for source, text in (("left.txt", f"“{said},” said a passenger."), ("right.txt", f"A passenger recalled: “{said}.”")):
        start = text.index(said)
        mark = QuoteMark(start=start, end=start + len(said), text=said, kind="direct")
        reports.append(msgspec.structs.replace(report(text, source), quotes=(mark,)))
    pair = copies.judge(*reports)
    assert pair
    assert [copy.quoted for copy in pair.copies] == [True]
    assert not any(copy.quoted for copy in found(FERRY, f"So it was. {FERRY}"))


@pytest.mark.parametrize(
    "phrase",
    [
        "He was sentenced to life in prison without the possibility of parole on two counts of murder.",
        "The company did not immediately respond to a request for comment, and terms of the deal were not disclosed.",
        "Copyright. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    ],
)
def test_what_every_court_and_every_company_is_told_of_with_is_no_copy(phrase: str) -> None:
    assert found(f"Snow fell. {phrase}", f"Rain fell. {phrase}") == ()


def test_the_share_is_that_of_the_shorter_article() -> None:
    pair = copies.judge(report(f"{FERRY} {OWNER}", "left.txt"), report(f"{FERRY} {OWNER} {CREW} Nobody was hurt.", "right.txt"))
    assert pair
    assert pair.share == 1.0
    assert copies.whole([pair]) == [pair]


def test_an_article_quoted_whole_in_another_is_one_copy() -> None:
    (copy,) = found(FERRY, f"The paper wrote: “{FERRY}” It was wrong.")
    assert copy.left.exact.rstrip(".") in FERRY
    assert copy.sameness == 1.0


def test_one_sentence_a_thousand_times_over_is_read_in_bounded_time() -> None:
    left, right = report(f"{FERRY} " * 700, "left.txt"), report(f"{FERRY} " * 701, "right.txt")
    assert len(list(copies.keys(left))) < 40
    pair = copies.judge(left, right)
    assert pair
    assert pair.share > 0.9
    assert len(pair.copies) < 10


def test_articles_of_three_words_share_nothing() -> None:
    assert found("Ferry runs aground", "Ferry runs aground") == ()
    assert not list(copies.keys(report("Ferry runs aground")))


def test_of_hundreds_of_pairs_each_article_keeps_the_strongest() -> None:
    many = [
        CopyPair(left=f"{left:03}", right=f"{right:03}", copies=(), share=1.0)
        for left in range(100)
        for right in range(left + 1, 100)
    ]
    kept = copies.strongest(many)
    beside = Counter(article for pair in kept for article in (pair.left, pair.right))
    assert len(beside) == 100
    assert len(kept) <= 100 * copies.MOST_PAIRS
    assert kept == copies.strongest(reversed(many))[::-1]
