"""The claims of `api-basics` about the life of a request."""

import pytest
from flask import Blueprint
from werkzeug.test import Client

from tests.snippets.api_basics.steps import application

#: The contexts are there, and the address has not been matched yet.
OPENED = "open session, no endpoint, context: True"
ENDS = ["after_request", "save session"]
TORN = [
    "teardown_request, request: True",
    "teardown_appcontext, request: False",
]


def test_the_parts_run_in_this_order() -> None:
    """Session, match, hooks, view, hooks, session, teardown, then the body."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/").text == "done"
    begins = [OPENED, "before_request, show"]
    last = ["body, request: False"]
    assert steps == [*begins, "view", *ENDS, *TORN, *last]


def test_before_request_may_answer_instead_of_the_view() -> None:
    """A value that before_request returns is the reply; the view is skipped."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/?stop=1").text == "stopped"
    assert "view" not in steps
    assert steps[-4:] == [*ENDS, *TORN]


@pytest.mark.parametrize("query", ["crash", "fail"])
def test_a_crash_goes_to_the_handlers(query: str) -> None:
    """An exception of the view or of before_request goes to the handlers."""
    steps: list[str] = []
    app = application(steps)

    @app.errorhandler(Exception)
    def answer(error: Exception) -> str:
        steps.append(type(error).__name__)
        return "handled"

    assert Client(app).get(f"/?{query}=1").text == "handled"
    raised = ["view", "RuntimeError"] if query == "crash" else ["KeyError"]
    assert steps[2:] == [*raised, *ENDS, *TORN]


def test_a_crash_skips_no_hook_behind_it() -> None:
    """After an exception the hooks, the session and teardown still run."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/?crash=1").status_code == 500
    assert steps[-5:] == ["view", *ENDS, *TORN]


def test_an_unknown_address_runs_the_hooks_too() -> None:
    """For an unknown address the hooks of the application run, no others."""
    steps: list[str] = []
    app = application(steps)
    shop = Blueprint("shop", __name__, url_prefix="/shop")
    shop.before_request(lambda: steps.append("before_request of shop"))
    shop.add_url_rule("/", view_func=lambda: "shop")
    app.register_blueprint(shop)
    assert Client(app).get("/shop/none").status_code == 404
    begins = [OPENED, "before_request, None"]
    assert steps == [*begins, *ENDS, *TORN]
    assert Client(app).get("/shop/").text == "shop"
    assert "before_request of shop" in steps
