"""One subject, one home; and an import never points up."""

from pathlib import Path

import pytest

import reference
from tests.reference.imports import LEVEL_OF, wrong_imports

PACKAGE = Path(reference.__file__).parent


def test_no_import_points_up() -> None:
    """Each home imports only what stands below it."""
    assert wrong_imports(PACKAGE) == []


def test_every_home_has_a_level() -> None:
    """A new folder has to say where it stands."""
    homes = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    assert homes == set(LEVEL_OF)


@pytest.mark.parametrize(
    ("home", "line", "wrong"),
    [
        ("services", "from reference.storage.base import Base", False),
        ("services", "from reference.services import texts", False),
        ("services", "import reference.http.logs", True),
        ("services", "from reference import http", True),
        ("services", "from reference import create_app", True),
        ("services", "from reference.routes import register_blueprints", True),
        ("services", "def f():\n    from reference.web import web", True),
        ("services", "from ..http import logs", True),
        ("services", "from .. import http", True),
        ("services", "from ..storage import base", False),
        ("services", "from . import texts", False),
        ("services", "from flask import http", False),
        ("web", "from reference.api import api", True),
        ("commands", "from reference.web import web", False),
    ],
)
def test_wrong_import_is_found(
    tmp_path: Path,
    home: str,
    line: str,
    wrong: bool,  # noqa: FBT001
) -> None:
    """The walk finds each way to write an import that points up."""
    folder = tmp_path / "reference" / home
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "module.py").write_text(line)
    assert bool(wrong_imports(tmp_path / "reference")) is wrong
