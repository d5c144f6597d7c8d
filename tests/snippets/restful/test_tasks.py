"""The claims of the pages `restful` about the program of Q09."""

import json

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import Load, detail


@pytest.fixture
def tasks(load: Load) -> FlaskClient:
    """A client of the tasks of Q09."""
    client: FlaskClient = load("restful/tasks").app.test_client()
    return client


@pytest.mark.corrects("H03")
def test_a_task_is_stored(tasks: FlaskClient) -> None:
    """POST answers 201 and Location, and the task is in the list."""
    for number, title in ((1, "Buy milk."), (2, "x" * 100)):
        made = tasks.post("/tasks", json={"title": title})
        assert (made.status_code, made.json) == (
            201,
            {"number": number, "title": title},
        )
        assert made.headers["Location"] == f"/tasks/{number}"
        assert tasks.get(made.headers["Location"]).json == made.json
    newest = tasks.get("/tasks").get_json()["newest"]
    assert [task["number"] for task in newest] == [1, 2]


def test_the_list_ends(tasks: FlaskClient) -> None:
    """The list has the newest 20 tasks."""
    for number in range(21):
        tasks.post("/tasks", json={"title": str(number)})
    newest = tasks.get("/tasks").get_json()["newest"]
    assert [task["number"] for task in newest] == list(range(2, 22))


@pytest.mark.corrects("H04")
@pytest.mark.parametrize(
    ("body", "status"),
    [
        *((b"{}", 422), (b"[]", 422), (b"null", 422), (b"7", 422)),
        *((b'"a"', 422), (b'{"title": 7}', 422), (b'{"title": ""}', 422)),
        (b'{"title": null}', 422),
        (b'{"title": "a", "done": true}', 422),
        (json.dumps({"title": "x" * 101}).encode(), 422),
        (b"[" * 16_000, 422),
        (b'{"title": ' + b"[" * 16_000, 422),
        *((b"", 400), (b"{", 400), (b'{"title": "\xff"}', 400)),
        *((b'{"title": "\\ud800"}', 400), (b'{"title": NaN}', 400)),
        (b'{"title": "' + b"x" * 16_372 + b'"}', 413),
    ],
)
def test_a_wrong_task_is_refused(
    tasks: FlaskClient, body: bytes, status: int
) -> None:
    """A wrong body is a 422, no JSON a 400, one too large a 413."""
    answer = tasks.post("/tasks", data=body, content_type="application/json")
    text = detail(answer, status)
    if status == 400:
        assert text == "This is no JSON."
    assert tasks.get("/tasks").json == {"newest": []}
    longest = b'{"title": "' + b"x" * 16_371 + b'"}'
    edge = tasks.post("/tasks", data=longest, content_type="application/json")
    assert (len(longest), edge.status_code) == (16_384, 422)


def test_a_task_has_to_be_json(tasks: FlaskClient) -> None:
    """Another content type is a 415."""
    answer = tasks.post("/tasks", data='{"title": "Buy milk."}')
    assert detail(answer, 415) == "Send application/json."


def test_a_task_is_deleted(tasks: FlaskClient) -> None:
    """DELETE is a 204; afterwards the task is a 404, also for DELETE."""
    tasks.post("/tasks", json={"title": "Buy milk."})
    answer = tasks.delete("/tasks/1")
    assert (answer.status_code, answer.data) == (204, b"")
    for again in (tasks.get("/tasks/1"), tasks.delete("/tasks/1")):
        assert detail(again, 404) == "There is no task 1."
    assert tasks.post("/tasks", json={"title": "x"}).json == {
        "number": 2,
        "title": "x",
    }


def test_errors_of_resources_keep_their_headers(tasks: FlaskClient) -> None:
    """A 405 is a problem with Allow, an unknown URL a problem too."""
    answer = tasks.put("/tasks/1")
    assert detail(answer, 405)
    assert set(answer.allow) == {"DELETE", "GET", "HEAD", "OPTIONS"}
    assert detail(tasks.get("/unknown"), 404)
