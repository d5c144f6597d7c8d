"""The claims of the page `forms` about the encodings of a form."""

import pytest
from flask import Flask, json, request

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.forms.posting import MULTIPART, URLENCODED, multipart

PLAIN = "text/plain"
HTML_FORMS = (URLENCODED, MULTIPART, PLAIN)
# What a form with enctype="text/plain" sends for one hidden field: its name,
# an equals sign, its value, and a line break.
PLAIN_FORM = '{"email":"eve@example.com","x":"="}\r\n'


@pytest.mark.parametrize(
    ("kind", "body", "found"),
    [
        (URLENCODED, b"a=1", {"a": "1"}),
        (MULTIPART, multipart(a="1"), {"a": "1"}),
        (PLAIN, b"a=1\r\n", {}),
        ("application/json", b'{"a": "1"}', {}),
        ("", b"a=1", {}),
    ],
)
def test_two_encodings_fill_form(
    kind: str, body: bytes, found: dict[str, str]
) -> None:
    """Flask reads two encodings into request.form, and nothing else."""
    with Flask("bare").test_request_context(
        method="POST", content_type=kind, data=body
    ):
        assert request.form.to_dict() == found


def test_fields_are_text_and_files_are_apart() -> None:
    """Fields of a POST are text in request.form, files in request.files."""
    with Flask("bare").test_request_context(
        method="POST", content_type=MULTIPART, data=multipart(b"\xff", n="7")
    ):
        assert request.form.to_dict() == {"n": "7"}
        assert list(request.files) == ["file"]
        assert request.files["file"].read() == b"\xff"


def test_multipart_without_its_boundary_is_empty() -> None:
    """Without the boundary in the content type a multipart form is empty."""
    with Flask("bare").test_request_context(
        method="POST",
        content_type="multipart/form-data",
        data=multipart(a="1"),
    ):
        assert request.form.to_dict() == {}


def test_a_form_can_be_json(wrong: CounterExamples) -> None:
    """A form of another site can look like JSON."""
    path = "forms/wrong/lax_json.py"
    client = wrong.load(path).app.test_client()
    with client.session_transaction() as session:
        session["member"] = "ada"
    reply = client.post("/email", data=PLAIN_FORM, content_type=PLAIN)
    assert reply.json == {"member": "ada", "new email": "eve@example.com"}
    with Flask("bare").test_request_context(
        method="POST", data=PLAIN_FORM, content_type=PLAIN
    ):
        assert json.loads(request.data)["email"] == "eve@example.com"
    wrong.answers(path, f"POST /email, text/plain -> {reply.text.strip()}")


@pytest.mark.parametrize("kind", HTML_FORMS)
def test_get_json_refuses_every_form(kind: str) -> None:
    """get_json() refuses all three encodings of a form with 415."""
    app = Flask("bare")
    app.add_url_rule(
        "/", view_func=lambda: request.get_json()["email"], methods=["POST"]
    )
    client = app.test_client()
    reply = client.post("/", data=PLAIN_FORM, content_type=kind)
    assert reply.status_code == 415
    kind = "application/json"
    reply = client.post("/", data=PLAIN_FORM, content_type=kind)
    assert reply.text == "eve@example.com"
