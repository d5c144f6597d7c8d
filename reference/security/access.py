"""Who may call an endpoint: each declares it, the rest is refused."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final, TypeVar

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.exceptions import Forbidden

View = TypeVar("View", bound=Callable[..., object])
DECLARED: Final = "declared_access"


# --8<-- [start:access]
class Access(Enum):
    """Who may call an endpoint."""

    PUBLIC = auto()  # anybody
    MEMBER = auto()  # whoever is logged in
    OWNER = auto()  # the member it belongs to; to others it is a 404
    TOKEN = auto()  # a program with a bearer token: the API's guard asks


def access(who: Access) -> Callable[[View], View]:
    """Declare who may call a view; to be written right below its route."""

    def declare(view: View) -> View:
        setattr(view, DECLARED, who)
        return view

    return declare


def access_of(endpoint: str) -> Access | None:
    """Read what an endpoint has declared."""
    view = current_app.view_functions[endpoint]
    return getattr(view, DECLARED, None)


# --8<-- [end:access]


# --8<-- [start:refuse-strangers]
def refuse_strangers() -> ResponseReturnValue | None:
    """Refuse who may not call this endpoint; before every request.

    An endpoint that declares nothing is closed for everybody, so a view
    cannot be left open by forgetting a decorator.
    """
    if request.endpoint is None:
        return None  # There is no such page: 404 or 405.
    who = access_of(request.endpoint)
    below_api = "api" in request.blueprints
    if who is None or (who is Access.TOKEN and not below_api):
        raise Forbidden
    for_members = who in {Access.MEMBER, Access.OWNER}
    if for_members and not current_user.is_authenticated:
        return send_to_login()
    return None


def send_to_login() -> ResponseReturnValue:
    """Ask for a login, and come back afterwards if that is possible."""
    asked = request.full_path.rstrip("?")
    back = asked if request.method == "GET" else None
    return redirect(url_for("web.auth.login", next=back), 303)


# --8<-- [end:refuse-strangers]
