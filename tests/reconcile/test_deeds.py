from __future__ import annotations

from itertools import combinations

import msgspec
from msgspec.structs import replace

from consilience.reconcile import deeds, statements
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Told
from consilience.records import Report
from consilience.testing import event, report

LEFT = "The finance minister Tor Hagen quit on Friday after a row about the harbour. Two shipping firms were fined in May."
RIGHT = "Tor Hagen resigned as finance minister of Lerwick. He had quarrelled with the harbour board, which sacked nobody."


def told(*texts: str) -> tuple[tuple[Deed, ...], Told]:
    made = event(*(report(text, f"{place}.txt", "2024-03-08") for place, text in enumerate(texts)))
    found = statements.told_by(made)
    return deeds.of(made, found), found


def of(lemma: str, found: tuple[Deed, ...]) -> Deed:
    return next(deed for deed in found if deed.mark.lemma == lemma)


def without_sense(deed: Deed) -> Deed:
    return replace(deed, mark=replace(deed.mark, sense=b""))


def test_other_words_for_one_deed_are_more_alike_than_words_for_others() -> None:
    found, _ = told(LEFT, RIGHT)
    left = of("quit", found).mark.sense
    assert deeds.same_sense(left, of("resign", found).mark.sense) > deeds.same_sense(left, of("fine", found).mark.sense)


def test_a_sense_is_wholly_like_itself() -> None:
    found, _ = told(LEFT)
    assert all(deeds.same_sense(deed.mark.sense, deed.mark.sense) == 1 for deed in found)


def test_two_deeds_are_as_surely_one_whichever_comes_first() -> None:
    found, made = told(LEFT, RIGHT)
    for left, right in combinations(found, 2):
        assert 0 < deeds.sureness(left, right, made.weighed) < 1
        assert deeds.sureness(left, right, made.weighed) == deeds.sureness(right, left, made.weighed)


def test_a_deed_without_a_sense_is_judged_by_its_words() -> None:
    found, made = told(LEFT, RIGHT)
    left, right = of("quit", found), of("resign", found)
    by_words = deeds.sureness(without_sense(left), without_sense(right), made.weighed)
    assert deeds.sureness(left, without_sense(right), made.weighed) == by_words
    assert deeds.sureness(without_sense(left), right, made.weighed) == by_words
    assert "sense" not in deeds.signs(left, without_sense(right), made.weighed)


def test_a_report_that_was_marked_before_there_were_senses_is_read() -> None:
    stored = msgspec.msgpack.decode(msgspec.msgpack.encode(report(LEFT)))
    for mark in stored["statements"]:
        del mark["sense"]
    read = msgspec.convert(stored, Report)
    assert read.statements
    assert all(mark.sense == b"" for mark in read.statements)
