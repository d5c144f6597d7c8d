"""What the tests of flask-smorest share."""

from flask import Flask, abort
from flask.views import MethodView
from flask_smorest import Blueprint
from flask_smorest import abort as own_abort
from marshmallow import Schema, fields
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import TooManyRequests, Unauthorized

CONFIG = {"API_TITLE": "t", "API_VERSION": "1", "OPENAPI_VERSION": "3.1.0"}


class Task(Schema):
    """What the views of these tests take."""

    n = fields.Integer(required=True)


class Settings(Schema):
    """What may be sent without any field."""

    mails = fields.Boolean(load_default=True)


class Tasks(MethodView):
    """Errors that have something to say."""

    def get(self) -> None:
        """A text."""
        abort(404, "no such task")

    def put(self) -> None:
        """A challenge."""
        raise Unauthorized(www_authenticate=WWWAuthenticate("bearer"))

    def delete(self) -> None:
        """A time."""
        raise TooManyRequests(retry_after=7)

    def patch(self) -> None:
        """A text and a time, in the library's own way."""
        own_abort(429, message="wait", headers={"Retry-After": "7"})


def make(**config: object) -> Flask:
    """An application with what flask-smorest asks for."""
    app = Flask("made")
    app.config.from_mapping(CONFIG | config)
    return app


def blueprint(kind: type[Blueprint] = Blueprint) -> Blueprint:
    """Views that take a task and settings, and one whose errors speak."""
    blp = kind("tasks", __name__, url_prefix="/tasks")

    @blp.route("", methods=["POST"])
    @blp.arguments(Task)
    @blp.response(201, Task)
    def add(task: dict[str, int]) -> dict[str, int]:
        return task

    @blp.route("/settings", methods=["PUT"])
    @blp.arguments(Settings)
    @blp.response(200, Settings)
    def change(settings: dict[str, bool]) -> dict[str, bool]:
        return settings

    blp.route("/errors")(Tasks)
    return blp
