"""The claims of the page `sessions` about hosts, ports and paths."""

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.cookiejar import CookieJar
from threading import Thread
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from flask import Flask, g, request, session
from werkzeug.serving import make_server


def make_app(**config: object) -> Flask:
    """An application that stores something at the first visit."""
    app = Flask("shop")
    app.config.update(config, SECRET_KEY=secrets.token_hex())

    @app.get("/")
    def visit() -> str:
        session["visits"] = session.get("visits", 0) + 1
        return str(session["visits"])

    return app


@contextmanager
def running(app: Flask) -> Iterator[str]:
    """Serve an application on a port of its own."""
    server = make_server("127.0.0.1", 0, app)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(("name", "last"), [("session", 1), ("shop", 2)])
def test_two_ports_share_a_cookie(name: str, last: int) -> None:
    """On two ports of a host one session overwrites the other's."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    with ExitStack() as stack:
        one = stack.enter_context(running(make_app()))
        two = stack.enter_context(running(make_app(SESSION_COOKIE_NAME=name)))
        seen = [int(browser.open(url).read()) for url in (one, two, one)]
    assert seen == [1, 1, last]


def test_localhost_and_127_0_0_1_are_two_hosts() -> None:
    """A cookie of localhost is not sent to 127.0.0.1."""
    client = make_app().test_client()
    hosts = ("localhost", "localhost", "127.0.0.1")
    found = [client.get("/", base_url=f"http://{host}").text for host in hosts]
    assert found == ["1", "2", "1"]


@pytest.mark.parametrize(
    ("config", "path"),
    [({}, "Path=/shop"), ({"SESSION_COOKIE_PATH": "/"}, "Path=/")],
)
def test_the_application_root_is_the_path(
    config: dict[str, object], path: str
) -> None:
    """APPLICATION_ROOT is the path of the cookie unless it is set."""
    app = make_app(APPLICATION_ROOT="/shop", **config)
    flags = app.test_client().get("/").headers["Set-Cookie"].split("; ")
    assert path in flags


def test_g_ends_with_its_context() -> None:
    """On a server g is empty again; inside of a pushed context it is not."""
    app = make_app()

    @app.get("/g")
    def keep() -> str:
        found = str(g.get("member"))
        g.member = "ada"
        return found

    with running(app) as url:
        served = [build_opener().open(f"{url}g").read() for _ in "12"]
    assert served == [b"None", b"None"]
    client = app.test_client()
    with app.app_context():
        assert [client.get("/g").text for _ in "12"] == ["None", "ada"]


def test_cookies_are_unchecked() -> None:
    """Cookies hold whatever was sent."""
    app = make_app()
    app.add_url_rule("/cookie", "cookie", lambda: request.cookies["member"])
    client = app.test_client()
    client.set_cookie("member", "admin")
    assert client.get("/cookie").text == "admin"
