import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience import testing
from consilience.annotate import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They climbed Mt. Rainier with Lt. Col. Ann Ruiz on Sunday.",
        "Gov. Lena Holt met Sen. Mark Oduya of St. Paul.",
        "It opens on Sept. 8 at 10 a.m. Tuesday in Ft. Worth.",
        "It opens at 7 p.m. Eastern time.",
        "The firm is at No. 2 Elm Street.",
        "“Is it over?” she asked.",
        "It was Holt vs. Oduya in the final.",
        "The rules follow Lund et al. Nobody else has read them.",
        "What a match it was (and what a night!).",
        "The harbour was dredged in 1971. [2] [14]",
        "Dist. Atty. Ana Brandt brought the case.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bell rang at 10 p.m.", "Police came at once."),
        ("The mayor said no.", "“We stay here,” she added."),
        ("The talks end in the U.S.", "The ministers fly home."),
        ("Is it over?", "Nobody knows."),
        ("Holt shot wide in the lead.", "Oduya scored."),
        ("The visitors took the lead.", "“We were lucky,” he said."),
        ("Prices are up this month.", "eBay sellers complain."),
        ("The harbour was dredged in 1971. [2]", "It silted up again."),
        ("Crowds at the quay", "Image: Harbour Press."),
        ("The ferry at rest.", "Photo: Harbour Press."),
        ("Fire broke out at the Bank.", "Police closed the street."),
        ("He flew to Antioch.", "There he stayed."),
    ],
)
def test_a_new_sentence_begins(first: str, second: str) -> None:
    assert parts(f"{first} {second}") == [first, second]


def test_a_forgotten_space_does_not_join_two_sentences() -> None:
    assert parts("The fire is out, police said.Nobody was hurt.") == ["The fire is out, police said.", "Nobody was hurt."]


def test_a_line_break_inside_a_paragraph_ends_nothing() -> None:
    assert parts("The ferry sank\nnear the harbour. Two died.") == ["The ferry sank\nnear the harbour.", "Two died."]


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("LISBON —", "The tram drivers went back to work on Monday."),
        ("KORSUND, Nov 2 (Fjord Wire) -", "Police closed the bridge."),
        ("Lisbon (Tagus Press) –", "“We go back,” said the drivers."),
        ("LISBON •", "The tram drivers went back to work on Monday."),
        ("(Tagus Press)", "The tram drivers went back to work on Monday."),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str, sentence: str) -> None:
    article = testing.article(f"{dateline} {sentence} The city was glad.")
    assert [article.text[one.start : one.end] for one in sentences.of(article)] == [dateline, sentence, "The city was glad."]


@pytest.mark.parametrize("text", ["Ilka Dorn — who leads the council — said no.", "SMITH: I never said so.", "NO — not now."])
def test_a_dash_or_a_colon_alone_makes_no_dateline(text: str) -> None:
    article = testing.article(text)
    assert [article.text[one.start : one.end] for one in sentences.of(article)] == [text]


def test_no_sentence_crosses_a_block() -> None:
    article = testing.article("Storm hits coast\n\nTwo people died. A third is missing")
    found = sentences.of(article)
    assert [article.text[one.start : one.end] for one in found] == ["Storm hits coast", "Two people died.", "A third is missing"]
    assert [one.block for one in found] == [0, 1, 1]


@given(some.text(alphabet=some.sampled_from("aB .?!\n”“\"'")))
def test_sentences_are_in_order_and_leave_no_word_out(text: str) -> None:
    spans = sentences.spans(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    covered = {position for start, end in spans for position in range(start, end)}
    assert all(position in covered for position, character in enumerate(text) if character.isalpha())


@pytest.mark.parametrize("bullet", ["* ", "• ", "- "])
def test_a_bullet_belongs_to_no_sentence(bullet: str) -> None:
    article = testing.article(f"{bullet}Tram drivers go back to work")
    assert [article.text[one.start : one.end] for one in sentences.of(article)] == ["Tram drivers go back to work"]
