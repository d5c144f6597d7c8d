"""Tokens of members, for programs."""

from collections.abc import Mapping

from flask import Response
from flask.views import MethodView

from reference.api import logins
from reference.api.v2 import schemas
from reference.api.v2.blueprint import v2
from reference.api.v2.document import may_fail
from reference.security.access import Access, access

Answer = tuple[dict[str, object], int, dict[str, str]]


@v2.route("/tokens", endpoint="tokens")
class Tokens(MethodView):
    """The beginning of a login."""

    @may_fail(401, 403, 413, 415, 422, 429)
    @v2.arguments(schemas.Login)
    @v2.response(200, schemas.TokenPair)
    @access(Access.PUBLIC)
    def post(self, body: Mapping[str, str]) -> Answer:
        """Log in with name and password."""
        return logins.log_in(body), 200, logins.NOT_KEPT


@v2.route("/tokens/refresh", endpoint="refreshed")
class Refreshed(MethodView):
    """The next tokens of a login."""

    @may_fail()
    @v2.response(200, schemas.TokenPair)
    @access(Access.REFRESH)
    def post(self) -> Answer:
        """Change the refresh token for new tokens."""
        return logins.refresh(), 200, logins.NOT_KEPT


@v2.route("/tokens/current", endpoint="current_login")
class CurrentLogin(MethodView):
    """The login that the token belongs to."""

    @may_fail()
    @v2.response(204)
    @access(Access.TOKEN)
    def delete(self) -> Response:
        """Log out."""
        return logins.log_out()
