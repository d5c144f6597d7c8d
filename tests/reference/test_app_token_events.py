"""What the log tells of a refresh token that comes late."""

import json

import pytest

from tests.reference.api import Program

LATE = "refresh token came late"


def test_late_refresh_is_told_once(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    """The one that ends a login is told, with its member; no later one."""

    def told() -> list[object]:
        lines = map(json.loads, capsys.readouterr().err.splitlines())
        return [
            line["member"]
            for line in lines
            if line["message"] == LATE and line["logger"] == "reference.events"
        ]

    def refresh() -> int:
        answer = program.send("POST", "/tokens/refresh", "refresh_token")
        return answer.status_code

    assert (refresh(), told()) == (200, [])
    assert (refresh(), told()) == (401, [1])
    assert (refresh(), told()) == (401, [])
