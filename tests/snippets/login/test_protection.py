"""The claims of the page `login` about session protection."""

import pytest
from werkzeug.test import TestResponse

from tests.snippets.login.bare import make_app

HOME, ELSEWHERE = "192.0.2.1", "198.51.100.9"


def visit(
    mode: str, address: str, claimed: str = "", agent: str = "Firefox"
) -> TestResponse:
    """Log in at home, then send the cookie from an address."""
    app = make_app(SESSION_PROTECTION=mode)
    home = {"REMOTE_ADDR": HOME}
    client = app.test_client()
    client.get("/login", environ_base=home, headers={"User-Agent": "Firefox"})
    headers = {"User-Agent": agent}
    if claimed:
        headers["X-Forwarded-For"] = claimed
    there = {"REMOTE_ADDR": address}
    return client.get("/", environ_base=there, headers=headers)


@pytest.mark.parametrize(
    ("mode", "address", "agent", "status"),
    [
        ("strong", HOME, "Firefox", 200),
        ("strong", ELSEWHERE, "Firefox", 401),
        ("strong", HOME, "curl", 401),
        ("basic", ELSEWHERE, "curl", 200),
    ],
)
def test_address_and_agent_are_compared(
    mode: str, address: str, agent: str, status: int
) -> None:
    """Strong wants the address and User-Agent of the login, basic neither."""
    assert visit(mode, address, agent=agent).status_code == status


@pytest.mark.parametrize("claimed", [HOME, f"{HOME}, {ELSEWHERE}"])
def test_a_claimed_address_is_believed(claimed: str) -> None:
    """Strong believes the first address of X-Forwarded-For, unverified."""
    assert visit("strong", ELSEWHERE).status_code == 401
    assert visit("strong", ELSEWHERE, claimed).status_code == 200
    assert visit("strong", HOME, f"{ELSEWHERE}, {HOME}").status_code == 401


def test_a_proxy_that_replaces_the_header_is_believed() -> None:
    """Strong refuses the true address that a proxy puts in place of a claim."""
    assert visit("strong", ELSEWHERE, ELSEWHERE).status_code == 401
    assert visit("strong", "192.0.2.99", HOME).status_code == 200


def test_strong_does_not_end_a_copy() -> None:
    """Strong logs one browser out; a copy of the old cookie works on."""
    app = make_app(SESSION_PROTECTION="strong")
    owner, thief = app.test_client(), app.test_client()
    right, wrong = {"User-Agent": "Firefox"}, {"User-Agent": "curl"}
    owner.get("/login", headers=right)
    cookie = owner.get_cookie("session")
    assert cookie
    thief.set_cookie("session", cookie.value)
    assert thief.get("/", headers=wrong).status_code == 401
    assert thief.get("/", headers=right).status_code == 401
    assert owner.get("/", headers=right).status_code == 200
    thief.set_cookie("session", cookie.value)
    assert thief.get("/", headers=right).status_code == 200


def test_basic_is_the_default() -> None:
    """By default the mode is basic."""
    manager = vars(make_app())["login_manager"]
    assert manager.session_protection == "basic"


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
