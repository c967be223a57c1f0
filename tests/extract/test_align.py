"""An extractor's paragraphs, found again on the page."""

from __future__ import annotations

from consilience.extract import align
from consilience.extract.lines import lines

RAW = (
    "<nav>In brief</nav><h2>Ferry</h2><p>The ferry stopped in mid-channel after its engine failed.</p>"
    "<p>In brief</p><p>It was towed.</p>"
)


def parts(paragraphs: list[str]) -> list[list[tuple[int, int]]]:
    page = align.squeeze(list(lines(RAW)))
    return align.covered(page, align.find(page, paragraphs))


def test_of_equal_lines_the_one_after_the_last_paragraph_is_taken() -> None:
    found = parts(["The ferry stopped in mid-channel after its engine failed.", "In brief", "It was towed."])
    assert [bool(part) for part in found] == [False, False, True, True, True]


def test_white_space_and_soft_hyphens_make_no_difference() -> None:
    found = parts(["The  fer\u00adry stopped\nin mid-channel after its\u00a0engine failed."])
    assert found[2] == [(0, len("Theferrystoppedinmid-channelafteritsenginefailed."))]


def test_what_stands_nowhere_on_the_page_is_counted_and_not_mapped() -> None:
    page = align.squeeze(list(lines(RAW)))
    found = align.find(page, ["The ferry sank with all its cargo in deep water, officials said.", "It was towed."])
    assert (found.total, found.mapped) == (2, 1)
