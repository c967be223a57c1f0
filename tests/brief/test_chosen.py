"""What a briefing tells first, and what it leaves out."""

from __future__ import annotations

from msgspec.structs import replace

from consilience import brief, reconcile
from consilience.brief import clauses
from consilience.records import Briefing, Report
from consilience.testing import event, report

STRIKE = """Ferry crews of the Alma Line will walk out at noon on Thursday, the union of Korsund said on Tuesday.

The harbour office of Korsund said that 14 ferries would stay in port."""
OVER = """The Alma Line and the union of Korsund agreed on Thursday on a rise of 4 percent for the ferry crews.

The union said that its 600 members would vote on the rise in November."""


def briefing(*reports: Report) -> Briefing:
    made = reconcile.dated(event(*reports))
    shown = brief.story((made, reconcile.account(made))).brief
    assert shown
    return shown


def titled(text: str, title: str, source: str, day: str) -> Report:
    told = report(text, source, day)
    return replace(told, article=replace(told.article, title=title))


def test_what_was_to_be_by_the_last_day_is_no_longer_told_as_to_come() -> None:
    shown = briefing(report(STRIKE, "a.txt", "2026-10-13"), report(OVER, "b.txt", "2026-10-15"))
    assert not any("will walk out" in point.text for point in shown.points)
    assert any("14 ferries" in point.text for point in shown.points)


def test_the_title_over_what_is_over_makes_no_headline() -> None:
    old = titled(STRIKE, "Ferry crews of the Alma Line in Korsund to walk out on Thursday", "a.txt", "2026-10-13")
    new = titled(OVER, "Deal in Korsund", "b.txt", "2026-10-15")
    assert briefing(old, new).headline == "Deal in Korsund"


def test_what_was_first_reported_and_put_right_is_not_told() -> None:
    text = "Two people died when the ferry Alma sank off Korsund on Tuesday, the coastguard said."
    first = "A local paper originally reported that nine people had died."
    assert not any("nine" in point.text for point in briefing(report(f"{text}\n\n{first} The harbour is closed.")).points)


def test_that_nobody_was_hurt_is_not_told_where_people_died() -> None:
    text = "Two people died when the ferry Alma sank off Korsund on Tuesday, the coastguard said."
    other = "A sister ship ran aground there in a storm two winters ago. Nobody was hurt."
    assert not any("Nobody" in point.text for point in briefing(report(f"{text}\n\n{other}")).points)


def test_the_report_under_the_headline_tells_what_happened() -> None:
    opening = "The ferry Alma sank off Korsund on Tuesday with 12 lorries, the coastguard said."
    rest = " ".join(f"The harbour office closed pier {number} of Korsund on Tuesday evening." for number in range(1, 30))
    shown = briefing(titled(f"{opening}\n\n{rest}", "Ferry Alma sinks off Korsund", "a.txt", "2026-10-13"))
    assert shown.points[0].text == opening


def test_a_first_but_is_cut_and_shown_as_a_cut() -> None:
    shown = clauses.shown("However, the harbour of Korsund stayed open all night, the office said.")
    assert shown.text == "… the harbour of Korsund stayed open all night, the office said."
    assert clauses.shown("But he had seen nothing of it before the harbour was closed.").start == 0


def test_a_point_cites_only_what_it_shows() -> None:
    however = "However, the harbour of Korsund stayed open all night."
    text = f"The ferry Alma sank off Korsund on Tuesday, the coastguard said.\n\n{however}"
    point = next(point for point in briefing(report(text)).points if "stayed open" in point.text)
    assert point.cites[0].exact == "the harbour of Korsund stayed open all night."
