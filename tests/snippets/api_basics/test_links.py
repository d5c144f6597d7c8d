"""The claims of `api-basics` about links to other pages of a list."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, request, url_for
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
WRONG = "api_basics/wrong/next_link.py"


def mounted(app: Flask) -> Client:
    """Give a client of a site that has the application below /shop."""
    return Client(DispatcherMiddleware(Flask("site"), {"/shop": app}))


def test_a_link_keeps_prefix_and_repeats(load: Load) -> None:
    """url_for() and to_dict(flat=False) keep the prefix and all values."""
    client = mounted(load("api_basics/search.py").app)
    reply = client.get("/shop/search?q=flask&tag=a&tag=b&page=2")
    link = "/shop/search?q=flask&tag=a&tag=b&page=3"
    assert reply.get_json()["next"] == link
    assert client.get(link).status_code == 200


def test_a_link_quotes_what_a_client_wrote(load: Load) -> None:
    """A value with & and # in it comes back as the same value."""
    client = load("api_basics/search.py").app.test_client()
    words = {"q": "R&D #1 三体", "_external": "1"}
    link = client.get("/search", query_string=words).get_json()["next"]
    assert link.startswith("/search?q=R%26D+%231+")
    assert client.get(link).get_json()["q"] == words["q"]


def test_a_link_made_of_the_path(wrong: CounterExamples) -> None:
    """request.path lacks the prefix, and {**args} keeps one of two values."""
    app = wrong.load(WRONG).app
    reply = mounted(app).get("/shop/items?tag=a&tag=b")
    assert reply.json == {"next": "/items?tag=a&page=2"}
    assert mounted(app).get(reply.json["next"]).status_code == 404
    sent = "GET /shop/items?tag=a&tag=b"
    wrong.answers(WRONG, f"{sent} -> {reply.text.strip()}")


def test_the_path_lacks_the_prefix() -> None:
    """request.path is the part behind the mount, request.url is whole."""
    app = Flask("shop")
    app.add_url_rule("/a", view_func=lambda: [request.path, request.url])
    reply = mounted(app).get("/shop/a?q=2")
    assert reply.json == ["/a", "http://localhost/shop/a?q=2"]


#: What is put into an address, in its path and behind it.
QUOTED: list[tuple[dict[str, Any], str]] = [
    ({"name": "b?c#d%e"}, "/tags/b%3Fc%23d%25e"),
    ({"name": "a&b;c=d+e:f@g"}, "/tags/a&b;c=d+e:f@g"),
    ({"name": ".."}, "/tags/.."),
    ({"name": "三体"}, "/tags/%E4%B8%89%E4%BD%93"),
    ({"name": "x", "q": "R&D"}, "/tags/x?q=R%26D"),
]


@pytest.mark.parametrize(("values", "address"), QUOTED)
def test_url_for_quotes(values: dict[str, Any], address: str) -> None:
    """url_for() quotes ?, # and % in a path; & and .. stay."""
    app = Flask("shop")
    app.add_url_rule("/tags/<name>", "show_tag", lambda name: name)
    with app.test_request_context("/"):
        assert app.url_for("show_tag", **values) == address


def test_url_for_leaves_a_slash() -> None:
    """A slash in a value stays, and `<name>` does not match the address."""
    app = Flask("shop")
    app.add_url_rule("/tags/<name>", "show_tag", lambda name: name)
    with app.test_request_context("/"):
        address = url_for("show_tag", name="a/b")
    assert address == "/tags/a/b"
    assert app.test_client().get(address).status_code == 404
