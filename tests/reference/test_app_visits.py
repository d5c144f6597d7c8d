"""A visit that is noted beside what a request does."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.reference.api import Program, files, picture
from tests.reference.problem_checks import check_problem
from tests.reference.schema import execute, rows

LONG_AGO = "UPDATE logins SET seen_at = '2020-01-01 00:00:00'"


def test_file_of_a_refused_picture(
    program: Program,
    app: Flask,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where only the visit was saved, the file of a failed picture goes."""
    url = program.add()

    def fail(*_args: object) -> None:
        raise OperationalError("UPDATE", {}, Exception())

    monkeypatch.setattr("reference.services.transactions.hold", fail)
    execute(app, LONG_AGO)
    answer = program.put(url, picture())
    check_problem(answer, 503)
    assert answer.get_json()["detail"].endswith("Nothing was saved.")
    assert files(folder) == []
    assert rows(app, "SELECT id FROM logins WHERE seen_at < '2021'") == []


def test_refresh_whose_visit_is_not_noted(
    program: Program, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A visit that cannot be noted takes back no turn of a refresh token."""
    execute(app, LONG_AGO)
    note = Mock()
    note.return_value.where.return_value.values.side_effect = OperationalError(
        "", {}, Exception()
    )
    monkeypatch.setattr("reference.services.logins.update", note)
    for _ in range(2):
        answer = program.send("POST", "/tokens/refresh", "refresh_token")
        assert answer.status_code == 200
        program.tokens = answer.get_json()
