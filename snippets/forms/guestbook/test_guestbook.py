import re

from flask.testing import FlaskClient

from . import app


def token_in(client: FlaskClient) -> str:
    found = re.search('name="csrf_token" value="(.+?)"', client.get("/").text)
    assert found
    return found[1]


def test_an_invalid_form_comes_back_filled_in() -> None:
    client = app.test_client()
    form = {"csrf_token": token_in(client), "name": "<Ada>", "message": "   "}
    reply = client.post("/", data=form)
    assert reply.status_code == 422
    assert "Write 1 to 500 characters." in reply.text
    assert 'value="&lt;Ada&gt;"' in reply.text


def test_a_valid_form_is_kept_and_answered_with_a_redirect() -> None:
    client = app.test_client()
    form = {"csrf_token": token_in(client), "name": "Ada", "message": "Hello"}
    reply = client.post("/", data=form)
    assert (reply.status_code, reply.location) == (303, "/")
    assert "<p>Ada: Hello</p>" in client.get("/").text
