"""What the tests of the topic `uploads` share."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.snippets.uploads.pictures_made import TOKEN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name the folder of the stored pictures."""
    return tmp_path / "pictures"


@pytest.fixture
def app(load: Callable[[str], ModuleType], folder: Path) -> Flask:
    """Make the application of the program `pictures`."""
    config = {"FOLDER": folder, "TOKEN": TOKEN}
    app: Flask = load("uploads/pictures").create_app(config)
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Make a client of the application."""
    return app.test_client()
