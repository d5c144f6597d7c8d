"""The counter-examples of `api-basics` about text in a body."""

import pytest
from flask import Flask, request

from provenance.recording.counter_examples import CounterExamples

WRONG = "api_basics/wrong/"
JSON = "application/json"


def test_one_title_breaks_the_list(wrong: CounterExamples) -> None:
    """With ensure_ascii off, half a surrogate pair breaks what holds it."""
    path = WRONG + "surrogate.py"
    app = wrong.load(path).app
    client = app.test_client()
    reply = client.post("/titles", json={"title": "三体"})
    assert (reply.status_code, reply.json) == (201, {"title": "三体"})
    assert client.get("/titles").text == '["三体"]\n'
    body = b'{"title": "\\ud800"}'
    reply = client.post("/titles", data=body, content_type=JSON)
    assert reply.status_code == 500
    assert client.get("/titles").status_code == 500
    app.testing = True
    blame = "return titles"
    match = "surrogates not allowed"
    with wrong.raises(path, UnicodeEncodeError, match=match, blame=blame):
        client.get("/titles")


def test_an_escape_hides_half_a_pair() -> None:
    """With ensure_ascii on, half a pair is sent as an escape."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: {"title": "\ud800"})
    reply = app.test_client().get("/")
    assert reply.text == '{"title":"\\ud800"}\n'
    with pytest.raises(UnicodeEncodeError):
        "\ud800".encode()


def test_a_string_in_a_dict_is_only_text() -> None:
    """In a dict the same string goes out as application/json."""
    app = Flask(__name__)

    @app.post("/preview")
    def preview() -> dict[str, object]:
        return {"comment": request.get_json()["comment"]}

    script = {"comment": "<script>alert(1)</script>"}
    reply = app.test_client().post("/preview", json=script)
    assert (reply.content_type, reply.json) == (JSON, script)
