from __future__ import annotations

import itertools
import re

from consilience.annotate import times
from consilience.copies.origins import Origins
from consilience.reconcile import dates, statements, timeline
from consilience.records import Article, Block, Event, Origin, Published, Report, Run, Sentence, TimelineEntry


def report(name: str, text: str, published: str | None = None) -> Report:
    """Mark an article whose paragraphs are its lines, one sentence each."""
    lines = [found.span() for found in re.finditer(r"[^\n]+", text)]
    article = Article(
        id=name, source=f"{name}.txt", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=tuple(Block(start, end, "paragraph") for start, end in lines),
        published=Published(date=published, precision="day", how="printed") if published else None,
    )  # fmt: skip
    return times.mark(Report(article=article, sentences=tuple(Sentence(*line, number) for number, line in enumerate(lines))))


ONE = report(
    "one",
    "The ferry Aurelia sank off Cape Brennan on Monday with forty crates of tea aboard.\n"
    "The harbour had been dredged in May 2009.\n"
    "The company will open a hearing on Thursday.",
    "2021-06-15",
)
TWO = report(
    "two",
    "It was dark.\n"
    "Forty crates of tea were lost when the ferry Aurelia sank near Cape Brennan on Monday night.\n"
    "On Monday the governor, Tomas Reyl, opened a school in the hills.\n"
    "It had been dredged, the harbour, in May 2009.",
    "2021-06-15",
)
THREE = report("three", "The Aurelia has sailed since 1998.\nNobody was hurt this week.", "2021-06-16")


def told(event: Event) -> tuple[TimelineEntry, ...]:
    return timeline.made(event, statements.told_by(event), WITNESSES)


def made(*reports: Report) -> tuple[TimelineEntry, ...]:
    event = dates.inferred(Event(reports=tuple(each for each in (ONE, TWO, THREE) if each in reports)))
    return told(event)


WITNESSES = Origins(
    (Origin(name="Novo Press", articles=("one", "two"), why=()), Origin(name="The Bell", articles=("three",), why=()))
)


def test_what_two_articles_tell_of_one_day_is_told_once() -> None:
    (sinking,) = [entry for entry in made(ONE, TWO) if "sank" in entry.text]
    assert (sinking.when, sinking.precision) == ("2021-06-14", "day")
    assert {cite.article for cite in sinking.cites} == {"one", "two"}


def test_two_happenings_of_one_day_stay_apart() -> None:
    assert len([entry for entry in made(ONE, TWO) if entry.when == "2021-06-14"]) == 2


def test_an_entry_counts_origins_not_articles() -> None:
    (sinking,) = [entry for entry in made(ONE, TWO) if "sank" in entry.text]
    assert sinking.origins == 1


def test_entries_stand_oldest_first_with_the_precision_that_is_printed() -> None:
    entries = made(ONE, TWO, THREE)
    assert [entry.when for entry in entries] == sorted(entry.when for entry in entries)
    assert {entry.when: entry.precision for entry in entries} == {
        "1998": "year", "2009-05": "month", "2021-06-14": "day", "2021-06-17": "day",
    }  # fmt: skip


def test_the_text_is_a_sources_own_and_does_not_begin_with_a_dangling_pronoun() -> None:
    (dredging,) = [entry for entry in made(ONE, TWO) if entry.when == "2009-05"]
    assert dredging.text == "The harbour had been dredged in May 2009."


def test_every_cite_gives_back_its_characters() -> None:
    texts = {each.id: each.article.text for each in (ONE, TWO, THREE)}
    cites = [cite for entry in made(ONE, TWO, THREE) for cite in entry.cites]
    assert cites
    assert all(texts[cite.article][cite.start : cite.end] == cite.exact for cite in cites)


