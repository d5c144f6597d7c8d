"""Tokens that somebody made up, or changed."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt

from tests.reference.process import TOKEN_KEY


def claims_of(token: str) -> dict[str, Any]:
    """Read a token as anybody can."""
    claims: dict[str, Any] = jwt.decode(
        token, options={"verify_signature": False}
    )
    return claims


def later(**more: float) -> int:
    """Write a moment that is so much later than this one."""
    return int((datetime.now(UTC) + timedelta(**more)).timestamp())


def signed(
    token: str,
    *,
    key: str = TOKEN_KEY,
    algorithm: str = "HS256",
    without: str = "",
    **changes: object,
) -> str:
    """Sign other claims, by default with the right key."""
    claims = claims_of(token) | changes
    claims.pop(without, None)
    return jwt.encode(claims, key, algorithm)


def written(part: bytes) -> str:
    """Write a part as tokens have it."""
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


def with_header(token: str, header: dict[str, Any]) -> str:
    """Put another header in front, and keep the rest."""
    _, *rest = token.split(".")
    return ".".join([written(json.dumps(header).encode()), *rest])


def unsigned(token: str, name: str) -> str:
    """Say that there is no signature, and send none."""
    return with_header(token, {"alg": name}).rpartition(".")[0] + "."


def tampered(token: str, **changes: object) -> str:
    """Change claims below the old signature."""
    head, _, signature = token.split(".")
    claims = json.dumps(claims_of(token) | changes).encode()
    return ".".join([head, written(claims), signature])
