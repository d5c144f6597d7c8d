"""An application that says what it was asked, and how to ask it."""

from typing import Any

from flask import Flask, request, session, url_for
from werkzeug.test import Client


def shop() -> Flask:
    """Make an application that says what it was asked."""
    app = Flask("shop")
    app.secret_key = "only for a test"  # noqa: S105

    @app.get("/")
    def index() -> dict[str, Any]:
        return {
            "path": request.path,
            "root": request.root_path,
            "link": url_for("index"),
            "address": request.remote_addr,
            "scheme": request.scheme,
            "host": request.host,
        }

    @app.get("/login")
    def login() -> str:
        session["member"] = 1
        return "in"

    return app


def told(client: Client, path: str = "/", **headers: str) -> dict[str, str]:
    """What an application says of a request with X-Forwarded headers."""
    written = {f"X-Forwarded-{name}": headers[name] for name in headers}
    answer: dict[str, str] = client.get(path, headers=written).get_json()
    return answer
