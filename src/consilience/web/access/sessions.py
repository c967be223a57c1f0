"""Signed cookies: who logged in, and which forms are theirs."""

from __future__ import annotations

import secrets
from typing import Any

import msgspec
from itsdangerous import BadSignature, Signer, URLSafeTimedSerializer
from msgspec import Struct

from consilience.web.access import Access, Visitor, visitor

COOKIE = "consilience_session"
LASTS_SECONDS = 7 * 24 * 3600
LONGEST = 1000  # characters of a cookie that is looked at


class Session(Struct, frozen=True):
    """What a browser's cookie says: a name for the browser, and the key and name of who logged in (none: nobody did)."""

    id: str
    key: str = ""
    name: str = ""


class Sessions:
    """Writes and reads the cookies of a site. The secret is new each time it starts: everybody then logs in anew."""

    def __init__(self, secret: str) -> None:
        self._signed = URLSafeTimedSerializer(secret, salt="session")
        self._forms = Signer(secret, salt="form")

    def begun(self, key: str = "", name: str = "") -> Session:
        """Begin a session."""
        return Session(secrets.token_urlsafe(12), key, name)

    def written(self, session: Session) -> str:
        """Give the cookie of a session."""
        text = self._signed.dumps(msgspec.to_builtins(session))
        return text if isinstance(text, str) else text.decode()

    def read(self, cookie: str | None) -> Session | None:
        """Give the session of a cookie; None where it is none of ours, broken or too old."""
        if not cookie or len(cookie) > LONGEST:
            return None
        try:
            told: Any = self._signed.loads(cookie, max_age=LASTS_SECONDS)
            return msgspec.convert(told, Session)
        except (BadSignature, msgspec.ValidationError):
            return None

    def form_token(self, session: Session) -> str:
        """Give what a form of this browser must carry: no other site can know it."""
        return self._forms.get_signature(session.id).decode()

    def is_of(self, session: Session, token: str) -> bool:
        """Say whether a form comes from a page that this browser was given."""
        return len(token) < LONGEST and self._forms.verify_signature(session.id, token)


def visitor_of(access: Access, session: Session | None) -> Visitor | None:
    """Give who logged in; None where nobody did, or the key is no longer taken."""
    if session is None or not session.key:
        return None
    key = next((key for key in access.keys if key.id == session.key), None)
    return visitor(key, session.name) if key else None
