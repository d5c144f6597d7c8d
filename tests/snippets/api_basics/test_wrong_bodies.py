"""The counter-examples of `api-basics` about hostile bodies."""

import pytest
from flask import Flask, request

from provenance.recording.counter_examples import CounterExamples

WRONG = "api_basics/wrong/"
JSON = "application/json"


def test_nan_goes_straight_through(wrong: CounterExamples) -> None:
    """NaN is a float, so float() lets it through into the reply."""
    path = WRONG + "not_a_number.py"
    client = wrong.load(path).app.test_client()
    body = b'{"score": NaN}'
    reply = client.post("/scores", data=body, content_type=JSON)
    assert (reply.status_code, reply.text) == (200, '{"score":NaN}\n')
    wrong.answers(path, f"200 {reply.mimetype}: {reply.text.strip()}")


def test_brackets_are_enough_for_a_500(wrong: CounterExamples) -> None:
    """Nested brackets raise RecursionError inside get_json()."""
    path = WRONG + "nested.py"
    app = wrong.load(path).app
    client = app.test_client()
    assert client.post("/settings", json={"a": 1}).json == {"saved": True}
    options = {"data": b"[" * 200_000, "content_type": JSON}
    assert client.post("/settings", **options).status_code == 500
    app.testing = True
    with wrong.raises(path, RecursionError, match="recursion|stack"):
        client.post("/settings", **options)


def test_silent_does_not_silence_deep_nesting() -> None:
    """RecursionError is no ValueError: silent=True lets it through."""
    assert not issubclass(RecursionError, ValueError)
    options = {"data": b"[" * 200_000, "content_type": JSON}
    app = Flask(__name__)
    with (
        app.test_request_context("/", method="POST", **options),
        pytest.raises(RecursionError),
    ):
        request.get_json(silent=True)


def test_a_form_without_a_limit(wrong: CounterExamples) -> None:
    """Without MAX_CONTENT_LENGTH a form of five megabytes is read."""
    path = WRONG + "unlimited.py"
    app = wrong.load(path).app
    assert app.test_client().post("/notes").json == {"length": 0}
    reply = app.test_client().post("/notes", data={"text": "x" * 5_000_000})
    assert (reply.status_code, reply.json) == (200, {"length": 5_000_000})
    wrong.answers(path, f"5 MB -> 200 {reply.text.strip()}")
    app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
    reply = app.test_client().post("/notes", data={"text": "x" * 5_000_000})
    assert reply.status_code == 413


def test_the_form_limit_is_for_multipart_only(wrong: CounterExamples) -> None:
    """MAX_FORM_MEMORY_SIZE stops a large multipart field, no other form."""
    app = wrong.load(WRONG + "unlimited.py").app
    assert app.config["MAX_FORM_MEMORY_SIZE"] == 500_000
    text = b"x" * 600_000
    client = app.test_client()
    form = {"content_type": "application/x-www-form-urlencoded"}
    reply = client.post("/notes", data=b"text=" + text, **form)
    assert (reply.status_code, reply.json) == (200, {"length": 600_000})
    part = b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
    body = part + text + b"\r\n--b--\r\n"
    multipart = {"content_type": "multipart/form-data; boundary=b"}
    reply = client.post("/notes", data=body, **multipart)
    assert reply.status_code == 413
    app.config["MAX_FORM_MEMORY_SIZE"] = 600_000
    reply = client.post("/notes", data=body, **multipart)
    assert (reply.status_code, reply.json) == (200, {"length": 600_000})


@pytest.mark.parametrize(("size", "status"), [(10, 200), (11, 413)])
def test_a_view_may_set_its_own_limit(size: int, status: int) -> None:
    """A view may set request.max_content_length before it reads the body."""
    app = Flask(__name__)

    @app.post("/")
    def read() -> dict[str, int]:
        request.max_content_length = 10
        return {"length": len(request.get_data())}

    reply = app.test_client().post("/", data=b"x" * size)
    assert reply.status_code == status
