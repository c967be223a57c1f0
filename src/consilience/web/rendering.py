"""A template → a page, with what stands on every page around it."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from consilience.brief import typesetting
from consilience.web.access import Right
from consilience.web.access.asking import form_token, remember, visitor_of
from consilience.web.site import site_of

HTML = "text/html; charset=utf-8"


class Room(Struct, frozen=True):
    """A place of the site that every page leads to, for those who have the right."""

    path: str
    name: str
    right: Right = "read"


# In the order of the line at the head of each page.
ROOMS = (
    Room("/", "Stories"),
    Room("/search", "Search"),
    Room("/check", "Check a text"),
    Room("/feeds", "Feeds"),
    Room("/review", "Review", "review"),
)

# The parts of the one style sheet and the one script, in their order; the first ones are the one-file page's own.
STYLES = ("brief/page.css", "brief/figures.css", "brief/words.css", "brief/sources.css", "web/site.css", "web/rooms.css")
SCRIPTS = ("web/site.js",)
KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """Write a page; the browser that has it already is told so (304)."""
    text = environment().get_template(template).render(**frame(request), **values)
    return remember(request, answer(request, text.encode(), status))


def part(template: str, **values: Any) -> Markup:
    """Write a part of a page that is the same for everybody, to be kept."""
    return Markup(environment().get_template(template).render(values))  # noqa: S704 - the templates escape what they are given


def answer(request: Request, body: bytes, status: int = 200) -> Response:
    """Give a page with the tag by which a browser asks for it again."""
    tag = f'"{urlsafe_b64encode(sha256(body).digest()[:15]).decode()}"'
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, status, {"ETag": tag} if status == 200 else None, HTML)


def frame(request: Request) -> dict[str, Any]:
    """Give what a page's frame needs: who reads, where they may go, and the token of its forms."""
    visitor = visitor_of(request)
    return {
        "visitor": visitor,
        "is_open": site_of(request).access.is_open,
        "rooms": [room for room in ROOMS if visitor and visitor.may(room.right)],
        "path": request.url.path,
        "form_token": lambda: form_token(request),
    }


@cache
def environment() -> Environment:
    """Give the templates of the site, beside those that the one-file page has."""
    made = typesetting.environment(_template)
    made.globals |= {"static": {name: f"/static/{address(name)}" for name in ("site.css", "site.js", "icon.svg")}}
    return made


@cache
def static(name: str) -> tuple[bytes, str] | None:
    """Give a file that never changes under its address, and its media type; None where there is none of this address."""
    for plain in ("site.css", "site.js", "icon.svg"):
        if name == address(plain):
            return _content(plain), KINDS[PurePath(plain).suffix]
    return None


@cache
def address(name: str) -> str:
    """Name a file so that a changed one has another name."""
    path = PurePath(name)
    return f"{path.stem}.{sha256(_content(name)).hexdigest()[:10]}{path.suffix}"


def _content(name: str) -> bytes:
    parts = {"site.css": STYLES, "site.js": SCRIPTS}.get(name, (f"web/{name}",))
    return "\n".join(_part(part) for part in parts).encode()


@cache
def _part(name: str) -> str:
    where, _, file = name.partition("/")
    folder = "templates" if where == "brief" else "static"
    return files(f"consilience.{where}").joinpath(folder, file).read_text(encoding="utf-8")


def _template(name: str) -> str | None:
    own = files("consilience.web").joinpath("templates", name)
    return own.read_text(encoding="utf-8") if own.is_file() else typesetting.template(name)
