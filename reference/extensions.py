"""The extensions, made once and bound to each application.

This module knows no part of the application that needs it, so that models
and views can import it without a circle.
"""

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

from reference.db import Base, prepare_engine

# What was committed stays readable: a response is built from it, no query.
db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})
migrate = Migrate()


def init_extensions(app: Flask) -> None:
    """Bind the extensions; the configuration must be complete by now."""
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)
    migrate.init_app(app, db, str(Path(app.root_path) / "migrations"))
