"""The health checks."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.reference.broken import BROKEN

MakeApp = Callable[..., Flask]


def test_healthy(client: FlaskClient) -> None:
    """A running application with its parts is live and ready."""
    assert client.get("/health/live").get_json() == {"status": "ok"}
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.get_json() == {
        "status": "ok",
        "parts": {"database": "ok", "limits": "ok"},
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
        "parts": {"database": "unavailable", "limits": "ok"},
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
    }


@pytest.mark.parametrize("host", ["samples.example", ".samples.example"])
def test_probe_by_address(make_app: MakeApp, host: str) -> None:
    """A probe names no host that is trusted, and is answered all the same."""
    app = make_app(TRUSTED_HOSTS=[host])
    client = app.test_client()
    for kind in ("live", "ready"):
        response = client.get(f"/health/{kind}", base_url="http://10.0.0.7")
        assert response.status_code == 200
    assert client.get("/", base_url="http://10.0.0.7").status_code == 400
