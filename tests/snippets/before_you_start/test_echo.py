"""The program that shows ports and quotes."""

from collections.abc import Callable
from subprocess import list2cmdline
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from provenance.layout import ROOT

BODY = '{"text": "Milk"}'
FOR_CMD = '"{\\"text\\": \\"Milk\\"}"'


@pytest.fixture
def client(load: Callable[[str], ModuleType]) -> FlaskClient:
    """A client of the program."""
    program = load("before_you_start/echo.py")
    client: FlaskClient = program.app.test_client()
    return client


def test_hello(client: FlaskClient) -> None:
    """The program greets, so that one sees that it runs."""
    assert client.get("/").text == "Hello!"


@pytest.mark.parametrize("body", [{"text": "Milk"}, ["é", 1, None], "x"])
def test_echo(client: FlaskClient, body: object) -> None:
    """The program answers with the JSON that it has received."""
    assert client.post("/echo", json=body).get_json() == {"received": body}


@pytest.mark.parametrize("left", ["{text: Milk}", "'{text:", ""])
def test_lost_quotes(client: FlaskClient, left: str) -> None:
    """A body that lost its quotes on the way is answered with 400."""
    response = client.post("/echo", data=left, content_type="application/json")
    assert response.status_code == 400


@pytest.mark.parametrize(("encoding", "status"), [("utf-8", 200), ("gbk", 400)])
def test_code_page(client: FlaskClient, encoding: str, status: int) -> None:
    """Chinese that arrives in a code page instead of UTF-8 is a 400."""
    body = '{"text": "三体"}'.encode(encoding)
    response = client.post("/echo", data=body, content_type="application/json")
    assert response.status_code == status


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"[" * 250 + b"]" * 250, 200), (b"[" * 500, 400), (b"[" * 501, 413)],
    ids=["nested", "not closed", "too long"],
)
def test_limit(client: FlaskClient, body: bytes, status: int) -> None:
    """The program reads 500 bytes, in which nothing nests too deeply."""
    reply = client.post("/echo", data=body, content_type="application/json")
    assert reply.status_code == status


def test_quotes_for_cmd() -> None:
    """Python quotes the body for a Windows program as the page does."""
    path = ROOT / "snippets" / "before_you_start" / "echo.console"
    printed = path.read_text(encoding="utf-8")
    assert f"--json '{BODY}'" in printed
    assert f"--json {FOR_CMD}" in printed
    assert list2cmdline([BODY]) == FOR_CMD
