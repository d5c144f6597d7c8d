"""The one place where it is enforced who may call a view."""

import hmac
from typing import Final

from flask import current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, NotFound, Unauthorized

from reference.http.paths import asks_api
from reference.security.access import Access, Rule, rule_of
from reference.security.forgery import sent_from_here
from reference.security.sessions import current_actor, named_login
from reference.services.errors import LoginEndedError

SAFE: Final = frozenset({"GET", "HEAD"})
NO_LOGIN: Final = "You were not logged in, so nothing was changed."
# A double click sends a form twice, and the first may have ended the login.
LOGIN_ENDED: Final = (
    "Your login ended before this could be done. If you sent it twice, the "
    "first may have been done. If you have just changed your password, log in "
    "with the new one."
)


# --8<-- [start:guard]
def guard() -> ResponseReturnValue | None:
    """Let a request pass as its view declares; before every request.

    A view that declares nothing is closed for everybody, so none can be left
    open by forgetting a decorator.
    """
    if request.endpoint is None:
        return None  # There is no such page: 404 or 405.
    rule = rule_of(request.endpoint)
    if rule is None:
        raise Forbidden
    if rule.who is Access.PUBLIC or asks_what_is_allowed():
        return None
    if rule.who is not Access.TOKEN:
        return want_member(rule)
    want_token()
    return None


def want_member(rule: Rule) -> ResponseReturnValue | None:
    """Refuse strangers, and to members what belongs to somebody else."""
    # First the body: a slow one must not hold a connection to the database.
    request.get_data(parse_form_data=True)
    if not current_user.is_authenticated:
        return refuse_stranger()
    if rule.owner_of is not None:
        owner = rule.owner_of(**(request.view_args or {}))
        if owner != current_actor().member_id:
            raise NotFound
    return None


# --8<-- [end:guard]


# --8<-- [start:token]
def want_token() -> None:
    """Refuse whoever lacks the configured bearer token (RFC 6750).

    Without `API_WRITE_TOKEN` nobody has it: 403.
    """
    expected = current_app.config["API_WRITE_TOKEN"]
    if expected is None:
        message = "Writing is switched off."
        raise Forbidden(message)
    # `request.authorization` would decode other schemes, and fail with some.
    given = request.headers.get("Authorization", "")
    scheme, _, token = given.partition(" ")
    bearer = token.strip() if scheme.lower() == "bearer" else ""
    # Takes as long for a wrong first letter as for a wrong last one.
    if not hmac.compare_digest(bearer.encode(), expected.encode()):
        raise unauthorized("A valid bearer token is needed.")


def unauthorized(message: str) -> Unauthorized:
    """Make a 401 with the challenge that the standard asks for."""
    challenge = WWWAuthenticate("bearer", {"realm": "Samples API"})
    return Unauthorized(message, www_authenticate=challenge)


# --8<-- [end:token]


def refuse_stranger() -> ResponseReturnValue:
    """Ask for a login, and come back afterwards if that is possible."""
    if asks_api():
        raise unauthorized("Only members may do this.")
    if request.method not in SAFE and sent_from_here():
        flash(LOGIN_ENDED if named_login() else NO_LOGIN)
    asked = request.full_path if request.query_string else request.path
    back = request.root_path + asked if request.method == "GET" else None
    return redirect(url_for("web.auth.login", next=back), 303)


def refuse_ended_login(_error: LoginEndedError) -> ResponseReturnValue:
    """Answer who was logged out while the request was on its way."""
    return refuse_stranger()


def asks_what_is_allowed() -> bool:
    """Tell whether Flask answers by itself, with the allowed methods."""
    automatic = getattr(request.url_rule, "provide_automatic_options", False)
    return request.method == "OPTIONS" and automatic
