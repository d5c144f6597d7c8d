"""What the log tells afterwards, and what it never tells."""

import json
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient, FlaskCliRunner

from tests.reference.browser import PASSWORD, Browser

Member = Callable[[str], Browser]
NEW = "another horse battery"
WRONG = "wrong" * 4


def events_in(log: str) -> list[dict[str, object]]:
    """Read the events of a log, without what every line has."""
    lines = [json.loads(line) for line in log.splitlines()]
    return [
        {
            name: value
            for name, value in line.items()
            if name not in {"time", "level", "logger", "request_id"}
        }
        for line in lines
        if line["logger"] == "reference.events"
    ]


@pytest.fixture
def events(
    capsys: pytest.CaptureFixture[str],
) -> Callable[[], list[dict[str, object]]]:
    """Reads the events since the last time."""
    return lambda: events_in(capsys.readouterr().err)


Events = Callable[[], list[dict[str, object]]]


def said(events: Events) -> list[object]:
    """Read only what happened."""
    return [event["message"] for event in events()]


def test_login(browser: Browser, events: Events) -> None:
    """Who comes in, goes and fails to come in is written down, by number."""
    browser.register("Ada")
    browser.log_out()
    browser.log_in("Ada", WRONG)
    browser.log_in(PASSWORD, WRONG)
    browser.log_in("Ada")
    here = {"address": "127.0.0.1"}
    assert events() == [
        {"message": "registered", "member": 1, **here},
        {"message": "logged out", "member": 1},
        {"message": "login failed", "member": 1, **here},
        {"message": "login failed", "member": None, **here},
        {"message": "logged in", "member": 1, **here},
    ]


def test_inactive_member(
    runner: FlaskCliRunner, browser: Browser, member: Member, events: Events
) -> None:
    """The right password of who may not log in is a try that failed."""
    member("Ada")
    runner.invoke(args=["members", "deactivate", "Ada"])
    events()
    browser.log_in("Ada")
    assert said(events) == ["login failed"]


def test_password(member: Member, events: Events) -> None:
    """A change of password is written down, and one that fails."""
    ada = member("Ada")
    events()
    url = "/profile/password"
    ada.send(url, current=WRONG, password=NEW)
    ada.send(url, current=PASSWORD, password=NEW)
    assert said(events) == ["change of password failed", "password changed"]


def test_from_outside(runner: FlaskCliRunner, ada: str) -> None:
    """What a command does to a member is written down, without its value."""
    typed = f"{NEW}\n{NEW}\n"
    given = runner.invoke(args=["members", "password", ada], input=typed)
    ended = runner.invoke(args=["members", "deactivate", ada])
    message = {"message": "changed from outside", "member": 1}
    assert events_in(given.stderr[given.stderr.index("{") :]) == [
        {**message, "what": ["password_hash", "password_version"]}
    ]
    assert events_in(ended.stderr) == [{**message, "what": ["active"]}]


def test_refusals(
    client: FlaskClient, browser: Browser, events: Events
) -> None:
    """A request that is refused is written down: what and from where."""
    client.post("/api/v1/samples")
    client.post("/login")
    browser.client.post("/login", data={"name": "Ada"})
    where = {"message": "refused", "address": "127.0.0.1"}
    assert events() == [
        {**where, "status": 401, "endpoint": "v1.samples"},
        {**where, "status": 400, "endpoint": "web.auth.log_in"},
        {**where, "status": 400, "endpoint": "web.auth.log_in"},
    ]


def test_one_line_for_a_refusal(member: Member, events: Events) -> None:
    """A button that has no page to be shown on again is refused once."""
    ada = member("Ada")
    events()
    ada.client.post("/logout", headers={"Sec-Fetch-Site": "same-origin"})
    assert said(events) == ["refused"]
