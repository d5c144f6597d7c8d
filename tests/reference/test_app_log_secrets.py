"""What the log never tells."""

import json
import logging
import sys

import pytest

from reference.http.logs import JSONLinesFormatter
from tests.reference.browser import PASSWORD, Browser

NEW = "another horse battery"
WRONG = "wrong" * 4


def test_no_secrets(
    browser: Browser, capsys: pytest.CaptureFixture[str], writer: dict[str, str]
) -> None:
    """No line has a password, a cookie or a token in it."""
    browser.register("Bob")
    browser.send("/profile/password", current=PASSWORD, password=NEW)
    browser.log_in("Bob", WRONG)
    browser.client.post("/api/v1/samples", headers=writer, data="x")
    log = capsys.readouterr().err
    token = writer["Authorization"].removeprefix("Bearer ")
    for secret in (PASSWORD, NEW, WRONG, token, browser.cookie()):
        assert secret not in log


def fail(text: str) -> None:
    """Fail as a driver does."""
    raise ValueError(text)


ROW = "DETAIL:  Failing row contains ({}, x)."
VALUES = "CONTEXT:  unnamed portal with parameters: $1 = '{}', $2 = NULL"


@pytest.mark.parametrize("quoted", [ROW, VALUES, f"{ROW}\n{VALUES}"])
@pytest.mark.parametrize("value", ["scrypt:hash", "one\nline\r\n\nscrypt:hash"])
def test_no_row_of_postgresql(value: str, quoted: str) -> None:
    """What PostgreSQL quotes goes, line breaks and all; the rest stays."""
    detail = f"a duplicate\n{quoted.replace('{}', value)}"
    try:
        try:
            fail(detail)
        except ValueError as error:
            wrapped = f"{detail}\n[SQL: INSERT INTO members]"
            raise RuntimeError(wrapped) from error
    except RuntimeError:
        record = logging.LogRecord(
            "app",
            logging.ERROR,
            "",
            1,
            f"failed: {wrapped}",
            None,
            sys.exc_info(),
        )
    line = json.loads(JSONLinesFormatter().format(record))
    message, told = line["message"], line["exception"]
    assert message == "failed: a duplicate\n[SQL: INSERT INTO members]"
    assert "scrypt" not in told
    assert "DETAIL" not in told
    assert "CONTEXT" not in told
    assert "[SQL: INSERT INTO members]" in told
    assert told.count("a duplicate") == 2
    assert "direct cause" in told
    assert "test_no_row_of_postgresql" in told
