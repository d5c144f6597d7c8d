"""The claims of the page `login` about how Flask-Login finds the user."""

from flask_login import login_user

from tests.snippets.login.bare import User, make_app


def test_the_remember_cookie_is_asked_second() -> None:
    """An unknown id in the session does not shut out the remember cookie."""
    app = make_app()
    app.add_url_rule("/r", "r", lambda: str(login_user(User(), remember=True)))
    client = app.test_client()
    client.get("/r")
    with client.session_transaction() as stored:
        stored["_user_id"] = "2"
    assert client.get("/").text == "user 1"
    with client.session_transaction() as stored:
        assert stored["_fresh"] is False


def test_strong_protection_spares_permanent_sessions() -> None:
    """A permanent session survives another User-Agent even with strong."""
    client = make_app(SESSION_PROTECTION="strong").test_client()
    headers = {"User-Agent": "another browser"}
    statuses = []
    for permanent in (True, False):
        client.get("/login")
        with client.session_transaction() as stored:
            stored.permanent = permanent
        statuses.append(client.get("/", headers=headers).status_code)
    assert statuses == [200, 401]