def test_a_long_sentence_loses_only_what_follows_the_clause_with_the_time() -> None:
    text = (
        "The old ferry Aurelia sank off Cape Brennan on Monday with forty crates of tea aboard, a loss that the company, "
        "which has owned her since she came from a yard in the north and has painted her red twice, called very sad indeed, "
        "though nobody in the harbour office could say why."
    )
    event = Event(reports=(report("one", text, "2021-06-15"),))
    (sinking,) = told(event)
    assert sinking.text == "The old ferry Aurelia sank off Cape Brennan on Monday with forty crates of tea aboard"


def test_an_undated_story_has_an_empty_timeline() -> None:
    assert told(Event(reports=(report("one", "The ferry sank on Monday."),))) == ()


def test_the_order_of_the_articles_does_not_matter() -> None:
    whole = told(dates.inferred(Event(reports=(ONE, TWO, THREE))))
    for order in itertools.permutations((ONE, TWO, THREE)):
        assert told(dates.inferred(Event(reports=order))) == whole


def lines(text: str) -> dict[str, str]:
    """Give what the timeline tells of each time of one article of 15 June 2021."""
    event = dates.inferred(Event(reports=(report("one", text, "2021-06-15"),)))
    return {entry.when: entry.text for entry in told(event)}


def test_a_time_that_only_compares_is_no_event() -> None:
    assert lines("Before 1997 the mine belonged to the crown.") == {}
    assert lines("The yield jumped to 3.2 per cent, its highest since March.") == {}
    assert lines("Some 400 homes are still dark, down from 900 on Monday.") == {}


def test_a_year_in_the_name_of_a_thing_is_no_event() -> None:
    assert lines("The council threw out the 2019 budget.") == {}
    assert lines("The council sat in the 2019 flood hall.").keys() == {"2019"}


def test_a_sentence_that_tells_of_two_days_is_parted_between_them() -> None:
    text = "Divers reached the wreck on Monday and found it empty: the crew had left it at Cape Brennan on Saturday evening."
    assert lines(text) == {
        "2021-06-14": "Divers reached the wreck on Monday and found it empty",
        "2021-06-12": "the crew had left it at Cape Brennan on Saturday evening.",
    }


def test_what_is_still_to_come_is_cut_from_what_happened() -> None:
    text = "The captain was charged with neglect on Monday and is expected back in court on 2 August."
    assert lines(text)["2021-06-14"] == "The captain was charged with neglect on Monday"


def test_background_and_plans_stand_apart_from_what_happened() -> None:
    lines = ("The Aurelia sank on Monday.", "It had been built in May 2009.", "The company will open a hearing on Thursday.")
    event = dates.inferred(Event(reports=(report("one", "\n".join(lines), "2021-06-15"),)))
    kinds = {entry.when: entry.kind for entry in told(event)}
    assert kinds == {"2009-05": "background", "2021-06-14": "happened", "2021-06-17": "planned"}


def test_a_usual_day_and_a_question_are_no_happenings() -> None:
    event = Event(
        reports=(
            report(
                "one",
                "The ferry line runs sixty sailings on a normal Monday.\nWill the ferry sail again on Thursday?",
                "2021-06-15",
            ),
        )
    )
    assert not told(event)


def test_what_happened_is_told_by_who_tells_it_as_done() -> None:
    plan = report("one", "The ferry Aurelia will leave Cape Brennan for the yard on Thursday.", "2021-06-15")
    done = report("two", "The ferry Aurelia left Cape Brennan for the yard on Thursday.", "2021-06-18")
    (entry,) = told(dates.inferred(Event(reports=(plan, done))))
    assert (entry.when, entry.kind, "left" in entry.text) == ("2021-06-17", "happened", True)


def test_what_was_to_have_been_done_looks_back() -> None:
    event = Event(reports=(report("one", "The work, which was to have been completed by Monday, is late.", "2021-06-15"),))
    assert [entry.when for entry in told(event)] == ["2021-06-14"]


def test_what_one_was_due_to_have_is_still_to_come() -> None:
    event = Event(reports=(report("one", "The envoy was due to have lunch with the harbour master on Thursday.", "2021-06-15"),))
    assert [entry.when for entry in told(event)] == ["2021-06-17"]
