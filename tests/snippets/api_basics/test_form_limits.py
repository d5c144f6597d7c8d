"""The claims of `api-basics` about the limits of forms."""

from io import BytesIO

import pytest
from flask import Flask, Request, request
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples

URLENCODED = {"content_type": "application/x-www-form-urlencoded"}
MULTIPART = {"content_type": "multipart/form-data; boundary=b"}
READ_AT_ONCE = 64 * 1024


def multipart(form: dict[str, str], extra: str = "") -> bytes:
    """Write a form as a browser does that sends files as well."""
    parts = "".join(
        f'--b\r\nContent-Disposition: form-data; name="{name}"{extra}\r\n\r\n'
        f"{text}\r\n"
        for name, text in form.items()
    )
    return f"{parts}--b--\r\n".encode()


class Uploaded(Request):
    """A request that keeps files in memory: none is left open by a 413."""

    def _get_file_stream(self, *_given: object, **_named: object) -> BytesIO:
        return BytesIO()


def client_with(limit: int | None = None) -> FlaskClient:
    """Give a client of a view that counts fields and files."""
    app = Flask(__name__)
    app.request_class = Uploaded
    if limit is not None:
        app.config["MAX_FORM_MEMORY_SIZE"] = limit

    @app.post("/")
    def count() -> dict[str, int]:
        return {"fields": len(request.form), "files": len(request.files)}

    return app.test_client()


def test_a_form_without_a_limit(wrong: CounterExamples) -> None:
    """Without MAX_CONTENT_LENGTH a form of five megabytes is read."""
    path = "api_basics/wrong/unlimited.py"
    app = wrong.load(path).app
    assert app.test_client().post("/notes").json == {"length": 0}
    reply = app.test_client().post("/notes", data={"text": "x" * 5_000_000})
    assert (reply.status_code, reply.json) == (200, {"length": 5_000_000})
    wrong.answers(path, f"5 MB -> 200 {reply.text.strip()}")
    app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
    reply = app.test_client().post("/notes", data={"text": "x" * 5_000_000})
    assert reply.status_code == 413


@pytest.mark.parametrize(("size", "status"), [(500_000, 200), (500_001, 413)])
def test_a_field_of_a_multipart_form_is_limited(size: int, status: int) -> None:
    """By default a text field of a multipart form has 500,000 bytes at most."""
    form = {"text": "x" * size}
    reply = client_with().post("/", data=multipart(form), **MULTIPART)
    assert reply.status_code == status
    assert client_with().post("/", data=form, **URLENCODED).status_code == 200


@pytest.mark.parametrize(("parts", "status"), [(1000, 200), (1001, 413)])
def test_the_parts_of_a_multipart_form_are_limited(
    parts: int, status: int
) -> None:
    """By default a multipart form has at most 1,000 parts."""
    form = {f"f{number}": "" for number in range(parts)}
    reply = client_with().post("/", data=multipart(form), **MULTIPART)
    assert reply.status_code == status
    assert client_with().post("/", data=form, **URLENCODED).status_code == 200


SMALL_FORMS: list[tuple[int, dict[str, str]]] = [
    (40, {"a": "x"}),
    (20_000, dict.fromkeys("abcd", "x" * 6000)),
]


@pytest.mark.parametrize(("limit", "form"), SMALL_FORMS)
def test_a_small_limit_refuses_small_fields(
    limit: int, form: dict[str, str]
) -> None:
    """A small MAX_FORM_MEMORY_SIZE refuses fields that are far below it."""
    assert max(len(text) for text in form.values()) < limit
    reply = client_with(limit).post("/", data=multipart(form), **MULTIPART)
    assert reply.status_code == 413
    reply = client_with(READ_AT_ONCE).post(
        "/", data=multipart(form), **MULTIPART
    )
    assert reply.json == {"fields": len(form), "files": 0}


@pytest.mark.parametrize(
    ("limit", "status"), [(READ_AT_ONCE, 413), (2 * READ_AT_ONCE, 200)]
)
def test_a_small_limit_refuses_files(limit: int, status: int) -> None:
    """At 64 KiB MAX_FORM_MEMORY_SIZE refuses files, at 128 KiB it does not."""
    body = multipart({"file": "\n" * 300_000}, '; filename="lines.txt"')
    reply = client_with(limit).post("/", data=body, **MULTIPART)
    assert reply.status_code == status
