"""Tokens are set as a newspaper would print them, and marks count in the raw text."""

from __future__ import annotations

import pytest

from eval import quote_texts
from eval.quote_texts import Text


@pytest.mark.parametrize(
    ("tokens", "printed"),
    [
        ("`` We waited , '' said Holt .", '"We waited," said Holt.'),
        ("The crews ' boats , Holt 's too , were n't there .", "The crews' boats, Holt's too, weren't there."),
        ("She called it ` a ghost ' .", "She called it 'a ghost'."),
        ("The port ’ s “ lost ” year ( 2011 ) .", "The port’s “lost” year (2011)."),
        ('Her 10 " model costs $ 40 .', 'Her 10" model costs $40.'),
        ("Dan O ' Reyes left .", "Dan O'Reyes left."),
    ],
)
def test_tokens_are_set_as_printed_text(tokens: str, printed: str) -> None:
    assert list(quote_texts.paragraphs([tokens.split()])) == [printed]


def test_a_paragraph_never_ends_inside_a_quotation() -> None:
    sentences = ["One .", "Two .", "`` Three .", "Four .", "Five . ''", "Six ."]
    assert list(quote_texts.paragraphs([sentence.split() for sentence in sentences])) == [
        'One. Two. "Three. Four. Five."',
        "Six.",
    ]


def test_a_quotation_that_is_opened_again_begins_a_paragraph() -> None:
    sentences = ["“ One .", "“ Two . ”"]
    assert list(quote_texts.paragraphs([sentence.split() for sentence in sentences])) == ["“One.", "“Two.”"]


def test_a_line_without_a_full_stop_stands_alone() -> None:
    assert list(quote_texts.paragraphs([["Ferry", "late"], ["It", "came", "."]])) == ["Ferry late", "It came."]


def test_marks_of_the_article_are_so_far_behind_those_of_the_raw_text_as_the_headline_is_long() -> None:
    text = Text("invented", "Ferry late", ("It came.", "Crew", "It left."), frozenset([1]))
    article = text.article
    assert text.raw[text.body_start :] == article.text
    assert [article.text[block.start : block.end] for block in article.blocks] == list(text.paragraphs)
    assert [block.role for block in article.blocks] == ["paragraph", "heading", "paragraph"]
    assert Text("invented", "", ("It came.",)).body_start == 0
