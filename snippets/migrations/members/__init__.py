import secrets
from collections.abc import Mapping
from pathlib import Path

from flask import Flask
from flask_migrate import Migrate

from . import views
from .models import db

DEFAULTS = {
    "SQLALCHEMY_DATABASE_URI": "sqlite:///members.db",
    "ADMIN_TOKEN": secrets.token_hex(),  # set FLASK_ADMIN_TOKEN
    "MAX_CONTENT_LENGTH": 16_384,
}


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(DEFAULTS)
    app.config.from_prefixed_env()
    app.config.from_mapping(config or {})
    token = app.config["ADMIN_TOKEN"]
    if not isinstance(token, str) or not token:  # 1.50 and null are JSON
        message = "write a token like this: FLASK_ADMIN_TOKEN='\"...\"'"
        raise ValueError(message)
    db.init_app(app)
    Migrate(app, db, str(Path(__file__).with_name("migrations")))
    app.register_blueprint(views.bp)
    return app
