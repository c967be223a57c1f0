from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from consilience import brief, reconcile
from consilience.brief import clauses, concepts, desk
from consilience.reconcile.facts import sameness, wording
from consilience.records import Account, Briefing, Event
from consilience.testing import event, report

TIDE = """A spring tide broke the sea wall at Sant Pol on Tuesday night and flooded 60 houses, the council said.

Two people drowned in a cellar, according to the fire brigade. The railway along the coast is closed until Friday.

The mayor, Núria Ferrer, said the wall had been inspected in March. "It held for eighty years," she said."""
WALL = """Two people drowned in a flooded cellar when a spring tide broke the sea wall at Sant Pol, firefighters said.

Some 60 houses were flooded on Tuesday night. Trains along the coast will not run before Friday.

Engineers had warned in January that the wall was cracked."""
SHORT = "The sea wall at Sant Pol broke in a spring tide on Tuesday night. He had seen nothing like it."


def told(*texts: str) -> tuple[Event, Account]:
    made = reconcile.dated(event(*(report(text, f"{place}.txt", "2023-10-18") for place, text in enumerate(texts))))
    return made, brief.story((made, reconcile.account(made)))


def briefing(*texts: str) -> Briefing:
    shown = told(*texts)[1].brief
    assert shown
    return shown


def test_every_point_is_the_first_cites_own_words() -> None:
    for point in briefing(TIDE, WALL, SHORT).points:
        kept = point.text.removesuffix(clauses.CUT).strip()
        assert kept
        assert kept in " ".join(point.cites[0].exact.split())


def test_every_cite_gives_back_the_characters_of_its_article() -> None:
    made, account = told(TIDE, WALL, SHORT)
    texts = {one.id: one.article.text for one in made.reports}
    assert account.brief
    for point in account.brief.points:
        for cite in point.cites:
            assert texts[cite.article][cite.start : cite.end] == cite.exact


def test_what_two_origins_tell_is_agreed_and_cites_both() -> None:
    point = next(point for point in briefing(TIDE, WALL).points if "drowned" in point.text)
    assert point.status == "agreed"
    assert point.origins == 2
    assert len({cite.article for cite in point.cites}) == 2


def test_what_one_origin_tells_is_single() -> None:
    points = [point for point in briefing(TIDE, WALL).points if "inspected in March" in point.text]
    assert [(point.status, point.origins) for point in points] == [("single", 1)]


def test_nothing_is_told_twice() -> None:
    texts = [point.text for point in briefing(TIDE, WALL, TIDE.replace("Tuesday", "the Tuesday")).points]
    assert sum("drowned" in text for text in texts) == 1


def test_a_sentence_that_leans_on_the_one_before_it_gives_way() -> None:
    assert not any(point.text.startswith("He ") for point in briefing(TIDE, WALL, SHORT).points[:3])


def test_speech_without_its_speaker_is_no_point() -> None:
    assert not any(point.text == '"It held for eighty years," she said.' for point in briefing(TIDE, WALL).points[:4])


def test_a_conflict_is_shown_as_disputed_with_both_sides() -> None:
    one = "A tanker ran aground off Brest on Monday. Inspectors said the tanker Galena was well equipped for the storm."
    other = "The tanker Galena ran aground near Brest on Monday. Unions said the Galena was poorly equipped for such a storm."
    points = [point for point in briefing(one, other).points if point.status == "disputed"]
    assert any(len({cite.article for cite in point.cites}) == 2 for point in points)


def test_one_article_has_a_briefing_too() -> None:
    shown = briefing(TIDE)
    assert shown.points
    assert all(point.status == "single" for point in shown.points)


def test_without_titles_the_headline_is_a_sources_own_sentence() -> None:
    assert briefing(SHORT).headline in SHORT


def test_no_more_than_twelve_points_and_250_words() -> None:
    many = [
        TIDE.replace("60", str(number)).replace("Sant Pol", place)
        for number, place in ((60, "Sant Pol"), (61, "Calella"), (62, "Canet"))
    ]
    shown = briefing(*many, WALL, SHORT)
    assert len(shown.points) <= 12
    assert sum(len(point.text.split()) for point in shown.points) <= 250


