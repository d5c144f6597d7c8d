"""The claims of the page `forms` about the size of a form."""

from collections.abc import Callable
from io import BytesIO
from types import ModuleType

import pytest
from flask import Flask, request
from werkzeug.exceptions import RequestEntityTooLarge

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
        return {"fields": len(request.form), "files": len(request.files)}

    return app


@pytest.mark.parametrize(
    ("path", "status"), [("/count", 413), ("/count-long", 200)]
)
def test_a_view_may_have_a_limit_of_its_own(
    app: Flask, path: str, status: int
) -> None:
    """request.max_content_length replaces the limit for one request."""
    client = app.test_client()
    assert client.post(path, data={"text": "short"}).json == {"text": 5}
    assert client.post(path, data={"text": "a" * 60}).status_code == status
    assert client.post(path, data={"text": "a" * 300}).status_code == 413


def test_a_limit_holds_when_the_body_is_read(app: Flask) -> None:
    """A view that does not read the body is not protected from a long one."""
    reply = app.test_client().post("/ignore", data={"text": "a" * 300})
    assert (reply.status_code, reply.json) == (200, {"form": "not read"})


def test_a_field_and_the_parts_have_limits_if_multipart(app: Flask) -> None:
    """Two settings count only in a multipart form: field size and parts."""
    app.config["MAX_CONTENT_LENGTH"] = None
    client = app.test_client()
    many = {"a": "1", "b": "2", "c": "3"}
    for form in ({"a": "x" * 41}, many):
        kind = "multipart/form-data"
        reply = client.post("/count", data=form, content_type=kind)
        assert reply.status_code == 413
        assert client.post("/count", data=form).status_code == 200


def test_only_multipart_is_limited_by_default() -> None:
    """By default a multipart form is limited, and an urlencoded one is not."""
    client = plain().test_client()
    kind = "multipart/form-data"
    over = {"a": "x" * (HALF_MEGABYTE + 1)}
    assert client.post("/", data=over, content_type=kind).status_code == 413
    fits = {"a": "x" * HALF_MEGABYTE}
    assert client.post("/", data=fits, content_type=kind).status_code == 200
    assert client.post("/", data={"a": "x" * 5_000_000}).status_code == 200
    assert client.application.config["MAX_CONTENT_LENGTH"] is None


def test_a_thousand_parts_pass_by_default() -> None:
    """By default a multipart form may have 1,000 parts, files included."""
    client = plain().test_client()
    kind = "multipart/form-data"
    most = {str(n): "x" for n in range(1_000)}
    assert client.post("/", data=most, content_type=kind).json == {
        "fields": 1_000,
        "files": 0,
    }
    over = {**most, "file": (BytesIO(b"x"), "x.txt")}
    assert client.post("/", data=over, content_type=kind).status_code == 413
    urlencoded = {str(n): "x" for n in range(1_001)}
    assert client.post("/", data=urlencoded).status_code == 200


def test_each_limit_can_be_set_for_a_request() -> None:
    """All three limits can be set for one request."""
    form = {"a": "xx", "b": "y"}
    kind = "multipart/form-data"
    for limit in (
        "max_content_length",
        "max_form_memory_size",
        "max_form_parts",
    ):
        context = plain().test_request_context(
            method="POST", data=form, content_type=kind
        )
        with context:
            setattr(request, limit, 1)
            with pytest.raises(RequestEntityTooLarge):
                request.form.get("a")


def test_a_file_is_no_field() -> None:
    """MAX_FORM_MEMORY_SIZE does not limit files, only text fields."""
    file = (BytesIO(b"x" * (HALF_MEGABYTE + 1)), "x.txt")
    reply = plain().test_client().post("/", data={"file": file})
    assert reply.json == {"fields": 0, "files": 1}
