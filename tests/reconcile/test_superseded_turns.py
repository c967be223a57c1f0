from __future__ import annotations

import pytest
from msgspec.structs import replace

from consilience.reconcile import notebook, superseded
from consilience.records import Report, Superseded
from consilience.testing import event, report


def found(earlier: str, later: str, day: str = "2014-05-08") -> tuple[Superseded, ...]:
    told = event(report(earlier, "1.txt", "2014-05-07"), report(later, "2.txt", day))
    return superseded.found(notebook.of(told), ())


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        # who would not comment
        ("The owner, Holm Mills, could not be reached for comment.", "Holm Mills said in a statement that it was sorry."),
        # who was missing
        ("The captain of the tug was among the missing.", "The captain was found alive on a raft on Thursday."),
        ("Pavel Novak, a diver, has not been found.", "Pavel Novak was rescued by a trawler on Thursday."),
        # what was to be decided
        (
            "A ruling on the strike at the Alder Creek brewery is expected on Thursday.",
            "A judge refused to block the strike at the Alder Creek brewery.",
        ),
        # what stood and was turned round
        (
            "The bridge at Alder Creek was closed to lorries after the flood.",
            "The bridge at Alder Creek has reopened to lorries.",
        ),
        ("Ferry services to Alder Island were suspended.", "Ferry services to Alder Island resumed on Thursday morning."),
        (
            "A tsunami warning was issued for the coast of Alder Island.",
            "The tsunami warning for Alder Island was lifted at noon.",
        ),
        ("No arrests had been made by the evening.", "Police have arrested a man over the fire at the mill."),
        (
            "The Alder Trust rejected the offer of Holm Mills on Monday.",
            "The Alder Trust has accepted 40 crowns a share from Holm Mills.",
        ),
        ("Shareholders of Holm Mills elect a new board on 8 May.", "Shareholders of Holm Mills elected a new board."),
        ("A mudslide blocked the Alder Creek tunnel on Wednesday.", "Lorries are using the Alder Creek tunnel again."),
        ("Holm Mills has halted production at its dairy in Porto.", "The Holm Mills dairy in Porto is running again."),
        ("Two climbers, a couple from Porto, had not returned by dusk.", "The couple were found in a barn on Thursday."),
        ("Exports of cheese from Alder Island have been banned.", "Lisbon has lifted its ban on cheese from Alder Island."),
        ("The launch of the Aslan satellite is due on Thursday.", "The launch of the Aslan satellite has been postponed."),
        ("Holm Mills has denied responsibility for the spill.", "Holm Mills admitted that its tank had leaked."),
        ("Ida Berg is expected to be arraigned on Monday.", "Following her arraignment, Ida Berg was ordered held without bail."),
        ("Pavel Novak has not been charged.", "Pavel Novak pleaded not guilty to arson on Thursday."),
        ("Ida Berg was charged with arson.", "A judge found Ida Berg guilty of arson on Thursday."),
        ("The Corran Road is to stay closed until Monday.", "Traffic was flowing on the Corran Road again."),
        ("The Holm Fair will go ahead as planned.", "Organisers pulled the plug on the Holm Fair."),
        ("The driver of the tanker has not been named.", "The driver of the tanker was named as Pavel Novak, 41."),
        ("The source of the fever on Alder Island is not known.", "Doctors traced the fever on Alder Island to a well."),
        # years that tell of something else, and clauses that begin with their verb
        (
            "The Berg family, which founded Holm Mills in 1958, said it would not sell.",
            "The two sons of Otto Berg agreed to sell on Thursday.",
        ),
        (
            "Ida Berg, 24, from the town is due to appear before Porto Magistrates' Court on Thursday.",
            "Ms Berg, of Corran Road, entered a not guilty plea at Porto Magistrates and was remanded in custody.",
        ),
        # what was to be done, and what is not to be
        (
            "The Alder reservoir in Porto is to be emptied by engineers of Holm Mills.",
            "Engineers of Holm Mills emptied the Alder reservoir in Porto.",
        ),
        ("Holm Mills will close its dairy in Porto.", "Holm Mills will not close the dairy in Porto after all."),
        # what was ruled out, and what was taken back
        (
            "Chancellor Ida Berg said she would not pardon the two poachers.",
            "Chancellor Ida Berg pardoned the two poachers on Thursday.",
        ),
        (
            "Commander Pavel Novak said a torpedo was the likeliest cause of the sinking.",
            "Commander Pavel Novak backed away from his earlier suggestion that a torpedo sank the tug.",
        ),
    ],
)
def test_what_stood_is_overtaken_by_what_came(earlier: str, later: str) -> None:
    (one,) = found(earlier, later)
    assert [cite.exact for cite in one.earlier] == [earlier]
    assert [cite.exact for cite in one.later] == [later]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The owner, Holm Mills, could not be reached for comment.", "The union said that Holm Mills should be sorry."),
        ("Director Ida Berg declined to comment on the jobs.", "Ida Berg said that the harvest was good."),
        ("The captain of the tug was among the missing.", "The wreck of the tug was found on Thursday."),
        ("Marta Lind disappeared at noon.", "Marta Lind found herself alone in the forest, her diary says."),
        (
            "A ruling on the strike at the Alder Creek brewery is expected on Thursday.",
            "The council of Porto refused to lower the price of milk.",
        ),
        ("The bridge at Alder Creek was closed to lorries.", "The bridge at Alder Creek will not be reopened before June."),
        ("The bridge at Alder Creek was closed to lorries.", "The road to Porto has reopened."),
        ("Runway 2 at Porto airport is out of use.", "Runway 1 at Porto airport reopened on Thursday."),
        ("A hosepipe ban is in force on Alder Island.", "A ban on barbecues on Alder Island was lifted."),
        ("The ski school at Alder Creek remained open.", "A chairlift at Alder Creek was shut for repairs."),
        ("Shares in Holm Mills closed at 40 crowns.", "Holders of shares in Holm Mills met again on Thursday."),
        ("Lisbon said a cable of Alder Island would be repaired.", "The cable was lifted off the seabed at Alder Island."),
        (
            "The Alder Trust rejected the offer of Holm Mills on Monday.",
            "The Bank of Porto has accepted 40 crowns a share from Holm Mills.",
        ),
        ("Pavel Novak refused to come to the door.", "Pavel Novak came to the market on Thursday."),
        ("Chancellor Ida Berg said she would not pardon the poachers.", "Marta Lind pardoned her brother on Thursday."),
        ("Holm Mills expects to resume sailings tonight.", "In all 61 sailings were cancelled on Wednesday, Holm Mills said."),
        (
            "The dockers of Porto called a strike for Friday.",
            "The dockers of Porto called off a second strike planned for Sunday.",
        ),
        ("Holm Mills did not say why Ida Berg was suspended.", "Ida Berg was suspended by Holm Mills for a second time."),
        ("Six members walked out of the chamber of Porto.", "The dockers of Porto called off the strike."),
        ("The owner of the ski run insisted that it was shut.", "The search for the missing at Porto has been resumed."),
        ("The 140 workers of Holm Mills were sent home.", "Just over half of the bottles of Holm Mills have been returned."),
        ("Nobody knew whether the slope at Porto had been open.", "The slope at Porto was shut on Thursday."),
        (
            "Pavel Novak was caught in Porto. Pavel Novak had escaped from a prison van.",
            "Pavel Novak escaped from the prison van after he pulled a gun.",
        ),
    ],
)
def test_another_matter_overtakes_nothing(earlier: str, later: str) -> None:
    assert not found(earlier, later)


