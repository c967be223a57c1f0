"""What went wrong, on a page of its own; for the API as a problem document."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import quote

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import LibraryError, UsageError
from consilience.web.headers import HEADERS
from consilience.web.refusals import API, PROBLEM, problem
from consilience.web.rendering import page

TITLES = {
    400: "This cannot be read",
    403: "Not allowed",
    404: "There is no such page",
    405: "This cannot be done here",
    409: "This cannot be done now",
    422: "This cannot be read",
    429: "Too many requests",
    503: "The library is away",
}

# Of faults that the server finds by itself.
SILENT = {404: "Nothing is kept under this address.", 405: "This address is not asked in this way."}


def install(app: FastAPI) -> None:
    """See that every fault becomes a page or a problem document."""
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(LibraryError, _away)
    app.add_exception_handler(UsageError, _wrong)
    app.add_exception_handler(Exception, _broken)


def told(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """Tell of a fault, in the way of whoever asked."""
    if request.url.path.startswith(API):
        return Response(problem(status, detail), status, headers, PROBLEM)
    found = page(request, "error.html.jinja", status, title=TITLES.get(status, HTTPStatus(status).phrase), detail=detail)
    found.headers.update(headers or {})
    return found


def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)  # noqa: S101 - starlette calls it with nothing else
    if fault.status_code == 401 and request.method == "GET" and not request.url.path.startswith(API):
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?to={quote(here)}", 303)
    silent = fault.detail == HTTPStatus(fault.status_code).phrase
    detail = SILENT.get(fault.status_code, fault.detail) if silent else fault.detail
    return told(request, fault.status_code, detail, dict(fault.headers or {}))


def _misread(request: Request, fault: Exception) -> Response:
    detail = "Part of the address or of the form is not what it should be."
    if isinstance(fault, RequestValidationError) and request.url.path.startswith(API):
        wrong = (f"{'.'.join(map(str, one['loc'][1:])) or one['loc'][0]}: {one['msg']}" for one in fault.errors())
        detail = "; ".join(dict.fromkeys(wrong)) + "."
    return told(request, 422, detail)


def _away(request: Request, _: Exception) -> Response:
    return told(
        request, 503, "The database cannot be reached just now. Nothing is lost; try again in a moment.", {"Retry-After": "5"}
    )


def _wrong(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, UsageError)  # noqa: S101 - starlette calls it with nothing else
    return told(request, 400, f"{fault.what}: {fault.where}.")


def _broken(request: Request, _: Exception) -> Response:
    # This answer is made outside of what puts the headers on all others.
    return told(request, 500, "This is a fault of the program. It stands in the server’s log.", HEADERS)
