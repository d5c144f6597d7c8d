"""The claims of the page `middleware` about the reference application."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest
from flask import Flask, Response, request

from reference import create_app
from reference.http.last_resort import LastResortMiddleware


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the application a folder of its own, and leave the logs alone."""
    monkeypatch.setenv("FLASK_INSTANCE_PATH", str(tmp_path))
    monkeypatch.setattr("reference.configure_logs", lambda: None)


def made(**config: object) -> Flask:
    """Make the application."""
    return create_app({"SECRET_KEY": token_hex(), **config})


def layers(app: Flask) -> Iterator[str]:
    """Name the layers, from the outside."""
    layer: Any = app.wsgi_app
    while not hasattr(layer, "__self__"):
        yield type(layer).__name__
        layer = layer.wsgi_app if hasattr(layer, "wsgi_app") else layer.app


def test_the_layers_of_the_application() -> None:
    """Three to five middlewares, in this order from the outside."""
    whole = [
        "RequestIdMiddleware",
        "ReadableDatesMiddleware",
        "ProxyFix",
        "ProbeMiddleware",
        "LastResortMiddleware",
    ]
    everything = made(TRUSTED_PROXIES=1, TRUSTED_HOSTS=["samples.example"])
    assert list(layers(everything)) == whole
    assert list(layers(made())) == [*whole[:2], whole[4]]


def test_in_debug_mode_the_last_resort_is_not_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In debug mode the middleware for what escapes Flask is not there."""
    monkeypatch.setenv("FLASK_DEBUG", "1")
    assert list(layers(made())) == [
        "RequestIdMiddleware",
        "ReadableDatesMiddleware",
    ]


def test_the_hooks_of_the_application() -> None:
    """The guard comes first, then the checks for forged requests."""
    app = made()
    assert list(app.before_request_funcs) == [None]
    names = [hook.__name__ for hook in app.before_request_funcs[None]]
    assert names == ["guard", "refuse_forged_requests", "csrf_protect"]
    after = [hook.__name__ for hook in app.after_request_funcs[None]]
    assert after == ["add_headers", "_update_remember_cookie"]


def test_a_host_is_refused_where_the_url_is_matched() -> None:
    """An untrusted host is found before any hook could put another there."""
    app = Flask("shop")
    app.config["TRUSTED_HOSTS"] = ["shop.example"]
    app.add_url_rule("/", "view", lambda: "fine")
    changed: list[str] = []

    @app.before_request
    def change() -> None:
        request.environ["HTTP_HOST"] = "shop.example"
        changed.append("changed")

    client = app.test_client()
    assert client.get("/", base_url="http://10.0.0.7").status_code == 400
    assert client.get("/", base_url="http://shop.example").text == "fine"
    assert changed == ["changed", "changed"]


@pytest.mark.parametrize(
    ("path", "status"), [("/health/live", 200), ("/%2Fhealth/live", 400)]
)
def test_a_probe_with_a_second_slash_is_refused(path: str, status: int) -> None:
    """A path that the middleware misses lets nobody in: it is a 400."""
    client = made(TRUSTED_HOSTS=["samples.example"]).test_client()
    assert client.get(path, base_url="http://10.0.0.7").status_code == status
    named = client.get(path, base_url="http://samples.example")
    assert named.status_code == 200


def test_an_error_in_a_body_is_handed_on() -> None:
    """What fails in a streamed body goes on to the server."""
    app = Flask("shop")

    @app.get("/numbers")
    def numbers() -> Response:
        return Response(str(1 // number) for number in (1, 0))

    app.wsgi_app = LastResortMiddleware(app)  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/numbers").get_data()
