"""The claims of the page `middleware` about what a hook may change."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask, Response, g, json, request, session
from werkzeug.datastructures import MultiDict

Change = Callable[[], Any]


def hooked(change: Change, view: Callable[..., Any]) -> Flask:
    """Make an application with a hook and a view."""
    app = Flask("shop")
    app.secret_key = "only for a test"  # noqa: S105
    app.before_request(change)
    app.add_url_rule("/<name>", "view", view, methods=["GET", "POST"])
    return app


@pytest.mark.corrects("W42")
def test_assigning_data_changes_one_attribute() -> None:
    """After request.data = ... get_data and get_json still have the body."""

    def change() -> None:
        request.data = b'{"title": "Emma"}'

    def view(name: str) -> dict[str, object]:
        return {
            "data": request.data.decode(),
            "get_data": request.get_data(as_text=True),
            "get_json": request.get_json(),
            "name": name,
        }

    client = hooked(change, view).test_client()
    sent = json.dumps({"title": "Dune"})
    answer = client.post("/a", data=sent, content_type="application/json")
    assert answer.json == {
        "data": '{"title": "Emma"}',
        "get_data": sent,
        "get_json": {"title": "Dune"},
        "name": "a",
    }


@pytest.mark.corrects("W42")
def test_a_hook_can_hand_over_in_g() -> None:
    """What a hook puts into g, the view finds there."""

    def change() -> None:
        g.title = request.get_json()["title"].strip()

    client = hooked(change, lambda name: name + g.title).test_client()
    assert client.post("/a", json={"title": " Dune "}).text == "aDune"


@pytest.mark.parametrize("kind", ["json", "data"])
def test_a_hook_can_read_the_body_for_all(kind: str) -> None:
    """get_data in a hook keeps the body: the view has its JSON or its form."""
    read: list[bytes] = []

    def change() -> None:
        read.append(request.get_data())

    app = hooked(
        change, lambda name: [name, request.form or request.get_json()]
    )
    answer = app.test_client().post("/a", **{kind: {"title": "Dune"}})
    assert answer.json == ["a", {"title": "Dune"}]
    sent = b'{"title": "Dune"}' if kind == "json" else b"title=Dune"
    assert read == [sent]


@pytest.mark.parametrize("what", ["headers", "args", "form"])
def test_what_came_in_is_immutable(what: str) -> None:
    """request.headers, args and form refuse an assignment: TypeError."""

    def change() -> None:
        with pytest.raises(TypeError, match="are immutable"):
            getattr(request, what)["x"] = "y"

    client = hooked(change, lambda name: name).test_client()
    assert client.get("/a").text == "a"


def test_a_replaced_attribute_is_seen_by_the_view() -> None:
    """request.args itself can be replaced; the URL stays."""

    def change() -> None:
        request.args = MultiDict({"page": "2"})

    client = hooked(
        change, lambda name: [name, request.args["page"], request.full_path]
    ).test_client()
    assert client.get("/a?page=1").json == ["a", "2", "/a?page=1"]


def test_a_hook_can_change_the_arguments_of_the_view() -> None:
    """The view gets what a hook puts into request.view_args."""

    def change() -> None:
        assert request.view_args is not None
        request.view_args["name"] = "changed"

    client = hooked(change, lambda name: name).test_client()
    assert client.get("/a").text == "changed"


def test_a_hook_can_change_the_session() -> None:
    """before_request and after_request may write to the session."""

    def change() -> None:
        session["before"] = 1

    app = hooked(change, lambda name: [name, *sorted(session)])

    @app.after_request
    def after(response: Response) -> Response:
        session["after"] = 1
        return response

    @app.teardown_request
    def teardown(_error: BaseException | None) -> None:
        session["teardown"] = 1

    client = app.test_client()
    assert client.get("/a").json == ["a", "before"]
    assert client.get("/a").json == ["a", "after", "before"]


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


def test_what_teardown_returns_is_ignored() -> None:
    """The answer is on its way: what teardown_request returns is ignored."""
    app = hooked(lambda: None, lambda name: name)
    late: Any = lambda _error: Response("late", 500)  # noqa: E731
    app.teardown_request(late)
    answer = app.test_client().get("/a")
    assert (answer.status_code, answer.text) == (200, "a")


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
    with pytest.raises(TypeError, match=r"did not return a valid response"):
        app.test_client().get("/a")


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
