"""Figures: which values measure something, what they count, and who says so."""

from __future__ import annotations

import pytest

from consilience import annotate
from consilience.records import FigureMark
from consilience.testing import article, report


def marks(text: str) -> list[FigureMark]:
    return list(report(text).figures)


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
    assert [(mark.kind, mark.person) for mark in marks(text)] == [
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
    assert [mark.said_by for mark in marks("The harbour office said 12 boats sank.")] == ["harbour office"]
    assert [mark.said_by for mark in marks("Some 12 boats sank, according to the harbour office.")] == ["harbour office"]


def test_nobody_is_named_for_a_pronoun() -> None:
    assert [mark.said_by for mark in marks("He said 12 boats sank.")] == [None]


def test_an_aside_does_not_hide_what_happened() -> None:
    whole, part = marks("At least 16 people, including three children, were killed.")
    assert (whole.action, whole.partial, part.partial) == ("killed", False, True)


def test_a_death_toll_counts_the_killed() -> None:
    killed, injured = marks("The death toll has risen to 1,204, with more than 3,500 injured.")
    assert (killed.action, injured.action) == ("killed", "injured")


def tolls(text: str) -> list[tuple[str, float | None, str]]:
    return [(mark.printed, mark.low, mark.action) for mark in marks(text)]


def test_a_toll_is_read_in_whatever_words_it_is_told() -> None:
    for text in (
        "The death toll from the mudslide rose to nine on Friday.",
        "The death toll climbed to nine.",
        "A climber was found dead, bringing the number of people killed in Monday's mudslide to nine.",
        "Nine people are now known to have died.",
        "The mudslide left nine dead.",
        "The mudslide claimed the lives of nine farmers.",
        "The mudslide claimed nine lives.",
        "The governor gave a toll of nine.",
        "Deaths from the mudslide have reached nine.",
        "Two more bodies were found, taking the toll to nine.",
    ):
        assert ("killed", 9) in [(mark.action, mark.low) for mark in marks(text)], text


def test_the_noun_in_front_of_a_running_count_is_what_it_counts() -> None:
    (mark,) = marks("The number of homes destroyed in the storm has risen to 40.")
    assert (mark.thing, mark.action, mark.name) == ("home", "destroyed", "homes destroyed")


def test_what_a_newer_count_replaced_is_marked_as_former() -> None:
    now, before = marks("Five people have died, raising an earlier toll of three.")
    assert (now.former, before.former) == (False, True)
    assert [mark.former for mark in marks("The death toll rose to 31, up from 19.")] == [False, True]


def test_no_casualties_is_a_count_of_zero() -> None:
    assert tolls("There were no casualties.") == [("no casualties", 0, "injured")]
    assert tolls("Nobody was killed.") == [("Nobody was killed", 0, "killed")]


@pytest.mark.parametrize(
    ("text", "printed", "action"),
    [
        ("No-one was injured in the fire.", "No-one was injured", "injured"),
        ("The mayor said no - one is believed to have been killed.", "no - one is believed to have been killed", "killed"),
        ("There were no immediate reports of any casualties.", "no immediate reports of any casualties", "injured"),
        ("None of the crew was hurt.", "None of the crew was hurt", "injured"),
        ("Not one person died in the storm.", "Not one person died", "killed"),
    ],
)
def test_nobody_is_a_count_of_zero_in_all_its_wordings(text: str, printed: str, action: str) -> None:
    assert tolls(text) == [(printed, 0, action)]


def test_no_one_else_hurt_is_no_count_of_zero() -> None:
    assert tolls("No one else was hurt.") == []
    assert tolls("There were no serious injuries.") == []
    assert tolls("There was no word of casualties.") == []


def test_a_mother_of_four_has_four_children() -> None:
    (mark,) = marks("The painter, a mother of four, left on Sunday.")
    assert (mark.low, mark.thing) == (4, "child")


def test_both_sides_of_a_vote_are_votes() -> None:
    for text in (
        "Lawmakers rejected the bill by 46 to 41.",
        "Parliament passed the bill by 46 votes to 41.",
        "Councillors voted 46-41 against the plan.",
    ):
        assert [(mark.low, mark.thing, mark.action) for mark in marks(text)] == [(46, "vote", "voted"), (41, "vote", "voted")]


def test_the_score_of_a_game_is_no_figure() -> None:
    assert printed("Arbor Bay beat Korsund 9-3 on Sunday.") == []


def test_a_row_over_money_gives_no_bound_but_over_money_does() -> None:
    (row,) = marks("The row over €210m of cuts goes on.")
    (bound,) = marks("The cuts came to over €210m.")
    assert (row.low, row.high) == (210e6, 210e6)
    assert (bound.low, bound.high) == (210e6, None)


def test_around_the_site_says_where_and_around_nine_how_many() -> None:
    (site,) = marks("A fence runs around the 9-acre site.")
    (about,) = marks("The site has around nine acres.")
    assert (site.modifier, about.modifier) == (None, "about")


def test_a_mile_and_a_half_is_a_length() -> None:
    (mark,) = marks("She lives a mile and a half away.")
    assert (mark.low, mark.unit, mark.kind) == (1.5, "miles", "length")


def test_only_a_name_or_a_noun_phrase_of_speakers_says_a_number() -> None:
    for text, speaker in (
        ("Police at first said 12 people died.", "Police"),
        ("Officials have said at least 12 people died.", "Officials"),
        ("His foreign minister said 300 troops would go.", None),
        ("The receipts police recovered from his flat showed he said 450 prayers.", None),
        ("The storm claimed 12 lives.", None),
        ("The mayor of Arbor Bay said 12 boats sank.", "mayor of Arbor Bay"),
        ("Two boats sank, a harbour official said.", "harbour official"),
    ):
        assert [mark.said_by for mark in marks(text)][:1] == [speaker], text


def named(text: str) -> list[str]:
    return [mark.name for mark in marks(text)]


def test_a_measure_is_named_in_the_sentence_s_own_words() -> None:
    for text, name in (
        ("The storm killed 12 people.", "people killed"),
        ("Twelve people were injured in Arbor Bay.", "people injured"),
        ("The flood destroyed 150 homes.", "homes destroyed"),
        ("Some 150 homes were flattened by the storm.", "homes flattened"),
        ("The ferry carried 212 passengers.", "passengers"),
        ("There were 31 crew on board.", "crew on board"),
        ("At least 14 people were taken to the hospital.", "people taken to the hospital"),
        ("The boat lay nine miles from the harbour.", "distance from the harbour"),
        ("It struck at a depth of 10km.", "depth"),
        ("The firm reported revenue of $1.2bn.", "revenue"),
        ("The appeal has raised £350,000.", "money raised"),
        ("Half of the roof collapsed.", "share of the roof that collapsed"),
        ("Prices rose 3.2 per cent in May.", "rise in prices"),
        ("Shares fell by 12%.", "fall in shares"),
        ("Turnout was 61.3 percent.", "turnout"),
        ("The captain had ordered everyone off the ship within ten minutes.",
         "time within which the captain had ordered everyone off the ship"),
        ("He spent 21 years in power.", "time in power"),
        ("Support for the party fell to 28 per cent.", "support for the party"),
        ("Two deaths shook the village.", "deaths"),
        ("Some 30 Brooklyn gangs met.", "Brooklyn gangs"),
        ("One person was arrested.", "people arrested"),
        ("The repairs cost £2m.", "cost of the repairs"),
        ("The family sold the house for $2m.", "price of the house"),
        ("He stole a $500 guitar.", "value of the guitar"),
        ("The town won a $5 million grant.", "grant"),
        ("Police ended a 30-mile pursuit.", "length of the pursuit"),
        ("The 6-foot-9 senior fled.", "height of the senior"),
        ("A 15-year veteran retired.", "time as a veteran"),
        ("The filters were bypassed for 31 hours.", "time bypassed"),
        ("The nine-acre site burned.", "area of the site"),
        ("It has a 20 per cent approval rating.", "approval rating"),
        ("The offer was 445 pence a share.", "offer per share"),
        ("He was a father of two.", "children"),
    ):  # fmt: skip
        assert named(text) == [name], text


def test_a_verb_that_may_be_the_doer_s_is_left_out_of_a_name() -> None:
    assert named("Five soldiers attacked the base.") == ["soldiers"]
    assert named("The fire started where 20 firefighters stood.") == ["firefighters"]


def test_a_verb_of_its_own_keeps_a_count_from_the_next_deed() -> None:
    infected, killed = marks("The virus has infected at least 1,200 people and killed 35.")
    assert (infected.action, killed.action) == ("infected", "killed")


def test_a_scaled_number_is_exact() -> None:
    assert [mark.low for mark in marks("A record 4.1 million people signed.")] == [4_100_000]


def test_a_hyphen_joins_a_count_to_its_noun() -> None:
    assert [(mark.printed, mark.thing) for mark in marks("The 81-seat chamber met in a three-storey hall.")] == [
        ("81-seat", "seat"),
        ("three-storey", "storey"),
    ]


def test_a_quoted_noun_is_counted() -> None:
    assert [mark.thing for mark in marks('Three "sniffers" searched the hold.')] == ["sniffer"]


def test_the_whole_that_a_count_is_taken_out_of_is_a_figure() -> None:
    assert [mark.low for mark in marks("The cabinet can rely on 38 deputies out of 81.")] == [38, 81]


def test_an_estimate_with_a_pronoun_says_what_it_follows() -> None:
    first, second = marks("The crowd numbered 9,000 people. Police put it at about 3,000.")
    assert (first.follows, second.follows) == (-1, first.start)


def test_nobody_follows_himself() -> None:
    first, second = marks("Police said 9,000 people came. Police put the crowd at 3,000.")
    assert (first.follows, second.follows) == (-1, -1)


def test_those_who_kill_are_not_the_killed() -> None:
    gunmen, guards = marks("Six gunmen killed four guards at the harbour.")
    assert (gunmen.action, guards.action) == ("", "killed")


def test_who_did_it_is_the_agent_whatever_stands_first() -> None:
    for text in ("Norwegian soldiers arrested 12 smugglers.", "Twelve smugglers were arrested by Norwegian soldiers."):
        (mark,) = marks(text)
        assert (mark.action, mark.agent, mark.name) == (
            "arrested", "Norwegian soldiers", "smugglers arrested by Norwegian soldiers",
        )  # fmt: skip


def test_what_killed_them_is_the_agent_of_those_who_died() -> None:
    (mark,) = marks("Nine people were killed in a landslide near Bergen.")
    assert (mark.agent, mark.places) == ("landslide", ("Bergen",))


def test_a_part_knows_its_whole() -> None:
    for text in (
        "The flood killed 408 people, including 33 children.",
        "The ferry carried 212 passengers, 37 of them children.",
        "Sixty boats left the harbour. Twelve of the boats sank.",
        "The storm destroyed two of the three piers.",
        "Some 60 percent of the 90 houses burned.",
    ):
        one, other = marks(text)
        part, whole = (one, other) if one.part_of >= 0 else (other, one)
        assert (part.part_of, part.partial, whole.part_of) == (whole.start, True, -1), text


def test_a_part_shares_what_befell_the_whole() -> None:
    _, children = marks("The flood killed 408 people, including 33 children.")
    assert (children.action, children.agent) == ("killed", "flood")


def test_what_is_told_without_a_frame_goes_by_its_verb() -> None:
    (mark,) = marks("The company installed 6,000 turbines off Bergen.")
    assert (mark.thing, mark.action, mark.deed, mark.name) == ("turbine", "", "install", "turbines installed")


def test_frames_are_told_in_many_ways() -> None:
    for text, action in (
        ("Officers took 23 men into custody.", "arrested"),
        ("The landslide left 40 families homeless.", "displaced"),
        ("Gunmen set fire to ten houses.", "destroyed"),
        ("Rescuers recovered the bodies of three miners.", "killed"),
        ("Eleven sailors are missing.", "missing"),
        ("Eleven sailors are feared dead.", "killed"),
        ("The island is home to 4,000 people.", "population"),
        ("A tank holds 4,000 gallons.", ""),
        ("Gunmen held 40 villagers.", "held"),
        ("The deaths of 14 farmers shocked the valley.", "killed"),
    ):
        (mark,) = marks(text)
        assert mark.action == action, text


def test_a_number_alone_counts_what_so_many_are() -> None:
    assert [(mark.low, mark.thing) for mark in marks("Two were foreigners.")] == [(2, "foreigner")]


def test_others_are_counted_as_further() -> None:
    men, others = marks("Police arrested two men and three others.")
    assert (men.further, others.further, others.thing) == (False, True, "")


def test_a_share_knows_what_it_is_a_share_of() -> None:
    (mark,) = marks("About a quarter of all voters stayed at home.")
    assert (mark.kind, mark.thing) == ("share", "voter")


def dated(text: str) -> FigureMark:
    (mark,) = report(text, published="2026-10-14").figures
    return mark


def test_a_count_covers_the_time_that_its_deed_is_told_of() -> None:
    assert dated("Nine people were killed on Tuesday.").period == "2026-10-13"
    assert dated("Nine people have been killed since March 2011.").period == "2011-03/.."
    assert dated("Nine people have been killed so far.").as_of == "2026-10-14"


def test_the_counted_have_qualities() -> None:
    assert marks("The raid killed 12 foreign civilians.")[0].qualities == ("civilian", "foreign")
    assert marks("Twelve people are confirmed dead.")[0].qualities == ("confirmed",)


def test_who_gives_a_number_says_it() -> None:
    for text, speaker in (
        ("Police put the number of dead at 45.", "Police"),
        ("A survey shows that 45 boats are lost.", "survey"),
        ("The ministry said rebels had burned a mill and killed 45 people.", "ministry"),
        ("The storm destroyed 45 boats.", None),
    ):
        assert marks(text)[0].said_by == speaker, text


def test_the_tier_without_syntax_reads_figures_too() -> None:
    text = "At least 45 people were killed, including 12 children."
    whole, part = annotate.report(article(text), "fast").figures
    assert (whole.thing, whole.action, part.thing, part.part_of) == ("person", "killed", "child", whole.start)


def test_a_long_list_of_numbers_is_read_in_pieces() -> None:
    found = marks(" ".join(f"Korsund {number} boats," for number in range(2, 200)))
    assert all(mark.thing == "boat" for mark in found)
    assert len(found) > 100


def test_a_noun_of_a_deed_tells_what_befell_those_it_is_of() -> None:
    (mark,) = marks("Police arrested a farmer for the killings of two women.")
    assert (mark.thing, mark.action) == ("woman", "killed")


def test_a_number_before_the_name_of_a_place_counts_no_places() -> None:
    assert [mark.low for mark in marks("The centre 112 Asturias said two people died.")] == [2]


@pytest.mark.parametrize(
    ("text", "printed", "action"),
    [
        ("The offensive has driven about 84,000 people from their homes.", "about 84,000 people", "displaced"),
        ("The storm forced 300 families out of their homes.", "300 families", "displaced"),
        ("About 11,000 people fell ill.", "About 11,000 people", "infected"),
        ("The ministry puts the civilian dead at 27.", "27", "killed"),
    ],
)
def test_what_happened_is_told_by_several_words(text: str, printed: str, action: str) -> None:
    assert [(figure.printed, figure.action) for figure in annotate.report(article(text)).figures] == [(printed, action)]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("The barge was found on a bank below Rossnowlagh, with six people dead and two alive.", ["killed", "rescued"]),
        ("The lifeboat was found off the cape on Sunday, with three sailors dead and two unhurt.", ["killed", "rescued"]),
        ("Divers found 11 miners alive on Friday.", ["rescued"]),
    ],
)
def test_what_stands_behind_the_counted_tells_how_they_are(text: str, actions: list[str]) -> None:
    assert [figure.action for figure in annotate.report(article(text)).figures] == actions


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two men, ages 47 and 48, were hurt, the police said.", [47, 48]),
        ("The boy, 11, was taken to hospital.", [11]),
        ("The dead were counted at 29 on Tuesday.", []),
    ],
)
def test_ages_stand_behind_nouns_and_in_lists(text: str, ages: list[int]) -> None:
    assert [figure.low for figure in annotate.report(article(text)).figures if figure.kind == "age"] == ages


