"""Figures of several reports: what is compared, what stays apart, and the verdicts."""

from __future__ import annotations

import msgspec

from consilience import annotate, reconcile, testing
from consilience.copies.origins import Origins
from consilience.reconcile import figures
from consilience.reconcile.figures import conflicts as figure_conflicts
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
        reports.append(annotate.report(article))
    return Event(reports=tuple(reports))


def witnesses(told: Event) -> Origins:
    return Origins(tuple(Origin(name=f"origin {report.id}", articles=(report.id,), why=()) for report in told.reports))


def compared(told: Event) -> list[Figure]:
    return list(figures.compared(told, witnesses(told)))


def conflicts(told: Event) -> list[Conflict]:
    return list(figure_conflicts.found(witnesses(told), tuple(compared(told))))


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


FIRE = (
    ("A fire on the ferry Alba killed at least three people off Arbor Bay, the coastguard said.", "2014-05-06"),
    ("Five people have died in the fire on the ferry Alba, the hospital said, raising an earlier toll of three.", "2014-05-06"),
    ("Seven people are now known to have died on the ferry Alba, and one passenger is missing.", "2014-05-07"),
    ("The death toll from the fire on the ferry Alba rose to seven after two passengers died in hospital.", "2014-05-07"),
    ("The last passenger was found, bringing the number of people killed in the ferry fire to eight.", "2014-05-08"),
)


def toll() -> Figure:
    figures_ = compared(event(*(text for text, _ in FIRE), days=tuple(day for _, day in FIRE)))
    return next(figure for figure in figures_ if figure.measure == "people killed")


def test_one_toll_in_five_wordings_is_one_figure_and_superseded() -> None:
    assert toll().verdict == "superseded"
    assert sorted({value.low for value in toll().values if value.low}) == [3, 5, 7, 8]


def test_a_toll_that_grew_is_told_from_its_first_to_its_last_value() -> None:
    assert toll().reason == "The count rose from at least three (6 May) to eight (8 May), first told by Outlet 4."


def test_a_lower_toll_told_late_has_no_day_from_which_it_rose() -> None:
    texts = [f"A fire on the ferry Alba killed {toll} people off Arbor Bay." for toll in ("eight", "five", "eight")]
    (figure,) = compared(event(*texts, days=("2014-05-06", "2014-05-07", "2014-05-08")))
    assert (figure.verdict, figure.reason) == ("superseded", "The count rose from five to eight.")


def test_what_an_article_itself_calls_earlier_is_superseded_without_dates() -> None:
    texts = (
        "The storm killed three people in Arbor Bay.",
        "Five people were killed by the storm in Arbor Bay, up from an earlier toll of three.",
    )
    assert verdicts(*texts) == [("superseded", 3)]


def test_the_hour_orders_two_tolls_of_one_day() -> None:
    early, late = event(STORM, "The storm killed 19 people in Arbor Bay.").reports
    told = Event(reports=(at(early, "2014-05-06T08:00:00+02:00"), at(late, "2014-05-06T19:30:00+02:00")))
    assert [figure.verdict for figure in compared(told)] == ["superseded"]
    swapped = Event(reports=(at(early, "2014-05-06T19:30:00+02:00"), at(late, "2014-05-06T08:00:00+02:00")))
    assert [figure.verdict for figure in compared(swapped)] == ["differ"]


def at(report: Report, moment: str) -> Report:
    published = Published(date=moment[:10], precision="day", how="metadata", at=moment)
    return msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, published=published))


def test_reasons_name_at_most_three_articles() -> None:
    (figure,) = compared(event(STORM, STORM, STORM, STORM, "The storm killed 19 people in Arbor Bay."))
    assert figure.reason == "12 people (Outlet 0, Outlet 1, Outlet 2 and 1 more) against 19 people (Outlet 4)."


def test_values_that_fit_each_other_are_one_side_of_a_difference() -> None:
    about = "The storm killed about 50 people in Arbor Bay."
    exact = "The storm killed 50 people in Arbor Bay."
    (figure,) = compared(event(about, exact, "The storm killed 80 people in Arbor Bay."))
    assert figure.reason == "About 50 people (Outlet 0, Outlet 1) against 80 people (Outlet 2)."


