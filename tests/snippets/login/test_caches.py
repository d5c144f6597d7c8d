"""The claim of `login` about caches and the accounts."""

from collections.abc import Iterator

import pytest

from tests.snippets.login.browser import Browser, Load, visitor


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def test_pages_of_users_stay_out_of_caches(browser: Browser) -> None:
    """All answers of the accounts say no-store, pages and refusals."""
    paths = ["/", "/api/me", "/password", "/login", "/nothing", "/logout"]
    answers = [browser.get(path) for path in paths]
    answers += [browser.client.post("/login"), browser.log_in()]
    answers += [browser.get(path) for path in paths]
    statuses = [answer.status_code for answer in answers]
    assert statuses[:8] == [303, 401, 303, 200, 404, 405, 400, 303]
    assert statuses[8:] == [200, 200, 200, 200, 404, 405]
    assert {a.headers["Cache-Control"] for a in answers} == {"no-store"}
