"""The claims of the page `middleware` about ProxyFix and the dispatcher."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, Response, request, session, url_for
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import BuildError
from werkzeug.test import Client

Load = Callable[[str], ModuleType]
EXPECTED = """\
x_for=0
  the client writes no header: 10.0.0.1
  the client writes 192.0.2.66: 10.0.0.1
x_for=1
  the client writes no header: 203.0.113.9
  the client writes 192.0.2.66: 203.0.113.9
x_for=2
  the client writes no header: 10.0.0.1
  the client writes 192.0.2.66: 192.0.2.66
"""


def test_one_too_many_is_the_clients_word(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Behind one proxy x_for=1 is right, and x_for=2 believes the client."""
    program = load("middleware/proxies.py")
    assert capsys.readouterr().out == EXPECTED
    assert program.ask(program.create_app(2), "a", "b") == "b"
    # Of -Proto the program believes nothing.
    app = program.create_app(1)
    app.add_url_rule("/scheme", "scheme", lambda: request.scheme)
    headers = {"X-Forwarded-Proto": "https"}
    assert app.test_client().get("/scheme", headers=headers).text == "http"


def shop() -> Flask:
    """Make an application that says what it was asked."""
    app = Flask("shop")
    app.secret_key = "only for a test"  # noqa: S105

    @app.get("/")
    def index() -> dict[str, Any]:
        return {
            "path": request.path,
            "root": request.root_path,
            "link": url_for("index"),
            "address": request.remote_addr,
            "scheme": request.scheme,
            "host": request.host,
        }

    @app.get("/login")
    def login() -> str:
        session["member"] = 1
        return "in"

    return app


def told(client: Client, path: str = "/", **headers: str) -> dict[str, str]:
    """What an application says of a request with X-Forwarded headers."""
    written = {f"X-Forwarded-{name}": headers[name] for name in headers}
    answer: dict[str, str] = client.get(path, headers=written).get_json()
    return answer


def test_the_defaults_believe_for_and_proto() -> None:
    """By default ProxyFix believes -For and -Proto, not -Host and -Prefix."""
    seen = told(
        Client(ProxyFix(shop())),
        For="192.0.2.1",
        Proto="https",
        Host="evil.example",
        Port="99",
        Prefix="/x",
    )
    assert (seen["address"], seen["scheme"]) == ("192.0.2.1", "https")
    assert (seen["host"], seen["link"]) == ("localhost", "/")


def test_a_header_that_the_proxy_does_not_set_is_the_clients() -> None:
    """If the proxy sets -For only, the default believes the client's -Proto."""
    seen = told(Client(ProxyFix(shop())), For="192.0.2.1", Proto="https")
    assert seen["scheme"] == "https"
    strict = ProxyFix(shop(), x_for=1, x_proto=0)
    seen = told(Client(strict), For="192.0.2.1", Proto="https")
    assert (seen["address"], seen["scheme"]) == ("192.0.2.1", "http")


def test_proxies_that_overwrite_leave_one_value() -> None:
    """Of a header that each proxy overwrites there is one value: trust 1."""
    for trusted, scheme in ((1, "https"), (2, "http")):
        fixed = ProxyFix(shop(), x_for=2, x_proto=trusted)
        seen = told(Client(fixed), For="192.0.2.1, 10.0.0.2", Proto="https")
        assert (seen["address"], seen["scheme"]) == ("192.0.2.1", scheme)


def test_an_address_is_not_checked() -> None:
    """ProxyFix takes what the header says, be it an address or not."""
    seen = told(Client(ProxyFix(shop())), For="<b>nobody</b>")
    assert seen["address"] == "<b>nobody</b>"


def test_what_a_mount_does_to_the_path() -> None:
    """Below a mount request.path is without it, and url_for has it."""
    client = Client(DispatcherMiddleware(NotFound(), {"/shop": shop()}))
    seen = told(client, "/shop/")
    assert (seen["path"], seen["root"], seen["link"]) == (
        "/",
        "/shop",
        "/shop/",
    )
    assert client.get("/elsewhere").status_code == 404
    assert client.get("/shopping/").status_code == 404


def test_application_root_routes_nothing() -> None:
    """APPLICATION_ROOT mounts nothing: the URL with it is a 404."""
    app = shop()
    app.config["APPLICATION_ROOT"] = "/shop"
    client = app.test_client()
    assert client.get("/shop/", base_url="http://localhost").status_code == 404
    assert client.get("/", base_url="http://localhost").status_code == 200


def test_url_for_knows_its_own_application_only() -> None:
    """In one application url_for does not build the URLs of the other."""
    app, other = shop(), Flask("other")
    other.add_url_rule("/prices", "prices", lambda: "9.50")
    app.add_url_rule("/link", "link", lambda: url_for("prices"))
    app.testing = True
    client = Client(DispatcherMiddleware(app, {"/other": other}))
    assert client.get("/other/prices").text == "9.50"
    with pytest.raises(BuildError, match="prices"):
        client.get("/link")


@pytest.mark.parametrize(
    ("setting", "path"),
    [
        (None, "Path=/"),
        ("APPLICATION_ROOT", "Path=/shop"),
        ("SESSION_COOKIE_PATH", "Path=/shop"),
    ],
)
def test_the_cookie_of_a_mounted_application_is_for_all(
    setting: str | None, path: str
) -> None:
    """A mounted application's cookie has Path=/ unless a setting says more."""
    app = shop()
    if setting:
        app.config[setting] = "/shop"
    client = Client(DispatcherMiddleware(NotFound(), {"/shop": app}))
    cookie = client.get("/shop/login").headers["Set-Cookie"]
    assert path in cookie.split("; ")


def test_mounted_applications_share_nothing_of_flask() -> None:
    """Hooks, error handlers and configuration are each application's own."""
    app, other = shop(), shop()
    app.config["TAX"] = 0.07
    app.after_request(lambda answer: Response("hook", answer.status))
    app.register_error_handler(404, lambda _error: ("handler", 404))
    client = Client(DispatcherMiddleware(app, {"/other": other}))
    assert client.get("/nothing").text == "hook"
    app.after_request_funcs.clear()
    assert client.get("/nothing").text == "handler"
    foreign = client.get("/other/nothing")
    assert foreign.status_code == 404
    assert "handler" not in foreign.text
    assert "hook" not in foreign.text
    assert "TAX" not in other.config


@pytest.mark.parametrize(
    ("outside", "link"), [(True, "/proxied/shop/"), (False, "/proxied/")]
)
def test_proxyfix_inside_of_a_mount_loses_the_mount(
    outside: bool,  # noqa: FBT001
    link: str,
) -> None:
    """With x_prefix ProxyFix belongs outside of the dispatcher."""
    app = shop()
    if outside:
        both: Any = ProxyFix(
            DispatcherMiddleware(NotFound(), {"/shop": app}), x_prefix=1
        )
    else:
        inner: Any = ProxyFix(app, x_prefix=1)
        both = DispatcherMiddleware(NotFound(), {"/shop": inner})
    assert told(Client(both), "/shop/", Prefix="/proxied")["link"] == link
