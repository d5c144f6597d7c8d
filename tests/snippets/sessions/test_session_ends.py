"""The claims of the page `sessions` about what ends a session."""

from pathlib import Path

import pytest

from tests.snippets.sessions.stores import id_of, make_app


def test_the_deleting_cookie_lacks_secure(tmp_path: Path) -> None:
    """The header that deletes the cookie has no Secure; the id is dead."""
    app = make_app(tmp_path, SESSION_COOKIE_SECURE=True)
    client = app.test_client()
    client.get("/write")
    copy = id_of(client)
    value, *flags = client.get("/clear").headers["Set-Cookie"].split("; ")
    assert value == "session="
    assert flags[1:] == ["Max-Age=0", "Path=/"]
    client.set_cookie("session", copy)
    assert client.get("/read").text == "None"


@pytest.mark.parametrize("permanent", [True, False])
@pytest.mark.parametrize(
    ("refresh", "what", "found"),
    [(True, "read", "ada"), (False, "read", "None"), (False, "write", "ada")],
)
def test_a_request_on_its_way_can_bring_a_session_back(
    tmp_path: Path, what: str, found: str, *, refresh: bool, permanent: bool
) -> None:
    """A request that began before a logout may write the session back."""
    app = make_app(
        tmp_path,
        SESSION_REFRESH_EACH_REQUEST=refresh,
        SESSION_PERMANENT=permanent,
    )
    client = app.test_client()
    client.get("/write")
    client.get(f"/meanwhile/{what}")
    assert client.get("/read").text == found
