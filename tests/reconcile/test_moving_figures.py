"""Values of the hour: the size of a fire, votes as they are counted, a body's own later count, the entries of a live page."""

from __future__ import annotations

from consilience import testing
from consilience.copies.origins import Origins
from consilience.reconcile import conflicts, figures, notebook, superseded
from consilience.records import Event, Figure, Origin

DAYS = ("2021-03-01", "2021-03-02", "2021-03-04")


def event(*texts: str) -> Event:
    told = zip(texts, DAYS, strict=False)
    return Event(reports=tuple(testing.report(text, f"{at:03d}.txt", day, f"Outlet {at}") for at, (text, day) in enumerate(told)))


def witnesses(told: Event) -> Origins:
    return Origins(tuple(Origin(name=f"origin {report.id}", articles=(report.id,), why=()) for report in told.reports))


def compared(told: Event) -> list[Figure]:
    return list(figures.compared(told, witnesses(told)))


def printed(told: list[Figure]) -> list[tuple[str, list[str]]]:
    return [(figure.verdict, [value.printed for value in figure.values]) for figure in told if len(figure.values) > 1]


def test_the_size_of_a_fire_grows_from_day_to_day() -> None:
    told = event(
        "The wildfire above Tornby had grown to 1,900 hectares by the evening, the fire service said.",
        "At 5,300 hectares the fire above Tornby was growing slowly last night.",
    )
    assert printed(compared(told)) == [("superseded", ["1,900 hectares", "5,300 hectares"])]


def test_the_land_of_a_site_is_no_fire() -> None:
    told = event(
        "Crews found the 9-acre Halden complex in flames when they arrived.",
        "The area of 7 acres near the harbour held an old mill until the fire.",
    )
    assert printed(compared(told)) == []


def test_a_party_s_share_moves_with_the_votes_counted_and_no_poll_is_one_of_them() -> None:
    told = event(
        "The Harbour Party was on 31.8 per cent when half of the votes were counted. An exit poll had given it 33.1 per cent.",
        "The last of the count gives the Harbour Party 33.1 per cent of the votes.",
    )
    assert ("superseded", ["31.8 per cent", "33.1 per cent"]) in printed(compared(told))


def test_one_body_s_later_count_replaces_its_own_and_the_other_body_s_stays_against_it() -> None:
    told = event(
        "The chair of the regional district said 40 houses are gone in Tornby.",
        "The insurer Nordvik said 33 houses are gone in Tornby.",
        "The regional district said 31 houses are gone in Tornby.",
    )
    found = tuple(compared(told))
    (one,) = superseded.found(notebook.of(told), found)
    assert ([cite.exact for cite in one.earlier], [cite.exact for cite in one.later]) == (["40 houses"], ["31 houses"])
    (conflict,) = conflicts.found(notebook.of(told), witnesses(told), found, (one,))
    assert sorted(cite.exact for side in conflict.sides for cite in side.cites) == ["31 houses", "33 houses"]


def test_fire_engines_and_tenders_are_one_count_and_a_plane_s_engines_are_not() -> None:
    engines = event(
        "The brigade said 22 fire engines are at the mill in Tornby.",
        "The brigade said 25 fire tenders are at work at the mill in Tornby.",
    )
    assert printed(compared(engines)) == [("superseded", ["22 fire engines", "25 fire tenders"])]
    plane = event("The plane has four engines.", "The pilot said that two engines stopped.")
    assert printed(compared(plane)) == []


def test_a_correction_in_one_article_overtakes_what_it_corrects() -> None:
    told = event("The union counted again: a turnout of 78%, not the 81% it announced at first.")
    assert printed(compared(told)) == [("superseded", ["78%", "81%"])]


def test_the_hurt_are_the_same_whatever_they_are_by_trade() -> None:
    told = event(
        "A gunman wounded two accountants at an office in Tornby.",
        "Two former bosses were wounded by a gunman at the office in Tornby.",
    )
    assert ("agree", ["two accountants", "Two former bosses"]) in printed(compared(told))


def test_a_first_name_with_the_same_age_is_the_same_person() -> None:
    told = event(
        "The skipper Karl Roe, 52, sailed with his nephew Cian, 23.",
        "Cian Roe, 23, and Anna Roe, 25, are missing.",
    )
    ages = [figure.values for figure in compared(told) if figure.unit == "years"]
    assert sorted(len(values) for values in ages) == [1, 1, 2]
