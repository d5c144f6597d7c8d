from flask import Flask
from flask.testing import FlaskClient

from . import bp


def bare_client(**config: bool) -> FlaskClient:
    app = Flask("bare")
    app.config.update(config)
    app.register_blueprint(bp)
    app.add_url_rule("/notes", view_func=lambda: "noted", methods=["POST"])
    return app.test_client()


def test_writing_is_allowed_by_default() -> None:
    client = bare_client()
    assert client.get("/read-only").json == {"read_only": False}
    assert client.post("/notes").text == "noted"


def test_the_switch_refuses_to_write_anywhere() -> None:
    client = bare_client(READ_ONLY=True)
    assert client.get("/read-only").json == {"read_only": True}
    refused = client.post("/notes")
    assert refused.status == "503 SERVICE UNAVAILABLE"
    assert refused.headers["Retry-After"] == "600"
