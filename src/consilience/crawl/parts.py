"""A part of a crawl's work in a file of its own: written whole or not at all, read with its digest, or one record by its key."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from consilience.errors import UsageError
from consilience.store.packed import packed, unpacked

Record = TypeVar("Record")

_MAGIC = b"consilience part 1\n"
_HEAD = struct.Struct(f"<{len(_MAGIC)}s32sQ")  # the digest of all behind it, and the length of the index
Index = dict[str, tuple[int, int]]  # the key of each record, where it begins behind the index, and its length


class Body(NamedTuple):
    """A record as a part holds it: its key and, packed where it was made, its bytes."""

    key: str
    content: bytes


def body(key: str, record: object) -> Body:
    """Give a record as a part holds it."""
    return Body(key, packed(record))


def keep(place: Path, records: Iterable[Body]) -> str:
    """Write records under their keys and give the digest of the part; UsageError where the disk does not take it."""
    index: Index = {}
    bodies: list[bytes] = []
    length = 0
    for key, record in records:
        bodies.append(record)
        index[key] = length, len(record)
        length += len(record)
    listed = msgspec.msgpack.encode(index)
    content = b"".join([listed, *bodies])
    digest = sha256(content)
    write(place, _HEAD.pack(_MAGIC, digest.digest(), len(listed)) + content)
    return digest.hexdigest()


def note(place: Path, record: object) -> None:
    """Write a small record as JSON, whole or not at all."""
    write(place, msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")


def noted(place: Path, kind: type[Record]) -> Record:
    """Give a small record that was noted; UsageError where it is damaged or gone."""
    try:
        return msgspec.json.decode(place.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as fault:
        raise damaged(place) from fault


def write(place: Path, content: bytes) -> None:
    """Write a file whole or not at all; UsageError where the disk does not take it."""
    waiting = place.with_name(place.name + ".new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with waiting.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(place)
    except OSError as fault:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        what = f"cannot write ({fault.strerror})"
        raise UsageError(what, str(place), "Make room, or take another folder; then say the same again.") from fault


def digest(place: Path) -> str:
    """Give the digest that a part was written with; UsageError where there is no such part."""
    return _head(place)[0]


def every(place: Path, kind: type[Record]) -> Iterator[tuple[str, Record]]:
    """Give all records of a part with their keys, in the order in which they were written; UsageError where it is damaged."""
    wanted, size = _head(place)
    content = place.read_bytes()[_HEAD.size :]
    if sha256(content).hexdigest() != wanted:
        raise damaged(place)
    for key, (start, length) in msgspec.msgpack.decode(content[:size], type=Index).items():
        yield key, unpacked(content[size + start : size + start + length], kind)


def some(place: Path, keys: Sequence[str], kind: type[Record]) -> list[Record]:
    """Give some records of a part by their keys; UsageError where one is damaged or not there."""
    _, size = _head(place)
    try:
        with place.open("rb") as file:
            file.seek(_HEAD.size)
            index = msgspec.msgpack.decode(file.read(size), type=Index)
            found = []
            for key in keys:
                start, length = index[key]
                file.seek(_HEAD.size + size + start)
                found.append(unpacked(file.read(length), kind))
    except (KeyError, zlib.error, msgspec.DecodeError) as fault:
        raise damaged(place) from fault
    return found


def _head(place: Path) -> tuple[str, int]:
    try:
        with place.open("rb") as file:
            magic, wanted, size = _HEAD.unpack(file.read(_HEAD.size))
    except (OSError, struct.error) as fault:
        raise damaged(place) from fault
    if magic != _MAGIC:
        raise damaged(place)
    return wanted.hex(), size


def damaged(place: Path) -> UsageError:
    """Give the error that a part is not as it was written."""
    what = "A part of the crawl is damaged or gone"
    return UsageError(what, str(place), "Delete it and say the same again: it is made anew.")


def name_of(lines: Iterable[str]) -> str:
    """Give a name for what some lines say, the same for the same lines."""
    found = sha256()
    for line in lines:
        found.update(line.encode() + b"\n")
    return found.hexdigest()[:20]
