import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience import testing
from consilience.annotate import names
from consilience.annotate.parse import NameSpan, Parse, Token
from consilience.annotate.parse.tokens import tokens
from consilience.languages.english.names import GIVEN_NAMES
from consilience.records import NameKind, NameMark, Report, Sentence

KINDS: dict[str, NameKind] = {"per": "person", "org": "organisation", "loc": "place", "misc": "other"}
SPAN = re.compile(r"\{(per|org|loc|misc)(\.\d+)? ([^}]*)\}")


def analysed(*sentences: str) -> tuple[Report, tuple[Parse, ...]]:
    """Give sentences, each a paragraph, with their parses; {per Lund} is a name to the pipeline, {per.3 Lund} a doubtful one."""
    text, parses = "", []
    for written in sentences:
        text += "\n\n" if text else ""
        start, place, spans = len(text), 0, []
        for found in SPAN.finditer(written):
            text += written[place : found.start()]
            spans.append(NameSpan(len(text), len(text) + len(found[3]), KINDS[found[1]], float(found[2] or 0.9)))
            text += found[3]
            place = found.end()
        text += written[place:]
        words = tuple(Token(*span, tag="NN") for span in tokens(text, start, len(text)))
        parses.append(Parse(start, len(text), words, tuple(spans)))
    report = Report(
        article=testing.article(text),
        sentences=tuple(Sentence(parse.start, parse.end, number) for number, parse in enumerate(parses)),
    )
    return report, tuple(parses)


def marked(*sentences: str) -> tuple[NameMark, ...]:
    return names.mark(*analysed(*sentences)).names


def kinds(*sentences: str) -> dict[str, str]:
    return {mark.text: mark.kind for mark in marked(*sentences)}


def printed(*sentences: str) -> list[str]:
    return [mark.text for mark in marked(*sentences)]


def test_what_the_pipeline_tells_is_marked_where_it_stands() -> None:
    assert marked("We met {per Maria Lund} in {loc Tarvik}.") == (
        NameMark(7, 17, "Maria Lund", "person"),
        NameMark(21, 27, "Tarvik", "place"),
    )


# --------------------------------------------------------------------------- what belongs to a name


@pytest.mark.parametrize(
    "told",
    [
        "{per Mr Okonjo}",
        "{per Foreign Minister Okonjo}",
        "{per the Okonjo}",
        "{per Norwegian President Okonjo}",
        "{per Okonjo's}",
    ],
)
def test_titles_peoples_articles_and_possessives_are_no_part_of_a_name(told: str) -> None:
    assert printed(f"On Monday {told} left.") == ["Okonjo"]


def test_a_given_name_that_is_also_a_title_stays() -> None:
    assert printed("We saw {per Dean Okonjo}.") == ["Dean Okonjo"]


def test_an_institution_keeps_its_people_and_its_titles() -> None:
    text = "The {org Icelandic Coast Guard} met the {org President Hotel} staff."
    assert printed(text) == ["Icelandic Coast Guard", "President Hotel"]


@pytest.mark.parametrize(
    "told",
    [
        "{loc Norwegian}",
        "{org South African}",
        "{per President}",
        "{org Monday}",
        "{loc the}",
        "{per .}",
        "{loc New}",
        "{loc New Zealander}",
    ],
)
def test_peoples_titles_days_and_signs_alone_are_no_names(told: str) -> None:
    assert printed(f"They saw {told} there.") == []


def test_a_nickname_does_not_break_a_name() -> None:
    assert printed("Police arrested {per Anton} “The Baker” {per Moretti} on Friday.") == ["Anton “The Baker” Moretti"]


def test_two_persons_side_by_side_stay_two() -> None:
    assert printed("{per Peter Lund} and {per Maria Vega} met {per Solheim}, {per Okonjo}.") == [
        "Peter Lund",
        "Maria Vega",
        "Solheim",
        "Okonjo",
    ]


def test_a_name_that_was_cut_at_of_is_made_whole() -> None:
    found = kinds(
        "The {org Government of} {loc Norway} and the {org University} of {loc Oslo} agreed with {per Lund} of {loc Bergen}."
    )
    assert found == {
        "Government of Norway": "organisation",
        "University of Oslo": "organisation",
        "Lund": "person",
        "Bergen": "place",
    }


