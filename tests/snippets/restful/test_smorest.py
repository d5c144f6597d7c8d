"""The claims of the pages `restful` about flask-smorest."""

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient
from flask.views import MethodView
from flask_smorest import Api, Blueprint
from flask_smorest.exceptions import MissingAPIParameterError
from marshmallow import Schema, fields
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import HTTPException, TooManyRequests, Unauthorized

CONFIG = {"API_TITLE": "t", "API_VERSION": "1", "OPENAPI_VERSION": "3.1.0"}


class Task(Schema):
    """What the views of these tests take."""

    n = fields.Integer(required=True)


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


def make(**config: object) -> Flask:
    """An application with what flask-smorest asks for."""
    app = Flask("made")
    app.config.from_mapping(CONFIG | config)
    return app


def blueprint() -> Blueprint:
    """A view that takes a task, and one whose errors say something."""
    blp = Blueprint("tasks", __name__, url_prefix="/tasks")

    @blp.route("", methods=["POST"])
    @blp.arguments(Task)
    @blp.response(201, Task)
    def add(task: dict[str, int]) -> dict[str, int]:
        return task

    blp.route("/errors")(Tasks)
    return blp


@pytest.fixture
def client() -> FlaskClient:
    """A client of both."""
    app = make()
    Api(app).register_blueprint(blueprint())
    return app.test_client()


def test_it_drops_the_headers_of_errors(client: FlaskClient) -> None:
    """Its handler drops Allow, WWW-Authenticate, Retry-After and the text."""
    for method, status, header in (
        ("post", 405, "Allow"),
        ("put", 401, "WWW-Authenticate"),
        ("delete", 429, "Retry-After"),
    ):
        answer = client.open("/tasks/errors", method=method)
        assert answer.status_code == status
        assert header not in answer.headers
    answer = client.get("/tasks/errors")
    assert answer.json == {"code": 404, "status": "Not Found"}


@pytest.mark.parametrize("kind", ["text/plain", None])
def test_what_is_no_json_counts_as_missing(
    client: FlaskClient, kind: str | None
) -> None:
    """Another content type is no 415: the fields are missing, a 422."""
    answer = client.post("/tasks", data='{"n": 1}', content_type=kind)
    assert answer.status_code == 422
    assert answer.get_json()["errors"] == {
        "json": {"n": ["Missing data for required field."]}
    }


def test_null_is_a_422(client: FlaskClient) -> None:
    """A body that is null is a 422."""
    answer = client.post("/tasks", data="null", content_type="application/json")
    assert answer.status_code == 422


def test_an_integer_is_lenient(client: FlaskClient) -> None:
    """Without strict=True a text and a fraction become an integer."""
    for sent in ("3", 3.7):
        assert client.post("/tasks", json={"n": sent}).json == {"n": 3}


def test_brackets_are_a_500(client: FlaskClient) -> None:
    """JSON that is nested too deeply is a 500."""
    answer = client.post(
        "/tasks", data="[" * 9000, content_type="application/json"
    )
    assert answer.status_code == 500


@pytest.mark.parametrize("first", [False, True])
def test_it_registers_a_handler(*, first: bool) -> None:
    """Its handler of HTTPException takes the place of yours, or yours its."""
    app = make()

    def register() -> None:
        app.register_error_handler(HTTPException, lambda e: ("mine", e.code))

    if first:
        register()
    Api(app)
    if not first:
        register()
    answer = app.test_client().get("/")
    assert (answer.data == b"mine") is not first


@pytest.mark.parametrize("name", CONFIG)
def test_three_settings_are_needed(name: str) -> None:
    """Without a title or one of the two versions there is no Api."""
    app = make()
    del app.config[name]
    with pytest.raises(MissingAPIParameterError, match=name):
        Api(app)


def test_a_blueprint_of_the_application_is_not_in_the_document() -> None:
    """Registered by the application it answers, and is not documented."""
    app = make(OPENAPI_URL_PREFIX="/")
    Api(app)
    app.register_blueprint(blueprint())
    client = app.test_client()
    assert client.post("/tasks", json={"n": 1}).status_code == 201
    assert not client.get("/openapi.json").get_json().get("paths")


def test_without_a_prefix_no_document_is_served(client: FlaskClient) -> None:
    """OPENAPI_URL_PREFIX is not set by default: no document."""
    assert client.get("/openapi.json").status_code == 404


@pytest.mark.parametrize(("partial", "warns"), [(True, True), (False, False)])
def test_one_schema_twice_warns(*, partial: bool, warns: bool) -> None:
    """A schema and its partial have one name in the document: a warning."""
    blp = Blueprint("twice", __name__)

    @blp.route("/", methods=["POST"])
    @blp.arguments(Task)
    @blp.response(200, Task(partial=partial) if partial else Task)
    def add(task: dict[str, int]) -> dict[str, int]:
        return task

    api = Api(make())
    if not warns:
        api.register_blueprint(blp)
        return
    with pytest.warns(UserWarning, match="Multiple schemas resolved"):
        api.register_blueprint(blp)


def test_a_checked_etag_is_a_412() -> None:
    """With check_etag an old If-Match is a 412, and the right one is not."""
    stored = {"n": 1}
    blp = Blueprint("note", __name__)

    @blp.route("/", methods=["PUT"])
    @blp.etag
    @blp.response(200, Task)
    def replace() -> dict[str, int]:
        blp.check_etag(stored, Task)
        return stored

    @blp.route("/", methods=["GET"], endpoint="show")
    @blp.etag
    @blp.response(200, Task)
    def show() -> dict[str, int]:
        return stored

    app = make()
    Api(app).register_blueprint(blp)
    client = app.test_client()
    seen = client.get("/").headers["ETag"]
    for tag, status in (('"old"', 412), (seen, 200)):
        answer = client.put("/", headers={"If-Match": tag})
        assert answer.status_code == status