def test_a_speed_in_kilometres_an_hour_is_a_speed() -> None:
    (figure,) = annotate.report(article("The train was doing about 130km/h.")).figures
    assert (figure.kind, figure.unit) == ("speed", "km/h")


def test_what_a_promise_only_describes_is_not_said_by_who_promises() -> None:
    (figure,) = annotate.report(
        article("Halmar has pledged to find a solution to a war that has killed more than 270,000 people.")
    ).figures
    assert figure.said_by is None


@pytest.mark.parametrize(
    ("text", "size", "action"),
    [
        ("The evening sheet: 12 confirmed dead, 19 missing, 15,400 displaced.", 12, "killed"),
        ("24 persons are not accounted for, police said.", 24, "missing"),
        ("Nine people remain on the list of the missing.", 9, "missing"),
        ("Three dead, nine missing, some 5,000 out of their villages.", 5000, "displaced"),
        ("The mayor counted 310 houses gone.", 310, "destroyed"),
    ],
)
def test_short_lists_of_tolls_tell_without_a_verb_what_happened(text: str, size: int, action: str) -> None:
    assert (size, action) in {(mark.low, mark.action) for mark in report(text).figures}


def test_those_who_are_accounted_for_are_not_missing() -> None:
    assert "missing" not in {mark.action for mark in report("All 24 people were accounted for by noon.").figures}


