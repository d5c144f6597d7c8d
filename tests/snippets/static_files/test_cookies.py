"""The claims of `static-files` about the session beside a file."""

from pathlib import Path
from secrets import token_hex

import pytest
from flask import session

from tests.snippets.static_files.files import site


@pytest.mark.parametrize(
    ("permanent", "refresh", "expected"),
    [
        (True, True, True),
        (True, False, False),
        (False, True, False),
    ],
)
def test_a_permanent_session_goes_out_with_each_file(
    tmp_path: Path, *, permanent: bool, refresh: bool, expected: bool
) -> None:
    """A permanent session is sent with public files, unless not refreshed."""
    app = site(
        tmp_path,
        {
            "SECRET_KEY": token_hex(),
            "SEND_FILE_MAX_AGE_DEFAULT": 3600,
            "SESSION_REFRESH_EACH_REQUEST": refresh,
        },
    )

    @app.post("/login")
    def log_in() -> str:
        session["member"] = "Ada"
        session.permanent = permanent
        return "in"

    client = app.test_client()
    assert "Set-Cookie" in client.post("/login").headers
    with client.get("/static/style.css") as file:
        assert file.headers["Cache-Control"] == "public, max-age=3600"
        assert ("Set-Cookie" in file.headers) is expected
        assert ("Cookie" in file.vary) is expected
