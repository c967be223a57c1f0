"""Files, folders and standard input."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from consilience import ingest
from consilience.ingest import sources
from consilience.records import Page, Skipped


def pages(items: object) -> list[Page]:
    return [item for item in items if isinstance(item, Page)]  # type: ignore[attr-defined]


def skipped(items: object) -> list[Skipped]:
    return [item for item in items if isinstance(item, Skipped)]  # type: ignore[attr-defined]


def test_a_folder_gives_its_texts_and_pages_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.html", "sub/c.md"):
        (tmp_path / name).write_text(name)
    found = pages(ingest.from_paths([tmp_path]))
    assert [Path(page.source).name for page in found] == ["a.html", "b.txt", "c.md"]
    assert [page.media_type for page in found] == ["text/html", "text/plain", "text/plain"]


def test_the_id_of_a_page_is_the_hash_of_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"hello")
    (found,) = pages(ingest.from_paths([tmp_path]))
    assert found.id == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


def test_a_file_of_an_unknown_kind_is_skipped_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (item,) = skipped(ingest.from_paths([tmp_path]))
    assert item.source.endswith("photo.png")
    assert "--as" in item.reason


def test_a_file_of_an_unknown_kind_is_read_as_the_reader_says(tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("words")
    (found,) = pages(ingest.from_paths([file], kind="text"))
    assert found.content == b"words"


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".notes.txt").write_text("mine")
    assert list(ingest.from_paths([tmp_path])) == []


def test_a_folder_that_vanishes_is_skipped_with_the_reason(tmp_path: Path) -> None:
    (item,) = skipped(ingest.from_paths([tmp_path / "gone.txt"]))
    assert "cannot be read" in item.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_an_unreadable_file_is_skipped_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("words")
    file.chmod(0)
    (item,) = skipped(ingest.from_paths([tmp_path]))
    assert "Permission denied" in item.reason


def test_a_page_too_large_to_be_a_page_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST_PAGE_BYTES", 10)
    (tmp_path / "dump.html").write_bytes(b"x" * 11)
    (item,) = skipped(ingest.from_paths([tmp_path]))
    assert "MB" in item.reason
    (streamed,) = skipped(ingest.from_stream(BytesIO(b"x" * 11), "-", "html"))
    assert streamed.source == "-"


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(pages(ingest.from_paths([tmp_path]))) == 1
