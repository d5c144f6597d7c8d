"""The claims of `blueprints` about the redirect to a slash."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from tests.serving import ask, development

Load = Callable[[str], ModuleType]


def shop(rule: str) -> Flask:
    """An application with one blueprint that has one rule."""
    users = Blueprint("users", __name__, url_prefix="/users")
    users.add_url_rule(rule, "many", lambda: "all", methods=["GET", "POST"])
    app = Flask("shop")
    app.register_blueprint(users)
    return app


@pytest.mark.parametrize(("rule", "status"), [("", 200), ("/", 308)])
def test_a_preflight_is_redirected(rule: str, status: int) -> None:
    """A preflight without the slash gets the redirect, not an answer."""
    headers = {
        "Origin": "https://shop.example",
        "Access-Control-Request-Method": "POST",
    }
    client = shop(rule).test_client()
    assert client.options("/users", headers=headers).status_code == status


@pytest.mark.parametrize(
    ("trusts", "scheme"), [(False, "http"), (True, "https")]
)
def test_the_redirect_behind_a_proxy(trusts: bool, scheme: str) -> None:  # noqa: FBT001
    """Behind a proxy for TLS the redirect leads to http without ProxyFix."""
    app = shop("/")
    if trusts:
        app.wsgi_app = ProxyFix(app.wsgi_app)  # type: ignore[method-assign]
    request = (
        "GET /users HTTP/1.1\r\nHost: shop.example\r\n"
        "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"
    )
    with development(app) as port:
        answer = ask(port, request)
    assert answer.startswith("HTTP/1.1 308 ")
    assert f"\r\nLocation: {scheme}://shop.example/users/\r\n" in answer


@pytest.mark.parametrize("number", ["3", "003", "٣"])
def test_one_url_for_all_spellings(load: Load, number: str) -> None:
    """url_for builds one URL from each spelling of a number."""
    app = load("blueprints/shop").create_app()
    urls = app.url_map.bind("localhost")
    endpoint, values = urls.match(f"/books/{number}")
    with app.test_request_context():
        assert app.url_for(endpoint, **values) == "/books/3"


@pytest.mark.parametrize("prefix", ["/books", "/shelf"])
def test_links_follow_the_prefix(load: Load, prefix: str) -> None:
    """Links follow the prefix that the registration gives."""
    module = load("blueprints/shop")
    app = Flask(module.__name__)
    app.register_blueprint(module.books.bp, url_prefix=prefix)
    app.register_blueprint(module.authors.bp, url_prefix="/authors")
    client = app.test_client()
    assert f'href="{prefix}/3"' in client.get(f"{prefix}/").text
    assert f'href="{prefix}/"' in client.get("/authors/2").text


def test_url_for_quotes_a_question_mark() -> None:
    """url_for quotes a `?` in a value; in a path by hand it starts a query."""
    bp = Blueprint("bp", __name__)
    bp.add_url_rule("/<name>", "show", lambda name: name)
    app = Flask("shop")
    app.register_blueprint(bp)
    with app.test_request_context():
        path = app.url_for("bp.show", name="who?me")
    assert path == "/who%3Fme"
    assert app.test_client().get(path).text == "who?me"
    assert app.test_client().get("/who?me").text == "who"
