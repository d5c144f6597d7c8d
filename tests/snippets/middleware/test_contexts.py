"""The claims of the page `middleware` about what middleware has at hand."""

from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask, current_app, g, request, session
from werkzeug.wrappers import Request

Seen = list[object]


def around(app: Flask, look: Callable[[WSGIEnvironment], object]) -> Seen:
    """Put middleware around that looks, on the way in and out."""
    seen: Seen = []
    inner = app.wsgi_app

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        seen.append(look(environ))
        body = inner(environ, start_response)
        seen.append(look(environ))
        return body

    app.wsgi_app = middleware  # type: ignore[method-assign]
    return seen


LOOKS: dict[str, Callable[[], object]] = {
    "request": lambda: request.path,
    "session": lambda: len(session),
    "g": lambda: g.get("member"),
    "current_app": lambda: current_app.name,
}


@pytest.mark.corrects("W39")
@pytest.mark.parametrize("name", LOOKS)
def test_middleware_has_no_context(name: str) -> None:
    """Hooks have request, session, g and current_app; middleware has not."""
    app = Flask("shop")
    in_hook: list[object] = []
    app.before_request(lambda: in_hook.append(LOOKS[name]()))

    def look(_environ: WSGIEnvironment) -> str:
        with pytest.raises(RuntimeError) as caught:
            LOOKS[name]()
        return str(caught.value).partition("\n")[0]

    seen = around(app, look)
    app.test_client().get("/")
    assert len(in_hook) == 1
    kind = "request" if name in {"request", "session"} else "application"
    assert seen == [f"Working outside of {kind} context."] * 2


def test_a_request_of_werkzeug_can_be_made() -> None:
    """Middleware can read path and headers with a Request of Werkzeug."""
    app = Flask("shop")

    def look(environ: WSGIEnvironment) -> tuple[str, str | None]:
        made = Request(environ)
        return made.path, made.headers.get("X-Shop")

    seen = around(app, look)
    app.test_client().get("/books", headers={"X-Shop": "open"})
    assert seen[0] == ("/books", "open")


@pytest.mark.parametrize("path", ["/admin", "/%2Fadmin", "/%2F/admin"])
def test_a_second_slash_reaches_the_view(path: str) -> None:
    """Flask makes one slash of two in front, as a Request of Werkzeug does."""
    app = Flask("shop")
    app.add_url_rule("/admin", "view", lambda: request.path)

    def look(environ: WSGIEnvironment) -> list[object]:
        return [environ["PATH_INFO"] == "/admin", Request(environ).path]

    seen = around(app, look)
    assert app.test_client().get(path).text == "/admin"
    assert seen[0] == [path == "/admin", "/admin"]


def test_middleware_can_change_the_address_and_hooks_cannot() -> None:
    """Middleware may change path and method; for a hook it is too late."""
    for late in (False, True):
        app = Flask("shop")
        app.add_url_rule("/old", "old", lambda: "old")
        app.add_url_rule("/new", "new", lambda: "new", methods=["POST"])

        def change(environ: WSGIEnvironment) -> None:
            environ.update(PATH_INFO="/new", REQUEST_METHOD="POST")

        if late:
            app.before_request(lambda: change(request.environ))
        else:
            around(app, change)
        assert app.test_client().get("/old").text == ("old" if late else "new")
