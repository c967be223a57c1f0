"""A site on this machine, and a way to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from consilience.ingest.fetch.web import Web
from tests.serving import NEAR, Site, served


@pytest.fixture
def site() -> Iterator[Site]:
    """An empty site."""
    with served() as found:
        yield found


@pytest.fixture
def web() -> Iterator[Web]:
    """A way to the network that may go to this machine and waits for nobody."""
    found = Web(NEAR)
    yield found
    found.stop()
