"""The claims of the page `forms` about limits beside CSRFProtect."""

import secrets

import pytest
from flask import Blueprint, Flask, request
from flask.testing import FlaskClient
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf


@pytest.fixture
def client() -> FlaskClient:
    """A browser on an application whose views have limits of their own."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    app.config["MAX_CONTENT_LENGTH"] = 1_000

    @app.before_request
    def set_limit() -> None:
        if request.endpoint in {"more", "less"}:
            limits = {"more": 5_000, "less": 200}
            request.max_content_length = limits[request.endpoint]

    part = Blueprint("part", __name__)

    @part.before_request
    def set_limit_of_the_part() -> None:
        request.max_content_length = 5_000

    part.add_url_rule(
        "/part", view_func=lambda: request.form["text"], methods=["POST"]
    )
    app.register_blueprint(part)
    CSRFProtect(app)
    app.add_url_rule("/token", view_func=generate_csrf)

    @app.post("/more", endpoint="more")
    @app.post("/less", endpoint="less")
    def count() -> str:
        return str(len(request.form["text"]))

    @app.post("/more-in-the-view", defaults={"limit": 5_000})
    @app.post("/less-in-the-view", defaults={"limit": 200})
    def count_later(limit: int) -> str:
        request.max_content_length = limit
        return str(len(request.form["text"]))

    return app.test_client()


def send(client: FlaskClient, path: str, length: int) -> tuple[int, str]:
    """Post a text of that length with a good token."""
    token = client.get("/token").text
    data = {"csrf_token": token, "text": "x" * length}
    reply = client.post(path, data=data)
    return reply.status_code, reply.text if reply.status_code == 200 else ""


def test_with_csrfprotect_a_view_is_too_late(client: FlaskClient) -> None:
    """CSRFProtect has read the form when a view or its blueprint sets one."""
    assert send(client, "/more-in-the-view", 2_000) == (413, "")
    assert send(client, "/less-in-the-view", 500) == (200, "500")
    assert send(client, "/part", 2_000) == (413, "")
    assert send(client, "/part", 500) == (200, "x" * 500)


def test_a_limit_set_before_the_check_holds(client: FlaskClient) -> None:
    """A limit holds that is set before CSRFProtect reads the form."""
    assert send(client, "/more", 2_000) == (200, "2000")
    assert send(client, "/more", 6_000) == (413, "")
    assert send(client, "/less", 500) == (413, "")
    assert send(client, "/less", 20) == (200, "20")
