"""The claims of `blueprints` about a blueprint tested on a bare application."""

import importlib
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask

Load = Callable[[str], ModuleType]
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


@pytest.fixture
def bp(load: Load) -> Blueprint:
    """The shown blueprint, not registered anywhere yet."""
    module = load("blueprints/read_only")
    bp: Blueprint = module.bp
    return bp


def test_the_shown_tests_pass(load: Load) -> None:
    """A bare application that has the blueprint can test it."""
    load("blueprints/read_only")
    shown = importlib.import_module("read_only.test_read_only")
    shown.test_writing_is_allowed_by_default()
    shown.test_the_switch_refuses_to_write_anywhere()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("path", "status"), [("/nothing", 404), ("/o", 200)])
def test_an_application_wide_hook_sees_every_request(
    bp: Blueprint, path: str, status: int, method: str
) -> None:
    """before_app_request runs for other views too, and for unknown URLs."""
    other = Blueprint("other", __name__)
    other.add_url_rule("/o", "view", lambda: "done", methods=METHODS)
    app = Flask("bare")
    app.config["READ_ONLY"] = True
    app.register_blueprint(bp)
    app.register_blueprint(other)
    reply = app.test_client().open(path, method=method)
    refused = method not in {"GET", "HEAD", "OPTIONS"}
    assert reply.status_code == (503 if refused else status)
    assert reply.headers.get("Retry-After") == ("600" if refused else None)
    said = "<p>Nothing can be changed right now.</p>" in reply.text
    assert said is refused


def test_a_setting_of_the_application_wins(bp: Blueprint) -> None:
    """record_once sets a default, and leaves the application's setting."""
    for value in (True, False, None):
        app = Flask("bare")
        if value is not None:
            app.config["READ_ONLY"] = value
        app.register_blueprint(bp)
        assert app.config["READ_ONLY"] is bool(value)
        assert app.view_functions.keys() == {"static", "read_only.show"}
        reply = app.test_client().get("/read-only")
        assert reply.json == {"read_only": bool(value)}


def test_record_once_runs_once_for_each_application() -> None:
    """With record_once a function runs once for each application."""
    seen: list[tuple[str, str, str | None]] = []
    bp = Blueprint("bp", __name__)
    bp.record(lambda s: seen.append(("record", s.app.name, s.url_prefix)))
    bp.record_once(lambda s: seen.append(("once", s.app.name, s.url_prefix)))
    assert seen == []
    for name in ("one", "two"):
        app = Flask(name)
        app.register_blueprint(bp, url_prefix="/a")
        app.register_blueprint(bp, url_prefix="/b", name="again")
    assert seen == [
        ("record", "one", "/a"),
        ("once", "one", "/a"),
        ("record", "one", "/b"),
        ("record", "two", "/a"),
        ("once", "two", "/a"),
        ("record", "two", "/b"),
    ]
