"""The contract of the books: errors that have nothing to do with a body."""

from importlib import import_module

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import DUNE, detail


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_an_unknown_book_is_a_404(client: FlaskClient, method: str) -> None:
    """A number without a book is a 404 that says so."""
    body = DUNE if method in {"put", "patch"} else None
    for number in ("7", "99999999999999999999"):
        path = f"/books/{number}"
        answer = client.open(path, method=method.upper(), json=body)
        assert detail(answer, 404) == f"There is no book {number}."


@pytest.mark.parametrize(
    "path", ["/", "/nothing", "/books/", "/books/x", "/books/-1", "/books/1.5"]
)
def test_an_unknown_url_is_a_problem_too(
    client: FlaskClient, path: str
) -> None:
    """A URL that the router does not know is a 404 in the same form."""
    assert detail(client.get(path), 404)
    assert detail(client.post(path, data="x"), 404)


@pytest.mark.parametrize(
    ("path", "method", "allowed"),
    [
        ("/books", "delete", {"GET", "HEAD", "OPTIONS", "POST"}),
        ("/books", "put", {"GET", "HEAD", "OPTIONS", "POST"}),
        (
            "/books/1",
            "post",
            {"GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"},
        ),
    ],
)
def test_a_405_names_what_is_allowed(
    client: FlaskClient, path: str, method: str, allowed: set[str]
) -> None:
    """Another method is a 405 with Allow; OPTIONS answers the same list."""
    answer = client.open(path, method=method.upper())
    assert detail(answer, 405)
    assert set(answer.allow.as_set(preserve_casing=True)) == allowed
    options = client.options(path)
    assert (options.status_code, options.data) == (200, b"")
    assert set(options.allow) == set(answer.allow)


def test_a_bug_is_a_neutral_500(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """An unexpected exception is a 500 without its text, which is logged."""
    store = import_module("shelf.store")

    def crash(_: int) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(store, "find", crash)
    answer = client.get("/books/1")
    assert "secret" not in detail(answer, 500)
    assert "ZeroDivisionError: secret" in caplog.text
