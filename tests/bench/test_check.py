"""What the check of speed calls slower, and what the table and the picture of it show."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from bench import check, picture, scale
from bench.scale import FLOOR, Measured, Stages


def measured(parse: float, profile: float = 1.0) -> Stages:
    spent = {FLOOR: 10.0, "extract": 20.0, "parse": parse, "marks": 10.0, "profile": profile}
    return Stages(milliseconds=spent, words=450, pages=40, memory=300)


def test_a_stage_that_takes_a_tenth_longer_beside_the_extractor_is_slower() -> None:
    before = check.ratios(measured(30.0))
    assert check.slower(before, check.ratios(measured(32.0))) == []
    assert check.slower(before, check.ratios(measured(40.0))) == ["parse", "page to profile"]


def test_on_a_slower_machine_nothing_is_slower() -> None:
    twice = {name: 2 * spent for name, spent in measured(30.0).milliseconds.items()}
    now = Stages(milliseconds=twice, words=450, pages=40, memory=300)
    assert check.slower(check.ratios(measured(30.0)), check.ratios(now)) == []


def test_what_is_a_hundredth_of_the_whole_may_waver() -> None:
    assert check.slower(check.ratios(measured(30.0)), check.ratios(measured(30.0, profile=1.5))) == []


def test_the_table_and_the_picture_show_every_stage() -> None:
    told = Measured(machine="x", day="2026-03-01", tiers={"fast": measured(30.0)})
    for name in ("extract", "parse", "marks", "profile"):
        assert f"| {name} |" in scale.table(told)
    drawn = ET.fromstring(picture.drawn({"fast": measured(30.0).milliseconds}))  # noqa: S314 - our own
    bars = [one for one in drawn.iter("{http://www.w3.org/2000/svg}rect") if one.get("height") == str(picture.HEIGHT)]
    assert len(bars) == 5
