"""The whole way: what must hold for any input."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from consilience import extract, ingest, pipeline, testing, verify
from consilience.brief.json import encoded
from consilience.pipeline import Reading
from consilience.records import Page, Skipped
from consilience.run import Local

REPORT = """Storm sinks boats in Lunde

LUNDE, Oct. 3, 2024 — A storm sank at least 14 boats in the harbour of Lunde on Thursday, the harbour master Karl Brodin said.

"We have not seen such waves since 1999," Brodin told reporters on the quay.

Three people were taken to hospital, the coastguard said.
"""


def read(*pages: Page | Skipped) -> Reading:
    return pipeline.read(pages, Local(workers=1))


def test_the_order_of_the_pages_does_not_matter(ferry_fire: Path, ferry_reading: Reading) -> None:
    pages = list(ingest.from_paths([ferry_fire]))
    random.Random(7).shuffle(pages)  # noqa: S311 - no secret
    assert encoded(read(*pages)) == encoded(ferry_reading)


def test_twice_is_once(ferry_fire: Path, ferry_reading: Reading) -> None:
    pages = list(ingest.from_paths([ferry_fire]))
    assert encoded(read(*pages, *pages)) == encoded(ferry_reading)


def test_the_same_bytes_under_another_name_are_one_article_and_said_so() -> None:
    reading = read(testing.page(REPORT, "b.txt"), testing.page(REPORT, "a.txt"))
    assert [article.source for article in reading.dossier.articles] == ["a.txt"]
    assert [(item.source, item.reason) for item in reading.dossier.skipped] == [("b.txt", "the same bytes as a.txt")]


def test_two_workers_give_the_bytes_that_one_gives(
    ferry_fire: Path, ferry_reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consilience.run.local.RECORDS_WORTH_A_POOL", 1)
    monkeypatch.setattr("consilience.run.local.PAIRS_WORTH_A_POOL", 1)
    assert encoded(pipeline.read(ingest.from_paths([ferry_fire]), Local(workers=2))) == encoded(ferry_reading)


def test_every_article_stands_in_one_story(ferry_reading: Reading) -> None:
    placed = [article for story in ferry_reading.dossier.stories for article in story.articles]
    assert sorted(placed) == sorted(article.id for article in ferry_reading.dossier.articles)


def test_every_page_is_an_article_or_skipped_with_a_reason(ferry_fire: Path, ferry_reading: Reading) -> None:
    named = {article.source for article in ferry_reading.dossier.articles} | {
        item.source for item in ferry_reading.dossier.skipped
    }
    assert named == {str(file) for file in ferry_fire.iterdir()}


def test_the_look_alike_fire_of_the_example_is_another_story(ferry_reading: Reading) -> None:
    first, *others = ferry_reading.dossier.stories
    assert len(first.articles) == 7
    assert [len(story.articles) for story in others] == [1]


def test_a_point_of_the_briefing_is_what_its_first_cite_says(ferry_reading: Reading) -> None:
    for story in ferry_reading.dossier.stories:
        assert story.brief is not None
        assert story.brief.points
        for point in story.brief.points:
            whole = " ".join(point.cites[0].exact.split())
            assert all(" ".join(part.split()).strip() in whole for part in point.text.split("…"))


@settings(max_examples=40)
@given(some.data())
def test_no_damage_to_a_page_raises_and_every_cite_of_what_is_left_holds(ferry_fire: Path, data: some.DataObject) -> None:
    file = data.draw(some.sampled_from(sorted(ferry_fire.iterdir())))
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(some.integers(1, 6))):
        start = data.draw(some.integers(0, len(content)))
        end = data.draw(some.integers(start, min(len(content), start + 400)))
        content[start:end] = data.draw(
            some.binary(max_size=20) | some.sampled_from([b"<", b"&#x", b'"', b"<!--", b"\xe2\x80", b"\n\n", b"<p>"])
        )
    page = testing.page(bytes(content), file.name)
    reading = read(page)
    assert len(reading.dossier.articles) + len(reading.dossier.skipped) == 1
    for article in reading.dossier.articles:
        source = extract.source_text(bytes(content), article.encoding)
        for story in reading.dossier.stories:
            for cite in (cite for point in (story.brief.points if story.brief else ()) for cite in point.cites):
                assert verify.shown(source[cite.start : cite.end], article.media_type) == cite.exact


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("empty.html", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 10, "not text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "not text"),
        ("no-text.html", b"<html><body><script>var a = 1;</script></body></html>", "no"),
        ("endless.txt", b"Nobody said anything about the storm in Lunde on Thursday. " * 9000, "too long"),
        (
            "german.txt",
            ("Bei einem Brand auf einer Fähre sind am Donnerstag drei Menschen ums Leben gekommen. " * 6).encode(),
            "language",
        ),
    ],
)
def test_what_cannot_be_used_is_skipped_with_the_reason(name: str, content: bytes, reason: str) -> None:
    reading = read(testing.page(content, name), testing.page(REPORT, "good.txt"))
    assert [article.source for article in reading.dossier.articles] == ["good.txt"]
    (item,) = reading.dossier.skipped
    assert item.source == name
    assert reason in item.reason.lower()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken-utf8.txt", REPORT.encode().replace("—".encode(), b"\xe2\x80")),
        ("utf16.txt", REPORT.encode("utf-16")),
        ("utf8-bom.txt", b"\xef\xbb\xbf" + REPORT.encode()),
        ("windows.txt", REPORT.replace("\n", "\r\n").encode("cp1252")),
        ("no-date.txt", REPORT.replace("Oct. 3, 2024 ", "").encode()),
        ("future.txt", REPORT.replace("2024", "2124").encode()),
        ("two-titles.txt", b"Storm sinks boats in Lunde\n\nHarbour of Lunde wrecked by storm\n\n" + REPORT.encode()),
        ("right-to-left.txt", REPORT.encode() + "\n\n\u202eקול ישראל\n".encode()),
        ("nested.html", b"<html><body>" + b"<div>" * 3000 + f"<p>{REPORT}</p>".encode() + b"</div>" * 3000 + b"</body></html>"),
        ("unclosed.html", f"<html><body><article><h1>Storm</h1><p>{REPORT}<p>{REPORT}<b><i>".encode()),
    ],
)
def test_odd_input_is_read_or_skipped_and_every_cite_of_it_holds(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    reading = read(*ingest.from_paths([tmp_path]))
    assert len(reading.dossier.articles) + len(reading.dossier.skipped) == 1
    verdict = verify.verified(json.loads(encoded(reading)), [tmp_path])
    assert verdict.failed == []
    if name.endswith(".txt"):
        assert verdict.held > 5
