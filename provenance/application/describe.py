"""Describe the reference application: its settings, routes and operations.

Run as a program, it prints them as JSON: in a process of its own, so that a
server that has been up for long sees the code as it is now.
"""

import json
import os
import sys
import tempfile
from typing import Any

from flask import Flask

from provenance.application.operations import operations_of
from provenance.application.routes import routes_of
from provenance.application.settings import settings_of
from reference import create_app

#: A key for this process alone.
SECRET = os.urandom(32).hex()


def application(instance: str) -> Flask:
    """Make the application with its defaults, and an empty instance folder."""
    for name in [name for name in os.environ if name.startswith("FLASK_")]:
        del os.environ[name]
    os.environ["FLASK_INSTANCE_PATH"] = instance
    return create_app({"SECRET_KEY": SECRET})


def described(app: Flask) -> dict[str, Any]:
    """What the pages print about an application."""
    return {
        "settings": settings_of(),
        "routes": routes_of(app),
        "operations": operations_of(app),
    }


def main() -> None:
    """Print it."""
    with tempfile.TemporaryDirectory() as folder:
        json.dump(described(application(folder)), sys.stdout)


if __name__ == "__main__":
    main()
