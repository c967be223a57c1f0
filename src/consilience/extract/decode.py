"""Bytes → characters: the encoding by byte order mark, declaration or guess, and which it was.

Offsets count in what `source_text` gives for the recorded encoding: no line ends are translated, and the byte order
mark of a UTF-8 file stays its first character, as `open(path, encoding="utf-8", newline="")` leaves it.
"""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from consilience.records import Page, Skipped

# One page above this size is a dump or an attack; the largest article page measured in wcxb is 4.4 MB of HTML.
LARGEST_BYTES = 40_000_000

# Longer marks first: the mark of UTF-32 (little end first) begins with that of UTF-16. The plain codecs take the mark off.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# First bytes of what people rename to .txt or .html by mistake.
MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
)
AMBIGUOUS_MAGIC = (b"RIFF", b"BZh", b"OggS", b"ID3")  # letters that a text may begin with: they need a NUL or a bad byte too

# What the label means on the web (WHATWG Encoding Standard, section 4.2), where Python's codec of that name is narrower.
WEB_MEANING = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "cp1252": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-8-sig": "utf-8",
}

# What a page may be in (as Python calls it); other labels are mistakes, and some of Python's codecs are no character sets.
READABLE = frozenset({
    "utf-8", "cp866", "cp874", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp",
    "cp932", "cp949", *(f"windows-125{number}" for number in range(9)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
})  # fmt: skip

# Characters that no text needs: the controls but tab, line ends, form feed and escape. Even random bytes hold a tenth of them.
CONTROLS = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
MOST_CONTROLS = 0.01

META_CHARSET = re.compile(rb"""<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
META_BYTES = 4096  # WHATWG looks at 1024; pages with long comments before the declaration are common enough
SAMPLE_BYTES = 100_000
MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")


class Decoded(Struct, frozen=True):
    """The characters of a page, and the encoding that gave them."""

    text: str
    encoding: str


def decoded(page: Page) -> Decoded | Skipped:
    """Decode a page, or say why it holds no text."""
    reason = reason_to_skip(page.content)
    if reason:
        return Skipped(source=page.source, stage="extract", reason=reason)
    encoding = encoding_of(page)
    return Decoded(source_text(page.content, encoding), encoding)


def source_text(content: bytes, encoding: str) -> str:
    """Give the characters of a file in the encoding that was recorded for it; bad bytes become U+FFFD."""
    return content.decode(encoding, errors="replace")


def reason_to_skip(content: bytes) -> str | None:
    """Say why bytes cannot be read as text; None if they can."""
    if len(content) > LARGEST_BYTES:
        return f"too large: {len(content):,} bytes, at most {LARGEST_BYTES:,} are read"
    if not content.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"):
        return "empty file"
    for magic, kind in MAGIC:
        if content.startswith(magic) and (magic not in AMBIGUOUS_MAGIC or not _is_utf8(content[:SAMPLE_BYTES])):
            return f"not text: {kind}"
    if not _by_mark(content) and not _wide(content) and _share_of_controls(content[:SAMPLE_BYTES]) > MOST_CONTROLS:
        return "not text: binary content"
    return None


def _share_of_controls(sample: bytes) -> float:
    return 1 - len(sample.translate(None, CONTROLS)) / len(sample)


def encoding_of(page: Page) -> str:
    """Give the encoding of a page: by its mark, by what its carrier and itself declare, or by what its bytes look like."""
    content = page.content
    marked = _by_mark(content) or _wide(content)
    if marked:
        return marked
    declared = META_CHARSET.search(content[:META_BYTES]) if page.media_type == "text/html" else None
    labels = (page.encoding, declared.group(1).decode("ascii") if declared else None)
    for known in filter(None, map(_known, labels)):
        if _fits(content, known):
            return known
    return _guess(content)


def _by_mark(content: bytes) -> str | None:
    return next((name for mark, name in MARKS if content.startswith(mark)), None)


def _wide(content: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in Western text every other byte is NUL."""
    sample = content[:4096]
    half = len(sample) // 2
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.4 * half and first < 0.05 * half:
        return "utf-16-le"
    if first > 0.4 * half and second < 0.05 * half:
        return "utf-16-be"
    return None


def _known(label: str | None) -> str | None:
    """Give the encoding that a label means on the web; None if there is no such text encoding."""
    try:
        codec = codecs.lookup((label or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if codec.name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # no NULs were seen: the declaration is wrong, and the standard reads UTF-8
    name = WEB_MEANING.get(codec.name, codec.name.replace("cp125", "windows-125"))
    return name if name in READABLE else None


def _fits(content: bytes, encoding: str) -> bool:
    """Whether the bytes may well be what is declared. More than an accident of valid UTF-8 is UTF-8, whatever is declared."""
    if encoding == "utf-8":
        return _mostly_utf8(content)
    if encoding.startswith("windows-"):
        return content.isascii() or not _is_utf8(content)
    return True


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end >= len(content) and error.reason == "unexpected end of data"
    return True


def _mostly_utf8(content: bytes) -> bool:
    """Whether good sequences of several bytes outnumber the bad ones."""
    if _is_utf8(content):
        return True
    bad = content.decode("utf-8", errors="replace").count("�") - content.count("�".encode())
    return sum(1 for _ in MULTIBYTE.finditer(content)) > bad


def _guess(content: bytes) -> str:
    """Guess an undeclared encoding; with few bytes beyond ASCII (English with curly quotation marks) windows-1252."""
    if _mostly_utf8(content):
        return "utf-8"
    sample = content[:SAMPLE_BYTES]
    beyond = len(sample.translate(None, delete=bytes(range(0x80))))
    if beyond * 20 < len(sample):
        return "windows-1252"
    from charset_normalizer import from_bytes  # loads tables; most pages never need it

    best = from_bytes(sample).best()
    return _known(best.encoding if best else None) or "windows-1252"


__all__ = ["LARGEST_BYTES", "Decoded", "decoded", "source_text"]
