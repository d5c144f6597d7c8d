"""The claims of the pages `restful` about flask-smorest."""

from importlib import import_module

import pytest
from flask.testing import FlaskClient
from flask_smorest import Api

from tests.snippets.restful.calls import Load, detail
from tests.snippets.restful.smorest import blueprint, make


@pytest.fixture
def client() -> FlaskClient:
    """A client of both."""
    app = make()
    Api(app).register_blueprint(blueprint())
    return app.test_client()


def test_it_drops_the_headers_of_errors(client: FlaskClient) -> None:
    """Headers and text of Werkzeug's exceptions go, not those of its abort."""
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
    own = client.patch("/tasks/errors")
    assert own.get_json()["message"] == "wait"
    assert own.headers["Retry-After"] == "7"


@pytest.mark.parametrize("kind", ["text/plain", None])
def test_what_is_no_json_counts_as_missing(
    client: FlaskClient, kind: str | None
) -> None:
    """Another content type is no 415: it counts as a body without fields."""
    answer = client.post("/tasks", data='{"n": 1}', content_type=kind)
    assert answer.status_code == 422
    assert answer.get_json()["errors"] == {
        "json": {"n": ["Missing data for required field."]}
    }
    off = '{"mails": false}'
    answer = client.put("/tasks/settings", data=off, content_type=kind)
    assert (answer.status_code, answer.json) == (200, {"mails": True})


def test_null_is_a_422(client: FlaskClient) -> None:
    """A body that is null is a 422, also where no field is required."""
    for method, path in (("POST", "/tasks"), ("PUT", "/tasks/settings")):
        answer = client.open(
            path, method=method, data="null", content_type="application/json"
        )
        assert answer.status_code == 422


def test_brackets_are_a_500(client: FlaskClient) -> None:
    """JSON that is nested too deeply is a 500."""
    answer = client.post(
        "/tasks", data="[" * 200_000, content_type="application/json"
    )
    assert answer.status_code == 500


def test_its_handler_alone_names_no_field(load: Load) -> None:
    """With the Api of the program, and not its Blueprint, `n` is not named."""
    load("restful/shelf")
    adapted = import_module("shelf.for_smorest")
    details = []
    for views in (blueprint(), blueprint(adapted.Blueprint)):
        app = make()
        adapted.Api(app).register_blueprint(views)
        answer = app.test_client().post("/tasks", json={})
        details.append(detail(answer, 422))
    assert "n:" not in details[0]
    assert details[1] == "n: Missing data for required field."