@pytest.mark.parametrize(
    ("text", "printed", "action"),
    [
        ("It put its own losses at 14 killed.", "14", "killed"),
        ("The clinic counted 30 wounded and two doctors.", "30", "injured"),
    ],
)
def test_a_participle_behind_a_number_tells_what_befell_so_many(text: str, printed: str, action: str) -> None:
    mark = marks(text)[0]
    assert (mark.printed, mark.action) == (printed, action)


def test_a_compound_adjective_does_not_hide_the_noun() -> None:
    (mark,) = marks("The attackers left 17 burnt-out tanks on the bank.")
    assert (mark.printed, mark.thing) == ("17 burnt-out tanks", "tank")


def test_small_ages_are_written_as_words() -> None:
    assert [mark.kind for mark in marks("Ann Feld, seven, is alive. Her brother, who is nine, was in the yard.")] == [
        "age",
        "age",
    ]
    assert "age" not in {mark.kind for mark in marks("The scorers were Tom Roe, two, Ann Feld, three.")}


def test_where_it_happened_is_not_what_it_befell() -> None:
    missing, departments = marks("At least 140 people are unaccounted for across four departments.")
    assert (missing.action, departments.action) == ("missing", "")
    (_, villages) = marks("Twelve people were killed and soldiers destroyed homes in five villages.")
    assert villages.action == ""


def test_the_time_of_a_live_page_s_entry_counts_nothing() -> None:
    live = "14.30 Boats have put out.\n\n13.10 Police closed the bay.\n\n12.05 Two boats were lost."
    assert printed(live) == ["Two boats"]
