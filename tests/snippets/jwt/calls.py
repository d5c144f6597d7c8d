"""What the tests of the page `jwt` share: a client that sends tokens."""

import secrets
from collections.abc import Callable
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

import jwt
import pytest
from werkzeug import security
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
KEY = secrets.token_hex()
PASSWORD = secrets.token_urlsafe()
PROBLEM = "application/problem+json"


def use_cheap_hashes(patch: pytest.MonkeyPatch) -> None:
    """Let programs that are loaded from now on hash without effort."""
    hash_cheaply = partial(
        security.generate_password_hash, method="pbkdf2:sha256:1"
    )
    patch.setattr(security, "generate_password_hash", hash_cheaply)


class Notebook:
    """The notes of Q11 with one key, asked by a client."""

    def __init__(self, load: Load, **config: object) -> None:
        settings = {"JWT_SECRET_KEY": KEY, "RATELIMIT_ENABLED": False, **config}
        self.app = load("jwt/notes").create_app(settings)
        self.client = self.app.test_client()

    def part(self, name: str) -> ModuleType:
        """A module of the program."""
        return import_module(f"notes.{name}")

    def ask(
        self, what: str, token: str | None = None, json: object = None
    ) -> TestResponse:
        """Send "METHOD /path", with a token and a body."""
        method, path = what.split()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer: TestResponse = self.client.open(
            path, method=method, json=json, headers=headers
        )
        return answer

    def invite(self, email: str = "ann@notes.example") -> str:
        """Ask for an invitation, and read the mail."""
        self.ask("POST /users/invitations", json={"email": email})
        to, text = self.part("users").mails.pop()
        assert to == email
        return str(text)

    def register(self, email: str = "ann@notes.example") -> str:
        """Make an account and return its id."""
        body = {"code": self.invite(email), "password": PASSWORD}
        return str(self.ask("POST /users", json=body).get_json()["id"])

    def log_in(self, email: str = "ann@notes.example") -> dict[str, str]:
        """Return the two tokens of a new login."""
        body = {"email": email, "password": PASSWORD}
        return dict(self.ask("POST /logins", json=body).get_json())

    def refresh(self, pair: dict[str, str]) -> TestResponse:
        """Use the refresh token of a pair."""
        return self.ask("POST /logins/refresh", pair["refresh_token"])

    def list(self, pair: dict[str, str]) -> int:
        """The status of reading the notes with the access token of a pair."""
        return self.ask("GET /notes", pair["access_token"]).status_code


def claims_of(token: str) -> dict[str, Any]:
    """Read the claims of a token."""
    return dict(jwt.decode(token, options={"verify_signature": False}))


def detail(answer: TestResponse) -> str:
    """What a problem details object says."""
    assert answer.content_type == PROBLEM
    assert answer.get_json()["status"] == answer.status_code
    return str(answer.get_json()["detail"])


def bearer(token: str) -> dict[str, str]:
    """The headers of a request with a token."""
    return {"Authorization": f"Bearer {token}"}


def told(*answers: TestResponse) -> str:
    """What was asked, and the status that was answered."""
    return ", ".join(
        f"{answer.request.method} {answer.request.path} -> {answer.status_code}"
        for answer in answers
    )
