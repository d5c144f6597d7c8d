import secrets
from collections.abc import Mapping
from datetime import timedelta

from flask import Flask, session


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    """Make an application; FLASK_SECRET_KEY is its key.

    Raises:
        RuntimeError: a key is missing, short or no text.
    """
    app = Flask(__name__)
    app.config.update(
        # A browser takes a __Host- cookie only with Secure, for Path=/ and
        # without Domain: no other host can plant one.
        SESSION_COOKIE_NAME="__Host-session",
        SESSION_COOKIE_PATH="/",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
    )
    if app.debug:  # plain http, and a key that ends with this process
        app.config.update(
            SECRET_KEY=secrets.token_hex(),
            SESSION_COOKIE_NAME="session",
            SESSION_COOKIE_SECURE=False,
        )
    app.config.from_prefixed_env()
    app.config.update(config or {})
    # A text of fallbacks would be a list of letters: each is too short.
    older = app.config["SECRET_KEY_FALLBACKS"] or []
    for key in (app.config["SECRET_KEY"], *older):
        if not isinstance(key, str) or len(key) < 32:
            raise RuntimeError("a key must be text of 32 characters or more")

    # --8<-- [start:use]
    @app.post("/visits")
    def count_visit() -> dict[str, int]:
        session.permanent = True
        session["visits"] = session.get("visits", 0) + 1
        return {"visits": session["visits"]}
        # --8<-- [end:use]

    return app
