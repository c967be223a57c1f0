from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from consilience import ingest, pipeline, store
from consilience.run import Local
from consilience.store import Library
from consilience.web import application

WHEN = "2024-10-06T10:00:00Z"


@pytest.fixture(scope="module")
def ferry_library(tmp_path_factory: pytest.TempPathFactory, ferry_fire: Path) -> Iterator[Library]:
    """A library with the shipped example."""
    with store.opened(tmp_path_factory.mktemp("library") / "ferry.db") as library:
        list(pipeline.add(library, ingest.from_paths([ferry_fire]), Local(workers=1), WHEN))
        yield library


@pytest.fixture(scope="module")
def site(ferry_library: Library) -> FastAPI:
    return application(ferry_library)


@pytest.fixture(scope="module")
def client(site: FastAPI) -> Iterator[TestClient]:
    with TestClient(site, base_url="http://localhost") as found:
        yield found


@pytest.fixture(scope="module")
def story(client: TestClient) -> str:
    """The id of the example's larger story."""
    listed = client.get("/api/v1/stories").json()["items"]
    return str(max(listed, key=lambda one: one["lead"]["articles"])["id"])
