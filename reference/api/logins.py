"""A program logs in, stays logged in, and logs out; in both versions."""

from collections.abc import Mapping
from datetime import timedelta

from flask import Response, current_app, g

from reference.security.limits import counted, login_limits
from reference.security.sessions import current_actor
from reference.security.tokens import (
    new_refresh_id,
    pair,
    program_origin,
    unauthorized,
    want_tokens,
)
from reference.services import accounts, logouts, programs
from reference.services.errors import WrongPasswordError

NOT_KEPT = {"Cache-Control": "no-store"}


def log_in(body: Mapping[str, str]) -> dict[str, object]:
    """Begin a login; a wrong name and a wrong password get the same answer."""
    want_tokens()
    first = new_refresh_id()
    seconds = current_app.config["JWT_REFRESH_TOKEN_EXPIRES"]
    lasts, origin = timedelta(seconds=seconds), program_origin(first)
    try:
        with counted(login_limits(body["name"])):
            actor = accounts.log_in(**body, origin=origin, lifetime=lasts)
    except WrongPasswordError:
        message = "The name or the password is wrong."
        raise unauthorized(message) from None
    return pair(actor, first)


def refresh() -> dict[str, object]:
    """Give new tokens for the refresh token, which is good for this once."""
    claims, following = g.claims, new_refresh_id()
    actor = programs.renew(claims["login"], claims["jti"], following)
    return pair(actor, following)


def log_out() -> Response:
    """End the login that the token belongs to, and so all its tokens."""
    logouts.end(current_actor().token)
    return Response(status=204)
