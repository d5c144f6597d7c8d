"""Applications with a database in memory, closed when a test is done."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy import event
from werkzeug.test import TestResponse

from tests.snippets.login.browser import close

URI = "FLASK_SQLALCHEMY_DATABASE_URI"


@contextmanager
def opened(module: ModuleType) -> Iterator[Flask]:
    """Give the program's application its tables; close its connections."""
    app: Flask = module.app
    with app.app_context():
        module.db.create_all()
    yield app
    close(app)


def refusal(reply: TestResponse) -> tuple[int, str]:
    """The status of an error page and its only sentence."""
    (told,) = re.findall("<p>(.*)</p>", reply.text)
    return reply.status_code, told


@contextmanager
def statements(module: ModuleType) -> Iterator[list[str]]:
    """Note each statement that the program sends to its database."""
    sent: list[str] = []
    with module.app.app_context():
        engine = module.db.engine

    def note(*arguments: object) -> None:
        sent.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def in_memory(patch: pytest.MonkeyPatch) -> None:
    """Let programs that read the environment keep their rows in memory."""
    patch.setenv(URI, "sqlite://")
