"""The claims of `api-basics` about where the parts of a request are."""

import io
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

Load = Callable[[str], ModuleType]
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
JSON = "application/json"
NOTE = b'{"a": 1}'
PHOTO = {"a": "1"}  # and a file
A = "{'a': ['1']}"
Q = "{'q': ['2']}"

#: Rows of the page's table: method, type, body, then what args, form, files,
#: values, json and raw hold.  Each request has the query string q=2.
SEEN: list[tuple[str, str | None, object, tuple[str, ...]]] = [
    ("GET", None, None, (Q, "{}", "{}", Q, "None", "''")),
    ("POST", FORM, b"a=1", (Q, A, "{}", f"{Q[:-1]}, {A[1:]}", "None", "'a=1'")),
    (
        "POST",
        MULTIPART,
        PHOTO,
        (Q, A, "{'photo': '三体.png'}", f"{Q[:-1]}, {A[1:]}", "None"),
    ),
    ("POST", JSON, NOTE, (Q, "{}", "{}", Q, "{'a': 1}", repr(NOTE.decode()))),
    ("POST", "text/plain", b"a=1", (Q, "{}", "{}", Q, "None", "'a=1'")),
    ("GET", FORM, b"a=1", (Q, A, "{}", Q, "None", "'a=1'")),
]
COLUMNS = ("args", "form", "files", "values", "json", "raw")


@pytest.fixture
def client(load: Load) -> FlaskClient:
    """Give a client of the shown program."""
    module = load("api_basics/inspect_request.py")
    test_client: FlaskClient = module.app.test_client()
    return test_client


@pytest.mark.corrects("W12", "W13")
@pytest.mark.parametrize(("method", "content_type", "body", "seen"), SEEN)
def test_where_the_parts_are(
    client: FlaskClient,
    method: str,
    content_type: str | None,
    body: object,
    seen: tuple[str, ...],
) -> None:
    """The query is in args, a form in form and files, and any body in raw."""
    if body is PHOTO:  # the client closes the file that it has sent
        body = PHOTO | {"photo": (io.BytesIO(b"x"), "三体.png")}
    reply = client.open(
        "/inspect/7?q=2", method=method, data=body, content_type=content_type
    )
    lines = dict(line.split(None, 1) for line in reply.text.splitlines())
    for column, expected in zip(COLUMNS, seen, strict=False):
        assert lines[column] == expected, column
    assert (lines["raw"] == "''") is (body is None)


def test_the_rest_of_the_request(client: FlaskClient) -> None:
    """Path and method are strings; headers ignore case in their names."""
    headers = {"ACCEPT": "text/html"}
    reply = client.get("/inspect/7?q=2", headers=headers)
    assert (reply.status_code, reply.mimetype) == (200, "text/plain")
    assert reply.text.startswith(
        "item   '7'\nmethod 'GET'\npath   '/inspect/7'\naccept 'text/html'\n"
    )
    with Flask("shop").test_request_context("/", headers=headers):
        assert request.headers["aCCepT"] == "text/html"


def test_the_inspected_body_is_limited(client: FlaskClient) -> None:
    """The program that echoes requests has a size limit too."""
    assert client.post("/inspect/7", data=b"x" * 16_384).status_code == 200
    assert client.post("/inspect/7", data=b"x" * 16_385).status_code == 413


def test_deep_nesting_is_no_json(client: FlaskClient) -> None:
    """JSON that nests too deeply is shown as None, like broken JSON."""
    reply = client.post("/inspect/7", data=b"[" * 16_384, content_type=JSON)
    assert reply.status_code == 200
    assert "json   None\n" in reply.text


STRINGS = ["method", "url", "path", "remote_addr", "content_type"]
PARTS = ["headers", "args", "form", "files", "values", "json", "data"]
REST = ["cookies", "authorization", "is_json", "is_secure", "stream"]


@pytest.mark.corrects("W13")
@pytest.mark.parametrize("name", [*STRINGS, *PARTS, *REST])
def test_a_property_is_not_called(name: str) -> None:
    """These members of the request are read without parentheses."""
    body = {"json": {"a": 1}}
    with Flask(__name__).test_request_context("/", method="POST", **body):
        assert not callable(getattr(request, name))


@pytest.mark.corrects("W13")
@pytest.mark.parametrize("name", ["get_json", "get_data"])
def test_a_method_is_called(name: str) -> None:
    """get_json() and get_data() are methods."""
    with Flask(__name__).test_request_context("/"):
        assert callable(getattr(request, name))
