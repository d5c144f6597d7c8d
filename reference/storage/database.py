"""The database, made once and bound to each application."""

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

from reference.storage.base import Base
from reference.storage.engine import engine_options, merge, prepare_engine
from reference.storage.session import ForgivingSession

MIGRATIONS = Path(__file__).with_name("migrations")

# --8<-- [start:database]
# What was committed stays readable: a response is built from it, no query.
db = SQLAlchemy(
    model_class=Base,
    session_options={"expire_on_commit": False, "class_": ForgivingSession},
)
migrate = Migrate()


def use_database(app: Flask) -> None:
    """Bind both; the configuration must be complete by now."""
    address = app.config["SQLALCHEMY_DATABASE_URI"]
    patience = app.config["DATABASE_TIMEOUT"]
    options = engine_options(address, patience)
    configured = app.config["SQLALCHEMY_ENGINE_OPTIONS"]
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = merge(options, configured)
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine, patience)
    migrate.init_app(app, db, str(MIGRATIONS))


# --8<-- [end:database]
