from __future__ import annotations

import pytest

from consilience import annotate
from consilience.testing import article, report


def speakers(text: str) -> list[str | None]:
    return [mark.speaker for mark in report(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge is closed until spring,” said Anna Feld.", "Anna Feld"),
        ("“The bridge is closed until spring,” Anna Feld told reporters.", "Anna Feld"),
        ("“The bridge is closed until spring,” Anna Feld, head of the road office, said.", "Anna Feld"),
        ("“The bridge is closed until spring,” according to engineer Anna Feld.", "Anna Feld"),
        ("Anna Feld said: “The bridge is closed until spring.”", "Anna Feld"),
        ("Anna Feld, who leads the road office, said the bridge was “closed until spring”.", "Anna Feld"),
        ("The head of the road office, Anna Feld, said the bridge was “closed until spring”.", "Anna Feld"),
        ("On Monday Anna Feld warned that the bridge was “closed until spring”.", "Anna Feld"),
        ("Anna Feld criticised the council, saying the bridge was “closed until spring”.", "Anna Feld"),
        ("The bridge was “closed until spring”, Anna Feld was quoted as saying.", "Anna Feld"),
        ("“The bridge is closed until spring,” a Road Office spokeswoman said.", "Road Office spokeswoman"),
        ("“The bridge is closed until spring,” said a spokesman for the road office.", "spokesman for the road office"),
        ("A statement issued by the road office said the bridge was “closed until spring”.", "road office"),
        ("A Road Office statement said the bridge was “closed until spring”.", "Road Office"),
        ("“The bridge is closed until spring,” police said.", "police"),
        ("The Harbour Post reports from Bari: “The bridge is closed until spring,” said Anna Feld.", "Anna Feld"),
        ("The bridge was lost, Anna Feld said, and apologised to “everyone in the valley”.", "Anna Feld"),
        ("His Norwegian counterpart, Anna Feld, replied: “The bridge is closed until spring.”", "Anna Feld"),
        ("Anna Feld said the bridge was lost. Three girls were found on the farm. “I have seen them.”", "Anna Feld"),
        ("Norway, which has urged drivers to be “patient and careful”, sent two ferries.", "Norway"),
    ],
)
def test_the_nearest_attribution_names_the_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_the_words_that_name_the_speaker_keep_their_place() -> None:
    text = "“The bridge is closed until spring,” said engineer Anna Feld."
    mark = report(text).quotes[0]
    assert mark.speaker_start is not None
    assert text[mark.speaker_start : mark.speaker_end] == "Anna Feld"
    assert mark.how == "attributed"


def test_a_family_name_is_given_its_full_form() -> None:
    text = "Anna Feld visited the valley on Sunday. “The bridge is closed until spring,” Feld said."
    assert speakers(text) == ["Anna Feld"]


def test_a_pronoun_stands_for_the_one_who_spoke_last() -> None:
    text = "Anna Feld said the bridge was lost. Tomas Riehl said the farm was lost. “I have nothing left,” he said."
    assert speakers(text) == ["Tomas Riehl"]


def test_a_pronoun_stands_for_the_one_who_is_named_behind_said() -> None:
    text = "Tomas Riehl said the farm was lost. Talks, due to open on Monday, would go ahead, said the mediator, Per Holm. "
    assert speakers(text + "“The door is open,” he told reporters.") == ["Per Holm"]


def test_a_pronoun_does_not_stand_for_somebody_of_another_gender() -> None:
    text = "Mrs Feld opened the meeting. Mr Riehl left early. “I could not stay,” she said."
    assert all(speaker is not None and speaker.endswith("Feld") for speaker in speakers(text))


def test_a_role_stands_for_the_person_who_has_it() -> None:
    text = "Judge Ruth Adler sentenced the driver on Friday. Tomas Riehl wept. “You knew the road was closed,” the judge said."
    assert speakers(text) == ["Ruth Adler"]


def test_a_quotation_without_attribution_goes_on_with_the_speaker_before_it() -> None:
    text = "“The bridge is closed,” Anna Feld said. “It will not open before the spring.”"
    marks = report(text).quotes
    assert [mark.speaker for mark in marks] == ["Anna Feld", "Anna Feld"]
    assert [mark.how for mark in marks] == ["attributed", "continued"]


