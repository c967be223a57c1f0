"""Tell what machine something was measured on, and how busy it was."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path


def told() -> str:
    """Give processor, cores, Python and the load of the last five minutes, in which the measuring itself counts one."""
    load = os.getloadavg()[1]
    return f"{processor()}, {os.cpu_count()} cores, Python {platform.python_version()}, load {load:.1f} (this run alone: 1)"


def processor() -> str:
    """Give the processor's own name where the system tells it, else its kind."""
    told = Path("/proc/cpuinfo")
    named = re.search(r"^model name\s*: (.+)$", told.read_text(encoding="utf-8"), re.MULTILINE) if told.exists() else None
    return named[1] if named else platform.machine()
