"""What the log never tells."""

import pytest

from tests.reference.browser import PASSWORD, Browser

NEW = "another horse battery"
WRONG = "wrong" * 4


def test_no_secrets(
    browser: Browser, capsys: pytest.CaptureFixture[str], writer: dict[str, str]
) -> None:
    """No line has a password, a cookie or a token in it."""
    browser.register("Ada")
    browser.send("/profile/password", current=PASSWORD, password=NEW)
    browser.log_in("Ada", WRONG)
    browser.client.post("/api/v1/samples", headers=writer, data="x")
    log = capsys.readouterr().err
    token = writer["Authorization"].removeprefix("Bearer ")
    for secret in (PASSWORD, NEW, WRONG, token, browser.cookie()):
        assert secret not in log
