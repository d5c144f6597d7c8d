"""Unexpected errors: neutral outside, complete in the log."""

import json
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from reference.storage.database import db
from tests.reference.problem_checks import CAUSE, Check, both_forms, public
from tests.reference.schema import flask_db


@both_forms
@pytest.mark.parametrize("cause", ["crash", "null"])
def test_unexpected_error(
    failing: FlaskClient,
    capsys: pytest.CaptureFixture[str],
    prefix: str,
    check: Check,
    cause: str,
) -> None:
    """An unexpected error is a 500 that keeps its cause to itself.

    A broken constraint that is not about a repeated value is one too.
    """
    response = failing.get(f"{prefix}/{cause}")
    check(response, 500)
    answer = response.get_data(as_text=True)
    assert CAUSE not in answer
    assert "members" not in answer
    (line,) = capsys.readouterr().err.splitlines()
    logged = json.loads(line)
    assert logged["level"] == "ERROR"
    assert logged["request_id"] == response.headers["X-Request-ID"]
    expected = {"crash": CAUSE, "null": "NOT NULL constraint failed"}
    assert expected[cause] in logged["exception"]


def test_log_has_no_values(
    empty: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a failed statement was to store does not get into the log."""
    flask_db(empty.test_cli_runner(), "upgrade")
    row = {"key": "k", "hash": "scrypt:hash"}

    @empty.get("/failure")
    @public
    def failure() -> str:
        insert = (
            "INSERT INTO members (name_key, password_hash, about, active) "
            "VALUES (:key, :hash, '', true)"
        )
        db.session.execute(text(insert), row)
        return ""

    assert empty.test_client().get("/failure").status_code == 500
    logged = capsys.readouterr().err
    assert "Traceback" in logged
    assert "scrypt:hash" not in logged


def test_log_has_no_rows(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    """What PostgreSQL quotes is cut out of a traceback, and nothing else."""

    @app.get("/failure")
    @public
    def failure() -> str:
        message = "no cup\nDETAIL:  Key (name)=(Ada)\n\n[SQL: SELECT 1]"
        raise ValueError(message)

    assert app.test_client().get("/failure").status_code == 500
    (logged,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert logged["exception"].endswith("ValueError: no cup\n[SQL: SELECT 1]")


def test_after_an_error(
    failing: FlaskClient, keep: Callable[..., TestResponse]
) -> None:
    """A broken constraint does not touch the requests after it."""
    assert failing.get("/api/failures/null").status_code == 500
    assert keep().status_code == 201
