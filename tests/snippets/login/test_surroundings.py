"""The claims of `login` about what is around the accounts."""

from collections.abc import Iterator

import pytest
from sqlalchemy import (
    String,
    column,
    create_engine,
    insert,
    select,
    table,
    text,
)
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.security import generate_password_hash

from tests.snippets.login.browser import Browser, Load, visitor


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


@pytest.mark.parametrize(("fixed", "status"), [(False, 429), (True, 422)])
def test_the_limit_behind_a_proxy(
    browser: Browser, *, fixed: bool, status: int
) -> None:
    """Behind a proxy all visitors share one limit, unless ProxyFix is used."""
    if fixed:
        vars(browser.app)["wsgi_app"] = ProxyFix(browser.app.wsgi_app)
    visitors = []
    for number in range(11):
        visitor_ = Browser(browser.app)
        visitor_.client.environ_base["HTTP_X_FORWARDED_FOR"] = (
            f"192.0.2.{number}"
        )
        visitors.append(visitor_.log_in(password="guess").status_code)  # noqa: S106
    assert visitors == [*([422] * 10), status]


def test_a_chosen_address_passes_the_limit(browser: Browser) -> None:
    """With ProxyFix and no proxy, a client chooses the address that counts."""
    vars(browser.app)["wsgi_app"] = ProxyFix(browser.app.wsgi_app)
    environ = browser.client.environ_base
    statuses = []
    for number in [1] * 11 + [2]:
        environ["HTTP_X_FORWARDED_FOR"] = f"192.0.2.{number}"
        statuses.append(browser.log_in(password="guess").status_code)  # noqa: S106
    assert statuses == [*([422] * 10), 429, 422]


def test_sqlite_ignores_the_length() -> None:
    """SQLite keeps 162 characters in a column for 100."""
    engine = create_engine("sqlite://")
    hashes = table("hashes", column("hash", String(100)))
    made = generate_password_hash("secret")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE hashes (hash VARCHAR(100))"))
        connection.execute(insert(hashes).values(hash=made))
        assert connection.scalar(select(hashes.c.hash)) == made
    engine.dispose()
    assert len(made) == 162
