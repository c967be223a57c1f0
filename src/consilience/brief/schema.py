"""The dossier's JSON Schema, made from the records themselves."""

from __future__ import annotations

import json

import msgspec

from consilience.records import Dossier

ADDRESS = "https://json-schema.org/draft/2020-12/schema"


def published() -> str:
    """Give the JSON Schema (draft 2020-12) of a dossier as text, the same each time."""
    schema = {"$schema": ADDRESS, "title": "Consilience dossier"} | msgspec.json.schema(Dossier)
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
