"""The claims of `api-basics` about further members of the request."""

import base64

import pytest
from flask import Flask, request

from tests.serving import ask, development, get


def test_cookies_are_texts_by_name() -> None:
    """Cookies are read by name; the client wrote them."""
    app = Flask("shop")
    sent = {"Cookie": "theme=dark"}
    with app.test_request_context("/", headers=sent):
        assert request.cookies["theme"] == "dark"
        assert request.cookies.get("other") is None


BASIC = base64.b64encode(b"ada:lovelace").decode()


@pytest.mark.parametrize(
    ("sent", "kind", "token", "name"),
    [
        ("Bearer abc", "bearer", "abc", None),
        (f"Basic {BASIC}", "basic", None, "ada"),
    ],
)
def test_authorization_is_parsed(
    sent: str, kind: str, token: str | None, name: str | None
) -> None:
    """`authorization` is the header Authorization, taken apart."""
    app = Flask("shop")
    with app.test_request_context("/", headers={"Authorization": sent}):
        found = request.authorization
        assert found is not None
        assert (found.type, found.token, found.username) == (kind, token, name)


def test_authorization_may_be_none() -> None:
    """Without the header `authorization` is None."""
    with Flask("shop").test_request_context("/"):
        assert request.authorization is None


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_is_secure_says_https(scheme: str) -> None:
    """`is_secure` is true where the server says that it speaks https."""
    with Flask("shop").test_request_context("/", base_url=f"{scheme}://a"):
        assert request.is_secure is (scheme == "https")


@pytest.mark.parametrize(
    "method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
)
def test_values_has_the_form_except_on_get(method: str) -> None:
    """`values` is args, and on any method but GET also form."""
    app = Flask("shop")
    form = {"a": "1"}
    with app.test_request_context("/?q=2", method=method, data=form):
        assert request.args.to_dict() == {"q": "2"}
        assert request.form.to_dict() == form
        expected = {"q": "2"} if method == "GET" else {"q": "2", "a": "1"}
        assert request.values.to_dict() == expected


def test_the_address_is_that_of_the_connection() -> None:
    """`remote_addr` is the other end of the connection."""
    app = Flask("shop")
    app.add_url_rule("/", view_func=lambda: str(request.remote_addr))
    with development(app) as port:
        assert ask(port, get("/")).endswith("\r\n\r\n127.0.0.1")


def test_the_type_is_what_the_client_says() -> None:
    """`content_type` and `is_json` repeat the header, whatever the body is."""
    app = Flask("shop")
    said = {"content_type": "application/json", "data": "a=1"}
    with app.test_request_context("/", method="POST", **said):
        assert (request.content_type, request.is_json) == (
            "application/json",
            True,
        )
    said = {"content_type": "text/plain", "data": "{}"}
    with app.test_request_context("/", method="POST", **said):
        assert (request.content_type, request.is_json) == ("text/plain", False)


def test_a_query_is_text() -> None:
    """Each value of args is text, whatever was typed."""
    with Flask("shop").test_request_context("/?n=3&empty=&word=%E4%B8%89"):
        values = [request.args[key] for key in ("n", "empty", "word")]
        assert values == ["3", "", "三"]
