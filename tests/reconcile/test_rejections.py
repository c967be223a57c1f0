from __future__ import annotations

import pytest

from consilience import reconcile
from consilience.records import Conflict
from consilience.testing import event, report


def found(*texts: str) -> tuple[Conflict, ...]:
    made = (report(text, f"{at}.txt", "2031-05-07") for at, text in enumerate(texts))
    return reconcile.account(reconcile.dated(event(*made))).conflicts


def sides(conflict: Conflict) -> list[list[str]]:
    return [[cite.exact for cite in side.cites] for side in conflict.sides]


OTHER = "The brewery in Alder Creek employs a good part of the town and has been there for a century."


@pytest.mark.parametrize(
    ("claim", "rejection"),
    [
        ("The union warned that the brewery would close by the spring.", "The brewery denied this."),
        ("Shop steward Pavel Novak said half of the jobs would go.", "A spokeswoman said the claim was “pure fiction”."),
        ("Two people close to the talks said that the price had been agreed.", "The brewery dismissed the reports."),
        ("Ida Berg told reporters that nobody would be sent home.", "Pavel Novak called that “a lie”."),
        ("Ida Berg said that the brewery had lost its best cellar.", "The owner said this was wrong."),
        ("Pavel Novak said the pay rise was worth a tenth of the wage.", "The owner would not go along with that."),
        ("Ida Berg said that the boiler had been out of order for a week.", "The foreman rejected this."),
        ("Church workers speak of twenty sick.", "“Speculation,” says the owner."),
        ("The union claimed that the beer was watered.", "The allegations were determined to be unfounded, the town said."),
        ("Ida Berg told the court that the brewer drank four beers.", "His lawyer said the test proved nothing."),
        ("The union says that it has counted 40 dismissals.", "The brewery stands by its figure."),
        ("Shop steward Pavel Novak said the owner had laughed.", "Ida Berg said that it never happened."),
        ("Ida Berg said that the hall had been full.", "The owner will have none of it."),
        ("Ida Berg said that the hall had been full.", "Pavel Novak waved this aside."),
        ("Ida Berg said that the hall had been full.", "Pavel Novak took issue with that."),
        ("Ida Berg said that the hall had been full.", "Pavel Novak has a different recollection."),
        ("Ida Berg said that the hall had been full.", "That is not how the doorman remembers it."),
        ("Ida Berg said that the hall had been full.", "The owner sticks to his version."),
        ("Ida Berg said that the hall had been full.", "The doorman's log shows the opposite."),
        ("Ida Berg said that the hall had been full.", "Pavel Novak accused her of making it up."),
    ],
)
def test_a_claim_stands_against_the_rejection_that_follows_it(claim: str, rejection: str) -> None:
    (conflict,) = found(f"The talks at the brewery went on. {claim} {rejection} It was raining.", OTHER)
    assert sides(conflict) == [[claim], [rejection]]


def test_a_sentence_that_tells_a_claim_and_its_denial_is_parted() -> None:
    (conflict,) = found("The owner is said to have sold the brewery to a rival in secret, which she denies.", OTHER)
    assert sides(conflict) == [["The owner is said to have sold the brewery to a rival in secret"], ["which she denies."]]


def test_a_denial_behind_and_or_after_is_parted_too() -> None:
    (conflict,) = found("A first report by the town pointed to the brewery's old boiler and the owners flatly denied it.", OTHER)
    assert sides(conflict)[1] == ["and the owners flatly denied it."]
    claim = "The union claims that work on Sundays would end by the spring"
    (conflict,) = found(f"{claim}, although the brewery said it had promised nothing of the kind.", OTHER)
    assert sides(conflict)[0] == [claim]


def test_a_dispute_is_named_by_what_is_claimed() -> None:
    (conflict,) = found("Ida Berg said inspectors had sealed the old boiler of the brewery. The brewery denied this.", OTHER)
    assert conflict.about == "Old boiler of the brewery: claimed and rejected"


def test_a_dispute_is_named_by_more_than_one_bare_word() -> None:
    (conflict,) = found("Ida Berg said a broken latch in the cellar had flooded everything. The brewery denied that.", OTHER)
    assert conflict.about == "Broken latch in the cellar: claimed and rejected"


def test_who_goes_on_speaking_is_rejected_as_a_whole() -> None:
    claim = ["Inspector Ida Berg said that the boiler had been cracked.", "“They had a month to mend it,” she said."]
    rejection = ["The brewery denied this.", "“There was no crack,” said its lawyer, Pavel Novak."]
    (conflict,) = found(" ".join((*claim, *rejection)), OTHER)
    assert sides(conflict) == [claim, rejection]


def test_a_denial_is_set_against_what_another_report_says() -> None:
    claim = "Workers said the managers of the brewery had locked the fire exits of the bottling hall."
    denial = "The brewery denied that the fire exits of its bottling hall had been locked by managers."
    (conflict,) = found(claim, denial)
    assert sorted(sides(conflict)) == sorted(([claim], [denial]))


@pytest.mark.parametrize(
    "text",
    [
        "The judge heard the brewery for a day. He denied bail to Pavel Novak.",
        "We said on Monday that the brewery had closed. The figure was wrong and has been corrected.",
        "The council met for an hour. It rejected the offer of the brewery.",
        "The brewery, which has denied wrongdoing, will open again on Monday.",
        "The brewery denied that it had sold the stables.",
    ],
)
def test_what_rejects_no_claim_is_no_conflict(text: str) -> None:
    assert not found(text, OTHER)


def test_a_passage_that_was_copied_is_one_conflict() -> None:
    text = "The union warned that the brewery would close by the spring. The brewery denied this."
    (conflict,) = found(text, f"{text} Nobody else spoke.")
    assert [len(side) for side in sides(conflict)] == [2, 2]


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("Two skippers said that the lamp was lit.", "The harbour says that it is not so."),
        ("He has been offered a boat, a friend of his said.", "The mayor swears that no such thing was ever proposed."),
        ("“He said he'd come out at eight,” said Marta Lind.", "Police maintain that the man never undertook to surrender."),
        ("A survivor said the ferry was rammed.", "Its owner, Northline, repeated that there had been no collision."),
    ],
)
def test_what_a_side_says_just_before_is_rejected_in_many_words(claim: str, denial: str) -> None:
    (conflict,) = found(f"{claim} {denial} It was raining.", OTHER)
    assert sides(conflict) in [[[claim], [denial]], [[denial], [claim]]]


def test_two_sides_of_one_sentence_are_parted_where_one_says_that_it_is_not_so() -> None:
    text = "Ms Berg insists that nobody left the hall on Tuesday; Mr Novak says that three of nine did."
    (conflict,) = found(text, OTHER)
    assert sorted(sides(conflict)) == sorted([part] for part in text.split("; "))


def test_who_denies_the_charges_rejects_nothing_but_an_accusation() -> None:
    text = "Prosecutors said the cup had been melted down. Novak, who denied the charges, showed no emotion."
    assert found(text, OTHER) == ()


def test_a_rejection_and_the_answer_that_goes_with_it_are_one_side() -> None:
    claim = "Minister Petra Holm said the operator had been told of a faulty door in May."
    answers = ("Lunde Lines denied it.", '"We were never told of any fault," its spokeswoman, Ida Berg, said.')
    (conflict,) = found(" ".join((claim, *answers)), OTHER)
    assert {frozenset(cite.exact for cite in side.cites) for side in conflict.sides} == {frozenset({claim}), frozenset(answers)}
