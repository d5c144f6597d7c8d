"""The claims of the pages `restful` about hooks and URLs of blueprints."""

from importlib import import_module

import flask_smorest
import pytest
from apiflask import APIBlueprint, APIFlask
from flask import Blueprint, Flask, abort, url_for
from flask.views import MethodView
from flask_restful import Resource

from tests.snippets.restful.calls import Load
from tests.snippets.restful.made import SafeApi

SETTINGS = {
    "API_TITLE": "t",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
}


class View(MethodView):
    """What the guards of these tests keep."""

    def get(self) -> str:
        """Tell a secret."""
        return "secret"


@pytest.mark.parametrize("way", ["MethodView", "flask-smorest", "APIFlask"])
@pytest.mark.parametrize("guard", ["admin", "api"])
def test_others_nest(way: str, guard: str) -> None:
    """Elsewhere the hooks of parent and child run in a nested blueprint."""
    make = {
        "MethodView": (Flask, Blueprint),
        "flask-smorest": (Flask, flask_smorest.Blueprint),
        "APIFlask": (APIFlask, APIBlueprint),
    }[way]
    app = make[0]("nested")
    app.config.from_mapping(SETTINGS)
    parent, child = (make[1](name, __name__) for name in ("admin", "api"))
    kept = {"admin": parent, "api": child}[guard]
    kept.before_request(lambda: abort(403))
    child.add_url_rule("/", view_func=View.as_view("secret"))
    parent.register_blueprint(child)
    place = flask_smorest.Api(app) if way == "flask-smorest" else app
    place.register_blueprint(parent)
    assert app.test_client().get("/").status_code == 403


def test_a_blueprint_answers_its_errors() -> None:
    """Its handler is asked for its resources, not for an unknown URL."""
    app = Flask("handled")
    bp = Blueprint("api", __name__, url_prefix="/api")
    lost = type("Lost", (Resource,), {"get": lambda _: abort(404)})
    SafeApi(bp).add_resource(lost, "/lost")
    bp.register_error_handler(404, lambda _: ("blueprint", 404))
    app.register_error_handler(404, lambda _: ("application", 404))
    app.register_blueprint(bp)
    client = app.test_client()
    assert client.get("/api/lost").data == b"blueprint"
    assert client.get("/api/unknown").data == b"application"


def test_both_ways_to_a_url(load: Load) -> None:
    """The Api and Flask build the same URL."""
    app = load("restful/desk").create_app()
    tickets = import_module("desk.tickets")
    with app.test_request_context():
        urls = {
            tickets.api.url_for(tickets.Tickets),
            url_for("tickets.tickets"),
        }
    assert urls == {"/api/tickets"}