def test_the_order_of_articles_changes_nothing() -> None:
    reports = [report(text, f"{place}.txt", "2023-10-18") for place, text in enumerate((TIDE, WALL, SHORT))]
    there, back = (brief.story((made, reconcile.account(made))).brief for made in (event(*reports), event(*reversed(reports))))
    assert there == back


def test_a_long_sentence_loses_a_clause_it_stands_without() -> None:
    sentence = (
        "The bridge over the Tagus was closed to all traffic on Sunday morning after a barge had rammed one of its piers, "
        "which had been strengthened four years ago at a cost of some ninety million euros to the region"
    )
    assert clauses.shown(sentence + ".").text == sentence.partition(", which")[0] + " …"


@pytest.mark.parametrize("toll", ["which brings the number of dead to nine", "leaving 14 others injured, two of them badly"])
def test_a_clause_that_tells_a_toll_is_never_cut(toll: str) -> None:
    sentence = (
        f"A keeper who had been pulled from the burning stables of the circus died in hospital late on Sunday evening, {toll}."
    )
    assert clauses.shown(sentence).text == sentence


def test_a_clause_that_turns_the_meaning_is_never_cut() -> None:
    sentence = (
        "The minister told the chamber on Thursday evening that the army would leave the province before the end of the month, "
        "unless the rebels who hold the two mountain passes attack the convoys again before then."
    )
    assert clauses.shown(sentence).text == sentence


def test_a_clause_that_says_whose_words_it_is_is_never_cut() -> None:
    sentence = (
        "The dam at the head of the valley will be drained before the winter and rebuilt with a second spillway on its eastern "
        "side, which engineers have demanded for thirty years, the ministry said on Monday in a letter."
    )
    assert clauses.shown(sentence).text.endswith("the ministry said on Monday in a letter.")


@settings(max_examples=25, deadline=None)
@given(some.lists(some.sampled_from(sorted({*TIDE.split(), *WALL.split(), ",", "which", "and"})), min_size=1, max_size=70))
def test_whatever_is_shown_stands_in_the_sentence(drawn: list[str]) -> None:
    sentence = " ".join(drawn)
    shown = clauses.shown(sentence)
    assert shown.text.removesuffix(clauses.CUT).strip() in " ".join(sentence.split())
    assert 0 < shown.end <= len(sentence)


def test_that_nobody_was_hurt_is_told_once_with_every_wording_of_it() -> None:
    mill = "Flames destroyed the old paper mill at Tavira early on Monday, the fire brigade said. No injuries were reported."
    plant = "The derelict paper mill at Tavira burned down on Monday and its roof fell in. Nobody was injured, the brigade said."
    hurt = [point for point in briefing(mill, plant).points if "injur" in point.text]
    assert [(point.status, len({cite.article for cite in point.cites})) for point in hurt] == [("agreed", 2)]


def test_a_charge_is_not_shown_as_saying_that_the_house_burned() -> None:
    burned = "A fire badly damaged the Corvo supermarket in the high street of Tavira at 6 am on Monday."
    charged = "A man of 24 is accused of setting fire to the Corvo supermarket in the high street of Tavira at 6 am on Monday."
    points = briefing(burned, charged).points
    assert all(point.status == "single" for point in points)


def test_a_next_court_date_that_only_one_report_has_finds_its_place() -> None:
    trial = (
        "A driver hit two cyclists on the coast road at Faro on Sunday and drove away, police said. Both died in hospital. "
        "The road was wet. A van stood near the crossing. People in the village had asked for lamps along the road. "
        "Joana Prates was ordered held on bail and is due to appear in court on 4 May."
    )
    other = "Two cyclists died on the coast road at Faro on Sunday after a driver hit them and drove away, police said."
    assert any("4 May" in point.text for point in briefing(trial, other).points)


