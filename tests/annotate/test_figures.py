"""Figures: which values measure something, what they count, and who says so."""

from __future__ import annotations

from consilience.annotate import figures, sentences
from consilience.records import Article, Block, FigureMark, NameMark, Report, Run


def report(text: str, *people: str) -> Report:
    article = Article(
        id="a",
        source="a.txt",
        sha256="",
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        text=text,
        runs=(Run(0, len(text), 0, len(text)),),
        blocks=(Block(0, len(text), "paragraph"),),
    )
    names = tuple(NameMark(text.index(name), text.index(name) + len(name), name, "person") for name in people)
    return figures.mark(Report(article=article, sentences=sentences.of(article), names=names))


def marks(text: str, *people: str) -> list[FigureMark]:
    return list(report(text, *people).figures)


def printed(text: str) -> list[str]:
    return [mark.printed for mark in marks(text)]


def test_the_cite_holds_the_value_and_its_noun() -> None:
    assert printed("The ferry carried at least 40 frightened passengers to Vigo.") == ["at least 40 frightened passengers"]


def test_every_mark_stands_at_its_place_in_the_text() -> None:
    made = report("A storm killed three people and injured 40, police said. Two piers sank.")
    assert [made.article.text[mark.start : mark.end] for mark in made.figures] == [mark.printed for mark in made.figures]
    assert [mark.printed for mark in made.figures] == ["three people", "40", "Two piers"]


def test_what_happened_is_taken_from_the_nearest_words() -> None:
    killed, injured = marks("The storm killed three people and injured 40.")
    assert (killed.action, injured.action) == ("killed", "injured")


def test_a_bare_number_counts_where_something_happened_to_so_many() -> None:
    assert [mark.action for mark in marks("Ten were killed and at least 50 injured when the dam broke.")] == ["killed", "injured"]


def test_the_two_leaders_are_no_figure_but_two_boats_are() -> None:
    assert printed("The two leaders met.") == []
    assert printed("They came in two boats.") == ["two boats"]


def test_an_age_belongs_to_the_person_named_beside_it() -> None:
    text = "Ana Duarte, 41, and 36-year-old Rui Melo were rescued."
    assert [(mark.kind, mark.person) for mark in marks(text, "Ana Duarte", "Rui Melo")] == [
        ("age", "Ana Duarte"),
        ("age", "Rui Melo"),
    ]


def test_he_was_77_is_an_age() -> None:
    assert [(mark.kind, mark.low) for mark in marks("The painter died on Monday. He was 77.")] == [("age", 77)]


def test_a_conversion_in_brackets_is_no_second_figure() -> None:
    assert printed("The boat lay 20 kilometres (12 miles) off Vigo.") == ["20 kilometres (12 miles)"]


def test_a_decimal_in_a_report_of_an_earthquake_is_a_magnitude() -> None:
    kinds = [mark.kind for mark in marks("One centre put the quake's magnitude at 5.9, but another said it was 6.1.")]
    assert kinds == ["magnitude", "magnitude"]


def test_a_part_of_another_number_is_marked_as_part() -> None:
    whole, part = marks("The flood killed 408 people including 33 children.")
    assert (whole.partial, part.partial) == (False, True)


def test_a_rate_names_what_and_per_what() -> None:
    (rate,) = marks("The base can fly 100 sorties a day.")
    assert (rate.kind, rate.low, rate.unit) == ("rate", 100, "sorties/day")


def test_who_says_a_number_is_told_in_the_sentence_s_own_words() -> None:
    assert [mark.said_by for mark in marks("The harbour office said 12 boats sank.")] == ["The harbour office"]
    assert [mark.said_by for mark in marks("Some 12 boats sank, according to the harbour office.")] == ["the harbour office"]


def test_nobody_is_named_for_a_pronoun() -> None:
    assert [mark.said_by for mark in marks("He said 12 boats sank.")] == [None]


def test_an_aside_does_not_hide_what_happened() -> None:
    whole, part = marks("At least 16 people, including three children, were killed.")
    assert (whole.action, whole.partial, part.partial) == ("killed", False, True)


def test_a_death_toll_counts_the_killed() -> None:
    killed, injured = marks("The death toll has risen to 1,204, with more than 3,500 injured.")
    assert (killed.action, injured.action) == ("killed", "injured")
