"""Which articles tell of one event. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

from functools import partial
from itertools import permutations

import pytest

from consilience import cluster
from consilience.cluster import linkage
from consilience.records import Related, Report
from consilience.run import Local
from consilience.testing import article


def report(text: str, source: str, published: str | None = None) -> Report:
    return Report(article=article(text, source, published))


QUAKE = {
    "a": "An earthquake of magnitude 6.3 struck the island of Torsay on Sunday, killing at least 14 people, officials said. "
    "The villages of Brannoch and Keld were hit hardest, Governor Elin Marsh said.",
    "b": "At least 14 people died when a 6.2-magnitude earthquake shook Torsay on Sunday. Governor Elin Marsh said houses "
    "in Brannoch and Keld had collapsed and tents were on their way.",
}
LATER_QUAKE = (
    "An earthquake of magnitude 5.4 struck the island of Torsay on Thursday, injuring nine people, officials said. "
    "Walls fell in the village of Ormsby, Governor Piet Langer said."
)
BOXING = (
    "Champion Darek Wolny knocked out Sam Okoro in the eighth round on Saturday to keep his belt. The 34-year-old Wolny "
    "had lost only twice before; Okoro went down under a left hook."
)
OTHER_BOXING = (
    "Champion Darek Wolny knocked out Luis Ferrer in the eighth round on Friday to keep his belt. The 29-year-old Wolny "
    "had lost only once before; Ferrer went down under a left hook."
)


def stories(*reports: Report) -> list[list[str]]:
    profiles = [cluster.profile(item) for item in reports]
    usual = cluster.usual_in(profiles)
    run = Local(workers=1)
    related = run.pairs(cluster.keys, partial(cluster.judge, usual=usual), profiles, nearest=cluster.NEAREST)
    told = cluster.stories(run.groups(profiles, related), related, usual)
    return sorted(sorted(item.article.source for item in event.reports) for event in cluster.events(told, reports, []))


def judged(left: Report, right: Report) -> Related | None:
    return cluster.judge(cluster.profile(left), cluster.profile(right), cluster.Usual())


def test_two_reports_of_one_event_are_one_story() -> None:
    assert stories(report(QUAKE["a"], "a"), report(QUAKE["b"], "b")) == [["a", "b"]]


def test_another_earthquake_on_the_same_island_is_another_story() -> None:
    assert stories(report(QUAKE["a"], "a"), report(QUAKE["b"], "b"), report(LATER_QUAKE, "c")) == [["a", "b"], ["c"]]


def test_the_same_champion_at_another_age_fights_another_fight() -> None:
    assert stories(report(BOXING, "a"), report(OTHER_BOXING, "b")) == [["a"], ["b"]]


def test_reports_published_months_apart_are_two_stories() -> None:
    near = stories(report(QUAKE["a"], "a", "2019-05-06"), report(QUAKE["b"], "b", "2019-05-07"))
    apart = stories(report(QUAKE["a"], "a", "2019-05-06"), report(QUAKE["b"], "b", "2022-05-07"))
    assert near == [["a", "b"]]
    assert apart == [["a"], ["b"]]


@pytest.mark.parametrize(("published", "told"), [("2019", [["a", "b"]]), ("2019-05", [["a", "b"]]), ("2021", [["a"], ["b"]])])
def test_a_page_that_shows_only_its_year_or_month_is_as_near_as_that_allows(published: str, told: list[list[str]]) -> None:
    assert stories(report(QUAKE["a"], "a", "2019-05-06"), report(QUAKE["b"], "b", published)) == told


NEXT_DAY = (
    "Rescuers on Torsay dug through a second night on Monday. In Brannoch, where the school fell in, teachers read out the names "
    "of children who had not been seen since the shaking stopped. The toll stood at 31, Marsh said."
)


def test_the_next_day_s_news_of_an_event_belongs_to_it() -> None:
    told = stories(
        report(QUAKE["a"], "a", "2019-05-05"), report(QUAKE["b"], "b", "2019-05-05"), report(NEXT_DAY, "c", "2019-05-07")
    )
    assert told == [["a", "b", "c"]]


def test_news_as_alike_that_came_weeks_later_does_not() -> None:
    told = stories(
        report(QUAKE["a"], "a", "2019-05-05"), report(QUAKE["b"], "b", "2019-05-05"), report(NEXT_DAY, "c", "2019-07-30")
    )
    assert told == [["a", "b"], ["c"]]


def test_a_single_odd_article_stands_alone() -> None:
    odd = report("The choir of Vellby sang for nine hours without a pause and raised money for a new organ.", "odd")
    assert stories(report(QUAKE["a"], "a"), report(QUAKE["b"], "b"), odd) == [["a", "b"], ["odd"]]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_articles_makes_no_difference(order: tuple[int, ...]) -> None:
    reports = [report(QUAKE["a"], "a"), report(QUAKE["b"], "b"), report(LATER_QUAKE, "c"), report(BOXING, "d")]
    assert stories(*(reports[number] for number in order)) == [["a", "b"], ["c"], ["d"]]


def test_a_link_says_why_in_words() -> None:
    related = judged(report(QUAKE["a"], "a"), report(QUAKE["b"], "b"))
    assert related
    assert related.left < related.right
    assert any("Torsay" in reason for reason in related.why)


def test_what_is_said_of_a_pair_does_not_depend_on_which_comes_first() -> None:
    one, other = report(QUAKE["a"], "a"), report(QUAKE["b"], "b")
    assert judged(one, other) == judged(other, one)


def test_an_event_s_reports_stand_by_date_then_source() -> None:
    reports = [
        report(QUAKE["a"], "z", "2019-05-06"),
        report(QUAKE["b"], "a", "2019-05-07"),
        report(f"{QUAKE['a']} More soon.", "m", "2019-05-06"),
    ]
    (event,) = cluster.events([[item.id for item in reports]], reports, [])
    assert [item.article.source for item in event.reports] == ["m", "z", "a"]


def test_a_long_article_has_few_keys() -> None:
    long = " ".join(f"Alderman{number:04} met harbourmaster{number:04} about pier{number:04}." for number in range(2000))
    assert len(list(cluster.keys(cluster.profile(report(long, "long"))))) <= 24


def test_an_article_without_words_meets_nobody() -> None:
    assert list(cluster.keys(cluster.profile(report("…", "empty")))) == []


ENOUGH = linkage.Enough(two_singles=0.5, single_and_group=0.3, two_groups=0.6)


def test_a_chain_is_parted_where_it_is_weak() -> None:
    alike = {(0, 1): 0.9, (1, 2): 0.55, (2, 3): 0.9, (0, 2): 0.1, (0, 3): 0.1, (1, 3): 0.1}
    assert linkage.average(4, alike, ENOUGH) == [[0, 1], [2, 3]]


def test_a_loose_article_joins_many_that_agree() -> None:
    alike = {(0, 1): 0.9, (0, 2): 0.4, (1, 2): 0.4}
    assert linkage.average(3, alike, ENOUGH) == [[0, 1, 2]]


def test_two_loose_articles_stay_apart() -> None:
    assert linkage.average(2, {(0, 1): 0.4}, ENOUGH) == [[0], [1]]


def test_articles_never_compared_are_not_alike() -> None:
    assert linkage.average(3, {(0, 1): 0.9}, ENOUGH) == [[0, 1], [2]]


def test_articles_never_compared_are_compared_before_their_groups_join() -> None:
    alike = {(0, 1): 0.9, (1, 2): 0.7}
    assert linkage.average(3, alike, ENOUGH, judged=lambda *_: 0.0) == [[0, 1, 2]]
    assert linkage.average(3, alike | {(1, 2): 0.5}, ENOUGH, judged=lambda *_: 0.0) == [[0, 1], [2]]


def test_groups_that_may_not_join_stay_apart_however_alike() -> None:
    alike = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}

    def may_join(one: list[int], other: list[int]) -> bool:
        return not {0, 2} <= {*one, *other}

    assert linkage.average(3, alike, ENOUGH, may_join) == [[0, 1], [2]]
