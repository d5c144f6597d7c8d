"""The claims of `login` about programs and tests that log in."""

from flask import request
from flask_login import FlaskLoginClient, fresh_login_required

from tests.snippets.login.bare import User, make_app, make_remembering_app


def test_request_loader() -> None:
    """A request_loader is asked if session and remember cookie are missing."""
    app, asked = make_remembering_app()
    given: list[str] = []

    def load_from_request(_request: object) -> User | None:
        given.append(request.headers.get("Authorization", ""))
        return User() if given[-1] == "Bearer right" else None

    vars(app)["login_manager"].request_loader(load_from_request)
    client = app.test_client()
    right = {"Authorization": "Bearer right"}
    assert client.get("/").status_code == 401
    assert client.get("/", headers=right).text == "user 1"
    assert client.get_cookie("session") is None
    assert given == ["", "Bearer right"]
    with client.session_transaction() as stored:
        stored["_user_id"] = "2"
    assert client.get("/", headers=right).text == "user 1"
    assert (given.pop(), asked.pop()) == ("Bearer right", "2")
    client.set_cookie("remember_token", "no good")
    assert client.get("/", headers=right).status_code == 401
    assert asked.pop() == "2"
    client.delete_cookie("remember_token")
    client.get("/login")
    assert client.get("/").text == "user 1"
    assert (len(given), asked) == (2, ["1"])
    app.config["SESSION_PROTECTION"] = "strong"
    client = app.test_client()
    assert client.get("/", headers=right).text == "user 1"
    with client.session_transaction() as stored:
        stored["cart"] = 1
    assert client.get("/", headers=right).status_code == 401
    app.config["SESSION_PROTECTION"] = "basic"
    assert client.get("/", headers=right).text == "user 1"


def test_the_login_client() -> None:
    """The user of FlaskLoginClient is fresh only without protection."""
    app = make_app()
    app.add_url_rule("/fresh", view_func=fresh_login_required(lambda: "new"))
    app.test_client_class = FlaskLoginClient
    assert app.test_client().get("/").status_code == 401
    answers = []
    for mode in ("basic", "strong", None):
        app.config["SESSION_PROTECTION"] = mode
        for path in ("/", "/fresh"):
            answer = app.test_client(user=User()).get(path)
            answers.append(answer.status_code)
    assert answers == [200, 401, 401, 401, 200, 200]
