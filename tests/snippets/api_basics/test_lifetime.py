"""The claims of `api-basics` about what a context carries, and for how long."""

import secrets
from concurrent.futures import ThreadPoolExecutor

from flask import (
    Blueprint,
    Flask,
    copy_current_request_context,
    g,
    has_app_context,
    has_request_context,
    request,
    session,
)


def test_a_copied_context_reaches_a_thread() -> None:
    """copy_current_request_context() gives a thread the request."""
    app = Flask(__name__)

    @app.get("/report")
    def report() -> dict[str, str]:
        @copy_current_request_context
        def read() -> str:
            return request.path

        with ThreadPoolExecutor() as pool:
            return {"path": pool.submit(read).result()}

    reply = app.test_client().get("/report")
    assert reply.json == {"path": "/report"}


def test_g_ends_with_the_request_and_session_does_not() -> None:
    """`g` is empty in the next request; `session` comes back in a cookie."""
    app = Flask(__name__)
    app.secret_key = secrets.token_bytes()

    @app.get("/count")
    def count() -> dict[str, int]:
        g.seen = g.get("seen", 0) + 1
        session["seen"] = session.get("seen", 0) + 1
        return {"g": g.seen, "session": session["seen"]}

    client = app.test_client()
    assert client.get("/count").json == {"g": 1, "session": 1}
    assert client.get("/count").json == {"g": 1, "session": 2}
    assert app.test_client().get("/count").json == {"g": 1, "session": 1}
    cookie = client.get_cookie("session")
    assert cookie is not None
    client.set_cookie("session", f"{cookie.value}x")
    assert client.get("/count").json == {"g": 1, "session": 1}


def test_a_command_has_an_application_context() -> None:
    """A `flask` command runs in an application context without a request."""
    app = Flask(__name__)

    @app.cli.command("contexts")
    def contexts() -> None:
        print(has_app_context(), has_request_context())

    result = app.test_cli_runner().invoke(args=["contexts"])
    assert result.output == "True False\n"


def test_values_from_the_path() -> None:
    """A before_request function finds them in request.view_args."""
    app = Flask(__name__)
    seen: list[object] = []

    @app.before_request
    def look() -> None:
        seen.extend([request.view_args, request.endpoint])

    @app.get("/books/<int:book_id>")
    def show_book(book_id: int) -> dict[str, int]:
        return {"id": book_id}

    assert app.test_client().get("/books/7").json == {"id": 7}
    assert seen == [{"book_id": 7}, "show_book"]


def test_the_endpoint_is_a_name_of_the_route() -> None:
    """`endpoint` has the blueprint in front, also with a name of its own."""
    app = Flask(__name__)
    shop = Blueprint("shop", __name__)

    @shop.get("/book")
    def show_book() -> str:
        return str(request.endpoint)

    @shop.get("/shop/named", endpoint="other")
    @app.get("/named", endpoint="other")
    def named() -> str:
        return str(request.endpoint)

    app.register_blueprint(shop)
    client = app.test_client()
    assert client.get("/book").text == "shop.show_book"
    assert client.get("/named").text == "other"
    assert client.get("/shop/named").text == "shop.other"
