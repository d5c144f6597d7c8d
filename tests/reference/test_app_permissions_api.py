"""Who gets which answer from the API: every route, asked in eight ways."""

from collections.abc import Callable
from itertools import starmap

import pytest
from flask import Flask

from tests.reference.api import VERSIONS, Program, picture
from tests.reference.api_matrix import API, ASKED_BY, ONE
from tests.reference.browser import Browser, fields

Member = Callable[[str], Browser]
Ask = Callable[[str, str], int]


def by_browser(browser: Browser, *, form: bool) -> Ask:
    """Ask with a cookie, and with the token of a form or without."""
    page = browser.page("/login").select("form")[-1]
    sent = {"X-CSRFToken": fields(page)["csrf_token"]} if form else {}

    def ask(method: str, url: str) -> int:
        answer = browser.client.open(
            url, method=method, headers=sent, buffered=True
        )
        return answer.status_code

    return ask


def by_program(
    app: Flask,
    version: str,
    name: str,
    token: str = "access_token",  # noqa: S107
) -> Ask:
    """Ask with a token of a login of its own."""
    program = Program(app, version)
    assert program.log_in(name).status_code == 200
    return lambda method, url: program.send(method, url, token).status_code


def logged_out(app: Flask, version: str) -> Ask:
    """Ask with the token of a login that has ended."""
    program = Program(app, version)
    assert program.log_in("Ada").status_code == 200
    assert program.send("DELETE", "/tokens/current").status_code == 204
    return lambda method, url: program.send(method, url).status_code


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("method", "path"), API, ids=starmap("{} {}".format, API)
)
def test_permission_of_the_api(
    app: Flask, member: Member, version: str, method: str, path: str
) -> None:
    """Each of the eight gets the answer that the table says."""
    ada, bob = member("Ada"), member("Bob")
    maker = Program(app, version)
    maker.log_in("Ada")
    asked: tuple[Ask, ...] = (
        by_browser(Browser(app), form=True),
        by_browser(ada, form=True),
        by_browser(bob, form=True),
        by_browser(ada, form=False),
        by_program(app, version, "Ada"),
        by_program(app, version, "Bob"),
        logged_out(app, version),
        by_program(app, version, "Ada", "refresh_token"),
    )
    answers = []
    for number, ask in enumerate(asked):
        one = maker.add(f"Number {number}")
        maker.put(one, picture())
        url = f"/api/{version}{path}".replace("<id:member_id>", "1")
        answers.append(ask(method, url.replace(f"/api/{version}{ONE}", one)))
    assert dict(zip(ASKED_BY, answers, strict=True)) == dict(
        zip(ASKED_BY, API[method, path], strict=True)
    )
