"""The claims of the page `forms` about CSRFProtect."""

import secrets

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf

from provenance.recording.counter_examples import CounterExamples

FOLDER = "forms/wrong"
SECURE = "https://localhost"
MISSING = "The referrer header is missing."
FOREIGN = "The referrer does not match the host."


@pytest.fixture
def app() -> Flask:
    """A protected application with one view for every method."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    CSRFProtect(app)
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    app.add_url_rule("/", view_func=lambda: "done", methods=methods)
    app.add_url_rule("/token", view_func=generate_csrf)
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without cookies."""
    return app.test_client()


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_every_method_that_may_change_something(
    client: FlaskClient, method: str
) -> None:
    """POST, PUT, PATCH and DELETE need a token, in the form or a header."""
    assert client.open("/", method=method).status_code == 400
    token = client.get("/token").text
    for name in ("X-CSRFToken", "X-CSRF-Token"):
        reply = client.open("/", method=method, headers={name: token})
        assert reply.text == "done"
    reply = client.open("/", method=method, data={"csrf_token": token})
    assert reply.text == "done"


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_get_needs_no_token(client: FlaskClient, method: str) -> None:
    """GET, HEAD and OPTIONS are not checked."""
    assert client.open("/", method=method).status_code == 200


def test_a_token_in_json_or_the_url_is_not_found(client: FlaskClient) -> None:
    """CSRFProtect does not look into a JSON body or the query string."""
    token = client.get("/token").text
    for reply in (
        client.post("/", json={"csrf_token": token}),
        client.post("/", query_string={"csrf_token": token}),
    ):
        assert reply.status_code == 400
        assert "The CSRF token is missing." in reply.text


@pytest.mark.parametrize(
    ("referer", "said"),
    [
        (None, MISSING),
        ("https://evil.example/", FOREIGN),
        ("http://localhost/", FOREIGN),
        ("https://localhost:8443/", FOREIGN),
        ("https://localhost/form", "done"),
    ],
)
def test_https_needs_a_referer(
    client: FlaskClient, referer: str | None, said: str
) -> None:
    """Over HTTPS the Referer has to name the same scheme, host and port."""
    token = client.get("/token", base_url=SECURE).text
    headers = {"X-CSRFToken": token}
    if referer:
        headers["Referer"] = referer
    reply = client.post("/", base_url=SECURE, headers=headers)
    assert reply.status_code == (200 if said == "done" else 400)
    assert said in reply.text
    assert client.post("/", headers=headers).text == "done"


def test_an_unknown_url_stays_a_404(client: FlaskClient) -> None:
    """A POST to a URL that does not exist is a 404 and no CSRF error."""
    assert client.post("/nothing").status_code == 404


def test_exempting_a_parent_does_not_cover_a_child(
    wrong: CounterExamples,
) -> None:
    """exempt(parent) leaves the views of a nested blueprint protected."""
    path = f"{FOLDER}/exempt.py"
    module = wrong.load(path)
    reply = module.app.test_client().post("/api/hooks/paid")
    assert reply.status_code == 400
    assert "The CSRF token is missing." in reply.text
    said = f"400 {reply.text.splitlines()[-1]}"
    wrong.answers(path, f"POST /api/hooks/paid -> {said}")
    module.csrf.exempt(module.hooks)
    reply = module.app.test_client().post("/api/hooks/paid")
    assert reply.json == {"noted": True}
