"""The page of the shipped example, and a browser that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from consilience.brief import page
from consilience.pipeline import Reading


@pytest.fixture(scope="session")
def ferry_page(ferry_reading: Reading, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the page."""
    file: Path = tmp_path_factory.mktemp("page") / "page.html"
    file.write_text(page.written(ferry_reading), encoding="utf-8")
    return file


@pytest.fixture
def opened(chrome: Browser, ferry_page: Path) -> Iterator[Page]:
    """The page, open on a desk; it fails the test if it complains or asks for anything from elsewhere."""
    shown = chrome.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    shown.on("console", lambda message: faults.append(message.text))
    shown.on("pageerror", lambda error: faults.append(str(error)))
    shown.on("request", lambda request: None if request.url.startswith("file:") else faults.append(request.url))
    shown.goto(ferry_page.as_uri())
    yield shown
    shown.close()
    assert faults == []
