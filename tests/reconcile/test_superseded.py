from __future__ import annotations

from consilience.reconcile import notebook, superseded
from consilience.records import Figure, FigureValue, Report, Superseded
from consilience.testing import event, report


def found(*reports: Report | str) -> tuple[Superseded, ...]:
    made = [one if isinstance(one, Report) else report(one, f"{place}.txt") for place, one in enumerate(reports)]
    told = event(*made)
    return superseded.found(notebook.of(told), ())


def passages(one: Superseded) -> tuple[list[str], list[str]]:
    return [cite.exact for cite in one.earlier], [cite.exact for cite in one.later]


def test_a_meeting_that_was_to_come_has_taken_place() -> None:
    plan = "Chancellor Ida Berg is due to meet President Aslan in Lisbon on Tuesday."
    done = "Chancellor Ida Berg met President Aslan for two hours in Lisbon."
    (one,) = found(plan, done)
    assert passages(one) == ([plan], [done])


def test_a_plan_told_of_the_one_side_is_fulfilled_when_it_is_told_of_the_other() -> None:
    plan = "The harbour treaty will be signed by Chancellor Ida Berg in Lisbon."
    done = "Chancellor Ida Berg signed the harbour treaty in Lisbon."
    (one,) = found(plan, done)
    assert passages(one) == ([plan], [done])


def test_what_somebody_is_only_asked_to_do_is_no_plan() -> None:
    assert not found(
        "Chancellor Ida Berg was asked to sign the harbour treaty in Lisbon.",
        "Chancellor Ida Berg signed the harbour treaty in Lisbon.",
    )


def test_another_meeting_does_not_fulfil_a_plan() -> None:
    assert not found(
        "Chancellor Ida Berg is due to meet President Aslan in Lisbon on Tuesday.",
        "The farmers met in Porto to talk about the price of milk.",
    )


def test_older_news_overtakes_nothing() -> None:
    plan = report("Chancellor Ida Berg is due to meet President Aslan in Lisbon.", "a.txt", "2022-05-10")
    done = report("Chancellor Ida Berg met President Aslan for two hours in Lisbon.", "b.txt", "2022-05-02")
    assert not found(plan, done)


def test_who_would_not_comment_has_commented() -> None:
    silent = "The Norwegian ambassador, Liv Strand, said she had no comment on the seizure of the trawler."
    spoke = "The Norwegian ambassador, Liv Strand, called the seizure of the trawler an act of piracy."
    (one,) = found(silent, spoke)
    assert passages(one) == ([silent], [spoke])


def test_a_withheld_name_is_given_later() -> None:
    early = "A 29-year-old rider fell in Aintree. The rider's name will not be released until his family has been informed."
    late = "29-year-old Tom Ashby fell in Aintree and died in hospital."
    (one,) = found(report(early, "a.txt", "2020-04-04"), report(late, "b.txt", "2020-04-05"))
    assert passages(one) == (["The rider's name will not be released until his family has been informed."], [late])


def test_the_name_of_a_suspect_is_not_the_withheld_name_of_a_victim() -> None:
    early = "A shopkeeper was shot in Leeds on Monday. The victim's name was being withheld until relatives had been told."
    late = "Police arrested Karl Voss, 31, on suspicion of shooting a shopkeeper in Leeds."
    assert not found(early, late)


def test_work_that_was_under_way_is_done() -> None:
    early = "Divers worked through the night to recover the wreck of the tug Orla."
    late = "The wreck was recovered on Sunday and taken to Cork."
    (one,) = found(early, late)
    assert passages(one) == ([early], [late])


def test_what_was_unclear_is_known() -> None:
    early = "It was unclear whether the victims were tourists or crew members."
    late = "All four victims were crew members from Malta, the line said."
    (one,) = found(early, late)
    assert passages(one) == ([early], [late])


def test_a_guess_does_not_answer_what_was_unclear() -> None:
    assert not found(
        "It was unclear whether the victims were tourists or crew members.",
        "All four victims may be crew members from Malta, the line said.",
    )


def test_a_first_toll_is_replaced_by_the_last() -> None:
    first = report("A landslide killed 3 people in Lugo.", "a.txt", "2019-01-02")
    second = report("A landslide killed 11 people in Lugo.", "b.txt", "2019-01-04")

    def value(of: Report, low: float) -> FigureValue:
        start = of.article.text.index(f"{low:.0f}")
        cite = of.article.cite(start, start + len(f"{low:.0f}"))
        return FigureValue(
            low=low, high=low, modifier=None, printed=f"{low:.0f}", unit="person", said_by=None, as_of=None, cite=cite
        )

    values = (value(second, 11), value(first, 3))
    figure = Figure(
        measure="people killed", unit="person", verdict="superseded", origins=2, reason="A later count.", values=values
    )
    told = event(first, second)
    (one,) = superseded.found(notebook.of(told), (figure,))
    assert passages(one) == (["3"], ["11"])


def test_the_order_of_articles_changes_nothing() -> None:
    early = report("Divers worked through the night to recover the wreck of the tug Orla.", "a.txt")
    late = report("The wreck was recovered on Sunday and taken to Cork.", "b.txt")
    assert found(early, late) == found(late, early)
