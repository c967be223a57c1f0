"""The commands as a user types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from consilience import cli
from consilience.testing import Command


def test_a_folder_is_briefed_on_the_terminal(consilience: Command, ferry_fire: Path) -> None:
    done = consilience("brief", ferry_fire)
    assert done.code == 0
    assert "WHAT HAPPENED" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_all_outputs_are_written_and_the_dossier_verifies(consilience: Command, ferry_fire: Path, tmp_path: Path) -> None:
    made = [tmp_path / name for name in ("page.html", "dossier.json", "brief.md")]
    done = consilience("brief", ferry_fire, "--html", made[0], "--json", made[1], "--markdown", made[2])
    assert done.code == 0
    assert all(file.stat().st_size > 1000 for file in made)
    checked = consilience("verify", made[1], "--sources", ferry_fire)
    assert checked.code == 0
    assert "cites hold" in checked.out


def test_the_same_input_gives_the_same_bytes(consilience: Command, ferry_fire: Path) -> None:
    first, second = (consilience("brief", ferry_fire, "--json", "-").out for _ in range(2))
    assert first == second
    assert json.loads(first)["schema"] == "consilience/dossier/1"


def test_sources_may_come_in_any_order_and_twice(consilience: Command, ferry_fire: Path) -> None:
    files = sorted(ferry_fire.iterdir())
    straight = consilience("brief", *files, "--json", "-").out
    assert consilience("brief", *reversed(files), files[0], "--json", "-").out == straight


def test_articles_that_their_reader_knows_to_tell_of_one_event_are_one_story(
    consilience: Command, ferry_fire: Path, tmp_path: Path
) -> None:
    for name, options in (("many.json", []), ("one.json", ["--one-event"])):
        assert consilience("brief", ferry_fire, *options, "--json", tmp_path / name).code == 0
    many, one = (json.loads((tmp_path / name).read_text()) for name in ("many.json", "one.json"))
    assert len(many["stories"]) == 2
    assert len(one["stories"]) == 1
    assert len(one["stories"][0]["articles"]) == len(one["articles"]) == len(many["articles"])


def test_a_changed_word_in_a_dossier_is_found_and_named(consilience: Command, ferry_fire: Path, tmp_path: Path) -> None:
    file = tmp_path / "dossier.json"
    consilience("brief", ferry_fire, "--json", file)
    dossier = json.loads(file.read_text())
    dossier["stories"][0]["brief"]["points"][0]["cites"][0]["exact"] += " not"
    file.write_text(json.dumps(dossier))
    done = consilience("verify", file, "--sources", ferry_fire)
    assert done.code == 1
    assert "dossier.stories[0].brief.points[0].cites[0]" in done.out


def test_a_dossier_given_to_verify_must_be_one(consilience: Command, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"articles": 3}')
    done = consilience("verify", tmp_path / "x.json")
    assert done.code == 2
    assert done.err.startswith("Error: not a dossier")
    assert done.err.count("\n") == 1


def test_a_path_that_is_not_there_is_one_line_and_exit_code_2(consilience: Command, tmp_path: Path) -> None:
    done = consilience("brief", tmp_path / "gone")
    assert done.code == 2
    assert "no such file or folder" in done.err
    assert done.err.count("\n") == 1


def test_an_output_that_cannot_be_written_is_one_line_and_exit_code_2(
    consilience: Command, ferry_fire: Path, tmp_path: Path
) -> None:
    done = consilience("brief", ferry_fire, "--html", tmp_path / "gone" / "page.html")
    assert done.code == 2
    assert "cannot write" in done.err


def test_a_pipeline_that_is_not_there_is_one_line_and_nothing_is_read(consilience: Command, tmp_path: Path) -> None:
    done = consilience("brief", tmp_path / "gone", "--pipeline", "quick")
    assert done.code == 2
    assert "quick" in done.err
    assert "gone" not in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", ["brief", "demo"])
def test_the_fast_pipeline_tells_the_example_too(consilience: Command, ferry_fire: Path, command: str) -> None:
    sources = [ferry_fire] if command == "brief" else []
    done = consilience(command, *sources, "--pipeline", "fast", "--json", "-")
    assert done.code == 0
    assert "Maren Dahl" in {name["name"] for name in json.loads(done.out)["stories"][0]["names"]}


def test_nothing_usable_is_exit_code_3_and_every_item_is_named(consilience: Command, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200))
    done = consilience("brief", tmp_path)
    assert done.code == 3
    assert "empty.txt" in done.out
    assert "photo.txt" in done.out


def test_nothing_at_all_is_exit_code_3(consilience: Command, tmp_path: Path) -> None:
    assert consilience("brief", tmp_path).code == 3


def test_the_schema_of_the_docs_is_the_schema_of_the_program(consilience: Command) -> None:
    published = Path(__file__).parents[2] / "docs" / "dossier.schema.json"
    assert consilience("schema").out == published.read_text(), "run: make schema"


def test_a_dossier_keeps_to_its_schema(consilience: Command, ferry_fire: Path) -> None:
    import jsonschema

    schema = json.loads(consilience("schema").out)
    jsonschema.validate(json.loads(consilience("brief", ferry_fire, "--json", "-").out), schema)


def test_the_demo_tells_its_story(consilience: Command) -> None:
    done = consilience("demo")
    assert done.code == 0
    assert "Maren Dahl" in done.out


def test_standard_input_is_a_source(ferry_fire: Path) -> None:
    text = (ferry_fire / "1-nordvik-news-agency.txt").read_bytes()
    command = [sys.executable, "-m", "consilience", "brief", "-", "--json", "-"]
    done = subprocess.run(command, input=text, capture_output=True, check=True)
    assert json.loads(done.stdout)["articles"][0]["source"] == "-"


def test_help_loads_no_stage() -> None:
    code = (
        "import sys; from consilience import cli; cli.program.main(['--help'], standalone_mode=False); print(sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "brief" in done.stdout
    assert not {"trafilatura", "lxml", "consilience.pipeline"} & set(done.stdout.split("'"))


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_every_command_has_help_and_stands_in_the_readme(consilience: Command, command: str) -> None:
    assert consilience(command, "--help").code == 0
    assert f"consilience {command}" in (Path(__file__).parents[2] / "README.md").read_text()