def test_agreement_and_single_values_are_told_in_plain_sentences() -> None:
    (agreed,) = compared(event(STORM, STORM))
    (single,) = compared(event(STORM, "Nothing happened in Korsund."))
    assert (agreed.reason, single.reason) == ("2 articles say 12 people.", "Only Outlet 0 gives it.")


def test_the_votes_for_and_against_are_two_measures() -> None:
    texts = ("Lawmakers rejected the bill by 46 to 41.", "Parliament rejected the bill by 46 votes to 41.")
    assert verdicts(*texts) == [("agree", 2), ("agree", 2)]


def test_a_title_makes_no_other_person() -> None:
    texts = ("Mr Duarte, 52, took office in June 2013.", "Prime Minister Rui Duarte, 54, took office in June 2013.")
    assert verdicts(*texts) == [("differ", 2)]


def test_the_same_exact_sum_is_one_measure_in_any_words() -> None:
    texts = ("The draft foresaw savings of 640 million euros.", "The savings that the minister wants come to €640m.")
    assert verdicts(*texts) == [("agree", 2)]


def test_a_rival_estimate_told_with_a_pronoun_is_set_against_the_first() -> None:
    texts = (
        "A crowd that the organisers estimated at 9,000 filled the quay. Police put it at about 3,000.",
        "Police said about 3,000 people filled the quay.",
        "Organisers said 9,000 people filled the quay.",
    )
    assert verdicts(*texts) == [("differ", 4)]


def test_a_share_forecast_by_others_is_set_against_the_first() -> None:
    texts = (
        "The draft put the deficit at 2.6% of domestic product.",
        "The ministry put the deficit at 2.6 per cent. The audit office thinks it would have come to 2.9 per cent.",
    )
    assert verdicts(*texts) == [("differ", 3)]


def test_the_value_of_another_year_is_no_rival() -> None:
    text = "The deficit was 2.6 per cent. It was 2.9 per cent the year before, the ministry said."
    assert [verdict for verdict, _ in verdicts(text, text)] == ["agree", "agree"]


def test_an_unusual_number_counts_one_thing_under_two_nouns() -> None:
    texts = ("A total of 43 fire engines came to the mill.", "A total of 43 pieces of equipment fought the blaze.")
    assert verdicts(*texts) == [("agree", 2)]


def test_a_small_number_of_two_nouns_counts_two_things() -> None:
    assert verdicts("There were 3 fire engines at the mill.", "There were 3 pieces of furniture at the mill.") == [
        ("single", 1),
        ("single", 1),
    ]


def test_nouns_that_an_article_counts_itself_are_two_things() -> None:
    texts = (
        "The Otters made 17 assists and took 31 rebounds.",
        "The Otters made 31 assists and took 44 rebounds in the cup match.",
    )
    printed = [value.printed for figure in compared(event(*texts)) for value in figure.values if len(figure.values) > 1]
    assert printed == []


def test_two_sizes_of_a_large_family_differ_even_in_one_article() -> None:
    texts = (
        "Berit Halvorsen, a mother of 12, was found at the weir. Neighbours mourned the mother of 13.",
        "Berit Halvorsen was a mother of 12.",
    )
    assert [verdict for verdict, _ in verdicts(*texts)] == ["differ"]


def test_men_on_trial_are_not_the_others_who_were_wounded() -> None:
    texts = (
        "Two men are on trial, accused of killing Berit Halvorsen and wounding two others.",
        "Two accused thugs went on trial for killing Berit Halvorsen.",
    )
    printed = [sorted(value.printed.lower() for value in figure.values) for figure in compared(event(*texts))]
    assert ["two accused thugs", "two men"] in printed
    assert ["two others"] in printed


def test_two_women_are_not_two_men() -> None:
    assert verdicts("Two women were seen at the weir.", "Two men were seen at the weir.") == [("single", 1), ("single", 1)]


def test_a_rate_is_compared_whatever_its_verb() -> None:
    texts = ("The city pays about 3 million euros a day in interest.", "The interest costs the city about €3.1m a day.")
    assert verdicts(*texts) == [("agree", 2)]


