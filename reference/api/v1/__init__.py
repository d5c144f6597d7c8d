"""Version 1 of the API, on Flask-RESTful; one module for each resource."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, current_app, make_response
from flask_restful import Api

from reference.api.v1.guesses import Guesses
from reference.api.v1.members import Member, Members
from reference.api.v1.pictures import Picture
from reference.api.v1.samples import Sample, Samples
from reference.api.v1.tokens import CurrentLogin, Refreshed, Tokens


def write_json(
    data: object, code: int, headers: dict[str, str] | None = None
) -> Response:
    """Write JSON as all of this application does."""
    response = current_app.json.response(data)
    return make_response(response, code, headers or {})


# --8<-- [start:plain]
class PlainApi(Api):
    """Flask-RESTful 0.3.10, without what it does behind Flask's back."""

    def __init__(self, blueprint: Blueprint) -> None:
        """Serve on a blueprint; whatever is accepted, it answers in JSON."""
        super().__init__(blueprint)
        self.representations["application/json"] = write_json

    def error_router(
        self, original_handler: Callable[[Exception], Any], e: Exception
    ) -> object:
        """Leave each error to the handlers of the application."""
        return original_handler(e)


# --8<-- [end:plain]


# --8<-- [start:make-v1]
def make_v1() -> Blueprint:
    """Make the blueprint, anew for each application.

    It is not nested: Flask-RESTful 0.3.10 gives endpoints the name of their
    own blueprint only, and Flask would not find the outer one's hooks.
    """
    blueprint = Blueprint("v1", __name__, url_prefix="/api/v1")
    api = PlainApi(blueprint)
    one = "/samples/<id:sample_id>"
    for resource, url, endpoint in (
        (Members, "/members", "members"),
        (Member, "/members/<id:member_id>", "member"),
        (Samples, "/samples", "samples"),
        (Sample, one, "sample"),
        (Picture, f"{one}/picture", "picture"),
        (Guesses, "/guesses", "guesses"),
        (Tokens, "/tokens", "tokens"),
        (Refreshed, "/tokens/refresh", "refreshed"),
        (CurrentLogin, "/tokens/current", "current_login"),
    ):
        api.add_resource(resource, url, endpoint=endpoint)
    return blueprint


# --8<-- [end:make-v1]