def test_what_was_long_before_comes_after_what_is_new() -> None:
    old = "In 2011, a storm sank three trawlers in the same bay."
    texts = [
        f"A trawler sank in a storm off Vigo on Friday and its crew of nine swam ashore, the coastguard said. {old}",
        f"The crew of nine swam ashore after their trawler sank off Vigo on Friday. {old} Divers will search the wreck.",
    ]
    told_points = [point.text for point in briefing(*texts).points]
    assert told_points.index(old) > next(place for place, text in enumerate(told_points) if "swam ashore" in text)
    assert old in told_points[1:]


@pytest.mark.parametrize(
    "sentence",
    [
        "A day after the longest strike of the port, which kept 40 ships in the bay, the crane drivers went back to all berths.",
        "Leaving port in a heavy swell on Thursday night with no pilot on board, while the wind rose, the ferry hit a sandbank.",
    ],
)
def test_a_main_clause_behind_its_circumstances_is_never_cut_away(sentence: str) -> None:
    assert clauses.shown(sentence).text.removesuffix(clauses.CUT).rstrip().endswith(sentence.rpartition(",")[2].strip())


def test_what_else_went_on_is_cut_from_a_long_sentence() -> None:
    sentence = (
        "A bomb wrecked the customs house in the old port of Bastia and killed at least two guards "
        "as thousands of people marched along the quays against the closing of the yard."
    )
    assert clauses.shown(sentence).text == sentence.partition(" as thousands")[0] + " …"


def test_an_as_that_compares_is_never_cut() -> None:
    sentence = (
        "The minister described the plan that her party had drawn up over the summer in nine long meetings "
        "as the worst that was ever shown to the chamber by any party."
    )
    assert "as the worst" in clauses.shown(sentence).text


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("No one was hurt in the collapse.", "unhurt"),
        ("Both pilots escaped unharmed.", "unhurt"),
        ("It is not yet known what caused the leak.", "cause"),
        ("The cause of the leak is unknown.", "cause"),
        ("She was charged with fraud.", "charge"),
        ("He was found guilty of fraud on Friday.", "verdict"),
        ("He is due to appear in court on 4 May.", "hearing"),
        ("The mayor resigned on Tuesday.", "resigned"),
        ("Voters go to the polls on 3 June.", "vote"),
        ("The hall was built in 1911.", "history"),
    ],
)
def test_a_key_fact_is_known_in_its_wordings(text: str, fact: str) -> None:
    assert fact in sameness.key_facts(text)


@pytest.mark.parametrize(
    "text",
    ["Three people were hurt in the collapse.", "The court house stands by the river."],
)
def test_other_sentences_tell_no_key_fact(text: str) -> None:
    assert not sameness.key_facts(text)


@pytest.mark.parametrize(
    "text", ["He had seen nothing like it.", "When it got there, the shed was gone.", "The statement was read out at noon."]
)
def test_a_sentence_that_points_elsewhere_leans(text: str) -> None:
    assert wording.leans(text)


@pytest.mark.parametrize("text", ["When Leyla Demir arrived, the shed was gone.", "Divers found the bell at noon."])
def test_a_sentence_that_says_whom_it_means_stands_by_itself(text: str) -> None:
    assert not wording.leans(text)


def test_a_sentence_that_opens_with_an_opinion_is_a_comment() -> None:
    assert wording.is_comment("Ironically, the lamp had been mended.")
    assert not wording.is_comment("The lamp had been mended.")


def test_an_appeal_to_telephone_is_no_point() -> None:
    appeal = "Anyone who saw a grey van near the sea wall at Sant Pol on Tuesday night should call the police on 555-0134."
    assert not any("555" in point.text for point in briefing(f"{TIDE} {appeal}", f"{WALL} {appeal}").points)


