"""The claims of the page `sessions` about what the SQL store writes."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from flask import Flask, session
from flask_session import Session
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

pytestmark = pytest.mark.filterwarnings(
    "ignore:datetime.datetime.utcnow:DeprecationWarning"
)


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the store try again at once."""
    monkeypatch.setattr("flask_session._utils.time.sleep", lambda _s: None)


def make_app(folder: Path, db: SQLAlchemy, **config: object) -> Flask:
    """An application with a table of orders beside that of sessions."""
    app = Flask("shop", instance_path=str(folder))
    app.config.update(
        SQLALCHEMY_DATABASE_URI="sqlite:///shop.db",
        SESSION_TYPE="sqlalchemy",
        SESSION_SQLALCHEMY=db,
        **config,
    )
    db.init_app(app)
    Session(app)

    class Order(db.Model):  # type: ignore[name-defined]
        __tablename__ = "orders"
        id: Mapped[int] = mapped_column(primary_key=True)

    with app.app_context():
        db.create_all()

    @app.get("/log-in")
    def log_in() -> str:
        session["member"] = "ada"
        return ""

    @app.post("/orders/<end>")
    def order(end: str) -> str:
        db.session.add(Order(id=1))
        db.session.flush()
        if end == "roll back":
            db.session.rollback()
        if end == "query":  # fails, and rolls nothing back
            db.session.execute(text("SELECT * FROM unknown"))
        if end == "flush":
            db.session.expunge_all()
            db.session.add(Order(id=1))
            db.session.flush()
        raise LookupError

    return app


def read(app: Flask, db: SQLAlchemy, query: str) -> object:
    """One value from the database, read outside of every request."""
    with app.app_context():
        found = db.session.execute(text(query)).scalar_one()
        db.session.remove()
        db.engine.dispose()
    return found


@pytest.mark.parametrize(
    ("config", "decode"),
    [
        ({}, msgspec.msgpack.decode),
        ({"SESSION_SERIALIZATION_FORMAT": "json"}, msgspec.json.decode),
    ],
    ids=["default", "json"],
)
def test_the_row_is_msgpack(
    tmp_path: Path,
    config: dict[str, object],
    decode: Callable[[bytes], object],
) -> None:
    """By default a row holds msgpack, and JSON if that is configured."""
    db = SQLAlchemy()
    app = make_app(tmp_path, db, **config)
    app.test_client().get("/log-in")
    data = read(app, db, "SELECT data FROM sessions")
    assert isinstance(data, bytes)
    assert decode(data) == {"_permanent": True, "member": "ada"}


@pytest.mark.parametrize(
    ("member", "refresh", "end", "kept"),
    [
        (True, True, "leave", 1),
        (True, True, "query", 1),
        (True, True, "roll back", 0),
        (True, True, "flush", 0),
        (True, False, "leave", 0),
        (False, True, "leave", 0),
    ],
)
def test_the_store_commits_what_a_crash_has_left(
    tmp_path: Path, end: str, kept: int, *, member: bool, refresh: bool
) -> None:
    """What a crash has left is kept; a flush that fails leaves nothing."""
    db = SQLAlchemy()
    app = make_app(tmp_path, db, SESSION_REFRESH_EACH_REQUEST=refresh)
    client = app.test_client()
    if member:
        client.get("/log-in")
    assert client.post(f"/orders/{end}").status_code == 500
    assert read(app, db, "SELECT count(*) FROM orders") == kept


@pytest.mark.parametrize("switch", ["debug", "testing"])
def test_a_crash_that_propagates_commits_nothing(
    tmp_path: Path, switch: str
) -> None:
    """In debug mode and under test a crash leaves nothing behind."""
    db = SQLAlchemy()
    app = make_app(tmp_path, db)
    setattr(app, switch, True)
    client = app.test_client()
    client.get("/log-in")
    with pytest.raises(LookupError):
        client.post("/orders/leave")
    assert read(app, db, "SELECT count(*) FROM orders") == 0
