"""The claims of the page `middleware` about mounted applications."""

from typing import Any

import pytest
from flask import Response
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import Client

from tests.snippets.middleware.told import shop, told


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


def test_hooks_and_handlers_are_each_applications_own() -> None:
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
