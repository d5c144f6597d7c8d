"""The claims of `blueprints` about which module imports which."""

import importlib
import runpy
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType

import pytest
from flask import Blueprint, Flask, url_for
from flask.cli import NoAppException, ScriptInfo
from werkzeug.routing import BuildError

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
        r"cannot import name 'app' from partially initialized module "
        r"'round' \(most likely due to a circular import\)"
    )
    with pytest.raises(NoAppException, match=match):
        ScriptInfo("round").load_app()
    straight: Flask = importlib.import_module("straight").app
    assert straight.test_client().get("/users").json == ["Ada"]


def test_a_circular_import_of_a_module(tmp_path: Path) -> None:
    """On Python 3.14 `python -m flask` names no circle, but `flask` does."""
    circle = "import users\nfrom flask import Flask\napp = Flask(__name__)\n"
    (tmp_path / "app.py").write_text(circle)
    (tmp_path / "users.py").write_text(VIEWS.replace("from .", "from app"))
    scripts = Path(sysconfig.get_path("scripts"))
    told = [
        subprocess.run(
            [*command, "--app", "app", "routes"],
            cwd=tmp_path,
            check=False,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ).stderr
        for command in ([scripts / "flask"], [sys.executable, "-m", "flask"])
    ]
    circular = "name 'app' from partially initialized module 'app'"
    renaming = "name 'app' from 'app' (consider renaming"
    last = renaming if sys.version_info >= (3, 14) else circular
    assert circular in told[0]
    assert last in told[1]


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
    """Routes that nobody imports do not exist, which only a link notices."""
    shelf = "from flask import Blueprint\nbp = Blueprint('shelf', __name__)\n"
    views = "from shelf import bp\n@bp.get('/')\ndef index(): return 'here'\n"
    write({"shelf.py": shelf, "shelf_views.py": views})
    for module, status in ("shelf", 404), ("shelf_views", 200):
        app = Flask("bare")
        app.register_blueprint(importlib.import_module(module).bp)
        assert app.test_client().get("/").status_code == status
        lost = nullcontext() if status == 200 else pytest.raises(BuildError)
        with app.test_request_context(), lost:
            assert url_for("shelf.index") == "/"
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


def test_a_script_that_is_imported_again(write: Write, tmp_path: Path) -> None:
    """Run as a script, the routes are in another application than its own."""
    make = "import again_users\nfrom flask import Flask\napp = Flask(__name__)"
    views = VIEWS.replace("from .", "from again")
    write({"again.py": make, "again_users.py": views})
    script = runpy.run_path(str(tmp_path / "again.py"), run_name="__main__")
    apps = [script["app"], sys.modules["again"].app]
    answers = [app.test_client().get("/users").status_code for app in apps]
    assert answers == [404, 200]
