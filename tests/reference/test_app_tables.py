"""What the models in login.py, member.py and sample.py make, written out."""

from collections.abc import Callable

import pytest
from flask import Flask

from reference.storage.database import db
from tests.reference.schema import rows, statements

MEMBERS = """
CREATE TABLE members (
id INTEGER NOT NULL,
name VARCHAR(40) NOT NULL,
name_key VARCHAR(720) NOT NULL,
about VARCHAR(200) NOT NULL,
password_hash VARCHAR(255),
password_version INTEGER DEFAULT '1' NOT NULL,
version INTEGER DEFAULT '1' NOT NULL,
active BOOLEAN NOT NULL,
created_at DATETIME NOT NULL,
CONSTRAINT pk_members PRIMARY KEY (id),
CONSTRAINT uq_members_name_key UNIQUE (name_key)
)
"""
SAMPLES = """
CREATE TABLE samples (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
member_id INTEGER NOT NULL,
title VARCHAR(80) NOT NULL,
note VARCHAR(200) NOT NULL,
version INTEGER DEFAULT '1' NOT NULL,
picture VARCHAR(32),
created_at DATETIME NOT NULL,
CONSTRAINT uq_samples_member_id_title UNIQUE (member_id, title),
CONSTRAINT fk_samples_member_id FOREIGN KEY(member_id) REFERENCES members (id)
)
"""
LOGINS = """
CREATE TABLE logins (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
token VARCHAR(43) NOT NULL,
member_id INTEGER NOT NULL,
created_at DATETIME NOT NULL,
seen_at DATETIME NOT NULL,
ends_at DATETIME NOT NULL,
device VARCHAR(80) NOT NULL,
address VARCHAR(45) NOT NULL,
refresh_id VARCHAR(32),
CONSTRAINT uq_logins_token UNIQUE (token),
CONSTRAINT fk_logins_member_id FOREIGN KEY(member_id) REFERENCES members (id)
)
"""
INDEX = "CREATE INDEX ix_logins_member_id ON logins (member_id)"
MADE = {
    "members": MEMBERS,
    "samples": SAMPLES,
    "logins": LOGINS,
    "ix_logins_member_id": INDEX,
    "sqlite_sequence": "CREATE TABLE sqlite_sequence(name,seq)",
}


def test_tables(make_app: Callable[..., Flask]) -> None:
    """Types, lengths, keys, names, an index, and sqlite_autoincrement."""
    app = make_app(SQLALCHEMY_DATABASE_URI="sqlite://")
    with app.app_context():
        db.create_all()
    assert statements(app) == {name: sql.strip() for name, sql in MADE.items()}


@pytest.mark.usefixtures("ada")
def test_new_member(app: Flask) -> None:
    """Who is only named has said nothing, cannot log in, and is active."""
    sql = (
        "SELECT name, name_key, about, password_hash, password_version, "
        "version, active FROM members"
    )
    assert rows(app, sql) == [("Ada", "ada", "", None, 1, 1, True)]
