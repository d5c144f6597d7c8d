"""The claims of `api-basics` about what a reply leaves to a thread."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from flask import Flask, copy_current_request_context, g, request
from werkzeug.exceptions import ClientDisconnected

from tests.serving import HOST, SERVERS, Serve
from tests.snippets.api_basics.forms import MULTIPART, multipart
from tests.snippets.api_basics.posting import post


@pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)
def test_the_body_does_not_outlive_the_request(serve: Serve) -> None:
    """After the reply an unread body may be gone, and files are closed."""
    app = Flask("shop")
    ended = threading.Event()
    later: list[Future[bytes]] = []

    @app.post("/<what>")
    def keep(what: str) -> str:
        if what == "read":
            request.get_data()
        elif what == "file":
            request.files["a"].read(1)

        @copy_current_request_context
        def read() -> bytes:
            ended.wait(20)
            if what == "file":
                return bytes(request.files["a"].read())
            return request.get_data()

        later.append(pool.submit(read))
        return ""

    form = multipart({"a": "x"}, '; filename="a.txt"')
    with ThreadPoolExecutor() as pool:
        with serve(app) as port:
            address = f"{HOST}:{port}"
            post(address, "/read", b"text")
            post(address, "/unread", b"text")
            post(address, "/file", form, MULTIPART["content_type"])
        for thread in threading.enumerate():
            if "process_request" in thread.name:  # the development server's
                thread.join(20)
        ended.set()
        kept, unread, file = later
        assert kept.result(20) == b"text"
        assert isinstance(unread.exception(20), ClientDisconnected | ValueError)
        with pytest.raises(ValueError, match="closed file"):
            file.result(20)


def test_the_end_of_a_wrapped_call() -> None:
    """A wrapped call has an empty g; its end tears down and closes files."""
    app = Flask("shop")
    app.testing = True
    steps: list[str] = []
    app.teardown_request(lambda _error: steps.append("teardown_request"))
    app.teardown_appcontext(lambda _error: steps.append("teardown_appcontext"))
    torn = ["teardown_request", "teardown_appcontext"]

    @app.post("/report")
    def report() -> str:
        g.name = "Ada"
        file = request.files["a"]

        @copy_current_request_context
        def read() -> tuple[bool, bytes]:
            return "name" in g, request.files["a"].read(1)

        with ThreadPoolExecutor() as pool:
            assert pool.submit(read).result() == (False, b"x")
        assert steps == torn
        with pytest.raises(ValueError, match="closed file"):
            file.read()
        return str(g.name)

    form = multipart({"a": "xy"}, '; filename="a.txt"')
    reply = app.test_client().post("/report", data=form, **MULTIPART)
    assert reply.text == "Ada"
    assert steps == torn * 2
