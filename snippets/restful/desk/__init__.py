import os
from collections.abc import Mapping

from flask import Flask
from werkzeug.exceptions import HTTPException

from . import notices, tickets
from .http import show_problem


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(
        TOKEN=os.environ.get("DESK_TOKEN", ""),  # empty: no one gets in
    )
    app.config.from_mapping(config or {})
    app.register_blueprint(notices.bp, url_prefix="/api/notices")
    app.register_blueprint(tickets.bp, url_prefix="/api/tickets")
    app.register_error_handler(HTTPException, show_problem)
    return app
