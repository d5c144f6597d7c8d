"""The traps of today's versions on the pages of `restful`."""

import asyncio
import gc
from datetime import UTC, datetime

import pytest
from flask import Flask, jsonify
from flask.views import MethodView
from werkzeug.exceptions import Forbidden

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.restful.calls import told
from tests.snippets.restful.made import with_resource

FOLDER = "restful/wrong"


def test_a_nested_blueprint_is_open(wrong: CounterExamples) -> None:
    """The guard of the parent is not asked: 200 with the salaries."""
    path = f"{FOLDER}/nested.py"
    module = wrong.load(path)
    client = module.app.test_client()
    answer = client.get("/admin/api/salaries")
    assert (answer.status_code, answer.json) == (200, {"ann": 70_000})
    with pytest.raises(Forbidden):
        module.check_admin()
    wrong.answers(path, f"{told(answer)} {answer.json}")


def test_a_date_is_a_500(wrong: CounterExamples) -> None:
    """The JSON of a resource has no dates: TypeError."""
    path = f"{FOLDER}/dates.py"
    app = wrong.load(path).app
    assert app.test_client().get("/now").status_code == 500
    app.testing = True
    message = "Object of type datetime is not JSON serializable"
    with wrong.raises(
        path, TypeError, match=message, blame="class Now(Resource):"
    ):
        app.test_client().get("/now")


def test_the_fixes_of_a_date() -> None:
    """A response of jsonify has a date, and so has a text."""
    now = datetime.now(UTC)
    for view in (lambda: jsonify(now=now), lambda: {"now": now.isoformat()}):
        answer = with_resource(view).test_client().get("/")
        assert answer.status_code == 200
        assert str(now.year) in answer.get_json()["now"]


def test_a_response_in_a_tuple() -> None:
    """A response is written as JSON in a tuple or a dict: TypeError."""
    message = "Object of type Response is not JSON serializable"
    for view in (lambda: (jsonify(1), 200), lambda: {"a": jsonify(1)}):
        app = with_resource(view)
        app.testing = True
        with pytest.raises(TypeError, match=message):
            app.test_client().get("/")


def test_the_text_of_abort_is_lost(wrong: CounterExamples) -> None:
    """A handler of Flask's sees another text than abort was given."""
    path = f"{FOLDER}/lost_text.py"
    answer = wrong.load(path).app.test_client().get("/tasks/7")
    text = answer.get_json()["detail"]
    assert answer.status_code == 404
    assert "no task 7" not in text
    wrong.answers(path, f"{told(answer)} {text[:38]}...")


def test_a_resource_awaits_nothing(wrong: CounterExamples) -> None:
    """A method that is async def is never awaited: TypeError."""
    path = f"{FOLDER}/awaited.py"
    module = wrong.load(path)
    assert asyncio.run(module.Tasks().get()) == ["Buy milk."]
    module.app.testing = True
    message = "Object of type coroutine is not JSON serializable"
    line = "async def get(self) -> list[str]:"

    def ask() -> None:
        with wrong.raises(path, TypeError, match=message, blame=line):
            module.app.test_client().get("/tasks")
        gc.collect()  # which tells that nobody awaited

    with pytest.warns(RuntimeWarning, match="'Tasks.get' was never awaited"):
        ask()


def test_a_method_view_awaits() -> None:
    """MethodView hands an async method to Flask, which wants its extra."""

    class Tasks(MethodView):
        async def get(self) -> list[str]:
            return []

    app = Flask("awaiting")
    app.add_url_rule("/", view_func=Tasks.as_view("tasks"))
    app.testing = True
    with pytest.raises(RuntimeError, match="'async' extra"):
        app.test_client().get("/")
