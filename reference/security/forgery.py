"""Forged requests: what another site makes a member's browser send."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from flask import Flask, current_app, flash, make_response, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, CSRFProtect, same_origin
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from reference.http.paths import asks_api
from reference.http.problems import answer_error, note_refusal
from reference.security.access import Access, Rule, rule_of
from reference.security.tokens import by_token

csrf = CSRFProtect()

STALE: Final = (
    "Nothing was saved: the form has expired, or your browser sent no "
    "cookie. Look at it and send it again."
)
# A button without a page of its own, such as "Log out".
STALE_BUTTON: Final = (
    "Nothing was done: the page with the button has expired, or your browser "
    "sent no cookie. Load it again, then press the button."
)
NO_REFERRER: Final = (
    "Nothing was saved: your browser does not say from which page the form "
    "comes (the header Referer). Allow that for this site and send it again."
)
# Such as a proxy that leaves the port out of `Host`.
OTHER_REFERRER: Final = (
    "Nothing was saved: your browser says (in the header Referer) that the "
    "form comes from another address than this site takes for its own. To "
    "send it again will not help: tell those who run this site."
)


# --8<-- [start:csrf]
def use_all_keys(app: Flask) -> None:
    """Accept tokens of older keys; Flask-WTF signs with the last of a list."""
    keys = [*app.config["SECRET_KEY_FALLBACKS"], app.config["SECRET_KEY"]]
    app.config["WTF_CSRF_SECRET_KEY"] = keys


def refuse_forged_requests() -> None:
    """Want a CSRF token in whatever changes something.

    A browser sends its cookies along with a request that another site made
    up.
    """
    endpoint = request.endpoint
    rule = rule_of(endpoint, request.method) if endpoint else None
    if rule is not None and trusts_cookies(rule):
        try:
            csrf.protect()
        except ValueError as error:
            message = "The CSRF token or the referrer cannot be read."
            raise CSRFError(message) from error


def trusts_cookies(rule: Rule) -> bool:
    """Tell whether a cookie could decide what a request does.

    In the API it does where a member is wanted and no token was sent.
    """
    if not asks_api():
        return rule.who not in {Access.TOKEN, Access.REFRESH}
    return rule.who in {Access.MEMBER, Access.OWNER} and not by_token()


# --8<-- [end:csrf]


# --8<-- [start:stale-form]
def show_form_again(error: CSRFError) -> ResponseReturnValue:
    """Answer 400 with the page of the form, filled in, and a good token.

    Only if it was sent from a page of ours: another site must not have its
    words shown in a form that is a click away from being saved. While a POST
    is answered, a form fills itself from what was sent.
    """
    if not sent_from_here():
        return answer_error(error)
    endpoint, values, message = page_to_show()
    flash(referrer_fault() or message)
    try:
        page = current_app.view_functions[endpoint](**values)
    except (HTTPException, SQLAlchemyError) as fault:
        # Flask asks no handler about what an error handler raises.
        return current_app.handle_user_exception(fault)
    note_refusal(error)
    return make_response(page, 400)


# --8<-- [end:stale-form]


def page_to_show() -> tuple[str, Mapping[str, Any], str]:
    """Find what GET shows at the same address, and what to say there.

    A button has no such page, or one for others: then it is the home page.
    """
    pages = current_app.url_map.bind_to_environ(request.environ)
    with suppress(HTTPException):
        endpoint, values = pages.match(method="GET")
        asked = rule_of(str(request.endpoint), request.method)
        if rule_of(endpoint, "GET") == asked:
            return endpoint, values, STALE
    return "web.home", {}, STALE_BUTTON


def referrer_fault() -> str | None:
    """Say what is wrong with the address that a form comes from."""
    if not request.is_secure:
        return None  # There Flask-WTF does not look.
    if not request.referrer:
        return NO_REFERRER
    with suppress(ValueError):
        if same_origin(request.referrer, request.host_url):
            return None
    return OTHER_REFERRER


def sent_from_here() -> bool:
    """Tell whether the browser says that the request comes from our page."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    ours = {f"{scheme}://{request.host}" for scheme in ("http", "https")}
    return request.origin in ours
