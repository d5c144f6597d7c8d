"""The claim of the topic `database` about models that are dataclasses."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    mapped_column,
)


class Base(DeclarativeBase):
    """The base of the model."""


class User(MappedAsDataclass, Base):
    """A user who has a password."""

    __tablename__ = "users"

    name: Mapped[str] = mapped_column(primary_key=True)
    password_hash: Mapped[str]


def test_a_dataclass_shows_all_columns() -> None:
    """In a list or dictionary a dataclass goes out with all its columns."""
    app = Flask("shop")
    ada: Any = User("ada", "scrypt:hash")
    shown = {"name": "ada", "password_hash": "scrypt:hash"}
    with app.test_request_context():
        assert app.make_response([ada]).json == [shown]
        assert app.make_response({"user": ada}).json == {"user": shown}
        with pytest.raises(TypeError, match="did not return a valid response"):
            app.make_response(ada)