def test_seats_and_those_who_hold_them_are_one_count() -> None:
    texts = (
        "Without the Liberals the cabinet is left with 38 of the 81 seats.",
        "Without the Liberals the cabinet can rely on 38 MPs out of 81.",
        "The vote in the 81-seat chamber leaves the cabinet 38 seats.",
    )
    assert verdicts(*texts) == [("agree", 3), ("agree", 3)]


FIRST_DAY = (
    "Four people were killed and 11 were missing on Wednesday after a flood swept through Brennia, officials said.\n\n"
    "The fire brigade raised its count of the dead from two at nightfall. Two of the dead were children."
)
THIRD_DAY = (
    "Nine people are confirmed dead and two are missing after the flood in Brennia, the county said on Friday.\n\n"
    "Five of the dead were staying at a campsite. Two years ago the same river killed two people in the town."
)


def test_what_reports_open_with_is_the_toll_whatever_other_counts_stand_beside_it() -> None:
    event = reconcile.dated(
        testing.event(
            testing.report(FIRST_DAY, "first.txt", "2026-10-14"),
            testing.report(THIRD_DAY, "third.txt", "2026-10-16"),
        )
    )
    figures = reconcile.account(event).figures
    (dead,) = [figure for figure in figures if figure.verdict == "superseded" and "killed" in figure.measure]
    assert {"Four people", "Nine people"} <= {value.printed for value in dead.values}
    assert not any(value.cite.prefix.endswith("killed ") for value in dead.values)  # two years ago is another flood
    (missing,) = [figure for figure in figures if figure.verdict == "superseded" and "missing" in figure.measure]
    assert [value.low for value in missing.values] == [11, 2]


def test_a_count_that_falls_ends_with_its_lowest_value() -> None:
    event = reconcile.dated(
        testing.event(
            testing.report(FIRST_DAY, "first.txt", "2026-10-14"),
            testing.report(THIRD_DAY, "third.txt", "2026-10-16"),
        )
    )
    account = reconcile.account(event)
    (missing,) = [one for one in account.superseded if "missing" in one.about]
    assert [cite.exact for cite in missing.later] == ["two"]


def test_one_speed_in_two_units_is_compared() -> None:
    told = event(
        "The train hit the truck at 83 mph, investigators said.", "The train hit the truck at 133 km/h, investigators said."
    )
    (figure,) = compared(told)
    assert (figure.verdict, len(figure.values)) == ("agree", 2)


def test_a_name_s_suffix_does_not_make_another_person() -> None:
    told = event("Anton Varga, 38, was charged with arson.", "The suspect is Anton Varga III, 38, police said.")
    (figure,) = compared(told)
    assert len(figure.values) == 2


def test_two_least_numbers_agree_where_a_third_report_s_number_holds_both() -> None:
    told = event("The fire injured at least 14 people.", "The fire injured 22 people.", "The fire injured at least 20 people.")
    (figure,) = compared(told)
    assert (figure.verdict, len(figure.values)) == ("agree", 3)


def test_two_least_numbers_alone_are_two_counts() -> None:
    (conflict,) = conflicts(event("The fire injured at least 14 people.", "The fire injured at least 20 people."))
    assert "may all hold" in conflict.reason


def test_thousands_of_one_thing_are_not_thousands_of_another() -> None:
    told = event("The general commands thousands of troops.", "Between 3,000 and 6,000 Varnian troops guard the border.")
    assert [len(figure.values) for figure in compared(told)] == [1, 1]


def test_why_women_are_not_compared_with_men_names_each_once() -> None:
    told = compared(event("Two women and one man were killed in the fire.", "The fire killed two women and one man."))
    reasons = {apart.reason for figure in told for apart in figure.apart}
    assert reasons
    assert not any("woman woman" in reason or "man man" in reason for reason in reasons)


def test_one_unusual_number_under_two_nouns_is_one_where_the_words_around_it_are_the_same() -> None:
    told = event(
        "The airport board set up 27 polling stations abroad for the vote.",
        "For the vote the board set up 27 polling places abroad.",
    )
    assert [len(figure.values) for figure in compared(told)] == [2]


def test_a_price_told_with_and_without_what_it_is_for_is_one() -> None:
    texts = ("Corvane offered 455 pence a share for the yard.", "Corvane offered 455 pence for the yard.")
    assert verdicts(*texts) == [("agree", 2)]


