from collections.abc import Callable
from functools import wraps

from flask import Response, g, redirect, session, url_for
from flask.typing import ResponseReturnValue as Answer

from . import users


def login_required(view: Callable[..., Answer]) -> Callable[..., Answer]:
    """Call a view for whoever is logged in; send strangers to the form."""

    @wraps(view)
    def guarded(**values: object) -> Answer:
        g.user = users.with_id(session.get("user"))
        return view(**values) if g.user else redirect(url_for("show_form"), 303)

    return guarded


def keep_out_of_caches(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
