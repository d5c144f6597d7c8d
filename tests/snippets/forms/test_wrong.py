"""The mistakes of the page `forms`: each program fails as the page says."""

import importlib

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples

FOLDER = "forms/wrong"


def fields(client: FlaskClient) -> dict[str, str]:
    """Exactly the fields that the page of a form contains."""
    page = BeautifulSoup(client.get("/").text, "html.parser")
    tags = page.select("form [name]")
    return {str(tag["name"]): str(tag.get("value", "")) for tag in tags}


@pytest.mark.corrects("S20")
def test_a_foreign_page_can_send_the_form(wrong: CounterExamples) -> None:
    """Without a token, a page of another site can send the form."""
    path = f"{FOLDER}/no_token.py"
    client = wrong.load(path).app.test_client()
    with client.session_transaction() as session:
        session["member"] = "ada"
    reply = client.post(
        "/email",
        data={"email": "eve@example.com"},
        headers={"Origin": "https://evil.example"},
    )
    assert reply.json == {"member": "ada", "new email": "eve@example.com"}
    sent = "POST /email, Origin: https://evil.example"
    wrong.answers(path, f"{sent} -> {reply.text.strip()}")


@pytest.mark.corrects("S34")
def test_a_valid_value_may_be_markup(wrong: CounterExamples) -> None:
    """A valid value in an f-string is as dangerous as any other."""
    path = f"{FOLDER}/validated.py"
    app = wrong.load(path).app
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    attack = "<img src=x onerror=alert(1)>"
    reply = client.post("/hello", data={"name": attack})
    assert reply.text == f"<p>Hello {attack}!</p>"
    assert client.post("/hello").text == "<p>Hello!</p>"
    wrong.answers(path, f"POST /hello -> 200 {reply.text}")


@pytest.mark.corrects("H08", "H12")
def test_an_invalid_form_looks_like_a_success(wrong: CounterExamples) -> None:
    """An invalid form that is a 200 without errors looks like a success."""
    path = f"{FOLDER}/ok_status.py"
    client = wrong.load(path).app.test_client()
    form = fields(client)
    reply = client.post("/", data=form | {"name": ""})
    assert reply.status_code == 200
    assert "required." not in reply.text
    wrong.answers(path, f"POST / (name=) -> {reply.status_code}")
    assert client.post("/", data=form | {"name": "Ada"}).text == "Thank you!"


def test_a_template_in_a_string_is_only_a_string(
    wrong: CounterExamples,
) -> None:
    """A returned string is not a template, so its page has no token."""
    path = f"{FOLDER}/braces.py"
    app = wrong.load(path).app
    client = app.test_client()
    assert fields(client) == {}
    reply = client.post("/", data={"name": "Ada"})
    assert "{{ form.hidden_tag() }}" in reply.text
    wrong.answers(
        path, f"POST / -> {reply.status_code} ...{{{{ form.hidden_tag() }}}}..."
    )
    app.config["WTF_CSRF_ENABLED"] = False
    assert client.post("/", data={"name": "Ada"}).text == "Thank you!"


def test_reload_sends_the_form_again(wrong: CounterExamples) -> None:
    """A POST that is answered with a page is sent again by a reload."""
    path = f"{FOLDER}/no_redirect.py"
    client = wrong.load(path).app.test_client()
    form = fields(client) | {"chairs": "4"}
    assert client.post("/", data=form | {"chairs": "0"}).status_code == 422
    assert client.post("/", data=form).text == "Orders so far: 1"
    reply = client.post("/", data=form)
    assert reply.text == "Orders so far: 2"
    wrong.answers(path, f"POST /, POST / -> {reply.text!r}")


@pytest.mark.corrects("S20")
def test_csrf_off_in_tests_hides_a_forgotten_token(
    wrong: CounterExamples,
) -> None:
    """With CSRF off, a test does not see that the template has no token."""
    path = f"{FOLDER}/forgotten_token"
    app = wrong.load(path).app
    shown = importlib.import_module("forgotten_token.test_note")
    passed = shown.test_a_note_is_added.__name__
    shown.test_a_note_is_added()
    wrong.answers(f"{path}/test_note.py", f"{passed} -> PASSED")
    app.config["WTF_CSRF_ENABLED"] = True
    client = app.test_client()
    form = fields(client)
    assert form == {"text": ""}
    reply = client.post("/", data=form | {"text": "Milk"})
    assert reply.status_code == 422
    assert "CSRF" not in reply.text
    wrong.answers(
        f"{path}/__init__.py", f"POST / (text=Milk) -> {reply.status_code}"
    )
    names = ", ".join(form)
    wrong.answers(f"{path}/templates/note.html", f"form [name] -> {names}")
