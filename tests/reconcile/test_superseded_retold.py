from __future__ import annotations

import pytest

from consilience.reconcile import notebook, superseded
from consilience.records import Superseded
from consilience.testing import event, report


def found(earlier: str, later: str, day: str = "2014-05-09") -> tuple[Superseded, ...]:
    told = event(report(earlier, "1.txt", "2014-05-07"), report(later, "2.txt", day))
    return superseded.found(notebook.of(told), ())


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        (
            "Pavel Novak was due to appear by video link but did not do so.",
            "Pavel Novak was due to appear by video link",
            "but did not do so.",
        ),
        (
            "The two sisters were to have flown home on Sunday but will stay in Porto until Tuesday.",
            "The two sisters were to have flown home on Sunday",
            "but will stay in Porto until Tuesday.",
        ),
        (
            "The mayor, who was to have come on Friday, will stay away.",
            "The mayor, who was to have come on Friday",
            "will stay away.",
        ),
        (
            "Police initially reported that a second guard was hit, but later said that he fell.",
            "Police initially reported that a second guard was hit",
            "but later said that he fell.",
        ),
        (
            "Holm Mills, which had said that there was no leak in its pipe, acknowledged one on Monday.",
            "Holm Mills, which had said that there was no leak in its pipe",
            "acknowledged one on Monday.",
        ),
        (
            "The Aldersee cup, presumed lost since the fire, was brought up from the lake.",
            "The Aldersee cup, presumed lost since the fire",
            "was brought up from the lake.",
        ),
        (
            "Having denied that it wanted any, the ministry confirmed that it has asked for a loan.",
            "Having denied that it wanted any",
            "the ministry confirmed that it has asked for a loan.",
        ),
        (
            "The inspectors, expected on Monday, landed last night.",
            "The inspectors, expected on Monday",
            "landed last night.",
        ),
        (
            "The cap on cash, which had been in force for nine hours, was scrapped.",
            "The cap on cash, which had been in force for nine hours",
            "was scrapped.",
        ),
        (
            "The board shut the dairy on Friday, two days after it had said that there was no need to act.",
            "two days after it had said that there was no need to act",
            "The board shut the dairy on Friday",
        ),
        (
            "Pavel Novak admitted the theft after initially denying it to officers.",
            "after initially denying it to officers",
            "Pavel Novak admitted the theft",
        ),
        (
            "A hearing scheduled for Monday has been put off.",
            "A hearing scheduled for Monday",
            "has been put off.",
        ),
        (
            "The diver had been feared dead but walked into a police station.",
            "The diver had been feared dead",
            "but walked into a police station.",
        ),
        (
            "Holm Mills made the dairy an offer on Monday but has since pulled it back.",
            "Holm Mills made the dairy an offer on Monday",
            "but has since pulled it back.",
        ),
    ],
)
def test_one_sentence_tells_what_was_planned_or_thought_and_what_came(text: str, earlier: str, later: str) -> None:
    (one,) = found("The square in Porto was full of people.", text)
    assert [cite.exact for cite in one.earlier] == [earlier]
    assert [cite.exact for cite in one.later] == [later]


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Novak is due to appear before magistrates on Tuesday.",
        "Engines were due to remain at the mill until at least Monday.",
        "Ida Berg, who had hoped to become a pilot, had worked at the mill for years.",
        "The mill burned down two days after it opened its doors to visitors.",
        "Ida Berg won despite having lost her coach in March.",
        "The mill, which first opened in March, makes flour.",
        "A dog, thought to be the family's own, was found in the yard.",
        "It was reported that the board had met, but not where.",
    ],
)
def test_what_stands_or_is_only_described_is_not_overtaken_by_its_own_sentence(text: str) -> None:
    assert not found("The square in Porto was full of people.", text)


