"""Browsers in which a member has been logged in before.

Whoever tries passwords from elsewhere uses up the tries of elsewhere, never
those of a browser that knew the password (OWASP calls it a device cookie).
A browser that is new to the member has no such tries: there strangers can keep
the member waiting.
"""

import secrets
from typing import Final

from flask import Response, current_app, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from reference.services.actors import Actor
from reference.services.members import named

LIFETIME: Final = 365 * 24 * 3600
# As many members may share a browser; who was there last stands first.
MOST_MEMBERS: Final = 3


def signer() -> URLSafeTimedSerializer:
    """Sign with the key of today, and accept those of yesterday."""
    config = current_app.config
    keys = [*config["SECRET_KEY_FALLBACKS"], config["SECRET_KEY"]]
    return URLSafeTimedSerializer(keys, salt="known browsers")


def read_cookie() -> tuple[str, list[list[int]]]:
    """Read which browser this is, and who has been logged in there.

    Members are known by number, as names change, and by how many passwords
    they have had: who only knew an earlier one is a stranger.
    """
    cookie = request.cookies.get(current_app.config["KNOWN_BROWSER_COOKIE"], "")
    try:
        browser, members = signer().loads(cookie, max_age=LIFETIME)
    except BadSignature:
        return secrets.token_urlsafe(), []
    return browser, members


def remember_browser(response: Response, actor: Actor) -> Response:
    """Let this browser be known as one of the member's.

    It keeps its name, so that a new login brings no new tries.
    """
    browser, members = read_cookie()
    others = [who for who in members if who[0] != actor.member_id]
    members = [[actor.member_id, actor.password_version], *others]
    config = current_app.config
    response.set_cookie(
        config["KNOWN_BROWSER_COOKIE"],
        signer().dumps([browser, members[:MOST_MEMBERS]]),
        max_age=LIFETIME,
        secure=config["SESSION_COOKIE_SECURE"],
        httponly=True,
        samesite="Lax",
    )
    return response


def known_browser(name: str) -> tuple[str, str] | None:
    """Name the member and this browser, if they know each other."""
    browser, members = read_cookie()
    member = named(name) if members else None
    if member and [member.id, member.password_version] in members:
        return str(member.id), browser
    return None
