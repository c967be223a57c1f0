"""Figures of several reports: what is compared, what stays apart, and the verdicts."""

from __future__ import annotations

from consilience.annotate import figures as marked
from consilience.annotate import sentences
from consilience.copies.origins import Origins
from consilience.reconcile import figure_conflicts, figures
from consilience.records import Article, Block, Conflict, Event, Figure, Origin, Published, Report, Run


def event(*texts: str, days: tuple[str, ...] = ()) -> Event:
    reports = []
    for number, text in enumerate(texts):
        article = Article(
            id=f"article-{number}",
            source=f"{number:03d}_outlet.txt",
            sha256="",
            media_type="text/plain",
            encoding="utf-8",
            language="en",
            text=text,
            outlet=f"Outlet {number}",
            runs=(Run(0, len(text), 0, len(text)),),
            blocks=(Block(0, len(text), "paragraph"),),
            published=Published(date=days[number] if days else "2014-05-06", precision="day", how="printed"),
        )
        reports.append(marked.mark(Report(article=article, sentences=sentences.of(article))))
    return Event(reports=tuple(reports))


def witnesses(told: Event) -> Origins:
    return Origins(tuple(Origin(name=f"origin {report.id}", articles=(report.id,), why=()) for report in told.reports))


def compared(told: Event) -> list[Figure]:
    return list(figures.compared(told, witnesses(told)))


def conflicts(told: Event) -> list[Conflict]:
    return list(figure_conflicts.found(told, witnesses(told), tuple(compared(told))))


def verdicts(*texts: str, days: tuple[str, ...] = ()) -> list[tuple[str, int]]:
    return [(figure.verdict, len(figure.values)) for figure in compared(event(*texts, days=days))]


STORM = "The storm killed 12 people in Arbor Bay."


def test_two_articles_with_one_number_agree() -> None:
    assert verdicts(STORM, "Twelve people were killed by the storm in Arbor Bay.") == [("agree", 2)]


def test_a_number_of_one_article_is_single() -> None:
    assert verdicts(STORM, "The storm reached Arbor Bay.") == [("single", 1)]


def test_at_least_ten_and_ten_agree() -> None:
    assert verdicts("The storm killed at least 12 people in Arbor Bay.", STORM) == [("agree", 2)]


def test_two_tolls_of_one_day_differ() -> None:
    told = event(STORM, "The storm killed 19 people in Arbor Bay.")
    (figure,) = compared(told)
    assert figure.verdict == "differ"
    assert "Outlet 0" in figure.reason
    assert "Outlet 1" in figure.reason
    (conflict,) = conflicts(told)
    assert conflict.kind == "figure"
    assert [side.cites[0].exact for side in conflict.sides] == ["12 people", "19 people"]


def test_a_higher_toll_of_the_next_day_supersedes() -> None:
    later = event(STORM, "The storm killed 19 people in Arbor Bay.", days=("2014-05-06", "2014-05-07"))
    assert [figure.verdict for figure in compared(later)] == ["superseded"]
    assert conflicts(later) == []


def test_a_subtotal_is_never_compared_with_its_total() -> None:
    texts = ("The storm killed 40 people including 12 children.", "The storm killed 40 people.")
    assert verdicts(*texts) == [("agree", 2), ("single", 1)]


def test_the_killed_are_never_compared_with_the_injured() -> None:
    assert verdicts("The storm killed 12 people.", "The storm injured 12 people.") == [("single", 1), ("single", 1)]


def test_an_earlier_event_stays_apart() -> None:
    texts = (STORM, "Another storm killed 15 people in Arbor Bay in October 1998.")
    assert verdicts(*texts) == [("single", 1), ("single", 1)]
    assert conflicts(event(*texts)) == []


def test_the_ages_of_two_persons_are_two_measures() -> None:
    assert verdicts("Ana Duarte, 41, was rescued.", "Rui Melo, 42, was rescued.") == [("single", 1), ("single", 1)]


def test_miles_and_kilometres_are_compared_after_converting() -> None:
    texts = ("The wreck lies 58 kilometres north of Arbor Bay.", "The wreck lies about 36 miles north of Arbor Bay.")
    assert verdicts(*texts) == [("agree", 2)]


def test_origins_count_who_gathered_not_who_printed() -> None:
    told = event(STORM, STORM)
    one_origin = Origins((Origin(name="an agency", articles=("article-0", "article-1"), why=()),))
    assert [figure.origins for figure in figures.compared(told, one_origin)] == [1]


def test_every_value_cites_its_article_exactly() -> None:
    told = event(STORM, "About 300 homes were destroyed, and 12 people were killed in Arbor Bay.")
    texts = {report.id: report.article.text for report in told.reports}
    for figure in compared(told):
        for value in figure.values:
            assert texts[value.cite.article][value.cite.start : value.cite.end] == value.cite.exact


def test_the_order_of_articles_does_not_change_what_is_compared() -> None:
    texts = (STORM, "The storm killed 19 people in Arbor Bay.", "Some 300 homes were destroyed in Arbor Bay.")
    forward, backward = event(*texts), event(*texts)
    backward = Event(reports=tuple(reversed(forward.reports)))
    told = [
        {(figure.verdict, frozenset(value.cite.exact for value in figure.values)) for figure in compared(one)}
        for one in (forward, backward)
    ]
    assert told[0] == told[1]


def test_a_bound_that_fits_several_sides_is_on_none() -> None:
    told = event(
        "Arbor Bay has a population of 120,000.",
        "Arbor Bay has a population of 200,000.",
        "Arbor Bay has a population of more than 100,000.",
    )
    (conflict,) = conflicts(told)
    assert [[cite.exact for cite in side.cites] for side in conflict.sides] == [["120,000"], ["200,000"]]
