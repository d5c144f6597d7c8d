"""Rows from before a revision: kept, and given what it asks for."""

from flask import Flask

from tests.reference.schema import execute, flask_db, rows, schema

TIME = "2026-11-22 12:00:00"
SAME = ("1, 'Ada'", "2, 'ADA'")
MEMBERS = (*SAME, "3, 'Bob'")
NAMED = "INSERT INTO members (id, name, about, active, created_at) VALUES "
MEMBER = "INSERT INTO members (id, name, created_at) VALUES "


def test_rows_get_their_values(empty: Flask) -> None:
    """In 0002_logins.py fill_login_ids gives each member an id of its own."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", "0001")
    execute(empty, *(f"{MEMBER} ({who}, '{TIME}')" for who in MEMBERS))
    flask_db(runner, "upgrade", "0002")
    members = rows(
        empty, "SELECT login_id, password_hash, about, active FROM members"
    )
    for member in members:
        assert member[1:] == (None, "", True)
    login_ids = {str(member[0]) for member in members}
    assert [len(login_id) for login_id in login_ids] == [32, 32, 32]


def test_names_that_look_the_same(empty: Flask) -> None:
    """Members who cannot be told apart stop the upgrade; nothing changes."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", "0004")
    before = schema(empty)
    execute(empty, *(f"{NAMED} ({who}, '', true, '{TIME}')" for who in SAME))
    done = runner.invoke(args=["db", "upgrade"])
    assert done.exit_code == 1
    assert "Members 1 and 2 have names that look the same" in done.stderr
    assert schema(empty) == before
    execute(empty, "UPDATE members SET name = 'Ada 2' WHERE id = 2")
    flask_db(runner, "upgrade")
    keys = rows(empty, "SELECT name_key FROM members ORDER BY id")
    assert keys == [("ada",), ("ada 2",)]


def test_names_of_before(empty: Flask) -> None:
    """Names that only now look the same stop the upgrade; keys are renewed."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", "0006")
    insert = (
        "INSERT INTO members (id, name, name_key, about, password_version, "
        "active, created_at) VALUES "
    )
    rest = "'', 1, true, '2026-11-22 12:00:00'"
    execute(
        empty,
        f"{insert} (1, 'Ada L.', 'ada l.', {rest})",
        f"{insert} (2, 'Ada  L.', 'ada  l.', {rest})",
    )
    done = runner.invoke(args=["db", "upgrade"])
    assert done.exit_code == 1
    assert "Members 1 and 2 have names that look the same" in done.stderr
    keys = "SELECT name_key FROM members ORDER BY id"
    assert rows(empty, keys) == [("ada l.",), ("ada  l.",)]
    execute(empty, "UPDATE members SET name = 'Bob\ufe00  L.' WHERE id = 2")
    flask_db(runner, "upgrade", "0007")
    assert rows(empty, keys) == [("ada l.",), ("bob l.",)]
    flask_db(runner, "downgrade", "0006")
    assert rows(empty, keys) == [("ada l.",), ("bob\ufe00  l.",)]
