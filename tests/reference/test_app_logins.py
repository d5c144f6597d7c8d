"""Where a member is logged in: a list, and each place can be ended."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import Browser, complaints, fields
from tests.reference.schema import execute, rows

Member = Callable[[str], Browser]
URL = "/profile/logins"
NONE = ["You have no such login: it may have ended before."]
LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
    "Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0"
)


def places(browser: Browser) -> list[str]:
    """Read the list."""
    items = browser.page(URL).select("main li")
    return [item.get_text(" ", strip=True).split(":\n")[0] for item in items]


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (LINUX, "Firefox on Linux"),
        (EDGE, "Edge on Windows"),
        ("curl/8.0", "A browser"),
        ("", "A browser"),
        ("\u00e9\u202e" * 500, "A browser"),
    ],
)
def test_list(app: Flask, member: Member, agent: str, device: str) -> None:
    """A login is named by its browser, its system and its address."""
    member("Ada")
    browser = Browser(app, "192.0.2.7")
    browser.client.environ_base["HTTP_USER_AGENT"] = agent
    browser.log_in("Ada")
    assert f"{device}, 192.0.2.7 (here)" in places(browser)
    assert "Firefox, ::1" in places(browser)


def test_token_is_not_shown(app: Flask, member: Member) -> None:
    """A page has nothing in it with which somebody could log in."""
    browser = member("Ada")
    ((token,),) = rows(app, "SELECT token FROM logins")
    assert str(token) not in str(browser.page(URL))


def test_end_another_one(app: Flask, member: Member) -> None:
    """A member ends a login that is somewhere else."""
    there, here = member("Ada"), Browser(app)
    here.log_in("Ada")
    response = here.send(URL, 2)  # the one that was seen last stands first
    assert (response.status_code, response.location) == (303, URL)
    assert (there.name(), here.name()) == (None, "Ada")


def test_end_what_is_over(app: Flask, member: Member) -> None:
    """A button for a login that is over ends none that began later."""
    here, there = member("Ada"), Browser(app)
    there.log_in("Ada")
    old = here.page(URL).select(f"form[action^='{URL}']")[0]
    assert old["action"] == f"{URL}/2/end"
    there.log_out()
    later = Browser(app)
    later.log_in("Ada")
    response = here.client.post(str(old["action"]), data=fields(old))
    assert (response.status_code, response.location) == (303, URL)
    assert complaints(here.client.get(URL)) == NONE
    assert later.name() == "Ada"


def test_end_this_one(member: Member) -> None:
    """To end the login of this browser is to log out."""
    browser = member("Ada")
    response = browser.send(URL, 1)
    assert (response.status_code, response.location) == (303, "/")
    assert browser.name() is None


def test_end_somebody_elses(member: Member) -> None:
    """A login of somebody else goes on, and nobody is told that it is one."""
    ada, bob = member("Ada"), member("Bob")
    token = str(bob.page(URL).select_one("[name=csrf_token]")["value"])  # type: ignore[index]
    for number in (1, 9):
        url = f"{URL}/{number}/end"
        response = bob.client.post(url, data={"csrf_token": token})
        assert (response.status_code, response.location) == (303, URL)
        assert complaints(bob.client.get(URL)) == NONE
    assert ada.name() == "Ada"


def test_visit_is_noted(app: Flask, member: Member) -> None:
    """When a login was seen is noted, but not at each request."""
    browser = member("Ada")
    ((before,),) = rows(app, "SELECT seen_at FROM logins")
    browser.name()
    assert rows(app, "SELECT seen_at FROM logins") == [(before,)]
    execute(app, "UPDATE logins SET seen_at = '2026-01-01 00:00:00'")
    browser.name()
    ((after,),) = rows(app, "SELECT seen_at FROM logins")
    assert str(after) > str(before)
