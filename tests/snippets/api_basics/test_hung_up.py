"""The claims of `api-basics` about a body whose sender hangs up."""

from io import BytesIO

import pytest
from flask import Flask, abort, request
from werkzeug.test import TestResponse

from provenance.recording.counter_examples import CounterExamples
from tests.serving import HOST, Serve, development, waitress
from tests.snippets.api_basics.posting import hang_up

WRONG = "api_basics/wrong/hung_up.py"
FORM = b"text=Delete+nothing."
LOST = len("+nothing.")
BEFORE = {"plan": "Keep everything."}


def send(app: Flask, *, lost: int, chunked: bool = False) -> TestResponse:
    """Send the form without its end, as gunicorn hands it on."""
    length = {"CONTENT_LENGTH": str(len(FORM))}
    if chunked:
        length = {"CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"}
    return app.test_client().post(
        "/notes/plan",
        input_stream=BytesIO(FORM[: len(FORM) - lost]),
        content_type="application/x-www-form-urlencoded",
        environ_overrides={"wsgi.input_terminated": True, **length},
    )


def test_half_a_form_is_saved(wrong: CounterExamples) -> None:
    """If the server says that it ends bodies, half a form passes for all."""
    app = wrong.load(WRONG).app
    assert send(app, lost=0).json == {"plan": "Delete nothing."}
    reply = send(app, lost=LOST)
    assert (reply.status_code, reply.json) == (200, {"plan": "Delete"})
    sent = f"Content-Length: {len(FORM)}, {FORM[:-LOST].decode()}"
    wrong.answers(WRONG, f"{sent} -> 200 {reply.text.strip()}")


@pytest.mark.parametrize(
    ("serve", "answer"),
    [(development, "HTTP/1.1 400 BAD REQUEST"), (waitress, "")],
)
def test_two_servers_save_no_half(
    wrong: CounterExamples, serve: Serve, answer: str
) -> None:
    """Below the development server and Waitress nothing of it is saved."""
    module = wrong.load(WRONG)
    with serve(module.app) as port:
        address = f"{HOST}:{port}"
        assert hang_up(address, "/notes/plan", FORM, lost=LOST) == answer
    assert module.notes == BEFORE


@pytest.mark.parametrize(
    ("lost", "chunked", "status"),
    [(0, False, 200), (1, False, 400), (LOST, False, 400), (0, True, 400)],
)
def test_lengths_can_be_compared(
    *, lost: int, chunked: bool, status: int
) -> None:
    """A view that compares the lengths refuses a cut form, and chunks."""
    app = Flask("shop")

    @app.post("/notes/plan")
    def save_note() -> dict[str, str]:
        if len(request.get_data()) != request.content_length:
            abort(400)
        return {"plan": request.form["text"]}

    assert send(app, lost=lost, chunked=chunked).status_code == status
