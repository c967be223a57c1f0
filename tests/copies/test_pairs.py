"""How one article came to have another's words. All events, outlets and people are invented."""

from __future__ import annotations

from itertools import combinations

import msgspec
import pytest

from consilience import copies
from consilience.copies import pairs
from consilience.copies.carried import carried, own_words
from consilience.records import ArticlePair, Event, Published, Report
from consilience.testing import article

SLIDE = (
    "A landslide buried the mountain road to Hallvik on Tuesday evening and cut off three villages, the county said.",
    "Engineers expect that clearing the debris will take at least ten days because more rock hangs loose above the bend.",
    "Shops in the valley ran out of bread within hours while a helicopter carried two pregnant women to the coast.",
    "The road had been closed for repairs twice this year, and drivers had complained of stones on the carriageway since March.",
    "A temporary ferry will run from the quay at Bru every two hours as soon as the harbour master has found a boat.",
)
SEEN = (
    "Farmers watched the slope give way from their kitchen windows, and the lights went out in every house along the river.",
    "It sounded like a train, they recalled, before dust rose over the whole valley and hid the church.",
    "Nobody in the hamlet remembers anything like it, though the oldest of them is ninety-four and was born there.",
)


def report(text: str, source: str, **shown: object) -> Report:
    return Report(article=msgspec.structs.replace(article(text, source), **shown))


def found(*reports: Report) -> dict[tuple[str, str], ArticlePair]:
    """Give the pairs by the sources of their articles, as they stand."""
    judged = (copies.judge(one, other) for one, other in combinations(reports, 2))
    event = Event(reports=reports, copies=tuple(copy for pair in judged if pair for copy in pair.copies))
    source = {item.id: item.article.source for item in reports}
    return {(source[pair.left], source[pair.right]): pair for pair in pairs.of(event, carried(event))}


def only(*reports: Report) -> ArticlePair:
    (pair,) = found(*reports).values()
    return pair


def giver(pair: ArticlePair, *reports: Report) -> str | None:
    source = {item.id: item.article.source for item in reports}
    return None if pair.direction == "unknown" else source[pair.left if pair.direction == "left" else pair.right]


def published(day: str, at: str | None = None) -> Published:
    return Published(date=day, precision="day", how="metadata", at=at)


def test_one_text_in_two_papers_is_carried() -> None:
    pair = only(report(" ".join(SLIDE), "a.txt"), report(f"Hallvik. {' '.join(SLIDE)}", "b.txt"))
    assert pair.kind == "carried"
    assert min(pair.shares.left, pair.shares.right) > 0.9


def test_a_text_without_its_lower_half_is_cut_and_the_fuller_one_is_older_by_weak_evidence() -> None:
    both = report(" ".join(SLIDE), "full.txt"), report(" ".join(SLIDE[:2]), "cut.txt")
    pair = only(*both)
    assert pair.kind == "cut"
    assert giver(pair, *both) == "full.txt"
    assert "weak evidence" in pair.why[-1]


def test_whole_sentences_among_others_are_patched() -> None:
    pair = only(report(" ".join(SLIDE), "a.txt"), report(" ".join((*SEEN, *SLIDE[1:3])), "b.txt"))
    assert pair.kind == "patched"


def test_a_whole_text_inside_another_s_own_words_is_patched_and_no_cut() -> None:
    pair = only(report(" ".join(SLIDE), "a.txt"), report(" ".join((*SEEN, *SLIDE)), "b.txt"))
    assert (pair.kind, pair.direction) == ("patched", "unknown")


def test_a_text_that_lost_sentences_here_and_there_does_not_show_which_was_first() -> None:
    pair = only(
        report(" ".join((SLIDE[0], SEEN[0], SLIDE[2], SEEN[2], SLIDE[4])), "a.txt"), report(f"{SLIDE[0]} {SLIDE[4]}", "b.txt")
    )
    assert pair.direction == "unknown"


@pytest.mark.parametrize(("day", "other", "first"), [("--10-14", "--10-20", "a.txt"), ("--10-20", "--10-14", "b.txt")])
def test_days_printed_without_a_year_tell_which_was_first(day: str, other: str, first: str) -> None:
    one, two = report(" ".join(SLIDE), "a.txt", printed_day=day), report(" ".join(SLIDE), "b.txt", printed_day=other)
    assert giver(only(one, two), one, two) == first


@pytest.mark.parametrize("other", ["--12-20", "--10-14", "--02-31"])
def test_days_far_apart_the_same_or_impossible_tell_nothing(other: str) -> None:
    one = report(" ".join(SLIDE), "a.txt", printed_day="--10-14")
    assert only(one, report(" ".join(SLIDE), "b.txt", printed_day=other)).direction == "unknown"


