"""What PostgreSQL quotes in its errors, and the log leaves out."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import make_url

from tests.reference.browser import Browser
from tests.reference.databases import encoded_database
from tests.reference.process import close
from tests.reference.schema import execute, flask_db


def test_values_of_a_statement(
    make_app: Callable[..., Flask], capsys: pytest.CaptureFixture[str]
) -> None:
    """A server that tells the values of a statement puts none into the log."""
    with encoded_database("UTF8") as address:
        app = make_app(SQLALCHEMY_DATABASE_URI=address)
        flask_db(app.test_cli_runner(), "upgrade")
        name = make_url(address).database
        execute(
            app,
            f"ALTER DATABASE {name} SET log_parameter_max_length_on_error = -1",
            "ALTER TABLE members ADD CHECK (1 / (char_length(name) - 3) > 0)",
        )
        close(app)  # The next connection finds the setting.
        assert Browser(app).register("Ada").status_code == 500
        close(app)
    log = capsys.readouterr().err
    assert "division by zero" in log
    assert "[SQL: INSERT INTO members" in log
    assert "pbkdf2:" not in log
