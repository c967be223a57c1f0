from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate import times
from consilience.annotate.times import spells
from consilience.annotate.times.windows import Paragraph
from consilience.records import Article, Block, Published, Report, Run, Sentence, TimeMark

MONDAY = "2021-06-14"


def listed(text: str, published: str | None = MONDAY) -> list[TimeMark]:
    """Mark a text of one block; give what the dossier lists."""
    sentences = tuple(Sentence(found.start(), found.end(), 0) for found in re.finditer(r"[^\n]+", text))
    article = Article(
        id="a", source="a.txt", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
        published=Published(date=published, precision="day", how="printed") if published else None,
    )  # fmt: skip
    found = times.listed(times.mark(Report(article=article, sentences=sentences)))
    assert all(text[mark.start : mark.end] == mark.text for mark in found)
    return found


def values(text: str, published: str | None = MONDAY) -> dict[str, str | None]:
    return {mark.text: mark.value for mark in listed(text, published)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks lasted two weeks.", "P2W"),
        ("The talks lasted nearly three years.", "P3Y"),
        ("The talks lasted two-and-a-half years.", "P2.5Y"),
        ("The talks lasted an hour and a half.", "PT1.5H"),
        ("The talks lasted half an hour.", "PT30M"),
        ("The talks lasted two years and three months.", "P2Y3M"),
        ("The talks lasted 2,000 days.", "P2000D"),
        ("It was an 18-month siege.", "P18M"),
        ("It rained for several days.", "PXD"),
        ("It was a decades-long quarrel.", "PXY"),
        ("It rained in the past 48 hours.", "PT48H"),
        ("Prices doubled over the past decade.", "P10Y"),
        ("Prices doubled over the past year.", "P1Y"),
        ("It is the third fire in two weeks.", "P2W"),
    ],
)
def test_how_long_something_lasts_is_a_duration(text: str, expected: str) -> None:
    assert [(mark.value, mark.kind) for mark in listed(text, published=None)] == [(expected, "duration")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court sits every Tuesday.", "XXXX-WXX-2"),
        ("The court sits every Tuesday at 9 a.m.", "XXXX-WXX-2T09:00"),
        ("The court sits on Sundays.", "XXXX-WXX-7"),
        ("The court sits every two years.", "P2Y"),
        ("The court sits twice a week.", "P1W"),
        ("The well gives 300 barrels a day.", "P1D"),
        ("The court meets annually.", "P1Y"),
        ("The annual fair was called off.", "P1Y"),
    ],
)
def test_what_repeats_is_a_set(text: str, expected: str) -> None:
    assert [(mark.value, mark.kind) for mark in listed(text, published=None)] == [(expected, "set")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was shot at 8 p.m. Saturday.", "2021-06-12T20:00"),
        ("She was shot on Saturday at about 8:30pm local time.", "2021-06-12T20:30"),
        ("She was shot Saturday night.", "2021-06-12TNI"),
        ("She was shot on the night of March 5.", "2021-03-05TNI"),
        ("She was shot at 12:15 a.m. on March 5, 2020.", "2020-03-05T00:15"),
        ("She was shot at 1430 GMT on Friday.", "2021-06-11T14:30"),
        ("She was shot at 9:30 last night.", "2021-06-13T21:30"),
        ("She was shot this morning.", "2021-06-14TMO"),
        ("She was shot shortly before noon yesterday.", "2021-06-13T12:00"),
    ],
)
def test_a_time_of_day_has_its_day_and_the_day_stands_beside_it(text: str, expected: str) -> None:
    found = listed(text)
    assert [mark.value for mark in found if mark.kind == "time"] == [expected]
    assert [mark.value for mark in found if mark.kind == "date"] == [expected[:10]]


def test_a_time_of_day_without_a_day_belongs_to_the_day_told_last() -> None:
    assert values("The fire broke out on Saturday. By 3 a.m. it was out.")["3 a.m."] == "2021-06-12T03:00"
    assert values("The fire broke out at 3 a.m.")["3 a.m."] == "2021-06-14T03:00"
    assert values("The fire broke out at 3 a.m.", published=None) == {}


