"""The claims of the page `forms` about form data as it comes."""

import pytest
from flask import Flask, json, render_template, request
from jinja2 import DictLoader
from markupsafe import escape
from werkzeug.exceptions import BadRequestKeyError
from werkzeug.test import TestResponse

from provenance.recording.counter_examples import CounterExamples

FOLDER = "forms/wrong"
SCRIPT = "<script>alert(1)</script>"


def test_a_form_sent_with_get_is_in_args() -> None:
    """A form with method="get" arrives in the query string: request.args."""
    app = Flask("bare")
    with app.test_request_context("/?q=dune"):
        assert request.args["q"] == "dune"
        assert not request.form


def test_values_are_text_and_may_repeat() -> None:
    """Each value is text, and a name may come more than once."""
    app = Flask("bare")
    form = {"day": ["mon", "tue"], "n": "7", "bad": "x", "part": "1.5"}
    with app.test_request_context(method="POST", data=form):
        assert request.form["day"] == "mon"
        assert request.form.getlist("day") == ["mon", "tue"]
        assert request.form["n"] == "7"
        assert request.form.get("n", type=int) == 7
        assert request.form.get("bad", type=int) is None
        assert request.form.get("part", type=int) is None


def test_a_field_that_was_not_sent() -> None:
    """Without a field form["x"] is a 400, or raises in debug mode."""
    app = Flask("bare")

    @app.post("/get")
    def get() -> str:
        return str(request.form.get("x"))

    @app.post("/item")
    def item() -> str:
        return request.form["x"]

    client = app.test_client()
    assert client.post("/get").text == "None"
    assert client.post("/item").status_code == 400
    assert client.post("/item", data={"x": "a"}).text == "a"
    app.debug = True
    with pytest.raises(BadRequestKeyError):
        client.post("/item")


def test_escape_and_json_are_safe_too() -> None:
    """escape() makes text of markup, and JSON is not sent as a page."""
    assert str(escape(SCRIPT)) == "&lt;script&gt;alert(1)&lt;/script&gt;"
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: {"name": SCRIPT})
    reply = app.test_client().get("/")
    assert reply.mimetype == "application/json"
    assert json.loads(reply.text) == {"name": SCRIPT}


def test_escape_knows_html_only() -> None:
    """The address javascript:alert(1) passes escape() unchanged."""
    assert str(escape("javascript:alert(1)")) == "javascript:alert(1)"


def test_templates_escape_by_the_end_of_their_name() -> None:
    """A template escapes if it ends in .html, one that ends in .txt not."""
    app = Flask("bare")
    app.jinja_loader = DictLoader(dict.fromkeys(["a.html", "a.txt"], "{{ x }}"))
    with app.test_request_context():
        assert render_template("a.html", x="<b>") == "&lt;b&gt;"
        assert render_template("a.txt", x="<b>") == "<b>"


@pytest.mark.corrects("W50")
def test_in_values_the_query_string_wins(wrong: CounterExamples) -> None:
    """In request.values the query string wins over the form."""
    data = {"name": "Eve", "role": "reader"}
    reply = post(wrong, "values.py", "/members?role=admin", data)
    assert reply.json == {"name": "Eve", "role": "admin"}


@pytest.mark.corrects("S18")
def test_a_reply_with_the_password(wrong: CounterExamples) -> None:
    """A view that repeats the form sends the password back."""
    data = {"name": "Ada", "password": "correct horse"}
    reply = post(wrong, "echo_password.py", "/sign-up", data)
    assert reply.json == {"created": "Ada", "password": "correct horse"}


@pytest.mark.corrects("S19")
def test_an_f_string_does_not_escape(wrong: CounterExamples) -> None:
    """A page made with an f-string runs what the form contains."""
    reply = post(wrong, "f_string.py", "/hello", {"name": SCRIPT})
    assert reply.mimetype == "text/html"
    assert SCRIPT in reply.text


def post(
    wrong: CounterExamples, name: str, url: str, data: dict[str, str]
) -> TestResponse:
    """Post a form to a counter-example and note what it answers."""
    path = f"{FOLDER}/{name}"
    reply: TestResponse = (
        wrong.load(path).app.test_client().post(url, data=data)
    )
    said = f"POST {url} -> {reply.status_code} {reply.text.strip()}"
    wrong.answers(path, said)
    return reply
