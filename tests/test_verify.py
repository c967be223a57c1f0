"""The verifier: it must find every kind of lie."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from consilience import verify

SOURCE = "<p>Two&nbsp;people <b>died</b> on&#32;Monday.</p><script>x</script>"


def dossier(content: bytes = SOURCE.encode(), **changes: Any) -> dict[str, Any]:
    cite = {"article": "a", "start": 3, "end": 42, "exact": "Two people died on Monday."} | changes
    article = {
        "id": "a",
        "source": "page.html",
        "sha256": sha256(content).hexdigest(),
        "encoding": "utf-8",
        "media_type": "text/html",
    }
    return {"articles": [article], "stories": [{"brief": {"points": [{"cites": [cite]}]}}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(SOURCE)
    return tmp_path


def test_a_cite_through_tags_entities_and_spaces_holds(folder: Path) -> None:
    end = SOURCE.index("</p>")
    verdict = verify.verified(dossier(end=end), [folder])
    assert verdict.failed == []
    assert verdict.held == 1


@pytest.mark.parametrize(
    "lie",
    [
        {"exact": "Three people died on Monday."},
        {"start": 4},
        {"end": 9999},
        {"start": -1},
        {"article": "b"},
        {"start": 60, "end": 60},
    ],
)
def test_a_cite_that_is_not_what_the_source_says_fails(folder: Path, lie: dict[str, Any]) -> None:
    verdict = verify.verified(dossier(**{"end": SOURCE.index("</p>"), **lie}), [folder])
    assert verdict.held == 0
    assert verdict.failed[0].startswith("dossier.stories[0].brief.points[0].cites[0]")


def test_a_source_that_changed_by_one_byte_is_not_the_source(folder: Path) -> None:
    (folder / "page.html").write_text(SOURCE + " ")
    verdict = verify.verified(dossier(), [folder])
    assert "not found" in verdict.failed[0]


def test_a_source_inside_json_lines_is_found_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "crawl.jsonl").write_text(json.dumps({"url": "x"}) + "\n" + json.dumps({"html": SOURCE}) + "\n")
    made = dossier(end=SOURCE.index("</p>"))
    made["articles"][0]["source"] = "elsewhere/crawl.jsonl:2"
    assert verify.verified(made, [tmp_path]).held == 1


def test_the_verifier_runs_alone_without_the_package(folder: Path) -> None:
    (folder / "dossier.json").write_text(json.dumps(dossier(end=SOURCE.index("</p>"))))
    command = [sys.executable, "-I", verify.__file__, str(folder / "dossier.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "1 cites hold.\n")


def test_every_cite_of_the_example_holds(ferry_fire: Path, ferry_reading: Any) -> None:
    from consilience.brief.json import encoded

    verdict = verify.verified(json.loads(encoded(ferry_reading)), [ferry_fire])
    assert verdict.failed == []
    assert verdict.held > 50
