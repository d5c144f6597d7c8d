"""The claims of `blueprints` in its follow-up questions and around them."""

import sqlite3
import sys
from pathlib import Path

import pytest
from flask import Blueprint, Flask, abort, request


def app_with(*blueprints: Blueprint) -> Flask:
    """An application that has these blueprints and nothing else."""
    app = Flask("bare")
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    return app


@pytest.mark.parametrize("order", [0, 1])
def test_a_fixed_rule_wins_over_a_variable_one(order: int) -> None:
    """A fixed rule wins over a variable one, whichever came first."""
    fixed, variable = Blueprint("a", __name__), Blueprint("b", __name__)
    fixed.add_url_rule("/users/me", "me", lambda: "me")
    variable.add_url_rule("/users/<name>", "one", lambda name: f"<{name}>")
    both = [fixed, variable]
    client = app_with(both[order], both[1 - order]).test_client()
    assert client.get("/users/me").text == "me"
    assert client.get("/users/you").text == "<you>"


def test_the_name_of_the_blueprint_that_answers() -> None:
    """request.blueprint is the full name, None outside of blueprints."""
    users = Blueprint("users", __name__)
    users.add_url_rule("/u", "u", lambda: [request.blueprint])
    api = Blueprint("api", __name__)
    api.register_blueprint(users, name="people")
    app = app_with(api)
    app.add_url_rule("/", "home", lambda: [request.blueprint])
    assert app.test_client().get("/u").json == ["api.people"]
    assert app.test_client().get("/").json == [None]


def test_a_blueprint_brings_commands() -> None:
    """A command of a blueprint is called with its name in front."""
    users = Blueprint("users", __name__)
    users.cli.command("purge")(lambda: print("purged"))
    runner = app_with(users).test_cli_runner()
    assert runner.invoke(args=["users", "purge"]).output == "purged\n"


def test_a_prefix_with_a_variable() -> None:
    """A variable in the prefix is an argument of every view."""
    pages = Blueprint("pages", __name__, url_prefix="/<language>")
    pages.add_url_rule("/home", "home", lambda language: language)
    assert app_with(pages).test_client().get("/zh/home").text == "zh"


def test_views_that_nobody_imports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Routes in a module that nobody imports do not exist."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "shelf.py").write_text(
        "from flask import Blueprint\nbp = Blueprint('shelf', __name__)\n"
    )
    (tmp_path / "shelf_views.py").write_text(
        "from shelf import bp\n@bp.get('/')\ndef index(): return 'here'\n"
    )
    for module, status in ("shelf", 404), ("shelf_views", 200):
        bp = __import__(module).bp
        assert app_with(bp).test_client().get("/").status_code == status
        for name in ("shelf", "shelf_views"):
            sys.modules.pop(name, None)


def test_nothing_takes_a_blueprint_off_again() -> None:
    """Flask has no method that takes a blueprint off again."""
    methods = [name for name in dir(Flask) if "blueprint" in name]
    assert methods == ["iter_blueprints", "register_blueprint"]


def test_two_children_with_one_name() -> None:
    """Below one parent two children cannot have one name."""
    api = Blueprint("api", __name__)
    for _twin in range(2):
        api.register_blueprint(Blueprint("users", __name__))
    with pytest.raises(
        ValueError, match=r"blueprint 'api\.users'\. Use 'name='"
    ):
        app_with(api)
    web = Blueprint("web", __name__)
    web.register_blueprint(Blueprint("users", __name__))
    web.register_blueprint(Blueprint("users", __name__), name="people")
    assert list(app_with(web).blueprints) == ["web", "web.users", "web.people"]


def test_a_guard_of_a_parent_protects_the_children() -> None:
    """What is nested below a guarded blueprint is guarded as well."""
    admin = Blueprint("admin", __name__, url_prefix="/admin")
    admin.before_request(lambda: abort(403))
    reports = Blueprint("reports", __name__, url_prefix="/reports")
    reports.add_url_rule("/", "index", lambda: "all salaries")
    admin.register_blueprint(reports)
    reply = app_with(admin).test_client().get("/admin/reports/")
    assert reply.status_code == 403


def test_numbers_too_big_for_a_column() -> None:
    """Python's sqlite3 raises OverflowError from 2**63 upwards."""
    database = sqlite3.connect(":memory:")
    database.execute("SELECT ?", [2**63 - 1])
    with pytest.raises(OverflowError, match="too large"):
        database.execute("SELECT ?", [2**63])
    database.close()
