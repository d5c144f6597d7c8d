"""The claims of the page `migrations` about its revisions on servers."""

import shutil

import pytest
import sqlalchemy as sa
from werkzeug.security import check_password_hash

from provenance.layout import ROOT
from tests.services.migrations.tools import Make, Start, ask, columns
from tests.snippets.migrations.revisions import VERSIONS
from tests.snippets.migrations.tools import GET_ENGINE, flask_db

SHOWN = ROOT / "snippets/migrations/index_in_use.py"


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


@pytest.mark.filterwarnings(GET_ENGINE)
def test_the_same_revision_runs_on_mariadb(mariadb: str, begin: Start) -> None:
    """On MariaDB too the revision builds the index, and takes it back."""
    app = begin(mariadb)
    ask(mariadb, "CREATE TABLE members (id INTEGER, nick VARCHAR(40))")
    shutil.copy(SHOWN, VERSIONS / "0002_index.py")
    engine = sa.create_engine(mariadb)
    for command, names in ("upgrade", ["ix_members_nick"]), ("downgrade", []):
        flask_db(app, command)
        found = sa.inspect(engine).get_indexes("members")
        assert [index["name"] for index in found] == names
    engine.dispose()
