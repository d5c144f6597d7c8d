"""The claims of `login` about what happens at the same moment."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import pytest
from werkzeug.security import generate_password_hash

from tests.snippets.login.browser import PASSWORD, Browser, Load, visitor

NEW = PASSWORD[::-1]


@pytest.fixture
def browser(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Browser]:
    """A browser on the application, whose accounts are in a file."""
    uri = f"sqlite:///{tmp_path / 'accounts.db'}"
    yield from visitor(load, monkeypatch, SQLALCHEMY_DATABASE_URI=uri)


def test_a_name_taken_meanwhile(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is second gets the 409, though the name was free before."""
    user = import_module("accounts.models").User
    set_password = user.set_password

    def let_others_be_faster(self: object, password: str) -> None:
        monkeypatch.setattr(user, "set_password", set_password)
        with ThreadPoolExecutor() as pool:
            faster = pool.submit(Browser(browser.app).register, "bob")
        assert faster.result().status_code == 303
        set_password(self, password)

    monkeypatch.setattr(user, "set_password", let_others_be_faster)
    assert browser.register("bob").status_code == 409


def use_older_hash(browser: Browser, method: str) -> None:
    """Let ada's hash be one of another method."""
    models = import_module("accounts.models")
    with browser.app.app_context():
        user = models.db.session.scalar(models.db.select(models.User))
        user.password_hash = generate_password_hash(PASSWORD, method)
        models.db.session.commit()


def let_ada_change_it(browser: Browser) -> None:
    """Change the password of ada in another browser."""
    fields = {"current": PASSWORD, "password": NEW}
    changed = browser.send("/password", "/password", **fields)
    assert (changed.status_code, changed.location) == (303, "/login")


@pytest.mark.parametrize("method", ["pbkdf2:sha256:1", "pbkdf2:sha256:2"])
def test_a_password_changed_meanwhile(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    """A login with a password that is changed meanwhile opens nothing."""
    models = import_module("accounts.models")
    check = models.check_password_hash
    browser.log_in()
    use_older_hash(browser, method)

    def let_the_owner_be_faster(stored: str, password: str) -> bool:
        right: bool = check(stored, password)
        monkeypatch.setattr(models, "check_password_hash", check)
        with ThreadPoolExecutor() as pool:
            pool.submit(let_ada_change_it, browser).result()
        return right

    monkeypatch.setattr(models, "check_password_hash", let_the_owner_be_faster)
    thief = Browser(browser.app)
    thief.log_in()
    assert thief.get("/").status_code == 303
    assert thief.log_in(password=NEW).status_code == 303
    assert thief.get("/").status_code == 200


def test_another_login_renews_the_hash_meanwhile(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two right logins at once, both succeed, though both renew a hash."""
    models = import_module("accounts.models")
    renew = models.renew_hash
    use_older_hash(browser, "pbkdf2:sha256:2")
    statuses = []

    def let_another_be_faster(stored: str, password: str) -> bool:
        monkeypatch.setattr(models, "renew_hash", renew)
        with ThreadPoolExecutor() as pool:
            faster = pool.submit(Browser(browser.app).log_in).result()
        statuses.append(faster.status_code)
        return bool(renew(stored, password))

    monkeypatch.setattr(models, "renew_hash", let_another_be_faster)
    statuses.append(browser.log_in().status_code)
    assert statuses == [303, 303]
    assert browser.get("/").status_code == 200
