"""The claims of `login` about Waitress and what a header claims."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any

import pytest
from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from tests.serving import HOST, waitress
from tests.snippets.login.bare import make_app

PROXY = {"trusted_proxy": HOST, "trusted_proxy_headers": "x-forwarded-for"}


@contextmanager
def serving(
    app: Flask,
    **options: Any,  # noqa: ANN401
) -> Iterator[HTTPConnection]:
    """Serve with Waitress; connect as a proxy of this machine does."""
    with waitress(app, **options) as port:
        connection = HTTPConnection(HOST, port, timeout=20)
        yield connection
        connection.close()


@pytest.mark.parametrize(
    ("options", "last"),
    [({}, 429), ({"trusted_proxy": HOST}, 429), (PROXY, 200)],
    ids=["bare", "half", "told"],
)
@pytest.mark.filterwarnings("ignore:No proxy headers were marked as trusted")
def test_waitress_can_be_told_of_the_proxy(
    options: dict[str, str], last: int
) -> None:
    """Waitress has to be told of the proxy and of the header that it sends."""
    app = Flask("bare")
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")
    app.add_url_rule("/", view_func=limiter.limit("2/hour")(lambda: "in"))
    statuses = []
    with serving(app, **options) as connection:
        for number in range(3):
            headers = {"X-Forwarded-For": f"192.0.2.{number}"}
            connection.request("GET", "/", headers=headers)
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
    assert statuses == [200, 200, last]


@pytest.mark.parametrize(
    ("options", "status"),
    [({}, 401), ({"clear_untrusted_proxy_headers": False}, 200)],
    ids=["default", "kept"],
)
def test_waitress_drops_a_claimed_address(
    options: dict[str, bool], status: int
) -> None:
    """By default Waitress drops X-Forwarded-For; Flask-Login believes it."""
    app = make_app(SESSION_PROTECTION="strong")
    home, agent = "192.0.2.1", {"User-Agent": "Firefox"}
    owner = app.test_client()
    owner.get("/login", environ_base={"REMOTE_ADDR": home}, headers=agent)
    cookie = owner.get_cookie("session")
    assert cookie
    stolen = {"Cookie": f"session={cookie.value}", "X-Forwarded-For": home}
    with serving(app, **options) as connection:
        connection.request("GET", "/", headers=stolen | agent)
        assert connection.getresponse().status == status
