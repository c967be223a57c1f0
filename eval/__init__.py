"""Measures every stage on public sets and on hand-marked stories."""

from __future__ import annotations

import os
from pathlib import Path

# The evaluation data are not part of the project: a folder `shared` beside the checkout, or where this variable says.
SHARED = Path(os.environ.get("CONSILIENCE_SHARED", Path(__file__).resolve().parents[1].parent / "shared"))
