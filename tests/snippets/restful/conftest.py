"""What the tests of the topic `restful` share."""

from importlib import import_module

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.snippets.restful.calls import Load

WAYS = ("restful", "methodview", "smorest", "apiflask")


@pytest.fixture(params=WAYS)
def shelf(load: Load, request: pytest.FixtureRequest) -> Flask:
    """Load the books, by each of the four programs in turn."""
    load("restful/shelf")
    app: Flask = import_module(f"shelf.with_{request.param}").app
    return app


@pytest.fixture
def client(shelf: Flask) -> FlaskClient:
    """A client of the books."""
    return shelf.test_client()


@pytest.fixture
def careful(load: Load) -> Flask:
    """Load the program with notes and orders."""
    app: Flask = load("restful/careful").app
    return app
