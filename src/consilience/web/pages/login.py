"""Logging in and out."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.web.access import asking, tokens
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()

LONGEST_NAME = 80
# A path of this site and nothing else: not //elsewhere, not /\elsewhere, which browsers read alike.
_HERE = re.compile(r"/(?![/\\])[^\x00-\x20\\]{0,1000}")


@router.get("/login")
def login(request: Request, to: str = "/") -> Response:
    """Ask for a token or the password."""
    if asking.visitor_of(request):
        return RedirectResponse(_path(to), 303)
    return page(request, "login.html.jinja", to=_path(to), is_wrong=False)


@router.post("/login")
def log_in(request: Request, form: Annotated[FormData, Depends(asking.form)]) -> Response:
    """Let in whoever has a token or the password."""
    to, secret, name = (_field(form, name) for name in ("to", "secret", "name"))
    key = tokens.found(site_of(request).access.keys, secret.strip())
    if key is None:
        return page(request, "login.html.jinja", 403, to=_path(to), is_wrong=True)
    asking.begin(request, key.id, " ".join(name.split())[:LONGEST_NAME])
    return asking.remember(request, RedirectResponse(_path(to), 303))


@router.post("/logout")
def log_out(request: Request, _: Annotated[FormData, Depends(asking.form)]) -> Response:
    """End a session."""
    asking.begin(request, "", "")
    return asking.remember(request, RedirectResponse("/login", 303))


def _field(form: FormData, name: str) -> str:
    given = form.get(name)
    return given if isinstance(given, str) else ""


def _path(to: str) -> str:
    return to if _HERE.fullmatch(to) else "/"
