"""The claims of the page `migrations` about its revisions on servers."""

import pytest
from werkzeug.security import check_password_hash

from tests.services.migrations.tools import Make, ask, columns
from tests.snippets.migrations.tools import flask_db


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_the_revisions_run_on_servers(
    server: str, make: Make, request: pytest.FixtureRequest
) -> None:
    """The three revisions run on PostgreSQL and MariaDB, with a row."""
    address: str = request.getfixturevalue(server)
    app = make(address)
    flask_db(app, "upgrade", "0002")
    assert columns(address, "members") == dict.fromkeys(
        ("id", "name", "password"), False
    )
    flask_db(app, "downgrade", "0001")
    assert list(columns(address, "members")) == ["id", "nick", "password"]
    flask_db(app, "upgrade")
    flask_db(app, "check")
    ((number, name, hashed),) = ask(address, "SELECT * FROM members")
    assert (number, name) == (1, "ada")
    assert check_password_hash(str(hashed), "swordfish")
    assert not any(columns(address, "members").values())
