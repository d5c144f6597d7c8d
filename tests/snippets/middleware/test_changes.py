"""The claims of the page `middleware` about what a hook may change."""

import pytest
from flask import Response, g, json, request, session

from tests.snippets.middleware.hooked import hooked


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
