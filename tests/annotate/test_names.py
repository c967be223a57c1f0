import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience import testing
from consilience.annotate import names, sentences
from consilience.languages.english.names import GIVEN_NAMES
from consilience.records import Report


def marked(text: str) -> Report:
    article = testing.article(text)
    return names.mark(Report(article=article, sentences=sentences.of(article)))


def kinds(text: str) -> dict[str, str]:
    return {mark.text: mark.kind for mark in marked(text).names}


def test_a_title_in_front_tells_a_person_and_is_not_part_of_the_name() -> None:
    assert kinds("On Monday Foreign Minister Ragna Solheim met Mr Okonjo.") == {"Ragna Solheim": "person", "Okonjo": "person"}


def test_a_people_in_front_of_a_person_is_not_part_of_the_name() -> None:
    assert kinds("He wrote to Norwegian President Ragna Solheim.") == {"Ragna Solheim": "person"}


def test_a_people_alone_is_no_name() -> None:
    assert kinds("Two Norwegian sailors and three Greeks were saved by a South African crew.") == {}


def test_a_people_stays_in_the_name_of_an_institution() -> None:
    text = "The boat was found by the Icelandic Coast Guard, said the Norwegian Observatory for Human Rights."
    assert kinds(text) == {"Icelandic Coast Guard": "organisation", "Norwegian Observatory for Human Rights": "organisation"}


def test_an_institution_of_a_people_may_be_in_lower_case() -> None:
    assert kinds("He joined the Chilean navy.") == {"Chilean navy": "organisation"}


def test_a_particle_belongs_to_the_name() -> None:
    found = kinds("Talks with Joris van der Velde failed. Later van der Velde and al-Khatib left.")
    assert found["Joris van der Velde"] == "person"
    assert "van der Velde" in found
    assert "al-Khatib" in found


def test_a_nickname_in_quotation_marks_does_not_break_a_name() -> None:
    assert kinds("Police arrested Anton “The Baker” Moretti on Friday.") == {"Anton “The Baker” Moretti": "person"}


def test_a_possessive_ending_is_not_part_of_the_name() -> None:
    assert kinds("They met Solheim’s envoy in Finland's capital.") == {"Solheim": "other", "Finland": "place"}


def test_of_and_for_hold_an_organisation_together() -> None:
    text = "She led the Ministry of Fish, not the Committee for Free Elections or the Department of Health and Human Services."
    assert set(kinds(text)) == {
        "Ministry of Fish",
        "Committee for Free Elections",
        "Department of Health and Human Services",
    }


def test_and_parts_two_persons() -> None:
    assert set(kinds("They saw Peter Lund and Maria Vega there.")) == {"Peter Lund", "Maria Vega"}


def test_a_town_and_its_state_are_two_places() -> None:
    assert kinds("He lives in Cedarville, Ohio.") == {"Cedarville": "place", "Ohio": "place"}


def test_the_full_name_tells_what_the_last_name_alone_is() -> None:
    assert kinds("Maria Vega, 32, left early. On the way home Vega fell.")["Vega"] == "person"


def test_a_word_that_opens_a_sentence_needs_other_evidence() -> None:
    assert kinds("Rescuers came late. Heavy rain fell. Villagers helped.") == {}


def test_a_name_that_opens_a_sentence_is_known_from_elsewhere_in_the_article() -> None:
    found = [mark.text for mark in marked("We met Tarvik there. Tarvik is small.").names]
    assert found == ["Tarvik", "Tarvik"]


@pytest.mark.parametrize(
    "text", ["It rained on Monday.", "It was cold in March and on Christmas.", "The Minister said so.", "I said NO."]
)
def test_days_titles_and_shouted_words_are_no_names(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize("acronym", ["U.N.", "NATO", "OSCE"])
def test_an_acronym_is_an_organisation(acronym: str) -> None:
    assert kinds(f"Troops of the {acronym} arrived.") == {acronym: "organisation"}


def test_in_a_headline_only_names_that_the_text_knows_are_marked() -> None:
    report = marked("Ferry Fire Kills Three Near Tarvik\n\nA ferry burned near Tarvik on Sunday.")
    assert [mark.text for mark in report.names] == ["Tarvik", "Tarvik"]


def test_a_ship_is_named_with_its_prefix() -> None:
    assert kinds("The INS Karwar turned back.") == {"INS Karwar": "other"}


def test_no_name_crosses_a_block() -> None:
    report = marked("They all went to see Maria\n\nVega was not there, said Maria Vega.")
    assert "Maria\n\nVega" not in {mark.text for mark in report.names}


def test_given_names_tell_their_gender() -> None:
    assert (GIVEN_NAMES["maria"], GIVEN_NAMES["john"], GIVEN_NAMES["robin"]) == ("f", "m", "u")


WORDS = some.sampled_from(
    [
        "Maria",
        "Vega",
        "the",
        "of",
        "and",
        "Ministry",
        "President",
        "U.S.",
        "Mr.",
        "said",
        ".",
        ",",
        "\n\n",
        "“",
        "”",
        "'s",
        "al-",
        "-led",
        "UN",
        "5",
        "(",
        ")",
    ]
)


@given(some.lists(WORDS, max_size=40))
def test_names_lie_inside_one_block_and_do_not_overlap(words: list[str]) -> None:
    report = marked(" ".join(words))
    text = report.article.text
    for mark in report.names:
        assert text[mark.start : mark.end] == mark.text
        assert any(block.start <= mark.start < mark.end <= block.end for block in report.article.blocks)
    assert all(one.end <= other.start for one, other in zip(report.names, report.names[1:], strict=False))


@given(some.text())
def test_any_text_can_be_marked(text: str) -> None:
    assert marked(text).article.text == testing.article(text).text


def test_a_party_or_team_in_the_plural_is_a_name_where_it_is_always_capitalised() -> None:
    text = "Voters left the Greens. In Brennia the Greens lost nine seats, and the Chargers won. Fans of the Chargers sang."
    named = [mark.text for mark in testing.report(text).names]
    assert named.count("Greens") == 2
    assert named.count("Chargers") == 2
    lower = "Voters left the Greens on Sunday. In Brennia the Greens lost nine seats. Eat your greens."
    assert "Greens" not in [mark.text for mark in testing.report(lower).names]


def test_a_team_that_was_named_with_its_town_is_named_without_it() -> None:
    text = "The coach of the San Diego Rangers resigned. Rangers players were told on Monday."
    assert [mark.text for mark in testing.report(text).names] == ["San Diego Rangers", "Rangers"]