def test_every_sentence_turned_a_little_is_rewritten() -> None:
    turned = (
        "A landslide has buried the road to Hallvik and cut off three mountain villages, the county council said on Tuesday. "
        "Clearing the debris will take ten days at least, engineers expect, because more rock still hangs loose above the bend. "
        "Within hours shops in the valley had run out of bread, and a helicopter took two pregnant women down to the coast. "
        "Twice this year the road had been closed for repairs; drivers have complained of stones on it since the month of March."
    )
    assert only(report(" ".join(SLIDE), "a.txt"), report(turned, "b.txt")).kind == "rewritten"


def test_a_sentence_of_background_leaves_two_reports_independent() -> None:
    pair = only(report(" ".join((*SLIDE[:3], SLIDE[4])), "a.txt"), report(" ".join((*SEEN, SLIDE[4])), "b.txt"))
    assert pair.kind == "independent"
    assert pair.direction == "unknown"


def test_articles_without_words_in_common_are_no_pair() -> None:
    assert found(report(" ".join(SLIDE), "a.txt"), report(" ".join(SEEN), "b.txt")) == {}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"outlet": "Dalblad"}, {"outlet": "Kystblad", "credit": "Dalblad"}),
        ({"credit": "Northwire"}, {}),
        ({"outlet": "Reuters"}, {"outlet": "Kystblad"}),
        ({"published": published("2021-03-02")}, {"published": published("2021-03-03")}),
        (
            {"published": published("2021-03-02", "2021-03-02T23:30:00+02:00")},
            {"published": published("2021-03-02", "2021-03-02T22:00:00Z")},
        ),
    ],
)
@pytest.mark.parametrize("turn", [1, -1])
def test_a_credit_an_agency_s_page_or_an_earlier_hour_tells_whose_words_they_are(
    first: dict[str, object], second: dict[str, object], turn: int
) -> None:
    both = [report(" ".join(SLIDE), "first.txt", **first), report(f"Hallvik. {' '.join(SLIDE)}", "second.txt", **second)]
    pair = only(*both[::turn])
    assert giver(pair, *both) == "first.txt"
    assert len(pair.why) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {}),
        ({"credit": "Northwire"}, {"credit": "Northwire"}),
        ({"published": published("2021-03-02")}, {"published": published("2021-03-02", "2021-03-02T22:00:00Z")}),
        ({"published": published("2021-03-02")}, {"published": Published(date="2021-03-04", precision="day", how="inferred")}),
        ({"published": published("2021-03-02", "2021-03-02T25:99")}, {"published": published("2021-03-02", "noon")}),
    ],
)
def test_where_the_pages_do_not_show_it_the_direction_is_unknown(first: dict[str, object], second: dict[str, object]) -> None:
    pair = only(report(" ".join(SLIDE), "a.txt", **first), report(f"Hallvik. {' '.join(SLIDE)}", "b.txt", **second))
    assert pair.direction == "unknown"


def test_an_aggregator_has_the_agency_s_words_by_way_of_the_newspaper() -> None:
    agency = report(" ".join(SLIDE), "agency.txt", outlet="Reuters")
    paper = report(" ".join((*SLIDE[:4], *SEEN)), "paper.txt", outlet="Kystblad", published=published("2021-03-02"))
    last = report(" ".join((*SLIDE[:3], *SEEN[:2])), "last.txt", outlet="Lenker", published=published("2021-03-03"))
    between = found(agency, paper, last)
    by_way = {frozenset(key): pair.via for key, pair in between.items()}
    assert by_way[frozenset({"agency.txt", "last.txt"})] == paper.id
    assert by_way[frozenset({"agency.txt", "paper.txt"})] is None
    assert by_way[frozenset({"paper.txt", "last.txt"})] is None


def test_the_share_of_own_words_is_what_no_other_article_has() -> None:
    left, right = report(" ".join(SLIDE[:2]), "a.txt"), report(" ".join((*SEEN, *SLIDE[:2])), "b.txt")
    alone = report("At the church of Hallvik the sexton rang the bells until his hands bled.", "c.txt")
    judged = copies.judge(left, right)
    assert judged
    own = {item.article.source: share for item, share in own_words(Event(reports=(left, right, alone), copies=judged.copies))}
    assert own["a.txt"] == 0.0
    assert 0.4 < own["b.txt"] < 0.7
    assert own["c.txt"] == 1.0
