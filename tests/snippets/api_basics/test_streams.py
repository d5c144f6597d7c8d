"""The claims of `api-basics` about bodies that are made while they are sent."""

from collections.abc import Iterator

from flask import Flask, Response, g, request, stream_with_context
from werkzeug.test import Client


def test_a_stream_can_keep_the_context() -> None:
    """A body wrapped into stream_with_context still has the request."""
    app = Flask("shop")

    @app.get("/")
    def show() -> Response:
        g.name = "Ada"

        def body() -> Iterator[str]:
            yield f"{request.path}, {g.name}"

        return Response(stream_with_context(body()))

    assert app.test_client().get("/").text == "/, Ada"


def test_a_stream_with_context_is_torn_down_twice() -> None:
    """With stream_with_context teardown runs before the body and after it."""
    app = Flask("shop")
    steps: list[str] = []
    app.teardown_request(lambda _error: steps.append("teardown_request"))
    app.teardown_appcontext(lambda _error: steps.append("teardown_appcontext"))

    @app.get("/")
    def show() -> Response:
        def body() -> Iterator[str]:
            steps.append("body begins")
            yield "done"
            steps.append("body ends")

        return Response(stream_with_context(body()))

    assert Client(app).get("/").text == "done"
    torn = ["teardown_request", "teardown_appcontext"]
    assert steps == [*torn, "body begins", "body ends", *torn]
