"""The page where a text is checked: what of it the library's reports support, contradict, or have overtaken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from msgspec import Struct
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience.brief import checked as printed
from consilience.records import Checked, Finding
from consilience.store.reading import checking
from consilience.web import addresses
from consilience.web.access import Visitor
from consilience.web.access.asking import READ, form
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()

LONGEST = 20_000  # characters; a page of a newspaper has some 30,000


class Told(Struct, frozen=True):
    """A sentence of the text with what was found of it, in pieces: its numbers and quotes stand apart."""

    finding: Finding
    pieces: tuple[tuple[str, Finding | None], ...]
    inside: tuple[Finding, ...]


@router.get("/check")
def ask(request: Request, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Ask for a text."""
    return page(request, "check.html.jinja", text="", found=None, longest=LONGEST)


@router.post("/check")
def check(request: Request, _: Annotated[Visitor, Depends(READ)], given: Annotated[FormData, Depends(form)]) -> Response:
    """Show a text with what reports say of each sentence, number and quote."""
    text = given.get("text")
    if not isinstance(text, str) or not text.strip():
        return page(request, "check.html.jinja", text="", found=None, longest=LONGEST)
    text = text.replace("\r\n", "\n")
    if len(text) > LONGEST:
        raise HTTPException(413, f"At most {LONGEST:,} characters are checked at once.")
    site = site_of(request)
    with site.places.taken():
        found = checking.checked(site.library, text)
    told = list(sentences(text, found))
    named = {article.id: article for article in found.cited}
    shown: dict[str, Any] = {"text": text, "found": found, "told": told, "named": named, "summary": printed.summary(found)}
    return page(request, "check.html.jinja", **shown, longest=LONGEST, addresses=addresses)


def sentences(text: str, found: Checked) -> Iterator[Told]:
    """Give the sentences of a text, each in pieces that together are its characters."""
    for sentence in (one for one in found.findings if one.kind == "sentence"):
        inside = tuple(one for one in found.findings if one.kind != "sentence" and sentence.start <= one.start < sentence.end)
        yield Told(sentence, tuple(_pieces(text, sentence, inside)), inside)


def _pieces(text: str, sentence: Finding, inside: tuple[Finding, ...]) -> Iterator[tuple[str, Finding | None]]:
    """Cut a sentence at its numbers and quotes; of two that overlap the first is set off."""
    end = sentence.start
    for one in inside:
        if one.start >= end and one.end <= sentence.end:
            yield text[end : one.start], None
            yield text[one.start : one.end], one
            end = one.end
    yield text[end : sentence.end], None
