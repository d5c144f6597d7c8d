"""Requests that no browser sends: refused, and never a crash."""

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask

from tests.reference.browser import Browser, fields, html

Member = Callable[[str], Browser]
PAGES = [
    "/login",
    "/register",
    "/profile",
    "/profile/password",
    "/samples/new",
    "/samples/1/edit",
]
JSON = [
    "[1]",
    '{"name":1}',
    '{"title":[1]}',
    "null",
    "[]",
    "{",
    '[["name","x"]]',
]


def token_of(browser: Browser) -> str:
    """Read a good token."""
    return fields(browser.page("/login").select("form")[-1])["csrf_token"]


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("body", JSON)
def test_json_for_a_form(member: Member, url: str, body: str) -> None:
    """JSON is no form: it is read as a form without fields."""
    browser = member("Ada")
    browser.add("Seven")
    response = browser.client.post(
        url,
        data=body,
        content_type="application/json",
        headers={"X-CSRFToken": token_of(browser)},
    )
    assert response.status_code == 422


@pytest.mark.parametrize("url", PAGES)
def test_file_for_a_field(member: Member, url: str) -> None:
    """A file where a text is asked for is no text."""
    browser = member("Ada")
    browser.add("Seven")
    names = ("name", "password", "current", "title", "note", "about", "version")
    data: dict[str, object] = {name: (BytesIO(b"x"), "x.txt") for name in names}
    data["csrf_token"] = token_of(browser)
    assert browser.client.post(url, data=data).status_code == 422


UNREADABLE = "The CSRF token or the referrer cannot be read."


@pytest.mark.parametrize(
    ("token", "referrer", "told"),
    [
        ("%ED%A0%80", "https://localhost/", "The CSRF token is invalid."),
        (None, "http://[", UNREADABLE),
        (None, "\xe9", "The referrer does not match the host."),
    ],
)
@pytest.mark.parametrize("site", ["same-origin", "cross-site"])
def test_unreadable_token(
    browser: Browser, token: str | None, referrer: str, told: str, site: str
) -> None:
    """A token or a referrer that cannot be read is refused like a wrong one."""
    good = token_of(browser)
    response = browser.client.post(
        "/login",
        base_url="https://localhost",
        data=f"csrf_token={token or good}",
        content_type="application/x-www-form-urlencoded",
        headers={"Referer": referrer, "Sec-Fetch-Site": site},
    )
    assert response.status_code == 400
    # A page of ours shows its form again, and says it more kindly.
    said = [text.get_text() for text in html(response).select("p")]
    assert (told in said) is (site == "cross-site")


@pytest.mark.parametrize("cookie", ["a|\xe9", "a|b", "|", "\xe9"])
@pytest.mark.parametrize("name", ["remember_token", "__Host-session", "x"])
def test_odd_cookie(app: Flask, name: str, cookie: str) -> None:
    """A cookie that we did not make is none."""
    # A client that keeps cookies would drop the header for its own.
    client = app.test_client(use_cookies=False)
    header = {"Cookie": f"{name}={cookie}"}
    for url, status in (("/", 200), ("/profile", 303), ("/login", 200)):
        answer = client.get(url, headers=header)
        assert answer.request.headers["Cookie"] == header["Cookie"]
        assert answer.status_code == status


@pytest.mark.parametrize("version", ["", "x", "0", "-1", str(2**31), "1.5"])
def test_odd_version(member: Member, version: str) -> None:
    """A version that no form has is a 422."""
    browser = member("Ada")
    url = browser.add("Seven")
    response = browser.send(f"{url}/edit", version=version)
    assert response.status_code == 422
