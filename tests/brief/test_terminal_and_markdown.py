"""What is printed."""

from __future__ import annotations

import click
from hypothesis import given
from hypothesis import strategies as some

from consilience import pipeline, testing
from consilience.brief import markdown, terminal, view
from consilience.pipeline import Reading
from consilience.run import Local


def test_no_line_is_wider_than_asked(ferry_reading: Reading) -> None:
    printed = "\n".join(terminal.lines(ferry_reading, 60))
    assert max(len(click.unstyle(line)) for line in printed.splitlines()) <= 60


def test_an_escape_sequence_in_an_article_does_not_reach_the_terminal() -> None:
    storm = "A storm hit the quay of Lunde on Thursday, the harbour master said."
    text = f"Storm hits Lunde\n\n\x1b[2J\x1b]0;owned\x07{storm}\n\nThree boats were lost."
    reading = pipeline.read([testing.page(text)], Local(workers=1))
    printed = click.unstyle("\n".join(terminal.lines(reading, 80)))
    assert "storm hit the quay" in " ".join(printed.split())
    assert "\x1b" not in printed
    assert "\x07" not in printed


UNRELATED = {
    "bridge": "The council of Lunde closed the old bridge after an inspector found rust in its cables on Monday.",
    "ferry": "A ferry ran aground near Korsund with 90 passengers aboard, and all of them were brought ashore.",
    "mill": "The paper mill of Ostholm will lay off 140 workers in June because orders from abroad have collapsed.",
    "chess": "Sixteen-year-old Mira Voss became the youngest chess champion of Selmark by beating her own teacher.",
    "vaccine": "Researchers at Tarnvik said a vaccine against tick fever protected nine in ten sheep in a first trial.",
    "court": "A court sentenced the former treasurer of Ulmen to four years in prison for stealing from pensioners.",
    "owl": "A pair of snowy owls nested on the roof of Brekke's library for the first time since records began.",
    "budget": "Lawmakers in Fjordal rejected the governor's budget by two votes after a debate that lasted all night.",
}


def test_many_stories_are_named_but_not_all_told() -> None:
    pages = [testing.page(f"About a {name}\n\n{text}", f"{name}.txt") for name, text in UNRELATED.items()]
    printed = click.unstyle("\n".join(terminal.lines(pipeline.read(pages, Local(workers=1)), 80)))
    assert "OTHER STORIES" in printed
    assert printed.count("WHAT HAPPENED") == terminal.MOST_STORIES
    assert all(f"({name}.txt)" in " ".join(printed.split()) for name in UNRELATED)


@given(some.text())
def test_what_is_shown_is_one_line_without_control_characters(text: str) -> None:
    shown = view.clean(text)
    assert shown.isprintable() or all(not letter.isspace() or letter == " " for letter in shown)
    assert not any(letter in shown for letter in "\x1b\r\n\u202e\x9b")


def test_markdown_of_a_source_is_not_read_as_markdown() -> None:
    storm = "A storm hit [the quay](http://bad.example) of *Lunde* on Thursday, the harbour master Karl Brodin said."
    text = f"Storm hits Lunde\n\n{storm}"
    made = markdown.written(pipeline.read([testing.page(text)], Local(workers=1)))
    assert "\\[the quay\\](http://bad.example)" in made


def test_the_days_of_a_story_are_put_in_words() -> None:
    assert view.day("2024-10-03") == "3 October 2024"
    assert view.day("2024-10") == "October 2024"
    assert view.day("2015-09/2016-03") == "September 2015 to March 2016"
    assert view.day("2011-03/..") == "since March 2011"
    assert view.period("2024-10-03", "2024-10-05") == "3 October 2024 to 5 October 2024"
    assert view.period(None, None) == "no date known"
