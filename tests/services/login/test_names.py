"""The sentences of `login` about the names of the accounts on servers."""

import pytest

from tests.snippets.login.browser import Browser


@pytest.mark.parametrize(
    ("server", "status"), [("postgresql", 303), ("mariadb", 409)]
)
def test_mariadb_takes_accents_for_nothing(
    browser: Browser, status: int
) -> None:
    """For MariaDB ada and àda are one name, for PostgreSQL two."""
    assert browser.register("àda").status_code == status
    assert browser.log_in("àda").status_code == 303


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_a_nul_byte_is_refused_first(browser: Browser) -> None:
    """A name with a NUL byte is a 422 of the form, not a 500 of a server."""
    assert browser.log_in("a\0da").status_code == 422
    assert browser.log_in().status_code == 303
