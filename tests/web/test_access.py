"""Who comes in, and what they may do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from consilience.errors import UsageError
from consilience.store import Library
from consilience.web import application
from consilience.web.access import Access, Key, tokens
from consilience.web.access.rates import Rate, Rates
from consilience.web.access.sessions import Sessions
from tests.web.conftest import PASSWORD, TOKENS

FORM_TOKEN = re.compile(r'name="form_token" value="([^"]+)"')


def form_token(client: TestClient, path: str = "/login") -> str:
    found = FORM_TOKEN.search(client.get(path).text)
    assert found
    return found[1]


def log_in(client: TestClient, secret: str, **more: str) -> int:
    fields = {"form_token": form_token(client), "secret": secret, "to": "/", **more}
    return client.post("/login", data=fields).status_code


def test_a_stranger_is_asked_to_log_in_and_led_back(stranger: TestClient, story: str) -> None:
    answer = stranger.get(f"/stories/{story}?x=1")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/login?to=/stories/{story}%3Fx%3D1"
    fields = {"form_token": form_token(stranger, answer.headers["location"]), "secret": PASSWORD, "to": f"/stories/{story}?x=1"}
    entered = stranger.post("/login", data=fields)
    assert (entered.status_code, entered.headers["location"]) == (303, f"/stories/{story}?x=1")
    assert stranger.get(f"/stories/{story}").status_code == 200


def test_a_program_without_a_token_gets_a_problem_document(stranger: TestClient) -> None:
    answer = stranger.get("/api/v1/stories")
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_wrong_token_and_a_broken_one_let_nobody_in(stranger: TestClient) -> None:
    for broken in ("Bearer nonsense", "Bearer ", "Basic abc", "Bearer " + "x" * 5000, "bearer \x80"):
        assert stranger.get("/", headers={b"Authorization": broken.encode("latin-1")}).status_code == 303


def test_a_broken_or_forged_cookie_lets_nobody_in(stranger: TestClient) -> None:
    forged = Sessions("another secret")
    for cookie in ("", "nonsense", "x" * 5000, forged.written(forged.begun(tokens.from_password(PASSWORD).id, "me"))):
        stranger.cookies.set("consilience_session", cookie)
        assert stranger.get("/").status_code == 303


def test_each_role_may_do_what_it_is_for(stranger: TestClient) -> None:
    seen = {role: stranger.get("/", headers={"Authorization": f"Bearer {token}"}).status_code for role, token in TOKENS.items()}
    assert seen == {"reader": 200, "reviewer": 200, "feeder": 403}


def test_a_password_lets_in_under_the_name_that_was_given(stranger: TestClient) -> None:
    assert log_in(stranger, PASSWORD, name="  Rosa   Falk ") == 303
    assert "Rosa Falk" in stranger.get("/").text


def test_a_wrong_password_is_said_to_be_wrong(stranger: TestClient) -> None:
    assert log_in(stranger, "a wrong password") == 403
    assert stranger.get("/").status_code == 303


def test_who_logs_out_is_out(stranger: TestClient) -> None:
    assert log_in(stranger, TOKENS["reader"]) == 303
    token = form_token(stranger, "/")
    assert stranger.post("/logout", data={"form_token": token}).status_code == 303
    assert stranger.get("/").status_code == 303


def test_a_form_without_its_token_or_with_one_of_another_browser_is_refused(
    stranger: TestClient, ferry: Library, keys: tuple[Key, ...]
) -> None:
    assert stranger.post("/login", data={"secret": PASSWORD}).status_code == 403
    with TestClient(application(ferry, Access(keys)), base_url="http://desk.example") as other:
        theirs = form_token(other)
    form_token(stranger)
    assert stranger.post("/login", data={"secret": PASSWORD, "form_token": theirs}).status_code == 403


def test_after_logging_in_nobody_is_led_to_another_site(stranger: TestClient) -> None:
    for to in ("//evil.example/", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\tevil"):
        fields = {"form_token": form_token(stranger), "secret": TOKENS["reader"], "to": to}
        assert stranger.post("/login", data=fields).headers["location"] == "/"
        stranger.cookies.clear()


def test_guessing_is_slowed_down(ferry: Library, keys: tuple[Key, ...]) -> None:
    rates = Rates(log_in=Rate(3, 0.001))
    with TestClient(application(ferry, Access(keys), rates), base_url="http://desk.example") as client:
        codes = [log_in(client, "a wrong password") for _ in range(5)]
        refused = client.post("/login")
    assert codes == [403, 403, 403, 429, 429]
    assert int(refused.headers["retry-after"]) > 1


def test_who_asks_too_often_is_told_to_wait_and_an_open_site_is_patient(ferry: Library, keys: tuple[Key, ...]) -> None:
    with TestClient(application(ferry, Access(keys), Rates(read=Rate(2, 0.001))), base_url="http://desk.example") as client:
        assert [client.get("/login").status_code for _ in range(3)] == [200, 200, 429]
    with TestClient(application(ferry), base_url="http://localhost") as client:
        assert {client.get("/").status_code for _ in range(400)} == {200}


def test_a_token_file_gives_a_key_for_each_line(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    file.write_text("# the desk\n\nreader ann abcdefghijklmnopqrstuvwxyz\nfeeder fetcher abcdefghijklmnopqrstuvwxy0\n")
    assert [(key.role, key.name) for key in tokens.from_file(file)] == [("reader", "ann"), ("feeder", "fetcher")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("reader ann short", "shorter than 20"),
        ("editor ann abcdefghijklmnopqrstuvwxyz", "Not a role"),
        ("reader abcdefghijklmnopqrstuvwxyz", "Not a role, a name and a token"),
        ("reader ann sha256:zz", "Not a digest"),
        ("", "has no token"),
    ],
)
def test_a_token_file_with_a_fault_is_refused_without_showing_the_token(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "tokens"
    file.write_text(line)
    with pytest.raises(UsageError, match=said) as refused:
        tokens.from_file(file)
    assert "abcdefghijklmnopqrstuvwxyz" not in str(refused.value)


def test_a_new_token_opens_and_only_its_digest_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    token = tokens.new(file, "reviewer", "ann")
    assert token not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    found = tokens.found(tokens.from_file(file), token)
    assert found
    assert (found.role, found.name) == ("reviewer", "ann")


def test_a_short_password_is_refused() -> None:
    with pytest.raises(UsageError, match="12 characters"):
        tokens.from_password("short")
