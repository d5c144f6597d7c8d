"""Unexpected errors: neutral outside, complete in the log."""

import json
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.reference.problem_checks import (
    CAUSE,
    Check,
    both_forms,
)


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


def test_after_an_error(
    failing: FlaskClient, ada: str, keep: Callable[..., TestResponse]
) -> None:
    """A broken constraint does not touch the requests after it."""
    assert failing.get("/api/failures/null").status_code == 500
    assert keep(member=ada).status_code == 201
