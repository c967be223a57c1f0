"""What a user waits for: whole processes, their start included."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence

from consilience.cli.demo import EVENT, examples
from eval import SHARED

RUNS = 3


def measured() -> dict[str, float]:
    """Give the seconds of CPU time of some commands, each the least of several runs."""
    program = [sys.executable, "-m", "consilience"]
    with tempfile.TemporaryDirectory() as folder:
        outputs = [part for kind in ("html", "json", "markdown") for part in (f"--{kind}", f"{folder}/out.{kind}")]
        demo = [*program, "brief", str(examples() / EVENT), *outputs]
        found = {"`consilience --help`": _seconds([*program, "--help"]), "the demo's eight pages to all outputs": _seconds(demo)}
        if SHARED.is_dir():
            found["five reports to all outputs"] = _seconds([*program, "brief", str(SHARED / "seeds"), *outputs])
    return found


def _seconds(command: Sequence[str]) -> float:
    taken = []
    for _ in range(RUNS):
        before = _spent()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(_spent() - before)
    return min(taken)


def _spent() -> float:
    """Give the seconds of CPU time of all processes that were started here and have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
