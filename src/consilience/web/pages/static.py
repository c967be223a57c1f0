"""The style sheet, the script and the sign of the site. Their addresses change with them, so a browser keeps them for good."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import Response

from consilience.web import rendering

router = APIRouter()

FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}


@router.get("/static/{name}")
def static(name: str) -> Response:
    """Give a file."""
    found = rendering.static(name)
    if found is None:
        raise HTTPException(404, "There is no such file.")
    content, kind = found
    return Response(content, headers=FOR_GOOD, media_type=kind)