def test_a_dispute_about_an_older_event_is_not_this_storys_news() -> None:
    older = "In 1962 a storm tide killed {} people in the same street."
    texts = [f"{text}\n\n{older.format(count)}" for text, count in ((TIDE, 31), (WALL, 44))]
    made = told(*texts)[1]
    assert any(figure.verdict == "differ" for figure in made.figures)
    assert made.brief
    [older_one] = [point for point in made.brief.points if "1962" in point.text]
    assert older_one.part != "disputed"
    assert [point for point in made.brief.points if point.part == older_one.part][-1] == older_one


def test_a_short_answer_leans_on_what_it_answers() -> None:
    assert wording.leans("The mayor of Sant Pol, Núria Ferrer, denied it.")
    assert not wording.leans("The mayor of Sant Pol, Núria Ferrer, denied the report.")


def test_the_newest_toll_comes_first() -> None:
    first = "Four people were killed on Wednesday when a flood swept through Brennia, officials said.\n\nThe bridge is closed."
    third = (
        "The council of Brennia met on Friday.\n\nNine people are now known to have died in the flood, the county said on Friday."
    )
    made = reconcile.dated(event(report(first, "a.txt", "2026-10-14"), report(third, "b.txt", "2026-10-16")))
    shown = brief.story((made, reconcile.account(made))).brief
    assert shown
    assert "Nine people" in shown.points[0].text


def test_the_first_sentence_of_a_report_opens_a_briefing_rather_than_a_number_by_itself() -> None:
    first = "Four people were killed on Wednesday when a flood swept through Brennia, officials said.\n\nSix people are missing."
    opening = "Rescuers in Brennia have stopped looking for survivors two days after a flood killed nine people, the county said."
    later = f"{opening}\n\nThree people remain on the list of the missing. The bridge of Brennia is to be rebuilt by the spring."
    made = reconcile.dated(event(report(first, "a.txt", "2026-10-14"), report(later, "b.txt", "2026-10-16")))
    shown = brief.story((made, reconcile.account(made))).brief
    assert shown
    assert shown.points[0].text == opening


def test_what_one_report_has_from_a_broadcaster_opens_no_briefing() -> None:
    hearsay = "Kanal Nord TV reports that the sea wall at Sant Pol broke and two people drowned in a cellar."
    assert "Kanal Nord" not in briefing(f"{hearsay}\n\nThe railway along the coast is closed until Friday.").points[0].text


def test_a_figure_that_two_origins_give_in_other_words_is_one_thing_to_cover() -> None:
    tellers = "Boats of the coast guard rescued 158 people.", "All 158 of those on board were rescued, the owner said."
    texts = (f"The ferry Alma sank off Korsund on Tuesday with 12 lorries.\n\n{teller}" for teller in tellers)
    laid = desk.of(*told(*texts))
    covered = [concepts.shown(one, clauses.shown(one.text), laid) for one in laid.told.said if one.text in tellers]
    assert any(str(concept).startswith("('figure") for concept in covered[0] & covered[1])


def test_where_and_when_a_page_was_printed_is_no_point() -> None:
    stamp = "Korsund Ledger / November 14, 2025, 9:48 p.m."
    assert not any("Ledger" in point.text for point in briefing(f"{TIDE}\n\n{stamp}", WALL).points)


def test_what_a_named_speaker_said_may_be_told() -> None:
    said = 'Ferrer said: "I know that the wall was cracked, and I am sorry."'
    assert any("sorry" in point.text for point in briefing(f"{TIDE}\n\n{said}", f"{WALL}\n\n{said}").points)


@pytest.mark.parametrize("slug", ["UPDATE 2-", "LIVE: ", "RPT-UPDATE 1-"])
def test_a_headline_begins_behind_the_slug_of_the_wire(slug: str) -> None:
    title = "Spring tide breaks the sea wall at Sant Pol"
    told = report(TIDE, "0.txt", "2023-10-18")
    titled = replace(told, article=replace(told.article, title=slug + title))
    made = reconcile.dated(event(titled))
    shown = brief.story((made, reconcile.account(made))).brief
    assert shown
    assert shown.headline == title
