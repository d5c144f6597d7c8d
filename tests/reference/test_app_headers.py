"""The headers that protect a page."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from reference.http.headers import csp_nonce
from tests.reference.browser import Browser, html
from tests.reference.problem_checks import public

URLS = ["/", "/login", "/nothing", "/api/v1/samples", "/api/v1/nothing"]


def policy(response: TestResponse) -> dict[str, list[str]]:
    """Read the Content-Security-Policy."""
    parts = response.headers["Content-Security-Policy"].split("; ")
    return {name: rest for name, *rest in map(str.split, parts)}


@pytest.mark.parametrize("url", URLS)
def test_headers(client: FlaskClient, url: str) -> None:
    """Every answer has them, errors and the API too."""
    response = client.get(url)
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    rules = policy(response)
    for name in ("default-src", "base-uri", "frame-ancestors"):
        assert rules[name] == ["'none'"]
    assert rules["form-action"] == rules["style-src"] == ["'self'"]
    assert "Strict-Transport-Security" not in response.headers


def test_crash_has_the_headers(app: Flask) -> None:
    """An unexpected error is an answer with these headers, too."""
    app.add_url_rule("/crash", "crash", public(lambda: 1 / 0))  # type: ignore[arg-type]
    response = app.test_client().get("/crash")
    assert response.status_code == 500
    assert policy(response)["frame-ancestors"] == ["'none'"]


def test_nonce(browser: Browser) -> None:
    """Each script of a page has the nonce of this answer, and no other has."""
    nonces = set()
    for _ in "12":
        response = browser.client.get("/login")
        (script,) = html(response).select("script")
        nonce = str(script["nonce"])
        assert policy(response)["script-src"] == [f"'nonce-{nonce}'"]
        nonces.add(nonce)
    assert [len(nonce) for nonce in nonces] == [22, 22]  # of 16 bytes


def test_one_nonce_an_answer(app: Flask) -> None:
    """Several scripts of one page share the nonce."""
    view = public(lambda: [csp_nonce(), csp_nonce()])
    app.add_url_rule("/two", "two", view)
    first, second = app.test_client().get("/two").get_json()
    assert first == second


def test_page_without_script(client: FlaskClient) -> None:
    """Where a page has no script, none may run."""
    assert policy(client.get("/"))["script-src"] == ["'none'"]


@pytest.mark.parametrize("url", ["/", "/login", "/register", "/samples"])
def test_pages_obey(browser: Browser, url: str) -> None:
    """Nothing in a page needs what the policy forbids."""
    page = browser.page(url)
    assert page.select("[style], style, [onclick], iframe, base") == []
    links = [str(link["href"]) for link in page.select("link")]
    assert links == ["/favicon.ico", "/static/style.css"]


def test_https(client: FlaskClient) -> None:
    """Over https a browser is told to stay there."""
    response = client.get("/", base_url="https://localhost")
    header = response.headers["Strict-Transport-Security"]
    assert header == "max-age=31536000"


def test_no_page_is_kept(
    client: FlaskClient, member: Callable[[str], Browser]
) -> None:
    """After a logout no page comes back out of a cache."""
    assert client.get("/").headers["Cache-Control"] == "no-store"
    ada = member("Ada").client
    for url in ("/", "/profile", "/profile/logins", "/samples/new"):
        assert ada.get(url).headers["Cache-Control"] == "no-store"
    assert "Cache-Control" not in client.get("/api/v1/samples").headers
    with client.get("/static/style.css") as response:
        assert response.headers["Cache-Control"] != "no-store"


@pytest.mark.parametrize(
    ("referrer", "status"),
    [
        ("https://localhost/login", 422),
        ("https://evil.example/", 400),
        (None, 400),
    ],
)
def test_referrer(
    make_app: Callable[..., Flask], referrer: str | None, status: int
) -> None:
    """Over https a form has to come from a page of this site."""
    browser = Browser(make_app())
    page = browser.client.get("/login", base_url="https://localhost")
    (field,) = html(page).select("main input[name=csrf_token]")
    response = browser.client.post(
        "/login",
        base_url="https://localhost",
        data={"csrf_token": str(field["value"])},
        headers={"Referer": referrer} if referrer else {},
    )
    assert response.status_code == status
