"""A site with the shipped example, open and behind tokens."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from consilience import ingest, pipeline, store
from consilience.run import Local
from consilience.store import Library, stories

pytest.importorskip("fastapi", reason="the extra for the site is not installed: pip install 'consilience[web]'")

from starlette.testclient import TestClient

from consilience.web import application
from consilience.web.access import Access, Key, Role, tokens
from consilience.web.access.rates import NONE

WHEN = "2031-05-04T08:00:00Z"
TOKENS: dict[Role, str] = {
    "reader": "reader-token-0123456789",
    "reviewer": "reviewer-token-0123456789",
    "feeder": "feeder-token-0123456789",
}
PASSWORD = "a long enough password"  # noqa: S105 - of a test


@pytest.fixture(scope="session")
def ferry_file(ferry_fire: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example in a library; nobody writes into this one."""
    file = tmp_path_factory.mktemp("web") / "ferry.db"
    with store.opened(file) as library:
        for _ in pipeline.add(library, ingest.from_paths([ferry_fire]), Local(workers=1), WHEN):
            pass
    return file


@pytest.fixture
def ferry(ferry_file: Path, tmp_path: Path) -> Iterator[Library]:
    """The shipped example in a library of the test's own."""
    file = tmp_path / "library.db"
    shutil.copy(ferry_file, file)
    with store.opened(file) as library:
        yield library


@pytest.fixture
def story(ferry: Library) -> str:
    """The id of the story of the fire."""
    with ferry.reading() as connection:
        return max(stories.listed(connection), key=lambda entry: entry.size).id


@pytest.fixture
def browser(ferry: Library) -> Iterator[TestClient]:
    """A browser on the machine itself, where the site is open."""
    with TestClient(application(ferry), base_url="http://localhost", follow_redirects=False) as client:
        yield client


@pytest.fixture
def keys() -> tuple[Key, ...]:
    """A token for each role, and the desk's password."""
    named = (Key(tokens.digest(token), role, f"{role}-name") for role, token in TOKENS.items())
    return (*named, tokens.from_password(PASSWORD))


@pytest.fixture
def stranger(ferry: Library, keys: tuple[Key, ...]) -> Iterator[TestClient]:
    """A browser elsewhere: the site asks it for a token."""
    app = application(ferry, Access(keys), NONE)
    with TestClient(app, base_url="http://desk.example", follow_redirects=False) as client:
        yield client
