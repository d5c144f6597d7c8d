"""The claims of the page `forms` about the size of a form."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, request
from werkzeug.exceptions import RequestEntityTooLarge

from tests.snippets.forms.posting import MULTIPART, URLENCODED, multipart

Load = Callable[[str], ModuleType]
HALF_MEGABYTE = 500_000


@pytest.fixture
def app(load: Load) -> Flask:
    """The program with small limits."""
    app: Flask = load("forms/sizes.py").app
    return app


def plain() -> Flask:
    """An application with the limits that Flask has by default."""
    app = Flask("bare")

    @app.post("/")
    def count() -> dict[str, int]:
        return {"fields": len(request.form)}

    return app


def test_a_body_beyond_the_limit_is_a_413(app: Flask) -> None:
    """A body of the limit passes, one more byte is a 413, also in multipart."""
    client = app.test_client()
    fits = client.post(
        "/count", data="text=" + "a" * 55, content_type=URLENCODED
    )
    assert fits.json == {"text": 55}
    long = client.post(
        "/count", data="text=" + "a" * 56, content_type=URLENCODED
    )
    assert long.status_code == 413
    app.config["MAX_CONTENT_LENGTH"] = len(multipart(a="x"))
    fits = client.post("/count", data=multipart(a="x"), content_type=MULTIPART)
    assert fits.json == {"a": 1}
    long = client.post("/count", data=multipart(a="xx"), content_type=MULTIPART)
    assert long.status_code == 413


def test_a_view_may_have_a_limit_of_its_own(app: Flask) -> None:
    """A view may raise the limit for its request before it reads the form."""
    client = app.test_client()
    body = {"text": "a" * 60}
    assert client.post("/count", data=body).status_code == 413
    assert client.post("/count-long", data=body).json == {"text": 60}
    fits = client.post("/count-long", data={"text": "a" * 195})
    assert fits.json == {"text": 195}
    long = client.post("/count-long", data={"text": "a" * 196})
    assert long.status_code == 413


def test_a_limit_holds_when_the_body_is_read(app: Flask) -> None:
    """A view that does not read the body answers a body that is too long."""
    reply = app.test_client().post("/ignore", data={"text": "a" * 300})
    assert (reply.status_code, reply.json) == (200, {"form": "not read"})


def test_only_multipart_is_limited_by_default() -> None:
    """By default text in multipart is limited; files and urlencoded are not."""
    client = plain().test_client()
    for size, status in ((HALF_MEGABYTE, 200), (HALF_MEGABYTE + 1, 413)):
        body = multipart(a="x" * size)
        reply = client.post("/", data=body, content_type=MULTIPART)
        assert reply.status_code == status
    file = multipart(b"x" * (HALF_MEGABYTE + 1))
    reply = client.post("/", data=file, content_type=MULTIPART)
    assert reply.status_code == 200
    assert client.post("/", data={"a": "x" * 5_000_000}).status_code == 200
    assert client.application.config["MAX_CONTENT_LENGTH"] is None


def test_a_thousand_parts_pass_by_default() -> None:
    """By default a multipart form may have 1,000 parts, files included."""
    client = plain().test_client()
    for count, status in ((999, 200), (1_000, 413)):
        fields = {str(number): "x" for number in range(count)}
        body = multipart(b"x", **fields)
        reply = client.post("/", data=body, content_type=MULTIPART)
        assert reply.status_code == status
    urlencoded = {str(n): "x" for n in range(1_001)}
    assert client.post("/", data=urlencoded).json == {"fields": 1_001}


@pytest.mark.parametrize(
    "limit", ["max_content_length", "max_form_memory_size", "max_form_parts"]
)
def test_each_limit_can_be_set_for_a_request(limit: str) -> None:
    """All three limits can be set for one request."""
    body = multipart(a="xx", b="y")
    for number in (1, 1_000):
        with plain().test_request_context(
            method="POST", data=body, content_type=MULTIPART
        ):
            setattr(request, limit, number)
            if number > 1:
                assert request.form.to_dict() == {"a": "xx", "b": "y"}
                continue
            with pytest.raises(RequestEntityTooLarge):
                request.form.get("a")
