"""Bytes to characters."""

from __future__ import annotations

import hashlib
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract.decode import LARGEST_BYTES, Decoded, decoded, source_text
from consilience.records import Page, Skipped

TEXT = "The café on Long Quay reopened on Friday, its owner said."


def read(
    content: bytes, encoding: str | None = None, kind: Literal["text/html", "text/plain"] = "text/plain"
) -> Decoded | Skipped:
    page = Page(id=hashlib.sha256(content).hexdigest(), source="page", content=content, media_type=kind, encoding=encoding)
    return decoded(page)


@pytest.mark.parametrize(
    ("content", "declared", "encoding"),
    [
        (TEXT.encode(), None, "utf-8"),
        (TEXT.encode("utf-16"), None, "utf-16"),
        (TEXT.encode("utf-16-le"), None, "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-8", "utf-16-be"),
        (TEXT.encode("cp1252"), "ISO-8859-1", "windows-1252"),
        (TEXT.encode("cp1252"), None, "windows-1252"),
        (TEXT.encode("cp1252"), "no-such-encoding", "windows-1252"),
        (TEXT.encode(), "latin-1", "utf-8"),
        (TEXT.encode("cp1252"), "utf-8", "windows-1252"),
        ("Сегодня".encode("koi8-r"), "koi8-r", "koi8-r"),
    ],
)
def test_the_encoding_recorded_is_the_one_that_was_used(content: bytes, declared: str | None, encoding: str) -> None:
    result = read(content, declared)
    assert isinstance(result, Decoded)
    assert result.encoding == encoding
    assert result.text == source_text(content, result.encoding)


def test_a_label_of_latin_1_means_windows_1252_on_the_web() -> None:
    result = read("“Yes”, she said.".encode("cp1252"), "latin-1")
    assert isinstance(result, Decoded)
    assert result.text == "“Yes”, she said."


def test_a_page_declares_its_own_encoding_when_its_carrier_does_not() -> None:
    content = '<html><head><meta charset="windows-1251"></head><body>Мост закрыт</body>'.encode("cp1251")
    result = read(content, kind="text/html")
    assert isinstance(result, Decoded)
    assert (result.encoding, "Мост закрыт" in result.text) == ("windows-1251", True)


def test_a_byte_order_mark_of_utf_8_stays_the_first_character() -> None:
    result = read(b"\xef\xbb\xbf" + TEXT.encode(), "latin-1")
    assert isinstance(result, Decoded)
    assert result.text == "\ufeff" + TEXT


def test_line_ends_are_not_translated() -> None:
    result = read(b"one\r\ntwo\rthree\n")
    assert isinstance(result, Decoded)
    assert result.text == "one\r\ntwo\rthree\n"


def test_a_few_bad_bytes_do_not_make_utf_8_something_else() -> None:
    result = read("Café – naïve – “quoted” ".encode() * 3 + b"\xff broken \xc3")
    assert isinstance(result, Decoded)
    assert (result.encoding, result.text.count("\ufffd")) == ("utf-8", 2)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b" \r\n\t", "empty file"),
        (b"%PDF-1.7 stream", "not text: a PDF document"),
        (b"\x1f\x8b\x08\x00rest", "not text: a gzip archive"),
        (b"PK\x03\x04rest", "not text: a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "not text: a PNG image"),
        (b"\x00\x01\x02abc\x00\x00\x05" * 40, "not text: binary content"),
        (b"a" * (LARGEST_BYTES + 1), "too large: 40,000,001 bytes, at most 40,000,000 are read"),
    ],
)
def test_what_is_no_text_is_skipped_with_the_reason(content: bytes, reason: str) -> None:
    assert read(content) == Skipped(source="page", stage="extract", reason=reason)


def test_a_text_that_begins_with_the_letters_of_an_archive_is_a_text() -> None:
    assert isinstance(read(b"BZh is how the file begins, the clerk explained."), Decoded)


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "idna", "base64", "\x00", "gb2312"]))
def test_no_bytes_and_no_label_raise(content: bytes, label: str | None) -> None:
    result = read(content, label, "text/html")
    assert isinstance(result, Skipped) or source_text(content, result.encoding) == result.text
