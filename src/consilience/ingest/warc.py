"""WARC files (Common Crawl's news crawl and others) → pages; what is damaged is named, and reading goes on behind it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import SEEK_END
from typing import TYPE_CHECKING, BinaryIO, Literal

from msgspec import Struct

from consilience.ingest.page_types import LARGEST_PAGE_BYTES, media_type_of
from consilience.records import Given, Page, Skipped

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

# Where a record may begin after damage: at a member of a gzip file or at a version line.
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_VERSION = re.compile(rb"WARC/[01]\.\d")
_LENGTH = re.compile(rb"^Content-Length:\s*(\d{1,18})\s*$", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 32_768
_PIECE_BYTES = 1 << 20

# So many beginnings in a row that were none: the rest of the file is not a WARC.
MOST_FAILURES = 1_000


class _Damage(Struct, frozen=True):
    """Where reading broke off, and why."""

    after: int
    reason: str


def pages(stream: BinaryIO, source: str) -> Iterator[Page | Skipped]:
    """Give the pages of a WARC file, packed or not, each named `source:offset`; what cannot be used is skipped with the reason.

    Responses with status 200 that are HTML or text count, and saved resources of the same kinds. Behind damage reading goes on
    at the next record, where the stream can be wound back.
    """
    start = stream.read(16) if stream.seekable() else b""
    if start.startswith(b"filedesc:"):
        yield Skipped(
            source=source, stage="ingest", reason="an ARC file, the format before WARC; convert it with: warcio recompress"
        )
        return
    offset, failures, given = 0, 0, 0
    while True:
        if stream.seekable():
            stream.seek(offset)
        damage: _Damage | None = None
        for found in _whole(_until_damage(stream, source, offset), stream):
            if isinstance(found, _Damage):
                damage = found
            else:
                failures, given = 0, given + 1
                yield found
        if damage is None:
            break
        if not failures:
            yield Skipped(source=f"{source}:{damage.after}", stage="ingest", reason=f"a damaged record ({damage.reason})")
        failures += 1
        following = _next_start(stream, damage.after + 1) if stream.seekable() and failures < MOST_FAILURES else None
        if following is None:
            return
        offset = following
    if not given:
        yield Skipped(source=source, stage="ingest", reason="no page in it, only records about the crawl")


def _whole(read: Iterable[Page | Skipped | _Damage], stream: BinaryIO) -> Iterator[Page | Skipped | _Damage]:
    """Give what was read, and of the last page, where the file ends within it, that it is not whole."""
    last: Page | Skipped | _Damage | None = None
    for found in read:
        if last:
            yield last
        last = found
    if isinstance(last, Page) and stream.seekable() and _breaks_off(stream, _offset(last.source)):
        last = Skipped(source=last.source, stage="ingest", reason=f"the file breaks off in this record: {last.given.url}")
    if last:
        yield last


def _until_damage(stream: BinaryIO, source: str, offset: int) -> Iterator[Page | Skipped | _Damage]:
    """Give the pages from an offset on; at damage where the last whole record began (or `offset`), and stop."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    position, twins = offset, 0
    try:
        wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True, auto_decode="all"):
            began = record.stream_pos
            twins = twins + 1 if began == position and twins else 1
            position = began
            # A member of a gzip file may hold several records: they share an offset.
            yield _page(record, f"{source}:{began}" if twins == 1 else f"{source}:{began}.{twins}")
    except (OSError, ValueError) as error:
        yield _Damage(position, " ".join(str(error).split())[:200])


def _page(record: WarcRecord, source: str) -> Page | Skipped:
    from fastwarc.warc import WarcRecordType

    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    http = record.http_headers if record.is_http else None
    reason = None
    if record.record_type == WarcRecordType.revisit:
        reason = "the same as an earlier visit, which holds the page"
    elif http is not None and http.status_code != 200:
        reason = f"the server answered {http.status_code}"
    elif not address.startswith(("http://", "https://")):
        reason = "not a page of the web"
    media_type = media_type_of(record.http_content_type or (record.headers.get("Content-Type") if http is None else None))
    if reason is None and media_type is None:
        reason = f"{record.http_content_type or 'of no declared type'}, neither HTML nor text"
    if reason is not None or media_type is None:
        return Skipped(source=source, stage="ingest", reason=f"{reason}: {address}" if address else str(reason))
    return _read(record, source, address, media_type)


def _read(record: WarcRecord, source: str, address: str, media_type: Literal["text/html", "text/plain"]) -> Page | Skipped:
    content = record.reader.read(LARGEST_PAGE_BYTES + 1)
    if len(content) > LARGEST_PAGE_BYTES:
        return Skipped(
            source=source, stage="ingest", reason=f"more than {LARGEST_PAGE_BYTES / 1e6:.0f} MB in one page: {address}"
        )
    return Page(
        id=sha256(content).hexdigest(),
        source=source,
        content=content,
        media_type=media_type,
        encoding=record.http_charset,
        given=Given(url=address, fetched=record.headers.get("WARC-Date")),
    )


def _offset(source: str) -> int:
    """Give the offset in the name of a page."""
    return int(source.rpartition(":")[2].partition(".")[0])


def _breaks_off(stream: BinaryIO, offset: int) -> bool:
    """Say whether the file ends before the record at an offset, the last one that was read, does."""
    stream.seek(offset)
    piece = stream.read(_PIECE_BYTES)
    if not piece.startswith(b"\x1f\x8b"):
        length = _LENGTH.search(piece[:_LONGEST_HEAD])
        head = piece.find(b"\r\n\r\n") + 4
        return bool(length and offset + head + int(length[1]) > stream.seek(0, SEEK_END))
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while piece:
        unpacking.decompress(piece)
        if unpacking.eof:
            piece, unpacking = unpacking.unused_data, zlib.decompressobj(zlib.MAX_WBITS | 16)
            if not piece.startswith(b"\x1f\x8b"):
                return False
            continue
        piece = stream.read(_PIECE_BYTES)
    return True


def _next_start(stream: BinaryIO, offset: int) -> int | None:
    """Find where the next record may begin."""
    stream.seek(offset)
    kept = b""
    while piece := stream.read(_PIECE_BYTES):
        window = kept + piece
        places = [found.start() for pattern in (_MEMBER, _VERSION) if (found := pattern.search(window))]
        if places:
            return offset + min(places)
        kept = window[-8:]
        offset += len(window) - len(kept)
    return None
