"""The claims of `api-basics` about what a request does not have."""

import pytest
from flask import Flask, request


def test_a_missing_header_is_a_key_error() -> None:
    """headers["X"] without that header is a KeyError and a 500."""
    app = Flask(__name__)

    @app.get("/")
    def show() -> str:
        return request.headers["X-Shelf"]

    client = app.test_client()
    assert client.get("/", headers={"X-Shelf": "7"}).text == "7"
    assert client.get("/").status_code == 500


@pytest.mark.parametrize("part", ["args", "form", "files"])
def test_a_missing_field_is_a_400(part: str) -> None:
    """args, form and files answer 400 for a key that is not there."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: getattr(request, part)["n"])
    assert app.test_client().get("/").status_code == 400


@pytest.mark.parametrize("status", [400, 500])
def test_a_missing_file_in_debug_mode(status: int) -> None:
    """In debug mode files["a"] on a form that is not multipart is a 500."""
    app = Flask(__name__)
    app.debug = status == 500
    app.config["PROPAGATE_EXCEPTIONS"] = False

    @app.post("/")
    def read() -> str:
        return str(request.files["a"].filename)

    reply = app.test_client().post("/", data={"a": "1"})
    assert reply.status_code == status
