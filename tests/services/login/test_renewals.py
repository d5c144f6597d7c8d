"""The sentence of `login` about two logins that renew one hash."""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier

import pytest
from werkzeug.security import generate_password_hash

from tests.snippets.login.browser import PASSWORD, Browser


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_two_logins_renew_one_hash(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two right logins succeed that renew a hash at the same moment."""
    models = import_module("accounts.models")
    with browser.app.app_context():
        user = models.db.session.scalar(models.db.select(models.User))
        old = generate_password_hash(PASSWORD, "pbkdf2:sha256:2")
        user.password_hash = old
        models.db.session.commit()
    renew, both = models.renew_hash, Barrier(2)

    def renew_together(stored: str, password: str) -> bool:
        assert stored == old
        both.wait(60)
        return bool(renew(stored, password))

    monkeypatch.setattr(models, "renew_hash", renew_together)
    with ThreadPoolExecutor() as pool:
        logins = [pool.submit(Browser(browser.app).log_in) for _ in range(2)]
    assert [login.result().status_code for login in logins] == [303, 303]
