"""The claims of `api-basics` about the limits of forms."""

import pytest

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.api_basics.forms import (
    MULTIPART,
    URLENCODED,
    client_with,
    multipart,
)


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


def test_files_of_a_form_are_not_limited() -> None:
    """By default neither a file nor the whole of a form has a limit."""
    form = dict.fromkeys("abc", "x" * 500_000)
    body = multipart(form).removesuffix(b"--b--\r\n")
    body += multipart({"file": "x" * 1_000_000}, '; filename="a"')
    reply = client_with().post("/", data=body, **MULTIPART)
    assert reply.json == {"fields": 3, "files": 1}
