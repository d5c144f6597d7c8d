"""The claims of the pages `restful` about setting up flask-smorest."""

from importlib import import_module

import pytest
from flask.testing import FlaskClient
from flask_smorest import Api, Blueprint
from flask_smorest import abort as own_abort
from flask_smorest.exceptions import MissingAPIParameterError
from werkzeug.exceptions import HTTPException

from tests.snippets.restful.calls import Load, detail
from tests.snippets.restful.smorest import CONFIG, Task, blueprint, make


@pytest.fixture
def client() -> FlaskClient:
    """A client of both."""
    app = make()
    Api(app).register_blueprint(blueprint())
    return app.test_client()


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
    given = {name.removeprefix("API_").lower(): app.config.pop(name)}
    with pytest.raises(MissingAPIParameterError, match=name):
        Api(app)
    assert Api(app, spec_kwargs=given)


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


def test_its_own_abort_loses_the_text(load: Load) -> None:
    """In the adapted program flask_smorest.abort shows the standard text."""
    load("restful/shelf")
    app = import_module("shelf.with_smorest").app
    app.add_url_rule(
        "/taken", "taken", lambda: own_abort(409, message="no such task")
    )
    text = detail(app.test_client().get("/taken"), 409)
    assert text
    assert "no such task" not in text


@pytest.mark.parametrize(
    ("schema", "status"), [((Task,), 200), ((), 412)], ids=["schema", "none"]
)
def test_a_checked_etag_is_a_412(schema: tuple[type], status: int) -> None:
    """An old If-Match is a 412; the right one too, if no schema is given."""
    stored: dict[str, object] = {"n": 1, "owner": "ann"}
    blp = Blueprint("note", __name__)

    @blp.route("/", methods=["PUT"])
    @blp.etag
    @blp.response(200, Task)
    def replace() -> dict[str, object]:
        blp.check_etag(stored, *schema)
        return stored

    @blp.route("/", methods=["GET"], endpoint="show")
    @blp.etag
    @blp.response(200, Task)
    def show() -> dict[str, object]:
        return stored

    app = make()
    Api(app).register_blueprint(blp)
    client = app.test_client()
    seen = client.get("/").headers["ETag"]
    for tag, expected in (('"old"', 412), (seen, status)):
        answer = client.put("/", headers={"If-Match": tag})
        assert answer.status_code == expected