def test_news_of_the_same_day_lifts_no_warning() -> None:
    assert not found(
        "A tsunami warning was issued for the coast of Alder Island.",
        "The tsunami warning for Alder Island was lifted at noon.",
        day="2014-05-07",
    )


def test_a_silence_and_its_end_in_one_sentence_are_told_apart() -> None:
    text = "Ida Berg, who had declined to comment all week, told the Courier that there was no plan and no list."
    (one,) = found(text, "Holm Mills is a company of four hundred people.")
    assert [cite.exact for cite in one.earlier] == ["who had declined to comment"]
    assert [cite.exact for cite in one.later] == [text]
    assert one.about == "Ida Berg, who had declined to comment"


def test_who_is_told_to_have_been_silent_before_breaks_the_silence_of_other_reports() -> None:
    earlier = "Director Ida Berg declined to comment on the jobs."
    (one,) = found(earlier, "Ida Berg, who had declined to comment on Monday, told the Courier that forty people would leave.")
    assert earlier in [cite.exact for cite in one.earlier]


def test_what_was_said_later_in_the_same_report_ends_a_silence() -> None:
    text = "Holm Mills would not comment when we asked on Monday. Yesterday it said that nobody would have to leave."
    (one,) = found(text, "Holm Mills is a company of four hundred people.")
    assert [cite.exact for cite in one.later] == ["Yesterday it said that nobody would have to leave."]


