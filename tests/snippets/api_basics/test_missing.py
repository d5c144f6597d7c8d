"""The claims of `api-basics` about what a request does not have."""

import pytest
from flask import Flask, request


def test_a_missing_header_is_a_key_error() -> None:
    """headers["X"] without that header is a KeyError and a 500."""
    app = Flask(__name__)

    @app.get("/")
    def show() -> str:
        return request.headers["X-Shelf"]

    client = app.test_client()
    assert client.get("/", headers={"X-Shelf": "7"}).text == "7"
    assert client.get("/").status_code == 500


@pytest.mark.parametrize("part", ["args", "form", "files"])
def test_a_missing_field_is_a_400(part: str) -> None:
    """args, form and files answer 400 to a missing key, and do not name it."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: getattr(request, part)["shelf"])
    reply = app.test_client().get("/")
    assert reply.status_code == 400
    assert "shelf" not in reply.text


#: In debug mode, with a handler of 400: the form, its type, the status.
FORMS = [
    ({"a": "1"}, None, 500),
    ({"b": "1"}, None, 400),
    ({"a": "1"}, "multipart/form-data", 400),
    (None, None, 400),
]


@pytest.mark.parametrize(("form", "kind", "status"), FORMS)
def test_a_missing_file_in_debug_mode(
    form: dict[str, str] | None, kind: str | None, status: int
) -> None:
    """In debug mode files["a"] is a 500 if a is text, not in a multipart."""
    app = Flask(__name__)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.register_error_handler(400, lambda _error: ("handled", 400))

    @app.post("/")
    def read() -> str:
        return str(request.files["a"].filename)

    client = app.test_client()
    assert client.post("/", data=form, content_type=kind).status_code == 400
    app.debug = True
    reply = client.post("/", data=form, content_type=kind)
    assert reply.status_code == status
    assert (reply.text == "handled") is (status == 400)
