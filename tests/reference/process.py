"""One application in a process that is left as it was found."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import pytest
from flask import Flask

from reference import create_app
from reference.extensions import db
from reference.logs import forget_request_id

SECRET_KEY = token_hex()
WRITE_TOKEN = token_hex()


@contextmanager
def clean_process(folder: Path) -> Iterator[pytest.MonkeyPatch]:
    """Hide the machine's configuration and give the logging back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("FLASK_"):
                patch.delenv(name)
        patch.setenv("FLASK_INSTANCE_PATH", str(folder))
        # `flask` sets it for good; so it is put back when the test ends.
        patch.setenv("FLASK_RUN_FROM_CLI", "false")
        # A client that does not close its answer leaves its id behind.
        forget_request_id()
        yield patch
    root.handlers[:] = handlers
    root.setLevel(level)


def build(database: Path, **config: object) -> Flask:
    """Build the application as production does, on a file of our own."""
    return create_app(
        {
            "SECRET_KEY": SECRET_KEY,
            "API_WRITE_TOKEN": WRITE_TOKEN,
            "SQLALCHEMY_DATABASE_URI": f"sqlite:///{database}",
            **config,
        }
    )


def close(app: Flask) -> None:
    """Close the connections of an application."""
    with app.app_context():
        db.engine.dispose()
