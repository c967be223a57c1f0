from __future__ import annotations

from consilience.copies import origins
from consilience.reconcile import conflicts, notebook
from consilience.records import Conflict, Event, Figure, FigureValue, Report, Superseded
from consilience.testing import event, report


def every(told: Event, figures: tuple[Figure, ...] = (), overtaken: tuple[Superseded, ...] = ()) -> tuple[Conflict, ...]:
    return conflicts.found(notebook.of(told), origins.of(told), figures, overtaken)


def found(*reports: Report | str) -> list[Conflict]:
    made = [one if isinstance(one, Report) else report(one, f"{place}.txt") for place, one in enumerate(reports)]
    told = event(*made)
    return [conflict for conflict in every(told) if conflict.kind == "statement"]


def sides(conflict: Conflict) -> list[list[str]]:
    return sorted(sorted(cite.exact for cite in side.cites) for side in conflict.sides)


def test_well_and_badly_equipped_cannot_both_be_so() -> None:
    one = "Police said Marta Lind was well equipped for the dive."
    other = "Inspectors said Marta Lind was poorly equipped for the dive and had no lamp."
    (conflict,) = found(one, other)
    assert sides(conflict) == sorted([[one], [other]])
    assert "well equipped" in conflict.reason
    assert "poorly equipped" in conflict.reason


def test_two_people_may_be_equipped_differently() -> None:
    assert not found("Police said Marta Lind was well equipped.", "Police said Pavel Novak was poorly equipped.")


def test_agreeing_to_a_step_and_only_being_informed_of_it_exclude_each_other() -> None:
    one = "Prime Minister Petra Holm agreed the move with President Aslan in a telephone call."
    other = "The spokesman said that President Aslan had informed Petra Holm of the decision on Sunday."
    assert len(found(one, other)) == 1


def test_what_is_negated_is_no_opposite() -> None:
    one = "Prime Minister Petra Holm had not agreed the move with President Aslan."
    other = "The spokesman said that President Aslan had informed Petra Holm of the decision on Sunday."
    assert not found(one, other)


def test_an_unknown_cause_stands_against_a_given_one() -> None:
    one = "The singer Ada Rossi has died in Turin. The cause of her death was unknown, the hospital said."
    other = "The singer Ada Rossi has died in Turin. Rossi died on Sunday of a stroke at the city hospital."
    (conflict,) = found(one, other)
    assert conflict.about.endswith("the cause of death")


def test_the_cause_of_another_death_is_no_answer() -> None:
    one = "The singer Ada Rossi has died in Turin. The cause of her death was unknown, the hospital said."
    other = "The singer Ada Rossi has died in Turin. Her rival Gino Bassi died of cancer at the same hospital."
    assert not found(one, other)


def test_a_guessed_cause_is_no_answer() -> None:
    one = "The singer Ada Rossi has died in Turin. The cause of her death was unknown, the hospital said."
    other = "The singer Ada Rossi has died in Turin. Doctors said Rossi may have died of a stroke."
    assert not found(one, other)


def test_the_whole_hospital_and_a_part_of_it_are_two_accounts() -> None:
    one = "The agency said the hospital of Varo was destroyed by the flood."
    other = "Television reported that part of the hospital collapsed when the river rose."
    assert len(found(one, other)) == 1


def test_another_building_may_have_been_destroyed() -> None:
    assert not found(
        "The agency said the school of Varo was destroyed by the flood.",
        "Television reported that part of the hospital collapsed when the river rose.",
    )


def test_the_same_happening_on_two_days_is_a_conflict() -> None:
    one = report("A 41-year-old diver drowned on Friday after his rope tore in the cave.", "a.txt", "2021-06-14")
    other = report("Yesterday, a 41-year-old diver drowned after his rope tore in the cave.", "b.txt", "2021-06-14")
    from consilience.reconcile import dated

    told = dated(event(one, other))
    (conflict,) = [one for one in every(told) if one.kind == "statement"]
    assert "2021-06-11" in conflict.reason
    assert "2021-06-13" in conflict.reason


