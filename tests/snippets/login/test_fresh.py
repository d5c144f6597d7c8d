"""The claims of `login` about logins that are not fresh."""

import pytest
from flask_login import fresh_login_required

from tests.snippets.login.bare import make_app, make_remembering_app


def test_what_makes_a_session_fresh() -> None:
    """A login makes a session fresh, a return by the remember cookie not."""
    app, _asked = make_remembering_app()
    client = app.test_client()
    fresh = []
    for path in ("/r", "/", "/login"):
        assert client.get(path).status_code == 200
        with client.session_transaction() as stored:
            fresh.append(stored["_fresh"])
        if path == "/r":
            client.delete_cookie("session")
    assert fresh == [True, False, True]


def test_which_handler_answers() -> None:
    """Strangers have one handler, logins that are not fresh another."""
    app = make_app()
    app.add_url_rule("/fresh", view_func=fresh_login_required(lambda: "new"))
    manager = vars(app)["login_manager"]
    manager.unauthorized_handler(lambda: "a stranger")
    manager.needs_refresh_handler(lambda: "not fresh")
    client = app.test_client()
    answers = [client.get("/fresh").text]
    for fresh in (False, True):
        client.get("/login")
        with client.session_transaction() as stored:
            stored["_fresh"] = fresh
        answers.append(client.get("/fresh").text)
    assert answers == ["a stranger", "not fresh", "new"]


@pytest.mark.parametrize(
    ("refresh_view", "answer"),
    [(None, (401, None)), ("login", (302, "/login?next=%2Ffresh"))],
)
def test_the_login_view_is_for_strangers(
    refresh_view: str | None, answer: tuple[int, str | None]
) -> None:
    """A login that is not fresh goes to refresh_view, else it is a 401."""
    app = make_app("login")
    app.add_url_rule("/fresh", view_func=fresh_login_required(lambda: "new"))
    vars(app)["login_manager"].refresh_view = refresh_view
    client = app.test_client()
    assert client.get("/fresh").location == "/login?next=%2Ffresh"
    client.get("/login")
    with client.session_transaction() as stored:
        stored["_fresh"] = False
    refused = client.get("/fresh")
    assert (refused.status_code, refused.location) == answer


@pytest.mark.parametrize(
    ("mode", "statuses"), [("basic", [200, 200]), ("strong", [200, 401])]
)
def test_strong_ends_a_remembered_login(mode: str, statuses: list[int]) -> None:
    """Strong deletes the remember cookie in the request after the return."""
    app, _asked = make_remembering_app()
    app.config["SESSION_PROTECTION"] = mode
    client = app.test_client()
    client.get("/r")
    client.delete_cookie("session")
    assert [client.get("/").status_code for _ in range(2)] == statuses
    kept = client.get_cookie("remember_token") is not None
    assert kept is (mode == "basic")


def test_strong_opens_what_is_open() -> None:
    """With strong a request from elsewhere is a stranger's, not refused."""
    app = make_app(SESSION_PROTECTION="strong")
    app.add_url_rule("/open", view_func=lambda: "for all")
    client = app.test_client()
    client.get("/login")
    elsewhere = {"User-Agent": "another browser"}
    assert client.get("/open", headers=elsewhere).text == "for all"
    assert client.get("/", headers=elsewhere).status_code == 401
