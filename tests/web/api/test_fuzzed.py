"""The OpenAPI document held against the API by schemathesis: no fault of ours, and every answer as the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks

from consilience import ingest, pipeline, store
from consilience.run import Local
from consilience.web import application

WHEN = "2024-10-06T10:00:00Z"
HERE = {"Host": "localhost"}  # an open site answers to no other name
CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_answers_are_what_the_document_says(filled: bool, tmp_path: Path, ferry_fire: Path) -> None:  # noqa: FBT001 - a parameter
    with store.opened(tmp_path / "library.db") as library:
        if filled:
            list(pipeline.add(library, ingest.from_paths([ferry_fire]), Local(workers=1), WHEN))
        schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", application(library), headers=HERE)
        operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
        assert len(operations) > 20
        for operation in operations:
            hold(operation)


def hold(operation: Any) -> None:
    """Ask one operation some questions that its description allows, and look at each answer."""

    @settings(max_examples=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def answers(case: Case[Any]) -> None:
        response = case.call(headers=HERE)
        assert response.status_code < 500
        case.validate_response(response, checks=CHECKS)

    answers()
