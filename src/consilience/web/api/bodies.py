"""The body of a request → a record; a fault in it is named."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import Depends, HTTPException
from starlette.requests import Request

from consilience.web.api.answering import schema

Record = TypeVar("Record")


async def _body(request: Request) -> bytes:
    """Give the bytes of a body that says it is JSON; 415 for others."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "Send JSON: Content-Type: application/json.")
    return await request.body()


Body = Annotated[bytes, Depends(_body)]


def given(body: bytes, kind: type[Record]) -> Record:
    """Read a body; 400 where it is no JSON, 422 where it is not what is wanted."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as fault:
        raise HTTPException(422, f"The body is not as it should be: {fault}.") from fault
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise HTTPException(400, f"The body is not JSON: {fault}.") from fault


def wanted(kind: Any) -> dict[str, Any]:
    """Describe for the OpenAPI document what body a route takes."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema(kind)}}}}
