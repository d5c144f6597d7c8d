"""The claims of `blueprints` about what a registration carries out."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Blueprint, Flask
from flask.blueprints import BlueprintSetupState
from werkzeug.routing import BaseConverter

Load = Callable[[str], ModuleType]


class Upper(BaseConverter):
    """A converter that a blueprint brings along."""

    regex = "[A-Z]+"


@pytest.mark.parametrize(
    ("hook", "expected"),
    [
        ("before_app_request", 1),
        ("after_app_request", 1),
        ("teardown_app_request", 1),
        ("app_errorhandler", 1),
        ("before_request", 0),
        ("after_request", 0),
        ("teardown_request", 0),
        ("errorhandler", 0),
    ],
)
def test_who_sees_an_unknown_url(hook: str, expected: int) -> None:
    """Application-wide hooks and error handlers see unknown URLs."""
    seen = []

    def note(*args: object) -> object:
        seen.append(args)
        if "errorhandler" in hook:
            return "not here", 404
        return args[0] if "after" in hook else None

    mine = Blueprint("mine", __name__, url_prefix="/mine")
    setter = getattr(mine, hook)
    (setter(404) if "errorhandler" in hook else setter)(note)
    app = Flask("shop")
    app.register_blueprint(mine)
    assert app.test_client().get("/mine/nothing").status_code == 404
    assert len(seen) == expected


def test_a_blueprint_can_bring_a_converter() -> None:
    """A converter set in record_once serves the rules that come after it."""
    bp = Blueprint("bp", __name__)

    @bp.record_once
    def add_converter(state: BlueprintSetupState) -> None:
        state.app.url_map.converters["upper"] = Upper

    bp.add_url_rule("/<upper:code>", "show", lambda code: code)
    app = Flask("shop")
    app.register_blueprint(bp)
    assert app.test_client().get("/EUR").text == "EUR"
    assert app.test_client().get("/eur").status_code == 404


def test_a_rule_needs_its_converter() -> None:
    """A rule with an unknown converter cannot be added."""
    bp = Blueprint("bp", __name__)
    bp.add_url_rule("/<id:number>", "show", lambda number: number)
    with pytest.raises(LookupError, match="converter 'id' does not exist"):
        Flask("shop").register_blueprint(bp)


def test_folders_are_beside_the_module(load: Load) -> None:
    """__name__ tells where the folders of a blueprint are looked for."""
    module = load("blueprints/shop")
    assert Path(module.books.bp.root_path) == Path(module.__file__ or "").parent


def test_default_arguments_of_the_registration_win() -> None:
    """url_defaults of the registration win over those of the constructor."""
    bp = Blueprint("bp", __name__, url_defaults={"a": "1", "b": "1"})
    bp.add_url_rule("/", "show", lambda a, b: a + b)
    app = Flask("shop")
    app.register_blueprint(bp, url_defaults={"b": "2"})
    assert app.test_client().get("/").text == "12"


def test_an_import_that_hides_its_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Imported into its package, the object hides the module of its name."""
    monkeypatch.syspath_prepend(tmp_path)
    package = tmp_path / "hidden"
    package.mkdir()
    (package / "__init__.py").write_text("from .users import users\n")
    code = "from flask import Blueprint\nusers = Blueprint('users', __name__)\n"
    (package / "users.py").write_text(code)
    hidden = __import__("hidden.users")
    assert isinstance(hidden.users, Blueprint)
    assert isinstance(sys.modules["hidden.users"], ModuleType)
    for name in ("hidden", "hidden.users"):
        del sys.modules[name]