def test_that_year_is_the_year_told_last() -> None:
    assert values("She won in 1995. That year the club was sold.")["That year"] == "1995"
    assert values("She won on May 3, 1995. That day the club was sold.")["That day"] == "1995-05-03"


def test_both_ends_of_a_range_of_hours_have_the_day() -> None:
    found = values("The roads close from 7 to 9:30 p.m. Friday.")
    assert {found["7"], found["9:30 p.m. Friday"]} == {"2021-06-11T19:00", "2021-06-11T21:30"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank grew last summer.", "2020-SU"),
        ("The bank will grow next winter.", "2021-WI"),
        ("The bank grew in the winter of 2010.", "2010-WI"),
        ("Profit grew in the third quarter.", "2020-Q3"),
        ("Profit grew in the last quarter.", "2021-Q1"),
        ("Profit grew in the first quarter of last year.", "2020-Q1"),
        ("Profit grew in fiscal 2019.", "FY2019"),
        ("Profit grew in the first half of 2019.", "2019-H1"),
        ("It was built in the 19th century.", "18"),
        ("It was built in the 1990s.", "199"),
        ("It was built last week.", "2021-W23"),
        ("It was built over the weekend.", "2021-W23-WE"),
        ("It was built in the first week of March.", "2021-W09"),
        ("It will be done by the end of the year.", "2021"),
        ("It was built on Christmas Day.", "2020-12-25"),
        ("It was built on Good Friday 2019.", "2019-04-19"),
        ("It will be built before Thanksgiving.", "2021-11-25"),
        ("It was built two weeks before May 15.", "2021-05-01"),
        ("It will be built three days from now.", "2021-06-17"),
        ("It will be built in two weeks.", "2021-W26"),
        ("It was built more than two years ago.", "2019"),
        ("It was built several years ago.", "PAST_REF"),
        ("It was recently built.", "PAST_REF"),
        ("It is being built now.", "PRESENT_REF"),
        ("It will soon be built.", "FUTURE_REF"),
    ],
)
def test_times_that_are_no_day_are_named_as_timeml_names_them(text: str, expected: str) -> None:
    assert [(mark.value, mark.kind) for mark in listed(text)] == [(expected, "date")]


def test_a_range_is_listed_with_its_two_ends() -> None:
    found = values("Work went on between May 2015 and early March 2016.")
    assert sorted(found.values(), key=str) == ["2015-05", "2015-05/2016-03", "2016-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The 36-year-old man is six years old.",
        "He drove 60 miles an hour.",
        "She reads the Daily Chronicle.",
        "They bought a Christmas tree on Easter Island.",
        "He may fall again.",
        "The third quarter of the match was dull.",
        "The ratio was 4:30 to one.",
        "He came as soon as possible.",
    ],
)
def test_what_only_looks_like_a_spell_is_none(text: str) -> None:
    assert values(text) == {}


def test_a_duration_or_a_set_is_no_date_of_the_report() -> None:
    text = "It rained for two weeks, every Tuesday, until 3 p.m. on Friday."
    sentences = (Sentence(0, len(text), 0),)
    article = Article(
        id="a", source="a", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
        published=Published(date=MONDAY, precision="day", how="printed"),
    )  # fmt: skip
    report = times.mark(Report(article=article, sentences=sentences))
    assert [mark.text for mark in report.times] == ["Friday"]
    assert {mark.kind for mark in report.spells} == {"duration", "set", "time"}


@given(
    st.text(alphabet="aApPmM.:0123456789 -–past weekdyhourTusnofg'’½\n", max_size=300),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
def test_any_text_lists_spans_inside_it(text: str, today: date) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in listed(text, today.isoformat()))


def test_signs_that_grow_in_small_letters_do_not_shift_spans() -> None:
    assert values("İİİ It rained for two weeks.") == {"two weeks": "P2W"}


def test_spells_are_found_in_a_paragraph_of_their_own() -> None:
    assert [found.form.iso for found in spells.found(Paragraph("for two weeks"), [])] == ["P2W"]
