"""The claims of the page `errors` about what runs around an error."""

import logging
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, request
from werkzeug.exceptions import BadRequestKeyError, HTTPException

Load = Callable[[str], ModuleType]
Run = Callable[[str], tuple[ModuleType, list[str]]]


@pytest.fixture
def run(
    load: Load,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run a program that disables its logger; return it and its output."""

    def start(name: str) -> tuple[ModuleType, list[str]]:
        monkeypatch.setattr(logging.getLogger(name), "disabled", False)
        module = load(f"errors/{name}.py")
        assert not caplog.records
        return module, capsys.readouterr().out.splitlines()

    return start


def crashing() -> Flask:
    """Make an application whose /crash fails, with a 500 handler."""
    app = Flask("shop")
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))
    app.register_error_handler(500, lambda _error: ("neutral", 500))
    return app


def test_what_a_test_of_a_crash_gets(run: Run) -> None:
    """With TESTING on, PROPAGATE_EXCEPTIONS=False runs the 500 handler."""
    broke = "500: Something broke on our side."
    raised = "raises RuntimeError('nobody expects this')"
    program, printed = run("propagation")
    assert printed == [
        f"default: {broke}",
        f"TESTING: {raised}",
        f"TESTING, PROPAGATE_EXCEPTIONS=False: {broke}",
    ]
    assert program.both.testing


def test_debug_mode_propagates() -> None:
    """In debug mode the exception propagates past the 500 handler too."""
    app = crashing()
    app.debug = True
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/crash")


@pytest.mark.parametrize("debug", [False, True])
def test_debug_mode_propagates_a_missing_field(*, debug: bool) -> None:
    """Without a handler a missing form field propagates in debug mode."""
    app = Flask("shop")
    app.debug = debug

    @app.post("/")
    def name() -> str:
        return request.form["name"]

    if not debug:
        assert app.test_client().post("/").status_code == 400
        return
    with pytest.raises(BadRequestKeyError):
        app.test_client().post("/")
    handled = Flask("shop")
    handled.debug = True
    handled.add_url_rule("/", view_func=name, methods=["POST"])
    handled.register_error_handler(HTTPException, lambda _error: ("x", 400))
    assert handled.test_client().post("/").text == "x"


def test_what_runs_after_an_error(run: Run) -> None:
    """Of an error that a handler took, teardown_request learns nothing."""
    crashed = "RuntimeError('nobody expects this')"
    expected = [
        ("/fine", 200, None),
        ("/abort", 409, None),
        ("/handled", 404, None),
        ("/crash", 500, crashed),
    ]
    program, printed = run("lifecycle")
    assert printed == [
        line
        for path, status, error in expected
        for line in (
            f"GET {path}",
            f"after_request: {status}",
            f"teardown_request: {error}",
        )
    ]
    client = program.app.test_client()
    assert client.get("/fine").text == "fine"
    assert client.get("/handled").text == "handled"
