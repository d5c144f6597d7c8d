"""Tokens of members: signed and read here (RFC 6750, RFC 7519)."""

import re
from collections.abc import Mapping
from typing import Any, Final
from uuid import uuid4

from flask import Flask, current_app, request
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    create_refresh_token,
    decode_token,
)
from flask_jwt_extended.exceptions import JWTExtendedException
from jwt.exceptions import PyJWTError
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from reference.http.client import client_address
from reference.services.actors import Actor
from reference.services.logins import Origin

Claims = Mapping[str, Any]
ACCESS: Final = "access"
REFRESH: Final = "refresh"
# Ours have fewer; and whatever is longer need not be decoded.
LONGEST: Final = 1000
# One token: two headers arrive as one, with a comma. The name of the scheme
# may be written in any case (RFC 9110, 11.1).
BEARER: Final = re.compile(r"(?ai:bearer) +([\w-]+\.[\w-]+\.[\w-]+)", re.ASCII)


class Tokens(JWTManager):
    """Signs and reads; who is refused, and how, is said by the guard."""

    def _set_error_handler_callbacks(self, app: Flask) -> None:
        """Leave the handlers of the application alone."""


def use_tokens(app: Flask) -> None:
    """Give the application its tokens; the settings were checked."""
    Tokens(app)


def new_refresh_id() -> str:
    """Make a name for a refresh token."""
    return uuid4().hex


def program_origin(refresh_id: str) -> Origin:
    """Say where the login of a program comes from."""
    return Origin("A program", client_address(), refresh_id=refresh_id)


def pair(actor: Actor, refresh_id: str) -> dict[str, object]:
    """Write both tokens of a login; they name it, so they end with it."""
    want_tokens()
    member, login = str(actor.member_id), {"login": actor.token}
    named = {**login, "jti": refresh_id}
    return {
        "access_token": create_access_token(member, additional_claims=login),
        "refresh_token": create_refresh_token(member, additional_claims=named),
        "token_type": "Bearer",
        "expires_in": current_app.config["JWT_ACCESS_TOKEN_EXPIRES"],
    }


def want_tokens() -> None:
    """Refuse everybody where there is no key to sign with.

    Without it Flask-JWT-Extended would take `SECRET_KEY`.
    """
    if current_app.config["JWT_SECRET_KEY"] is None:
        message = "Tokens are switched off."
        raise Forbidden(message)


def by_token() -> bool:
    """Tell a request that says who it is by itself, rightly or not.

    Its cookies are not looked at then: a browser never adds a bearer token,
    so who sends one cannot be forged.
    """
    return "Authorization" in request.headers


# --8<-- [start:read]
def read_token(*kinds: str) -> Claims:
    """Read the token of a request, which has to be of one of these kinds."""
    want_tokens()
    token = sent_token()
    try:
        claims = decode_token(token)
    except (PyJWTError, JWTExtendedException) as error:
        raise invalid_token() from error
    if claims["type"] not in kinds or "login" not in claims:
        raise invalid_token()
    return claims


def sent_token() -> str:
    """Find the token in its header, and nowhere else."""
    # `request.authorization` would decode other schemes, and fail with some.
    header = request.headers.get("Authorization", "").strip()
    if header[:6].lower() != "bearer":
        raise unauthorized("A bearer token is needed.")
    match = BEARER.fullmatch(header)
    if match is None or len(match[1]) > LONGEST:
        raise invalid_token()
    return match[1]


# --8<-- [end:read]


def invalid_token() -> Unauthorized:
    """Make a 401 for a token that is not, or no longer, good for this."""
    return unauthorized("This token is not valid here.", "invalid_token")


def unauthorized(message: str, code: str | None = None) -> Unauthorized:
    """Make a 401 with the challenge that the standard asks for."""
    challenge = WWWAuthenticate("bearer", {"realm": "Samples API"})
    if code is not None:
        challenge.parameters["error"] = code
    return Unauthorized(message, www_authenticate=challenge)
