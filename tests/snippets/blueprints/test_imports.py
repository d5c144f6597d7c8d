"""The claims of `blueprints` about which module imports which."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Blueprint, Flask

Write = Callable[[dict[str, str]], None]

VIEWS = """
from . import app

@app.get("/users")
def index():
    return ["Ada"]
"""
BLUEPRINT = """
from flask import Blueprint
bp = Blueprint("bp", __name__)

@bp.get("/")
def index():
    return "here"
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write modules that can be imported, and forget them afterwards."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(tmp_path)

    def files(sources: dict[str, str]) -> None:
        for name, source in sources.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(source, encoding="utf-8")

    yield files
    for name in set(sys.modules) - known:
        del sys.modules[name]


def test_a_circular_import(write: Write) -> None:
    """Views that import an app which imports them first find none."""
    make = "from flask import Flask\n{}app = Flask(__name__)\n{}"
    circle = "from . import users\n"
    write(
        {
            "round/__init__.py": make.format(circle, ""),
            "round/users.py": VIEWS,
            "straight/__init__.py": make.format("", circle),
            "straight/users.py": VIEWS,
        }
    )
    match = (
        r"^cannot import name 'app' from partially initialized module "
        r"'round' \(most likely due to a circular import\)"
    )
    with pytest.raises(ImportError, match=match):
        importlib.import_module("round")
    straight: Flask = importlib.import_module("straight").app
    assert straight.test_client().get("/users").json == ["Ada"]


def test_registering_where_the_blueprint_is_made(write: Write) -> None:
    """Registered in its own module, a blueprint brings the application in."""
    write(
        {
            "main.py": "from flask import Flask\napp = Flask(__name__)\n",
            "alone.py": BLUEPRINT,
            "bound.py": f"from main import app\n{BLUEPRINT}\n"
            "app.register_blueprint(bp)\n",
        }
    )
    importlib.import_module("alone")
    assert "main" not in sys.modules
    importlib.import_module("bound")
    assert "main" in sys.modules


def test_views_that_nobody_imports(write: Write) -> None:
    """Routes in a module that nobody imports do not exist."""
    shelf = "from flask import Blueprint\nbp = Blueprint('shelf', __name__)\n"
    views = "from shelf import bp\n@bp.get('/')\ndef index(): return 'here'\n"
    write({"shelf.py": shelf, "shelf_views.py": views})
    for module, status in ("shelf", 404), ("shelf_views", 200):
        app = Flask("bare")
        app.register_blueprint(importlib.import_module(module).bp)
        assert app.test_client().get("/").status_code == status
        del sys.modules["shelf"]


@pytest.mark.parametrize("name", ["users", "bp"])
def test_an_import_that_hides_its_module(write: Write, name: str) -> None:
    """Imported into its package, an object hides the module of its name."""
    code = f"from flask import Blueprint\n{name} = Blueprint('u', __name__)\n"
    write(
        {
            "hidden/__init__.py": f"from .users import {name}\n",
            "hidden/users.py": code,
        }
    )
    package = importlib.import_module("hidden")
    Flask("shop").register_blueprint(getattr(package, name))
    kind = Blueprint if name == "users" else ModuleType
    assert isinstance(package.users, kind)
    assert isinstance(sys.modules["hidden.users"], ModuleType)
