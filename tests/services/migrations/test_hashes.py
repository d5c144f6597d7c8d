"""The claims of the page `migrations` about passwords that are hashed."""

from secrets import token_hex

import pytest
import sqlalchemy as sa
from psycopg.errors import LockNotAvailable
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    OperationalError,
)
from werkzeug.security import check_password_hash, generate_password_hash

from tests.services.migrations.tools import Make, ask, columns
from tests.snippets.migrations.revisions import place
from tests.snippets.migrations.tools import flask_db

HASHES = "werkzeug.security.generate_password_hash"
READ = "SELECT id, name, password FROM members"
FILE = "SELECT pg_read_binary_file(pg_relation_filepath('members'))"
WAL = (
    "SELECT pg_read_binary_file('pg_wal/' || name, 0, size, true) "
    "FROM pg_ls_waldir()"
)
CHANGE = "UPDATE members SET password = '{}'"


def test_readers_do_not_wait_for_the_hashes(
    postgresql: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an upgrade of its own the third revision lets others read."""
    app = make(postgresql)
    flask_db(app, "upgrade", "0002")
    seen: list[object] = []

    def hashed(password: str) -> str:
        seen.extend(ask(postgresql, "SET lock_timeout = '100ms'", READ))
        return generate_password_hash(password)

    monkeypatch.setattr(HASHES, hashed)
    flask_db(app, "upgrade")
    assert seen == [(1, "ada", "swordfish")]


def test_readers_wait_for_an_alter_before_it(
    postgresql: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the second revision in the same upgrade readers wait."""
    app = make(postgresql)
    refused: list[object] = []

    def hashed(password: str) -> str:
        with pytest.raises(OperationalError) as caught:
            ask(postgresql, "SET lock_timeout = '100ms'", READ)
        refused.append(caught.value.orig)
        return generate_password_hash(password)

    monkeypatch.setattr(HASHES, hashed)
    flask_db(app, "upgrade")
    assert [type(error) for error in refused] == [LockNotAvailable]


def test_a_password_changed_meanwhile_stops_it(
    postgresql: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL a password changed meanwhile fails the whole revision."""
    app = make(postgresql)
    flask_db(app, "upgrade", "0002")

    def hashed(password: str) -> str:
        ask(postgresql, CHANGE.format("Swordfish"))
        return generate_password_hash(password)

    monkeypatch.setattr(HASHES, hashed)
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, IntegrityError)
    assert place(app) == ["0002"]
    assert ask(postgresql, READ) == [(1, "ada", "Swordfish")]


def test_a_dropped_column_stays_in_the_file(
    postgresql: str, make: Make
) -> None:
    """The passwords stay in the file until VACUUM FULL, in the WAL longer."""
    app = make(postgresql)
    secret = token_hex()
    ask(postgresql, CHANGE.format(secret))
    flask_db(app, "upgrade")
    engine = sa.create_engine(postgresql, isolation_level="AUTOCOMMIT")
    left = []
    with engine.connect() as connection:
        for clean in "VACUUM members", "VACUUM FULL members":
            connection.execute(sa.text(clean))
            connection.execute(sa.text("CHECKPOINT"))
            file: bytes = connection.scalars(sa.text(FILE)).one()
            left.append(secret.encode() in file)
        log: list[bytes | None] = list(connection.scalars(sa.text(WAL)))
    engine.dispose()
    assert left == [True, False]
    assert any(secret.encode() in (part or b"") for part in log)


@pytest.mark.parametrize(
    ("changed", "seen"),
    [("marlin", True), ("Swordfish", False), ("swordfish ", False)],
)
def test_mariadb_overlooks_capitals_and_blanks(
    mariadb: str,
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    changed: str,
    seen: bool,  # noqa: FBT001
) -> None:
    """On MariaDB a change in capitals or blanks is lost, others half done."""
    app = make(mariadb)
    flask_db(app, "upgrade", "0002")

    def hashed(password: str) -> str:
        ask(mariadb, CHANGE.format(changed))
        return generate_password_hash(password)

    monkeypatch.setattr(HASHES, hashed)
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    if seen:
        assert isinstance(result.exception, DBAPIError)
        assert place(app) == ["0002"]
        left = ["id", "name", "password", "password_hash"]
        assert list(columns(mariadb, "members")) == left
        return
    assert place(app) == ["0003"]
    ((kept,),) = ask(mariadb, "SELECT password_hash FROM members")
    assert check_password_hash(str(kept), "swordfish")
