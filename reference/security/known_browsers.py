"""Browsers in which a member has been logged in before.

Whoever tries passwords from elsewhere uses up the tries of elsewhere, never
those of the member's own browser (OWASP calls it a device cookie).
"""

import hashlib
import secrets
from typing import Final

from flask import Response, current_app, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from reference.services.names import name_key

LIFETIME: Final = 365 * 24 * 3600


def account_key(name: str) -> str:
    """Name an account for a counter, however its own name is written."""
    return hashlib.sha256(name_key(name).encode()).hexdigest()


def signer() -> URLSafeTimedSerializer:
    """Sign with the key of today, and accept those of yesterday."""
    config = current_app.config
    keys = [*config["SECRET_KEY_FALLBACKS"], config["SECRET_KEY"]]
    return URLSafeTimedSerializer(keys, salt="known browser")


def remember_browser(response: Response, name: str) -> Response:
    """Let this browser be known as one of the member's."""
    config = current_app.config
    response.set_cookie(
        config["KNOWN_BROWSER_COOKIE"],
        signer().dumps([account_key(name), secrets.token_urlsafe()]),
        max_age=LIFETIME,
        secure=config["SESSION_COOKIE_SECURE"],
        httponly=True,
        samesite="Lax",
    )
    return response


def known_browser(account: str) -> str | None:
    """Return the name of this browser if the account has been used in it."""
    cookie = request.cookies.get(current_app.config["KNOWN_BROWSER_COOKIE"], "")
    try:
        known, browser = signer().loads(cookie, max_age=LIFETIME)
    except BadSignature:
        return None
    return str(browser) if known == account else None