def test_a_body_of_a_state_is_named_with_it() -> None:
    found = kinds("The {loc U.S.} {org Geological Survey} wrote to {loc Norway} {org Geological Survey} staff.")
    assert found["U.S. Geological Survey"] == "organisation"
    assert found["Norway"] == "place"


def test_a_crime_family_is_no_person() -> None:
    found = kinds("{per Vito Marchetti} led the {org.4 Marchetti} crime family.")
    assert found == {"Vito Marchetti": "person", "Marchetti crime family": "organisation"}


def test_a_bank_in_lower_case_belongs_to_its_name_but_not_to_its_town() -> None:
    found = kinds("The {loc.6 Ostland} bank closed.", "An {loc Oslo} bank opened.")
    assert found == {"Ostland bank": "organisation", "Oslo": "place"}


def test_an_institution_of_a_people_is_named_in_lower_case_too() -> None:
    found = kinds("The Norwegian navy and the Icelandic coast guard told the Danish fishermen.")
    assert found == {"Norwegian navy": "organisation", "Icelandic coast guard": "organisation"}


def test_a_national_park_in_lower_case_belongs_to_its_name() -> None:
    assert kinds("They left {loc Mount Tarvik} national park.") == {"Mount Tarvik national park": "place"}


def test_two_known_names_that_and_links_are_two() -> None:
    assert printed("The {org EU & IMF} agreed with the {org Marine and Fisheries Board}.") == [
        "EU",
        "IMF",
        "Marine and Fisheries Board",
    ]


# --------------------------------------------------------------------------- what the whole article says


def test_one_mention_of_another_kind_is_outvoted() -> None:
    told = ["{loc.7 Bondarev} fell.", "{per Bondarev} rose.", "Then {per Bondarev} spoke."]
    assert [mark.kind for mark in marked(*told)] == ["person"] * 3


def test_the_name_in_full_tells_what_the_last_name_alone_is() -> None:
    assert kinds("{per Maria Vega}, 32, left early.", "On the way home {loc Vega} fell.")["Vega"] == "person"


def test_a_town_stays_a_place_where_a_person_is_called_after_it() -> None:
    told = ["{per Anna Bergen} came.", *["They left {loc Bergen}."] * 4]
    assert kinds(*told)["Bergen"] == "place"


def test_a_title_in_front_tells_a_person() -> None:
    assert kinds("On Monday Mr {org.6 Okonjo} left.") == {"Okonjo": "person"}


def test_a_listed_country_is_a_place_against_one_doubtful_look() -> None:
    assert kinds("{org.6 Norway} lost.") == {"Norway": "place"}


def test_a_common_word_taken_for_a_name_once_is_dropped() -> None:
    assert printed("{org.5 Rescuers} came late.", "Heavy rain fell.") == []


def test_a_word_that_the_article_writes_in_lower_case_too_needs_more() -> None:
    assert printed("{per.6 Trawlax} fell.") == ["Trawlax"]
    assert printed("{per.6 Trawlax} fell.", "They sold a trawlax.") == []


def test_a_doubtful_word_is_a_name_where_it_is_a_misprint_of_one() -> None:
    assert "Solhiem" in printed("{per Ragna Solheim} spoke.", "Then {org.3 Solhiem} left.")
    assert "Bernauk" not in printed("{per Ragna Solheim} spoke.", "Then {org.3 Bernauk} left.")


def test_a_name_found_in_some_sentences_is_found_in_the_others() -> None:
    told = ["{loc Tarvik} is small.", "We saw {loc Tarvik}.", "Snow fell on Tarvik's roofs and Tarvik-bound ships."]
    assert printed(*told) == ["Tarvik"] * 4


def test_the_initials_of_an_organisation_that_is_told_are_its_name() -> None:
    told = "The {org Tarvik Board of Salvage} met."
    assert printed(told, "On Friday TBS sent a ship.") == ["Tarvik Board of Salvage", "TBS"]
    assert printed(told, "TBS SAYS NO") == ["Tarvik Board of Salvage"]
    assert printed("The {org Tarvik Harbour Works} met.", "On Friday TBS sent a ship.") == ["Tarvik Harbour Works"]


def test_the_initials_of_a_well_known_organisation_are_its_name() -> None:
    assert kinds("They fought IS in the hills.") == {"IS": "organisation"}


