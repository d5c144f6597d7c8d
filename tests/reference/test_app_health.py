"""The health checks."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner

from tests.reference.broken import BROKEN
from tests.reference.schema import REVISIONS, execute, flask_db

MakeApp = Callable[..., Flask]


def test_healthy(client: FlaskClient) -> None:
    """A running application with its parts is live and ready."""
    assert client.get("/health/live").get_json() == {"status": "ok"}
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.get_json() == {
        "status": "ok",
        "parts": {
            "database": "ok",
            "limits": "ok",
            "pictures": "ok",
            "model": "none",
        },
    }


@pytest.mark.parametrize("path", ["/nowhere/x.db", "/:memory:"])
def test_no_database(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    """Without database, or without its tables, it is live but not ready."""
    client = make_app(SQLALCHEMY_DATABASE_URI=f"sqlite://{path}").test_client()
    assert client.get("/health/live").status_code == 200
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert response.get_json() == {
        "status": "unavailable",
        "parts": {
            "database": "unavailable",
            "limits": "ok",
            "pictures": "ok",
            "model": "none",
        },
    }
    assert "The database part does not answer" in capsys.readouterr().err


def test_no_counters(make_app: MakeApp) -> None:
    """Without what counts the tries it is live but not ready.

    It may answer, and be full: whether it counts is what is asked.
    """
    client = make_app(RATELIMIT_STORAGE_URI=BROKEN).test_client()
    assert client.get("/health/live").status_code == 200
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.get_json()["parts"] == {
        "database": "ok",
        "limits": "unavailable",
        "pictures": "ok",
        "model": "none",
    }


def test_no_folder(make_app: MakeApp) -> None:
    """Where no picture can be kept it is live but not ready."""
    client = make_app(PICTURES_FOLDER="/proc/nowhere/pictures").test_client()
    assert client.get("/health/live").status_code == 200
    access = os.access

    def refused(path: Path, mode: int) -> bool:
        return str(path) != "/proc" and access(path, mode)

    with pytest.MonkeyPatch.context() as patch:
        # For this folder only: Alembic asks for that of its revisions.
        patch.setattr(os, "access", refused)
        response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.get_json()["parts"]["pictures"] == "unavailable"


@pytest.mark.parametrize("host", ["samples.example", ".samples.example"])
def test_probe_by_address(make_app: MakeApp, host: str) -> None:
    """A probe names no host that is trusted, and is answered all the same."""
    app = make_app(TRUSTED_HOSTS=[host])
    client = app.test_client()
    for kind in ("live", "ready"):
        response = client.get(f"/health/{kind}", base_url="http://10.0.0.7")
        assert response.status_code == 200
    assert client.get("/", base_url="http://10.0.0.7").status_code == 400


def test_old_database(
    client: FlaskClient,
    runner: FlaskCliRunner,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A database that lacks a revision of this code is not ready."""
    for revision in reversed(REVISIONS[-3:-1]):
        flask_db(runner, "downgrade", revision)
        response = client.get("/health/ready")
        assert response.status_code == 503
        assert response.get_json()["parts"]["database"] == "unavailable"
        assert "The database part needs an upgrade" in capsys.readouterr().err
    flask_db(runner, "upgrade")
    assert client.get("/health/ready").status_code == 200


def test_newer_database(app: Flask, client: FlaskClient) -> None:
    """A database that a newer release has upgraded is ready."""
    execute(app, "UPDATE alembic_version SET version_num = '9999'")
    assert client.get("/health/ready").status_code == 200


def test_spoilt_file(make_app: MakeApp, tmp_path: Path) -> None:
    """A file that is no database of SQLite is a 503 until it is back."""
    file = tmp_path / "spoilt.db"
    file.write_bytes(b"no database" * 100)
    address = f"sqlite:///{file}"
    client = make_app(SQLALCHEMY_DATABASE_URI=address).test_client()
    assert client.get("/health/ready").status_code == 503
    response = client.get("/samples")
    assert response.status_code == 503
    assert response.headers["Retry-After"]
