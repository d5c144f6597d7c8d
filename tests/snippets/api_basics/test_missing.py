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
    """args, form and files answer 400 to a missing key, and do not name it."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: getattr(request, part)["shelf"])
    reply = app.test_client().get("/")
    assert reply.status_code == 400
    assert "shelf" not in reply.text
