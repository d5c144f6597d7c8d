"""One application in a process that is left as it was found."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import ClassVar

import pytest
from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from reference import create_app
from reference.http.logs import forget_request_id
from reference.settings import kinds
from reference.storage.database import db

SECRET_KEY = token_hex()
TOKEN_KEY = token_hex()


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
        # `flask` sets them for good; so they are put back when the test ends.
        patch.setenv("FLASK_RUN_FROM_CLI", "false")
        patch.setenv("FLASK_DEBUG", "0")
        # Cheap: what the real ones cost is tested where it matters.
        patch.setattr(kinds, "FEWEST_ROUNDS", 1)
        # A client that does not close its answer leaves its id behind.
        forget_request_id()
        yield patch
    root.handlers[:] = handlers
    root.setLevel(level)


@event.listens_for(Engine, "connect")
def hurry(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    """Do not wait for the disk; what a test writes is thrown away."""
    del record
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous = OFF")


class CompiledTemplates(BytecodeCache):
    """Lets all applications of a test run share what Jinja has compiled."""

    compiled: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Look up a template."""
        if code := self.compiled.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self.compiled[bucket.key] = bucket.bytecode_to_string()


def build(database: Path, **config: object) -> Flask:
    """Build the application as production does, on a file of our own."""
    app = create_app(
        {
            "SECRET_KEY": SECRET_KEY,
            "JWT_SECRET_KEY": TOKEN_KEY,
            "PASSWORD_METHOD": "pbkdf2:sha256:1",
            "SQLALCHEMY_DATABASE_URI": f"sqlite:///{database}",
            **config,
        }
    )
    app.jinja_env.bytecode_cache = CompiledTemplates()
    return app


def close(app: Flask) -> None:
    """Close the connections of an application."""
    with app.app_context():
        db.engine.dispose()
