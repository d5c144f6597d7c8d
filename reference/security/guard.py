"""The one place where it is enforced who may call a view."""

from collections.abc import Mapping
from typing import Final

from flask import flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.exceptions import Forbidden, NotFound

from reference.http.paths import asks_api
from reference.http.problems import answer_error
from reference.security.access import Access, Rule, rule_of
from reference.security.forgery import sent_from_here
from reference.security.sessions import current_actor, named_login
from reference.security.tokens import (
    ACCESS,
    REFRESH,
    Claims,
    by_token,
    invalid_token,
    read_token,
    unauthorized,
)
from reference.services import logins
from reference.services.actors import Actor
from reference.services.errors import LoginEndedError

# Which tokens open what no cookie does.
KINDS: Final[Mapping[Access, tuple[str, ...]]] = {
    Access.TOKEN: (ACCESS, REFRESH),
    Access.REFRESH: (REFRESH,),
}
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
    rule = rule_of(request.endpoint, request.method)
    if rule is None:
        raise Forbidden
    if rule.who is Access.PUBLIC or asks_what_is_allowed():
        return None
    if rule.who in KINDS:
        g.claims, g.actor = want_token(*KINDS[rule.who])
        return None
    return want_member(rule)


# --8<-- [end:guard]


# --8<-- [start:member]
def want_member(rule: Rule) -> ResponseReturnValue | None:
    """Refuse strangers, and to members what belongs to somebody else."""
    if asks_api() and by_token():
        _, g.actor = want_token(ACCESS)
    else:
        read_body()
        if not current_user.is_authenticated:
            return refuse_stranger()
        g.actor = current_user.actor
    if rule.owner_of is not None:
        owner = rule.owner_of(**(request.view_args or {}))
        if owner != current_actor().member_id:
            raise NotFound
    return None


# --8<-- [end:member]


# --8<-- [start:token]
def want_token(*kinds: str) -> tuple[Claims, Actor]:
    """Refuse whoever has no such token of a login that still lasts."""
    claims = read_token(*kinds)
    read_body()
    actor = logins.visit(claims["login"], program=True)
    if actor is None:
        raise invalid_token()
    return claims, actor


# --8<-- [end:token]


def read_body() -> None:
    """Read it now: a slow one must not hold a connection to the database."""
    request.get_data(parse_form_data=True)


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
    # Flask asks no handler about what an error handler raises.
    return answer_error(invalid_token()) if asks_api() else refuse_stranger()


def asks_what_is_allowed() -> bool:
    """Tell whether Flask answers by itself, with the allowed methods."""
    automatic = getattr(request.url_rule, "provide_automatic_options", False)
    return request.method == "OPTIONS" and automatic
