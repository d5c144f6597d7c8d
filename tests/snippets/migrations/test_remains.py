"""The claims of the page `migrations` about backups and deleted content."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

SECRET = b"swordfish"
INSERT = "INSERT INTO members VALUES ('swordfish')"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with a password as it was typed."""
    file = tmp_path / "members.db"
    run(file, "CREATE TABLE members (password)")
    run(file, INSERT)
    return file


def run(file: Path, *statements: str) -> None:
    """Run statements, each in a transaction of its own."""
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


@pytest.mark.parametrize("setting", ["ON", "OFF"])
def test_deleted_content_stays_in_the_file(file: Path, setting: str) -> None:
    """Without secure_delete deleted content is in the file until VACUUM."""
    kept = setting == "OFF"
    run(file, f"PRAGMA secure_delete = {setting}", "DROP TABLE members")
    assert (SECRET in file.read_bytes()) is kept
    run(file, "VACUUM")
    assert SECRET not in file.read_bytes()


def test_a_backup_has_the_old_and_lacks_the_new(file: Path) -> None:
    """A backup has what was replaced since, and lacks what was added since."""
    backup = shutil.copy(file, file.with_name("backup.db"))
    run(file, "UPDATE members SET password = 'hash'")
    run(file, "INSERT INTO members VALUES ('later')")
    shutil.copy(backup, file)
    with closing(sqlite3.connect(file)) as database:
        found = database.execute("SELECT password FROM members").fetchall()
    assert found == [(SECRET.decode(),)]
