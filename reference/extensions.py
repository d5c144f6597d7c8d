"""The extensions, made once and bound to each application.

This module knows no part of the application that needs it, so that models
and views can import it without a circle.
"""

from pathlib import Path

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect

from reference.db import Base
from reference.session_store import use_session_store
from reference.sqlite import prepare_engine

# --8<-- [start:extensions]
# What was committed stays readable: a response is built from it, no query.
db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})
migrate = Migrate()
login_manager = LoginManager()
csrf = CSRFProtect()
limiter = Limiter(get_remote_address)


def init_extensions(app: Flask) -> None:
    """Bind the extensions; the configuration must be complete by now."""
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)
    migrate.init_app(app, db, str(Path(app.root_path) / "migrations"))
    use_session_store(app)
    login_manager.init_app(app)
    csrf.init_app(app)
    limiter.init_app(app)


# --8<-- [end:extensions]
