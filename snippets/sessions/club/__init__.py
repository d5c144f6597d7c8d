import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_session import Session
from flask_wtf import CSRFProtect

from .pages import pages
from .store import make_store


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    """Make the club; FLASK_SECRET_KEY is its key.

    FLASK_MEMBERS is a JSON object: the hash of the password by name.

    Raises:
        RuntimeError: the key is missing, short or no text.
    """
    app = Flask(__name__)
    app.config.update(
        SESSION_COOKIE_NAME="__Host-session",
        SESSION_COOKIE_PATH="/",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_TYPE="cachelib",
        SESSION_PERMANENT=False,
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
        WTF_CSRF_TIME_LIMIT=None,  # a form is good as long as its session
        SESSION_FOLDER=str(Path(app.instance_path, "sessions")),
        REDIS={},
        MEMBERS={},
        MAX_CONTENT_LENGTH=16 * 1024,
    )
    if app.debug:  # plain http, and a key that ends with this process
        app.config.update(
            SECRET_KEY=secrets.token_hex(),
            SESSION_COOKIE_NAME="session",
            SESSION_COOKIE_SECURE=False,
        )
    app.config.from_prefixed_env()
    app.config.update(config or {})
    key = app.config["SECRET_KEY"]
    if not isinstance(key, str) or len(key) < 32:
        raise RuntimeError("a key must be text of 32 characters or more")
    app.config["SESSION_CACHELIB"] = make_store(app)
    Session(app)
    CSRFProtect(app)
    app.register_blueprint(pages)
    return app
