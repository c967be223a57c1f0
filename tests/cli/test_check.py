"""`consilience check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from consilience.testing import Command

TEXT = "A fire on the ferry Maren Dahl killed 31 people off Korsund. About 212 passengers were on board."


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "draft.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_text_is_checked_against_reports(text: Path, ferry_fire: Path, consilience: Command) -> None:
    done = consilience("check", str(text), "--against", str(ferry_fire))
    assert done.code == 1
    assert "✗ 31 people" in done.out
    assert "● About 212 passengers" in done.out


def test_a_text_is_checked_against_the_library(text: Path, ferry_fire: Path, tmp_path: Path, consilience: Command) -> None:
    library = str(tmp_path / "library.db")
    consilience("add", str(ferry_fire), "--library", library)
    done = consilience("check", str(text), "--library", library, "--json")
    told = json.loads(done.out)
    assert [one["verdict"] for one in told["findings"] if one["kind"] == "number"] == ["contradicted", "supported"]
    assert told["stories"]
    named = {article["id"] for article in told["cited"]}
    assert all(cite["article"] in named for one in told["findings"] for cite in one["supporting"] + one["against"])


def test_nothing_contradicted_is_no_fault(ferry_fire: Path, tmp_path: Path, consilience: Command) -> None:
    file = tmp_path / "other.txt"
    file.write_text("Bakers in Port Salis are on strike.", encoding="utf-8")
    done = consilience("check", str(file), "--against", str(ferry_fire))
    assert done.code == 0
    assert "unknown: No report tells this." in done.out


def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path, consilience: Command) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00\xd8")
    for name in ("bytes", "nowhere"):
        done = consilience("check", str(tmp_path / name), "--against", str(tmp_path))
        assert done.code == 2
        assert "cannot be read" in done.err
        assert done.err.count("\n") == 1