def test_a_quotation_after_a_reported_sentence_belongs_to_its_source() -> None:
    text = "Inspector Tomas Riehl urged walkers to stay away from the river. “The banks may still give way without any warning.”"
    assert speakers(text) == ["Tomas Riehl"]


def test_two_people_who_speak_together_are_both_named() -> None:
    text = "Anna Feld and Tomas Riehl agreed that the plan had “failed the whole valley”."
    assert speakers(text) == ["Anna Feld and Tomas Riehl"]


def test_each_of_two_quotations_in_a_sentence_has_its_own_speaker() -> None:
    text = "Anna Feld said the repairs “take time”, while Tomas Riehl said “nobody in the valley believes that any more”."
    assert speakers(text) == ["Anna Feld", "Tomas Riehl"]


def test_a_question_goes_on_with_who_asked_it() -> None:
    assert speakers("“Who is going to pay for all of this?” Tomas Riehl asked. “Nobody.”") == ["Tomas Riehl", "Tomas Riehl"]


def test_a_transcript_names_its_speakers_before_a_colon() -> None:
    assert speakers("Anna Feld: “Did anybody read the report?”\n\nTomas Riehl: “I did, twice.”") == ["Anna Feld", "Tomas Riehl"]


def test_a_speaker_named_at_the_end_speaks_from_the_first_paragraph_on() -> None:
    text = "The valley waited.\n\n“The road is gone.\n\n“The bridge is gone.\n\n“We walk,” said Tomas Riehl."
    assert speakers(text) == ["Tomas Riehl"] * 3


def test_a_speaker_between_two_parts_speaks_both() -> None:
    assert speakers("“The road is gone,” said Tomas Riehl, “and nobody has told us a thing.”") == ["Tomas Riehl"] * 2


def test_who_is_quoted_by_a_newspaper_speaks_not_the_newspaper() -> None:
    assert speakers("“The road is gone for good,” the Valley Post quoted Tomas Riehl as saying.") == ["Tomas Riehl"]


def test_no_evidence_means_no_speaker() -> None:
    text = "“The bridge is closed until spring and nobody will tell us why.”"
    assert speakers(text) == [None]


def test_a_passive_without_an_agent_is_not_an_attribution_to_its_subject() -> None:
    text = "Police said the fire was being treated as “suspicious in every way”."
    assert speakers(text) == ["Police"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Feld left the meeting with this farewell: “Nobody here has ever listened to the valley.”", "Anna Feld"),
        ("In the words of engineer Anna Feld, “nobody here has ever listened to the valley”.", "Anna Feld"),
        ("“Nobody has listened to the valley,” said her nephew, Tomas Riehl, a farmer.", "Tomas Riehl"),
        ("Anna Feld and Tomas Riehl left early, with one neighbour saying “nobody has listened to us”.", "neighbour"),
        ("The dam was described as “unsafe in every way” by engineer Ruth Adler.", "Ruth Adler"),
        (
            "“The road is gone for good,” said a senior official at the ministry who was not named.",
            "senior official at the ministry",
        ),
        ("“We are leaving,” residents said.", "residents"),
    ],
)
def test_the_tree_tells_who_speaks_wherever_the_words_stand(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_colon_at_the_end_of_a_paragraph_announces_the_next_one() -> None:
    text = "The meeting was long. Anna Feld told the council:\n\n“Nobody has ever listened to the valley.”"
    marks = report(text).quotes
    assert [(mark.speaker, mark.how) for mark in marks] == [("Anna Feld", "attributed")]


def test_nobody_speaks_of_himself_by_name() -> None:
    text = "Tomas Riehl farms below the dam. Carl Benning built it. He said: “Carl Benning never listened to us.”"
    assert speakers(text) != ["Carl Benning"]


def test_tags_alone_tell_most_speakers() -> None:
    text = (
        "“The bridge is closed,” said Anna Feld. Tomas Riehl, a farmer, said: “We are cut off.” "
        "“It is not safe,” according to engineer Ruth Adler."
    )
    marks = annotate.report(article(text), pipeline="fast").quotes
    assert [mark.speaker for mark in marks] == ["Anna Feld", "Tomas Riehl", "Ruth Adler"]
