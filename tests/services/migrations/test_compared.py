"""The claims of the page `migrations` about what is compared on servers."""

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.services.migrations.tools import Load, ask, run

MEMBERS = (
    "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY, nick VARCHAR(40))"
)


def compared(address: str, table: sa.Table) -> list[str]:
    """The operations that migrate would write."""
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, table.metadata)
    engine.dispose()
    return [
        str(one[0] if isinstance(one, tuple) else one[0][0]) for one in found
    ]


def members(*parts: sa.schema.SchemaItem) -> sa.Table:
    """A table of members."""
    key = sa.Column("id", sa.Integer, primary_key=True)
    return sa.Table("members", sa.MetaData(), key, *parts)


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_servers_name_what_has_no_name(
    server: str, load: Load, request: pytest.FixtureRequest
) -> None:
    """PostgreSQL and MariaDB name a UNIQUE themselves, so its loss is seen."""
    address: str = request.getfixturevalue(server)
    ask(address, MEMBERS)
    run(address, load, "unnamed.py")
    gone = members(sa.Column("nick", sa.String(40)))
    (found,) = compared(address, gone)
    assert found in ("remove_constraint", "remove_index")


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_servers_compare_comments(
    server: str, request: pytest.FixtureRequest
) -> None:
    """PostgreSQL and MariaDB have comments, and they are compared."""
    address: str = request.getfixturevalue(server)
    ask(address, MEMBERS)
    told = members(sa.Column("nick", sa.String(40), comment="x"))
    assert compared(address, told) == ["modify_comment"]


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_servers_do_not_compare_checks_either(
    server: str, request: pytest.FixtureRequest
) -> None:
    """On servers a new CHECK, default or primary key is not seen either."""
    address: str = request.getfixturevalue(server)
    ask(address, MEMBERS)
    check = sa.CheckConstraint("id > 0", name="positive")
    nick = sa.Column("nick", sa.String(40), server_default="x")
    assert compared(address, members(nick, check)) == []
    ask(address, "ALTER TABLE members ADD COLUMN home INTEGER NOT NULL")
    home = sa.Column("home", sa.Integer, primary_key=True)
    assert (
        compared(address, members(sa.Column("nick", sa.String(40)), home)) == []
    )
