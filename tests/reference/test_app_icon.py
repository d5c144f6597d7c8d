"""The icon at the address where browsers look for one unasked."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.reference.browser import Browser
from tests.reference.schema import rows

Member = Callable[[str], Browser]
ICON = "/favicon.ico"
LOGINS = "SELECT * FROM logins"
# An ICO file begins with a reserved 0 and the type 1, each of two bytes.
ICO = b"\0\0\1\0"


def test_the_icon_is_an_icon(client: FlaskClient) -> None:
    """The answer is an image by its type and by its bytes."""
    with client.get(ICON) as response:
        assert response.status_code == 200
        assert response.content_type == "image/vnd.microsoft.icon"
        assert response.data.startswith(ICO)


@pytest.mark.parametrize("seconds", [None, 3600])
def test_the_icon_is_cached_as_static_files_are(
    make_app: Callable[..., Flask], seconds: int | None
) -> None:
    """The setting for static files counts, and an unchanged icon is a 304."""
    client = make_app(SEND_FILE_MAX_AGE_DEFAULT=seconds).test_client()
    with client.get(ICON) as icon, client.get("/static/style.css") as style:
        assert icon.cache_control == style.cache_control
        assert icon.cache_control.max_age == seconds
        tag = str(icon.headers["ETag"])
    with client.get(ICON, headers={"If-None-Match": tag}) as response:
        assert response.status_code == 304


@pytest.mark.parametrize("who", ["stranger", "member"])
def test_the_icon_leaves_sessions_alone(
    app: Flask, browser: Browser, member: Member, who: str
) -> None:
    """Neither a stranger nor a member gets a cookie; no login is written."""
    visitor = member("Ada") if who == "member" else browser
    before = rows(app, LOGINS)
    with visitor.client.get(ICON) as response:
        assert response.status_code == 200
        assert "Set-Cookie" not in response.headers
    assert rows(app, LOGINS) == before


def test_only_reading_is_offered(client: FlaskClient) -> None:
    """Another method than GET is a 405."""
    response = client.post(ICON)
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {
        "GET",
        "HEAD",
        "OPTIONS",
    }
