"""The claims of `api-basics` about methods, other origins and names."""

import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask, request
from flask.typing import ResponseReturnValue
from flask.wrappers import Response
from werkzeug.test import TestResponse

OTHER = "https://shop.example"


@pytest.fixture
def app() -> Flask:
    """Make an application that keeps one thing, for any method."""
    app = Flask("shop")
    shelf: dict[str, object] = {}

    @app.put("/things/<name>")
    def put_thing(name: str) -> ResponseReturnValue:
        shelf[name] = request.get_json()
        return {"things": shelf}

    @app.patch("/things/<name>")
    def patch_thing(name: str) -> ResponseReturnValue:
        return {"patched": name}

    @app.delete("/things/<name>")
    def delete_thing(name: str) -> ResponseReturnValue:
        shelf.pop(name, None)
        return "", 204

    return app


def test_a_decorator_for_each_method(app: Flask) -> None:
    """put, patch and delete register views as get and post do."""
    client = app.test_client()
    for _ in range(2):
        reply = client.put("/things/a", json=1)
        assert reply.json == {"things": {"a": 1}}
    assert client.patch("/things/a").json == {"patched": "a"}
    assert client.get("/things/a").status_code == 405


def test_a_deletion_answers_204_without_a_body(app: Flask) -> None:
    """A view that returns "" and 204 sends no body."""
    reply = app.test_client().delete("/things/a")
    assert (reply.status, reply.data) == ("204 NO CONTENT", b"")
    assert "Content-Length" not in reply.headers


def preflight(app: Flask) -> TestResponse:
    """Ask as a browser does before it sends JSON to another origin."""
    headers = {
        "Origin": OTHER,
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "content-type",
    }
    return app.test_client().options("/things/a", headers=headers)


def test_flask_answers_options_and_allows_no_origin(app: Flask) -> None:
    """Flask answers OPTIONS by itself, with Allow and no CORS header."""
    reply = preflight(app)
    assert (reply.status_code, reply.data) == (200, b"")
    allowed = set(reply.headers["Allow"].split(", "))
    assert allowed == {"DELETE", "OPTIONS", "PATCH", "PUT"}
    names = {name.lower() for name, _value in reply.headers}
    assert not any(name.startswith("access-control-") for name in names)


def test_after_request_reaches_the_preflight(app: Flask) -> None:
    """A header of after_request is on the answer to OPTIONS as well."""

    @app.after_request
    def allow(response: Response) -> Response:
        response.headers["Access-Control-Allow-Origin"] = OTHER
        return response

    assert preflight(app).headers["Access-Control-Allow-Origin"] == OTHER
    missing = app.test_client().get("/none")
    assert missing.status_code == 404
    assert missing.headers["Access-Control-Allow-Origin"] == OTHER


SHOP = """from flask import Flask, render_template

app = Flask(__name__)
app.add_url_rule("/", view_func=lambda: render_template("shop.html"))
"""


def test_the_name_says_where_the_files_are(tmp_path: Path) -> None:
    """From the module's name Flask learns where templates and files are."""
    package = tmp_path / "elsewhere"
    for folder in ("templates", "static"):
        (package / folder).mkdir(parents=True)
    (package / "shop.py").write_text(SHOP, encoding="utf-8")
    (package / "templates/shop.html").write_text("page", encoding="utf-8")
    (package / "static/shop.css").write_text("style", encoding="utf-8")
    show = (
        "import elsewhere.shop; client = elsewhere.shop.app.test_client(); "
        "print(client.get('/').text, client.get('/static/shop.css').text)"
    )
    command = [sys.executable, "-c", show]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "page style\n"
