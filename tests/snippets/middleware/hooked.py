"""An application with a hook in front of its view."""

from collections.abc import Callable
from typing import Any

from flask import Flask


def hooked(change: Callable[[], Any], view: Callable[..., Any]) -> Flask:
    """Make an application with a hook and a view."""
    app = Flask("shop")
    app.secret_key = "only for a test"  # noqa: S105
    app.before_request(change)
    app.add_url_rule("/<name>", "view", view, methods=["GET", "POST"])
    return app
