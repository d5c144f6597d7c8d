import secrets
from collections.abc import Mapping
from datetime import timedelta

from flask import Flask
from werkzeug.exceptions import HTTPException

from . import logins, notes, users
from .access import check_header, jwt, limiter
from .problems import show_problem

DEFAULTS = {
    "JWT_SECRET_KEY": secrets.token_hex(),  # of this process: for trying out
    "JWT_ACCESS_TOKEN_EXPIRES": timedelta(minutes=10),
    "JWT_REFRESH_TOKEN_EXPIRES": timedelta(days=14),
    "JWT_ENCODE_ISSUER": "notes",
    "JWT_DECODE_ISSUER": "notes",
    "MAX_CONTENT_LENGTH": 16_384,
    "RATELIMIT_STORAGE_URI": "memory://",  # for several workers: a Redis
    "RATELIMIT_STRATEGY": "moving-window",
}


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(DEFAULTS)
    app.config.from_prefixed_env()  # FLASK_JWT_SECRET_KEY: for all workers
    app.config.from_mapping(config or {})
    key = app.config["JWT_SECRET_KEY"]
    if not isinstance(key, str) or len(key.encode()) < 32:
        raise RuntimeError("JWT_SECRET_KEY is no text of 32 bytes or more")
    jwt.init_app(app)
    limiter.init_app(app)
    app.before_request(check_header)
    for bp in users.bp, logins.bp, notes.bp:
        app.register_blueprint(bp)
    app.register_error_handler(HTTPException, show_problem)
    return app