def test_a_plan_for_a_day_still_to_come_has_not_come_true() -> None:
    assert not found(
        "Pavel Novak will defend his title against Tom Ashby on 21 May 2014.",
        "Pavel Novak defended his title against Marta Lind on Thursday.",
    )


def test_what_was_planned_for_the_day_on_which_it_was_done_came_true() -> None:
    earlier = "Hostages will be exchanged on Thursday, Mayor Petra Holm said."
    (one,) = found(earlier, "The two islands exchanged eleven hostages on Thursday.")
    assert [cite.exact for cite in one.earlier] == [earlier]


def test_troops_that_withdraw_put_nothing_off() -> None:
    told = found("The army will begin to pull back its guns on Thursday.", "The army of Alder Island began to withdraw its guns.")
    assert not any("put off" in one.reason for one in told)


def test_what_was_to_stay_in_force_is_undone_and_not_put_off() -> None:
    (one,) = found(
        "The curfew on Alder Island was expected to remain in place until Friday.", "The curfew on Alder Island was lifted."
    )
    assert "put off" not in one.reason


def published(text: str, name: str, at: str | None) -> Report:
    told = report(text, name, at and at[:10])
    if told.article.published is None:
        return told
    return replace(told, article=replace(told.article, published=replace(told.article.published, at=at)))


CLOSED, OPEN = (
    "The bridge at Alder Creek was closed to lorries after the flood.",
    "The bridge at Alder Creek has reopened to lorries.",
)


@pytest.mark.parametrize(
    ("closed", "reopened"),
    [("2014-05-07T08:10:00+02:00", "2014-05-07T09:30:00+00:00"), (None, None)],
    ids=["hours of one day", "no days at all"],
)
def test_reports_of_one_hour_after_another_or_of_no_day_are_in_the_order_that_they_tell(
    closed: str | None, reopened: str | None
) -> None:
    (one,) = superseded.found(notebook.of(event(published(CLOSED, "1.txt", closed), published(OPEN, "2.txt", reopened))), ())
    assert [cite.exact for cite in one.earlier] == [CLOSED]


@pytest.mark.parametrize(
    ("closed", "reopened"),
    [
        ("2014-05-07T16:00:00+00:00", "2014-05-07T09:00:00+00:00"),
        ("2014-05-07T09:00:00+00:00", "2014-05-07T09:30:00+00:00"),
        ("2014-05-07T00:00:00+00:00", "2014-05-07T09:30:00+00:00"),
        ("2014-05-07T08:10:00", "2014-05-07T09:30:00+00:00"),
    ],
    ids=["earlier", "within the hour", "midnight is no hour", "no zone"],
)
def test_reports_of_one_day_overtake_none_that_may_be_later(closed: str, reopened: str) -> None:
    told = event(published(CLOSED, "1.txt", closed), published(OPEN, "2.txt", reopened))
    assert superseded.found(notebook.of(told), ()) == ()


def test_what_they_did_is_not_told_of_who_says_so() -> None:
    told = found(
        "Roads around the market in Porto were closed on Wednesday.",
        "Roads around the market in Porto were closed for hours, but a spokeswoman said they were all reopened by noon.",
    )
    assert [one.reason for one in told] == ["What was closed, cut off or suspended is open or at work again."]
