"""Reading → dossier JSON, the same bytes each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from consilience.pipeline import Reading


def encoded(reading: Reading) -> str:
    """Give the dossier as indented JSON text that ends in a line break."""
    return msgspec.json.format(msgspec.json.encode(reading.dossier), indent=1).decode() + "\n"