def test_a_few_people_under_two_nouns_are_two_groups() -> None:
    texts = (
        "Two girls saw the van. Three clerks hid in the vault.",
        "Two detectives read the letters. Four nurses wrote to the mayor.",
    )
    assert all(len(figure.values) == 1 for figure in compared(event(*texts)))


def test_one_sentence_gives_two_numbers_in_one_unit_as_two() -> None:
    texts = (
        "Traffic fell by as much as 55 per cent in Arbor Bay and 52 per cent in Korsund.",
        "In Arbor Bay traffic fell by 55 per cent, in Korsund by 52 per cent.",
    )
    assert all(len({value.low or value.high for value in figure.values}) == 1 for figure in compared(event(*texts)))


def test_nobodys_verdict_depends_on_the_order_of_the_articles() -> None:
    texts = ("A fire killed 12 people in Korsund.", "Fifteen people lost their lives in the fire.", "The fire's toll rose to 15.")
    assert sorted(verdicts(*texts)) == sorted(verdicts(*reversed(texts)))


def test_a_small_number_by_itself_is_not_joined_with_so_many_things() -> None:
    found = compared(
        event(
            "A quake struck Korsund. The mayor declared an emergency in three towns.",
            "A quake struck Korsund. Nine children of the school were saved. Three are still being looked for.",
        )
    )
    assert all(len(figure.values) == 1 for figure in found)


def test_a_toll_that_a_later_report_takes_back_is_not_the_newest() -> None:
    early, late = event(
        "The quake killed 143 people in Korsund.", "The quake killed 131 people in Korsund, not 143 as announced this morning."
    ).reports
    told = Event(reports=(at(early, "2014-05-06T08:00:00+02:00"), at(late, "2014-05-06T19:30:00+02:00")))
    figure = next(figure for figure in compared(told) if len(figure.values) > 2)
    assert figure.verdict == "superseded"
    assert [step.low for step in figure.series] == [143, 131]


def test_a_count_in_round_hundreds_is_no_conflict_with_the_whole_one() -> None:
    assert conflicts(event("The quake killed 612 people in Korsund.", "The quake killed 600 people in Korsund.")) == []
    assert conflicts(event("The quake killed 42 people in Korsund.", "The quake killed 40 people in Korsund.")) != []


def test_what_is_only_supposed_is_no_rival_of_what_was_counted() -> None:
    told = "Forty-one members voted for the tax in Arbor Bay.", "If it gets 38 votes of members in Arbor Bay, the tax is law."
    assert not conflicts(event(*told))


def test_another_count_of_the_same_is_set_against_it_by_who_counted() -> None:
    (conflict,) = conflicts(
        event("The union said 900 people had marched in Arbor Bay; the interior office counted 400.", "Arbor Bay is a port.")
    )
    assert {side.says for side in conflict.sides} == {"400 (said by interior office)", "900 people (said by union)"}
    (conflict,) = conflicts(
        event("The union said 900 people had marched in Arbor Bay. The dockers' club spoke of no more than 400.")
    )
    assert {side.says for side in conflict.sides} == {"no more than 400 (said by dockers' club)", "900 people (said by union)"}


def test_those_who_speak_are_not_the_missing() -> None:
    told = "Two miners were missing in Arbor Bay.", "Three miners told reporters in Arbor Bay that the lift had stuck."
    assert verdicts(*told, days=("2014-05-06", "2014-05-07")) == [("single", 1), ("single", 1)]


def test_the_losses_of_one_side_are_no_count_of_all_the_dead() -> None:
    told = (
        "At least 90 people were killed in the fighting at Arbor Bay.",
        "The ministry put Lunde's losses at 31 killed in Arbor Bay.",
    )
    assert not conflicts(event(*told))


def test_counts_of_other_nouns_are_not_converted_into_each_other() -> None:
    said = (
        "Fifty-eight members voted for the tax in Arbor Bay.",
        "The tax passed with 58 votes in Arbor Bay.",
        "The tax passed with 55 votes in Arbor Bay.",
    )
    sides = [side.says for conflict in conflicts(event(*said)) for side in conflict.sides]
    assert len(sides) == len({side.split()[0].replace("Fifty-eight", "58") for side in sides})
