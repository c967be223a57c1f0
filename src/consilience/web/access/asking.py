"""A request → who asks, whether they may, and whether their form is ours."""

from __future__ import annotations

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience.web.access import Right, Visitor, sessions, tokens, visitor
from consilience.web.access.sessions import Session
from consilience.web.site import site_of

TOKEN_FIELD = "form_token"  # noqa: S105 - the name of the field
MOST_FIELDS = 200


def visitor_of(request: Request) -> Visitor | None:
    """Give who asks: the bearer of a token, who logged in, or on an open site anybody; None where nobody is known."""
    site = site_of(request)
    if site.access.is_open:
        return site.access.anybody
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        key = tokens.found(site.access.keys, token.strip())
        return visitor(key) if key else None
    return sessions.visitor_of(site.access, _read(request))


class May:
    """A dependency of a route: lets in who has a right, and gives the visitor. 401 for nobody known, 403 for others."""

    def __init__(self, right: Right) -> None:
        self.right = right

    async def __call__(self, request: Request) -> Visitor:
        """Give the visitor, or refuse; nothing here waits, so it needs no thread."""
        found = visitor_of(request)
        if found is None:
            raise HTTPException(401, "Log in, or give a token.", {"WWW-Authenticate": "Bearer"})
        if not found.may(self.right):
            raise HTTPException(403, f"{found.name} may not {self.right} here.")
        return found


READ, REVIEW, FEED = May("read"), May("review"), May("feed")


def session_of(request: Request) -> Session:
    """Give the browser's session, a new one where it has none; `remember` gives it the cookie."""
    if not hasattr(request.state, "session"):
        found = _read(request)
        request.state.session = found or site_of(request).sessions.begun()
        request.state.is_new_session = found is None
    session: Session = request.state.session
    return session


def begin(request: Request, key: str, name: str) -> None:
    """Begin a session of somebody who logged in; or, without a key, of nobody."""
    request.state.session = site_of(request).sessions.begun(key, name)
    request.state.is_new_session = True


def remember(request: Request, response: Response) -> Response:
    """Give the browser the cookie of its session, where that is new."""
    if getattr(request.state, "is_new_session", False):
        cookie = site_of(request).sessions.written(request.state.session)
        is_secure = request.url.scheme == "https"
        response.set_cookie(
            sessions.COOKIE, cookie, max_age=sessions.LASTS_SECONDS, httponly=True, samesite="lax", secure=is_secure
        )
    return response


def form_token(request: Request) -> str:
    """Give the value of a form's hidden field; the template writes it."""
    return site_of(request).sessions.form_token(session_of(request))


async def form(request: Request) -> FormData:
    """Give a form that comes from a page of ours; 403 for all others. A dependency of every route that changes something."""
    given = await request.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=1 << 16)
    session, token = _read(request), given.get(TOKEN_FIELD)
    if session is None or isinstance(token, UploadFile | None) or not site_of(request).sessions.is_of(session, token):
        raise HTTPException(403, "This form is too old, or not from this site. Load the page again and send it from there.")
    return given


def _read(request: Request) -> Session | None:
    return site_of(request).sessions.read(request.cookies.get(sessions.COOKIE))
