"""The claims of `blueprints` about the slash at the end of a URL."""

import pytest
from flask import Blueprint, Flask, request

#: Rows of the page's table: rule, prefix, path, status, the new place.
SLASHES = [
    ("", "/users", "/users", 200, None),
    ("", "/users", "/users/", 404, None),
    ("/", "/users", "/users", 308, "/users/"),
    ("/", "/users", "/users/", 200, None),
]


def with_rule(rule: str, prefix: str | None) -> Flask:
    """An application with one blueprint that has one rule."""
    users = Blueprint("users", __name__)

    @users.route(rule, methods=["GET", "POST"])
    def many() -> str:
        return request.form.get("name", "all")

    app = Flask("shop")
    app.register_blueprint(users, url_prefix=prefix)
    return app


@pytest.mark.parametrize(("rule", "prefix", "path", "status", "place"), SLASHES)
def test_the_last_slash(
    rule: str, prefix: str, path: str, status: int, place: str | None
) -> None:
    """Rule "" means the prefix exactly; rule "/" redirects to the slash."""
    reply = with_rule(rule, prefix).test_client().get(path)
    assert reply.status_code == status
    location = f"http://localhost{place}" if place else None
    assert reply.location == location


@pytest.mark.parametrize(("rule", "path"), [("", "/users/"), ("/", "/users")])
def test_both_without_strict_slashes(rule: str, path: str) -> None:
    """With strict_slashes off a rule takes both forms."""
    users = Blueprint("users", __name__, url_prefix="/users")
    users.add_url_rule(rule, "many", lambda: "all")
    app = Flask("shop")
    app.url_map.strict_slashes = False
    app.register_blueprint(users)
    assert app.test_client().get(path).text == "all"


def test_an_empty_rule_needs_a_prefix() -> None:
    """Rule "" without a prefix is refused when it is registered."""
    with pytest.raises(ValueError, match="URL rule '' must start with a slash"):
        with_rule("", None)


def test_the_body_survives_a_308() -> None:
    """308 keeps method and body: a followed POST arrives whole."""
    client = with_rule("/", "/users").test_client()
    first = client.post("/users", data={"name": "hi"})
    assert (first.status_code, first.location) == (
        308,
        "http://localhost/users/",
    )
    reply = client.post("/users", data={"name": "hi"}, follow_redirects=True)
    assert (reply.request.path, reply.request.method) == ("/users/", "POST")
    assert reply.text == "hi"
