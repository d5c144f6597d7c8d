"""Tokens of members, for programs."""

from flask import Response, request
from flask_restful import Resource

from reference.api import logins
from reference.api.rules import LOGIN, checked
from reference.security.access import Access, access

Answer = tuple[dict[str, object], int, dict[str, str]]


class Tokens(Resource):
    """The beginning of a login."""

    @access(Access.PUBLIC)
    def post(self) -> Answer:
        """Log in with name and password."""
        body = checked(request.get_json(), LOGIN)
        return logins.log_in(body), 200, logins.NOT_KEPT


class Refreshed(Resource):
    """The next tokens of a login."""

    @access(Access.REFRESH)
    def post(self) -> Answer:
        """Change the refresh token for new tokens."""
        return logins.refresh(), 200, logins.NOT_KEPT


class CurrentLogin(Resource):
    """The login that the token belongs to."""

    @access(Access.TOKEN)
    def delete(self) -> Response:
        """Log out."""
        return logins.log_out()
