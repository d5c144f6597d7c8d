"""The claims of `api-basics` about the book program and what runs it."""

import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from types import ModuleType

import pytest

from provenance.layout import ROOT
from tests.serving import HOST, SECONDS, SERVERS, Serve

Load = Callable[[str], ModuleType]
PROBLEM = "application/problem+json"
servers = pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)


@servers
def test_each_server_runs_the_same_file(load: Load, serve: Serve) -> None:
    """The development server and Waitress serve the program as it is."""
    with serve(load("api_basics/books.py").app) as port:
        connection = HTTPConnection(HOST, port, timeout=SECONDS)
        json_type = {"Content-Type": "application/json"}
        connection.request("POST", "/books", b'{"title": "Emma"}', json_type)
        response = connection.getresponse()
        assert response.status == 201
        assert response.headers["Location"] == "/books/1"
        assert response.read() == b'{"id":1,"title":"Emma"}\n'
        connection.close()


def test_each_process_has_its_own_shelf() -> None:
    """The books of one process are in no other."""
    script = (
        "import books; client = books.app.test_client(); "
        "client.post('/books', json={'title': 'Dune'}); "
        "print(client.get('/books').text)"
    )
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT / "snippets/api_basics",
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == '[{"id":1,"title":"Dune"}]'


def test_keys_keep_their_order(load: Load) -> None:
    """With sort_keys off, the keys of a reply stay in their order."""
    app = load("api_basics/books.py").app
    app.add_url_rule("/reply", view_func=lambda: {"b": 1, "a": 2})
    reply = app.test_client().get("/reply")
    assert reply.text == '{"b":1,"a":2}\n'


#: A request that Flask refuses, and its status.
REFUSED = [
    ("/none", None, None, 404),
    ("/books/7", None, None, 405),
    ("/books", "a=1", "text/plain", 415),
    ("/books", "{", "application/json", 400),
    ("/books", "x" * 16_385, "application/json", 413),
]


@pytest.mark.parametrize(("path", "body", "kind", "status"), REFUSED)
def test_one_handler_makes_all_of_them_json(
    load: Load, path: str, body: str | None, kind: str | None, status: int
) -> None:
    """One handler of HTTPException answers what Flask refuses in JSON."""
    client = load("api_basics/books.py").app.test_client()
    reply = client.post(path, data=body, content_type=kind)
    assert (reply.status_code, reply.content_type) == (status, PROBLEM)
    assert list(reply.get_json()) == ["title", "status", "detail"]
