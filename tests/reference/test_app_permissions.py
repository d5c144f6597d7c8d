"""Who gets which answer: every page, asked by three people."""

from collections.abc import Callable
from itertools import starmap

import pytest
from flask import Flask

from tests.reference.api import VERSIONS, bearer
from tests.reference.api_matrix import API
from tests.reference.browser import Browser, fields

Member = Callable[[str], Browser]

# A POST brings a good token and nothing else, so 422 means: allowed to try.
# (method, rule): (a stranger, the owner, another member)
MATRIX = {
    ("GET", "/"): (200, 200, 200),
    ("GET", "/favicon.ico"): (200, 200, 200),
    ("GET", "/static/<path:filename>"): (200, 200, 200),
    ("GET", "/members/<id:member_id>"): (200, 200, 200),
    ("GET", "/login"): (200, 200, 200),
    ("POST", "/login"): (422, 422, 422),
    ("GET", "/register"): (200, 200, 200),
    ("POST", "/register"): (422, 422, 422),
    ("POST", "/logout"): (303, 303, 303),
    ("POST", "/logout-everywhere"): (303, 303, 303),
    ("GET", "/profile"): (303, 200, 200),
    ("POST", "/profile"): (303, 422, 422),
    ("GET", "/profile/password"): (303, 200, 200),
    ("POST", "/profile/password"): (303, 422, 422),
    ("GET", "/profile/logins"): (303, 200, 200),
    ("POST", "/profile/logins/<id:login_id>/end"): (303, 303, 303),
    ("GET", "/samples"): (200, 200, 200),
    ("GET", "/samples/<id:sample_id>"): (200, 200, 200),
    ("GET", "/samples/new"): (303, 200, 200),
    ("POST", "/samples/new"): (303, 422, 422),
    ("GET", "/samples/<id:sample_id>/edit"): (303, 200, 404),
    ("POST", "/samples/<id:sample_id>/edit"): (303, 422, 404),
    ("GET", "/guess"): (303, 200, 200),
    ("POST", "/guess"): (303, 422, 422),
    ("GET", "/health/live"): (200, 200, 200),
    ("GET", "/health/ready"): (200, 200, 200),
    ("GET", "/api/v2/docs"): (200, 200, 200),
    ("GET", "/api/v2/openapi.json"): (200, 200, 200),
}
ARGUMENTS = {
    "<id:member_id>": "1",
    "<id:sample_id>": "1",
    "<id:login_id>": "1",
    "<path:filename>": "style.css",
}


def ask(browser: Browser, method: str, rule: str) -> int:
    """Send a request with a token that the browser got from a form."""
    token = fields(browser.page("/login").select("form")[-1])["csrf_token"]
    data = {"csrf_token": token} if method == "POST" else None
    url = address(rule)
    with browser.client.open(url, method=method, data=data) as response:
        return response.status_code


def address(rule: str) -> str:
    """Fill in what a rule leaves open."""
    for name, value in ARGUMENTS.items():
        rule = rule.replace(name, value)
    return rule


def test_matrix_is_complete(app: Flask) -> None:
    """The table and that of the API name every route, and no other."""
    routes = {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    api = {
        (method, f"/api/{version}{path}")
        for version in VERSIONS
        for method, path in API
    }
    assert routes == {*MATRIX, *api}


@pytest.mark.parametrize(
    ("method", "rule"), MATRIX, ids=starmap("{} {}".format, MATRIX)
)
def test_permission(
    browser: Browser, member: Member, method: str, rule: str
) -> None:
    """Each of the three gets the answer that the table says."""
    owner, other = member("Ada"), member("Bob")
    assert owner.add("Seven") == "/samples/1"
    answers = [ask(who, method, rule) for who in (browser, owner, other)]
    assert tuple(answers) == MATRIX[method, rule]


@pytest.mark.parametrize(
    ("method", "rule"), MATRIX, ids=starmap("{} {}".format, MATRIX)
)
def test_without_a_form(
    app: Flask, member: Member, method: str, rule: str
) -> None:
    """Without a form's token a POST is a 400, and a program's opens no page."""
    ada = member("Ada")
    ada.add("Seven")
    url = address(rule)
    with ada.client.open(url, method=method) as response:
        answer = response.status_code
    assert answer == (400 if method == "POST" else MATRIX[method, rule][1])
    if method == "GET":
        client = app.test_client()
        with client.get(url, headers=bearer(app)) as response:
            assert response.status_code == MATRIX[method, rule][0]


def test_page_of_a_stranger(browser: Browser, member: Member) -> None:
    """Only the owner of a sample is shown the way to edit it."""
    owner, other = member("Ada"), member("Bob")
    url = owner.add("Seven")
    ways = [
        len(who.page(url).select(f"main a[href='{url}/edit']"))
        for who in (browser, owner, other)
    ]
    assert ways == [0, 1, 0]
