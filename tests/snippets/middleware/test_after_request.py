"""The claims of the page `middleware` about what after_request may change."""

from collections.abc import Iterator

import pytest
from flask import Response, g, request

from tests.snippets.middleware.hooked import hooked


def test_after_request_can_change_the_answer() -> None:
    """after_request may change status, header and body, or replace it."""
    app = hooked(lambda: None, lambda name: name)

    @app.after_request
    def change(response: Response) -> Response:
        if request.path == "/replaced":
            return Response("another", 202)
        response.status_code = 203
        response.headers["X-Shop"] = "open"
        response.set_data("a longer body")
        return response

    changed = app.test_client().get("/a")
    assert (changed.status_code, changed.text) == (203, "a longer body")
    assert changed.headers["X-Shop"] == "open"
    assert changed.content_length == len("a longer body")
    replaced = app.test_client().get("/replaced")
    assert (replaced.status_code, replaced.text) == (202, "another")


def test_reading_an_answer_makes_a_stream_whole() -> None:
    """get_data in after_request makes a stream whole before it is sent."""
    made: list[str] = []

    def view(name: str) -> Response:
        def lines() -> Iterator[str]:
            made.append(name)
            yield name

        return Response(lines())

    app = hooked(lambda: None, view)
    reads: list[bool] = []

    @app.after_request
    def read(response: Response) -> Response:
        assert response.is_streamed
        if reads:
            response.get_data()
            assert not response.is_streamed
        assert made == ["a"] * len(reads)
        return response

    app.test_client().get("/a")
    made.clear()
    reads.append(True)
    app.test_client().get("/a")
    assert made == ["a"]


def test_a_hook_answers_with_what_it_returns() -> None:
    """A hook's return value counts as a view's: a float is a TypeError."""
    app = hooked(lambda: g.setdefault("began", 1.5), lambda name: name)
    app.testing = True
    with pytest.raises(TypeError, match=r"^The view function did not return a"):
        app.test_client().get("/a")
    for app, text in (
        (hooked(lambda: None, lambda name: name), "a"),
        (hooked(lambda: "", lambda name: name), ""),
    ):
        assert app.test_client().get("/a").text == text


def test_after_request_may_lack_what_its_sibling_makes() -> None:
    """If an earlier hook answers, g lacks what a later one would put there."""
    app = hooked(lambda: None, lambda name: name)
    app.before_request(lambda: request.args.get("answer"))
    app.before_request(lambda: setattr(g, "member", "Ada"))
    seen: list[object] = []

    @app.after_request
    def look(response: Response) -> Response:
        seen.extend([g.get("member"), hasattr(g, "member")])
        return response

    app.test_client().get("/a")
    app.test_client().get("/a?answer=closed")
    assert seen == ["Ada", True, None, False]
