"""The drivers of PostgreSQL that the reference application takes."""

from pathlib import Path

import pytest

from tests.reference.process import build, clean_process, close
from tests.reference.schema import flask_db


@pytest.mark.parametrize("driver", ["postgresql", "postgresql+psycopg"])
def test_psycopg(postgresql: str, tmp_path: Path, driver: str) -> None:
    """The driver of PostgreSQL may be named, and is psycopg otherwise."""
    _, _, rest = postgresql.partition("://")
    with clean_process(tmp_path):
        app = build(
            tmp_path / "x.db", SQLALCHEMY_DATABASE_URI=f"{driver}://{rest}"
        )
        flask_db(app.test_cli_runner(), "upgrade")
        assert app.test_client().get("/health/ready").status_code == 200
        close(app)