def test_the_day_on_which_something_was_said_is_not_the_day_of_the_happening() -> None:
    from consilience.reconcile import dated

    one = report("A 41-year-old diver drowned on Friday after his rope tore in the cave.", "a.txt", "2021-06-14")
    other = report("A 41-year-old diver drowned after his rope tore in the cave, police confirmed today.", "b.txt", "2021-06-14")
    told = dated(event(one, other))
    assert not [one for one in every(told) if one.kind == "statement"]


def test_different_villages_named_as_worst_hit_are_a_conflict() -> None:
    one = "Officials said the villages of Aro and Bela were worst hit by the storm."
    other = "Aid workers said the three hardest-hit villages were Cano, Dorel and Este."
    assert len(found(one, other)) == 1


def test_overlapping_lists_of_the_worst_hit_are_no_conflict() -> None:
    one = "Officials said the villages of Aro and Bela were worst hit by the storm."
    other = "Aid workers said the three hardest-hit villages were Aro, Bela and Este."
    assert not found(one, other)


def test_one_article_is_never_in_conflict_with_itself() -> None:
    assert not found("Police said Marta Lind was well equipped. A diver said Marta Lind was poorly equipped.")


def test_the_same_source_quoted_with_two_values_is_a_conflict() -> None:
    assert _of_one_source("km/h") == ["gusts: what the Met Service said"]


def test_a_source_that_counts_again_is_no_conflict() -> None:
    assert not _of_one_source("")


def _of_one_source(unit: str) -> list[str]:
    one = report("The storm had gusts of 140 km/h, the Met Service said.", "a.txt")
    other = report("The storm had gusts of 160 km/h, the Met Service said.", "b.txt")

    def value(of: Report, low: float) -> FigureValue:
        start = of.article.text.index(f"{low:.0f}")
        return FigureValue(
            low=low,
            high=low,
            modifier=None,
            printed=f"{low:.0f} km/h",
            unit=unit,
            said_by="the Met Service",
            as_of=None,
            cite=of.article.cite(start, start + 8),
        )

    figure = Figure(
        measure="gusts",
        unit=unit,
        verdict="differ",
        origins=2,
        reason="They differ.",
        values=(value(one, 140), value(other, 160)),
    )
    told = event(one, other)
    return [c.about for c in every(told, (figure,), ()) if c.kind == "statement"]


def test_the_order_of_articles_changes_nothing() -> None:
    one = report("Police said Marta Lind was well equipped for the dive.", "a.txt")
    other = report("Inspectors said Marta Lind was poorly equipped for the dive.", "b.txt")
    assert found(one, other) == found(other, one)


def test_a_correction_stands_against_the_report_that_it_puts_right() -> None:
    one = "The coastguard sank a smugglers' launch near the Kerkennah islands in May."
    other = (
        "The coastguard said in May that it had sunk a smugglers' launch near the Kerkennah islands. "
        "But the harbour master later said that the boat was actually a ferry."
    )
    assert len(found(one, other)) == 1


def test_somebodys_view_is_no_correction() -> None:
    one = "The coastguard sank a smugglers' launch near the Kerkennah islands in May."
    other = 'The coastguard sank a smugglers\' launch near Kerkennah. "It was actually a brave thing," a sailor said.'
    assert not found(one, other)


def test_the_fourth_and_the_fifth_time_cannot_both_be_so() -> None:
    one = "Lena Sorg won the Black Forest marathon for the fourth time, in driving rain, on the old course."
    other = "Lena Sorg won the Black Forest marathon for the fifth time, in driving rain."
    assert len(found(one, other)) == 1


def test_ordinals_of_two_people_are_no_conflict() -> None:
    one = "Lena Sorg won the Black Forest marathon for the fourth time, in driving rain."
    other = "Paul Mertz won the Black Forest marathon for the fifth time, in driving rain."
    assert not found(one, other)