def test_a_last_name_is_found_after_the_name_in_full() -> None:
    assert printed("{per Maria Lund} spoke.", "On Monday Lund left.") == ["Maria Lund", "Lund"]


def test_the_longer_form_wins_where_the_pipeline_saw_a_part() -> None:
    told = ["The {loc Gulf of Aden} is calm.", "They crossed the Gulf of {loc Aden}."]
    assert printed(*told) == ["Gulf of Aden", "Gulf of Aden"]


@pytest.mark.parametrize("headline", ["FERRY FIRE KILLS THREE NEAR TARVIK", "Ferry Fire Kills Three Near Tarvik"])
def test_a_headline_shows_the_names_that_the_text_knows(headline: str) -> None:
    assert printed(headline, "A ferry burned near {loc Tarvik} on Sunday.")[0].lower() == "tarvik"


def test_an_ordinary_word_that_opens_a_sentence_is_not_the_name_of_the_same_letters() -> None:
    told = ["{per Tom Fish} came and {per Fish} left.", "Fish was sold there.", "We saw Fish."]
    assert printed(*told) == ["Tom Fish", "Fish", "Fish"]


def test_a_name_in_lower_case_needs_no_doubt() -> None:
    assert printed("i live in {loc.8 tarvik} now") == ["tarvik"]
    assert printed("i live in {loc.5 tarvik} now") == []


# --------------------------------------------------------------------------- always


PIECES = some.sampled_from(
    [
        "{per Maria}",
        "{per.3 Vega}",
        "the",
        "of",
        "{org Ministry}",
        "{loc U.S.}",
        "Mr.",
        ".",
        ",",
        "“",
        "”",
        "'s",
        "{misc al-}",
        "Vega",
        "UN",
        "(",
    ]
)


@given(some.lists(some.lists(PIECES, min_size=1, max_size=12), max_size=5))
def test_names_lie_inside_one_block_and_do_not_overlap(sentences: list[list[str]]) -> None:
    report = names.mark(*analysed(*(" ".join(pieces) for pieces in sentences)))
    for mark in report.names:
        assert report.article.text[mark.start : mark.end] == mark.text
        assert any(block.start <= mark.start < mark.end <= block.end for block in report.article.blocks)
    assert all(one.end <= other.start for one, other in zip(report.names, report.names[1:], strict=False))


def test_an_article_without_sentences_has_no_names() -> None:
    assert marked() == ()


def test_given_names_tell_their_gender() -> None:
    assert (GIVEN_NAMES["maria"], GIVEN_NAMES["john"], GIVEN_NAMES["robin"]) == ("f", "m", "u")


def test_a_nickname_in_quotation_marks_between_the_parts_of_a_name_makes_no_name_of_its_own() -> None:
    found = kinds('In court were {per Anton} "{per Big Lund}" {per Moretti} and {per Anton} "{per The Baker}" {per Corvo}.')
    assert found == {'Anton "Big Lund" Moretti': "person", 'Anton "The Baker" Corvo': "person"}


def test_a_word_in_lower_case_that_describes_a_name_is_no_part_of_it() -> None:
    assert kinds("The house in {loc leafy Sandvika} belongs to {per de Vries}.") == {"Sandvika": "place", "de Vries": "person"}


def test_a_head_word_in_capitals_behind_an_organisation_belongs_to_it() -> None:
    assert kinds("The pictures were shown by {org Sandvika Sky} TV that evening.") == {"Sandvika Sky TV": "organisation"}


def test_a_number_that_tells_two_of_one_name_apart_belongs_to_each() -> None:
    found = kinds("Cut were {misc Sund Ring} 3 and {misc Sund Ring} 4.", "{misc Blue Album} 2 days later was sold out.")
    assert found == {"Sund Ring 3": "other", "Sund Ring 4": "other", "Blue Album": "other"}


def test_a_paper_is_called_by_its_last_word_in_its_own_report() -> None:
    report, parses = analysed("An inspector told the Ledger that the pump had failed, and the ledger was closed.")
    own = msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, outlet="Sandvika Ledger"))
    assert [mark.text for mark in names.mark(own, parses).names] == ["Ledger"]
    assert names.mark(report, parses).names == ()
