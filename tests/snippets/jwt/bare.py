"""The smallest application with Flask-JWT-Extended, for tests of `jwt`."""

import secrets

from flask import Flask
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    create_refresh_token,
    jwt_required,
)

KEY = secrets.token_hex()


def make_app(**config: object) -> Flask:
    """An application that guards /me, and /maybe for those with a token."""
    app = Flask("bare")
    app.config.from_mapping({"JWT_SECRET_KEY": KEY} | config)
    JWTManager(app)
    app.add_url_rule("/me", "me", jwt_required()(lambda: "in"))
    optional = jwt_required(optional=True)
    app.add_url_rule("/maybe", "maybe", optional(lambda: "in"))
    app.add_url_rule("/fresh", "fresh", jwt_required(fresh=True)(lambda: "in"))
    return app


def tokens(app: Flask, **values: object) -> tuple[str, str]:
    """An access and a refresh token of Ann."""
    with app.app_context():
        return (
            create_access_token("ann", **values),  # type: ignore[arg-type]
            create_refresh_token("ann"),
        )


def get(app: Flask, path: str, header: str | None) -> tuple[int, object]:
    """Status and message of an answer."""
    headers = {"Authorization": header} if header is not None else {}
    answer = app.test_client().get(path, headers=headers)
    return answer.status_code, (answer.get_json(silent=True) or {}).get("msg")
