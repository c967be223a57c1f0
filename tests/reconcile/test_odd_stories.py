"""Stories that are hardly any: one article, copies of one text, nothing told, an article against itself."""

from __future__ import annotations

import pytest

from consilience import reconcile
from consilience.records import Account
from consilience.testing import event, report

PLAN = "Chancellor Ida Berg will sign the harbour treaty in Lisbon on Tuesday."
DONE = "Chancellor Ida Berg signed the harbour treaty in Lisbon."
SCENE = "Marta Lind died at the scene, police said."
WAY = "Marta Lind died on the way to the hospital."


def told(*texts: str) -> Account:
    return reconcile.account(reconcile.dated(event(*(report(text, f"{at}.txt", "2014-05-07") for at, text in enumerate(texts)))))


@pytest.mark.parametrize("text", ["", "...", "“”", f"{PLAN} {DONE}", f"{SCENE} {WAY}", "\n\n".join(["-"] * 50)])
def test_one_article_is_set_against_nothing(text: str) -> None:
    account = told(text)
    assert not account.conflicts
    assert not account.superseded


def test_copies_of_one_text_are_of_one_mind() -> None:
    account = told(*[f"{PLAN} {SCENE}"] * 6)
    assert not account.conflicts
    assert not account.superseded


def test_an_article_that_says_both_does_not_hide_what_others_say() -> None:
    (conflict,) = told(SCENE, WAY).conflicts
    assert len(conflict.sides) == 2


def test_the_order_of_the_articles_changes_nothing() -> None:
    there, back = told(SCENE, WAY, PLAN, DONE), told(DONE, PLAN, WAY, SCENE)
    passages = [
        sorted(sorted(cite.exact for cite in side.cites) for conflict in account.conflicts for side in conflict.sides)
        for account in (there, back)
    ]
    assert passages[0] == passages[1]
    assert [[cite.exact for cite in one.later] for one in there.superseded] == [
        [cite.exact for cite in one.later] for one in back.superseded
    ]
