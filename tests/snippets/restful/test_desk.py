"""The claims of the pages `restful` about the program of Q12."""

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import Load, detail

TOKEN = "x" * 32


@pytest.fixture
def desk(load: Load) -> FlaskClient:
    """A client of the desk of Q12."""
    app = load("restful/desk").create_app({"TOKEN": TOKEN})
    client: FlaskClient = app.test_client()
    return client


@pytest.mark.parametrize(
    "header",
    [
        *(None, "", "Bearer", "Bearer ", f"bearer {TOKEN}", TOKEN),
        *(f"Bearer {TOKEN}x", f"Bearer {TOKEN[1:]}", "Bearer \u00e9"),
    ],
)
def test_tickets_need_the_token(desk: FlaskClient, header: str | None) -> None:
    """Without the token each ticket is a 401 with a challenge."""
    headers = {"Authorization": header} if header is not None else {}
    for path in ("/api/tickets", "/api/tickets/1", "/api/tickets/9"):
        answer = desk.get(path, headers=headers)
        assert detail(answer, 401) == "A token is needed."
        assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.corrects("W34", "W35")
def test_each_blueprint_has_its_own_hooks(desk: FlaskClient) -> None:
    """The token is asked for tickets; notices are open."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    ticket = {"number": 1, "text": "The lift is stuck."}
    assert desk.get("/api/tickets", headers=headers).json == [ticket]
    assert desk.get("/api/tickets/1", headers=headers).json == ticket
    assert detail(desk.get("/api/tickets/9", headers=headers), 404) == (
        "There is no ticket 9."
    )
    notice = {"number": 1, "text": "Closed on Monday."}
    assert desk.get("/api/notices").json == [notice]


def test_a_slash_more_is_a_404(desk: FlaskClient) -> None:
    """An empty rule has no slash at its end: with one it is a 404."""
    assert detail(desk.get("/api/notices/"), 404)


def test_without_a_token_nobody_gets_in(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DESK_TOKEN is the token; without it all are refused."""
    for token, status in (("", 401), (TOKEN, 200)):
        monkeypatch.setenv("DESK_TOKEN", token)
        client = load("restful/desk").create_app().test_client()
        headers = {"Authorization": f"Bearer {token}"}
        answer = client.get("/api/tickets", headers=headers)
        assert answer.status_code == status
    monkeypatch.delenv("DESK_TOKEN")
    client = load("restful/desk").create_app().test_client()
    assert client.application.config["TOKEN"] == ""
    answer = client.get("/api/tickets", headers={"Authorization": "Bearer "})
    assert answer.status_code == 401


def test_endpoints_begin_with_the_blueprint(load: Load) -> None:
    """The endpoint is the blueprint's name and the class's in small letters."""
    rules = load("restful/desk").create_app().url_map.iter_rules()
    assert {rule.endpoint for rule in rules} == {
        *("static", "notices.notices"),
        *("tickets.tickets", "tickets.oneticket"),
    }
