"""Lines as a reader sees them."""

from __future__ import annotations

import pytest

from consilience.extract.lines import Line, lines


def texts(raw: str) -> list[str]:
    return [line.text for line in lines(raw)]


def only(raw: str) -> Line:
    (line,) = lines(raw)
    return line


def test_a_line_break_ends_a_line_and_an_inline_tag_does_not() -> None:
    assert texts("<p>The <b>old</b> pier<br>is <a href='#'>closed</a>.</p>") == ["The old pier", "is closed."]


def test_white_space_of_every_kind_is_one_space() -> None:
    assert texts("<p>\n The &nbsp;\u00a0 old <b> pier</b>\t</p>") == ["The old pier"]


def test_an_entity_without_a_semicolon_leaves_the_digits_after_it_alone() -> None:
    line = only("<p>&copy2024 Marrow Bay</p>")
    raw = "<p>&copy2024 Marrow Bay</p>"
    assert line.text == "©2024 Marrow Bay"
    sign, rest = line.runs
    assert raw[sign.source_start : sign.source_end] == "&copy"
    assert raw[rest.source_start : rest.source_end] == "2024 Marrow Bay"


@pytest.mark.parametrize("inside", ["<script>var x = 1</script>", "<style>p {}</style>", "<!-- a > b -->", "<a title='a > b'>"])
def test_what_a_simple_checker_would_not_strip_ends_the_line(inside: str) -> None:
    assert texts(f"<p>The old pier {inside}is closed.</p>") == ["The old pier", "is closed."]


def test_a_sign_that_opens_no_tag_ends_the_line() -> None:
    assert texts("<p>Water below 3 < 4 metres > 2</p>") == ["Water below 3", "4 metres > 2"]


@pytest.mark.parametrize(
    ("raw", "role"),
    [
        ("<h2>The bridge</h2>", "heading"),
        ("<ul><li>The bridge</ul>", "item"),
        ("<blockquote><p>The bridge</p></blockquote>", "quotation"),
        ("<p class='article-standfirst standfirst'>The bridge</p>", "deck"),
        ("<div>The bridge</div>", "paragraph"),
    ],
)
def test_tags_give_the_role(raw: str, role: str) -> None:
    assert only(raw).role == role


@pytest.mark.parametrize(
    ("raw", "region"),
    [
        ("<nav><a>Sport</a></nav>", "navigation"),
        ("<figure><figcaption>The bridge at dusk</figcaption></figure>", "caption"),
        ("<div class='cookie-consent'>We use biscuits</div>", "consent"),
        ("<div id='relatedStories'>More bridges</div>", "related"),
        ("<section class='adSlot'>Buy paint</section>", "advert"),
        ("<body class='has-sidebar'><p>The bridge</p></body>", None),
    ],
)
def test_tags_and_class_names_give_the_region(raw: str, region: str | None) -> None:
    assert only(raw).region == region


def test_unclosed_items_do_not_nest() -> None:
    assert [line.role for line in lines("<ul><li>One<li>Two</ul><p>Three</p>")] == ["item", "item", "paragraph"]


@pytest.mark.parametrize("tag", ["<div hidden>", "<div style='display:none'>", "<template>", "<noscript>"])
def test_what_no_reader_sees_is_hidden(tag: str) -> None:
    name = tag.strip("<>").split()[0]
    assert [line.hidden for line in lines(f"{tag}Secret</{name}><p>Open</p>")] == [True, False]