def test_what_a_sentence_says_was_said_before_is_overtaken_by_the_one_beside_it() -> None:
    owned_up = (
        "Holm Mills acknowledged on Friday that the alarm in its dairy had been off for weeks. It had said that the alarm worked."
    )
    (one,) = found("The square in Porto was full of people.", owned_up)
    assert [cite.exact for cite in one.earlier] == ["It had said that the alarm worked."]
    since = "The minister had told the council on Wednesday that she saw no need for an inquiry. Yesterday she announced one."
    (other,) = found("The square in Porto was full of people.", since)
    assert [cite.exact for cite in other.later] == ["Yesterday she announced one."]
    earlier = "Companies must sell their euros within five days. Ida Berg had earlier ruled out such curbs."
    (curbs,) = found("The square in Porto was full of people.", earlier)
    assert [cite.exact for cite in curbs.later] == ["Companies must sell their euros within five days."]
    corrected = "CORRECTION: An earlier version of this article said that the prize was a boat. It is a car."
    (right,) = found("The square in Porto was full of people.", corrected)
    assert [cite.exact for cite in right.later] == ["It is a car."]


def test_an_earlier_report_that_told_the_same_is_overtaken_with_it() -> None:
    (one,) = found(
        "Premier Ida Berg is coming to Porto on Friday.",
        "Premier Ida Berg, who was to have come to Porto on Friday, will stay away, her office said.",
    )
    assert {cite.exact for cite in one.earlier} == {
        "Premier Ida Berg is coming to Porto on Friday.",
        "Premier Ida Berg, who was to have come to Porto on Friday",
    }


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        # turned out otherwise
        ("No distress call was received, the coastguard said.", "A distress message had been received after all."),
        ("The cup had probably been melted down.", "Nobody melted the cup down, as it turns out."),
        ("Police named the driver as Pavel Novak, 41.", "It was not Pavel Novak, the police said."),
        # what was to be decided or done
        (
            "Ida Berg will decide on Friday whether to sign the water bill.",
            "Ida Berg refused to sign the water bill on Thursday.",
        ),
        ("Ida Berg has not said whether she will run for mayor again.", "Ida Berg announced that she would run for mayor again."),
        ("Mayor Ida Berg will speak at the rally on Friday.", "Mayor Ida Berg pulled out of the rally on Thursday."),
        (
            "The central bank is expected to raise interest rates.",
            "The central bank left interest rates unchanged on Thursday.",
        ),
        ("The central bank left its key rate at 4 percent.", "The central bank raised its key rate to 5 percent."),
        # cases and persons
        (
            "Police are continuing to investigate a fire at a mill in Porto.",
            "A man has been charged with arson after the fire at the mill.",
        ),
        ("A man was being questioned over the murder of his aunt.", "A man has been charged with the murder of his aunt."),
        ("Pavel Novak was arrested on Wednesday.", "Pavel Novak was released without charge."),
        ("Minister Ida Berg rejected an inquiry into the fire.", "Minister Ida Berg yielded on Friday."),
        (
            "The sale of the Alder pastures is suspended pending a review.",
            "The board has cancelled the sale of the Alder pastures.",
        ),
        ("No injuries have been reported.", "Two people have lost their lives in the fire."),
    ],
)
def test_a_later_report_overtakes_an_earlier_one(earlier: str, later: str) -> None:
    (one,) = found(earlier, later)
    assert earlier in {cite.exact for cite in one.earlier}
    assert later in {cite.exact for cite in one.later}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The fire spread quickly to the roof of the mill.", "The fire at the mill was put out on Thursday."),
        (
            "Holm Mills is expected to meet skipper Pavel Novak in Porto.",
            "The Alder Trust has withdrawn its offer to skipper Pavel Novak.",
        ),
        ("The mill kept its workers.", "The mill raised its prices."),
        ("A man fled from the mill in Porto.", "The church in Porto has caught fire."),
        ("Pavel Novak is due in court on Monday.", "Pavel Novak faces a charge of arson."),
        ("Ida Berg was listed as a witness.", "Ida Berg insisted that she was not Deep Lake."),
    ],
)
def test_what_is_told_as_past_or_of_another_sense_is_not_overtaken(earlier: str, later: str) -> None:
    assert not found(earlier, later)


def test_who_was_held_is_free_in_the_next_sentence() -> None:
    text = "Police detained a 19-year-old man on Wednesday. By breakfast he was a free man."
    (one,) = found("The square in Porto was full of people.", text)
    assert [cite.exact for cite in one.later] == ["By breakfast he was a free man."]


def test_what_only_bears_its_noun_beside_another_is_not_what_was_to_come() -> None:
    text = "The elections will be held in areas under control of the council. On Monday, the election campaign kicked off."
    assert not found(text, "The dockers of Porto went back to work.")
