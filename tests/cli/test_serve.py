"""`consilience serve`, as far as it goes before it listens."""

from __future__ import annotations

from pathlib import Path

import pytest

from consilience import store
from consilience.cli import serve
from consilience.testing import Command


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with store.opened(tmp_path / "library.db"):
        return tmp_path / "library.db"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"])  # noqa: S104 - to be refused
def test_an_address_that_others_reach_needs_a_token(consilience: Command, place: Path, host: str) -> None:
    done = consilience("serve", "--library", place, "--host", host)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "--token-file" in done.err


def test_a_short_password_is_refused(consilience: Command, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSILIENCE_PASSWORD", "short")
    done = consilience("serve", "--library", place, "--host", "0.0.0.0")  # noqa: S104 - to be refused
    assert done.code == 2
    assert "12 characters" in done.err


def test_a_library_that_is_not_there_is_not_begun(consilience: Command, tmp_path: Path) -> None:
    done = consilience("serve", "--library", tmp_path / "none.db")
    assert (done.code, (tmp_path / "none.db").exists()) == (2, False)


def test_a_token_is_made_and_shown_once(consilience: Command, tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    done = consilience("serve", "--token-file", file, "--new-token", "reviewer:ann")
    assert done.code == 0
    assert len(done.out.strip()) >= 20
    assert done.out.strip() not in file.read_text()


@pytest.mark.parametrize("wanted", ["editor:ann", "reviewer", "reviewer:", "reviewer:a b"])
def test_a_token_for_nobody_or_no_role_is_not_made(consilience: Command, tmp_path: Path, wanted: str) -> None:
    done = consilience("serve", "--token-file", tmp_path / "tokens", "--new-token", wanted)
    assert done.code == 2
    assert not (tmp_path / "tokens").exists()


def test_only_this_machines_own_addresses_are_open() -> None:
    assert serve.is_loopback("127.0.0.1")
    assert serve.is_loopback("localhost")
    assert serve.is_loopback("127.8.9.1")
    assert not serve.is_loopback("0.0.0.0")  # noqa: S104 - no address to listen at
    assert not serve.is_loopback("")


def test_a_port_that_is_taken_is_said_to_be(consilience: Command, place: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = consilience("serve", "--library", place, "--port", taken.getsockname()[1])
    assert done.code == 2
    assert "--port" in done.err
