"""What several tests share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from consilience import ingest, pipeline
from consilience.cli.demo import EVENT, examples
from consilience.pipeline import Reading
from consilience.run import Local
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
