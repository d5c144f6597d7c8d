"""The remedies of the topic `database`, tried where a mistake was made."""

from pathlib import Path

import pytest
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.database.apps import opened
from tests.snippets.login.browser import close

FOLDER = "database/wrong"
TABLE = "SELECT id FROM users"


@pytest.mark.parametrize("name", ["ada", "x' OR '1' = '1"])
def test_values_are_parameters(wrong: CounterExamples, name: str) -> None:
    """With text() and a parameter a value stays a value."""
    module = wrong.load(f"{FOLDER}/raw_sql.py")
    query = module.db.text(f"{TABLE} WHERE name = :name")
    with opened(module) as app, app.app_context():
        module.db.session.add(module.User(name="ada"))
        found = module.db.session.scalars(query, {"name": name}).all()
        pasted = module.db.text(f"{TABLE} WHERE name = '{name}'")
        assert module.db.session.scalars(pasted).all() == [1]
    assert found == ([1] if name == "ada" else [])


def test_one_extension_for_two_applications(tmp_path: Path) -> None:
    """One SQLAlchemy object serves two applications; the context decides."""
    db = SQLAlchemy()
    used = []
    for name in "one", "two":
        app = Flask(name)
        address = f"sqlite:///{tmp_path / name}.db"
        app.config["SQLALCHEMY_DATABASE_URI"] = address
        db.init_app(app)
        with app.app_context():
            db.create_all()
            used.append(Path(str(db.engine.url.database)).name)
        close(app)
    assert used == ["one.db", "two.db"]


def test_create_all_makes_what_is_missing(wrong: CounterExamples) -> None:
    """create_all makes a table that is missing, with all its columns."""
    module = wrong.load(f"{FOLDER}/new_column.py")
    with opened(module) as app, app.app_context():
        module.db.drop_all()
        assert module.upgrade() == []
        columns = inspect(module.db.engine).get_columns("users")
    assert [column["name"] for column in columns] == ["id", "name", "email"]


def test_plain_values_outlive_the_session(wrong: CounterExamples) -> None:
    """What is read inside the context may be used after it."""
    module = wrong.load(f"{FOLDER}/detached.py")
    with opened(module) as app:
        module.register("ada")
        with app.app_context():
            name = module.db.session.get(module.User, 1).name
        assert name == "ada"
