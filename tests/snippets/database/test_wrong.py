"""The mistakes of the topic `database` at the start: how they fail."""

import re
import sys
from importlib.metadata import requires

import pytest
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from sqlalchemy.exc import ArgumentError, InvalidRequestError, OperationalError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    mapped_column,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.database.apps import opened
from tests.snippets.login.browser import close

FOLDER = "database/wrong"


class OnlySQLAlchemy:
    """An importer for whom Flask-SQLAlchemy is not installed."""

    def find_spec(self, name: str, *_args: object) -> None:
        """Refuse the extension; leave all other modules to the others."""
        if name == "flask_sqlalchemy":
            message = f"No module named {name!r}"
            raise ModuleNotFoundError(message, name=name)


@pytest.mark.corrects("W51")
def test_sqlalchemy_is_not_the_extension(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flask-SQLAlchemy needs SQLAlchemy, not the other way round."""
    needed = [line.split(">")[0] for line in requires("flask-sqlalchemy") or []]
    assert {"flask", "sqlalchemy"} <= set(needed)
    assert "flask" not in str(requires("sqlalchemy"))
    monkeypatch.setattr(sys, "meta_path", [OnlySQLAlchemy(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "flask_sqlalchemy", raising=False)
    path = f"{FOLDER}/only_sqlalchemy.py"
    match = "No module named 'flask_sqlalchemy'"
    with wrong.raises(path, ModuleNotFoundError, match=match):
        wrong.load(path)


def test_no_context(wrong: CounterExamples) -> None:
    """Outside of a request, create_all needs an application context."""
    path = f"{FOLDER}/no_context.py"
    match = "Working outside of application context"
    with wrong.raises(path, RuntimeError, match=match):
        wrong.load(path)


def test_a_dataclass_as_base(wrong: CounterExamples) -> None:
    """With SQLAlchemy 2.1, MappedAsDataclass cannot be the model class."""
    path = f"{FOLDER}/dataclass_base.py"
    with wrong.raises(path, InvalidRequestError, match="already a dataclass"):
        wrong.load(path)


def test_a_dataclass_as_mixin() -> None:
    """MappedAsDataclass on each model works."""

    class Base(DeclarativeBase):
        pass

    class Book(MappedAsDataclass, Base):
        __tablename__ = "books"
        title: Mapped[str] = mapped_column(primary_key=True)

    assert SQLAlchemy(model_class=Base).metadata.tables["books"].c.title.name
    assert Book("Dune") == Book("Dune")


def test_a_new_column(wrong: CounterExamples) -> None:
    """create_all makes missing tables and never changes one."""
    path = f"{FOLDER}/new_column.py"
    module = wrong.load(path)
    with module.app.app_context():
        old = "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR)"
        module.db.session.execute(text(old))
        module.db.session.commit()
    with wrong.raises(
        path, OperationalError, match=r"no such column: users\.email"
    ):
        module.upgrade()
    close(module.app)


def test_raw_sql(wrong: CounterExamples) -> None:
    """SQL written by hand has to be marked with text()."""
    path = f"{FOLDER}/raw_sql.py"
    module = wrong.load(path)
    with opened(module) as app:
        app.testing = True
        with wrong.raises(path, ArgumentError, match="declared as text"):
            app.test_client().get("/users")


def test_a_row_outlives_its_session(wrong: CounterExamples) -> None:
    """After commit and the end of the context, a row cannot be refreshed."""
    path = f"{FOLDER}/detached.py"
    module = wrong.load(path)
    with opened(module):
        match = "is not bound to a Session; attribute refresh operation"
        with pytest.raises(DetachedInstanceError, match=match) as caught:
            module.greet("ada")
    # SQLAlchemy names the object by its place in memory.
    said = re.sub(" at 0x[0-9a-f]+", "", str(caught.value)).partition(" (")[0]
    wrong.answers(path, f"DetachedInstanceError: {said}")
