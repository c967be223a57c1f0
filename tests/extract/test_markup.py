"""Tags of raw HTML, and where they stand."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract.lines import lines
from consilience.extract.markup import attributes_of, naive_text, tags

PIECES = st.lists(
    st.sampled_from([
        "<p>", "</p>", "<b>", "</b>", "<br>", "<a title='x > y'>", "<!-- > -->", "<!--", "-->", "<", ">", '"', "'", "=", "&amp;",
        "&nbsp;", "&copy2024", "&#39;", "&notit;", "&", ";", " ", "\n", "\t", "\u00a0", "\u00ad", "tide", "Ürün", "<script>",
        "</script>", "<svg>", "<li/>", "<div hidden>", "</div>", "&#0;", "&#x80;", "</", "<!", "<?x?>", "\u202e", "𝒳", "<td",
        "<p class=", "&lt;b&gt;",
    ]),
    max_size=30,
).map("".join)  # fmt: skip


def names(raw: str) -> list[str]:
    return [("/" if tag.closing else "") + tag.name for tag in tags(raw)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<p>One <b>two</b></p>", ["p", "b", "/b", "/p"]),
        ('<a title="x > y" href=z>t</a>', ["a", "/a"]),
        ("<p it's>t</p>", ["p", "/p"]),
        ("a < b and b > a", []),
        ("<!-- <p> --><p>", ["!", "p"]),
        ("<!DOCTYPE html><?xml version='1.0'?><P>", ["!", "!", "p"]),
        ("<script>if (a<b) x('</p>')</script><p>", ["script", "p"]),
    ],
)
def test_tags_are_found_as_a_browser_finds_them(raw: str, expected: list[str]) -> None:
    assert names(raw) == expected


def test_what_is_never_closed_does_not_swallow_the_page() -> None:
    assert names('<!-- open <p>one</p><a href="never>two</a><p>') == ["!", "/p", "a", "/a", "p"]


def test_attributes_are_decoded_and_the_first_of_two_counts() -> None:
    (tag,) = tags("<a HREF=\"?a=1&amp;b=2\" class='x y' hidden data-n=5 class=z>")
    assert attributes_of(tag) == {"href": "?a=1&b=2", "class": "x y", "hidden": "", "data-n": "5"}


@given(st.one_of(PIECES, st.text(max_size=60)))
def test_tags_never_overlap_and_stay_inside_the_page(raw: str) -> None:
    found = list(tags(raw))
    assert all(0 <= tag.start < tag.end <= len(raw) for tag in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.one_of(PIECES, st.text(max_size=60)))
def test_the_simplest_checker_reads_every_line_as_we_do(raw: str) -> None:
    for line in lines(raw):
        assert naive_text(raw[line.start : line.end]) == line.text


@given(PIECES)
def test_runs_cover_a_line_without_gaps_and_in_order(raw: str) -> None:
    for line in lines(raw):
        ends = [0, *(run.text_end for run in line.runs)]
        assert [run.text_start for run in line.runs] == ends[:-1]
        assert ends[-1] == len(line.text)
        assert all(left.source_end <= right.source_start for left, right in pairwise(line.runs))


@given(st.text(alphabet="&;#x0123456789abcnoptiy <>", max_size=40))
def test_character_references_read_as_pythons_own_decoder_reads_them(text: str) -> None:
    raw = text.replace("<", " ").replace(">", " ")
    assert " ".join(line.text for line in lines(raw)) == " ".join(unescape(raw).split())
